import { type Disclosed, disclose, type Form } from './disclosed.ts'
import { type Grid, makeGrid } from './grid.ts'
import { LARGEST, SMALLEST } from './need.ts'
import type { Protection } from './protection.ts'
import { newRanges, newShift, rangesAt, type Shift, staysAbove } from './range.ts'
import type { DisclosureTable } from './table.ts'
import type { World } from './world.ts'

/** Something wrong with a protection. */
export interface Violation {
  readonly kind: 'small-count-shown' | 'impossible-world' | 'world-differs' | 'not-uncertain'
  readonly message: string
}

/**
 * Replays the proof of a protection in whole numbers: no count of 1 to 4 is shown; every world is a possible table
 * and agrees with every published count; and in these worlds every secret takes all the values that it must. Empty
 * when all is well.
 */
export function verify(table: DisclosureTable, protection: Protection): Violation[] {
  const grid = makeGrid(table)
  const told = disclose(table, protection)
  const replay = new Replay(grid, told)
  const small = told.counts.filter(({ low, high }) => low === high && low >= SMALLEST && low <= LARGEST)
  return [
    ...small.map(({ form }) =>
      violation('small-count-shown', `A count of 1 to 4 is published: ${describe(form)}.`),
    ),
    ...protection.worlds.flatMap((world, at) => replay.world(world, at)),
    ...replay.certain(),
  ]
}

function violation(kind: Violation['kind'], message: string): Violation {
  return { kind, message }
}

function describe({ atoms, sex, classes }: Form): string {
  return `atoms ${atoms.join()}, sex ${sex}, classes ${classes.join()}`
}

/** What a world changes of one sum. */
interface Change {
  exact: number
  hidden: number
  low: number
  high: number
}

class Replay {
  readonly #grid: Grid
  readonly #told: Disclosed
  readonly #shift: Shift
  readonly #still: Shift
  /** Sums that hold an atom, sex and class: counts, and after them secrets. */
  readonly #holders: readonly number[][]
  /** Values that each secret takes. */
  readonly #spans: { readonly base: Change; low: number; high: number }[]

  constructor(grid: Grid, told: Disclosed) {
    this.#grid = grid
    this.#told = told
    this.#shift = newShift(grid)
    this.#still = newShift(grid)
    const holders = Array.from(grid.low, () => [] as number[])
    for (const [at, { form }] of [...told.counts, ...told.secrets].entries())
      for (const atom of form.atoms)
        for (const k of form.classes) holders[(atom * 3 + form.sex) * grid.classes.size + k]!.push(at)
    this.#holders = holders
    this.#spans = told.secrets.map(({ form }) => {
      const base = this.#span(form)
      return { base, low: base.low, high: base.high }
    })
  }

  /** Checks one world, and notes which values the secrets take in it. */
  world(world: World, at: number): Violation[] {
    const { size } = this.#grid.classes
    for (const change of world.changes) {
      this.#shift.exact[change.at]! += change.exact
      this.#shift.hidden[change.at]! += change.hidden
    }
    const cells = new Set(
      world.changes.map(change => Math.floor(change.at / size / 3) * size + (change.at % size)),
    )
    const sums = new Map<number, Change>()
    const found: Violation[] = []
    for (const cell of cells)
      if (!this.#replay(Math.floor(cell / size), cell % size, sums))
        found.push(violation('impossible-world', `World ${at} has negative or contradictory counts.`))
    for (const [sum, change] of sums) {
      const told = this.#told.counts[sum]
      if (told && (change.exact !== 0 || change.hidden !== 0))
        found.push(
          violation('world-differs', `World ${at} differs in a published count: ${describe(told.form)}.`),
        )
      const span = this.#spans[sum - this.#told.counts.length]
      if (!span) continue
      span.low = Math.min(span.low, span.base.low + change.low)
      span.high = Math.max(span.high, span.base.high + change.high)
    }
    for (const change of world.changes) {
      this.#shift.exact[change.at] = 0
      this.#shift.hidden[change.at] = 0
    }
    return found
  }

  /** Secrets that no world makes uncertain enough. */
  certain(): Violation[] {
    return this.#told.secrets.flatMap(({ name, wanted }, at) => {
      const { low, high } = this.#spans[at]!
      const safe = 'width' in wanted ? high - low >= wanted.width : low <= wanted.low && high >= wanted.high
      return safe ? [] : [violation('not-uncertain', `${name} is known to lie from ${low} to ${high}.`)]
    })
  }

  /** Adds up what changes at one atom and class; false when its counts cannot be. */
  #replay(atom: number, k: number, sums: Map<number, Change>): boolean {
    const [before, after] = [newRanges(), newRanges()]
    rangesAt(this.#grid, this.#still, atom, k, before)
    const fits = rangesAt(this.#grid, this.#shift, atom, k, after)
    for (let s = 0; s < 3; s++) {
      const at = (atom * 3 + s) * this.#grid.classes.size + k
      for (const holder of this.#holders[at]!) {
        const sum = sums.get(holder) ?? { exact: 0, hidden: 0, low: 0, high: 0 }
        sums.set(holder, sum)
        sum.exact += this.#shift.exact[at]!
        sum.hidden += this.#shift.hidden[at]!
        sum.low += after.low[s]! - before.low[s]!
        sum.high += after.high[s]! - before.high[s]!
      }
    }
    return fits && staysAbove(this.#grid, this.#shift, atom, k)
  }

  /** What can be concluded of a sum from the bounds of all its atoms and classes. */
  #span({ atoms, sex, classes }: Form): Change {
    const span = { exact: 0, hidden: 0, low: 0, high: 0 }
    const at = newRanges()
    for (const atom of atoms)
      for (const k of classes) {
        rangesAt(this.#grid, this.#still, atom, k, at)
        span.low += at.low[sex]!
        span.high += at.high[sex]!
      }
    return span
  }
}
