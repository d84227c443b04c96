import { ask, FIGURE_COLUMNS, type FigureRow, INDICATORS, toColumns } from '../../indicators/index.ts'
import type { Atlas, Lake, ReleaseManifest } from '../../lake/index.ts'
import { inSeries } from '../answers/in-series.ts'
import type { Told } from '../answers/lake-figures.ts'
import type { LastYears } from './ledger.ts'
import { outlookTables } from './outlook.ts'

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
  /** Last year with a figure of the country that projections start from, by `indicator|definition`; absent before there were any. */
  readonly projectedFrom?: LastYears
}

/**
 * Freezes all figures of the lake as it stands into a new release, protected, with what they say of the coming years
 * (see `outlookTables`), and makes it current.
 */
export async function makeRelease(
  lake: Lake,
  { by, note }: { by: string; note: string },
  told: Told = () => {},
): Promise<ReleaseManifest> {
  return await lake.write(async writer => {
    const atlas = await lake.atlas()
    const { rows, about, imports } = await computeAll(lake, atlas, told)
    const { further, projectedFrom } = outlookTables(lake, atlas, rows, told)
    return await writer.publish(
      { columns: FIGURE_COLUMNS, rows: rows.map(toColumns) },
      { by, note, imports, about: { ...about, projectedFrom } },
      further,
    )
  })
}

/** All figures, series by series. */
async function computeAll(
  lake: Lake,
  geography: Atlas,
  told: Told,
): Promise<{ rows: FigureRow[]; about: ReleaseAbout; imports: string[] }> {
  const questions = await lake.questions()
  try {
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
    return { rows: inSeries(rows), about, imports: [...new Set(held.map(({ sha256 }) => sha256))] }
  } finally {
    questions.close()
  }
}
