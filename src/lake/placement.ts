import type { RegionCode, Register } from '../vocabulary/index.ts'
import { within } from './group.ts'
import { type Evidence, type Placement, Placer, ROUTES, type Route, type Sighting } from './placer.ts'

/** A location that could not be placed, as its file names it. */
export interface Unplaced {
  readonly location: string
  readonly name: string
  readonly place: string
  /** `''` where the file has none. */
  readonly province: RegionCode
}

/** How the locations of one table and year were placed. */
export interface YearPlacement {
  readonly table: string
  readonly year: number
  readonly locations: number
  /** Number of locations by route; they add up to `locations`. */
  readonly routes: Readonly<Record<Route, number>>
  /** Those of the route `none`, by location. */
  readonly unplaced: readonly Unplaced[]
}

/** All placements, and how they came about. */
export interface Placed {
  /** One per table, location and year, in this order. */
  readonly placements: readonly Placement[]
  /** One per table and year, in this order. */
  readonly summary: readonly YearPlacement[]
}

/**
 * Places every location of every table and year, by the first route that leaves one municipality: two candidates left
 * are none. The order of the evidence does not matter.
 */
export function place(evidence: Evidence, register: Register): Placed {
  const placer = new Placer(evidence, register.extended(evidence.municipalities))
  const placements: Placement[] = []
  const summary: YearPlacement[] = []
  for (const [table, locations] of sorted(grouped(evidence.seen))) {
    const years = new Map<number, YearOf>()
    for (const [, sightings] of sorted(locations))
      for (const seen of byYear(sightings)) {
        const placement = placer.place(seen)
        placements.push(placement)
        count(
          within(years, placement.year, () => emptyYear(table, placement.year)),
          placement,
          seen,
        )
      }
    summary.push(...[...years.values()].sort((a, b) => a.year - b.year))
  }
  return { placements, summary }
}

/** Sightings by table and location. */
function grouped(seen: readonly Sighting[]): Map<string, Map<string, Sighting[]>> {
  const tables = new Map<string, Map<string, Sighting[]>>()
  for (const each of seen) {
    const locations = within(tables, each.table, () => new Map<string, Sighting[]>())
    within(locations, each.location, () => []).push(each)
  }
  return tables
}

/** Sightings of one location, year by year: one a year but for odd cases. */
function byYear(sightings: Sighting[]): Sighting[][] {
  const years: Sighting[][] = []
  for (const each of sightings.sort((a, b) => a.year - b.year)) {
    const last = years.at(-1)
    if (last && last[0]!.year === each.year) last.push(each)
    else years.push([each])
  }
  return years
}

function sorted<V>(groups: ReadonlyMap<string, V>): [string, V][] {
  return [...groups].sort(([a], [b]) => compare(a, b))
}

/** A summary while it is being made. */
type YearOf = YearPlacement & { locations: number; routes: Record<Route, number>; unplaced: Unplaced[] }

function emptyYear(table: string, year: number): YearOf {
  const routes = Object.fromEntries(ROUTES.map(route => [route, 0])) as Record<Route, number>
  return { table, year, locations: 0, routes, unplaced: [] }
}

function count(year: YearOf, placement: Placement, seen: readonly Sighting[]): void {
  year.locations += 1
  year.routes[placement.route] += 1
  if (placement.route === 'none') year.unplaced.push(describe(seen))
}

/** Of several sightings the first in the alphabet: their order in the evidence must not show. */
function describe(seen: readonly Sighting[]): Unplaced {
  const [first] = seen
    .map(({ location, name, place, province }) => ({ location, name, place, province }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.place, b.place) || compare(a.province, b.province))
  return first!
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
