import { InputError } from '../../vocabulary/index.ts'
import { isObject, type JsonObject, jsonValues } from '../json.ts'
import type { SourceFile } from '../kind.ts'

/** One answer of CBS's OData service. */
export interface Page {
  /** `80305ned`, in CBS's own spelling. */
  readonly table: string
  /** `Observations`, `PeriodenCodes`, `UntypedDataSet`, `TableInfos`; `''` for the list of what there is. */
  readonly set: string
  readonly rows: readonly JsonObject[]
  /** True when the service said that there is a next page. */
  readonly more: boolean
}

/** The member that names table and set: `…/CBS/03759ned/$metadata#Observations`. */
const CONTEXTS = { 3: 'odata.metadata', 4: '@odata.context' } as const

/** True for a file that begins as an answer of this version of OData. */
export function isOdata(file: SourceFile, version: 3 | 4): boolean {
  const name = CONTEXTS[version].replaceAll('.', '\\.')
  return new RegExp(`^[\\s[]*\\{[^{}[\\]]*"${name}"\\s*:`).test(file.head)
}

/**
 * The pages in a file: one answer, several one behind the other, or a JSON array of answers. All must be of one table;
 * throws an InputError `source.tables-mixed` when they are not and `source.page-unreadable` for what is no answer.
 */
export function pagesOf(file: SourceFile, version: 3 | 4): Page[] {
  const pages = jsonValues(file)
    .flat()
    .map((value, index) => pageOf(file, value, version, index + 1))
  const tables = [...new Set(pages.map(page => page.table))]
  if (tables.length > 1)
    throw new InputError({
      code: 'source.tables-mixed',
      message: `${file.name}: pages of several CBS tables in one file (${tables.join(', ')}). Save each table in a file of its own.`,
    })
  return pages
}

function pageOf(file: SourceFile, value: unknown, version: 3 | 4, number: number): Page {
  const context = isObject(value) ? value[CONTEXTS[version]] : undefined
  const match = typeof context === 'string' ? /([^/]+)\/\$metadata(?:#(?:\w+\.)*(\w+))?/.exec(context) : null
  if (!isObject(value) || !match?.[1])
    throw new InputError({
      code: 'source.page-unreadable',
      message: `${file.name}: page ${number} has no "${CONTEXTS[version]}" that names a table of CBS. Save the answers of one table as they came, one behind the other or as a JSON array.`,
    })
  // A set of one thing (Properties) is that thing itself, without a list.
  const rows = Array.isArray(value.value) ? value.value.filter(isObject) : [value]
  return {
    table: decodeURIComponent(match[1]),
    set: match[2] ?? '',
    rows,
    more: 'odata.nextLink' in value || '@odata.nextLink' in value,
  }
}

/** Rows of all pages of the sets whose name fits. */
export function rowsOf(pages: readonly Page[], set: RegExp): JsonObject[] {
  return pages.filter(page => set.test(page.set)).flatMap(page => page.rows)
}

/** A member as text without the blanks that CBS pads keys with; `''` where there is none. */
export function textOf(row: JsonObject, name: string): string {
  const value = row[name]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** One sentence for each set of which the file lacks the last page. */
export function pagesMissing(pages: readonly Page[]): string[] {
  const last = new Map(pages.map(page => [page.set, page]))
  return [...last.values()]
    .filter(page => page.more)
    .map(
      page =>
        `CBS has more pages of ${page.table} ${page.set} than this file holds: what is in it counts, the rest is missing.`,
    )
}

/** Codes of periods that CBS does not call final (`Voorlopig`, `NaderVoorlopig`). */
export function provisionalPeriods(rows: readonly JsonObject[], key: 'Key' | 'Identifier'): Set<string> {
  return new Set(rows.filter(row => /voorlopig/i.test(textOf(row, 'Status'))).map(row => textOf(row, key)))
}
