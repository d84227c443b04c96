import { ask, FIGURE_COLUMNS, type FigureRow, INDICATORS, toColumns } from '../../indicators/index.ts'
import type { Lake, ReleaseManifest } from '../../lake/index.ts'

interface Hidden {
  primary: number
  complementary: number
  published: number
}

/** What a release says about its own protection and placement. */
export interface ReleaseAbout {
  readonly figures: number
  readonly hidden: Readonly<Hidden>
  readonly hiddenByIndicator: Readonly<Record<string, Readonly<Hidden>>>
  /** Share of counted people whose location could not be placed in a municipality, 0 to 1. */
  readonly unplaced: number
  /** True while every count came with the program. */
  readonly bundledOnly: boolean
}

/** Hears how far a release is: `done` of `total` indicators, `what` is being computed. */
export type Told = (done: number, total: number, what: string) => void

/** Freezes all figures of the lake as it stands into a new release, protected, and makes it current. */
export async function makeRelease(
  lake: Lake,
  { by, note }: { by: string; note: string },
  told: Told = () => {},
): Promise<ReleaseManifest> {
  return await lake.write(async writer => {
    const { rows, about, imports } = await computeAll(lake, told)
    return await writer.publish(
      { columns: FIGURE_COLUMNS, rows: inSeries(rows).map(toColumns) },
      { by, note, imports, about: { ...about } },
    )
  })
}

async function computeAll(
  lake: Lake,
  told: Told,
): Promise<{ rows: FigureRow[]; about: ReleaseAbout; imports: string[] }> {
  const questions = await lake.questions()
  try {
    const geography = await lake.atlas()
    const rows: FigureRow[] = []
    const hidden: Hidden = { primary: 0, complementary: 0, published: 0 }
    const hiddenByIndicator: Record<string, Hidden> = {}
    for (const [at, indicator] of INDICATORS.entries()) {
      told(at, INDICATORS.length, indicator.id)
      const computed = await ask(questions, geography, indicator, { protect: true, grain: 'municipality' })
      for (const row of computed.rows) rows.push(row)
      hiddenByIndicator[indicator.id] = { ...computed.hidden }
      hidden.primary += computed.hidden.primary
      hidden.complementary += computed.hidden.complementary
      hidden.published += computed.hidden.published
    }
    const held = questions.current.map(({ record }) => record)
    const about = {
      figures: rows.length,
      hidden,
      hiddenByIndicator,
      unplaced: await questions.unplacedShare(),
      bundledOnly: held.every(({ origin }) => origin === 'bundled'),
    }
    return { rows, about, imports: [...new Set(held.map(({ sha256 }) => sha256))] }
  } finally {
    questions.close()
  }
}

/** Rows of one series follow each other, in order of time; the series in order of their names. */
function inSeries(rows: readonly FigureRow[]): FigureRow[] {
  const series = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const key = `${row.indicator}|${row.definition}|${row.region}|${row.sex}`
    const known = series.get(key)
    if (known) known.push(row)
    else series.set(key, [row])
  }
  return [...series.keys()].sort().flatMap(key => series.get(key)!.sort((a, b) => a.year - b.year))
}
