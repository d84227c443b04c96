import { type FigureSet, INDICATORS } from '../../indicators/index.ts'
import type { Lake, ReleaseManifest } from '../../lake/index.ts'
import { medianOf, type Point, pointsOf, quantileOf } from '../../outlook/index.ts'
import type { RegionCode, RegionKind } from '../../vocabulary/index.ts'
import { type FrozenProjection, type LedgerRow, readProjections } from '../answers/frozen-outlook.ts'

/**
 * How the projections of earlier releases did: each that is for a year with an outcome in these figures. Of several
 * projections of one series from the same last year for the same year, the one that was published first counts: nobody
 * can do better afterwards. A year that was counted in another way than the last one known then is no outcome.
 */
export function ledgerOf(
  lake: Lake,
  figures: FigureSet,
  kindOf: (region: RegionCode) => RegionKind | undefined,
): LedgerRow[] {
  const outcomes = new Outcomes(figures)
  const now = lastYearsOf(figures)
  const rows = new Map<string, LedgerRow>()
  for (const release of firstOf(lake.releases(), now))
    for (const projection of readProjections(lake, release)) {
      const { indicator, definition, region, origin, expectation } = projection
      const { year } = expectation.forecast
      const key = `${indicator}|${definition}|${region}|${origin}|${year}`
      const outcome = rows.has(key) ? undefined : outcomes.of(projection)
      const kind = outcome && kindOf(region)
      if (outcome && kind) rows.set(key, rowOf(projection, release.id, kind, outcome.share))
    }
  return [...rows.values()]
}

/** Last year of a series of the country, by `indicator|definition`. */
export type LastYears = Readonly<Record<string, number>>

export function lastYearsOf(figures: FigureSet): LastYears {
  const years: Record<string, number> = {}
  for (const { id: indicator, definitions } of INDICATORS)
    for (const { id: definition } of definitions) {
      const last = pointsOf(figures.series(indicator, definition, 'NL01')).at(-1)
      if (last) years[`${indicator}|${definition}`] = last.year
    }
  return years
}

/**
 * Releases that need reading, oldest first. One from the same imports as an earlier one repeats its projections, and one
 * that knew the last year of every series has projected no year that has come.
 */
function firstOf(releases: readonly ReleaseManifest[], now: LastYears): ReleaseManifest[] {
  const seen = new Set<string>()
  return releases.filter(({ imports, about }) => {
    const then = about.projectedFrom as LastYears | undefined
    const key = [...imports].sort().join('|')
    if (then === undefined || seen.has(key)) return false
    seen.add(key)
    return Object.entries(now).some(([series, year]) => year > (then[series] ?? year))
  })
}

/** The points of each series by year, worked out when a first projection of it is met. */
class Outcomes {
  readonly #known = new Map<string, ReadonlyMap<number, Point>>()
  readonly #breaks = new Map(INDICATORS.map(({ id, breaks }) => [id, breaks ?? []]))

  constructor(private readonly figures: FigureSet) {}

  of({ indicator, definition, region, origin, expectation }: FrozenProjection): Point | undefined {
    const { year } = expectation.forecast
    const breaks = this.#breaks.get(indicator) ?? []
    if (breaks.some(({ from }) => from > origin && from <= year)) return undefined
    return this.#points(indicator, definition, region).get(year)
  }

  #points(indicator: string, definition: string, region: RegionCode): ReadonlyMap<number, Point> {
    const key = `${indicator}|${definition}|${region}`
    const known = this.#known.get(key)
    if (known) return known
    const points = pointsOf(this.figures.series(indicator, definition, region))
    const found = new Map(points.map(point => [point.year, point]))
    this.#known.set(key, found)
    return found
  }
}

function rowOf(
  { indicator, definition, region, origin, method, expectation: { forecast } }: FrozenProjection,
  release: string,
  kind: RegionKind,
  outcome: number,
): LedgerRow {
  const limit = (q: number) => rounded(quantileOf(forecast, q))
  const projected = medianOf(forecast)
  return {
    indicator,
    definition,
    region,
    kind,
    origin,
    year: forecast.year,
    release,
    method,
    projected: rounded(projected),
    low80: limit(0.1),
    high80: limit(0.9),
    low95: limit(0.025),
    high95: limit(0.975),
    outcome: rounded(outcome),
    error: Math.round(1e4 * 100 * (projected - outcome)) / 1e4,
  }
}

/** Shares to a thousandth of a percentage point and finer. */
function rounded(share: number): number {
  return Math.round(1e6 * share) / 1e6
}
