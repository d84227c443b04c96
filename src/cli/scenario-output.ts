import {
  type Beside,
  bandsOf,
  besideWords,
  chanceText,
  type Extra,
  type Forecast,
  type Language,
  medianOf,
  type Path,
  quantileOf,
  type Sought,
  scenarioWords,
  seekWords,
  toQuery,
  whole,
} from '../outlook/index.ts'
import { type Bilingual, type Region, schoolYearLabel } from '../vocabulary/index.ts'
import { textTable } from './table.ts'

/** A scenario worked out, with its region and, when asked for, the answer of a goal seek. */
export interface Shown extends Beside {
  readonly region: Region
  readonly sought: Sought | null
}

const LABELS = {
  step: { nl: 'stap', en: 'step' },
  year: { nl: 'jaar', en: 'year' },
  without: { nl: 'zonder', en: 'without' },
  with: { nl: 'met', en: 'with' },
  once: {
    nl: 'kans dat het doel minstens een keer is gehaald',
    en: 'chance that the goal is reached at least once',
  },
  shares: { nl: 'Van de 100, met de band van 80%', en: 'In 100, with the 80% band' },
  technicians: { nl: 'Technici meer per jaar', en: 'More technicians a year' },
  people: { nl: 'mensen', en: 'people' },
  address: { nl: 'Adres', en: 'Address' },
  release: { nl: 'Cijferversie', en: 'Release' },
  draws: { nl: 'trekkingen', en: 'draws' },
  effort: { nl: 'Inspanning', en: 'Effort' },
  least: { nl: 'bewezen minimum', en: 'proved minimum' },
  chance: { nl: 'kans', en: 'chance' },
  idle: { nl: 'Helpt hier niet of te laat', en: 'No help here, or too late' },
} as const satisfies Record<string, Bilingual>

/** Scenarios as words and tables, one after the other, and what they differ in last. */
export function scenarioText(all: readonly Shown[], language: Language): string {
  const beside = besideWords(all)
  const parts = all.map(each => oneText(each, language))
  return `${[...parts, ...(beside ? [beside[language]] : [])].join('\n\n')}\n`
}

function oneText(shown: Shown, language: Language): string {
  const { name, outcome, region, sought } = shown
  const label = (key: keyof typeof LABELS) => LABELS[key][language]
  return [
    `# ${name} (${region.name[language]})`,
    ...scenarioWords(outcome, region).map(each => each[language]),
    '',
    label('shares'),
    textTable(
      [label('step'), label('year'), label('without'), label('with')],
      outcome.paths.filter(path => path.region === region.code).map(path => shareRow(path, shown)),
    ),
    ...onceLines(shown, language),
    ...technicianLines(shown, language),
    ...(sought ? seekLines(sought, region, language) : []),
    '',
    `${label('release')} ${outcome.release}, ${outcome.drawn.draws} ${label('draws')}, seed ${outcome.drawn.seed}`,
    `${label('address')}: ?${toQuery(outcome.scenario)}`,
  ].join('\n')
}

/** A step in the goal's year, or else in the last year that it has. */
function shareRow(path: Path, { outcome }: Shown): string[] {
  const by = outcome.scenario.goal?.by
  const found = path.without.findIndex(({ year }) => year === by)
  const at = found < 0 ? path.without.length - 1 : found
  const band = (forecast: Forecast) => {
    const [low, middle, high] = [
      quantileOf(forecast, 0.1),
      medianOf(forecast),
      quantileOf(forecast, 0.9),
    ].map(share => Math.round(100 * share))
    return `${middle} (${low}–${high})`
  }
  const { year } = path.without[at]!
  return [path.step, schoolYearLabel(year), band(path.without[at]!), band(path.with[at]!)]
}

function onceLines({ outcome, region }: Shown, language: Language): string[] {
  const { goal } = outcome.scenario
  const passage = outcome.drawn.passages.find(each => each.region === region.code)
  if (!passage || goal === null) return []
  const at = goal.by - passage.from
  const [without, changed] = [passage.without[at], passage.with[at]]
  if (without === undefined || changed === undefined) return []
  const [before, after] = [chanceText(without, language), chanceText(changed, language)]
  return [
    '',
    `${LABELS.once[language]}, ${language === 'nl' ? 'tot en met' : 'up to and including'} ${schoolYearLabel(goal.by)}: ${after} (${LABELS.without[language]}: ${before})`,
  ]
}

function technicianLines({ outcome }: Shown, language: Language): string[] {
  if (outcome.technicians === null) return []
  const rows = moving(outcome.technicians).map(({ year, low, high, value }) => [
    schoolYearLabel(year),
    `${value === null ? '' : `${whole(value, language)} `}(${whole(low, language)}–${whole(high, language)})`,
  ])
  return ['', LABELS.technicians[language], textTable([LABELS.year[language], LABELS.people[language]], rows)]
}

/** The years in which something changes: from the first technician on, until it stays the same. */
function moving(years: readonly Extra[]): readonly Extra[] {
  const nobody = years.findIndex(({ low, high }) => Math.round(low) !== 0 || Math.round(high) !== 0)
  const same = (a: Extra, b: Extra) =>
    Math.round(a.low) === Math.round(b.low) && Math.round(a.high) === Math.round(b.high)
  let last = years.length - 1
  while (last > 0 && same(years[last]!, years[last - 1]!)) last -= 1
  return years.slice(Math.max(0, Math.min(nobody, last)), last + 1)
}

function seekLines(sought: Sought, region: Region, language: Language): string[] {
  const label = (key: keyof typeof LABELS) => LABELS[key][language]
  const proof = sought.effortAtLeast === null ? '' : ` (${label('least')} ${sought.effortAtLeast.toFixed(2)})`
  return [
    '',
    ...seekWords(sought, region).map(each => each[language]),
    `${label('effort')} ${sought.effort.toFixed(2)}${proof}, ${label('chance')} ${(100 * sought.chance).toFixed(0)}%`,
    ...(sought.idle.length > 0
      ? [`${label('idle')}: ${sought.idle.map(({ step }) => step).join(', ')}`]
      : []),
  ]
}

/** The same as data: bands of every step and region, chances, sums, technicians, the goal seek, the words. */
export function scenarioJson(all: readonly Shown[]): string {
  const plain = all.map(({ name, points, outcome, region, sought }) => ({
    name,
    address: toQuery(outcome.scenario),
    ...outcome,
    points,
    words: scenarioWords(outcome, region),
    paths: outcome.paths.map(({ step, region: of, without, with: changed }) => ({
      step,
      region: of,
      without: without.map(plainYear),
      with: changed.map(plainYear),
    })),
    sought: sought && { ...sought, words: seekWords(sought, region) },
  }))
  return `${JSON.stringify({ scenarios: plain, words: besideWords(all) }, null, 1)}\n`
}

function plainYear(forecast: Forecast) {
  return { year: forecast.year, median: medianOf(forecast), bands: bandsOf(forecast) }
}
