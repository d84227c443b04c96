import type { Command } from 'commander'
import {
  backtestAll,
  figuresOf,
  type Gates,
  gatesOf,
  lakeFigures,
  type OutlookAnswer,
  type OutlookAsked,
  Outlooks,
  readScores,
} from '../api/index.ts'
import { type FigureSet, INDICATORS, type Indicator } from '../indicators/index.ts'
import { type Atlas, Lake } from '../lake/index.ts'
import { checkAhead, type Goal, goalOf, type Language, REKENDOEL } from '../outlook/index.ts'
import { InputError, type Region } from '../vocabulary/index.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { outlookJson, outlookText } from './outlook-output.ts'
import { GROUPS, wantedRegions } from './wanted.ts'

interface Options {
  data?: string
  region?: string
  regions?: string
  target?: string
  by?: string
  definition?: string
  release?: string
  lang: string
  json?: boolean
}

/** Regions that are shown when none is asked for. */
const USUAL_REGIONS = 'landsdeel-oost,PV23,PV25'

/** `outlook INDICATOR`: where a series leads, how far it is from a goal, and how sure that is. */
export function addOutlook(program: Command): void {
  withData(
    program
      .command('outlook')
      .description('gap, pace, trend and the coming years towards a goal, with the chance of reaching it')
      .argument('<indicator>', 'an indicator (see "vieroptien indicators")')
      .option('--region <codes>', `region codes, comma separated (default: ${USUAL_REGIONS})`)
      .option('--regions <kind>', `all regions of a kind: ${Object.keys(GROUPS).join(', ')}`)
      .option('--target <share>', 'share to reach, between 0 and 1 (default: an adopted goal, else 0.40)')
      .option('--by <year>', 'year to reach it in, as 2030 (default: of that goal, else 2030)')
      .option('--definition <id>', "a definition of the indicator (default: the indicator's first)")
      .option('--release <id>', 'figures of a release instead of the lake as it stands')
      .option('--lang <language>', 'language of the words: nl or en', 'nl')
      .option('--json', 'print as JSON, words in both languages'),
  ).action(run)
}

async function run(name: string, options: Options): Promise<void> {
  const asked = askedOf(name, options)
  const language = choose<Language>('language', options.lang, ['nl', 'en'], each => each)
  const lake = new Lake(dataFolder(options), () => new Date())
  const atlas = await lake.atlas()
  const wanted = await wantedRegions(
    lake,
    options.regions === undefined ? { region: options.region ?? USUAL_REGIONS } : options,
  )
  const { figures, gates } = await basis(lake, atlas, asked, options.release)
  const outlooks = new Outlooks(
    figures,
    { kindOf: code => atlas.kindOf(code), membersOf: code => atlas.membersOf(code) },
    gates,
  )
  const codes = [...figures.regions(asked.indicator.id, asked.definition)].filter(code => wanted.fits(code))
  const named = options.regions === undefined ? (options.region ?? USUAL_REGIONS).split(',') : codes
  const regions = named.map(code => atlas.known(code.trim()))
  const answers = answersOf(outlooks, figures, asked, regions, options.regions !== undefined)
  process.stdout.write(options.json ? outlookJson(answers) : outlookText(answers, language))
}

/** The indicator, definition and goal that a person means; throws an InputError for each that is not there. */
function askedOf(name: string, options: Options): OutlookAsked {
  const indicator = choose('indicator', name, INDICATORS, each => each.id)
  const definition =
    options.definition === undefined
      ? indicator.definitions[0].id
      : choose('definition', options.definition, indicator.definitions, each => each.id).id
  if (indicator.share === false)
    throw new InputError({
      code: 'outlook.no-share',
      message: `"${indicator.id}" counts without a whole, so it has no share to reach. "vieroptien indicators" shows the others.`,
    })
  if (indicator.level === '' && indicator.question !== null)
    throw new InputError({
      code: 'outlook.no-choice',
      message: `"${indicator.id}" is no choice of technique, so no part of "4 in 10". "vieroptien figures ${indicator.id}" shows its figures, "vieroptien indicators" the others.`,
    })
  const goal = chosenGoal(options)
  return goal ? { indicator, definition, goal } : { indicator, definition }
}

function chosenGoal({ target, by }: Options): Goal | null {
  if (target === undefined && by === undefined) return null
  const value = target === undefined ? REKENDOEL.value : Number(target)
  if (!Number.isFinite(value) || target === '')
    throw new InputError({
      code: 'goal.value',
      message: `--target ${target}: give a share between 0 and 1. Write 40 percent as 0.40.`,
    })
  const year = by === undefined ? REKENDOEL.by : Number(by)
  if (!/^\d{4}$/.test(by ?? String(year)))
    throw new InputError({
      code: 'goal.year',
      message: `--by ${by}: give a year of four digits, such as 2030.`,
    })
  return goalOf(value, year, new Date().getUTCFullYear())
}

/** The protected figures, and the methods that a look back at those same figures lets through. */
async function basis(
  lake: Lake,
  atlas: Atlas,
  { indicator, definition }: OutlookAsked,
  release: string | undefined,
): Promise<{ figures: FigureSet; gates: Gates }> {
  const only: Indicator = {
    ...indicator,
    definitions: [indicator.definitions.find(({ id }) => id === definition)!],
  }
  const lookBack = (figures: FigureSet) => gatesOf(backtestAll(figures, [only], code => atlas.kindOf(code)))
  if (release === undefined) {
    const asOf = new Date().getUTCFullYear()
    const figures = await lakeFigures(lake, atlas, [indicator], {
      protect: true,
      grain: 'municipality',
      asOf,
    })
    return { figures, gates: lookBack(figures) }
  }
  const manifest = lake.release(release)
  const figures = figuresOf(lake, manifest)
  const scores = readScores(lake, manifest)
  return { figures, gates: scores.length > 0 ? gatesOf(scores) : lookBack(figures) }
}

/** Outlooks in the order asked for. A region without one is an error when it was named, and left out of a kind. */
function answersOf(
  outlooks: Outlooks,
  figures: FigureSet,
  asked: OutlookAsked,
  regions: readonly Region[],
  lenient: boolean,
): OutlookAnswer[] {
  const found = regions.flatMap(region => {
    const answer = outlooks.answer(region, asked)
    if (answer) return [answer]
    if (lenient) return []
    throw lack(outlooks, figures, asked, region)
  })
  if (found.length > 0) return found
  throw new InputError({
    code: 'outlook.none',
    message: `No region of this kind has a share of "${asked.indicator.id}" (${asked.definition}). "vieroptien figures ${asked.indicator.id} --period all" shows what there is.`,
  })
}

/** Why there is no outlook. */
function lack(outlooks: Outlooks, figures: FigureSet, asked: OutlookAsked, region: Region): InputError {
  const { indicator, definition, goal = REKENDOEL } = asked
  const latest = outlooks.latest(region.code, asked)
  if (latest !== null) checkAhead(goal, latest)
  const { observations } = figures.series(indicator.id, definition, region.code)
  const hidden = observations.some(({ status }) => status === 'onderdrukt')
  const which = `${region.name.nl} (${region.code})`
  const see = `"vieroptien figures ${indicator.id} --definition ${definition} --region ${region.code} --period all" shows what there is.`
  return new InputError(
    hidden
      ? {
          code: 'outlook.hidden',
          message: `Every share of "${indicator.id}" (${definition}) for ${which} is hidden: so few people that they could be recognised. Ask for a larger region. ${see}`,
        }
      : {
          code: 'outlook.none',
          message: `There is no share of "${indicator.id}" (${definition}) for ${which}. ${see}`,
        },
  )
}
