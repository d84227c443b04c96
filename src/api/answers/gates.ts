import { type Gate, gateOf, type Score } from '../../outlook/index.ts'
import type { RegionKind } from '../../vocabulary/index.ts'

/** A score of the backtest with the series that it is of. */
export interface Scored extends Score {
  readonly indicator: string
  readonly definition: string
}

/** Which method is shown for a class of series: a definition of an indicator, in one kind of region. */
export type Gates = (indicator: string, definition: string, kind: RegionKind) => Gate

/** The gates that the scores of a backtest decide. Without a score of a class, the last share is shown. */
export function gatesOf(scores: readonly Scored[]): Gates {
  const known = new Map<string, Gate>()
  const byDefinition = new Map<string, Scored[]>()
  for (const score of scores) {
    const key = `${score.indicator}|${score.definition}`
    const own = byDefinition.get(key)
    if (own) own.push(score)
    else byDefinition.set(key, [score])
  }
  return (indicator, definition, kind) => {
    const key = `${indicator}|${definition}|${kind}`
    const found = known.get(key) ?? gateOf(byDefinition.get(`${indicator}|${definition}`) ?? [], kind)
    known.set(key, found)
    return found
  }
}
