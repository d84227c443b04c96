/** `npm run method -- DATA`: scores all methods on the lake in a data folder and draws the tables of docs/method.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  backtestAll,
  chancesAll,
  gatesOf,
  lakeFigures,
  type Scored,
  type ScoredChances,
} from '../src/api/index.ts'
import { KIND_NAMES } from '../src/cli/backtest-output.ts'
import { ask, type FigureRow, FigureSet, INDICATORS, type Indicator } from '../src/indicators/index.ts'
import { type Atlas, Lake } from '../src/lake/index.ts'
import type { MethodId } from '../src/outlook/index.ts'
import type { RegionKind } from '../src/vocabulary/index.ts'

const PAGE = new URL('../docs/method.md', import.meta.url)

/** The tables stand between these two lines of the page. */
const START =
  '<!-- Drawn by `npm run method` from the counts of a data folder; do not edit between these marks. -->'
const END = '<!-- End of what is drawn. -->'

/** DUO's older edition of exam candidates (2016 and 2018 in the files at hand) put before the newer one. */
function joined(indicator: Indicator): Indicator {
  const newer = "f.source = 'duo-vo-examenkandidaten'"
  // Of 2024/25 the older table holds a part of the schools only.
  const both = "f.source IN ('duo-vo-examenkandidaten', 'duo-vo-geslaagden') AND f.year < 2024"
  return {
    ...indicator,
    sources: [...indicator.sources, 'duo-vo-geslaagden'],
    question: indicator.question!.replace(newer, both),
  }
}

/** The figures of these indicators as they are asked here, schools among them. */
async function figuresOf(lake: Lake, atlas: Atlas, indicators: readonly Indicator[]): Promise<FigureSet> {
  const questions = await lake.questions()
  try {
    const rows: FigureRow[] = []
    for (const indicator of indicators) {
      const computed = await ask(questions, atlas, indicator, { protect: false, grain: 'location' })
      rows.push(
        ...computed.rows.filter(({ sex, definition }) => sex === 'totaal' && definition === 'monitor'),
      )
    }
    const key = ({ indicator, region }: FigureRow) => `${indicator}|${region}`
    rows.sort((a, b) => (key(a) === key(b) ? a.year - b.year : key(a) < key(b) ? -1 : 1))
    return new FigureSet(rows, () => 'school-year', new Date().getUTCFullYear())
  } finally {
    questions.close()
  }
}

async function draw(folder: string): Promise<string> {
  const lake = new Lake(folder, () => new Date())
  const atlas = await lake.atlas()
  const kindOf = (code: string) => atlas.kindOf(code)
  const exams = INDICATORS.filter(({ id }) => /^(havo|vwo)-n-examen$/.test(id)).map(joined)
  const long = await figuresOf(lake, atlas, exams)
  const all = await lakeFigures(lake, atlas, INDICATORS, {
    protect: false,
    grain: 'location',
    asOf: new Date().getUTCFullYear(),
  })
  return [
    '### Exams, seven school years',
    'The files at hand hold exam candidates of 2019/20 to 2023/24 in one edition, and of 2016/17 and 2018/19 in an older one. Put together they give the longest comparable series of schools that could be scored. (The site does not join them: 2017/18 is missing.)',
    errors(backtestAll(long, exams, kindOf)),
    "Chances of reaching a goal, same series, Brier's score (0 is perfect):",
    chances(chancesAll(long, exams, kindOf)),
    '### All indicators, default definition',
    'Everything that has four comparable years and a fifth to compare with.',
    errors(backtestAll(all, INDICATORS, kindOf)),
  ].join('\n\n')
}

const HEADER =
  '| indicator | kind | n | persistence | ses05 | theta | model | bias | in 80 % | in 95 % | shown |'

