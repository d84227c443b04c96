import type { Grid } from './grid.ts'
import type { Spans } from './ledger.ts'
import { newRanges, newShift, type Ranges, rangesAt, type Shift } from './range.ts'
import type { Vector } from './vectors.ts'
import type { Change, TracedWorld, WorldRow } from './world.ts'

/** A world in the making. */
export class Draft {
  readonly shift: Shift
  readonly #grid: Grid
  readonly #touched = new Set<number>()
  readonly #now: Ranges = newRanges()
  readonly #still: Shift

  constructor(grid: Grid) {
    this.#grid = grid
    this.shift = newShift(grid)
    this.#still = newShift(grid)
  }

  /** Applies `amount` times a vector to an atom. */
  apply(atom: number, vector: Vector, amount: number): void {
    this.shiftBy(atom, vector, amount)
    const { size } = this.#grid.classes
    for (const k of vector.classes) this.#touched.add(atom * size + k)
  }

  /** True when the atom's counts, changed further by `amount` times the vector, are still possible. */
  fits(atom: number, vector: Vector, amount: number): boolean {
    const { size } = this.#grid.classes
    const [held, shift] = vector.masks
      ? [this.#grid.hidden, this.shift.hidden]
      : [this.#grid.exact, this.shift.exact]
    for (let s = 0; s < 3; s++) {
      const sex = vector.sexes[s]! * amount
      if (sex === 0) continue
      for (let i = 0; i < vector.classes.length; i++) {
        const change = sex * vector.signs[i]!
        const at = (atom * 3 + s) * size + vector.classes[i]!
        if (change < 0 && held[at]! + shift[at]! + change < 0) return false
      }
    }
    return vector.linked || this.#agrees(atom, vector, amount)
  }

  /** True when totaal, men and women still fit together after a change that moves one of them alone. */
  #agrees(atom: number, vector: Vector, amount: number): boolean {
    this.shiftBy(atom, vector, amount)
    let agrees = true
    for (let i = 0; i < vector.classes.length && agrees; i++)
      agrees = rangesAt(this.#grid, this.shift, atom, vector.classes[i]!, this.#now)
    this.shiftBy(atom, vector, -amount)
    return agrees
  }

  clear(): void {
    this.shift.exact.fill(0)
    this.shift.hidden.fill(0)
    this.#touched.clear()
  }

  /** The bare change, without keeping account of it. */
  shiftBy(atom: number, vector: Vector, amount: number): void {
    const { size } = this.#grid.classes
    const into = vector.masks ? this.shift.hidden : this.shift.exact
    for (let s = 0; s < 3; s++) {
      const sex = vector.sexes[s]!
      if (sex === 0) continue
      for (let i = 0; i < vector.classes.length; i++)
        into[(atom * 3 + s) * size + vector.classes[i]!]! += sex * vector.signs[i]! * amount
    }
  }

  /** The world as drafted so far. */
  world(base: Spans): TracedWorld {
    const rows = new Map<number, RowDraft>()
    const changes: Change[] = []
    for (const key of this.#touched) this.#spread(key, rows, changes)
    return { changes, rows: [...rows].map(([key, row]) => finish(this.#grid, key, row, base)) }
  }

  #spread(key: number, rows: Map<number, RowDraft>, changes: Change[]): void {
    const grid = this.#grid
    const { size, setsOf, sets } = grid.classes
    const [atom, k] = [Math.floor(key / size), key % size]
    const before = newRanges()
    rangesAt(grid, this.#still, atom, k, before)
    rangesAt(grid, this.shift, atom, k, this.#now)
    for (let s = 0; s < 3; s++) {
      const at = (atom * 3 + s) * size + k
      const [exact, hidden] = [this.shift.exact[at]!, this.shift.hidden[at]!]
      if (exact !== 0 || hidden !== 0) changes.push({ at, exact, hidden })
      const [low, high] = [this.#now.low[s]! - before.low[s]!, this.#now.high[s]! - before.high[s]!]
      if (low === 0 && high === 0 && exact === 0 && hidden === 0) continue
      for (const place of grid.placesOf[atom]!) {
        const row = rows.get(place * 3 + s) ?? newRow(sets.length)
        rows.set(place * 3 + s, row)
        for (const set of setsOf[k]!) {
          row.exact[set]! += exact
          row.hidden[set]! += hidden
          row.low[set]! += low
          row.high[set]! += high
        }
      }
    }
  }
}

interface RowDraft {
  readonly exact: Int32Array
  readonly hidden: Int32Array
  readonly low: Int32Array
  readonly high: Int32Array
}

function newRow(sets: number): RowDraft {
  return {
    exact: new Int32Array(sets),
    hidden: new Int32Array(sets),
    low: new Int32Array(sets),
    high: new Int32Array(sets),
  }
}

function finish(grid: Grid, key: number, row: RowDraft, base: Spans): WorldRow {
  const sets = grid.classes.sets.length
  let mask = 0
  for (let set = 0; set < sets; set++) {
    if (row.exact[set] !== 0 || row.hidden[set] !== 0) mask |= 1 << set
    row.low[set]! += base.low[key * sets + set]!
    row.high[set]! += base.high[key * sets + set]!
  }
  return {
    place: Math.floor(key / 3),
    sex: key % 3,
    changed: mask,
    low: row.low,
    high: row.high,
  }
}
