import type { Count, Observation, Series } from '../vocabulary/index.ts'

/** One year of a series as the outlook reckons with it. */
export interface Point {
  /** Start of the period. */
  readonly year: number
  /** All people of the population, in the middle of the bounds; null where the publisher gives only a share. */
  readonly whole: number | null
  /** Technical share, 0 to 1: with 2.5 for each count hidden by its publisher (the middle of 1 to 4). */
  readonly share: number
  /** Bounds of the share, equal when it is exact. */
  readonly low: number
  readonly high: number
}

/** Where the way of counting changed: years before `from` are not compared with `from` and later. */
export interface Break {
  readonly from: number
}

/**
 * The years of a series that may be compared with its latest one: those with a figure, after the last break. The
 * definition is one already, as a series has no two.
 */
export function pointsOf(series: Pick<Series, 'observations'>, breaks: readonly Break[] = []): Point[] {
  const points = series.observations.flatMap(observation => pointOf(observation) ?? [])
  const last = points.at(-1)?.year ?? 0
  const from = Math.max(0, ...breaks.map(each => each.from).filter(year => year <= last))
  return points.filter(({ year }) => year >= from)
}

/** One observation as a point, null without a share. */
function pointOf({ period, numerator, denominator, share }: Observation): Point | null {
  if (share === null) return null
  const whole = denominator && middle(denominator)
  const exact = numerator && whole ? middle(numerator) / whole : (share.low + share.high) / 2
  return {
    year: period.year,
    whole,
    share: Math.min(share.high, Math.max(share.low, exact)),
    low: share.low,
    high: share.high,
  }
}

function middle({ low, high }: Count): number {
  return (low + high) / 2
}
