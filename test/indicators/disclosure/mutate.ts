import { type Grid, makeGrid } from '../../../src/indicators/disclosure/grid.ts'
import { type Guarded, guard } from '../../../src/indicators/disclosure/guard.ts'
import { type DisclosureTable, Protection } from '../../../src/indicators/disclosure/index.ts'
import { sensitive } from '../../../src/indicators/disclosure/need.ts'

/** The protection of a table with its hidden cells laid open, to be made worse. */
export class Mutable {
  readonly grid: Grid
  readonly guarded: Guarded
  readonly #table: DisclosureTable

  constructor(table: DisclosureTable) {
    this.#table = table
    this.grid = makeGrid(table)
    this.guarded = guard(this.grid)
  }

  /** Rows (place and sex) with hidden sets, and the sets as bits. */
  hidden(): { readonly row: number; readonly sets: number }[] {
    return [...this.guarded.mask].flatMap((sets, row) => (sets === 0 ? [] : [{ row, sets }]))
  }

  /** Sets of a row that hold counts of 1 to 4, as bits. */
  small(row: number): number {
    const { sets } = this.grid.classes
    return sets.reduce(
      (bits, _, set) => (sensitive(this.grid, row * sets.length + set) ? bits | (1 << set) : bits),
      0,
    )
  }

  /** The protection with other hidden sets in one row. */
  withRow(row: number, sets: number): Protection {
    const mask = this.guarded.mask.slice()
    mask[row] = sets
    return new Protection(this.#table, this.grid, { ...this.guarded, mask })
  }

  /** Only counts of 1 to 4 hidden, with the other part of the same figure. */
  primaryOnly(): Protection {
    const mask = this.guarded.mask.map((_, row) => {
      let bits = this.small(row)
      for (const { numerator, rest } of this.grid.classes.definitions)
        if (rest >= 0 && bits & ((1 << numerator) | (1 << rest))) bits |= (1 << numerator) | (1 << rest)
      return bits
    })
    return new Protection(this.#table, this.grid, { ...this.guarded, mask })
  }

  /** Nothing hidden. */
  showAll(): Protection {
    return new Protection(this.#table, this.grid, { ...this.guarded, mask: this.guarded.mask.map(() => 0) })
  }

  withWorlds(worlds: Guarded['worlds']): Protection {
    return new Protection(this.#table, this.grid, { ...this.guarded, worlds })
  }
}
