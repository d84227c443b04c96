import { fileURLToPath } from 'node:url'
import { Register } from '../vocabulary/index.ts'
import { readRows } from './rows.ts'

const COLUMNS = [
  'code',
  'name',
  'province',
  'from',
  'until',
  'successor',
  'parts',
  'aliases',
  'note',
] as const

/** Reads the register of municipalities. Throws a Fault when the file is missing or wrong. */
export function readRegister(file: string): Register {
  const rows = readRows(file, COLUMNS, row => {
    if (!/^GM\d{4}$/.test(row.code)) return `"${row.code}" is no municipality code`
    if (!/^PV(2\d|3[01])$/.test(row.province)) return `"${row.province}" is no province`
    const days = [row.from, row.until].filter(day => day !== '')
    return days.every(day => /^20\d\d-\d\d-\d\d$/.test(day)) ? null : `"${days.join('" or "')}" is no day`
  })
  return new Register(rows.map(row => ({ ...row, parts: listOf(row.parts), aliases: listOf(row.aliases) })))
}

function listOf(cell: string): string[] {
  return cell === '' ? [] : cell.split('|')
}

/** The register of municipalities that comes with the program. */
export const REGISTER = readRegister(
  fileURLToPath(new URL('../../data/regions/municipalities.csv', import.meta.url)),
)
