import type { Cell } from 'write-excel-file/node'
import { COLUMNS, cellsOf, type FigureSheet, STATUSES } from './sheet.ts'

const WIDTHS = [20, 20, 16, 24, 10, 8, 14, 14, 16, 16, 12, 12, 12]

/** Names of the two sheets. */
const SHEETS = {
  nl: { figures: 'Cijfers', about: 'Uitleg', status: 'Status' },
  en: { figures: 'Figures', about: 'About', status: 'Status' },
} as const

/**
 * Figures as an Excel workbook: one sheet of typed cells with the columns of the CSV, and one that says what they are.
 * An absent value is an empty cell, never 0.
 */
export async function writeXlsx(sheet: FigureSheet, lang: 'nl' | 'en'): Promise<Buffer> {
  // Loaded when the first workbook is asked for: commands and most pages start quicker without it.
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const names = SHEETS[lang]
  const rows = sheet.rows.map(row => cellsOf(sheet, row).map(typed))
  const about = [
    [bold(sheet.title[lang])],
    ...sheet.notes.map(({ name, text }) => [bold(name[lang]), wrapped(text[lang])]),
    ...[...new Set(sheet.rows.map(({ status }) => status))].map(status => [
      bold(`${names.status} ${status}`),
      wrapped(STATUSES[status][lang]),
    ]),
  ]
  return await writeWorkbook([
    {
      sheet: names.figures,
      data: [COLUMNS.map(bold), ...rows],
      columns: WIDTHS.map(width => ({ width })),
      stickyRowsCount: 1,
    },
    { sheet: names.about, data: about, columns: [{ width: 28 }, { width: 100 }] },
  ]).toBuffer()
}

/** Six decimals for a share, no point for a count; codes stay text, so that no program makes a date of `2019/20`. */
function typed(cell: string | number | null, column: number): Cell {
  if (cell === null) return null
  if (typeof cell === 'string') return { value: cell, type: String, format: '@' }
  return { value: cell, type: Number, format: COLUMNS[column]!.startsWith('share') ? '0.000000' : '0' }
}

function bold(value: string): Cell {
  return { value, type: String, fontWeight: 'bold', alignVertical: 'top' }
}

function wrapped(value: string): Cell {
  return { value, type: String, wrap: true, alignVertical: 'top' }
}
