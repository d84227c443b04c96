import type { Measurement } from '../reference.ts'
import { Unreadable } from '../table.ts'
import { dimensionText, rolesOf } from './dimension.ts'
import { EMPTY, parseValue, type Value } from './value.ts'

/** What other parts of the same table tell about its measures and periods. */
export interface Explained {
  /** Unit by measure. */
  readonly units: ReadonlyMap<string, string>
  /** Codes of periods with provisional figures. */
  readonly provisional: ReadonlySet<string>
}

const UNEXPLAINED: Explained = { units: new Map(), provisional: new Set() }

/**
 * An OData 3 data set: a row for each combination of keys, with one column per measure. Measures end in `_` and a
 * number, which is part of their name (`Binnen5Km_4` and `Binnen5Km_8` are different measures); all other columns but
 * `ID` are keys.
 */
export class Wide {
  readonly #measures: readonly { readonly at: number; readonly name: string }[]
  readonly #keys: readonly { readonly at: number; readonly name: string }[]
  readonly #region: number
  readonly #period: number

  constructor(
    private readonly table: string,
    names: readonly string[],
    private readonly explained: Explained = UNEXPLAINED,
  ) {
    const columns = names.map((name, at) => ({ at, name: name.trim() })).filter(({ name }) => name !== 'ID')
    this.#measures = columns.filter(({ name }) => /_\d+$/.test(name))
    const keys = columns.filter(({ name }) => !/_\d+$/.test(name))
    const roles = rolesOf(keys.map(({ name }) => name))
    this.#region = keys[roles.indexOf('region')]?.at ?? -1
    this.#period = keys[roles.indexOf('period')]?.at ?? -1
    this.#keys = keys.filter((_, index) => roles[index] === 'other')
  }

  /** The measurements of one row, all or none: throws Unreadable at a cell that holds no number. */
  measurements(cells: readonly unknown[]): Measurement[] {
    const text = (at: number) => String(cells[at] ?? '').trim()
    const period = text(this.#period)
    const key = {
      what: 'measurement',
      table: this.table,
      region: text(this.#region),
      period,
      dimensions: dimensionText(this.#keys.map(({ at, name }) => [name, text(at)])),
      provisional: this.explained.provisional.has(period),
    } as const
    return this.#measures.map(({ at, name }) => {
      const unit = this.explained.units.get(name) ?? ''
      return { ...key, measure: name, unit, ...numberIn(name, cells[at]) }
    })
  }
}

function numberIn(measure: string, cell: unknown): Value {
  if (typeof cell === 'number') return { value: cell, reason: '' }
  if (cell === null || cell === undefined) return EMPTY
  const value = typeof cell === 'string' ? parseValue(cell) : null
  if (value) return value
  throw new Unreadable(`column "${measure}" holds ${JSON.stringify(cell)}, wanted a number`)
}
