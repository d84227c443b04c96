import { COLUMNS, cellsOf, type FigureSheet } from './sheet.ts'

/** Column of the first share: fractions keep their six decimals. */
const SHARES = COLUMNS.indexOf('share_low')

/**
 * Figures as comma separated values: UTF-8, quoted by RFC 4180, an absent value is empty. With a byte-order mark a
 * spreadsheet program reads the letters with accents right; without, every other program does.
 */
export function writeCsv(sheet: FigureSheet, mark = false): string {
  const lines = sheet.rows.map(row => cellsOf(sheet, row).map(written).join(','))
  return `${mark ? '\ufeff' : ''}${[COLUMNS.join(','), ...lines, ''].join('\n')}`
}

function written(cell: string | number | null, column: number): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return column < SHARES ? String(cell) : cell.toFixed(6)
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
