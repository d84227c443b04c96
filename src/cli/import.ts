import type { Command } from 'commander'
import { type ImportOutcome, Lake, prepare, type TablePlacement } from '../lake/index.ts'
import { type Found, find, unpack } from '../sources/index.ts'
import { InputError, parseSchoolYear, schoolYearLabel } from '../vocabulary/index.ts'
import { dataFolder, withData } from './data.ts'
import { describe } from './problem.ts'
import { Progress } from './progress.ts'

interface Options {
  data?: string
  kind?: string
  year?: string
  json?: boolean
}

/** What became of one file: imported, known already, refused, or skipped below a folder. */
interface Result {
  readonly file: string
  readonly outcome: 'imported' | 'unchanged' | 'refused' | 'skipped'
  readonly message?: string
  readonly imported?: ImportOutcome
}

/** `import FILE…`: files of DUO, CBS and PDOK into the lake, each a transaction of its own. */
export function addImport(program: Command): void {
  withData(
    program
      .command('import')
      .description("read publishers' files (also .gz, .zip or a folder) into the data folder")
      .argument('<file...>', 'files or folders')
      .option('--kind <kind>', 'kind of file, where its header does not tell (see "vieroptien sources")')
      .option('--year <year>', 'school year as 2019/20 or calendar year, where the file does not tell')
      .option('--json', 'print the result as JSON'),
  ).action(run)
}

async function run(paths: string[], options: Options): Promise<void> {
  const lake = new Lake(dataFolder(options), () => new Date())
  const told = {
    kind: options.kind,
    year: options.year === undefined ? undefined : parseSchoolYear(options.year),
  }
  const { found, results } = findAll(paths)
  const progress = new Progress(found.length)
  await lake.write(async writer => {
    for (const [at, file] of found.entries()) {
      progress.at(at, file.path)
      for (const result of await importOne(file, told, writer.commit)) results.push(result)
    }
  })
  progress.clear()
  const placement = lake.placementByTable()
  if (options.json) process.stdout.write(`${JSON.stringify(asJson(results, placement), null, 1)}\n`)
  else for (const line of lines(results, placement)) process.stdout.write(`${line}\n`)
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

type Commit = (prepared: ReturnType<typeof prepare>) => Promise<ImportOutcome>

async function importOne(
  { path, named }: Found,
  told: { kind: string | undefined; year: number | undefined },
  commit: Commit,
): Promise<Result[]> {
  const results: Result[] = []
  try {
    for (const file of unpack(path))
      try {
        const imported = await commit(prepare(file, { ...told, origin: 'file' }))
        results.push({ file: file.name, outcome: imported.fresh ? 'imported' : 'unchanged', imported })
      } catch (error) {
        results.push(refusal(file.name, named, error))
      }
  } catch (error) {
    results.push(refusal(path, named, error))
  }
  return results
}

/** A file that cannot be right. Below a folder, what is not ours is skipped; a fault of ours stays a fault. */
function refusal(file: string, named: boolean, error: unknown): Result {
  if (!(error instanceof InputError)) throw error
  return { file, outcome: named ? 'refused' : 'skipped', message: describe(error) }
}

function lines(results: readonly Result[], placement: ReadonlyMap<string, TablePlacement>): string[] {
  const count = (outcome: Result['outcome']) => results.filter(result => result.outcome === outcome).length
  const taken = count('imported') + count('unchanged')
  const unchanged = count('unchanged') > 0 ? ` (${count('unchanged')} already there, unchanged)` : ''
  const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : ''
  return [
    ...results.flatMap(result => [...resultLines(result, placement), '']),
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

function asJson(results: readonly Result[], placement: ReadonlyMap<string, TablePlacement>): object {
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
