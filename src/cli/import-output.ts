import type { ImportOutcome, TablePlacement } from '../lake/index.ts'
import { schoolYearLabel } from '../vocabulary/index.ts'

/** What became of one file: imported, known already, refused, or skipped below a folder. */
export interface Result {
  readonly file: string
  readonly outcome: 'imported' | 'unchanged' | 'refused' | 'skipped'
  readonly message?: string
  readonly imported?: ImportOutcome
}

/** Lines about the files that were refused: what, where, got, wanted, next. */
export function refusalLines(results: readonly Result[]): string[] {
  return results.filter(({ outcome }) => outcome === 'refused').map(({ message }) => `refused: ${message}`)
}

/** Lines for a person: what became of each file that was not refused, and a last one that counts them all. */
export function importLines(
  results: readonly Result[],
  placement: ReadonlyMap<string, TablePlacement>,
): string[] {
  const count = (outcome: Result['outcome']) => results.filter(result => result.outcome === outcome).length
  const taken = count('imported') + count('unchanged')
  const unchanged = count('unchanged') > 0 ? ` (${count('unchanged')} already there, unchanged)` : ''
  const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : ''
  return [
    ...results
      .filter(({ outcome }) => outcome !== 'refused')
      .flatMap(result => [...resultLines(result, placement), '']),
    `${taken} imported${unchanged}, ${count('refused')} refused${skipped}.`,
  ]
}

function resultLines(result: Result, placement: ReadonlyMap<string, TablePlacement>): string[] {
  if (!result.imported) return [`${result.outcome}: ${result.message}`]
  const { record, fresh } = result.imported
  const years = record.years.map(schoolYearLabel)
  const span = years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? 'none')
  const references = Object.entries(record.references).map(([what, number]) => `${number} ${what}`)
  const placed = placement.get(record.table)
  return [
    `${record.name}: ${fresh ? 'imported' : 'already part of the lake, nothing changed'}`,
    `  kind ${record.kind}, table ${record.table}, edition ${record.edition || 'undated'}, years ${span}`,
    `  ${record.rows} rows read, ${record.rows - record.setApartCount} kept, ${record.setApartCount} set apart; ${record.facts} facts`,
    ...(references.length > 0 ? [`  references: ${references.join(', ')}`] : []),
    ...record.setApart.slice(0, 5).map(({ line, reason }) => `  set apart, line ${line}: ${reason}`),
    ...(record.facts > 0 && placed
      ? [`  locations of this table: ${placed.placed} placed, ${placed.unplaced} not placed${routes(placed)}`]
      : []),
    ...record.notes.map(note => `  note: ${note}`),
  ]
}

function routes({ routes }: TablePlacement): string {
  const used = Object.entries(routes).filter(([, number]) => number > 0)
  return used.length > 0 ? ` (${used.map(([route, number]) => `${route} ${number}`).join(', ')})` : ''
}

/** The same for a program. */
export function importJson(
  results: readonly Result[],
  placement: ReadonlyMap<string, TablePlacement>,
): object {
  return {
    files: results.map(({ file, outcome, message, imported }) => ({
      file,
      outcome,
      ...(message ? { message } : {}),
      ...(imported ? { ...imported.record, placement: placement.get(imported.record.table) ?? null } : {}),
    })),
    imported: results.filter(({ outcome }) => outcome === 'imported').length,
    unchanged: results.filter(({ outcome }) => outcome === 'unchanged').length,
    refused: results.filter(({ outcome }) => outcome === 'refused').length,
    skipped: results.filter(({ outcome }) => outcome === 'skipped').length,
  }
}
