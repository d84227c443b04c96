import type { FigureRow } from '../indicators/index.ts'
import { textTable } from './table.ts'

type Named = (row: FigureRow) => string

/** Columns of `--as csv`; a contract. */
const CSV_COLUMNS =
  'indicator,definition,region,region_name,period,sex,numerator_low,numerator_high,denominator_low,denominator_high,share_low,share_high,status'

/** A table for people: shares as percentages with one decimal, bounds with a dash, hidden figures as "verborgen". */
export function figuresText(rows: readonly FigureRow[], name: Named, period: Named): string {
  const header = ['definition', 'region', 'name', 'period', 'sex', 'technical', 'all', 'share %', 'status']
  const lines = rows.map(row => [
    row.definition,
    row.region,
    name(row),
    period(row),
    row.sex,
    span(row.numeratorLow, row.numeratorHigh, whole),
    span(row.denominatorLow, row.denominatorHigh, whole),
    span(row.shareLow, row.shareHigh, percent),
    row.status,
  ])
  return `${textTable(header, lines)}\n`
}

function span(low: number | null, high: number | null, show: (value: number) => string): string {
  if (low === null || high === null) return '–'
  return low === high ? show(low) : `${show(low)}–${show(high)}`
}

const whole = (value: number) => String(value)
const percent = (value: number) => (100 * value).toFixed(1)

/** Comma separated, UTF-8, quoted by RFC 4180; shares as fractions with six decimals, an absent value is empty. */
export function figuresCsv(rows: readonly FigureRow[], name: Named, period: Named): string {
  const lines = rows.map(row =>
    [
      row.indicator,
      row.definition,
      row.region,
      quoted(name(row)),
      period(row),
      row.sex,
      row.numeratorLow ?? '',
      row.numeratorHigh ?? '',
      row.denominatorLow ?? '',
      row.denominatorHigh ?? '',
      row.shareLow?.toFixed(6) ?? '',
      row.shareHigh?.toFixed(6) ?? '',
      row.status,
    ].join(','),
  )
  return [CSV_COLUMNS, ...lines, ''].join('\n')
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** An array of objects with the columns of the CSV; numbers as numbers, an absent value is null. */
export function figuresJson(rows: readonly FigureRow[], name: Named, period: Named): string {
  const objects = rows.map(row => ({
    indicator: row.indicator,
    definition: row.definition,
    region: row.region,
    region_name: name(row),
    period: period(row),
    sex: row.sex,
    numerator_low: row.numeratorLow,
    numerator_high: row.numeratorHigh,
    denominator_low: row.denominatorLow,
    denominator_high: row.denominatorHigh,
    share_low: rounded(row.shareLow),
    share_high: rounded(row.shareHigh),
    status: row.status,
  }))
  return `${JSON.stringify(objects, null, 1)}\n`
}

function rounded(share: number | null): number | null {
  return share === null ? null : Number(share.toFixed(6))
}
