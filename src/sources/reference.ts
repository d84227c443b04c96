/**
 * What files tell about places and codes, beside counts. Years are start years of school years for DUO
 * (an address file of January 2021 is 2020) and calendar years (1 January) for CBS; null where the file has none.
 */
export type Reference =
  | Seen
  | Address
  | Municipality
  | Place
  | PlaceName
  | Membership
  | Programme
  | Boundary
  | Measurement

/** A location as a file with counts describes it. */
export interface Seen {
  readonly what: 'seen'
  readonly year: number
  readonly location: string
  readonly name: string
  /** Place name as printed, `''` where the file has none. */
  readonly place: string
  /** `GM0153` where the file gives the number, else `''`. */
  readonly municipality: string
  /** Municipality name as printed, `''` where the file has none. */
  readonly municipalityName: string
  /** `PV23`, `''` where the file has none. */
  readonly province: string
}

/** A location in a publisher's address list, with the regions that it lies in. */
export interface Address {
  readonly what: 'address'
  readonly year: number | null
  readonly location: string
  readonly name: string
  readonly place: string
  readonly municipality: string
  readonly municipalityName: string
  readonly province: string
  /** `CR12` and `RMC-12`; `''` where the file has none. */
  readonly corop: string
  readonly coropName: string
  readonly rmc: string
  readonly rmcName: string
}

/** A municipality that existed on 1 January of a year. */
export interface Municipality {
  readonly what: 'municipality'
  readonly year: number
  readonly code: string
  readonly name: string
  /** `PV23`; `''` where the file has none. */
  readonly province: string
}

/** A town or village and the municipality that it lies in. */
export interface Place {
  readonly what: 'place'
  readonly year: number | null
  /** `WP1925`, the code of the Basisregistratie Adressen en Gebouwen; `''` where the file has none. */
  readonly code: string
  /** `''` where the file has only codes: the names stand in a file of their own, see `PlaceName`. */
  readonly name: string
  readonly municipality: string
  readonly municipalityName: string
  /** `PV23`; `''` where the file has none. */
  readonly province: string
}

/** The name of a town or village whose municipality another file tells (`Place` with the same code). */
export interface PlaceName {
  readonly what: 'place-name'
  /** `WP1925`. */
  readonly code: string
  readonly name: string
}

/** A municipality that belongs to a region of some kind in a year. */
export interface Membership {
  readonly what: 'membership'
  readonly year: number | null
  readonly kind: 'labour-market' | 'corop' | 'rmc'
  /** `CR12`, `RMC-12`, or `amr-` with the name in lower case and dashes. */
  readonly region: string
  /** `''` where the file has only codes. */
  readonly regionName: string
  readonly municipality: string
}

/** A programme of higher education in the international classification of fields (ISCED-F 2013). */
export interface Programme {
  readonly what: 'programme'
  /** Five digits, as in the count files. */
  readonly code: string
  /** Detailed field, four digits; the first two are the broad field (05, 06 and 07 are STEM). */
  readonly isced: string
  readonly name: string
}

/** An area's outline in WGS84 (longitude, latitude). */
export interface Boundary {
  readonly what: 'boundary'
  readonly year: number
  readonly kind: 'municipality' | 'province' | 'corop'
  readonly code: string
  readonly name: string
  /** GeoJSON geometry as text: a Polygon or MultiPolygon. */
  readonly geometry: string
}

/** A value of a CBS table. */
export interface Measurement {
  readonly what: 'measurement'
  /** `80305ned` in CBS's own spelling, or the title for a web export. */
  readonly table: string
  /** `Binnen1Km_2` (OData 3), `M000352` (OData 4) or the topics of a web export joined by `|`. */
  readonly measure: string
  /** As printed (`%`, `x 1 000`): a value is never multiplied. `''` where the file does not tell. */
  readonly unit: string
  /** `PV23`, `GM0153`, `NL01`, or the printed name where the file gives no code; `''` where nothing tells. */
  readonly region: string
  /** `2019JJ00`, or the printed period without the asterisk of provisional figures. */
  readonly period: string
  /** The other dimensions as `name=value` joined by `;`. */
  readonly dimensions: string
  /** Null where CBS gives no value; `reason` says why. */
  readonly value: number | null
  /** `''` with a value; else CBS's word for it (`Impossible`, `Confidential`), or see `cbs/value.ts`. */
  readonly reason: string
  readonly provisional: boolean
}
