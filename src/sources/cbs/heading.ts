import { InputError } from '../../vocabulary/index.ts'
import type { Row } from '../delimited.ts'
import type { SourceFile } from '../kind.ts'
import { rolesOf } from './dimension.ts'
import { isPeriod } from './period.ts'

/** What the heading of a StatLine export says about one column of values. */
export interface ValueColumn {
  /** Topics from general to special, joined by `|`. */
  readonly topic: string
  readonly unit: string
  /** As printed, with asterisk; `''` where periods are no columns. */
  readonly period: string
  readonly region: string
  readonly dimensions: readonly (readonly [name: string, value: string])[]
}

/** The heading of a StatLine export. */
export interface Heading {
  readonly title: string
  /** Dimensions with one value, in lines `Name: value`. */
  readonly fixed: readonly (readonly [name: string, value: string])[]
  /** Names of the columns that hold keys, such as `Regio's` and `Perioden`. */
  readonly keys: readonly string[]
  readonly columns: readonly ValueColumn[]
  /** Records that belong to the heading. */
  readonly length: number
}

/** Values of one dimension over the columns: `Onderwerp`, or `Perioden` and others that stand above the table. */
interface Axis {
  readonly name: string
  readonly cells: readonly string[]
}

/**
 * Reads the heading of a StatLine export.
 *
 * ```
 * "Regionale kerncijfers Nederland"                title
 * ""                                               blank, also "";""
 * "Perioden: 2023"                                 a dimension with one value
 * "";"Onderwerp"                                   name of what stands above the columns
 * "";"Bevolking|Inwoners";"Bevolking|Dichtheid"    its values; a period may be part of the path
 * "Regio's";"aantal";"aantal inwoners per km²"     names of the keys, then units
 * ```
 *
 * Throws an InputError `source.heading` when no line of keys and units is found, or its columns do not fit.
 */
export function headingOf(file: SourceFile, rows: readonly Row[]): Heading {
  const title = rows[0]?.fields[0]?.trim() ?? ''
  const fixed: (readonly [string, string])[] = []
  const axes: Axis[] = []
  let name = 'Onderwerp'
  let named = false
  for (const [at, { fields }] of rows.entries()) {
    const cells = fields.map(field => field.trim())
    const filled = cells.filter(cell => cell !== '')
    if (at === 0 || filled.length === 0) continue
    if (cells.length === 1) fixed.push(fixedDimension(cells[0] ?? ''))
    else if (cells[0] !== '') return whole(file, { title, fixed, axes, cells, length: at + 1 })
    else if (filled.length === 1 && !named) {
      name = filled[0] ?? ''
      named = true
    } else {
      axes.push({ name, cells })
      named = false
    }
  }
  throw heading(file, 'there is no line with the names of the keys and the units')
}

/** `Persoonskenmerken: Totaal personen` → name and value. */
function fixedDimension(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  return colon === -1 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

interface Parts {
  readonly title: string
  readonly fixed: Heading['fixed']
  readonly axes: readonly Axis[]
  /** The line of keys and units. */
  readonly cells: readonly string[]
  readonly length: number
}

function whole(file: SourceFile, { title, fixed, axes, cells, length }: Parts): Heading {
  const [first] = axes
  if (!first) throw heading(file, 'no line names the columns (wanted "Onderwerp" and its topics)')
  const start = first.cells.findIndex(cell => cell !== '')
  const uneven = axes.find(axis => axis.cells.length !== cells.length)
  if (uneven)
    throw heading(
      file,
      `the line of "${uneven.name}" has ${uneven.cells.length} cells, that of the units ${cells.length}`,
    )
  const columns = cells.slice(start).map((unit, at) => valueColumn(axes, start + at, unit))
  return { title, fixed, keys: cells.slice(0, start), columns, length }
}

function valueColumn(axes: readonly Axis[], at: number, unit: string): ValueColumn {
  const topics: string[] = []
  const dimensions: [string, string][] = []
  let [period, region] = ['', '']
  const roles = rolesOf(axes.map(axis => axis.name))
  for (const [index, axis] of axes.entries()) {
    const cell = axis.cells[at] ?? ''
    if (roles[index] === 'region') region = cell
    else if (roles[index] === 'period') period = cell
    else if (axis.name.includes('Onderwerp')) {
      const parts = cell.split('|').map(part => part.trim())
      period = parts.find(isPeriod) ?? period
      topics.push(...parts.filter(part => !isPeriod(part)))
    } else dimensions.push([axis.name, cell])
  }
  return { topic: topics.join('|'), unit, period, region, dimensions }
}

function heading(file: SourceFile, what: string): InputError {
  return new InputError({
    code: 'source.heading',
    message: `${file.name}: the heading of this StatLine export cannot be read: ${what}. Fetch the table again as "CSV", or as an unprocessed dataset (UntypedDataSet), which has no heading.`,
  })
}
