import { type Count, exact, HIDDEN, NONE } from '../vocabulary/index.ts'

/**
 * A count as DUO and CBS write it, null when the cell is no count.
 *
 * | cell                        | result   |                                              |
 * | --------------------------- | -------- | -------------------------------------------- |
 * | `0`, `17`, ` 17 `           | exact    | padded in CBS's untyped files                |
 * | `1.001`                     | 1001     | a point before three digits groups thousands |
 * | `<5`                        | [1, 4]   | DUO's csv files since November 2023          |
 * | `-1`                        | [1, 4]   | DUO's CKAN csv files                         |
 * | ``                          | 0        | nobody that year (mbo)                       |
 * | `12,5`, `1.5`, `abc`, `-3`  | null     |                                              |
 */
export function parseCount(cell: string): Count | null {
  const text = cell.trim()
  if (text === '') return NONE
  if (/^\d+$/.test(text)) return exact(Number(text))
  if (text === '<5' || text === '< 5' || text === '-1') return HIDDEN
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return exact(Number(text.replaceAll('.', '')))
  return null
}

/**
 * A number with decimals, null when the cell holds none. `83,3` and `83.3` are both 83.3; a comma is the decimal
 * mark when there is one, and points before it group thousands. `,0`, `,0%`, `.` and an empty cell mean "no value".
 */
export function parseDecimal(cell: string): number | null {
  const text = cell.trim().replace(/%$/, '')
  if (text === '' || text === '.' || text === ',0') return null
  const plain = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text
  return /^-?\d*\.?\d+$/.test(plain) ? Number(plain) : null
}
