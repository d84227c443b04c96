import type { Sex, Status } from '../vocabulary/index.ts'
import type { FigureRow } from './figures.ts'

/** Columns of the figures in a release, in order. */
export const FIGURE_COLUMNS = {
  indicator: 'VARCHAR',
  definition: 'VARCHAR',
  region: 'VARCHAR',
  year: 'INTEGER',
  sex: 'VARCHAR',
  numerator_low: 'INTEGER',
  numerator_high: 'INTEGER',
  denominator_low: 'INTEGER',
  denominator_high: 'INTEGER',
  share_low: 'DOUBLE',
  share_high: 'DOUBLE',
  status: 'VARCHAR',
} as const

/** A figure as a row of a release. */
export function toColumns(row: FigureRow): (string | number | null)[] {
  return [
    row.indicator,
    row.definition,
    row.region,
    row.year,
    row.sex,
    row.numeratorLow,
    row.numeratorHigh,
    row.denominatorLow,
    row.denominatorHigh,
    row.shareLow,
    row.shareHigh,
    row.status,
  ]
}

/** The figures of a release, from its rows. */
export function* fromRows(rows: Iterable<readonly (string | number | null)[]>): Generator<FigureRow> {
  for (const row of rows) {
    const [indicator, definition, region, year, sex, ...rest] = row
    const [numeratorLow, numeratorHigh, denominatorLow, denominatorHigh, shareLow, shareHigh, status] = rest
    yield {
      indicator: indicator as string,
      definition: definition as string,
      region: region as string,
      year: year as number,
      sex: sex as Sex,
      numeratorLow: numeratorLow as number | null,
      numeratorHigh: numeratorHigh as number | null,
      denominatorLow: denominatorLow as number | null,
      denominatorHigh: denominatorHigh as number | null,
      shareLow: shareLow as number | null,
      shareHigh: shareHigh as number | null,
      status: status as Status,
    }
  }
}
