import type { RegionCode, RegionKind } from '../vocabulary/index.ts'
import { type Forecast, medianOf, quantileOf } from './forecast.ts'
import type { History } from './history.ts'
import { METHODS, type MethodId } from './method.ts'
import { logit } from './number/logistic.ts'
import { studentQuantile } from './number/student.ts'
import type { Point } from './point.ts'

/** A moment in the past to forecast from: what was known then, and what came. */
export interface Trial {
  readonly region: RegionCode
  readonly history: History
  /** Years after the last one of the history, in order; hidden counts at 2.5. */
  readonly outcomes: readonly Point[]
}

/** How well a method did, for one kind of region and horizon. Points are percentage points. */
export interface Score {
  readonly kind: RegionKind
  /** Years ahead. */
  readonly horizon: number
  readonly method: MethodId
  /** Mean absolute error of the middle of the band, in points. */
  readonly mae: number
  /** Mean of forecast less outcome, in points: above 0 is too high. */
  readonly bias: number
  /** Mean pinball loss over the quantiles of `QUANTILES`, in points. */
  readonly pinball: number
  /** `mae` and `pinball` of persistence on the same forecasts: a lead is not there from every year. */
  readonly persistence: { readonly mae: number; readonly pinball: number }
  /** Fractions of the outcomes within the bands of 80 % and 95 %. */
  readonly coverage80: number
  readonly coverage95: number
  /** How many times as wide the bands would have had to be for the one of 80 % to hold 80 % of the outcomes. */
  readonly stretch: number
  /** Forecasts scored. */
  readonly n: number
  /** Regions that they are of; each weighs the same. */
  readonly regions: number
  /** Different last years that were forecast from. */
  readonly origins: number
}

/** The furthest horizon that is scored. */
export const HORIZONS = 5

/** Years that a series must have before the first forecast is made from it. */
export const FIRST_WINDOW = 4

/** The quantiles that the pinball loss is the mean over. */
const QUANTILES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const

interface Tried {
  /** Percentage points: forecast less outcome. */
  readonly error: number
  readonly pinball: number
  readonly in80: boolean
  readonly in95: boolean
  /** Distance from the middle of the band over its half width at 80 %, on the scale of log odds. */
  readonly distance: number
}

/**
 * A rolling-origin evaluation (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 5.10): every trial is
 * forecast by every method from what was known at its origin alone, and scored by what came. Regions weigh the same,
 * however many origins they have.
 */
export function backtest(trials: Iterable<Trial>): Score[] {
  const cells = new Map<string, Cell>()
  for (const { region, history, outcomes } of trials) {
    const origin = history.points.at(-1)!.year
    const reach = Math.min(HORIZONS, (outcomes.at(-1)?.year ?? origin) - origin)
    const bases = new Map<number, Tried>()
    for (const method of METHODS) {
      const forecasts = method.forecast(history, reach) ?? []
      for (const { year, share } of outcomes) {
        const forecast = forecasts[year - origin - 1]
        if (!forecast) continue
        const key = `${history.kind}|${forecast.horizon}|${method.id}`
        const cell = cells.get(key) ?? new Cell(history.kind, forecast.horizon, method.id)
        cells.set(key, cell)
        const one = tried(forecast, share)
        // Persistence goes first, see METHODS.
        const base = bases.get(year) ?? one
        bases.set(year, base)
        cell.add(region, origin, { ...one, base })
      }
    }
  }
  return [...cells.values()].map(cell => cell.score()).sort(inOrder)
}

/** A forecast beside that of persistence. */
interface Compared extends Tried {
  readonly base: Tried
}

/** One line of the table while it fills. */
class Cell {
  readonly #byRegion = new Map<RegionCode, Compared[]>()
  readonly #origins = new Set<number>()

  constructor(
    private readonly kind: RegionKind,
    private readonly horizon: number,
    private readonly method: MethodId,
  ) {}

  add(region: RegionCode, origin: number, one: Compared): void {
    this.#origins.add(origin)
    const known = this.#byRegion.get(region)
    if (known) known.push(one)
    else this.#byRegion.set(region, [one])
  }

  score(): Score {
    const regions = [...this.#byRegion.values()]
    const mean = (of: (one: Compared) => number) => average(regions.map(each => average(each.map(of))))
    return {
      kind: this.kind,
      horizon: this.horizon,
      method: this.method,
      mae: mean(({ error }) => Math.abs(error)),
      bias: mean(({ error }) => error),
      pinball: mean(({ pinball }) => pinball),
      persistence: {
        mae: mean(({ base }) => Math.abs(base.error)),
        pinball: mean(({ base }) => base.pinball),
      },
      coverage80: mean(({ in80 }) => Number(in80)),
      coverage95: mean(({ in95 }) => Number(in95)),
      stretch: upper(regions.flatMap(each => each.map(({ distance }) => distance))),
      n: regions.reduce((sum, { length }) => sum + length, 0),
      regions: regions.length,
      origins: this.#origins.size,
    }
  }
}

function tried(forecast: Forecast, share: number): Tried {
  const at = QUANTILES.map(q => quantileOf(forecast, q))
  const losses = QUANTILES.map(
    (q, i) => 100 * (share >= at[i]! ? q * (share - at[i]!) : (1 - q) * (at[i]! - share)),
  )
  return {
    error: 100 * (medianOf(forecast) - share),
    pinball: average(losses),
    in80: share >= at[1]! && share <= at[5]!,
    in95: share >= at[0]! && share <= at[6]!,
    distance:
      Math.abs(logit(inside(share)) - forecast.centre) / (studentQuantile(0.9, forecast.df) * forecast.sd),
  }
}

/** Log odds end at 0 and 1. */
function inside(share: number): number {
  return Math.min(0.999, Math.max(0.001, share))
}

/** The value that four in five lie under. */
function upper(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(0.8 * sorted.length) - 1)]!
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function inOrder(a: Score, b: Score): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  if (a.horizon !== b.horizon) return a.horizon - b.horizon
  return METHODS.findIndex(({ id }) => id === a.method) - METHODS.findIndex(({ id }) => id === b.method)
}
