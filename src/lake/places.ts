import type { RegionCode } from '../vocabulary/index.ts'
import { toBorders } from '../vocabulary/index.ts'
import type { Layout } from './layout.ts'
import { place } from './placement.ts'
import type { Evidence, Route } from './placer.ts'
import type { ImportRecord } from './records.ts'
import { readReferences } from './references.ts'
import { REGISTER } from './register.ts'

/** Where a location of one table lies in one year. */
export interface Placed {
  readonly table: string
  readonly location: string
  readonly year: number
  /** The municipality as it was found, on whatever borders; `''` when the location could not be placed. */
  readonly found: RegionCode
  /** The same on the borders asked for. */
  readonly municipality: RegionCode
  readonly route: Route
}

/** How the locations of a table were placed, all years together. */
export interface TablePlacement {
  /** Locations, each counted once a year. */
  readonly placed: number
  readonly unplaced: number
  readonly routes: Readonly<Record<Route, number>>
  /** The first that could not be placed, for a person to look at. */
  readonly examples: readonly string[]
}

/** Everything that the lake knows about where locations lie. Superseded editions of counts add their sightings too. */
function evidenceOf(layout: Layout, records: readonly ImportRecord[]): Evidence {
  return {
    seen: records.flatMap(record =>
      readReferences(layout, [record], 'seen').map(seen => ({ ...seen, table: record.table })),
    ),
    addresses: readReferences(layout, records, 'address'),
    places: readReferences(layout, records, 'place'),
    placeNames: readReferences(layout, records, 'place-name'),
    municipalities: readReferences(layout, records, 'municipality'),
  }
}

/** Places every location of every table and year, on the municipal borders of a year. */
export function placeAll(layout: Layout, records: readonly ImportRecord[], borderYear: number): Placed[] {
  const { placements } = place(evidenceOf(layout, records), REGISTER)
  return placements.map(({ table, location, year, municipality, route }) => ({
    table,
    location,
    year,
    found: municipality,
    municipality: municipality === '' ? '' : toBorders(REGISTER, municipality, borderYear).code,
    route,
  }))
}

/** How many locations of each table were placed, and by which route. */
export function tablePlacements(
  layout: Layout,
  records: readonly ImportRecord[],
): ReadonlyMap<string, TablePlacement> {
  const tables = new Map<string, TablePlacement>()
  for (const { table, locations, routes, unplaced } of place(evidenceOf(layout, records), REGISTER).summary) {
    const sofar = tables.get(table)
    const sum = Object.fromEntries(
      Object.entries(routes).map(([route, number]) => [route, number + (sofar?.routes[route as Route] ?? 0)]),
    ) as Record<Route, number>
    const names = unplaced.map(({ location, name, place }) => `${location} ${name} ${place}`.trim())
    tables.set(table, {
      placed: (sofar?.placed ?? 0) + locations - unplaced.length,
      unplaced: (sofar?.unplaced ?? 0) + unplaced.length,
      routes: sum,
      examples: [...(sofar?.examples ?? []), ...names].slice(0, 5),
    })
  }
  return tables
}
