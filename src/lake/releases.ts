import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Fault, InputError } from '../vocabulary/index.ts'
import { ABSENT, Engine, type TextColumns, type TextRow, textOfRows } from './duckdb.ts'
import { writeWhole } from './files.ts'
import type { Layout } from './layout.ts'

/** A table to freeze: columns with their types, and the rows, which are gone through once. */
export interface FrozenTable {
  readonly columns: TextColumns
  readonly rows: Iterable<TextRow>
}

/** What a release says of itself. */
export interface ReleaseManifest {
  /** `2026-11-24.1`: the day it was made and a number. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** Who made it, as given. */
  readonly by: string
  readonly note: string
  /** SHA-256 of the imports that held. */
  readonly imports: readonly string[]
  /** SHA-256 of each file of the release. */
  readonly files: Readonly<Record<string, string>>
  /** Further facts about the release, as its maker gave them. */
  readonly about: Readonly<Record<string, unknown>>
}

/** For analysts and other engines. */
const PARQUET = 'figures.parquet'

/** The same rows as text, for the server: it reads them without an engine. The first line names the columns. */
const TEXT = 'figures.tsv.gz'

/** Further tables of a release by name, such as `scores`: each frozen as text beside the figures, `scores.tsv.gz`. */
export type FurtherTables = Readonly<Record<string, FrozenTable>>

/** A cell of a frozen table. */
export type FrozenCell = string | number | null

/** Freezes figures, and tables beside them, as a new release and makes it the one that readers see: whole, in one step. */
export async function publishRelease(
  layout: Layout,
  { figures, further }: { readonly figures: FrozenTable; readonly further: FurtherTables },
  manifest: Omit<ReleaseManifest, 'id' | 'createdAt' | 'files'>,
  now: Date,
): Promise<ReleaseManifest> {
  const id = nextId(layout, now)
  const work = join(layout.work, `release-${id}-${process.pid}`)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  try {
    // While the engine packs the figures, the further tables are made and written.
    const packed = freeze(figures, work)
    packed.catch(() => {})
    for (const [name, table] of Object.entries(further)) {
      await setImmediate()
      freezeText(table, join(work, textFile(name)))
    }
    await packed
    const files = [PARQUET, TEXT, ...Object.keys(further).map(textFile)]
    const whole: ReleaseManifest = {
      id,
      createdAt: now.toISOString(),
      ...manifest,
      files: Object.fromEntries(files.map(name => [name, checksum(join(work, name))])),
    }
    writeFileSync(join(work, 'manifest.json'), `${JSON.stringify(whole, null, 1)}\n`)
    mkdirSync(layout.releases, { recursive: true })
    renameSync(work, layout.release(id))
    writeWhole(layout.current, `${JSON.stringify({ release: id })}\n`)
    return whole
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function freeze(table: FrozenTable, work: string): Promise<void> {
  const plain = join(work, 'figures.tsv')
  writeFileSync(plain, freezeText(table, join(work, TEXT)))
  const engine = await Engine.open()
  try {
    await engine.tableOfText('figures', table.columns, plain)
    await engine.storeAnswer('SELECT * FROM figures', join(work, PARQUET))
  } finally {
    engine.close()
    rmSync(plain)
  }
}

/** Writes a table as packed text under a line that names its columns; gives the text without that line. */
function freezeText({ columns, rows }: FrozenTable, file: string): string {
  const text = textOfRows(rows)
  const header = Object.entries(columns).map(([name, type]) => `${name}:${type}`)
  writeFileSync(file, gzipSync(`${header.join('\t')}\n${text}`, { level: 1 }))
  return text
}

function textFile(table: string): string {
  return `${table}.tsv.gz`
}

/** All releases, oldest first. */
export function listReleases(layout: Layout): ReleaseManifest[] {
  if (!existsSync(layout.releases)) return []
  return readdirSync(layout.releases)
    .map(id => join(layout.release(id), 'manifest.json'))
    .filter(existsSync)
    .map(file => JSON.parse(readFileSync(file, 'utf8')) as ReleaseManifest)
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}

/** The release that readers see, null before the first. */
export function currentRelease(layout: Layout): ReleaseManifest | null {
  if (!existsSync(layout.current)) return null
  const { release } = JSON.parse(readFileSync(layout.current, 'utf8')) as { release: string }
  return findRelease(layout, release)
}

/** A release by its id. Throws an InputError that names the existing ones. */
export function findRelease(layout: Layout, id: string): ReleaseManifest {
  const all = listReleases(layout)
  const found = all.find(release => release.id === id)
  if (found) return found
  throw new InputError({
    code: 'release.unknown',
    message: `There is no release "${id}" in ${layout.root}. ${all.length > 0 ? `Known: ${all.map(each => each.id).join(', ')}.` : 'There are none yet: "vieroptien release" makes one.'}`,
  })
}

/** The rows of a release in the order in which they were frozen, after a check of their checksum. */
export function readRelease(layout: Layout, manifest: ReleaseManifest): Iterable<FrozenCell[]> {
  return readText(layout, manifest, TEXT)
}

/** The rows of a further table of a release; none where the release froze no such table. Checked as the figures are. */
export function readTable(layout: Layout, manifest: ReleaseManifest, name: string): Iterable<FrozenCell[]> {
  return textFile(name) in manifest.files ? readText(layout, manifest, textFile(name)) : []
}

function* readText(layout: Layout, manifest: ReleaseManifest, name: string): Generator<FrozenCell[]> {
  const file = join(layout.release(manifest.id), name)
  if (!existsSync(file) || checksum(file) !== manifest.files[name])
    throw new Fault({
      code: 'release.damaged',
      message: `${file} is missing or not what release ${manifest.id} froze. Restore it from a backup, or make a new release with "vieroptien release".`,
    })
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  const end = text.indexOf('\n')
  const numeric = text
    .slice(0, end)
    .split('\t')
    .map(column => !column.endsWith(':VARCHAR'))
  for (let start = end + 1; start < text.length && end !== -1; ) {
    const stop = text.indexOf('\n', start) === -1 ? text.length : text.indexOf('\n', start)
    const cells = text.slice(start, stop).split('\t')
    yield cells.map((cell, at) => (cell === ABSENT ? null : numeric[at] ? Number(cell) : cell))
    start = stop + 1
  }
}

function nextId(layout: Layout, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  const taken = new Set(existsSync(layout.releases) ? readdirSync(layout.releases) : [])
  let number = 1
  while (taken.has(`${day}.${number}`)) number += 1
  return `${day}.${number}`
}

function checksum(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
