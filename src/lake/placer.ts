import type { Address, Municipality, Place, PlaceName, Seen } from '../sources/index.ts'
import { nearestEditions, type RegionCode, type Register } from '../vocabulary/index.ts'
import { within } from './group.ts'
import { municipalitiesNamed } from './names.ts'
import { PlaceBook } from './placebook.ts'

/**
 * How a location came to its municipality, the surest first:
 *
 * | route                  | by                                                                              |
 * | ---------------------- | ------------------------------------------------------------------------------- |
 * | `own-code`             | the municipality's code in the file with the counts                             |
 * | `own-name`             | the municipality's name in that file                                            |
 * | `address-same-year`    | the publisher's address list of that school year                                |
 * | `address-nearest-year` | the nearest other year's that has the location; of two as near the earlier      |
 * | `address-undated`      | an address list without a year                                                  |
 * | `place-name`           | the name of its town in a place table                                           |
 * | `none`                 | nothing: "niet geplaatst"                                                       |
 */
export const ROUTES = [
  'own-code',
  'own-name',
  'address-same-year',
  'address-nearest-year',
  'address-undated',
  'place-name',
  'none',
] as const
export type Route = (typeof ROUTES)[number]

/** A location as a table of counts describes it. */
export interface Sighting extends Seen {
  /** The table, such as `duo-vo-leerlingen`. Tables are placed apart: one with municipalities of its own keeps them. */
  readonly table: string
}

/** What is known of places. All lists may hold several years, in any order. */
export interface Evidence {
  readonly seen: readonly Sighting[]
  readonly addresses: readonly Address[]
  readonly places: readonly Place[]
  readonly placeNames: readonly PlaceName[]
  readonly municipalities: readonly Municipality[]
}

/** Where a location of one table lies in one year. */
export interface Placement {
  readonly table: string
  readonly location: string
  readonly year: number
  /** Its code in the list that told it, on whatever borders (see `toBorders`); `''` when not placed. */
  readonly municipality: RegionCode
  /** Year of that list; null when it tells none, or when not placed. */
  readonly edition: number | null
  readonly route: Route
}

/** What one route found: the part of a placement that is not its key. */
type Found = Pick<Placement, 'municipality' | 'edition' | 'route'>

const NOWHERE: Found = { municipality: '', edition: null, route: 'none' }

/** Places locations by all evidence there is. */
export class Placer {
  readonly #addresses = new Map<string, Map<number | null, Address[]>>()
  readonly #book: PlaceBook
  /** Municipalities by name, province and year, as far as they were asked for. */
  readonly #names = new Map<string, readonly RegionCode[]>()

  constructor(
    evidence: Evidence,
    private readonly register: Register,
  ) {
    this.#book = new PlaceBook(evidence.places, evidence.placeNames, register)
    for (const address of evidence.addresses) {
      const years = within(this.#addresses, address.location, () => new Map<number | null, Address[]>())
      within(years, address.year, () => []).push(address)
    }
  }

  /** Places one location of one table and year, however often it was seen. */
  place(sightings: readonly Sighting[]): Placement {
    const { table, location, year } = sightings[0]!
    const found = this.#own(sightings) ?? this.#addressed(location, year) ?? this.#town(sightings) ?? NOWHERE
    const { municipality, edition, route } = found
    return { table, location, year, municipality, edition, route }
  }

  #own(sightings: readonly Sighting[]): Found | null {
    const { location, year } = sightings[0]!
    if (location.startsWith('GM')) return { municipality: location, edition: year, route: 'own-code' }
    const telling = sightings.filter(seen => seen.municipality !== '' || seen.municipalityName !== '')
    if (telling.length === 0) return null
    const byCode = this.#only(telling.map(seen => seen.municipality).filter(code => code !== ''))
    if (byCode) return { municipality: byCode, edition: year, route: 'own-code' }
    const byName = this.#only(
      telling.flatMap(seen => this.#named(seen.municipalityName, seen.province, year)),
    )
    return byName ? { municipality: byName, edition: year, route: 'own-name' } : null
  }

  #addressed(location: string, year: number): Found | null {
    const lists = this.#addresses.get(location)
    if (!lists) return null
    for (const edition of nearestEditions(lists.keys(), year)) {
      const codes: RegionCode[] = []
      for (const { municipality, municipalityName, province } of lists.get(edition)!)
        if (municipality !== '') codes.push(municipality)
        else codes.push(...this.#named(municipalityName, province, edition ?? year))
      const municipality = this.#only(codes)
      if (municipality) return { municipality, edition, route: addressRoute(edition, year) }
    }
    return null
  }

  #town(sightings: readonly Sighting[]): Found | null {
    const codes: RegionCode[] = []
    const editions: (number | null)[] = []
    const { year } = sightings[0]!
    for (const { place, province } of sightings) {
      const found = place === '' ? null : this.#book.find(place, province, year)
      if (!found) continue
      codes.push(...found.codes)
      editions.push(found.edition)
    }
    const municipality = this.#only(codes)
    if (!municipality) return null
    return { municipality, edition: nearestEditions(editions, year)[0]!, route: 'place-name' }
  }

  #named(name: string, province: RegionCode, year: number): readonly RegionCode[] {
    if (name === '') return []
    return within(this.#names, `${year}|${province}|${name}`, () =>
      municipalitiesNamed(this.register, name, province, year),
    )
  }

  /** The one municipality that is meant; a former one and the one that it became are the same. */
  #only(codes: readonly RegionCode[]): RegionCode | undefined {
    if (codes.length < 2) return codes[0]
    const different = new Set(codes)
    const last = [...different].filter(
      code => !this.register.successors(code).some(next => different.has(next)),
    )
    return last.length === 1 ? last[0] : undefined
  }
}

function addressRoute(edition: number | null, year: number): Route {
  if (edition === null) return 'address-undated'
  return edition === year ? 'address-same-year' : 'address-nearest-year'
}
