import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reference, SetApart } from '../sources/index.ts'
import { Fault } from '../vocabulary/index.ts'
import { writeWhole } from './files.ts'
import type { Layout } from './layout.ts'

/** Where an import came from. Bundled counts give way to any other of the same table and year. */
export type Origin = 'bundled' | 'file' | 'download'

/** One import: what was read from which bytes. The lake is the set of its records. */
export interface ImportRecord {
  /** SHA-256 of the unpacked bytes, hexadecimal. */
  readonly sha256: string
  readonly name: string
  readonly bytes: number
  readonly kind: string
  readonly publisher: string
  readonly licence: string
  /** Address it was fetched from, `''` for a file on disk. */
  readonly address: string
  readonly origin: Origin
  /** ISO 8601, UTC. */
  readonly importedAt: string
  /** Counts imports of this data folder: a later one of the same edition supersedes an earlier one. */
  readonly sequence: number
  readonly table: string
  readonly edition: number
  /** Years with facts, each with a Parquet file of its own. */
  readonly years: readonly number[]
  readonly provisional: readonly number[]
  readonly rows: number
  readonly facts: number
  readonly setApartCount: number
  /** The first hundred rows that could not be read. */
  readonly setApart: readonly SetApart[]
  readonly notes: readonly string[]
  /** How many references of each sort the import holds. */
  readonly references: Readonly<Partial<Record<Reference['what'], number>>>
  /** For bundled counts: the publisher's file that they were extracted from. */
  readonly extractedFrom?: { readonly name: string; readonly sha256: string }
}

/** All imports of a data folder in the order in which they were made. */
export function readRecords(layout: Layout): ImportRecord[] {
  if (!existsSync(layout.imports)) return []
  return readdirSync(layout.imports)
    .filter(name => name.endsWith('.json'))
    .map(name => parseRecord(join(layout.imports, name)))
    .sort((a, b) => a.sequence - b.sequence)
}

/** The import of bytes with this SHA-256, undefined when there is none. */
export function readRecord(layout: Layout, sha256: string): ImportRecord | undefined {
  const file = layout.importRecord(sha256)
  return existsSync(file) ? parseRecord(file) : undefined
}

function parseRecord(file: string): ImportRecord {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ImportRecord
  } catch (cause) {
    throw new Fault({
      code: 'lake.record',
      message: `${file} is damaged. Move it away and import its file again; "vieroptien doctor" lists what is missing.`,
      cause,
    })
  }
}

export function writeRecord(layout: Layout, record: ImportRecord): void {
  writeWhole(layout.importRecord(record.sha256), `${JSON.stringify(record, null, 1)}\n`)
}

/** The import whose counts hold for one table and year. */
export interface Current {
  readonly table: string
  readonly year: number
  readonly record: ImportRecord
}

/**
 * Which import holds for each table and year: any import before bundled counts, then the newer edition (the last year
 * that a file covers), then the later import. What is superseded stays on disk.
 */
export function currentOf(records: readonly ImportRecord[]): Current[] {
  const best = new Map<string, Current>()
  for (const record of records)
    for (const year of record.years) {
      const key = `${record.table}|${year}`
      const standing = best.get(key)
      if (!standing || supersedes(record, standing.record))
        best.set(key, { table: record.table, year, record })
    }
  return [...best.values()].sort((a, b) =>
    a.table === b.table ? a.year - b.year : a.table < b.table ? -1 : 1,
  )
}

/** True when `a` holds rather than `b` for a table and year that both cover. */
export function supersedes(a: ImportRecord, b: ImportRecord): boolean {
  if ((a.origin === 'bundled') !== (b.origin === 'bundled')) return b.origin === 'bundled'
  if (a.edition !== b.edition) return a.edition > b.edition
  return a.sequence > b.sequence
}
