import { type Count, InputError, type Sex, sum } from '../../vocabulary/index.ts'
import { type Columns, plainName } from '../columns.ts'
import type { Cursor, Table } from '../table.ts'
import { HoColumns, type HoRow, type HoSheet, sexNotes, type Tally } from './ho-columns.ts'

/** The columns of one year: one for the sex in GESLACHT, or (older files) one for each sex and the total. */
interface Year {
  readonly year: number
  /** Positions of what is counted: `man`, `vrouw`, `onbekend`, `totaal`; `all` where GESLACHT tells the sex. */
  readonly columns: ReadonlyMap<string, number>
}

/**
 * What a column of counts is, null for any other column.
 *
 * | name                                     | result            |
 * | ---------------------------------------- | ----------------- |
 * | `2019`                                   | 2019, `all`       |
 * | `2013 MAN`, `MAN 2013`                   | 2013, `man`       |
 * | `TOTAAL 2013`                            | 2013, `totaal`    |
 */
function countColumn(name: string): { readonly year: number; readonly what: string } | null {
  const match = /^(MAN|VROUW|ONBEKEND|TOTAAL)? ?(20\d\d) ?(MAN|VROUW|ONBEKEND|TOTAAL)?$/.exec(plainName(name))
  if (!match || (match[1] && match[3])) return null
  return { year: Number(match[2]), what: (match[1] ?? match[3] ?? 'all').toLowerCase() }
}

/** The year columns in order of time; those of the older layout when the file has no GESLACHT. */
function yearColumns(columns: Columns, bySex: boolean): Year[] {
  const years = new Map<number, Map<string, number>>()
  for (const name of columns.names) {
    const found = countColumn(name)
    if (!found || (found.what === 'all') === bySex) continue
    const ofYear = years.get(found.year) ?? new Map<string, number>()
    if (ofYear.has(found.what)) throw twice(columns, name)
    years.set(found.year, ofYear.set(found.what, columns.at(name)))
  }
  if (years.size === 0) throw noYears(columns, bySex)
  // Without one of them the total would be short of a sex.
  if (bySex)
    for (const year of years.keys())
      for (const sex of ['MAN', 'VROUW']) columns.at(`${year} ${sex}`, `${sex} ${year}`)
  return [...years].sort(([a], [b]) => a - b).map(([year, found]) => ({ year, columns: found }))
}

function twice(columns: Columns, name: string): InputError {
  return new InputError({
    code: 'source.column-double',
    message: `${columns.title}: two columns give what "${name.trim()}" gives, and nothing tells which one counts. Fetch the file again from the publisher.`,
  })
}

function noYears(columns: Columns, bySex: boolean): InputError {
  const wanted = bySex ? '"2019 MAN" and "2019 VROUW", or GESLACHT with "2019"' : '"2019"'
  return new InputError({
    code: 'source.column-missing',
    message: `${columns.title}: no column of counts per year (wanted columns such as ${wanted}). DUO may have renamed them; see sources/duo/ho-wide.ts.`,
  })
}

/** Reads the wide layout (years as columns) into rows; rows that cannot be read are set apart by the table. */
export function readWide(table: Table): HoSheet {
  const bySex = !table.columns.has('GESLACHT')
  const columns = new HoColumns(table.columns, { code: true, sex: !bySex })
  const years = yearColumns(table.columns, bySex)
  const rows: HoRow[] = []
  const sexes: string[] = []
  table.each(row => {
    const described = columns.describe(row)
    const sex = columns.sex(row)
    const tallies = years.flatMap(year => (bySex ? ofSexes(row, year) : ofSex(row, year, sex)))
    rows.push({ ...described, tallies })
    sexes.push(sex)
  })
  return { rows, years: years.map(each => each.year), notes: bySex ? [] : sexNotes(sexes) }
}

function ofSex(row: Cursor, { year, columns }: Year, sex: string): Tally[] {
  return tally(year, sex, row.count(columns.get('all') ?? -1))
}

/** A count of one sex: it counts for that sex, and in the total; a third sex only in the total. */
export function tally(year: number, sex: string, count: Count): Tally[] {
  if (count.high === 0) return []
  const total = { year, sex: 'totaal' as const, count }
  return sex === 'man' || sex === 'vrouw' ? [{ year, sex, count }, total] : [total]
}

/** The counts of a year in the older layout. The total is DUO's own where the file has one, else the sum. */
function ofSexes(row: Cursor, { year, columns }: Year): Tally[] {
  const counts = new Map([...columns].map(([what, column]) => [what, row.count(column)]))
  const total = counts.get('totaal')
  if (!total) counts.set('totaal', sum(...counts.values()))
  counts.delete('onbekend')
  return [...counts]
    .filter(([, count]) => count.high > 0)
    .map(([sex, count]) => ({ year, sex: sex as Sex, count }))
}
