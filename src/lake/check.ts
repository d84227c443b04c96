import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Layout } from './layout.ts'
import { leftovers } from './leftovers.ts'
import { currentOf, type ImportRecord } from './records.ts'

/** Something about the data folder that a person should know. */
export interface Finding {
  readonly grave: boolean
  /** What is wrong and what to do. */
  readonly message: string
}

/** Looks whether everything that the records name is there and whole, and whether anything is left over. */
export function checkLake(layout: Layout, records: readonly ImportRecord[]): Finding[] {
  return [
    ...missingFacts(layout, records),
    ...damagedSnapshots(layout, records),
    ...missingReferences(layout, records),
    ...forgotten(layout, records),
  ]
}

function missingFacts(layout: Layout, records: readonly ImportRecord[]): Finding[] {
  const holding = new Set(currentOf(records).map(({ table, year }) => `${table}|${year}`))
  return records.flatMap(({ table, years, sha256, name }) =>
    years
      .filter(year => !existsSync(layout.factFile(table, year, sha256)))
      .map(year => ({
        grave: holding.has(`${table}|${year}`),
        message: `The counts of ${name} for ${year} are gone. Remove ${layout.importRecord(sha256)} and import the file again.`,
      })),
  )
}

function damagedSnapshots(layout: Layout, records: readonly ImportRecord[]): Finding[] {
  return records.flatMap(({ sha256, name }): Finding[] => {
    const file = layout.snapshot(sha256)
    if (!existsSync(file))
      return [{ grave: false, message: `The raw file of ${name} was removed; its counts and checksum stay.` }]
    if (createHash('sha256').update(readFileSync(file)).digest('hex') === sha256) return []
    return [
      { grave: true, message: `The raw file of ${name} (${file}) was changed. Restore it from a backup.` },
    ]
  })
}

function missingReferences(layout: Layout, records: readonly ImportRecord[]): Finding[] {
  return records
    .filter(
      ({ sha256, references }) =>
        Object.keys(references).length > 0 && !existsSync(layout.references(sha256)),
    )
    .map(({ sha256, name }) => ({
      grave: true,
      message: `The places and codes of ${name} are gone. Remove ${layout.importRecord(sha256)} and import the file again.`,
    }))
}

function forgotten(layout: Layout, records: readonly ImportRecord[]): Finding[] {
  const { length } = leftovers(layout, records)
  if (length === 0) return []
  const files = length === 1 ? '1 file belongs' : `${length} files belong`
  return [
    {
      grave: false,
      message: `${files} to no import (one was stopped halfway). They are not used; the next import or "vieroptien prune" removes them.`,
    },
  ]
}
