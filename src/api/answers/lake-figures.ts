import {
  type Ask,
  ask,
  type FigureRow,
  FigureSet,
  type Geography,
  INDICATORS,
  type Indicator,
  LEADS,
  periodKindOf,
} from '../../indicators/index.ts'
import type { Lake } from '../../lake/index.ts'
import { siblingsOf } from './history.ts'
import { inSeries } from './in-series.ts'

/** Hears how far long work is: `done` of `total` indicators, `what` is being done. */
export type Told = (done: number, total: number, what: string) => void

/**
 * The figures of the lake as it stands, of both sexes together, for an analyst: asked of the lake anew, not of a release.
 * With the indicators asked for come those that their projections start from.
 */
export async function lakeFigures(
  lake: Lake,
  geography: Geography,
  indicators: readonly Indicator[],
  wanted: Ask & { readonly asOf: number },
  told: Told = () => {},
): Promise<FigureSet> {
  const all = withLeads(indicators)
  const questions = await lake.questions()
  try {
    const rows: FigureRow[] = []
    for (const [at, indicator] of all.entries()) {
      told(at, all.length, indicator.id)
      const computed = await ask(questions, geography, indicator, wanted)
      for (const row of computed.rows) if (row.sex === 'totaal') rows.push(row)
    }
    const byId = new Map(all.map(each => [each.id, each]))
    return new FigureSet(inSeries(rows), (id, by) => periodKindOf(byId.get(id)!, by), wanted.asOf)
  } finally {
    questions.close()
  }
}

/** These, the ones that they are led by and the ones that wobble alike; each once, in the order of the list. */
function withLeads(indicators: readonly Indicator[]): Indicator[] {
  const ids = new Set(indicators.flatMap(({ id }) => [id, ...siblingsOf(id)]))
  for (const { to, from } of LEADS) if (ids.has(to)) ids.add(from)
  return INDICATORS.filter(({ id }) => ids.has(id))
}
