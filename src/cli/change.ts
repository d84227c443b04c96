import type { Command } from 'commander'
import { type ChangeAnswer, changeAnswer, currentFigures } from '../api/index.ts'
import { INDICATORS } from '../indicators/index.ts'
import { Lake } from '../lake/index.ts'
import { type Language, signed, whole } from '../outlook/index.ts'
import { type Bilingual, parseSchoolYear, periodLabel } from '../vocabulary/index.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { textTable } from './table.ts'

interface Options {
  data?: string
  region: string
  from: string
  to: string
  lang: string
  json?: boolean
}

/** `change INDICATOR`: a difference between two years, split into cohort size, level mix and choice. */
export function addChange(program: Command): void {
  withData(
    program
      .command('change')
      .description('why a figure changed: split into number of young people, level mix and choice')
      .argument('<indicator>', 'an indicator (see "vieroptien indicators")')
      .requiredOption('--from <period>', 'first school year, as 2017/18')
      .requiredOption('--to <period>', 'last school year, as 2019/20')
      .option('--region <code>', 'a region code', 'landsdeel-oost')
      .option('--lang <language>', 'language of the words: nl or en', 'nl')
      .option('--json', 'print as JSON'),
  ).action(run)
}

async function run(name: string, options: Options): Promise<void> {
  const indicator = choose('indicator', name, INDICATORS, each => each.id)
  const language = choose<Language>('language', options.lang, ['nl', 'en'], each => each)
  const years = { from: parseSchoolYear(options.from), to: parseSchoolYear(options.to) }
  const lake = new Lake(dataFolder(options), () => new Date())
  const { figures, release } = currentFigures(lake)
  const region = (await lake.atlas()).known(options.region)
  const answer = changeAnswer(figures, indicator, region, years)
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ release: release.id, ...answer }, null, 1)}\n`
      : changeText(answer, language),
  )
}

/** Words of the tables. */
const LABELS = {
  part: { nl: 'deel', en: 'part' },
  people: { nl: 'mensen', en: 'people' },
  points: { nl: 'procentpunten', en: 'percentage points' },
  size: { nl: 'aantal', en: 'number of' },
  mix: { nl: 'verdeling over niveaus', en: 'spread over levels' },
  choice: { nl: 'keuze', en: 'choice' },
  total: { nl: 'samen', en: 'together' },
  level: { nl: 'niveau', en: 'level' },
} as const satisfies Record<string, Bilingual>

function changeText(
  { unit, people, share, levels, words, before, after }: ChangeAnswer,
  language: Language,
): string {
  const label = (key: keyof typeof LABELS) => LABELS[key][language]
  const points = (value: number) => `${value > 0 ? '+' : ''}${(100 * value).toFixed(2).replace('-', '−')}`
  const row = (key: keyof typeof LABELS, count: number, part: number) => [
    label(key),
    signed(count, language),
    points(part),
  ]
  const rows = [
    [`${label('size')} ${unit[language]}`, signed(people.size, language), '–'],
    ...(people.mix === null || share.mix === null ? [] : [row('mix', people.mix, share.mix)]),
    row('choice', people.choice, share.choice),
    row('total', people.total, share.total),
  ]
  const of = ({ chosen, whole: all }: { chosen: number; whole: number }) =>
    `${whole(chosen, language)} / ${whole(all, language)}`
  const header = [label('level'), periodLabel(before.period), periodLabel(after.period)]
  return [
    ...words.map(each => each[language]),
    '',
    textTable([label('part'), label('people'), label('points')], rows),
    ...(levels.length > 0
      ? [
          '',
          textTable(
            header,
            levels.map(each => [each.title[language], of(each.before), of(each.after)]),
          ),
        ]
      : []),
    '',
  ].join('\n')
}
