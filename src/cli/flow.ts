import type { Command } from 'commander'
import {
  currentFigures,
  type FlowAnswer,
  flowAnswer,
  type LeverageAnswer,
  leverageAnswer,
} from '../api/index.ts'
import { Lake } from '../lake/index.ts'
import { type Flow, type Lag, type Language, type Origin, type Range, whole } from '../outlook/index.ts'
import { type Bilingual, InputError } from '../vocabulary/index.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { textTable } from './table.ts'

interface Options {
  data?: string
  region: string
  by?: string
  step?: string
  lang: string
  json?: boolean
}

/** Years ahead that leverage is counted for when no year is given. */
const USUAL_YEARS = 9

/** `flow`: from vmbo, havo and vwo to technical work, where people leave, and what one point more gives. */
export function addFlow(program: Command): void {
  withData(
    program
      .command('flow')
      .description('from school to technical work: people a year, leaks, and what one point more gives')
      .option('--region <code>', 'a region code', 'landsdeel-oost')
      .option('--by <year>', 'count extra technicians up to and including this year (default: in nine years)')
      .option('--step <id>', 'what one point gives at this step only')
      .option('--lang <language>', 'language of the words: nl or en', 'nl')
      .option('--json', 'print as JSON'),
  ).action(run)
}

async function run(options: Options): Promise<void> {
  const language = choose<Language>('language', options.lang, ['nl', 'en'], each => each)
  const lake = new Lake(dataFolder(options), () => new Date())
  const { figures, release } = currentFigures(lake)
  const region = (await lake.atlas()).known(options.region)
  const by = options.by === undefined ? figures.asOf + USUAL_YEARS : yearOf(options.by)
  const leverage = leverageAnswer(figures, region, { by, ...(options.step ? { step: options.step } : {}) })
  const flow = flowAnswer(figures, region)
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ release: release.id, ...flow, leverage }, null, 1)}\n`
      : flowText(flow, leverage, language),
  )
}

function yearOf(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  throw new InputError({
    code: 'flow.year',
    message: `--by ${text}: give a year of four digits, such as 2035.`,
  })
}

/** Words of the tables. */
const LABELS = {
  flow: { nl: 'Mensen per jaar', en: 'People a year' },
  routes: { nl: 'Routes, met de jaren vanaf het begin', en: 'Routes, with the years from the start' },
  work: { nl: 'technisch beroep', en: 'technical job' },
  leaks: { nl: 'Waar mensen niet verdergaan, per jaar', en: 'Where people do not go on, a year' },
  leverage: { nl: 'Eén procentpunt meer vanaf', en: 'One percentage point more from' },
  sources: { nl: 'Bronnen', en: 'Sources' },
  step: { nl: 'stap', en: 'step' },
  start: { nl: 'aan het begin', en: 'at the start' },
  on: { nl: 'gaat verder', en: 'goes on' },
  share: { nl: 'aandeel %', en: 'share %' },
  years: { nl: 'jaren', en: 'years' },
  origin: { nl: 'herkomst', en: 'origin' },
  period: { nl: 'periode', en: 'period' },
  people: { nl: 'mensen', en: 'people' },
  perYear: { nl: 'per jaar erbij', en: 'more a year' },
  lag: { nl: 'na jaren', en: 'after years' },
  arrived: { nl: 'erbij t/m', en: 'more up to' },
  what: { nl: 'wat', en: 'what' },
} as const satisfies Record<string, Bilingual>

const ORIGINS: Readonly<Record<Origin, Bilingual>> = {
  measured: { nl: 'gemeten', en: 'measured' },
  published: { nl: 'gepubliceerd', en: 'published' },
  unknown: { nl: 'grijs', en: 'grey' },
}

function flowText({ flow, base, words }: FlowAnswer, leverage: LeverageAnswer, language: Language): string {
  const say = (text: Bilingual) => text[language]
  const label = (key: keyof typeof LABELS) => say(LABELS[key])
  const people = (range: Range | null) => rangeText(range, language)
  const links = flow.links.map(({ step, title, from, to, rate, lag, slack }) => [
    step,
    people(from),
    people(to),
    percent(rate),
    lagText({ years: lag, most: lag + slack }),
    say(ORIGINS[rate.origin]),
    rate.period ?? '–',
    say(title),
  ])
  const header = (['step', 'start', 'on', 'share', 'years', 'origin', 'period', 'what'] as const).map(label)
  const leaks = flow.leaks.map(leak => [
    leak.step,
    people(leak.people),
    say(ORIGINS[leak.origin]),
    say(leak.title),
  ])
  const levers = leverage.list.map(({ step, arrived, perYear, lag, title }) => [
    step,
    people(arrived),
    people(perYear),
    String(lag),
    say(title),
  ])
  return [
    ...words.map(say),
    `\n${label('flow')}`,
    textTable(header, links),
    `\n${label('routes')}`,
    ...flow.routes.map(way => routeLine(way, people(way.people), label('work'))),
    `\n${label('leaks')}`,
    textTable([label('step'), label('people'), label('origin'), label('what')], leaks),
    `\n${label('leverage')} ${leverage.from}`,
    ...leverage.words.map(say),
    textTable(
      [label('step'), `${label('arrived')} ${leverage.by}`, label('perYear'), label('lag'), label('what')],
      levers,
    ),
    `\n${label('sources')}`,
    ...sourceLines(base, language),
    '',
  ].join('\n')
}

/** `vmbo-keuze 0 → vmbo-mbo 2 → … → technisch beroep 6: 850 (740–950)`. */
function routeLine({ steps, toWork }: Flow['routes'][number], people: string, work: string): string {
  const stops = [...steps.map(({ step, after }) => `${step} ${lagText(after)}`), `${work} ${lagText(toWork)}`]
  return `${stops.join(' → ')}: ${people}`
}

function lagText({ years, most }: Lag): string {
  return most > years ? `${years}–${most}` : String(years)
}

/** Where each cohort and rate comes from; the same source once, with its steps. */
function sourceLines({ cohorts, rates }: FlowAnswer['base'], language: Language): string[] {
  const used = new Map<string, string[]>()
  const note = (source: Bilingual, step: string) =>
    used.set(source[language], [...(used.get(source[language]) ?? []), step])
  for (const [step, { source }] of Object.entries(cohorts)) note(source, step)
  for (const [step, { source }] of Object.entries(rates)) note(source, step)
  return [...used].map(([source, steps]) => `${steps.join(', ')}: ${source}`)
}

function rangeText(range: Range | null, language: Language): string {
  if (range === null) return '–'
  const bounds = `${whole(range.low, language)}–${whole(range.high, language)}`
  if (range.value === null) return `? (${bounds})`
  const value = whole(range.value, language)
  return Math.round(range.low) === Math.round(range.high) ? value : `${value} (${bounds})`
}

function percent({ value, low, high }: { value: number | null; low: number; high: number }): string {
  const show = (share: number) => (100 * share).toFixed(1)
  const bounds = `${show(low)}–${show(high)}`
  if (value === null) return `? (${bounds})`
  return show(low) === show(high) ? show(value) : `${show(value)} (${bounds})`
}