/** Default definitions, 1 to 3 years ahead together. */
function errors(scores: readonly Scored[]): string {
  const gates = gatesOf(scores)
  const lines = INDICATORS.flatMap(({ id, definitions }) =>
    (Object.keys(KIND_NAMES) as RegionKind[]).flatMap(kind => {
      const own = scores.filter(
        each =>
          each.indicator === id &&
          each.definition === definitions[0].id &&
          each.kind === kind &&
          each.horizon <= 3,
      )
      const { method, reason, widening } = gates(id, definitions[0].id, kind)
      const why =
        reason === 'too-few' ? ' (too few)' : widening > 1.005 ? `, bands × ${widening.toFixed(2)}` : ''
      return own.length === 0 ? [] : [`| ${id} | ${KIND_NAMES[kind]} | ${cells(own)} | ${method}${why} |`]
    }),
  )
  return [
    HEADER,
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...lines,
  ].join('\n')
}

function cells(scores: readonly Scored[]): string {
  const of = (id: MethodId, value: (score: Scored) => number) => {
    const some = scores.filter(({ method }) => method === id)
    return some.reduce((sum, each) => sum + each.n * value(each), 0) / some.reduce((sum, { n }) => sum + n, 0)
  }
  const error = (id: MethodId) => of(id, ({ mae }) => mae).toFixed(2)
  const percent = (value: number) => `${Math.round(100 * value)} %`
  return [
    scores.filter(({ method }) => method === 'persistence').reduce((sum, { n }) => sum + n, 0),
    ...(['persistence', 'ses05', 'theta', 'model'] as const).map(error),
    of('model', ({ bias }) => bias).toFixed(2),
    percent(of('model', ({ coverage80 }) => coverage80)),
    percent(of('model', ({ coverage95 }) => coverage95)),
  ].join(' | ')
}

/** Both exams together, by kind; under it what came of each chance that the model named. */
function chances(scores: readonly ScoredChances[]): string {
  const kinds = (Object.keys(KIND_NAMES) as RegionKind[]).filter(kind =>
    scores.some(each => each.kind === kind),
  )
  const mean = (some: readonly ScoredChances[], value: (score: ScoredChances) => number) =>
    (
      some.reduce((sum, each) => sum + each.n * value(each), 0) / some.reduce((sum, { n }) => sum + n, 0)
    ).toFixed(3)
  const lines = kinds.map(kind => {
    const own = (id: MethodId) => scores.filter(each => each.kind === kind && each.method === id)
    const n = own('model').reduce((sum, each) => sum + each.n, 0)
    const brier = (id: MethodId) => mean(own(id), each => each.brier)
    return `| ${KIND_NAMES[kind]} | ${n} | ${brier('model')} | ${brier('persistence')} | ${mean(own('model'), each => each.baseRate)} | ${mean(own('model'), each => each.zeroOne)} |`
  })
  return [
    '| kind | n | model | persistence with bands | base rate | yes or no |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    'What the model said and how often it came true, by kind:',
    '',
    `| said | ${kinds.map(kind => KIND_NAMES[kind]).join(' | ')} |`,
    `| --- | ${kinds.map(() => '---:').join(' | ')} |`,
    ...Array.from({ length: 10 }, (_, at) => {
      const row = kinds.map(kind => came(scores, kind, at))
      return `| ${10 * at}–${10 * at + 10} % | ${row.join(' | ')} |`
    }),
  ].join('\n')
}

function came(scores: readonly ScoredChances[], kind: RegionKind, tenth: number): string {
  const some = scores
    .filter(each => each.kind === kind && each.method === 'model')
    .flatMap(({ named }) => named.filter(({ from }) => from === tenth / 10))
  const n = some.reduce((sum, each) => sum + each.n, 0)
  const true_ = some.reduce((sum, each) => sum + each.n * each.came, 0)
  return n === 0 ? '–' : `${Math.round((100 * true_) / n)} % (${n})`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? 'data/local')
  const page = readFileSync(PAGE, 'utf8')
  const [before] = page.split(START)
  const after = page.slice(page.indexOf(END))
  writeFileSync(PAGE, `${before}${START}\n\n${await draw(folder)}\n\n${after}`)
}
