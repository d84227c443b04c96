import { existsSync, rmSync } from 'node:fs'
import type { Layout } from './layout.ts'
import { leftovers } from './leftovers.ts'
import { currentOf, type ImportRecord, supersedes } from './records.ts'

const DAY = 86_400_000

/**
 * Raw files that may go: of imports that hold for no year any more since at least `days`. Imports that brought only
 * references (places, addresses) never go.
 */
export function prunable(
  layout: Layout,
  records: readonly ImportRecord[],
  days: number,
  now: Date,
): ImportRecord[] {
  const holding = new Set(currentOf(records).map(({ record }) => record.sha256))
  return records.filter(
    record =>
      record.years.length > 0 &&
      !holding.has(record.sha256) &&
      now.getTime() - supersededAt(record, records) >= days * DAY &&
      existsSync(layout.snapshot(record.sha256)),
  )
}

/** When an import lost its last year to others, in milliseconds: not before it was made itself. */
function supersededAt(record: ImportRecord, records: readonly ImportRecord[]): number {
  const lost = record.years.map(year =>
    Math.min(
      ...records
        .filter(
          other => other.table === record.table && other.years.includes(year) && supersedes(other, record),
        )
        .map(({ importedAt }) => Date.parse(importedAt)),
    ),
  )
  return Math.max(Date.parse(record.importedAt), ...lost)
}

/** Removes what imports that were stopped halfway left behind. To be called as the only writer. */
export function sweep(layout: Layout, records: readonly ImportRecord[]): void {
  rmSync(layout.work, { recursive: true, force: true })
  for (const file of leftovers(layout, records)) rmSync(file)
}
