import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import { currentOf, type ImportRecord } from './records.ts'

const DAY = 86_400_000

/**
 * Raw files that may go: of imports made at least `days` ago that hold for no year any more. Imports that brought
 * only references (places, addresses) never go.
 */
export function prunable(
  layout: Layout,
  records: readonly ImportRecord[],
  days: number,
  now: Date,
): ImportRecord[] {
  const holding = new Set(currentOf(records).map(({ record }) => record.sha256))
  return records.filter(
    ({ sha256, years, importedAt }) =>
      years.length > 0 &&
      !holding.has(sha256) &&
      now.getTime() - Date.parse(importedAt) >= days * DAY &&
      existsSync(layout.snapshot(sha256)),
  )
}

/** Removes counts of imports that were stopped halfway, and what lies half-written. To be called as the only writer. */
export function sweep(layout: Layout, records: readonly ImportRecord[]): void {
  rmSync(layout.work, { recursive: true, force: true })
  const known = new Set(
    records.flatMap(({ table, years, sha256 }) => years.map(year => layout.factFile(table, year, sha256))),
  )
  const facts = join(layout.root, 'facts')
  if (!existsSync(facts)) return
  for (const name of readdirSync(facts, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.parquet') && !known.has(join(facts, name))) rmSync(join(facts, name))
}
