import type { Lead } from './history.ts'
import { logit } from './number/logistic.ts'
import type { Point } from './point.ts'

/** What is known or expected of a value in one year: its mean and variance, on the scale of log odds. */
export interface Expected {
  readonly mean: number
  readonly variance: number
}

/** The path of the whole country: what every region shares. */
export interface National {
  /** Log odds of the national share in any year: counted, led by pupils who already sit in the years before, or expected. */
  at(year: number): Expected
  /** Standard deviation of a year's change in the log odds. */
  readonly sd: number
  /** Degrees of freedom of that estimate. */
  readonly df: number
}

/** What is believed of the yearly change before any year is seen: standard deviation, and its weight in years. */
const PRIOR_SD = 0.05
const PRIOR_YEARS = 4

/** Weights of the last three yearly changes in the drift, newest first. */
const DRIFT_WEIGHTS = [0.5, 0.3, 0.2] as const
/** How much of the drift is believed, and what is left of it a year later. */
const DRIFT_PART = 0.7
const DRIFT_FADING = 0.6

/** Correlation of one year's change with the next one's: national shares rise and fall in runs. */
const RUN = 0.5

/**
 * Variance of the sum of `horizon` yearly changes over that of one: the sum of 0.5^|i-j| over i, j <= horizon, that is
 * 1, 3, 5.5, 8.25, 11.125, …
 */
export function growth(horizon: number): number {
  return overlap(horizon, horizon)
}

/** Years that sums are kept for: a backtest asks the same ones a million times. */
const KEPT = 64
const overlaps = new Float64Array(KEPT * KEPT)

/** Covariance of the sums of the first `a` and the first `b` yearly changes over the variance of one. */
export function overlap(a: number, b: number): number {
  if (a <= 0 || b <= 0) return 0
  if (a >= KEPT || b >= KEPT) return summed(a, b)
  const at = a * KEPT + b
  if (overlaps[at] === 0) overlaps[at] = summed(a, b)
  return overlaps[at]!
}

function summed(a: number, b: number): number {
  let sum = 0
  for (let i = 0; i < a; i += 1) for (let j = 0; j < b; j += 1) sum += RUN ** Math.abs(i - j)
  return sum
}

/**
 * The national path of one comparable series, with a small drift that damps out after its last year:
 * 0.7 b (1 + 0.6 + 0.36 + …), b = 0.5 of the last yearly change and 0.3 and 0.2 of the two before. The variance of a
 * year's change pools what is known before (0.05 with the weight of four years) with the changes seen in this series
 * and in `siblings`: national series that wobble alike (havo beside vwo). A change over several years counts as one, by
 * its own variance. Throws a RangeError without a point.
 */
export function nationalOf(
  points: readonly Point[],
  leads: readonly Lead[] = NO_LEADS,
  siblings: readonly (readonly Point[])[] = NO_SIBLINGS,
): National {
  const known = made.get(points) ?? []
  made.set(points, known)
  const found = known.find(each => each.leads === leads && each.siblings === siblings)
  if (found) return found.national
  const national = pathThrough(points, leads, siblings)
  known.push({ leads, siblings, national })
  return national
}

const NO_LEADS: readonly Lead[] = []
const NO_SIBLINGS: readonly (readonly Point[])[] = []

/** Paths by what they are made of: all regions of a series share one, and ask for it again and again. */
const made = new WeakMap<
  readonly Point[],
  {
    readonly leads: readonly Lead[]
    readonly siblings: readonly (readonly Point[])[]
    readonly national: National
  }[]
>()

function pathThrough(
  points: readonly Point[],
  leads: readonly Lead[],
  siblings: readonly (readonly Point[])[],
): National {
  if (points.length === 0) throw new RangeError('a national path needs at least one year')
  const counted = pathOf(points).map(each => ({ ...each, variance: 0 }))
  const led = leads
    .filter(({ year }) => year > counted.at(-1)!.year)
    .map(({ year, centre, variance }) => ({ year, mean: centre, variance }))
  const known = [...counted, ...led]
  const last = known.at(-1)!
  const squares = [counted, ...siblings.map(pathOf)]
    .flatMap(changesOf)
    .map(({ change, years }) => change ** 2 / growth(years))
  const df = PRIOR_YEARS + squares.length
  const sd = Math.sqrt((PRIOR_YEARS * PRIOR_SD ** 2 + squares.reduce((sum, each) => sum + each, 0)) / df)
  const pace = paceOf(changesOf(known).map(({ change, years }) => change / years))
  return {
    sd,
    df,
    at: year => {
      const found = known.find(each => each.year === year)
      if (found) return found
      const horizon = Math.max(0, year - last.year)
      const drift = (DRIFT_PART * pace * (1 - DRIFT_FADING ** horizon)) / (1 - DRIFT_FADING)
      return { mean: last.mean + drift, variance: last.variance + sd ** 2 * growth(horizon) }
    },
  }
}

interface Year {
  readonly year: number
  readonly mean: number
}

function pathOf(points: readonly Point[]): Year[] {
  return points.map(({ year, share }) => ({ year, mean: logit(inside(share)) }))
}

function changesOf(path: readonly Year[]): { readonly change: number; readonly years: number }[] {
  return path.slice(1).map(({ year, mean }, at) => ({
    change: mean - path[at]!.mean,
    years: year - path[at]!.year,
  }))
}

/** Mean of the last three yearly changes, the newest weighing most; fewer changes leave the rest at 0. */
function paceOf(changes: readonly number[]): number {
  return DRIFT_WEIGHTS.reduce((sum, weight, at) => sum + weight * (changes.at(-1 - at) ?? 0), 0)
}

/** A share of a whole country is never quite 0 or 1. */
function inside(share: number): number {
  return Math.min(0.9999, Math.max(0.0001, share))
}
