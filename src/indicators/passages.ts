import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Bilingual, Fault } from '../vocabulary/index.ts'

const bilingual = z.object({ nl: z.string(), en: z.string() })
const percentage = z.number().min(0).max(100)

const file = z.object({
  passages: z.array(
    z
      .object({
        id: z.string(),
        step: z.string().nullable(),
        value: percentage,
        low: percentage,
        high: percentage,
        period: z.string(),
        population: bilingual,
        source: z.object({ publisher: z.string(), title: z.string(), address: z.string() }),
        note: bilingual,
      })
      .refine(({ low, value, high }) => low <= value && value <= high, 'the value lies between low and high'),
  ),
})

/** A national rate from one stage of a school career to the next, as somebody published it. */
export interface PublishedPassage {
  readonly id: string
  /** The step of the flow that it stands for; null when it is only a part of another. */
  readonly step: string | null
  /** Fractions, 0 to 1: as published, and what it may be by other years, editions or populations. */
  readonly value: number
  readonly low: number
  readonly high: number
  /** Year or school year that it is of, as a label. */
  readonly period: string
  /** Whom the publisher counted: not always technique alone. */
  readonly population: Bilingual
  readonly source: { readonly publisher: string; readonly title: string; readonly address: string }
  readonly note: Bilingual
}

/** The rates of `data/published/passages.yml`. Throws a Fault when the file is damaged. */
function readPassages(path: string | URL): readonly PublishedPassage[] {
  const read = file.safeParse(parse(readFileSync(path, 'utf8'), { merge: true }))
  if (!read.success)
    throw new Fault({ code: 'passages.damaged', message: `${path}: ${z.prettifyError(read.error)}` })
  return read.data.passages.map(({ value, low, high, ...rest }) => ({
    ...rest,
    value: value / 100,
    low: low / 100,
    high: high / 100,
  }))
}

/** The published rates that come with the program. */
export const PASSAGES: readonly PublishedPassage[] = readPassages(
  new URL('../../data/published/passages.yml', import.meta.url),
)
