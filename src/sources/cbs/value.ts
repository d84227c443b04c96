import { parseDecimal } from '../cell.ts'

/** A number of CBS, or why there is none. */
export interface Value {
  readonly value: number | null
  /** `''` with a value. */
  readonly reason: string
}

/** The cell is empty and CBS does not say why: most often a figure that cannot exist, or an abolished municipality. */
export const EMPTY: Value = { value: null, reason: 'Empty' }

const MISSING: Value = { value: null, reason: 'Missing' }
const CONFIDENTIAL: Value = { value: null, reason: 'Confidential' }

/**
 * A cell of a CBS table, null when it holds neither a number nor one of CBS's signs.
 *
 * | cell                | value | reason         |                                                      |
 * | ------------------- | ----- | -------------- | ---------------------------------------------------- |
 * | `     3.9`, `3,9`   | 3.9   |                | a point in OData, a comma in web exports             |
 * | `       .`          | null  | `Missing`      | unknown, not reliable enough or secret               |
 * | `x`                 | null  | `Confidential` | in older web exports                                 |
 * | `-`                 | 0     |                | "nihil", in older web exports                        |
 * | ``                  | null  | `Empty`        |                                                      |
 * | `abc`, `1 234`      |       |                | null: the row cannot be read                         |
 *
 * The signs: the legend below every table on opendata.cbs.nl/statline.
 */
export function parseValue(cell: string): Value | null {
  const text = cell.trim()
  if (text === '') return EMPTY
  if (text === '.') return MISSING
  if (text === 'x') return CONFIDENTIAL
  if (text === '-') return { value: 0, reason: '' }
  const value = parseDecimal(text)
  return value === null ? null : { value, reason: '' }
}
