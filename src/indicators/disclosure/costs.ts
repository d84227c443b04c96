import type { Geography } from './geography.ts'
import type { Grid } from './grid.ts'
import type { Ledger } from './ledger.ts'
import type { Vector } from './vectors.ts'

/** What vectors cost where, looked up once per kind of vector for as long as the ledger stays the same. */
export class Costs {
  readonly #grid: Grid
  readonly #geography: Geography
  readonly #ledger: Ledger
  /** By `kind * places + place`, valid where the stamp is the present one. */
  readonly #cost: Float64Array
  readonly #stamp: Int32Array
  readonly #upper = new Map<number, Float64Array>()
  #now = 1

  constructor(grid: Grid, geography: Geography, ledger: Ledger, vectors: readonly Vector[]) {
    this.#grid = grid
    this.#geography = geography
    this.#ledger = ledger
    const kinds = vectors.reduce((most, v) => Math.max(most, v.kind + 1), 0)
    this.#cost = new Float64Array(kinds * grid.places.length)
    this.#stamp = new Int32Array(kinds * grid.places.length)
  }

  /** Forgets everything: the ledger has changed. */
  renew(): void {
    this.#now += 1
    this.#upper.clear()
  }

  /** Cost of hiding what a vector changes at a place. */
  at(place: number, vector: Vector): number {
    const key = vector.kind * this.#grid.places.length + place
    if (this.#stamp[key] === this.#now) return this.#cost[key]!
    let cost = 0
    for (let s = 0; s < 3; s++)
      if (vector.sexes[s] !== 0) cost += this.#ledger.cost(place, s, vector.changed)
    this.#cost[key] = cost
    this.#stamp[key] = this.#now
    return cost
  }

  /** Cost at the place that consists of this atom alone. */
  own(atom: number, vector: Vector): number {
    const place = this.#geography.own[atom]!
    return place < 0 ? 0 : this.at(place, vector)
  }

  /** Cost in every place above, when only this atom changes. */
  everywhere(atom: number, vector: Vector): number {
    let cost = 0
    for (const place of this.#grid.placesOf[atom]!) cost += this.at(place, vector)
    return cost
  }

  /** By group: cost in the larger regions when the other side of the change lies there. */
  upper(group: number, vector: Vector): Float64Array {
    const geography = this.#geography
    const key = vector.kind * geography.groups.length + group
    const known = this.#upper.get(key)
    if (known) return known
    const costs = new Float64Array(geography.groups.length)
    for (let other = 0; other < costs.length; other++)
      for (const place of geography.apart(group, other)) costs[other]! += this.at(place, vector)
    this.#upper.set(key, costs)
    return costs
  }
}
