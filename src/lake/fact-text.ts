import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Column, FactBook, Group } from '../sources/index.ts'

/**
 * Facts as three files of tab-separated text, for the engine to join: what groups share and what columns count is
 * written once, so that most lines are four short numbers.
 *
 * | file      | columns                                                                    |
 * | --------- | -------------------------------------------------------------------------- |
 * | `groups`  | number, location, institution, province, level, route, programme, code      |
 * | `columns` | number, year, sex, population                                              |
 * | `cells`   | number of group, number of column, count_low, count_high                   |
 */
export interface FactFiles {
  readonly groups: string
  readonly columns: string
  readonly cells: string
}

/** The files, how many facts they hold, and in which years, ascending. */
export interface FactText {
  readonly files: FactFiles
  readonly count: number
  readonly years: readonly number[]
}

/** Writes the facts of a book into a folder. */
export function writeFactText(book: FactBook, folder: string): FactText {
  const cells: string[] = []
  const groups: string[] = []
  const columns = new Map<Column, string>()
  let last: Group | null = null
  book.forEach((group, column, low, high) => {
    if (group !== last) {
      last = group
      groups.push(groupLine(groups.length, group))
    }
    if (!columns.has(column))
      columns.set(column, `${column.index}\t${column.year}\t${column.sex}\t${column.population}`)
    cells.push(`${groups.length - 1}\t${column.index}\t${low}\t${high}`)
  })
  const files = {
    groups: join(folder, 'groups.tsv'),
    columns: join(folder, 'columns.tsv'),
    cells: join(folder, 'cells.tsv'),
  }
  writeFileSync(files.groups, groups.join('\n'))
  writeFileSync(files.columns, [...columns.values()].join('\n'))
  writeFileSync(files.cells, cells.join('\n'))
  const years = new Set([...columns.keys()].map(({ year }) => year))
  return { files, count: cells.length, years: [...years].sort((a, b) => a - b) }
}

function groupLine(number: number, group: Group): string {
  const { location, institution, province, level, route, programme, code } = group
  return `${number}\t${location}\t${institution}\t${province}\t${level}\t${route}\t${plain(programme)}\t${plain(code)}`
}

/** A name in a publisher's file may hold what parts our fields. */
function plain(text: string): string {
  return /[\t\n\r]/.test(text) ? text.replaceAll(/[\t\n\r]+/g, ' ') : text
}
