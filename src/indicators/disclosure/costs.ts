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
  }

  /** Cost of hiding what a vector changes at a place. */
  at(place: number, vector: Vector): number {
    const key = vector.kind * this.#grid.places.length + place
    if (this.#stamp[key] === this.#now) return this.#cost[key]!
    let cost = 0
    for (let s = 0; s < 3; s++) if (vector.sexes[s] !== 0) cost += this.#ledger.cost(place, s, vector.changed)
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

  /**
   * Cost in the larger regions when one side of the change lies in a group and the other side in another; some number
   * of at least `enough` where it is no less than that.
   */
  upper(group: number, other: number, vector: Vector, enough: number): number {
    let cost = 0
    for (const place of this.#geography.apart(group, other)) {
      cost += this.at(place, vector)
      if (cost >= enough) break
    }
    return cost
  }
}
