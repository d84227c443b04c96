import { InputError, type Level, type Population, type Route, type Sex } from '../vocabulary/index.ts'
import { type Cells, FactBook, type Group } from './fact.ts'
import type { Reading, SourceFile, SourceKind } from './kind.ts'
import type { Reference } from './reference.ts'

/**
 * Our own format for the counts that come with the program (`data/bundled/*.tsv.gz`, made by `scripts/bundle.ts`). Tab
 * separated lines, each told by its first field:
 *
 * ```
 * vieroptien-bundled  1
 * table      duo-vo-leerlingen
 * edition    2019
 * years      2019
 * provisional 2019
 * source     NAME  SHA-256
 * G          location institution province level route programme code     the group of the lines below it
 * population sex year low [high]                                         one count of that group
 * R          {"what":"seen", …}                                          a reference
 * ```
 */
const MARK = 'vieroptien-bundled\t1'

export const bundled: SourceKind = {
  id: 'bundled',
  publisher: 'Vier op Tien',
  title: {
    nl: 'Meegeleverde tellingen, uit bestanden van DUO en CBS',
    en: 'Bundled counts, extracted from files of DUO and CBS',
  },
  page: 'data/bundled/manifest.json',
  licence: 'CC BY 4.0 (DUO, CBS)',
  recognises: file => file.head.startsWith(MARK),
  read,
}

function read(file: SourceFile): Reading {
  const facts = new FactBook()
  const references: Reference[] = []
  const head = new Map<string, string[]>()
  let cells: Cells | undefined
  let rows = 0
  for (const line of file.text.split('\n').slice(1)) {
    const fields = line.split('\t')
    const [first = ''] = fields
    if (first === '') continue
    if (first === 'R') references.push(JSON.parse(line.slice(2)) as Reference)
    else if (first === 'G') cells = facts.cells(groupOf(fields))
    else if (cells) {
      const [, sex, year, low, high] = fields
      cells.add(facts.column(first as Population, Number(year), sex as Sex), {
        low: Number(low),
        high: Number(high ?? low),
      })
    } else head.set(first, fields.slice(1))
    rows += 1
  }
  const [name, sha256] = head.get('source') ?? []
  const table = head.get('table')?.[0]
  if (!name || !sha256 || !table)
    throw new InputError({
      code: 'bundled.damaged',
      message: `${file.name}: the bundled counts are damaged (no table or source in the head). Restore the file from the repository.`,
    })
  const years = (key: string) => (head.get(key) ?? []).filter(Boolean).map(Number)
  return {
    table,
    edition: Number(head.get('edition')?.[0] ?? 0),
    years: years('years'),
    provisional: years('provisional'),
    facts,
    references,
    rows,
    setApart: [],
    notes: [],
    extractedFrom: { name, sha256 },
  }
}

function groupOf(fields: readonly string[]): Group {
  const [
    ,
    location = '',
    institution = '',
    province = '',
    level = 'other',
    route = '',
    programme = '',
    code = '',
  ] = fields
  return { location, institution, province, level: level as Level, route: route as Route, programme, code }
}

/** The text of a bundled file: groups and references sorted, so that the same input gives the same bytes. */
export function writeBundled(
  head: Readonly<
    Record<'table' | 'edition' | 'years' | 'provisional' | 'source', readonly (string | number)[]>
  >,
  book: FactBook,
  references: readonly Reference[],
): string {
  const groups = new Map<string, string[]>()
  book.forEach((group, { population, sex, year }, low, high) => {
    const { location, institution, province, level, route, programme, code } = group
    const key = ['G', location, institution, province, level, route, programme, code].join('\t')
    const line = [population, sex, year, low, ...(high === low ? [] : [high])].join('\t')
    const lines = groups.get(key)
    if (lines) lines.push(line)
    else groups.set(key, [line])
  })
  const text = [
    MARK,
    ...Object.entries(head).map(([key, values]) => [key, ...values].join('\t')),
    ...[...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, lines]) => [key, ...lines.sort()]),
    ...references.map(reference => `R\t${JSON.stringify(reference)}`).sort(),
  ]
  return `${text.join('\n')}\n`
}
