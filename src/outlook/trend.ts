import { differencesOf } from './deviation.ts'
import type { History } from './history.ts'
import { nationalOf, overlap } from './national.ts'
import { logit } from './number/logistic.ts'
import { studentQuantile } from './number/student.ts'
import type { Point } from './point.ts'

/** Comparable years that a trend needs; with fewer there are only the values. */
export const TREND_YEARS = 4

/** What may be said of the direction: `flat` where the trend cannot be told from chance. */
export type Direction = 'up' | 'down' | 'flat'

/** How fast a share has been moving, over all its comparable years. */
export interface Trend {
  readonly from: number
  readonly to: number
  /** Log odds a year, with the limits that hold it with a chance of 80 %. */
  readonly odds: { readonly value: number; readonly low: number; readonly high: number }
  /** The same in percentage points a year, at the latest share. */
  readonly points: { readonly value: number; readonly low: number; readonly high: number }
  readonly direction: Direction
}

/** From the first to the last year, as a ruler would: two end points decide it. */
export interface Plain {
  readonly from: number
  readonly to: number
  /** Percentage points a year. */
  readonly points: number
}

/** The median of slopes needs a little more room than the line of least squares on well-behaved noise: sqrt(1 / 0.955). */
const SEN = 1.023

/**
 * The trend over all comparable years: the median of the slopes between any two (Theil 1950, Sen 1968), which one odd
 * year does not move, with limits from the noise of the kind of region and of the country. Null under four years.
 */
export function trendOf(history: History): Trend | null {
  const { points } = history
  const last = points.at(-1)
  if (!last || points.length < TREND_YEARS) return null
  const { error, df } = slopeOf(history)
  const value = medianSlope(points)
  const reach = studentQuantile(0.9, df) * error * SEN
  const share = Math.min(0.999, Math.max(0.001, last.share))
  const inPoints = (odds: number) => 100 * odds * share * (1 - share)
  const [low, high] = [value - reach, value + reach]
  return {
    from: points[0]!.year,
    to: last.year,
    odds: { value, low, high },
    points: { value: inPoints(value), low: inPoints(low), high: inPoints(high) },
    direction: low > 0 ? 'up' : high < 0 ? 'down' : 'flat',
  }
}

/** The line from the first to the last comparable year; null where there is only one. */
export function plainOf(points: readonly Point[]): Plain | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.year === last.year) return null
  return {
    from: first.year,
    to: last.year,
    points: (100 * (last.share - first.share)) / (last.year - first.year),
  }
}

/** A slope in log odds a year, by least squares, with its standard error. */
export interface Slope {
  readonly value: number
  readonly error: number
  readonly df: number
}

/**
 * The least-squares slope of the log odds over the years of a history (the last `years` of them), with the standard
 * error that chance, the region's fading difference and the national path give it: a' [cV + sigma^2 rho^|t-u| +
 * s^2 G] a, with weights a of the years and G the covariance of the national path.
 */
export function slopeOf(history: History, years = history.points.length): Slope {
  const { noise } = history
  const points = history.points.slice(-years)
  const national = nationalOf(history.parent, undefined, history.siblings)
  const chances = new Map(
    differencesOf(points, history.parent, national).map(({ year, chance }) => [year, chance]),
  )
  const mean = points.reduce((sum, { year }) => sum + year, 0) / points.length
  const squares = points.reduce((sum, { year }) => sum + (year - mean) ** 2, 0)
  const weights = points.map(({ year }) => (year - mean) / squares)
  const regional = history.kind === 'land' ? 0 : noise.sigma ** 2
  const first = points[0]!.year
  let variance = 0
  for (const [i, a] of points.entries()) {
    variance += weights[i]! ** 2 * noise.overdispersion * (chances.get(a.year) ?? 0)
    for (const [j, b] of points.entries()) {
      const path = national.sd ** 2 * overlap(a.year - first, b.year - first)
      variance += weights[i]! * weights[j]! * (regional * noise.rho ** Math.abs(a.year - b.year) + path)
    }
  }
  return {
    value: points.reduce((sum, point, at) => sum + weights[at]! * oddsOf(point), 0),
    error: Math.sqrt(variance),
    df: national.df,
  }
}

function medianSlope(points: readonly Point[]): number {
  const slopes = points
    .flatMap((a, at) => points.slice(at + 1).map(b => (oddsOf(b) - oddsOf(a)) / (b.year - a.year)))
    .sort((a, b) => a - b)
  const middle = slopes.length / 2
  return (slopes[Math.ceil(middle) - 1]! + slopes[Math.floor(middle)]!) / 2
}

/** Log odds of a year, kept finite where nobody or everybody is technical. */
function oddsOf({ share, whole }: Point): number {
  if (whole) return logit((share * whole + 0.5) / (whole + 1))
  return logit(Math.min(0.999, Math.max(0.001, share)))
}
