import { KINDS } from '../sources/index.ts'
import type { Bilingual } from '../vocabulary/index.ts'
import type { ImportRecord } from './records.ts'

/** What a kind of file is called, who publishes it and on which page. */
export interface TableSource {
  readonly title: Bilingual
  readonly publisher: string
  readonly page: string
}

/**
 * The kind of file that an import is of. Bundled counts are of the kind that their table is named after, the longest
 * name first: `duo-ho-eerstejaars-hbo` is of `duo-ho-eerstejaars`. Null where no kind fits any more.
 */
export function sourceOf({
  table,
  kind,
  origin,
}: Pick<ImportRecord, 'table' | 'kind' | 'origin'>): TableSource | null {
  const own = origin === 'bundled' ? undefined : KINDS.find(({ id }) => id === kind)
  return own ?? namedAfter(table) ?? null
}

function namedAfter(table: string) {
  const word = table.split('-')[0]
  return (
    KINDS.filter(({ id }) => table === id || table.startsWith(`${id}-`)).sort(
      (a, b) => b.id.length - a.id.length,
    )[0] ?? KINDS.find(({ id }) => id.split('-')[0] === word && word === 'geo')
  )
}
