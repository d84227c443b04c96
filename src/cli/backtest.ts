import type { Command } from 'commander'
import {
  backtestAll,
  chancesAll,
  type LeadLack,
  lakeFigures,
  leadLacks,
  type Scored,
  type ScoredChances,
  type Told,
} from '../api/index.ts'
import { INDICATORS, type Indicator } from '../indicators/index.ts'
import { Lake } from '../lake/index.ts'
import { chancesJson, chancesText } from './backtest-chances.ts'
import { backtestJson, backtestText } from './backtest-output.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { Progress } from './progress.ts'

interface Options {
  data?: string
  definition?: string
  chances?: boolean
  json?: boolean
}

/** `backtest`: how far off each method would have been, had it been used in the years that the lake knows. */
export function addBacktest(program: Command): void {
  withData(
    program
      .command('backtest')
      .description(
        'how far off each method would have been in past years (rolling origin), and which one is shown',
      )
      .argument('[indicators...]', 'indicators (default: all; see "vieroptien indicators")')
      .option('--definition <id>', 'a definition of the indicators (default: all)')
      .option('--chances', 'score the chances of reaching a goal instead of the shares')
      .option('--json', 'print every score as JSON'),
  ).action(run)
}

async function run(names: readonly string[], options: Options): Promise<void> {
  const indicators = wanted(names, options.definition)
  const lake = new Lake(dataFolder(options), () => new Date())
  const atlas = await lake.atlas()
  const progress = new Progress(indicators.length)
  const asOf = new Date().getUTCFullYear()
  const figures = await lakeFigures(
    lake,
    atlas,
    indicators,
    { protect: false, grain: 'location', asOf },
    (done, total, what) => progress.at(done, `counting ${what}`, total),
  )
  const kindOf = (code: string) => atlas.kindOf(code)
  const told: Told = (done, total, what) => progress.at(done, `forecasting ${what}`, total)
  const output = options.chances
    ? chancesOutput(chancesAll(figures, indicators, kindOf, told), options.json)
    : scoresOutput(
        backtestAll(figures, indicators, kindOf, told),
        leadLacks(figures, indicators, kindOf),
        options.json,
      )
  progress.clear()
  process.stderr.write(UNPROTECTED)
  process.stdout.write(output)
}

function scoresOutput(scores: readonly Scored[], lacks: readonly LeadLack[], json = false): string {
  return json ? backtestJson(scores) : backtestText(scores, lacks)
}

function chancesOutput(scores: readonly ScoredChances[], json = false): string {
  return json ? chancesJson(scores) : chancesText(scores)
}

/** The indicators named, each with only the definition asked for; throws an InputError for an unknown name. */
function wanted(names: readonly string[], definition: string | undefined): Indicator[] {
  const chosen =
    names.length === 0 ? INDICATORS : names.map(name => choose('indicator', name, INDICATORS, idOf))
  const indicators = [...new Set(chosen)]
  if (definition === undefined) return indicators
  const known = [...new Set(indicators.flatMap(({ definitions }) => definitions.map(idOf)))]
  choose('definition', definition, known, each => each)
  return indicators.flatMap(indicator => {
    const found = indicator.definitions.find(({ id }) => id === definition)
    return found ? [{ ...indicator, definitions: [found] as const }] : []
  })
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

const UNPROTECTED =
  'Scored on the counts of the lake as they are, not on the protected figures: for analysis. What a release publishes is scored on its own figures.\n'
