import type { Command } from 'commander'
import { Lake } from '../lake/index.ts'
import { KINDS } from '../sources/index.ts'
import { schoolYearLabel } from '../vocabulary/index.ts'
import { dataFolder, withData } from './data.ts'
import { textTable } from './table.ts'

/** `sources`: the kinds of file that can be read, and the imports of the data folder. */
export function addSources(program: Command): void {
  withData(
    program
      .command('sources')
      .description('kinds of file that can be read, and what the data folder holds')
      .option('--json', 'print as JSON'),
  ).action(run)
}

async function run(options: { data?: string; json?: boolean }): Promise<void> {
  const lake = new Lake(dataFolder(options), () => new Date())
  const records = lake.records()
  if (options.json) {
    const kinds = KINDS.map(({ id, publisher, title, page, licence }) => ({
      id,
      publisher,
      title,
      page,
      licence,
    }))
    process.stdout.write(`${JSON.stringify({ kinds, imports: records, current: lake.current() }, null, 1)}\n`)
    return
  }
  const kinds = textTable(
    ['kind', 'publisher', 'title'],
    KINDS.map(({ id, publisher, title }) => [id, publisher, title.nl]),
  )
  process.stdout.write(`Kinds of file that can be read:\n\n${kinds}\n\n`)
  if (records.length === 0) {
    process.stdout.write(`${lake.root} holds nothing yet. "vieroptien import FILE" reads a file into it.\n`)
    return
  }
  const holds = new Map(records.map(({ sha256 }) => [sha256, [] as number[]]))
  for (const { record, year } of lake.current()) holds.get(record.sha256)?.push(year)
  const imports = textTable(
    ['table', 'edition', 'years that hold', 'facts', 'origin', 'imported', 'file'],
    records.map(record => [
      record.table,
      record.edition === 0 ? '–' : String(record.edition),
      record.years.length === 0 ? '–' : years(holds.get(record.sha256) ?? []),
      String(record.facts),
      record.origin,
      record.importedAt.slice(0, 10),
      record.extractedFrom?.name ?? record.name,
    ]),
  )
  process.stdout.write(`${lake.root} holds:\n\n${imports}\n`)
}

function years(held: readonly number[]): string {
  if (held.length === 0) return 'superseded'
  const labels = held.map(schoolYearLabel)
  return labels.length > 1 ? `${labels[0]} to ${labels.at(-1)}` : labels[0]!
}
