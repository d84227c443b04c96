import type { Grid } from './grid.ts'

/** Atoms that lie in the same larger regions: exchanging people between them shows in no larger region. */
interface Group {
  readonly atoms: readonly number[]
  /** Places of two or more atoms that hold them, ascending. */
  readonly uppers: readonly number[]
}

/** Which atoms can take the other side of a change, the least visible first. */
export class Geography {
  readonly groups: readonly Group[]
  readonly groupOf: Int32Array
  /** Place that consists of this atom alone, -1 where none is published. */
  readonly own: Int32Array
  readonly #grid: Grid
  readonly #order: (Int32Array | undefined)[]
  readonly #apart: (readonly number[] | undefined)[]

  constructor(grid: Grid) {
    this.#grid = grid
    this.own = new Int32Array(grid.atoms.length).fill(-1)
    this.groupOf = new Int32Array(grid.atoms.length)
    const groups = new Map<string, { atoms: number[]; uppers: number[] }>()
    const at: { atoms: number[]; uppers: number[] }[] = []
    for (const [a, places] of grid.placesOf.entries()) {
      const uppers = places.filter(p => grid.places[p]!.atoms.length > 1)
      const own = places.find(p => grid.places[p]!.atoms.length === 1)
      if (own !== undefined) this.own[a] = own
      const key = uppers.join()
      const group = groups.get(key) ?? { atoms: [], uppers }
      if (group.atoms.length === 0) at.push(group)
      groups.set(key, group)
      group.atoms.push(a)
      this.groupOf[a] = at.indexOf(group)
    }
    this.groups = at
    this.#order = new Array(at.length)
    this.#apart = new Array(at.length ** 2)
  }

  /** Places that hold exactly one of the two groups, those of the greatest weight first. */
  apart(i: number, j: number): readonly number[] {
    const at = i * this.groups.length + j
    const known = this.#apart[at]
    if (known) return known
    const [x, y] = [this.groups[i]!.uppers, this.groups[j]!.uppers]
    const found = [...x.filter(p => !y.includes(p)), ...y.filter(p => !x.includes(p))]
    found.sort((p, q) => this.#grid.places[q]!.weight - this.#grid.places[p]!.weight)
    this.#apart[at] = found
    this.#apart[j * this.groups.length + i] = found
    return found
  }

  /** All groups, those that share the most with group `i` first (itself first of all). */
  nearest(i: number): Int32Array {
    const known = this.#order[i]
    if (known) return known
    const weight = (j: number) => this.apart(i, j).reduce((sum, p) => sum + this.#grid.places[p]!.weight, 0)
    const weights = this.groups.map((_, j) => (j === i ? -1 : weight(j)))
    const order = Int32Array.from(weights.keys()).sort((p, q) => weights[p]! - weights[q]! || p - q)
    this.#order[i] = order
    return order
  }
}
