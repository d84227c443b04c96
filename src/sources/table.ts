import { type Count, InputError, NONE } from '../vocabulary/index.ts'
import { parseCount } from './cell.ts'
import { Columns, plainName } from './columns.ts'
import { records } from './delimited.ts'
import type { SetApart, SourceFile } from './kind.ts'

/** Thrown while a row is read: the row is set apart with this reason, the file goes on. */
export class Unreadable extends Error {}

/** One data row. The same object serves all rows of a table: do not keep it. */
export class Cursor {
  fields: readonly string[] = []
  line = 0
  constructor(private readonly columns: Columns) {}

  /** Text without outer blanks; `''` for column -1 (one that this layout does not have). */
  text(column: number): string {
    return (this.fields[column] ?? '').trim()
  }

  /** A count of people. Throws Unreadable with the column's name when the cell holds none. */
  count(column: number): Count {
    const cell = this.fields[column] ?? ''
    if (cell === '0') return NONE
    const count = parseCount(cell)
    if (count) return count
    throw new Unreadable(`column "${this.columns.names[column]?.trim()}" holds "${cell}", wanted a count`)
  }

  /** Counts of several columns: read them all before adding any, so that no row counts by halves. */
  counts(columns: readonly number[]): Count[] {
    return columns.map(column => this.count(column))
  }
}

export type Delimiter = ';' | ',' | '\t'

/** The names in a file's first row and the delimiter between them, whichever of `;`, `,` and tab gives most names. */
export function headerOf(file: SourceFile): {
  readonly names: readonly string[]
  readonly delimiter: Delimiter
} {
  const { head } = file
  let best: { names: readonly string[]; delimiter: Delimiter } = { names: [], delimiter: ';' }
  for (const delimiter of [';', ',', '\t'] as const) {
    const first = records(head, delimiter).next().value
    if (first && first.fields.length > best.names.length) best = { names: first.fields, delimiter }
  }
  return best
}

/** True when the header of a file has all these columns (an array lists alternative names of one column). */
export function hasColumns(file: SourceFile, ...wanted: readonly (string | readonly string[])[]): boolean {
  const names = new Set(headerOf(file).names.map(plainName))
  return wanted.every(one => [one].flat().some(name => names.has(plainName(name))))
}

/** A delimited file with one header row. */
export class Table {
  readonly columns: Columns
  /** Data rows met so far, those set apart included. */
  rows = 0
  readonly setApart: SetApart[] = []
  readonly #text: string
  readonly #delimiter: Delimiter

  /**
   * `delimiters` are those the publisher uses for this kind. Any other means that somebody saved the file anew, which
   * cuts decimal commas in two while header and rows keep equal field counts: an InputError `source.delimiter`.
   */
  constructor(file: SourceFile, title: string, see: string, delimiters: readonly Delimiter[] = [';']) {
    this.#text = file.text
    const { names, delimiter } = headerOf(file)
    if (!delimiters.includes(delimiter))
      throw new InputError({
        code: 'source.delimiter',
        message: `${title}: ${file.name} has ${delimiter === ',' ? 'commas' : 'tabs'} between its columns, where the publisher writes "${delimiters.join('" or "')}". Numbers with a decimal comma are cut in two by that; fetch the file again from the publisher.`,
      })
    this.columns = new Columns(names, title, see)
    this.#delimiter = delimiter
  }

  /**
   * Hands each data row to `read`; a row for which it throws Unreadable is set apart. Left out without a word: blank
   * rows (also those of one `""`), a repeated header, and a footer such as `"Bron: DUO"`.
   */
  each(read: (row: Cursor) => void): void {
    const width = this.columns.names.length
    const cursor = new Cursor(this.columns)
    let header = true
    for (const { line, fields } of records(this.#text, this.#delimiter)) {
      if (header) {
        header = false
        continue
      }
      if (this.#isEmpty(fields)) continue
      if (fields.length !== width) {
        this.#setApartRagged(line, fields)
        continue
      }
      this.rows += 1
      cursor.line = line
      cursor.fields = fields
      try {
        read(cursor)
      } catch (problem) {
        if (!(problem instanceof Unreadable)) throw problem
        this.setApart.push({ line, reason: problem.message })
      }
    }
  }

  #isEmpty(fields: readonly string[]): boolean {
    const first = (fields[0] ?? '').trim()
    if (first === '') return fields.every(field => field.trim() === '')
    const { names } = this.columns
    if (first === names[0]?.trim()) return fields.every((field, at) => field.trim() === names[at]?.trim())
    return /^bron\s*:/i.test(first) && fields.every((field, at) => at === 0 || field.trim() === '')
  }

  /** A quote that is never closed swallows the lines after it: each of them counts as a row that failed. */
  #setApartRagged(line: number, fields: readonly string[]): void {
    const width = this.columns.names.length
    const lines = fields.reduce((total, field) => total + field.split('\n').length - 1, 1)
    const reason = `it has ${fields.length === 1 ? '1 field' : `${fields.length} fields`} where the header has ${width}`
    for (let at = 0; at < lines; at += 1) this.setApart.push({ line: line + at, reason })
    this.rows += lines
  }
}
