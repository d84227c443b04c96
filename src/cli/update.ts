import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { type ImportOutcome, Lake, prepare, type Writer } from '../lake/index.ts'
import {
  agentName,
  type Download,
  type DownloadOptions,
  download,
  downloadTable,
  PUBLICATIONS,
  type Publication,
  SourceFile,
} from '../sources/index.ts'
import { InputError, parseSchoolYear } from '../vocabulary/index.ts'
import { choose } from './choice.ts'
import { dataFolder, withData } from './data.ts'
import { Progress } from './progress.ts'
import { readSettings } from './settings.ts'
import { VERSION } from './version.ts'

interface Options {
  data?: string
  year?: string
  json?: boolean
  list?: boolean
}

/** What became of one publication. */
interface Result {
  readonly publication: string
  readonly outcome: 'imported' | 'unchanged' | 'failed'
  readonly message: string
}

/** `update [SOURCE…]`: fetches what publishers have new and imports it. A release is made by `release`. */
export function addUpdate(program: Command): void {
  withData(
    program
      .command('update')
      .description("fetch the publishers' current files and import what is new")
      .argument('[source...]', 'publications to fetch (default: all; see --list)')
      .option('--list', 'only list the publications and their addresses')
      .option('--year <year>', 'school year, for files that carry none')
      .option('--json', 'print the result as JSON'),
  ).action(run)
}

async function run(names: string[], options: Options): Promise<void> {
  const wanted = names.length === 0 ? PUBLICATIONS : names.map(publicationOf)
  if (options.list) return list(wanted, options.json === true)
  const year = options.year === undefined ? undefined : parseSchoolYear(options.year)
  const lake = new Lake(dataFolder(options), () => new Date())
  const progress = new Progress(wanted.length)
  const results: Result[] = []
  const folder = mkdtempSync(join(tmpdir(), 'vieroptien-update-'))
  try {
    for (const [at, publication] of wanted.entries()) {
      progress.at(at, publication.title)
      const result = await updateOne(lake, publication, year, optionsFor(folder, progress, at))
      results.push(result)
      progress.clear()
      if (!options.json) process.stdout.write(`${result.publication}: ${result.outcome}. ${result.message}\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const count = (outcome: Result['outcome']) => results.filter(result => result.outcome === outcome).length
  if (options.json) process.stdout.write(`${JSON.stringify(results, null, 1)}\n`)
  else
    process.stdout.write(
      `${count('imported')} imported, ${count('unchanged')} unchanged, ${count('failed')} failed.${count('imported') > 0 ? ' "vieroptien release" publishes the new figures.' : ''}\n`,
    )
  if (count('failed') > 0) process.exitCode = 2
}

function publicationOf(name: string): Publication {
  return choose('publication', name, PUBLICATIONS, each => each.id)
}

function list(publications: readonly Publication[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify(publications, null, 1)}\n`)
  else for (const { id, title, url } of publications) process.stdout.write(`${id}: ${title}\n  ${url}\n`)
}

function optionsFor(directory: string, progress: Progress, at: number): DownloadOptions {
  const { publicUrl } = readSettings(process.env)
  return {
    fetch: globalThis.fetch,
    directory,
    now: () => new Date(),
    sleep: async (milliseconds, signal) => {
      await sleep(milliseconds, undefined, signal ? { signal } : {})
    },
    userAgent: publicUrl === null ? `vieroptien/${VERSION}` : agentName(VERSION, publicUrl),
    onProgress: ({ url, received }) => progress.at(at, `${(received / 1e6).toFixed(1)} MB of ${url}`),
  }
}

async function updateOne(
  lake: Lake,
  publication: Publication,
  year: number | undefined,
  options: DownloadOptions,
): Promise<Result> {
  try {
    const fetched = await fetchOne(publication, lake.validators()[publication.id], options)
    if (fetched.what === 'unchanged')
      return { publication: publication.id, outcome: 'unchanged', message: 'The publisher has nothing new.' }
    const imported = await lake.write(writer => take(writer, publication, year, fetched))
    const { record, fresh } = imported
    return {
      publication: publication.id,
      outcome: fresh ? 'imported' : 'unchanged',
      message: fresh
        ? `${record.name}: ${record.rows} rows, ${record.setApartCount} set apart, years ${record.years.join(', ') || 'none'}.`
        : 'The same bytes were imported before.',
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { publication: publication.id, outcome: 'failed', message: error.message }
  }
}

async function fetchOne(
  { url, form, types, mostBytes }: Publication,
  known: { etag: string; lastModified: string } | undefined,
  options: DownloadOptions,
): Promise<Download> {
  const lastModified = known?.lastModified || undefined
  if (form === 'odata') return await downloadTable({ url, lastModified, mostBytes }, options)
  return await download(
    { url, etag: known?.etag || undefined, lastModified, expect: { types, mostBytes } },
    options,
  )
}

async function take(
  writer: Writer,
  { id, kind, url }: Publication,
  year: number | undefined,
  fetched: Extract<Download, { what: 'fetched' }>,
): Promise<ImportOutcome> {
  const file = new SourceFile(fetched.path, readFileSync(fetched.path))
  const outcome = await writer.commit(prepare(file, { kind, year, origin: 'download', address: url }))
  writer.fetched(id, {
    etag: fetched.etag,
    lastModified: fetched.lastModified,
    fetchedAt: new Date().toISOString(),
  })
  return outcome
}
