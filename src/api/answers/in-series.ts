import type { FigureRow } from '../../indicators/index.ts'

/** Rows of one series follow each other, in order of time; the series in order of their names. */
export function inSeries(rows: readonly FigureRow[]): FigureRow[] {
  const series = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const key = `${row.indicator}|${row.definition}|${row.region}|${row.sex}`
    const known = series.get(key)
    if (known) known.push(row)
    else series.set(key, [row])
  }
  return [...series.keys()].sort().flatMap(key => series.get(key)!.sort((a, b) => a.year - b.year))
}
