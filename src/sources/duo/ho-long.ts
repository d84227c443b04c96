import { type Count, exactValue, HIDDEN, InputError } from '../../vocabulary/index.ts'
import { parseCount } from '../cell.ts'
import type { Columns } from '../columns.ts'
import type { SourceFile } from '../kind.ts'
import type { Cursor, Table } from '../table.ts'
import { HoColumns, type HoRow, type HoSheet, sexNotes } from './ho-columns.ts'
import { tally } from './ho-wide.ts'
import { unreadable } from './unreadable.ts'

/** What DUO calls things in the long layout of one of its tables. */
export interface LongNames {
  /** Column of the counts; it tells the tables apart. */
  readonly counts: string
  readonly year: 'STUDIEJAAR' | 'DIPLOMAJAAR'
  /** On onderwijsdata.duo.nl. */
  readonly dataset: string
  /** Begins the names of its files: `ingeschrevenengeslhbo.csv`. */
  readonly stem: string
}

/**
 * Reads the long layout (a row per year and sex, without programmes) into rows. DUO publishes each table three times;
 * only the one "inclusief geslacht" has men and women: the others are refused with an InputError that names it.
 */
export function readLong(table: Table, file: SourceFile, long: LongNames): HoSheet {
  if (!table.columns.has('GESLACHT')) throw noSex(file, long)
  const columns = new HoColumns(table.columns, {
    code: table.columns.has('OPLEIDINGSCODE_ACTUEEL'),
    sex: true,
  })
  const [year, amount] = [table.columns.at(long.year), table.columns.at(long.counts)]
  const read: { row: Omit<HoRow, 'tallies'>; year: number; sex: string; count: Count }[] = []
  table.each(cursor => {
    const row = columns.describe(cursor)
    const count = countIn(cursor, table.columns, amount)
    read.push({ row, year: yearIn(cursor, table.columns, year), sex: columns.sex(cursor), count })
  })
  const hidden = hidesAsFour(read.map(each => each.count))
  const rows = read.map(each => {
    const value = hidden && exactValue(each.count) === 4 ? HIDDEN : each.count
    return { ...each.row, tallies: tally(each.year, each.sex, value) }
  })
  const years = [...new Set(read.map(each => each.year))].sort((a, b) => a - b)
  return {
    rows,
    years,
    notes: [...sexNotes(read.map(each => each.sex)), ...fourNote(hidden), ...codeNote(rows)],
  }
}

function yearIn(row: Cursor, columns: Columns, column: number): number {
  const match = /^(20\d\d)(\.0+)?$/.exec(row.text(column))
  if (match) return Number(match[1])
  throw unreadable(columns, row, column, 'a year')
}

/**
 * A count of a file with a decimal point: `12` and `12.0` are 12. Three digits after the point could also be thousands,
 * and an empty cell is no zero here, where a row stands for one count: both are unreadable.
 */
function countIn(row: Cursor, columns: Columns, column: number): Count {
  const text = row.text(column).replace(/\.0{1,2}$/, '')
  const found = text === '' || text.includes('.') ? null : parseCount(text)
  if (found) return found
  throw unreadable(columns, row, column, 'a count')
}

/**
 * DUO's page says that counts of 1 to 4 are shown as 4; its files show -1. A file that has fours, but no 1, 2, 3 and no
 * other mark, keeps to the page: its fours are hidden counts.
 */
function hidesAsFour(counts: readonly Count[]): boolean {
  let four = false
  for (const { low, high } of counts) {
    if (high > 0 && low < 4) return false
    if (low === 4) four = true
  }
  return four
}

function fourNote(hidden: boolean): string[] {
  return hidden
    ? ['The file has fours but no 1, 2, 3 or -1: each 4 is read as 1 to 4, as DUO describes it.']
    : []
}

function codeNote(rows: readonly HoRow[]): string[] {
  return rows.some(row => row.code !== '')
    ? []
    : [
        'This layout has no programme codes: what is defined by programme (EU STEM) cannot be counted from it.',
      ]
}

function noSex(file: SourceFile, long: LongNames): InputError {
  return new InputError({
    code: 'source.no-sex',
    message: `${file.name}: this edition of the table has no column "GESLACHT". Take the resource "inclusief geslacht" of https://onderwijsdata.duo.nl/dataset/${long.dataset}: ${long.stem}geslhbo.csv or ${long.stem}geslwo.csv.`,
  })
}
