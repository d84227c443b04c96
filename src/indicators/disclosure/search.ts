import { Costs } from './costs.ts'
import { Draft } from './draft.ts'
import type { Geography } from './geography.ts'
import type { Grid } from './grid.ts'
import { type Aim, type Half, Halves } from './halves.ts'
import type { Ledger } from './ledger.ts'
import { makeVectors, type Vector } from './vectors.ts'
import type { TracedWorld } from './world.ts'

/** A change in one atom and its reverse in another, which together show in few cells. */
interface Move {
  readonly vector: Vector
  readonly amount: number
  /** Atoms with the side that each takes: 1 as it is, -1 reversed. */
  readonly sides: readonly (readonly [atom: number, side: 1 | -1])[]
  readonly gain: number
  /** Cost per unit of what is wanted. */
  readonly score: number
}

/** A world that takes more steps than this is not worth having. */
const MOST_STEPS = 8
/** Ties go to the world with the fewest steps. */
const PER_STEP = 0.02

/** Finds, for a cell that must be uncertain, another world for which as little as possible more must be hidden. */
export class Search {
  readonly #grid: Grid
  readonly #geography: Geography
  readonly #ledger: Ledger
  readonly #draft: Draft
  readonly #costs: Costs
  readonly #halves: Halves

  constructor(grid: Grid, geography: Geography, ledger: Ledger) {
    const vectors = makeVectors(grid)
    this.#grid = grid
    this.#geography = geography
    this.#ledger = ledger
    this.#draft = new Draft(grid)
    this.#costs = new Costs(grid, geography, ledger, vectors)
    this.#halves = new Halves(grid, this.#draft, this.#costs, vectors)
  }

  /** A world in which the cell lies `amount` lower or higher than its base span; null where there is none. */
  find(cell: number, direction: 1 | -1, amount: number): TracedWorld | null {
    const sets = this.#grid.classes.sets.length
    const at = { place: Math.floor(cell / sets / 3), sex: Math.floor(cell / sets) % 3, set: cell % sets }
    const opened: [number, number][] = []
    this.#draft.clear()
    let left = amount
    for (let step = 0; step < MOST_STEPS && left > 0; step++) {
      this.#costs.renew()
      const move = this.#best({ ...at, direction, wanted: left })
      if (!move) break
      for (const [atom, side] of move.sides) this.#draft.apply(atom, move.vector, side * move.amount)
      left -= move.gain
      if (left > 0) this.#open(move, opened)
    }
    for (const [row, fresh] of opened) this.#ledger.close(row, fresh)
    return left > 0 ? null : this.#draft.world(this.#ledger.base)
  }

  /** While the next step is looked for, the cells of this one cost nothing more. */
  #open(move: Move, opened: [number, number][]): void {
    const net = new Map<number, number>()
    for (const [atom, side] of move.sides)
      for (const place of this.#grid.placesOf[atom]!) net.set(place, (net.get(place) ?? 0) + side)
    for (const [place, sum] of net)
      for (let s = 0; s < 3; s++)
        if (sum !== 0 && move.vector.sexes[s] !== 0)
          opened.push([place * 3 + s, this.#ledger.open(place * 3 + s, move.vector.changed)])
  }

  #best(aim: Aim): Move | null {
    const halves = this.#halves.find(aim)
    halves.sort((a, b) => a.cost / a.gain - b.cost / b.gain)
    let best: Move | null = null
    for (const half of halves) {
      const limit: number = best ? best.score : Infinity
      if (half.cost + PER_STEP >= limit * half.gain) break
      best = this.#complete(half, aim, limit) ?? best
    }
    return best ?? this.#alone(halves)
  }

  /** The change with the cheapest atom that can take its other side, if its score lies below `limit`. */
  #complete(half: Half, aim: Aim, limit: number): Move | null {
    const { groups, groupOf } = this.#geography
    const mine = groupOf[half.atom]!
    const single = this.#grid.places[aim.place]!.atoms.length === 1
    let taker = -1
    // Costs below `room` are better than the best so far.
    let room = limit * half.gain - half.cost - PER_STEP
    for (const group of this.#geography.nearest(mine)) {
      if (room <= 0) break
      // Both sides within the region aimed at would leave it as it is.
      if (!single && groups[group]!.uppers.includes(aim.place)) continue
      const upper = this.#costs.upper(mine, group, half.vector, room)
      for (const atom of groups[group]!.atoms) {
        if (atom === half.atom) continue
        const cost = upper + this.#costs.own(atom, half.vector)
        if (cost >= room || !this.#draft.fits(atom, half.vector, -half.amount)) continue
        room = cost
        taker = atom
      }
    }
    if (taker < 0) return null
    const { vector, amount, gain } = half
    const sides = [
      [half.atom, 1],
      [taker, -1],
    ] as const
    return { vector, amount, sides, gain, score: (half.cost + room + PER_STEP) / gain }
  }

  /** Where nobody can take the other side: a change that shows in every region above. */
  #alone(halves: readonly Half[]): Move | null {
    let best: Move | null = null
    for (const { atom, vector, amount, gain } of halves) {
      const score = this.#costs.everywhere(atom, vector) / gain
      if (score < (best?.score ?? Infinity)) best = { vector, amount, sides: [[atom, 1]], gain, score }
    }
    return best
  }
}
