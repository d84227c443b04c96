import { deviationOf, differencesOf } from './deviation.ts'
import { chanceOf, medianOf, quantileOf } from './forecast.ts'
import type { Gate } from './gate.ts'
import { checkAhead, type Goal } from './goal.ts'
import type { History } from './history.ts'
import { nationalOf } from './national.ts'
import { logistic, logit } from './number/logistic.ts'
import { studentQuantile } from './number/student.ts'
import type { Point } from './point.ts'
import { type Expectation, isProjectable } from './projection.ts'
import { type Rating, ratingOf } from './rating.ts'
import { type Plain, plainOf, type Trend, trendOf } from './trend.ts'

/** How far a region is from a goal, in one cohort of the latest size. */
export interface Gap {
  /** Percentage points; negative above the goal. */
  readonly points: number
  /** People more in a cohort; null where the publisher gives no people. */
  readonly people: number | null
}

/** What a goal needs from the latest year on. */
export interface Pace {
  readonly years: number
  /** Percentage points a year, from the underlying level; 0 or less once it is reached. */
  readonly points: number
  /** The same in log odds a year, which near 0 and 1 says more than points. */
  readonly odds: number
  /** People more each year than the year before; null where the publisher gives no people. */
  readonly people: number | null
}

/** When the goal is reached if the trend goes on; null bounds lie beyond any year that can be named. */
export interface Arrival {
  /** Null where the trend does not lead there. */
  readonly year: number | null
  /** With a chance of 90 % not before this year; null where even the steepest trend does not lead there. */
  readonly earliest: number | null
  readonly latest: number | null
}

/** What must come on top of what is expected. */
export interface Effort {
  /** The chance of reaching the goal that it buys, 0.5 or 0.8. */
  readonly chance: number
  /** Percentage points a year above the expected path. */
  readonly points: number
  /** People a year more than expected, in the year of the goal and divided by the years; null without people. */
  readonly people: number | null
}

/** What can be said of one series and one goal. */
export interface Outlook {
  readonly goal: Goal
  /** Comparable years, oldest first: at least one. */
  readonly points: readonly Point[]
  readonly latest: Point
  readonly gap: Gap
  readonly pace: Pace
  /** Null under four comparable years: then there are only the values. */
  readonly trend: Trend | null
  readonly plain: Plain | null
  /** Needed over own pace; null unless the trend is up for sure and the goal is not reached. */
  readonly factor: number | null
  /** Null where there is no trend that can be told from chance. */
  readonly arrival: Arrival | null
  readonly rating: Rating | null
  readonly gate: Gate
  /** The coming years up to the goal's; empty where nobody or everybody is technical in every year. */
  readonly coming: readonly Expectation[]
  /** Chance, 0 to 1, that the counted share reaches the goal in its year; null where nothing is projected. */
  readonly chance: number | null
  /** Technical people in the goal's year on the expected path: middle, and limits of 80 %; null without people. */
  readonly people: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly effort: readonly Effort[]
}

/** The certainties that an effort is named for. */
const CHANCES = [0.5, 0.8] as const

/** Years beyond the goal after which an arrival is no longer named. */
export const FARTHEST_ARRIVAL = 2060

/**
 * The outlook of a series towards a goal. `coming` are its projected years (see `project`), at least up to the goal's;
 * empty where it cannot be projected. Throws an InputError when the goal's year is known already.
 */
export function outlookOf(history: History, gate: Gate, goal: Goal, coming: readonly Expectation[]): Outlook {
  const { points } = history
  const latest = points.at(-1)!
  checkAhead(goal, latest.year)
  const level = levelOf(history)
  const trend = isProjectable(history) ? trendOf(history) : null
  const ahead = coming.filter(({ forecast }) => forecast.year <= goal.by)
  const final = ahead.find(({ forecast }) => forecast.year === goal.by)
  const pace = paceOf(level, latest, goal)
  return {
    goal,
    points,
    latest,
    gap: gapOf(latest, goal),
    pace,
    trend,
    plain: plainOf(points),
    factor: trend && trend.odds.low > 0 && pace.odds > 0 ? pace.odds / trend.odds.value : null,
    arrival: trend && arrivalOf(trend, level, latest.year, goal),
    rating: ratingOf(points, goal.value, goal.by),
    gate,
    coming: ahead,
    chance: final ? chanceOf(final.forecast, goal.value) : null,
    people: final ? technicalOf(final) : null,
    effort: final ? CHANCES.map(chance => effortOf(final, goal, chance)) : [],
  }
}

/** Log odds of the underlying level now: the latest share, smoothed by what is known of the region. */
function levelOf({ kind, noise, points, parent, siblings }: History): number {
  const latest = points.at(-1)!
  const national = nationalOf(parent, undefined, siblings)
  const differences = differencesOf(points, parent, national)
  if (kind === 'land' || differences.length === 0)
    return logit(Math.min(0.999, Math.max(0.001, latest.share)))
  return national.at(latest.year).mean + deviationOf(differences, noise)(latest.year).mean
}

function gapOf({ share, whole }: Point, { value }: Goal): Gap {
  const far = value - share
  return { points: 100 * far, people: whole === null ? null : far * whole }
}

function paceOf(level: number, { year, whole }: Point, { value, by }: Goal): Pace {
  const years = by - year
  const share = (value - logistic(level)) / years
  return {
    years,
    points: 100 * share,
    odds: (logit(value) - level) / years,
    people: whole === null ? null : share * whole,
  }
}

function arrivalOf({ odds }: Trend, level: number, year: number, { value }: Goal): Arrival {
  const far = logit(value) - level
  if (far <= 0) return { year, earliest: year, latest: year }
  const at = (pace: number, round: (years: number) => number) => {
    const found = pace > 0 ? year + round(far / pace) : Number.POSITIVE_INFINITY
    return found > FARTHEST_ARRIVAL ? null : found
  }
  return {
    year: at(odds.value, Math.ceil),
    earliest: at(odds.high, Math.floor),
    latest: at(odds.low, Math.ceil),
  }
}

function technicalOf({ forecast, size }: Expectation): Outlook['people'] {
  if (!size) return null
  return {
    value: medianOf(forecast) * size.value,
    low: quantileOf(forecast, 0.1) * size.value,
    high: quantileOf(forecast, 0.9) * size.value,
  }
}

/** How much higher the whole band must come to lie, for the goal to be reached with this chance. */
function effortOf({ forecast, size }: Expectation, { value }: Goal, chance: number): Effort {
  const wanted = logistic(logit(value) + studentQuantile(chance, forecast.df) * forecast.sd)
  const share = Math.max(0, wanted - medianOf(forecast)) / forecast.horizon
  return { chance, points: 100 * share, people: size && share * size.value }
}
