import type { ScoredChances } from '../api/index.ts'
import type { Named } from '../outlook/index.ts'
import { KIND_NAMES } from './backtest-output.ts'
import { textTable } from './table.ts'

/**
 * One JSON array: `{indicator, definition, region_kind, method, brier, base_rate, zero_one, n, classes}`, with classes of
 * the chance named, `{from, said, came, n}`; chances and scores are fractions.
 */
export function chancesJson(scores: readonly ScoredChances[]): string {
  const rows = scores.map(score => ({
    indicator: score.indicator,
    definition: score.definition,
    region_kind: KIND_NAMES[score.kind],
    method: score.method,
    brier: rounded(score.brier),
    base_rate: rounded(score.baseRate),
    zero_one: rounded(score.zeroOne),
    n: score.n,
    classes: score.named.map(({ from, said, came, n }) => ({
      from,
      said: rounded(said),
      came: rounded(came),
      n,
    })),
  }))
  return `${JSON.stringify(rows, null, 1)}\n`
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}

const HEADER = ['definition', 'kind', 'method', 'n', 'brier', 'base rate', 'yes or no']

/** For people: one table an indicator, and under it how often came true what the model gave a chance. */
export function chancesText(scores: readonly ScoredChances[]): string {
  if (scores.length === 0)
    return 'No chances can be scored: there are no four years and a fifth to compare with.\n'
  const indicators = [...new Set(scores.map(({ indicator }) => indicator))]
  return [
    EXPLAINED,
    ...indicators.flatMap(indicator => {
      const own = scores.filter(score => score.indicator === indicator)
      const rows = own.map(({ definition, kind, method, n, brier, baseRate, zeroOne }) => [
        definition,
        KIND_NAMES[kind],
        method,
        String(n),
        ...[brier, baseRate, zeroOne].map(value => value.toFixed(3)),
      ])
      const named = together(own.filter(({ method }) => method === 'model'))
      return [`\n${indicator}`, textTable(HEADER, rows), `The model said, and it came true: ${named}.`]
    }),
    '',
  ].join('\n')
}

const EXPLAINED =
  "Brier's score of the chances of reaching the last share less 2 points, that share, 2 and 4 points more, 40 % and 60 %, one to five years ahead: 0 is perfect. Beside it the score of naming how often it came true over all, and that of saying yes where the last share is at the goal already."

/** All kinds of region and definitions in one: `15 % → 9 % (n 1200), …`. */
function together(scores: readonly ScoredChances[]): string {
  const classes = Array.from({ length: 10 }, (_, at): Named => {
    const some = scores.flatMap(({ named }) => named.filter(({ from }) => from === at / 10))
    const n = some.reduce((sum, each) => sum + each.n, 0)
    const mean = (of: (each: Named) => number) => some.reduce((sum, each) => sum + each.n * of(each), 0) / n
    return { from: at / 10, said: mean(({ said }) => said), came: mean(({ came }) => came), n }
  })
  const percent = (value: number) => `${Math.round(100 * value)} %`
  return classes
    .filter(({ n }) => n > 0)
    .map(({ said, came, n }) => `${percent(said)} → ${percent(came)} (n ${n})`)
    .join(', ')
}
