import {
  type Catalogue,
  type Exploration,
  explorerQuery,
  type LevelAnswer,
  type RegionAnswer,
  SELECTION_NAMES,
} from '../api/index.ts'
import { titleOf } from './explored.ts'
import { FORMAT_NAME } from './parts/explorer-source.tsx'
import { DOWNLOAD } from './paths.ts'
import { isKnown, yearly } from './reading.ts'
import { DATA_TEXT } from './text/data.ts'
import type { Text } from './text/index.ts'

/** The figures of a page for machines: words, licences, years and where to get them. */
export interface Dataset {
  readonly name: string
  readonly description: string
  /** As the publishers name them: `CC0 1.0`. */
  readonly licences: readonly string[]
  /** Who counted: `DUO`. */
  readonly publishers: readonly string[]
  /** First and last year (starts of school years), null without figures. */
  readonly years: readonly [number, number] | null
  /** Where it may be taken from; addresses without host. */
  readonly downloads: readonly { readonly path: string; readonly type: string }[]
}

/** Media types of the formats that a data set is offered in. */
const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const

/** The figures of a region page, a download a level; absent for a region without figures. */
export function regionDataset(text: Text, answer: RegionAnswer): { dataset?: Dataset } {
  const { lang } = text
  const levels = answer.levels.filter(({ regions: [own] }) => own && yearly(own).some(isKnown))
  if (levels.length === 0) return {}
  const names = SELECTION_NAMES[lang]
  const downloads = levels.map(({ indicator }) => {
    const query = new URLSearchParams([
      [names.indicator, indicator],
      [names.region, answer.region.code],
      [FORMAT_NAME[lang], 'csv'],
    ])
    return { path: `${DOWNLOAD[lang]}?${query}`, type: TYPES.csv }
  })
  const sources = levels.flatMap(level => level.sources)
  return {
    dataset: {
      name: text.region.title(answer.region),
      description: text.region.description(answer.region),
      licences: unique(sources.map(({ licence }) => licence)),
      publishers: unique(sources.map(({ publisher }) => publisher)),
      years: spanOf(levels.flatMap(yearsOf)),
      downloads,
    },
  }
}

/** Years in which the region of the page has a share. */
function yearsOf({ regions: [own] }: LevelAnswer): number[] {
  return own
    ? yearly(own)
        .filter(isKnown)
        .map(({ period }) => period.year)
    : []
}

/** The figures of a selection, in the formats that it is offered in. */
export function selectionDataset(text: Text, answer: Exploration): Dataset {
  const { lang } = text
  const formats = Object.entries(TYPES)
  const years = answer.series.flatMap(({ observations }) => observations.map(({ period }) => period.year))
  const printed = answer.published ? [answer.published.publisher] : []
  return {
    name: titleOf(answer, lang),
    description: answer.definition.rule[lang],
    licences: unique(answer.sources.map(({ licence }) => licence)),
    publishers: unique([...answer.sources.map(({ publisher }) => publisher), ...printed]),
    years: spanOf(years),
    downloads: formats.map(([format, type]) => ({
      path: `${DOWNLOAD[lang]}?${explorerQuery(answer, lang)}&${FORMAT_NAME[lang]}=${format}`,
      type,
    })),
  }
}

/** Everything that a release holds, a download an indicator. */
export function catalogueDataset({ lang }: Text, catalogue: Catalogue): Dataset {
  const { title, lead } = DATA_TEXT[lang]
  return {
    name: `Vier op Tien: ${title}`,
    description: lead,
    licences: unique(catalogue.tables.flatMap(({ licences }) => licences)),
    publishers: unique(catalogue.tables.map(({ publisher }) => publisher)),
    years: spanOf(catalogue.years),
    downloads: catalogue.uses
      .filter(({ tables }) => tables.length > 0)
      .map(({ id }) => ({
        path: `${DOWNLOAD[lang]}?${SELECTION_NAMES[lang].indicator}=${id}&${FORMAT_NAME[lang]}=csv`,
        type: TYPES.csv,
      })),
  }
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}

function spanOf(years: readonly number[]): [number, number] | null {
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}
