import type { FigureSet, Indicator } from '../../indicators/index.ts'
import {
  backtest,
  type ChanceScore,
  calibration,
  FIRST_WINDOW,
  isProjectable,
  type Point,
  pointsOf,
  type Trial,
} from '../../outlook/index.ts'
import type { Bilingual, RegionCode, RegionKind } from '../../vocabulary/index.ts'
import type { Scored } from './gates.ts'
import { type Asked, Histories } from './history.ts'
import type { Told } from './lake-figures.ts'

/** People that every year of a series must have to be scored; of other kinds one. Under it chance is all there is. */
const LEAST: Partial<Readonly<Record<RegionKind, number>>> = { school: 15, institution: 15, municipality: 30 }

const COUNTRY = 'NL01'

/**
 * All moments in the past from which a series of a region can be forecast by what was known then, and be compared with
 * what came. From the country's fourth comparable year on, each year with a later one is an origin. A region takes part
 * when it has a share in every year that the country has up to the origin, with people enough in each, and somebody on
 * either side of the choice in one of them at least. Later years count as outcome when they have people enough and no
 * break lies between. What is left of a province beside its pacts takes no part: its borders are nobody's.
 */
export function* trialsOf(
  figures: FigureSet,
  indicator: Indicator,
  definition: string,
  kindOf: Asked['kindOf'],
): Generator<Trial> {
  const whole = figures.series(indicator.id, definition, COUNTRY)
  for (const { year: until } of pointsOf(whole).slice(0, -1)) {
    const histories = new Histories(figures, { indicator, definition, kindOf, until })
    const country = histories.of(COUNTRY)
    if (!country || country.points.length < FIRST_WINDOW) continue
    for (const region of figures.regions(indicator.id, definition)) {
      const history = histories.of(region)
      if (!history || history.kind === 'remainder' || !isProjectable(history)) continue
      const enough = enoughFor(history.kind)
      if (!sameYears(history.points, country.points) || !history.points.every(enough)) continue
      const outcomes = outcomesOf(figures, { indicator, definition, region }, until).filter(enough)
      if (outcomes.length > 0) yield { region, history, outcomes }
    }
  }
}

function enoughFor(kind: RegionKind): (point: Point) => boolean {
  const least = LEAST[kind] ?? 1
  // National shares that a publisher prints without counts are of many people.
  return ({ whole }) => whole === null || whole >= least
}

function sameYears(points: readonly Point[], of: readonly Point[]): boolean {
  return points.length === of.length && points.every(({ year }, at) => year === of[at]!.year)
}

/** Years after `until` that were counted in the same way. */
function outcomesOf(
  figures: FigureSet,
  { indicator, definition, region }: Omit<Asked, 'kindOf'> & { readonly region: RegionCode },
  until: number,
): Point[] {
  const breaks = indicator.breaks ?? []
  return pointsOf(figures.series(indicator.id, definition, region)).filter(
    ({ year }) => year > until && !breaks.some(({ from }) => from > until && from <= year),
  )
}

/** Every method's scores for every definition of these indicators, each class of series by itself. */
export function backtestAll(
  figures: FigureSet,
  indicators: readonly Indicator[],
  kindOf: Asked['kindOf'],
  told: Told = () => {},
): Scored[] {
  const scored: Scored[] = []
  for (const [at, indicator] of indicators.entries()) {
    told(at, indicators.length, indicator.id)
    for (const { id: definition } of indicator.definitions)
      for (const score of backtest(trialsOf(figures, indicator, definition, kindOf)))
        scored.push({ indicator: indicator.id, definition, ...score })
  }
  return scored
}

/** How good the chances of reaching a goal were, with the series that they are of. */
export interface ScoredChances extends ChanceScore {
  readonly indicator: string
  readonly definition: string
}

/** The chances that would have been named in the past, and what came of them, for every definition of these indicators. */
export function chancesAll(
  figures: FigureSet,
  indicators: readonly Indicator[],
  kindOf: Asked['kindOf'],
  told: Told = () => {},
): ScoredChances[] {
  const scored: ScoredChances[] = []
  for (const [at, indicator] of indicators.entries()) {
    told(at, indicators.length, indicator.id)
    for (const { id: definition } of indicator.definitions)
      for (const score of calibration(trialsOf(figures, indicator, definition, kindOf)))
        scored.push({ indicator: indicator.id, definition, ...score })
  }
  return scored
}

/** A definition whose projections start from no pupils, and why. */
export interface LeadLack {
  readonly indicator: string
  readonly definition: string
  readonly reason: Bilingual
}

/** Where no pupils lead although there is a stage that could. */
export function leadLacks(
  figures: FigureSet,
  indicators: readonly Indicator[],
  kindOf: Asked['kindOf'],
): LeadLack[] {
  return indicators.flatMap(indicator =>
    indicator.definitions.flatMap(({ id: definition }) => {
      const { reason } = new Histories(figures, { indicator, definition, kindOf })
      return reason === null ? [] : [{ indicator: indicator.id, definition, reason }]
    }),
  )
}
