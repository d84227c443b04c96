import type { FigureRow } from '../../indicators/index.ts'
import type { Bilingual, RegionCode, Status } from '../../vocabulary/index.ts'
import { type Exploration, yearLabel } from '../answers/exploration.ts'
import { rowsOf } from '../answers/explorer.ts'

/** Figures to write to a file, with what has to go along with them. */
export interface FigureSheet {
  readonly rows: readonly FigureRow[]
  /** Names of the regions of the rows. */
  readonly names: ReadonlyMap<RegionCode, Bilingual>
  /** `2019/20` */
  readonly period: (row: FigureRow) => string
  /** What a reader needs to know of the figures, in order: a name and a text. */
  readonly notes: readonly { readonly id: string; readonly name: Bilingual; readonly text: Bilingual }[]
  readonly title: Bilingual
  /** ISO 8601 moment at which the release was made, and its id. */
  readonly updated: string
  readonly release: string
}

/** Columns of every table of figures. A contract: those of `figures --as csv`. */
export const COLUMNS = [
  'indicator',
  'definition',
  'region',
  'region_name',
  'period',
  'sex',
  'numerator_low',
  'numerator_high',
  'denominator_low',
  'denominator_high',
  'share_low',
  'share_high',
  'status',
] as const

/** What a status means, for whoever opens the file without the site. */
export const STATUSES: Readonly<Record<Status, Bilingual>> = {
  definitief: { nl: 'definitief', en: 'final' },
  voorlopig: { nl: 'voorlopig: de bron kan dit herzien', en: 'provisional: the source may revise it' },
  geschat: {
    nl: 'met marge: de bron verborg kleine aantallen',
    en: 'with a margin: the source hid small counts',
  },
  onderdrukt: {
    nl: 'verborgen: het gaat om weinig mensen, of een klein aantal zou terug te rekenen zijn',
    en: 'hidden: it is about few people, or a small count could be worked out',
  },
  geprojecteerd: { nl: 'verwacht, geen telling', en: 'projected, not counted' },
}

const HIDDEN_RULE: Bilingual = {
  nl: 'DUO verbergt aantallen van 1 tot en met 4; zo’n aantal is hier “minstens 1 en hoogstens 4”. Daarnaast verbergen wij cijfers waaruit een klein aantal is terug te rekenen (status onderdrukt): dan is er geen aandeel, en zijn _low en _high wat iedereen mag weten.',
  en: 'DUO hides counts of 1 to 4; such a count is “at least 1 and at most 4” here. Beside that we hide figures from which a small count could be worked out (status onderdrukt): then there is no share, and _low and _high are what anybody may know.',
}

const LICENCE: Bilingual = {
  nl: 'Overneembaar met bronvermelding (zie de licentie bij elk bestand); de site zelf is vrije software (EUPL-1.2).',
  en: 'Free to reuse with attribution (see the licence of each file); the site itself is free software (EUPL-1.2).',
}

/** What is on screen, to be written to a file. */
export function sheetOf(answer: Exploration): FigureSheet {
  const { indicator, definition, release, series, period } = answer
  return {
    rows: rowsOf(answer),
    names: new Map(series.map(({ region }) => [region.code, region.name])),
    period: ({ year }) => yearLabel(period, year),
    title: {
      nl: `${indicator.title.nl}: ${definition.title.nl}`,
      en: `${indicator.title.en}: ${definition.title.en}`,
    },
    notes: notesOf(answer),
    updated: release.createdAt,
    release: release.id,
  }
}

function notesOf({
  indicator,
  definition,
  breaks,
  sources,
  published,
  release,
}: Exploration): FigureSheet['notes'] {
  const note = (id: string, nl: string, en: string, text: Bilingual) => ({ id, name: { nl, en }, text })
  const same = (text: string): Bilingual => ({ nl: text, en: text })
  return [
    note('population', 'Wie tellen mee', 'Who are counted', indicator.population),
    note('rule', 'Wat telt als techniek', 'What counts as technique', definition.rule),
    note('note', 'Let op', 'Caution', indicator.note),
    ...breaks.map(({ from, reason }) =>
      note('break', `Anders geteld vanaf ${from.year}`, `Counted otherwise since ${from.year}`, reason),
    ),
    note('hidden', 'Verborgen aantallen', 'Hidden counts', HIDDEN_RULE),
    note('release', 'Cijferversie', 'Release', same(`${release.id} (${release.createdAt.slice(0, 10)})`)),
    ...sources.map(({ publisher, file, sha256, licence }) =>
      note('source', 'Bron', 'Source', same(`${publisher}, ${file} (${licence}), SHA-256 ${sha256}`)),
    ),
    ...(published
      ? [
          note(
            'source',
            'Bron',
            'Source',
            same(`${published.publisher}, ${published.title}, ${published.address}`),
          ),
        ]
      : []),
    note('licence', 'Hergebruik', 'Reuse', LICENCE),
  ]
}

/** The values of a row in the order of `COLUMNS`; shares as fractions with six decimals. */
export function cellsOf(sheet: FigureSheet, row: FigureRow): (string | number | null)[] {
  return [
    row.indicator,
    row.definition,
    row.region,
    sheet.names.get(row.region)?.nl ?? row.region,
    sheet.period(row),
    row.sex,
    row.numeratorLow,
    row.numeratorHigh,
    row.denominatorLow,
    row.denominatorHigh,
    rounded(row.shareLow),
    rounded(row.shareHigh),
    row.status,
  ]
}

function rounded(share: number | null): number | null {
  return share === null ? null : Number(share.toFixed(6))
}
