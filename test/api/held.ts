import { Histories } from '../../src/api/answers/history.ts'
import { makeRelease } from '../../src/api/index.ts'
import { FigureSet, fromRows, INDICATORS, periodKindOf } from '../../src/indicators/index.ts'
import type { Atlas } from '../../src/lake/index.ts'
import type { SourceFile } from '../../src/sources/index.ts'
import { lakeOf } from '../lakes.ts'

const indicatorOf = (id: string) => INDICATORS.find(each => each.id === id)!

/** What a site holds: the figures of a release, protected, and the atlas. */
export interface Held {
  readonly figures: FigureSet
  readonly atlas: Atlas
}

/** Imports the files into a fresh lake and publishes a release. */
export async function heldOf(files: readonly SourceFile[]): Promise<Held> {
  const lake = await lakeOf(files)
  const { id } = await makeRelease(lake, { by: 'test', note: '' })
  const figures = new FigureSet(
    fromRows(lake.readRelease(id)),
    (indicator, definition) => periodKindOf(indicatorOf(indicator), definition),
    2026,
  )
  return { figures, atlas: await lake.atlas() }
}

/** The histories of one series, by everything known or as known in the past. */
export function historiesOf(
  { figures, atlas }: Held,
  indicator: string,
  { definition = 'monitor', until }: { definition?: string; until?: number } = {},
): Histories {
  return new Histories(figures, {
    indicator: indicatorOf(indicator),
    definition,
    kindOf: code => atlas.kindOf(code),
    ...(until === undefined ? {} : { until }),
  })
}
