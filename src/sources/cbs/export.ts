import { slug } from '../../vocabulary/index.ts'
import { records } from '../delimited.ts'
import type { Reading, SetApart, SourceFile, SourceKind } from '../kind.ts'
import type { Measurement } from '../reference.ts'
import { dimensionText, rolesOf } from './dimension.ts'
import { type Heading, headingOf } from './heading.ts'
import { parsePeriod } from './period.ts'
import { readingOf } from './reading.ts'
import { parseValue, type Value } from './value.ts'

/**
 * The csv that a visitor of StatLine gets of the table on the screen: several lines of heading (see `heading.ts`),
 * names instead of codes, a decimal comma, an asterisk at provisional periods, and `Bron: CBS` as the last line.
 */
export const webExport: SourceKind = {
  id: 'cbs-statline-export',
  publisher: 'CBS',
  title: { nl: 'CBS StatLine-export van het scherm (csv)', en: 'CBS StatLine export of the screen (csv)' },
  page: 'https://opendata.cbs.nl/statline/',
  licence: 'CC BY 4.0',
  recognises: file => {
    const [title, ...heading] = file.head.split(/\r?\n/, 12)
    return (
      /^\ufeff?("[^"]+"|[^";{[]+)$/.test(title ?? '') && heading.some(line => /(^|;)"?Onderwerp\b/.test(line))
    )
  },
  read: readExport,
}

function readExport(file: SourceFile): Reading {
  const rows = [...records(file.text, ';')]
  const heading = headingOf(file, rows)
  const reader = new ExportRows(heading)
  const references: Measurement[] = []
  const setApart: SetApart[] = []
  let count = 0
  for (const { line, fields } of rows.slice(heading.length)) {
    if (isFooter(fields)) continue
    count += 1
    const read = reader.read(fields)
    if (typeof read === 'string') setApart.push({ line, reason: read })
    else for (const measurement of read) references.push(measurement)
  }
  return readingOf(file, { table: `cbs-${slug(heading.title)}`, references, rows: count, setApart })
}

function isFooter(fields: readonly string[]): boolean {
  const [first, ...rest] = fields.map(field => field.trim())
  return rest.every(field => field === '') && (first === '' || /^(bron|source)\s*:/i.test(first ?? ''))
}

/** Reads the rows below a heading: what is the same for all rows or for a column is looked up once. */
class ExportRows {
  readonly #region: number
  readonly #period: number
  readonly #topic: number
  readonly #others: number[]
  readonly #fixedRegion: string
  readonly #fixedPeriod: string
  readonly #fixedTopic: string
  readonly #fixed: readonly (readonly [string, string])[]

  constructor(private readonly heading: Heading) {
    const roles = rolesOf(heading.keys)
    this.#region = roles.indexOf('region')
    this.#period = roles.indexOf('period')
    this.#topic = heading.keys.indexOf('Onderwerp')
    this.#others = [...roles.keys()].filter(at => roles[at] === 'other' && at !== this.#topic)
    const fixedRoles = rolesOf(heading.fixed.map(([name]) => name))
    this.#fixedRegion = heading.fixed[fixedRoles.indexOf('region')]?.[1] ?? ''
    this.#fixedPeriod = heading.fixed[fixedRoles.indexOf('period')]?.[1] ?? ''
    this.#fixedTopic = heading.fixed.find(([name]) => name === 'Onderwerp')?.[1] ?? ''
    this.#fixed = heading.fixed.filter(([name], at) => fixedRoles[at] === 'other' && name !== 'Onderwerp')
  }

  /** The measurements of one row, or why it cannot be read. */
  read(fields: readonly string[]): Measurement[] | string {
    const { keys, columns } = this.heading
    const wanted = keys.length + columns.length
    if (fields.length !== wanted) return `${fields.length} fields where the heading has ${wanted}`
    const values: Value[] = []
    for (const cell of fields.slice(keys.length)) {
      const value = parseValue(cell)
      if (!value) return `"${cell}" is no number`
      values.push(value)
    }
    return values.map((value, at) => this.#measurement(fields, at, value))
  }

  #measurement(fields: readonly string[], at: number, value: Value): Measurement {
    const text = (key: number) => (fields[key] ?? '').trim()
    const column = this.heading.columns[at]
    const period = parsePeriod(text(this.#period) || column?.period || this.#fixedPeriod)
    const own = this.#others.map(key => [this.heading.keys[key] ?? '', text(key)] as const)
    return {
      what: 'measurement',
      table: this.heading.title,
      measure:
        [text(this.#topic), column?.topic ?? ''].filter(part => part !== '').join('|') || this.#fixedTopic,
      unit: column?.unit ?? '',
      region: text(this.#region) || column?.region || this.#fixedRegion,
      period: period.text,
      dimensions: dimensionText([...this.#fixed, ...own, ...(column?.dimensions ?? [])]),
      ...value,
      provisional: period.provisional,
    }
  }
}
