import { INDICATORS, periodKindOf } from '../../indicators/index.ts'
import type { Current } from '../../lake/index.ts'
import { BORDER_YEAR, type Observation, PACT_YEAR } from '../../vocabulary/index.ts'
import { yearsOf } from './choices.ts'
import { type Exploration, type Explored, type ExploredSeries, publishedSource } from './exploration.ts'
import { type AddressLang, SELECTION_NAMES, SELECTION_WORDS } from './selection.ts'
import type { SelectionProblem } from './selection-problems.ts'
import { readSelection } from './selection-read.ts'
import { type FigureKey, figureIn, type Vintage } from './vintages.ts'

/** A file that a figure was counted from, as the lake recorded it. */
export interface FileNote {
  readonly publisher: string
  /** The publisher's file name. */
  readonly file: string
  /** SHA-256 of the publisher's bytes. */
  readonly sha256: string
  readonly licence: string
  /** Address that it was fetched from, null where it came from a disk or with the program. */
  readonly address: string | null
  /** When it was read here, ISO 8601. */
  readonly importedAt: string
  readonly table: string
  /** Last year that the file covers: which of two files holds for a year. */
  readonly edition: number
  /** Rows read, counts made of them, and rows set apart because they could not be read. */
  readonly rows: number
  readonly facts: number
  readonly setApart: number
  /** True for counts that came with the program: rows are those of the extract. */
  readonly bundled: boolean
}

/** A change of a published figure from one release to the next. */
export interface Correction {
  readonly release: string
  readonly before: Observation | null
  readonly after: Observation | null
}

/** Everything that is known of where one figure comes from. */
export interface Passport {
  readonly key: FigureKey
  readonly problems: readonly SelectionProblem[]
  readonly indicator: Exploration['indicator']
  readonly definition: Exploration['definition']
  readonly period: Exploration['period']
  readonly region: ExploredSeries['region']
  readonly path: ExploredSeries['path']
  /** Null where the release has no such figure. */
  readonly observation: Observation | null
  readonly borderYear: number
  /** School year of the pacts' lists of members. */
  readonly pactYear: number
  readonly files: readonly FileNote[]
  /** Who published it, where it is no count of ours. */
  readonly published: Exploration['published']
  /** What each release said, oldest first; the last is the release that readers see. */
  readonly history: readonly Vintage[]
  readonly corrections: readonly Correction[]
  readonly release: Exploration['release']
}

/** What a passport is made from, beside what the explorer is. */
export interface Recorded extends Explored {
  readonly files: (tables: readonly string[], year: number) => readonly FileNote[]
  readonly vintages: (key: FigureKey) => readonly Vintage[]
}

/** Names in the address of a passport. A contract. */
export const PASSPORT_NAMES = {
  nl: { ...SELECTION_NAMES.nl, year: 'jaar' },
  en: { ...SELECTION_NAMES.en, year: 'year' },
} as const

/** The passport of the figure that an address names: the latest year and both sexes where it does not say. */
export function passport(recorded: Recorded, given: URLSearchParams, lang: AddressLang): Passport {
  const { selection, problems } = readSelection(recorded, asSelection(given, lang), lang)
  const indicator = INDICATORS.find(({ id }) => id === selection.indicator)!
  const definition = indicator.definitions.find(({ id }) => id === selection.definition)!
  const key: FigureKey = {
    indicator: indicator.id,
    definition: definition.id,
    region: selection.regions[0]!,
    sex: selection.sexes[0]!,
    year: selection.from ?? yearsOf(recorded, indicator, definition.id).at(-1) ?? 0,
  }
  const history = recorded.vintages(key)
  const { id, title, population, unit, flow, basis, note } = indicator
  return {
    key,
    problems,
    indicator: { id, title, population, unit, flow, basis, note },
    definition: { id: definition.id, title: definition.title, rule: definition.rule },
    period: periodKindOf(indicator, definition.id),
    ...recorded.linked(key.region),
    observation: figureIn(recorded.figures, key),
    borderYear: BORDER_YEAR,
    pactYear: PACT_YEAR,
    files: recorded.files(indicator.sources, key.year),
    published: publishedSource(indicator, definition.id),
    history,
    corrections: correctionsOf(history),
    release: recorded.release,
  }
}

/** One year is a selection from and to it; of several regions or sexes the first counts. */
function asSelection(given: URLSearchParams, lang: AddressLang): URLSearchParams {
  const names = PASSPORT_NAMES[lang]
  const selected = new URLSearchParams()
  for (const name of [names.indicator, names.definition, names.region, names.sex]) {
    const value = given.get(name)
    if (value) selected.set(name, value)
  }
  const year = given.get(names.year)
  if (year) selected.set(names.from, year)
  return selected
}

/** The parameters of a figure's passport, in one language. */
export function passportQuery(key: FigureKey, lang: AddressLang): URLSearchParams {
  const names = PASSPORT_NAMES[lang]
  return new URLSearchParams([
    [names.indicator, key.indicator],
    [names.definition, key.definition],
    [names.region, key.region],
    [names.year, String(key.year)],
    ...(key.sex === 'totaal' ? [] : [[names.sex, SELECTION_WORDS[lang].sex[key.sex]]]),
  ])
}

/** Where two releases that follow each other differ; a release that has no such figure yet is no correction. */
function correctionsOf(history: readonly Vintage[]): Correction[] {
  const readable = history.filter(({ unreadable }) => !unreadable)
  const first = readable.findIndex(({ observation }) => observation !== null)
  if (first === -1) return []
  return readable.slice(first + 1).flatMap(({ release, observation }, at) => {
    const before = readable[first + at]!.observation
    return JSON.stringify(before) === JSON.stringify(observation)
      ? []
      : [{ release, before, after: observation }]
  })
}

/** The files whose counts hold for a year of these tables. */
export function fileNotes(holding: readonly Current[], tables: readonly string[], year: number): FileNote[] {
  return holding
    .filter(each => tables.includes(each.table) && each.year === year)
    .map(({ table, record }) => ({
      publisher: record.origin === 'bundled' ? 'DUO' : record.publisher,
      file: record.extractedFrom?.name ?? record.name,
      sha256: record.extractedFrom?.sha256 ?? record.sha256,
      licence: record.licence,
      address: record.address === '' ? null : record.address,
      importedAt: record.importedAt,
      table,
      edition: record.edition,
      rows: record.rows,
      facts: record.facts,
      setApart: record.setApartCount,
      bundled: record.origin === 'bundled',
    }))
}
