import type { Point } from './point.ts'

/**
 * A way to go on from the shares of the past alone, for comparison: the forecast is a sum of past shares, each with a
 * weight; the weights depend on the past only through what is fitted to it.
 */
export interface Smoother {
  readonly id: 'persistence' | 'mean3' | 'drift' | 'ses05' | 'theta' | 'damped_holt'
  /** Given the years to fit, the forecast `horizon` years later as a linear function of those years' shares. */
  fitted(points: readonly Point[]): (shares: readonly number[], horizon: number) => number
}

/** The last share stays. */
const persistence: Smoother = { id: 'persistence', fitted: () => shares => shares.at(-1)! }

/** The mean of the last three years stays. */
const mean3: Smoother = {
  id: 'mean3',
  fitted: () => shares => {
    const last = shares.slice(-3)
    return last.reduce((sum, share) => sum + share, 0) / last.length
  },
}

/** The straight line from the first to the last year goes on. */
const drift: Smoother = {
  id: 'drift',
  fitted: points => {
    const span = points.at(-1)!.year - points[0]!.year
    return (shares, horizon) => {
      const last = shares.at(-1)!
      return span === 0 ? last : last + (horizon * (last - shares[0]!)) / span
    }
  },
}

/** Exponential smoothing with a fixed weight of one half: the honest simple opponent on short series. */
const ses05: Smoother = { id: 'ses05', fitted: () => shares => level(shares, 0.5) }

const ALPHAS = Array.from({ length: 20 }, (_, at) => (at + 1) / 20)

/** Assimakopoulos and Nikolopoulos (2000): exponential smoothing, fitted, with half the slope of the straight line. */
const theta: Smoother = {
  id: 'theta',
  fitted: points => {
    const alpha = best(ALPHAS, each => levelErrors(points, each))
    return (shares, horizon) => {
      const shift = horizon - 1 + (1 - (1 - alpha) ** shares.length) / alpha
      return level(shares, alpha) + (slopeOf(shares) / 2) * shift
    }
  },
}

interface Holt {
  readonly alpha: number
  readonly beta: number
  readonly phi: number
}

const HOLTS: readonly Holt[] = [0.1, 0.3, 0.5, 0.7, 0.9, 1].flatMap(alpha =>
  [0.05, 0.1, 0.2, 0.4].flatMap(beta => [0.8, 0.9, 0.95, 0.98].map(phi => ({ alpha, beta, phi }))),
)

/** Holt's trend, damped, with its three parameters fitted (Gardner and McKenzie 1985). */
const dampedHolt: Smoother = {
  id: 'damped_holt',
  fitted: points => {
    const fitted = best(HOLTS, each => holtErrors(points, each))
    return (shares, horizon) => holt(shares, fitted, horizon)
  },
}

/** All of them, in the order of the table. */
export const SMOOTHERS: readonly Smoother[] = [persistence, mean3, drift, ses05, theta, dampedHolt]

function level(shares: readonly number[], alpha: number): number {
  return shares.reduce((before, share) => alpha * share + (1 - alpha) * before, shares[0]!)
}

function holt(shares: readonly number[], { alpha, beta, phi }: Holt, horizon: number): number {
  let at = shares[0]!
  let trend = (shares[1] ?? at) - at
  for (const share of shares.slice(1)) {
    const next = alpha * share + (1 - alpha) * (at + phi * trend)
    trend = beta * (next - at) + (1 - beta) * phi * trend
    at = next
  }
  return at + (trend * phi * (1 - phi ** horizon)) / (1 - phi)
}

/** Least squares through equally spaced values, per step. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const squares = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  return squares === 0 ? 0 : values.reduce((sum, value, at) => sum + (at - middle) * value, 0) / squares
}

/** Sum of the squared errors that `level` makes one year ahead, over all years but the first. */
function levelErrors(points: readonly Point[], alpha: number): number {
  let at = points[0]!.share
  let sum = 0
  for (const { share } of points.slice(1)) {
    sum += (share - at) ** 2
    at = alpha * share + (1 - alpha) * at
  }
  return sum
}

/** The same of `holt`: from a single year it expects no change. */
function holtErrors(points: readonly Point[], { alpha, beta, phi }: Holt): number {
  let at = points[0]!.share
  let trend = 0
  let sum = 0
  for (const [before, { share }] of points.slice(1).entries()) {
    sum += (share - at - phi * trend) ** 2
    if (before === 0) trend = share - at
    const next = alpha * share + (1 - alpha) * (at + phi * trend)
    trend = beta * (next - at) + (1 - beta) * phi * trend
    at = next
  }
  return sum
}

function best<T>(candidates: readonly T[], errors: (candidate: T) => number): T {
  let found: { candidate: T; of: number } = { candidate: candidates[0]!, of: Number.POSITIVE_INFINITY }
  for (const candidate of candidates) {
    const of = errors(candidate)
    if (of < found.of) found = { candidate, of }
  }
  return found.candidate
}
