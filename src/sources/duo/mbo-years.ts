import { type Count, exactValue, HIDDEN, InputError, type Sex, sum } from '../../vocabulary/index.ts'
import { type Columns, plainName } from '../columns.ts'
import type { FactBook } from '../fact.ts'
import type { Cursor } from '../table.ts'

/** A position for each sex. */
type BySex = Readonly<Record<Sex, number>>

/** The columns of one year. */
export interface MboYear {
  readonly year: number
  /** In the file: `MAN2019`, `VROUW2019`, `TOTAAL2019`; the total is -1 where the layout has none. */
  readonly cells: BySex
  /** In the fact book. */
  readonly columns: BySex
}

/** The year of a column of counts, null for any other column (`DIPMAN2021` counts diplomas). */
export function yearOfColumn(name: string): number | null {
  const match = /^(?:MAN|VROUW|TOTAAL) ?(20\d\d)$/.exec(plainName(name))
  return match ? Number(match[1]) : null
}

/** The years of a file, ascending. Throws an InputError when there are none or one lacks a sex. */
export function yearsOf(columns: Columns, facts: FactBook): MboYear[] {
  const found = new Set(columns.names.map(yearOfColumn).filter(year => year !== null))
  if (found.size === 0)
    throw new InputError({
      code: 'source.column-missing',
      message: `${columns.title}: no columns of counts per year (wanted columns such as "MAN2019"). DUO may have renamed them; see ${columns.see}.`,
    })
  return [...found]
    .sort((a, b) => a - b)
    .map(year => ({
      year,
      cells: {
        man: columns.at(`MAN${year}`, `MAN ${year}`),
        vrouw: columns.at(`VROUW${year}`, `VROUW ${year}`),
        totaal: columns.find(`TOTAAL${year}`, `TOTAAL ${year}`),
      },
      columns: {
        man: facts.column('enrolled', year, 'man'),
        vrouw: facts.column('enrolled', year, 'vrouw'),
        totaal: facts.column('enrolled', year, 'totaal'),
      },
    }))
}

/**
 * The counts of a row in a year; the total is DUO's own where there is one, else the sum. In a row that `hides`
 * (INDICATIEAVG = J) a 4 stands for 1 to 4. Throws Unreadable, naming the column.
 */
export function countsOf(row: Cursor, { cells }: MboYear, hides: boolean): Readonly<Record<Sex, Count>> {
  const man = countAt(row, cells.man, hides)
  const vrouw = countAt(row, cells.vrouw, hides)
  return { man, vrouw, totaal: cells.totaal === -1 ? sum(man, vrouw) : countAt(row, cells.totaal, hides) }
}

function countAt(row: Cursor, column: number, hides: boolean): Count {
  const count = row.count(column)
  return hides && exactValue(count) === 4 ? HIDDEN : count
}
