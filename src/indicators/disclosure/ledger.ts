import { type Grid, TOTAL } from './grid.ts'
import { newRanges, newShift, rangesAt } from './range.ts'
import type { Weights } from './weights.ts'
import type { TracedWorld } from './world.ts'

/** Bounds of every cell by `(place * 3 + sex) * sets + set`. */
export interface Spans {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** What is hidden so far and for how many reasons, and how far the worlds found so far move each cell. */
export class Ledger {
  /** Bits of hidden sets by `place * 3 + sex`. */
  readonly mask: Int32Array
  /** What could be concluded about each cell if everything were published. */
  readonly base: Spans
  /** Each end is reached in some world; all between as well, since worlds can be mixed. */
  readonly spans: Spans
  readonly #sets: number
  readonly #weights: Weights
  readonly #reasons: Uint16Array
  /** Bits of sets that stay published whatever it costs. */
  readonly #fixed: Int32Array

  constructor(grid: Grid, base: Spans, weights: Weights) {
    this.mask = new Int32Array(grid.places.length * 3)
    this.base = base
    this.spans = { low: base.low.slice(), high: base.high.slice() }
    this.#sets = grid.classes.sets.length
    this.#weights = weights
    this.#reasons = new Uint16Array(base.low.length)
    this.#fixed = emptyFigures(grid)
  }

  isHidden(cell: number): boolean {
    return (this.mask[Math.floor(cell / this.#sets)]! & (1 << (cell % this.#sets))) !== 0
  }

  /** Hides one cell for good. */
  pin(cell: number): void {
    this.#count(Math.floor(cell / this.#sets), 1 << (cell % this.#sets), 1)
  }

  /** Hides what a world moves. */
  hide(world: TracedWorld): void {
    for (const row of world.rows) this.#count(row.place * 3 + row.sex, row.changed, 1)
  }

  /** Takes one `hide` back: cells that nothing else needs hidden are published again. */
  release(world: TracedWorld): void {
    for (const row of world.rows) this.#count(row.place * 3 + row.sex, row.changed, -1)
  }

  /** Lets the spans hold what a world reaches. */
  widen(world: TracedWorld): void {
    const { low, high } = this.spans
    for (const row of world.rows) {
      const start = (row.place * 3 + row.sex) * this.#sets
      for (let set = 0; set < this.#sets; set++) {
        if (row.low[set]! < low[start + set]!) low[start + set] = row.low[set]!
        if (row.high[set]! > high[start + set]!) high[start + set] = row.high[set]!
      }
    }
  }

  /** Spans of these worlds only. */
  respan(worlds: readonly TracedWorld[]): void {
    this.spans.low.set(this.base.low)
    this.spans.high.set(this.base.high)
    for (const world of worlds) this.widen(world)
  }

  /** For a while, treats sets (bits) as hidden; gives the bits to `close` afterwards. */
  open(row: number, sets: number): number {
    const fresh = sets & ~this.mask[row]!
    this.mask[row]! |= fresh
    return fresh
  }

  close(row: number, sets: number): void {
    this.mask[row]! &= ~sets
  }

  /** What hiding these sets would add to what is hidden already; Infinity for what cannot be hidden. */
  cost(place: number, sex: number, sets: number): number {
    const row = place * 3 + sex
    if (sets & this.#fixed[row]!) return Infinity
    return this.#weights.of(place, sex, sets & ~this.mask[row]!)
  }

  costOf(world: TracedWorld): number {
    return world.rows.reduce((sum, row) => sum + this.cost(row.place, row.sex, row.changed), 0)
  }

  /** What all that is hidden costs. */
  total(): number {
    return this.mask.reduce((sum, sets, row) => sum + this.#weights.of(Math.floor(row / 3), row % 3, sets), 0)
  }

  #count(row: number, sets: number, change: 1 | -1): void {
    for (let bits = sets; bits !== 0; bits &= bits - 1) {
      const set = 31 - Math.clz32(bits & -bits)
      this.#reasons[row * this.#sets + set]! += change
      if (this.#reasons[row * this.#sets + set] === 0) this.mask[row]! &= ~(1 << set)
      else this.mask[row]! |= 1 << set
    }
  }
}

/** What follows for each cell from the bounds of totaal, men and women of its atoms and classes. */
export function baseSpans(grid: Grid): Spans {
  if (!grid.masked) return { low: grid.cellLow, high: grid.cellHigh }
  const { size, sets, setsOf } = grid.classes
  const spans = { low: new Int32Array(grid.cellLow.length), high: new Int32Array(grid.cellLow.length) }
  const [still, at] = [newShift(grid), newRanges()]
  for (let a = 0; a < grid.atoms.length; a++)
    for (let k = 0; k < size; k++) {
      rangesAt(grid, still, a, k, at)
      for (const place of grid.placesOf[a]!)
        for (let s = TOTAL; s < 3; s++)
          for (const set of setsOf[k]!) {
            spans.low[(place * 3 + s) * sets.length + set]! += at.low[s]!
            spans.high[(place * 3 + s) * sets.length + set]! += at.high[s]!
          }
    }
  return spans
}

/** Figures without anybody in their denominator: nothing is published of them, which tells that they are empty. */
function emptyFigures(grid: Grid): Int32Array {
  const { sets, definitions } = grid.classes
  const fixed = new Int32Array(grid.places.length * 3)
  for (let row = 0; row < fixed.length; row++)
    for (const { numerator, rest, whole } of definitions)
      if (grid.cellHigh[row * sets.length + whole] === 0)
        fixed[row]! |= (1 << numerator) | (1 << whole) | (rest < 0 ? 0 : 1 << rest)
  return fixed
}
