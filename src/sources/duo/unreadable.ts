import type { Columns } from '../columns.ts'
import { type Cursor, Unreadable } from '../table.ts'

/** Why a row is set apart: the column by name, what it holds and what was wanted. Throw it. */
export function unreadable(columns: Columns, row: Cursor, column: number, wanted: string): Unreadable {
  return new Unreadable(
    `column "${columns.names[column]?.trim()}" holds "${row.text(column)}", wanted ${wanted}`,
  )
}
