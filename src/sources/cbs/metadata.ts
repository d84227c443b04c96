import { records } from '../delimited.ts'
import type { SetApart, SourceFile, SourceKind } from '../kind.ts'
import type { PlaceName } from '../reference.ts'
import { tableIdOf } from './identity.ts'
import { readingOf } from './reading.ts'

/** One of the tables in a metadata file. */
interface Section {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: { readonly line: number; readonly fields: readonly string[] }[]
}

/**
 * CBS's metadata csv beside an OData 3 download: several tables in one file, each after a line with its name alone,
 * with texts over several lines in quotes. Read from it: the names of places (section `Woonplaatsen`) and the title.
 */
export const metadata: SourceKind = {
  id: 'cbs-metadata-csv',
  publisher: 'CBS',
  title: { nl: 'CBS-metadata bij een tabel (csv)', en: 'CBS metadata of a table (csv)' },
  page: 'https://opendata.cbs.nl/statline/',
  licence: 'CC BY 4.0',
  recognises: file => /^\ufeff?"?TableInfos"?\s*\r?\n"?ID"?;/.test(file.head),
  read: file => {
    const sections = sectionsOf(file)
    const info = firstRow(sections.find(section => section.name === 'TableInfos'))
    const { references, setApart } = placeNames(sections.find(section => section.name === 'Woonplaatsen'))
    const id = info.get('Identifier') ?? tableIdOf(file) ?? 'unknown'
    const period = info.get('Period') ?? ''
    return readingOf(file, {
      table: `cbs-${id}-metadata`,
      references,
      rows: sections.reduce((total, { rows }) => total + rows.length, 0),
      setApart,
      notes: [`CBS ${id}: ${info.get('Title') ?? 'no title'}${period === '' ? '' : ` (${period})`}.`],
    })
  },
}

function sectionsOf(file: SourceFile): Section[] {
  const sections: Section[] = []
  let name: string | null = null
  for (const { line, fields } of records(file.text, ';')) {
    const first = fields[0]?.trim() ?? ''
    if (fields.length === 1) {
      if (first !== '') name = first
    } else if (name !== null) {
      sections.push({ name, header: fields.map(field => field.trim()), rows: [] })
      name = null
    } else sections.at(-1)?.rows.push({ line, fields })
  }
  return sections
}

function firstRow(section: Section | undefined): Map<string, string> {
  const fields = section?.rows[0]?.fields ?? []
  return new Map(section?.header.map((name, at) => [name, fields[at]?.trim() ?? '']))
}

function placeNames(section: Section | undefined): { references: PlaceName[]; setApart: SetApart[] } {
  const references: PlaceName[] = []
  const setApart: SetApart[] = []
  const [key, title] = ['Key', 'Title'].map(name => section?.header.indexOf(name) ?? -1) as [number, number]
  for (const { line, fields } of section?.rows ?? []) {
    const code = fields[key]?.trim() ?? ''
    const name = fields[title]?.trim() ?? ''
    if (/^WP\d{4}$/.test(code) && name !== '') references.push({ what: 'place-name', code, name })
    else
      setApart.push({
        line,
        reason: `"${code}" with name "${name}" is no place (wanted a code such as WP1925)`,
      })
  }
  return { references, setApart }
}
