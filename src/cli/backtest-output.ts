import { gatesOf, type LeadLack, type Scored } from '../api/index.ts'
import type { Gate, MethodId } from '../outlook/index.ts'
import type { RegionKind } from '../vocabulary/index.ts'
import { textTable } from './table.ts'

/** Contract: kinds of region in the scores, by their Dutch names. */
export const KIND_NAMES: Readonly<Record<RegionKind, string>> = {
  land: 'land',
  landsdeel: 'landsdeel',
  province: 'provincie',
  pact: 'pact',
  remainder: 'rest',
  'labour-market': 'arbeidsmarktregio',
  corop: 'corop',
  rmc: 'rmc',
  municipality: 'gemeente',
  school: 'school',
  institution: 'instelling',
}

/**
 * One JSON array of scores: `{indicator, definition, region_kind, horizon, method, mae_pp, bias_pp, pinball,
 * coverage80, coverage95, n}`. Errors, bias (forecast less outcome) and pinball loss in percentage points, coverage as
 * fractions, `n` forecasts scored.
 */
export function backtestJson(scores: readonly Scored[]): string {
  const rows = scores.map(score => ({
    indicator: score.indicator,
    definition: score.definition,
    region_kind: KIND_NAMES[score.kind],
    horizon: score.horizon,
    method: score.method,
    mae_pp: rounded(score.mae),
    bias_pp: rounded(score.bias),
    pinball: rounded(score.pinball),
    coverage80: rounded(score.coverage80),
    coverage95: rounded(score.coverage95),
    n: score.n,
  }))
  return `${JSON.stringify(rows, null, 1)}\n`
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}

const HEADER = [
  'definition',
  'kind',
  'n',
  'persistence',
  'ses05',
  'theta',
  'model',
  'with lead',
  'bias',
  'in 80%',
  'in 95%',
  'shown',
]

/** For people: one table an indicator, horizons 1 to 3 together, with the method that is shown and why. */
export function backtestText(scores: readonly Scored[], lacks: readonly LeadLack[]): string {
  if (scores.length === 0) return `${NOTHING}\n`
  const gates = gatesOf(scores)
  const indicators = [...new Set(scores.map(({ indicator }) => indicator))]
  return [
    EXPLAINED,
    ...indicators.flatMap(indicator => {
      const own = scores.filter(score => score.indicator === indicator)
      const why = lacks.filter(lack => lack.indicator === indicator)
      return [
        `\n${indicator}`,
        textTable(
          HEADER,
          lines(own, (definition, kind) => gates(indicator, definition, kind)),
        ),
        ...[...new Set(why.map(({ reason }) => reason.en))].map(reason => `No lead: ${reason}`),
      ]
    }),
    '',
  ].join('\n')
}

const EXPLAINED =
  'Mean absolute error in percentage points, 1 to 3 years ahead together; bias (above 0 is too high) and coverage are those of the model. n: forecasts scored. With lead: starting from pupils who are counted already, where they were; in brackets persistence on the same forecasts.'

const NOTHING =
  'Nothing can be scored: a forecast needs four comparable years, and a fifth to compare it with. "vieroptien sources" shows what is there.'

function lines(scores: readonly Scored[], gate: (definition: string, kind: RegionKind) => Gate): string[][] {
  const definitions = [...new Set(scores.map(({ definition }) => definition))]
  const kinds = Object.keys(KIND_NAMES) as RegionKind[]
  return definitions.flatMap(definition =>
    kinds.flatMap(kind => {
      const own = near(scores).filter(each => each.definition === definition && each.kind === kind)
      return own.length === 0
        ? []
        : [[definition, KIND_NAMES[kind], ...cells(own), gateText(gate(definition, kind), kind)]]
    }),
  )
}

/** The scores of one class of series. */
function cells(scores: readonly Scored[]): string[] {
  const by = (method: MethodId) => scores.filter(each => each.method === method)
  const error = (method: MethodId) => shown(pooled(by(method), ({ mae }) => mae))
  const led = pooled(by('model_with_lead'), ({ persistence }) => persistence.mae)
  return [
    String(by('persistence').reduce((sum, { n }) => sum + n, 0)),
    error('persistence'),
    error('ses05'),
    error('theta'),
    error('model'),
    led === null ? '–' : `${error('model_with_lead')} (${shown(led)})`,
    shown(pooled(by('model'), ({ bias }) => bias)),
    percent(pooled(by('model'), ({ coverage80 }) => coverage80)),
    percent(pooled(by('model'), ({ coverage95 }) => coverage95)),
  ]
}

/** One to three years ahead together, each forecast weighing the same; null where there is none. */
function pooled(scores: readonly Scored[], value: (score: Scored) => number): number | null {
  const n = scores.reduce((sum, score) => sum + score.n, 0)
  return n === 0 ? null : scores.reduce((sum, score) => sum + score.n * value(score), 0) / n
}

function near(scores: readonly Scored[]): Scored[] {
  return scores.filter(({ horizon }) => horizon <= 3)
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

function percent(value: number | null): string {
  return value === null ? '–' : `${Math.round(100 * value)}%`
}

function gateText({ method, reason, decidedBy, widening, mae, persistence }: Gate, kind: RegionKind): string {
  const by = decidedBy === kind ? '' : ` (decided by ${KIND_NAMES[decidedBy]})`
  const wider = widening > 1.005 ? `, bands ${widening.toFixed(2)} times as wide` : ''
  if (reason === 'too-few') return `persistence: too few past forecasts${by}`
  if (reason === 'none-better') return `persistence: no method was 3 % better${wider}${by}`
  return `${method}: ${Math.round(100 * (1 - mae! / persistence!))} % better${wider}${by}`
}
