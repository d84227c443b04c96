import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Bilingual, type Definition, Fault, type PeriodKind } from '../vocabulary/index.ts'
import type { FigureRow } from './figures.ts'
import type { Theme } from './indicator.ts'

const bilingual = z.object({ nl: z.string(), en: z.string() })

const file = z.object({
  series: z.array(
    z.object({
      id: z.string(),
      title: bilingual,
      theme: z.enum(['kiezen', 'leren', 'werken']),
      unit: z.enum(['share', 'people']),
      period: z.enum(['school-year', 'calendar']),
      population: bilingual,
      source: z.object({ publisher: z.string(), title: z.string(), address: z.string() }),
      note: bilingual,
      points: z.array(
        z.object({
          year: z.number().int(),
          value: z.number(),
          edition: z.string().optional(),
          note: z.string().optional(),
        }),
      ),
    }),
  ),
})

/** A national series as its publisher printed it: no counts behind the shares, no regions. */
export interface PublishedSeries {
  readonly id: string
  readonly title: Bilingual
  readonly theme: Theme
  readonly unit: 'share' | 'people'
  readonly period: PeriodKind
  readonly population: Bilingual
  readonly source: { readonly publisher: string; readonly title: string; readonly address: string }
  readonly note: Bilingual
  readonly points: readonly { readonly year: number; readonly value: number }[]
}

/** The series of `data/published/national.yml`. Throws a Fault when the file is damaged. */
function readPublished(path: string | URL): readonly PublishedSeries[] {
  const read = file.safeParse(parse(readFileSync(path, 'utf8')))
  if (!read.success)
    throw new Fault({ code: 'published.damaged', message: `${path}: ${z.prettifyError(read.error)}` })
  return read.data.series
}

export const PUBLISHED: readonly PublishedSeries[] = readPublished(
  new URL('../../data/published/national.yml', import.meta.url),
)

/** Each published series is a definition of the indicator `gepubliceerd`; none shares a line with another. */
export function publishedDefinitions(series: readonly PublishedSeries[]): Definition[] {
  return series.map(({ id, title, population, note }) => ({
    id,
    title,
    rule: {
      nl: `Zoals gepubliceerd: ${population.nl}. ${note.nl}`.trim(),
      en: `As published: ${population.en}. ${note.en}`.trim(),
    },
    comparable: `gepubliceerd-${id}`,
    part: () => 'outside',
  }))
}

/** The published values as figures of the whole country: shares without counts, or counts without shares. */
export function publishedRows(series: readonly PublishedSeries[]): FigureRow[] {
  return series.flatMap(({ id, unit, points }) =>
    points.map(({ year, value }): FigureRow => {
      const people = unit === 'people' ? value : null
      const share = unit === 'share' ? value / 100 : null
      return {
        indicator: 'gepubliceerd',
        definition: id,
        region: 'NL01',
        year,
        sex: 'totaal',
        numeratorLow: people,
        numeratorHigh: people,
        denominatorLow: null,
        denominatorHigh: null,
        shareLow: share,
        shareHigh: share,
        status: 'definitief',
      }
    }),
  )
}
