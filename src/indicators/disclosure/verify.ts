import { type Disclosed, disclose, type Form } from './disclosed.ts'
import { type Grid, makeGrid } from './grid.ts'
import { baseSpans } from './ledger.ts'
import { LARGEST, SMALLEST } from './need.ts'
import type { Protection } from './protection.ts'
import { newRanges, newShift, rangesAt, type Shift } from './range.ts'
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
  const shown = told.counts
    .filter(({ low, high }) => low === high && low >= SMALLEST && low <= LARGEST)
    .map(({ form }) => violation('small-count-shown', `A count of 1 to 4 is published: ${describe(form)}.`))
  return [...shown, ...protection.worlds.flatMap((world, at) => replay.world(world, at)), ...replay.uncertain()]
}

function violation(kind: Violation['kind'], message: string): Violation {
  return { kind, message }
}

function describe({ atoms, sex, classes }: Form): string {
  return `atoms ${atoms.join()}, sex ${sex}, classes ${classes.join()}`
}

class Replay {
  readonly #grid: Grid
  readonly #told: Disclosed
  readonly #shift: Shift
  readonly #still: Shift
  /** Counts (first) and secrets (after them) that hold an atom, sex and class. */
  readonly #holders: number[][]
  readonly #low: number[]
  readonly #high: number[]

  constructor(grid: Grid, told: Disclosed) {
    this.#grid = grid
    this.#told = told
    this.#shift = newShift(grid)
    this.#still = newShift(grid)
    this.#holders = grid.low.reduce<number[][]>(list => [...list, []], [])
    const forms = [...told.counts, ...told.secrets]
    for (const [at, { form }] of forms.entries())
      for (const atom of form.atoms)
        for (const k of form.classes) this.#holders[(atom * 3 + form.sex) * grid.classes.size + k]!.push(at)
    const spans = told.secrets.map(({ form }) => this.#span(form))
    this.#low = spans.map(([low]) => low)
    this.#high = spans.map(([, high]) => high)
  }
}
