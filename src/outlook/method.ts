import { differencesOf } from './deviation.ts'
import type { Forecast } from './forecast.ts'
import type { History, Lead } from './history.ts'
import { chanceOfYear, model } from './model.ts'
import { growth, type National, nationalOf, overlap } from './national.ts'
import type { Noise } from './noise.ts'
import { logit } from './number/logistic.ts'
import type { Point } from './point.ts'
import { SMOOTHERS, type Smoother } from './smooth.ts'

/** Contract: names of methods in the backtest's table and in releases. */
export type MethodId = Smoother['id'] | 'model' | 'model_with_lead'

/** A way to project: the forecasts of the horizons 1 to `horizons` after the last year of a history. */
export interface Method {
  readonly id: MethodId
  /** Null where the method has nothing to go on: leads that nobody counted. */
  forecast(history: History, horizons: number): Forecast[] | null
}

const NONE: readonly Lead[] = []

/** All methods, simple ones first. */
export const METHODS: readonly Method[] = [
  ...SMOOTHERS.map(simple),
  {
    id: 'model',
    forecast: (history, horizons) => model({ ...history, leads: NONE, parentLeads: NONE }, horizons),
  },
  {
    id: 'model_with_lead',
    forecast: (history, horizons) => (history.parentLeads.length > 0 ? model(history, horizons) : null),
  },
]

/** The method with this name. */
export function methodOf(id: MethodId): Method {
  return METHODS.find(each => each.id === id)!
}

/** A share is kept this far from 0 and 1, where log odds end. */
const EDGE = 0.001

/**
 * A simple method with honest bands: its centre is its own, its spread follows from the noise of the kind of region,
 * by the weights that it gives to past years.
 */
function simple({ id, fitted }: Smoother): Method {
  return {
    id,
    forecast: (history, horizons) => {
      const next = fitted(history.points)
      const national = nationalOf(history.parent, NONE, history.siblings)
      const chances = chancesOf(history, national)
      return Array.from({ length: horizons }, (_, at) => ahead(history, at + 1, next, national, chances))
    },
  }
}

function ahead(
  { points, noise }: History,
  horizon: number,
  next: ReturnType<Smoother['fitted']>,
  national: National,
  chances: readonly number[],
): Forecast {
  const last = points.at(-1)!
  const year = last.year + horizon
  const shares = points.map(({ share }) => share)
  const single = shares.map(() => 0)
  const weights = shares.map((_, of) => {
    single[of] = 1
    const weight = next(single, horizon)
    single[of] = 0
    return weight
  })
  const centre = logit(Math.min(1 - EDGE, Math.max(EDGE, next(shares, horizon))))
  const spread = spreadOf(weights, { points, year }, chances, national, noise)
  const chance = noise.overdispersion * chanceOfYear(last.whole, centre)
  return {
    year,
    horizon,
    centre,
    sd: Math.sqrt(spread + chance),
    underlyingSd: Math.sqrt(spread),
    df: national.df,
  }
}

/** Variance that chance gives the log odds of each year, overdispersion included. */
function chancesOf({ points, parent, noise }: History, national: National): number[] {
  const known = new Map(differencesOf(points, parent, national).map(({ year, chance }) => [year, chance]))
  return points.map(({ year }) => noise.overdispersion * (known.get(year) ?? 0))
}

/**
 * Variance of the coming underlying log odds around a weighted sum of past observed ones: of the national path, of the
 * region's fading difference (the permanent one stays), and of the chance in the years weighed.
 */
function spreadOf(
  weights: readonly number[],
  { points, year }: { readonly points: readonly Point[]; readonly year: number },
  chances: readonly number[],
  { sd }: National,
  { sigma, rho }: Noise,
): number {
  const first = points[0]!.year
  const cover = (a: number, b: number) =>
    sigma ** 2 * rho ** Math.abs(a - b) + sd ** 2 * overlap(a - first, b - first)
  let variance = sigma ** 2 + sd ** 2 * growth(year - first)
  // Most methods weigh a few years only.
  const weighed = points.flatMap(({ year: of }, at) =>
    weights[at] === 0 ? [] : [{ of, weight: weights[at]!, chance: chances[at]! }],
  )
  for (const a of weighed) {
    variance += a.weight ** 2 * a.chance - 2 * a.weight * cover(a.of, year)
    for (const b of weighed) variance += a.weight * b.weight * cover(a.of, b.of)
  }
  return Math.max(variance, 0)
}
