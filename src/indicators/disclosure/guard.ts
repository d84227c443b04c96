import { Fault } from '../../vocabulary/index.ts'
import { Geography } from './geography.ts'
import type { Grid } from './grid.ts'
import { baseSpans, Ledger } from './ledger.ts'
import { isUneven, lacking, type Need, needOf, type Reach, sensitive } from './need.ts'
import { Search } from './search.ts'
import { Weights } from './weights.ts'
import type { TracedWorld, World } from './world.ts'

/** A world with what it was sought for. */
interface Sought {
  readonly cell: number
  readonly reach: Reach
  readonly world: TracedWorld
}

/** What to hide in a grid, and the worlds that prove it enough. */
export interface Guarded {
  /** Bits of hidden sets by `place * 3 + sex`. */
  readonly mask: Int32Array
  readonly worlds: readonly World[]
  /** Hidden cells that cannot be proved uncertain, since totaal is not men and women in them. */
  readonly waived: ReadonlySet<number>
}

/** One world for each end of a span does, by how they are sought. */
const MOST_WORLDS = 2

/** Costs are sums of halves: differences below this are rounding. */
const EPSILON = 1e-9

/** Hides cells until every hidden cell, and every count hidden by its publisher, is uncertain enough. */
export function guard(grid: Grid): Guarded {
  const task = new Guard(grid)
  task.protect()
  const first = task.result()
  const cost = task.cost
  if (!task.improve()) return first
  return task.cost < cost - EPSILON ? task.result() : first
}

class Guard {
  readonly #grid: Grid
  readonly #ledger: Ledger
  readonly #search: Search
  readonly #needs = new Map<number, Need>()
  readonly #waived = new Set<number>()
  #sought: Sought[] = []

  constructor(grid: Grid) {
    this.#grid = grid
    this.#ledger = new Ledger(grid, baseSpans(grid), new Weights(grid))
    this.#search = new Search(grid, new Geography(grid), this.#ledger)
  }

  get cost(): number {
    return this.#ledger.total()
  }

  result(): Guarded {
    return {
      mask: this.#ledger.mask.slice(),
      // Only the changes are kept: traces of a whole release would fill the memory.
      worlds: this.#sought.map(({ world }) => ({ changes: world.changes })),
      waived: new Set(this.#waived),
    }
  }

  /** Hides all counts of 1 to 4, then what protects them, then what protects that; larger regions first. */
  protect(): void {
    const cells = Array.from(this.#grid.cellLow.keys())
    const small = cells.filter(cell => sensitive(this.#grid, cell))
    for (const cell of small) this.#ledger.pin(cell)
    const weight = (cell: number) =>
      this.#grid.places[Math.floor(cell / (3 * this.#grid.classes.sets.length))]!.weight
    for (const cell of small.sort((a, b) => weight(b) - weight(a) || a - b)) this.#serve(cell)
    this.#serveAll()
  }

  /**
   * Looks for cheaper worlds now that it is known what else is hidden: those sought for one cell are given up
   * together and sought anew. False when nothing changed.
   */
  improve(): boolean {
    const byCell = new Map<number, number[]>()
    for (const [at, { cell }] of this.#sought.entries()) {
      const list = byCell.get(cell)
      if (list) list.push(at)
      else byCell.set(cell, [at])
    }
    let changed = false
    for (const indexes of byCell.values()) changed = this.#again(indexes) || changed
    if (!changed) return false
    this.#ledger.respan(this.#sought.map(({ world }) => world))
    this.#serveAll()
    return true
  }

  #again(indexes: readonly number[]): boolean {
    const old = indexes.map(at => this.#sought[at]!)
    for (const { world } of old) this.#ledger.release(world)
    const price = this.#hideAll(old)
    if (price <= EPSILON) return false
    for (const { world } of old) this.#ledger.release(world)
    const fresh: Sought[] = []
    let cost = 0
    for (const { cell, reach } of old) {
      const world = this.#search.find(cell, ...reach)
      cost += world ? this.#ledger.costOf(world) : Infinity
      if (!world || cost >= price - EPSILON) break
      this.#ledger.hide(world)
      fresh.push({ cell, reach, world })
    }
    const better = fresh.length === old.length
    if (better) for (const [i, at] of indexes.entries()) this.#sought[at] = fresh[i]!
    else {
      for (const { world } of fresh) this.#ledger.release(world)
      this.#hideAll(old)
    }
    return better
  }

  /** Hides worlds one after another; gives what that costs. */
  #hideAll(list: readonly Sought[]): number {
    let cost = 0
    for (const { world } of list) {
      cost += this.#ledger.costOf(world)
      this.#ledger.hide(world)
    }
    return cost
  }

  /** Serves all cells that need it; hiding one may give another a need, so until none is left. */
  #serveAll(): void {
    const { cellLow, cellHigh } = this.#grid
    for (let more = true; more; ) {
      more = false
      for (let cell = 0; cell < cellLow.length; cell++)
        if (cellLow[cell]! < cellHigh[cell]! || this.#ledger.isHidden(cell)) more = this.#serve(cell) || more
    }
  }

  /** Finds worlds until the cell's need is met; false when it was met already. */
  #serve(cell: number): boolean {
    const known = this.#needs.get(cell)
    const need = known ?? needOf(this.#grid, cell)
    if (!known) this.#needs.set(cell, need)
    for (let found = 0; found <= MOST_WORLDS; found++) {
      const lack = lacking(need, this.#ledger.base, this.#ledger.spans, cell)
      if (lack.length === 0 || this.#waived.has(cell)) return found > 0
      const sought = this.#cheapest(cell, lack)
      if (!sought) {
        this.#waived.add(cell)
        continue
      }
      this.#ledger.hide(sought.world)
      this.#ledger.widen(sought.world)
      this.#sought.push(sought)
    }
    throw new Fault({
      code: 'disclosure.no-progress',
      message: `Cell ${cell} is no less certain after ${MOST_WORLDS} worlds sought for it.`,
    })
  }

  #cheapest(cell: number, options: readonly Reach[]): Sought | null {
    let best: Sought | null = null
    let least = Infinity
    for (const reach of options) {
      const world = this.#search.find(cell, ...reach)
      const cost = world ? this.#ledger.costOf(world) : Infinity
      if (!world || cost >= least) continue
      best = { cell, reach, world }
      least = cost
    }
    if (best || isUneven(this.#grid, cell)) return best
    throw new Fault({
      code: 'disclosure.unprotectable',
      message: `Cell ${cell} cannot be protected: there is no other table that agrees with what is published.`,
    })
  }
}
