import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { parseDocument } from 'yaml'
import { Lake } from '../lake/index.ts'
import {
  type Context,
  compare,
  DRAWS,
  fromQuery,
  type Language,
  readScenario,
  type Scenario,
  seek,
} from '../outlook/index.ts'
import { Fault, InputError } from '../vocabulary/index.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { scenarioBases } from './scenario-base.ts'
import { scenarioJson, scenarioText } from './scenario-output.ts'

interface Options {
  data?: string
  draws?: string
  seed?: string
  seek?: boolean
  lang: string
  json?: boolean
}

/** `scenario FILE…`: what if these steps changed, several side by side, and what is the least for a goal. */
export function addScenario(program: Command): void {
  withData(
    program
      .command('scenario')
      .description(
        'what if: bands, chances, people and technicians under a scenario; several are put side by side',
      )
      .argument('<file...>', 'a scenario in JSON or YAML, or its address (s=1&regio=…)')
      .option('--seek', 'the least effort that reaches the goal, or proof that the bounds do not allow it')
      .option('--draws <n>', `number of draws, 200 to 1000000 (default: ${DRAWS})`)
      .option('--seed <n>', "another seed than the scenario's own, 0 to 4294967295")
      .option('--lang <language>', 'language of the words: nl or en', 'nl')
      .option('--json', 'print as JSON'),
  ).action(run)
}

async function run(given: readonly string[], options: Options): Promise<void> {
  const language = choose<Language>('language', options.lang, ['nl', 'en'], each => each)
  const draws = numberOf('--draws', options.draws, 200, 1_000_000) ?? DRAWS
  const seed = numberOf('--seed', options.seed, 0, 4_294_967_295)
  const lake = new Lake(dataFolder(options), () => new Date())
  const atlas = await lake.atlas()
  const context: Context = { year: schoolYearOf(new Date()), region: code => atlas.known(code).code }
  const scenarios = given
    .map(each => scenarioOf(each, context))
    .map(each => (seed === null ? each : { ...each, seed }))
  const baseOf = await scenarioBases(lake)
  const beside = compare(scenarios, baseOf, draws).map(each => ({
    ...each,
    region: atlas.known(each.outcome.scenario.region),
    sought: options.seek ? seek(baseOf(each.outcome.scenario), each.outcome.scenario) : null,
  }))
  process.stdout.write(options.json ? scenarioJson(beside) : scenarioText(beside, language))
}

function scenarioOf(given: string, context: Context): Scenario {
  const address = /(?:^|\?)(s=.*)$/.exec(given)?.[1]
  return address === undefined ? readScenario(readIn(given), context) : fromQuery(address, context)
}

/** What stands in a file. Throws an InputError for one that cannot be read, or is neither JSON nor YAML. */
function readIn(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const why = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'no permission to read it',
    }
    const reason = why[code as keyof typeof why]
    if (reason === undefined)
      throw new Fault({ code: 'scenario.reading', message: `${path} cannot be read`, cause })
    throw new InputError({
      code: 'scenario.file',
      message: `${path}: ${reason}. Give the path of a scenario in JSON or YAML, or its address (s=1&regio=…).`,
      cause,
    })
  }
  const document = parseDocument(text, { prettyErrors: true })
  const [wrong] = document.errors
  if (!wrong) return document.toJS()
  throw new InputError({
    code: 'scenario.unreadable',
    message: `${path} is neither JSON nor YAML: ${wrong.message.split('\n')[0]?.replace(/:$/, '')}. Correct that line.`,
    cause: wrong,
  })
}

/** Start of the school year that runs on a day: it begins in August. */
function schoolYearOf(day: Date): number {
  return day.getUTCFullYear() - (day.getUTCMonth() < 7 ? 1 : 0)
}

function numberOf(option: string, text: string | undefined, low: number, high: number): number | null {
  if (text === undefined) return null
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= low && value <= high) return value
  throw new InputError({
    code: `scenario.${option.slice(2)}`,
    message: `${option} ${text}: give a whole number from ${low} to ${high}.`,
  })
}
