import type { RegionKind } from '../vocabulary/index.ts'
import type { Score } from './backtest.ts'
import type { MethodId } from './method.ts'

/** Which method is shown for a class of series, and why. */
export interface Gate {
  readonly method: MethodId
  /**
   * | reason        | meaning                                                                          |
   * | ------------- | -------------------------------------------------------------------------------- |
   * | `better`      | the method's error was at least 3 % below that of "it stays as it is"              |
   * | `none-better` | none was: the last share is shown, with calibrated bands                           |
   * | `too-few`     | too few past forecasts could be scored to tell: the last share, with calibrated bands |
   */
  readonly reason: 'better' | 'none-better' | 'too-few'
  /** The kind of region whose scores decided: its own, or a larger group where its own are too few. */
  readonly decidedBy: RegionKind
  /** Forecasts of one to three years ahead that were scored by "it stays as it is". */
  readonly n: number
  /** Mean absolute error one to three years ahead in points: of the method shown, and of "it stays as it is". */
  readonly mae: number | null
  readonly persistence: number | null
  /** How many times the bands are widened, so that they would have held what they promise; 1 or more. */
  readonly widening: number
}

/** How much better than persistence a method must have been, as a fraction. */
const MARGIN = 0.03

/** Fewer forecasts than these decide nothing: one year's shock is shared by all regions. */
const ENOUGH = { forecasts: 20, origins: 2 } as const

/** Methods that may be shown instead of persistence, the first that is better goes. */
const CANDIDATES: readonly MethodId[] = ['model_with_lead', 'model', 'theta', 'ses05']

/** Kinds with one or a handful of series are decided by the kind that is most like them. */
const LIKE: Partial<Readonly<Record<RegionKind, RegionKind>>> = {
  land: 'province',
  landsdeel: 'province',
  remainder: 'rmc',
}

/** Decides on the method of a kind of region, from the scores of one definition. */
export function gateOf(scores: readonly Score[], kind: RegionKind): Gate {
  const decidedBy = LIKE[kind] ?? kind
  const of = (method: MethodId) =>
    pooled(scores.filter(each => each.kind === decidedBy && each.method === method))
  const base = of('persistence')
  if (!base || base.n < ENOUGH.forecasts || base.origins < ENOUGH.origins)
    return {
      method: 'persistence',
      reason: 'too-few',
      decidedBy,
      n: base?.n ?? 0,
      mae: base?.mae ?? null,
      persistence: base?.mae ?? null,
      widening: 1,
    }
  for (const method of CANDIDATES) {
    const found = of(method)
    const fair = found?.persistence
    if (found && fair && found.mae <= (1 - MARGIN) * fair.mae && found.pinball <= fair.pinball)
      return {
        method,
        reason: 'better',
        decidedBy,
        n: found.n,
        mae: found.mae,
        persistence: fair.mae,
        widening: widened(found),
      }
  }
  return {
    method: 'persistence',
    reason: 'none-better',
    decidedBy,
    n: base.n,
    mae: base.mae,
    persistence: base.mae,
    widening: widened(base),
  }
}

interface Pooled {
  readonly mae: number
  readonly pinball: number
  /** Persistence on the same forecasts. */
  readonly persistence: { readonly mae: number; readonly pinball: number }
  readonly n: number
  readonly origins: number
  readonly stretch: number
}

/** Bands are never narrowed: one decade is no proof that the next is as quiet. */
function widened({ stretch }: Pooled): number {
  return Math.max(1, stretch)
}

/** One to three years ahead together, each forecast weighing the same. */
function pooled(scores: readonly Score[]): Pooled | null {
  const near = scores.filter(({ horizon }) => horizon <= 3)
  const n = near.reduce((sum, each) => sum + each.n, 0)
  if (n === 0) return null
  const mean = (value: (score: Score) => number) =>
    near.reduce((sum, each) => sum + each.n * value(each), 0) / n
  return {
    mae: mean(({ mae }) => mae),
    pinball: mean(({ pinball }) => pinball),
    persistence: {
      mae: mean(({ persistence }) => persistence.mae),
      pinball: mean(({ persistence }) => persistence.pinball),
    },
    n,
    origins: Math.max(...near.map(({ origins }) => origins)),
    stretch: mean(({ stretch }) => stretch),
  }
}
