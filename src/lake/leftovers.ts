import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Layout } from './layout.ts'
import type { ImportRecord } from './records.ts'

/**
 * Files below the data folder that belong to no import: what one that was stopped halfway left behind. Releases, and
 * files that are none of ours, are not among them.
 */
export function leftovers(layout: Layout, records: readonly ImportRecord[]): string[] {
  const known = new Set(
    records.flatMap(({ table, years, sha256 }) => [
      layout.snapshot(sha256),
      layout.references(sha256),
      layout.importRecord(sha256),
      ...years.map(year => layout.factFile(table, year, sha256)),
    ]),
  )
  return [
    ...filesIn(layout.snapshots),
    ...filesIn(layout.facts).filter(file => file.endsWith('.parquet')),
    ...filesIn(layout.allReferences),
    ...filesIn(layout.imports).filter(file => file.endsWith('.tmp')),
  ].filter(file => !known.has(file))
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
}
