import { INDICATORS } from '../../indicators/index.ts'
import { type Current, type ImportRecord, sourceOf } from '../../lake/index.ts'
import type { Bilingual } from '../../vocabulary/index.ts'

/** A file that the figures of a release came from, or that tells where places lie. */
export interface CatalogueFile {
  readonly table: string
  readonly publisher: string
  /** The publisher's file name. */
  readonly file: string
  /** SHA-256 of the publisher's bytes, hexadecimal. */
  readonly sha256: string
  readonly licence: string
  /** Address that it was fetched from, null where it came from a disk or with the program. */
  readonly address: string | null
  /** ISO 8601, UTC. */
  readonly importedAt: string
  /** True for counts that came with the program: rows are those of the extract. */
  readonly bundled: boolean
  /** Starts of school years, ascending, for which this file holds; none of a file about places. */
  readonly years: readonly number[]
  readonly rows: number
  readonly facts: number
  /** Rows that could not be read. */
  readonly setApart: number
}

/** One publisher's table with the years that the release has of it. */
export interface CatalogueTable {
  readonly table: string
  readonly title: Bilingual
  readonly publisher: string
  /** The publisher's page, null where it is not known. */
  readonly page: string | null
  readonly licences: readonly string[]
  /** By year: whether the publisher calls its counts provisional. */
  readonly years: ReadonlyMap<number, 'held' | 'provisional'>
}

/** What an indicator reads. */
export interface CatalogueUse {
  readonly id: string
  readonly title: Bilingual
  readonly definitions: number
  /** Tables of the catalogue that it reads; none where the release has none of them. */
  readonly tables: readonly string[]
  /** True for figures that were taken over as printed. */
  readonly printed: boolean
}

/** What a release stands on: the answer of `/data`. */
export interface Catalogue {
  readonly tables: readonly CatalogueTable[]
  /** Starts of school years with any count, ascending. */
  readonly years: readonly number[]
  /** Files with counts. */
  readonly files: readonly CatalogueFile[]
  /** Files without counts: addresses, borders, codes. */
  readonly places: readonly CatalogueFile[]
  readonly uses: readonly CatalogueUse[]
}

/** The catalogue of the imports that held for a release, and of the files about places read until then. */
export function catalogueOf(
  holding: readonly Current[],
  records: readonly ImportRecord[],
  createdAt: string,
): Catalogue {
  const held = new Map<ImportRecord, number[]>()
  for (const { record, year } of holding) held.set(record, [...(held.get(record) ?? []), year])
  const names = [...new Set(holding.map(({ table }) => table))].sort()
  return {
    tables: names.map(name => tableOf(holding.filter(({ table }) => table === name))),
    years: [...new Set(holding.map(({ year }) => year))].sort((a, b) => a - b),
    files: [...held].map(([record, years]) => catalogueFile(record, years)).sort(byTable),
    places: records
      .filter(({ years, importedAt }) => years.length === 0 && importedAt <= createdAt)
      .map(record => catalogueFile(record, []))
      .sort(byTable),
    uses: INDICATORS.map(({ id, title, definitions, sources, question }) => ({
      id,
      title,
      definitions: definitions.length,
      tables: sources.filter(table => names.includes(table)),
      printed: question === null,
    })),
  }
}

/** `holding` of one table. */
function tableOf(holding: readonly Current[]): CatalogueTable {
  const { table, record } = holding[0]!
  const source = sourceOf(record)
  return {
    table,
    title: source?.title ?? { nl: table, en: table },
    publisher: source?.publisher ?? record.publisher,
    page: source?.page ?? null,
    licences: [...new Set(holding.map(each => each.record.licence))],
    years: new Map(
      holding.map(each => [each.year, each.record.provisional.includes(each.year) ? 'provisional' : 'held']),
    ),
  }
}

/** An import as a reader sees it: by the publisher's file, also where its counts came with the program. */
export function catalogueFile(record: ImportRecord, years: readonly number[]): CatalogueFile {
  return {
    table: record.table,
    publisher: sourceOf(record)?.publisher ?? record.publisher,
    file: record.extractedFrom?.name ?? record.name,
    sha256: record.extractedFrom?.sha256 ?? record.sha256,
    licence: record.licence,
    address: record.address === '' ? null : record.address,
    importedAt: record.importedAt,
    bundled: record.origin === 'bundled',
    years: [...years].sort((a, b) => a - b),
    rows: record.rows,
    facts: record.facts,
    setApart: record.setApartCount,
  }
}

function byTable(a: CatalogueFile, b: CatalogueFile): number {
  const [first, second] = [`${a.table} ${a.file}`, `${b.table} ${b.file}`]
  return first < second ? -1 : first > second ? 1 : 0
}
