import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  KINDS,
  type Reading,
  recognise,
  type SourceFile,
  type SourceKind,
  type Told,
} from '../sources/index.ts'
import { Fault, InputError } from '../vocabulary/index.ts'
import type { Engine } from './duckdb.ts'
import { writeFactText } from './fact-text.ts'
import { moveWhole, writeWhole } from './files.ts'
import type { Layout } from './layout.ts'
import { type ImportRecord, type Origin, readRecord, readRecords, writeRecord } from './records.ts'
import { writeReferences } from './references.ts'

/** What a person or a download says about a file. */
export interface Intake extends Told {
  readonly kind?: string | undefined
  readonly origin: Origin
  readonly address?: string
}

/** What became of one file. */
export interface ImportOutcome {
  readonly record: ImportRecord
  /** False when the same bytes were part of the lake already: nothing was changed. */
  readonly fresh: boolean
}

/** A file that was read and checked, not yet part of the lake. */
export interface Prepared {
  readonly file: SourceFile
  readonly sha256: string
  readonly kind: SourceKind
  readonly reading: Reading
  readonly intake: Intake
}

/** Reads a file whole, without touching the lake. Throws an InputError when it cannot be right. */
export function prepare(file: SourceFile, intake: Intake): Prepared {
  if (file.bytes.length === 0)
    throw new InputError({
      code: 'source.empty',
      message: `${file.name}: the file is empty. Fetch it again.`,
    })
  const kind = recognise(file, KINDS, intake.kind)
  const reading = kind.read(file, { year: intake.year })
  return { file, sha256: file.sha256, kind, reading, intake }
}

/**
 * Makes a prepared file part of the lake: snapshot, facts and references first, the record last and in one rename.
 * Whatever stops it before that leaves the lake as it was. To be called as the only writer.
 */
export async function commit(
  layout: Layout,
  engine: Engine,
  prepared: Prepared,
  now: Date,
): Promise<ImportOutcome> {
  const known = readRecord(layout, prepared.sha256)
  if (known) return { record: known, fresh: false }
  const { sha256, reading, file } = prepared
  if (!existsSync(layout.snapshot(sha256))) writeWhole(layout.snapshot(sha256), file.bytes)
  const stored = await storeFacts(layout, engine, sha256, reading)
  writeReferences(layout, sha256, reading.references)
  const record = recordOf(prepared, stored, now, (readRecords(layout).at(-1)?.sequence ?? 0) + 1)
  writeRecord(layout, record)
  return { record, fresh: true }
}

/** How many facts an import holds, and in which years. */
type Stored = Pick<ImportRecord, 'facts' | 'years'>

/** Writes the facts as text, has the engine part and pack them, and moves the files to their places. */
async function storeFacts(layout: Layout, engine: Engine, sha256: string, reading: Reading): Promise<Stored> {
  const work = join(layout.work, `${sha256.slice(0, 16)}-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    const { files, count, years } = writeFactText(reading.facts, work)
    if (count === 0) return { facts: 0, years: [] }
    const packed = join(work, 'packed')
    await engine.storeFacts(reading.table, files, packed)
    for (const year of years) {
      const from = join(packed, `source=${reading.table}`, `year=${year}`)
      moveWhole(join(from, onlyFile(from)), layout.factFile(reading.table, year, sha256))
    }
    return { facts: count, years }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** The engine packs a year into one file; were it ever more, none may get lost. */
function onlyFile(folder: string): string {
  const [name, ...others] = readdirSync(folder)
  if (name !== undefined && others.length === 0) return name
  throw new Fault({
    code: 'lake.packed',
    message: `${folder} holds ${others.length + 1} files of counts, wanted one; nothing was imported.`,
  })
}

function recordOf(prepared: Prepared, { facts, years }: Stored, now: Date, sequence: number): ImportRecord {
  const { file, sha256, kind, reading, intake } = prepared
  const references: Record<string, number> = {}
  for (const { what } of reading.references) references[what] = (references[what] ?? 0) + 1
  return {
    sha256,
    name: file.name,
    bytes: file.bytes.length,
    kind: kind.id,
    publisher: kind.publisher,
    licence: kind.licence,
    address: intake.address ?? '',
    origin: kind.id === 'bundled' ? 'bundled' : intake.origin,
    importedAt: now.toISOString(),
    sequence,
    table: reading.table,
    edition: reading.edition,
    years,
    provisional: reading.provisional,
    rows: reading.rows,
    facts,
    setApartCount: reading.setApart.length,
    setApart: reading.setApart.slice(0, 100),
    notes: reading.notes,
    references,
    ...(reading.extractedFrom ? { extractedFrom: reading.extractedFrom } : {}),
  }
}
