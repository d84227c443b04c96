import type { Expected, National } from './national.ts'
import type { Noise } from './noise.ts'
import { factor } from './number/cholesky.ts'
import { logit } from './number/logistic.ts'
import type { Point } from './point.ts'

/** People that the national share stands in for when a region's own share is smoothed. */
const SMOOTHING = 20

/** One year of a region: how far its log odds lie from the country's, and the variance that chance alone gives them. */
export interface Difference {
  readonly year: number
  /** Log odds of the region less those of the country. */
  readonly value: number
  /** Variance of `value` by coin flips and hidden counts, without overdispersion. */
  readonly chance: number
}

/**
 * Differences of the years that region and country both have: d = L((x + 0.5) / (n + 1)) - L(P), with variance
 * 1 / (n p(1-p)) for the smoothed share p = (x + 20 P) / (n + 20). Hidden counts are 2.5 and add their width squared
 * over 12 on the scale of log odds. Years without a count of people are left out.
 */
export function differencesOf(
  points: readonly Point[],
  parent: readonly Point[],
  national: National,
): Difference[] {
  const shares = new Map(parent.map(({ year, share }) => [year, share]))
  return points.flatMap(({ year, whole, share, low, high }) => {
    const around = shares.get(year)
    if (around === undefined || !whole) return []
    const smoothed = (share * whole + SMOOTHING * around) / (whole + SMOOTHING)
    const spread = smoothed * (1 - smoothed)
    const value = logit((share * whole + 0.5) / (whole + 1)) - national.at(year).mean
    return [{ year, value, chance: 1 / (whole * spread) + (high - low) ** 2 / (12 * spread ** 2) }]
  })
}

/**
 * The difference of a region in any year, from the differences seen: a permanent part (tau), a part that fades (sigma,
 * rho) and overdispersed noise around 0: a = k'(K + cV)^-1 d, w = tau^2 + sigma^2 - k'(K + cV)^-1 k, with
 * K(t, u) = tau^2 + sigma^2 rho^|t-u|. Without a year seen it is 0 with all the variance of its kind.
 */
export function deviationOf(
  differences: readonly Difference[],
  { tau, sigma, rho, overdispersion }: Noise,
): (year: number) => Expected {
  const cover = (a: number, b: number) => tau ** 2 + sigma ** 2 * rho ** Math.abs(a - b)
  const factored = factor(
    differences.map(({ year: a, chance }, i) =>
      differences.map(({ year: b }, j) => cover(a, b) + (i === j ? overdispersion * chance : 0)),
    ),
  )
  const weights = factored.solve(differences.map(({ value }) => value))
  return year => {
    const k = differences.map(each => cover(each.year, year))
    const against = factored.solve(k)
    const mean = k.reduce((sum, each, at) => sum + each * weights[at]!, 0)
    const known = k.reduce((sum, each, at) => sum + each * against[at]!, 0)
    return { mean, variance: tau ** 2 + sigma ** 2 - known }
  }
}
