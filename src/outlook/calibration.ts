import type { RegionKind } from '../vocabulary/index.ts'
import { HORIZONS, type Trial } from './backtest.ts'
import { chanceOf } from './forecast.ts'
import { METHODS, type MethodId } from './method.ts'

/** Chances that were named and what came of them, in one class of chance. */
export interface Named {
  /** The class goes from this chance up to a tenth more. */
  readonly from: number
  /** Mean of the chances named, and the fraction that came true; 0 to 1. */
  readonly said: number
  readonly came: number
  readonly n: number
}

/** How good the chances of reaching a goal were, for one kind of region and method. */
export interface ChanceScore {
  readonly kind: RegionKind
  readonly method: MethodId
  /** Mean squared distance between the chance named and what came (1 or 0): Brier's score, 0 is perfect. */
  readonly brier: number
  /** The score of naming each time how often it came true over all. */
  readonly baseRate: number
  /** The score of saying yes where the last share is at the goal already, and no elsewhere. */
  readonly zeroOne: number
  readonly n: number
  /** In classes of a tenth, those with any. */
  readonly named: readonly Named[]
}

/** Goals beside the last share (points as fractions), and fixed ones. */
const BESIDE = [-0.02, 0, 0.02, 0.04] as const
const FIXED = [0.4, 0.6] as const

/** Methods whose chances are scored. */
const JUDGED: readonly MethodId[] = ['persistence', 'model', 'model_with_lead']

/**
 * Scores the chances that the same trials would have named, one to five years ahead, of reaching the last share less 2
 * points, that share, 2 and 4 points more, 40 % and 60 % (G. W. Brier, Monthly Weather Review 78, 1950). Each forecast
 * weighs the same.
 */
export function calibration(trials: Iterable<Trial>): ChanceScore[] {
  const cells = new Map<string, Cell>()
  for (const { history, outcomes } of trials) {
    const last = history.points.at(-1)!
    const goals = [...BESIDE.map(each => last.share + each), ...FIXED].filter(goal => goal > 0 && goal < 1)
    for (const method of METHODS.filter(({ id }) => JUDGED.includes(id))) {
      const forecasts = method.forecast(history, HORIZONS) ?? []
      const key = `${history.kind}|${method.id}`
      const cell = cells.get(key) ?? new Cell(history.kind, method.id)
      for (const { year, share } of outcomes) {
        const forecast = forecasts[year - last.year - 1]
        if (!forecast) continue
        cells.set(key, cell)
        for (const goal of goals) cell.add(chanceOf(forecast, goal), share >= goal, last.share >= goal)
      }
    }
  }
  return [...cells.values()].map(cell => cell.score())
}

class Cell {
  #squares = 0
  #wrong = 0
  #true = 0
  #n = 0
  readonly #classes = Array.from({ length: 10 }, () => ({ said: 0, came: 0, n: 0 }))

  constructor(
    private readonly kind: RegionKind,
    private readonly method: MethodId,
  ) {}

  add(chance: number, came: boolean, before: boolean): void {
    this.#squares += (chance - Number(came)) ** 2
    this.#wrong += Number(came !== before)
    this.#true += Number(came)
    this.#n += 1
    const of = this.#classes[Math.min(9, Math.floor(10 * chance))]!
    of.said += chance
    of.came += Number(came)
    of.n += 1
  }

  score(): ChanceScore {
    const rate = this.#true / this.#n
    return {
      kind: this.kind,
      method: this.method,
      brier: this.#squares / this.#n,
      baseRate: rate * (1 - rate),
      zeroOne: this.#wrong / this.#n,
      n: this.#n,
      named: this.#classes.flatMap(({ said, came, n }, at) =>
        n === 0 ? [] : [{ from: at / 10, said: said / n, came: came / n, n }],
      ),
    }
  }
}
