import type { Command } from 'commander'
import { type ImportRecord, Lake, type Prepared, prepare, type Writer } from '../lake/index.ts'
import { type Found, find, type SourceFile, unpack } from '../sources/index.ts'
import { InputError, parseSchoolYear, schoolYearLabel } from '../vocabulary/index.ts'
import { dataFolder, withData } from './data.ts'
import { importJson, importLines, type Result, refusalLines } from './import-output.ts'
import { describe } from './problem.ts'
import { Progress } from './progress.ts'

interface Options {
  data?: string
  kind?: string
  year?: string
  json?: boolean
}

/** `import FILE…`: files of DUO, CBS and PDOK into the lake, each a transaction of its own. */
export function addImport(program: Command): void {
  withData(
    program
      .command('import')
      .description("read publishers' files (also .gz, .zip or a folder) into the data folder")
      .argument('<file...>', 'files or folders')
      .option('--kind <kind>', 'kind of file, where its header does not tell (see "vieroptien sources")')
      .option(
        '--year <year>',
        'school year as 2019/20 or calendar year; of several files only for those that do not tell theirs',
      )
      .option('--json', 'print the result as JSON'),
  ).action(run)
}

async function run(paths: string[], options: Options): Promise<void> {
  const lake = new Lake(dataFolder(options), () => new Date())
  const { found, results } = findAll(paths)
  const told = {
    kind: options.kind,
    year: options.year === undefined ? undefined : parseSchoolYear(options.year),
    several: found.length > 1,
  }
  const progress = new Progress(found.length)
  await importAll(lake, readAll(lake, found, told, progress), results)
  progress.clear()
  const placement = lake.placementByTable()
  // First, so that the line which counts stays the last one where both streams are shown together.
  for (const line of refusalLines(results)) process.stderr.write(`${line}\n`)
  if (options.json) process.stdout.write(`${JSON.stringify(importJson(results, placement), null, 1)}\n`)
  else process.stdout.write(`${importLines(results, placement).join('\n')}\n`)
  if (results.some(({ outcome }) => outcome === 'refused')) process.exitCode = 2
}

function findAll(paths: readonly string[]): { found: Found[]; results: Result[] } {
  const found: Found[] = []
  const results: Result[] = []
  for (const path of paths)
    try {
      found.push(...find(path))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      results.push({ file: path, outcome: 'refused', message: error.message })
    }
  return { found, results }
}

/** What a person says about all files together. */
interface ToldOfAll {
  readonly kind: string | undefined
  readonly year: number | undefined
  /** True when there are more files than one: then `year` is only for those that do not tell theirs. */
  readonly several: boolean
}

/** Reads file after file, each when it is asked for: ready to become part of the lake, or with what became of it. */
function* readAll(
  lake: Lake,
  found: readonly Found[],
  told: ToldOfAll,
  progress: Progress,
): Generator<Prepared | Result> {
  for (const [at, { path, named }] of found.entries()) {
    progress.at(at, path)
    try {
      for (const file of unpack(path)) yield readOne(lake, file, named, told)
    } catch (error) {
      yield refusal(path, named, error)
    }
  }
}

function readOne(lake: Lake, file: SourceFile, named: boolean, told: ToldOfAll): Prepared | Result {
  const record = lake.known(file)
  const unchanged = record && {
    file: file.name,
    outcome: 'unchanged' as const,
    imported: { record, fresh: false },
  }
  if (unchanged && told.kind === undefined && told.year === undefined) return unchanged
  try {
    const prepared = prepareTold(file, told)
    if (!unchanged) return prepared
    if (prepared.reading.table === record.table && prepared.reading.edition === record.edition)
      return unchanged
    throw readOtherwise(prepared, record)
  } catch (error) {
    return refusal(file.name, named, error)
  }
}

/** Of several files `--year` is only for those that carry none: the others must not all become of that year. */
function prepareTold(file: SourceFile, { kind, year, several }: ToldOfAll): Prepared {
  if (year === undefined || !several) return prepare(file, { kind, year, origin: 'file' })
  try {
    return prepare(file, { kind, origin: 'file' })
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'source.year-unknown') throw error
    return prepare(file, { kind, year, origin: 'file' })
  }
}

/** The lake holds bytes once: they cannot be of two years or kinds. */
function readOtherwise({ file, sha256, reading }: Prepared, record: ImportRecord): InputError {
  const as = (table: string, edition: number) =>
    edition === 0 ? table : `${table} of ${schoolYearLabel(edition)}`
  return new InputError({
    code: 'import.read-otherwise',
    message: `${file.name}: the lake holds these bytes as ${as(record.table, record.edition)}, and you say that they are ${as(reading.table, reading.edition)}. If the first was wrong, remove imports/${sha256}.json from the data folder and import the file again.`,
  })
}

/**
 * Makes what was read part of the lake, while the next file is being read. The data folder is not touched before there
 * is something to write.
 */
async function importAll(lake: Lake, reading: Iterator<Prepared | Result>, results: Result[]): Promise<void> {
  let next = reading.next()
  for (; !next.done && 'outcome' in next.value; next = reading.next()) results.push(next.value)
  if (next.done) return
  await lake.write(async writer => {
    let writing: Promise<Result> | null = null
    try {
      for (; !next.done; next = reading.next()) {
        if (writing) results.push(await writing)
        writing = 'outcome' in next.value ? Promise.resolve(next.value) : commit(writer, next.value)
      }
    } finally {
      // Also when reading fails: the writer must not be closed under a file that is being written.
      if (writing) results.push(await writing)
    }
  })
}

async function commit(writer: Writer, prepared: Prepared): Promise<Result> {
  const imported = await writer.commit(prepared)
  return { file: prepared.file.name, outcome: imported.fresh ? 'imported' : 'unchanged', imported }
}

/** A file that cannot be right. Below a folder, what is not ours is skipped; a fault of ours stays a fault. */
function refusal(file: string, named: boolean, error: unknown): Result {
  // What is wrong with the command is wrong for every file.
  if (!(error instanceof InputError) || error.code === 'source.kind-unknown') throw error
  return { file, outcome: named ? 'refused' : 'skipped', message: describe(error) }
}
