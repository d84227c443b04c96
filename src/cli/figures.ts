import type { Command } from 'commander'
import {
  ask,
  type FigureRow,
  fromRows,
  INDICATORS,
  type Indicator,
  periodKindOf,
} from '../indicators/index.ts'
import { Lake, type Questions } from '../lake/index.ts'
import {
  type Definition,
  InputError,
  parseSchoolYear,
  periodLabel,
  SEXES,
  type Sex,
} from '../vocabulary/index.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { figuresCsv, figuresJson, figuresText } from './figures-output.ts'
import { GROUPS, wantedRegions } from './wanted.ts'

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
  members?: string
}

const FORMATS = ['table', 'csv', 'json'] as const

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
      .option(
        '--members <year>',
        'pacts by their members on 1 October of this school year (default: the list of 2020)',
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
  const rows = (await rowsOf(lake, indicator, definitions, options)).filter(
    row =>
      definitions.some(({ id }) => id === row.definition) &&
      sexes.includes(row.sex) &&
      wanted.fits(row.region),
  )
  const shown = sorted(inPeriod(rows, options.period), wanted.order)
  if (options.unprotected)
    process.stderr.write('Unprotected: counts of 1 to 4 are shown. Not for publication.\n')
  if (!options.unprotected && asksSchools(options)) process.stderr.write(`${NO_SCHOOLS}\n`)
  else if (shown.length === 0 && format === 'table') process.stderr.write(`${nothing(indicator, lake)}\n`)
  const output = { table: figuresText, csv: figuresCsv, json: figuresJson }[format]
  const period = (row: FigureRow) =>
    periodLabel({ kind: periodKindOf(indicator, row.definition), year: row.year })
  process.stdout.write(output(shown, await namesOf(lake), period))
}

/** Names of regions; those of schools and institutions come from the files. */
async function namesOf(lake: Lake): Promise<(row: FigureRow) => string> {
  const atlas = await lake.atlas()
  const known = new Map<string, string>()
  let locations: ReadonlyMap<string, string> | undefined
  return ({ region }) => {
    let name = known.get(region)
    if (name === undefined) {
      name = atlas.nameOf(region)
      if (name === region) {
        locations ??= lake.locations()
        name = locations.get(region) ?? region
      }
      known.set(region, name)
    }
    return name
  }
}

async function rowsOf(
  lake: Lake,
  indicator: Indicator,
  definitions: readonly Definition[],
  options: Options,
): Promise<readonly FigureRow[]> {
  if (options.release !== undefined) return frozenRows(lake, indicator, options)
  const { borders, members } = layingOf(options)
  const questions = await lake.questions(borders)
  try {
    const computed = await ask(questions, await lake.atlas(borders, members), indicator, {
      protect: options.unprotected !== true,
      grain: options.unprotected ? 'location' : 'municipality',
    })
    if (definitions.some(({ id }) => id === 'eu-stem')) await tellUnmapped(questions, indicator)
    return computed.rows
  } finally {
    questions.close()
  }
}

/** EU-STEM needs a field for every programme: says how many have none. */
async function tellUnmapped(questions: Questions, { sources }: Indicator): Promise<void> {
  const { programmes, people, codes } = await questions.unmapped(sources)
  if (programmes > 0)
    process.stderr.write(
      `eu-stem: ${programmes} programmes (${people} people, all years together) have no ISCED-F field in DUO's decode file and count only in the total: ${codes.join(', ')}.\n`,
    )
}

function frozenRows(lake: Lake, indicator: Indicator, options: Options): FigureRow[] {
  if (options.unprotected || options.borders || options.members)
    throw new InputError({
      code: 'figures.release-only',
      message: `--release ${options.release} gives the figures as they were published; leave out --unprotected, --borders and --members, or leave out --release to ask the lake.`,
    })
  return [...fromRows(lake.readRelease(options.release!))].filter(row => row.indicator === indicator.id)
}

/** On which borders and by which members of pacts to count; not given where the releases' own hold. */
function layingOf(options: Options): { borders: number | undefined; members: number | undefined } {
  const borders = options.borders === undefined ? undefined : bordersOf(options.borders)
  const members = options.members === undefined ? undefined : parseSchoolYear(options.members)
  // Two sets of protected figures, laid differently over the same counts, could be subtracted from each other.
  if ((borders !== undefined || members !== undefined) && !options.unprotected)
    throw new InputError({
      code: 'figures.laying-protected',
      message: `${borders === undefined ? '--members' : '--borders'} shows the same counts in other regions, and subtracting one from the other could give a hidden count away. Add --unprotected: for analysis, not for publication.`,
    })
  return { borders, members }
}

function bordersOf(text: string): number {
  const year = Number(text)
  if (Number.isInteger(year) && year >= 2010 && year <= 2026) return year
  throw new InputError({
    code: 'figures.borders',
    message: `--borders ${text}: give a year from 2010 to 2026, such as 2023.`,
  })
}

/** Rows of the period asked for; of each definition's latest one when none is. */
function inPeriod(rows: readonly FigureRow[], period: string | undefined): FigureRow[] {
  if (period === 'all') return [...rows]
  if (period !== undefined && period !== 'latest') {
    const year = parseSchoolYear(period)
    return rows.filter(row => row.year === year)
  }
  const latest = new Map<string, number>()
  for (const { definition, year } of rows)
    latest.set(definition, Math.max(year, latest.get(definition) ?? year))
  return rows.filter(({ definition, year }) => year === latest.get(definition))
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

const NO_SCHOOLS =
  'School locations are no part of the protected figures: with them, far more figures of municipalities would have to be hidden. Add --unprotected to see them: for analysis, not for publication.'

function asksSchools({ region, regions }: Options): boolean {
  return regions === 'schools' || /(^|,)\s*VO-/.test(region ?? '')
}

function nothing(indicator: Indicator, lake: Lake): string {
  return `No figures of ${indicator.id} for this choice in ${lake.root}. It is counted from: ${indicator.sources.join(', ') || 'published series'}; "vieroptien sources" shows what is there.`
}
