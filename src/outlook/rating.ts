import type { Point } from './point.ts'

/**
 * Open SDG's rating of progress: the observed over the required compound growth since the first year. For comparison
 * with other sites only: two end points decide it, and it knows no uncertainty.
 *
 * | ratio          | rating          |
 * | -------------- | --------------- |
 * | goal reached   | `achieved`      |
 * | 0.95 or more   | `substantial`   |
 * | 0.60 to 0.95   | `moderate`      |
 * | 0 to 0.60      | `limited`       |
 * | under 0        | `deterioration` |
 *
 * Source: Open SDG, "Automatic progress calculation" (after Eurostat's method for goals with a target).
 */
export interface Rating {
  readonly rating: 'achieved' | 'substantial' | 'moderate' | 'limited' | 'deterioration'
  /** Observed over required growth; null where the goal is reached. */
  readonly ratio: number | null
  readonly from: number
  readonly to: number
}

/** The rating towards a share `target` in year `by`; null with one year, or from a share of 0. */
export function ratingOf(points: readonly Point[], target: number, by: number): Rating | null {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.year === last.year || first.share === 0) return null
  const years = { from: first.year, to: last.year }
  if (last.share >= target) return { rating: 'achieved', ratio: null, ...years }
  const observed = (last.share / first.share) ** (1 / (last.year - first.year)) - 1
  const required = (target / first.share) ** (1 / (by - first.year)) - 1
  // A first year above the goal requires no growth: any fall below it is a step back.
  if (required <= 0) return { rating: 'deterioration', ratio: null, ...years }
  const ratio = observed / required
  return { rating: rated(ratio), ratio, ...years }
}

function rated(ratio: number): Rating['rating'] {
  if (ratio >= 0.95) return 'substantial'
  if (ratio >= 0.6) return 'moderate'
  return ratio >= 0 ? 'limited' : 'deterioration'
}
