import { type FigureRow, FigureSet, INDICATORS, periodKindOf } from '../../indicators/index.ts'
import type { Atlas, FrozenCell, FurtherTables, Lake } from '../../lake/index.ts'
import type { History, MethodId } from '../../outlook/index.ts'
import type { RegionKind } from '../../vocabulary/index.ts'
import { backtestAll } from '../answers/backtest.ts'
import {
  LEDGER,
  LEDGER_COLUMNS,
  ledgerCells,
  PROJECTION_COLUMNS,
  PROJECTIONS,
  projectionCells,
  SCORE_COLUMNS,
  SCORES,
  scoreCells,
} from '../answers/frozen-outlook.ts'
import { type Gates, gatesOf, type Scored } from '../answers/gates.ts'
import type { Told } from '../answers/lake-figures.ts'
import { projectAll } from '../answers/projections.ts'
import { type LastYears, lastYearsOf, ledgerOf } from './ledger.ts'

/** The year in which goals are judged: none is here. */
const NO_GOALS = 0

/** Years ahead that a release freezes: to 2036 from figures of 2025. Pages reckon further where a goal lies further. */
const AHEAD = 11

/**
 * What a release says of the coming years, from its own figures and nothing else: the backtest that decides on the
 * methods, the projections of all regions, and the ledger of earlier releases' projections whose year has come.
 *
 * All three follow from figures that the release itself shows. So they tell nobody more than it does: any reader could
 * work them out. The price is that a region with a hidden year is not scored; `vieroptien backtest` scores all of them.
 * `rows` are the figures in the order of `inSeries`.
 */
export function outlookTables(
  lake: Lake,
  atlas: Atlas,
  rows: readonly FigureRow[],
  told: Told,
): { readonly further: FurtherTables; readonly projectedFrom: LastYears } {
  const byId = new Map(INDICATORS.map(each => [each.id, each]))
  const figures = new FigureSet(
    rows.filter(({ sex }) => sex === 'totaal'),
    (id, by) => periodKindOf(byId.get(id)!, by),
    NO_GOALS,
  )
  const kindOf = (code: string) => atlas.kindOf(code)
  const scores = backtestAll(figures, INDICATORS, kindOf, (done, total, what) =>
    told(done, total, `looking back at ${what}`),
  ).map(rounded)
  const gates = gatesOf(scores)
  const further = {
    [SCORES]: { columns: SCORE_COLUMNS, rows: scores.map(scoreCells) },
    [PROJECTIONS]: { columns: PROJECTION_COLUMNS, rows: projectionsOf(figures, atlas, gates) },
    [LEDGER]: { columns: LEDGER_COLUMNS, rows: ledgerOf(lake, figures, kindOf).map(ledgerCells) },
  }
  return { further, projectedFrom: lastYearsOf(figures) }
}

/** Kinds of region with a page: of the others nobody sees a projection. */
const FROZEN: ReadonlySet<RegionKind> = new Set([
  'land',
  'landsdeel',
  'province',
  'pact',
  'remainder',
  'labour-market',
  'municipality',
])

/** As it is frozen: the gates are decided by these, so that whoever reads them back decides alike. */
function rounded(score: Scored): Scored {
  const to = (value: number) => Math.round(value * 1e6) / 1e6
  return {
    ...score,
    mae: to(score.mae),
    bias: to(score.bias),
    pinball: to(score.pinball),
    persistence: { mae: to(score.persistence.mae), pinball: to(score.persistence.pinball) },
    coverage80: to(score.coverage80),
    coverage95: to(score.coverage95),
    stretch: to(score.stretch),
  }
}

/** One row a series and coming year, made while they are written: there are some hundred thousand. */
function* projectionsOf(figures: FigureSet, atlas: Atlas, gates: Gates): Generator<FrozenCell[]> {
  const places = {
    kindOf: (code: string) => atlas.kindOf(code),
    membersOf: (code: string) => atlas.membersOf(code),
  }
  for (const indicator of INDICATORS)
    for (const { id: definition } of indicator.definitions) {
      const all = projectAll(figures, { indicator, definition, ...places }, gates, AHEAD)
      for (const { region, history, coming } of all.values()) {
        if (!FROZEN.has(history.kind)) continue
        const series = { indicator: indicator.id, definition, region, origin: history.points.at(-1)!.year }
        const method = used(gates(indicator.id, definition, history.kind).method, history)
        for (const expectation of coming) yield projectionCells({ ...series, method, expectation })
      }
    }
}

/** Without pupils counted ahead, the method that starts from them goes without. */
function used(method: MethodId, { parentLeads }: History): MethodId {
  return method === 'model_with_lead' && parentLeads.length === 0 ? 'model' : method
}
