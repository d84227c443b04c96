import type { Command } from 'commander'
import { ask, type FigureRow, fromRows, INDICATORS, type Indicator } from '../indicators/index.ts'
import { Lake } from '../lake/index.ts'
import {
  InputError,
  parseSchoolYear,
  periodLabel,
  type RegionKind,
  SEXES,
  type Sex,
} from '../vocabulary/index.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { figuresCsv, figuresJson, figuresText } from './figures-output.ts'

interface Options {
  data?: string
  region?: string
  regions?: string
  period?: string
  sex: string
  definition?: string
  as: string
  json?: boolean
  unprotected?: boolean
  release?: string
  borders?: string
}

const FORMATS = ['table', 'csv', 'json'] as const
const DEFAULT_REGIONS = ['NL01', 'PV23', 'PV25', 'landsdeel-oost']

/** Plural names for `--regions`, and the kind that each means. */
const GROUPS: Readonly<Record<string, RegionKind>> = {
  countries: 'land',
  landsdelen: 'landsdeel',
  provinces: 'province',
  pacts: 'pact',
  remainders: 'remainder',
  'labour-markets': 'labour-market',
  corops: 'corop',
  rmcs: 'rmc',
  municipalities: 'municipality',
  schools: 'school',
  institutions: 'institution',
}

/** `figures INDICATOR`: counts and shares of the lake as it stands, or of a release. */
export function addFigures(program: Command): void {
  withData(
    program
      .command('figures')
      .description('counts and shares of one indicator')
      .argument('<indicator>', 'an indicator (see "vieroptien indicators")')
      .option('--region <codes>', 'region codes, comma separated (default: NL01,PV23,PV25,landsdeel-oost)')
      .option('--regions <kind>', `all regions of a kind: ${Object.keys(GROUPS).join(', ')}`)
      .option('--period <period>', 'school year as 2019/20, or "all" (default: the latest)')
      .option('--sex <sex>', 'totaal, man, vrouw or all', 'totaal')
      .option(
        '--definition <id>',
        'a definition of the indicator, or "all" (default: the indicator\'s first)',
      )
      .option('--as <format>', 'table, csv or json', 'table')
      .option('--json', 'the same as --as json')
      .option('--unprotected', 'show small counts as they are: for analysis, not for publication')
      .option(
        '--borders <year>',
        'count municipalities on the borders of 1 January of this year (default: 2021)',
      )
      .option('--release <id>', 'figures of a release instead of the lake as it stands'),
  ).action(run)
}

async function run(name: string, options: Options): Promise<void> {
  const indicator = choose('indicator', name, INDICATORS, each => each.id)
  const format = options.json ? 'json' : choose('format', options.as, FORMATS, each => each)
  const sexes: readonly Sex[] =
    options.sex === 'all' ? SEXES : [choose('sex', options.sex, SEXES, each => each, ['all'])]
  const definitions =
    options.definition === 'all'
      ? indicator.definitions
      : [
          options.definition === undefined
            ? indicator.definitions[0]
            : choose('definition', options.definition, indicator.definitions, each => each.id, ['all']),
        ]
  const lake = new Lake(dataFolder(options), () => new Date())
  const wanted = await wantedRegions(lake, options)
  const rows = (await rowsOf(lake, indicator, options)).filter(
    row =>
      definitions.some(({ id }) => id === row.definition) &&
      sexes.includes(row.sex) &&
      wanted.fits(row.region),
  )
  const shown = sorted(inPeriod(rows, options.period, indicator), wanted.order)
  if (options.unprotected)
    process.stderr.write('Unprotected: counts of 1 to 4 are shown. Not for publication.\n')
  if (shown.length === 0 && format === 'table') process.stderr.write(`${nothing(indicator, lake)}\n`)
  const regions = lake.atlas()
  const named = (row: FigureRow) => regions.nameOf(row.region)
  const period = (row: FigureRow) => periodLabel({ kind: indicator.period, year: row.year })
  const output = { table: figuresText, csv: figuresCsv, json: figuresJson }[format]
  process.stdout.write(output(shown, named, period))
}

async function rowsOf(lake: Lake, indicator: Indicator, options: Options): Promise<readonly FigureRow[]> {
  if (options.release !== undefined) return frozenRows(lake, indicator, options)
  const borders = options.borders === undefined ? undefined : bordersOf(options.borders, options)
  const questions = await lake.questions(borders)
  try {
    const computed = await ask(questions, lake.atlas(borders), indicator, {
      protect: options.unprotected !== true,
      grain: options.unprotected ? 'location' : 'municipality',
    })
    return computed.rows
  } finally {
    questions.close()
  }
}

function frozenRows(lake: Lake, indicator: Indicator, options: Options): FigureRow[] {
  if (options.unprotected || options.borders)
    throw new InputError({
      code: 'figures.release-only',
      message: `--release ${options.release} gives the figures as they were published; leave out ${options.unprotected ? '--unprotected' : '--borders'}, or leave out --release to ask the lake.`,
    })
  return [...fromRows(lake.readRelease(options.release!))].filter(row => row.indicator === indicator.id)
}

/** Other borders than those of the releases would let a reader subtract one set of figures from the other. */
function bordersOf(text: string, options: Options): number {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 2010 || year > 2026)
    throw new InputError({
      code: 'figures.borders',
      message: `--borders ${text}: give a year from 2010 to 2026, such as 2023.`,
    })
  if (!options.unprotected)
    throw new InputError({
      code: 'figures.borders-protected',
      message: `--borders ${text} shows the same counts on other borders, and subtracting one from the other could give a hidden count away. Add --unprotected: for analysis, not for publication.`,
    })
  return year
}

interface Wanted {
  fits(region: string): boolean
  order(region: string): number
}

async function wantedRegions(lake: Lake, options: Options): Promise<Wanted> {
  const atlas = lake.atlas()
  if (options.regions !== undefined) {
    if (options.region !== undefined)
      throw new InputError({
        code: 'figures.region-twice',
        message: 'Give --region with codes or --regions with a kind, not both.',
      })
    const group = choose('kind of region', options.regions, Object.keys(GROUPS), each => each)
    const kind = GROUPS[group]!
    return { fits: region => atlas.kindOf(region) === kind, order: () => 0 }
  }
  const codes = (options.region ?? DEFAULT_REGIONS.join(','))
    .split(',')
    .map(code => code.trim())
    .filter(code => code !== '')
  for (const code of codes) atlas.known(code)
  return { fits: region => codes.includes(region), order: region => codes.indexOf(region) }
}

function inPeriod(rows: readonly FigureRow[], period: string | undefined, indicator: Indicator): FigureRow[] {
  if (period === 'all') return [...rows]
  const year =
    period === undefined || period === 'latest'
      ? Math.max(...rows.map(row => row.year))
      : indicator.period === 'calendar'
        ? Number(period)
        : parseSchoolYear(period)
  return rows.filter(row => row.year === year)
}

function sorted(rows: FigureRow[], order: (region: string) => number): FigureRow[] {
  const by = (row: FigureRow) =>
    [row.definition, order(row.region), row.region, row.year, SEXES.indexOf(row.sex)] as const
  return rows.sort((a, b) => {
    const [left, right] = [by(a), by(b)]
    for (const [at, one] of left.entries()) {
      const other = right[at]!
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  })
}

function nothing(indicator: Indicator, lake: Lake): string {
  return `No figures of ${indicator.id} for this choice in ${lake.root}. It is counted from: ${indicator.sources.join(', ') || 'published series'}; "vieroptien sources" shows what is there.`
}
