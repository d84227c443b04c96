import type { Costs } from './costs.ts'
import type { Draft } from './draft.ts'
import { type Grid, TOTAL, WOMAN } from './grid.ts'
import { newRanges, rangesAt } from './range.ts'
import type { Vector } from './vectors.ts'

/** What is looked for: a world in which `cell` lies lower (-1) or higher (1). */
export interface Aim {
  readonly place: number
  readonly sex: number
  readonly set: number
  readonly direction: 1 | -1
  /** How much lower or higher. */
  readonly wanted: number
}

/** One side of a change: what it does for the aim, and what it costs where it happens. */
export interface Half {
  readonly atom: number
  readonly vector: Vector
  /** Signed number of times that the vector is applied. */
  readonly amount: number
  readonly gain: number
  readonly cost: number
}

/** Finds the changes inside one atom that bring a cell nearer to an aim. */
export class Halves {
  readonly #grid: Grid
  readonly #draft: Draft
  readonly #costs: Costs
  /** Signed vectors that can move a cell, by `(direction * 3 + sex) * sets + set` with 1 for up. */
  readonly #vectors: readonly (readonly [Vector, 1 | -1])[][]
  readonly #at = newRanges()

  constructor(grid: Grid, draft: Draft, costs: Costs, vectors: readonly Vector[]) {
    this.#grid = grid
    this.#draft = draft
    this.#costs = costs
    const sets = grid.classes.sets.length
    this.#vectors = Array.from({ length: 6 * sets }, () => [])
    for (const vector of vectors)
      for (let sex = 0; sex < 3; sex++)
        for (let set = 0; set < sets; set++)
          for (const sign of [1, -1] as const)
            for (const direction of [1, -1] as const)
              if (this.#helps(vector, sign, sex, set, direction))
                this.#vectors[((direction === 1 ? 3 : 0) + sex) * sets + set]!.push([vector, sign])
  }

  /** All of them, in no order. */
  find(aim: Aim): Half[] {
    const out: Half[] = []
    const row = (aim.direction === 1 ? 3 : 0) + aim.sex
    for (const atom of this.#grid.places[aim.place]!.atoms)
      for (const [vector, sign] of this.#vectors[row * this.#grid.classes.sets.length + aim.set]!) {
        const half = this.#half(atom, vector, sign, aim)
        if (half) out.push(half)
      }
    return out
  }

  /**
   * True when a vector can help at all. Exact counts must move themselves; an interval is also set free by moving
   * what it is bounded by: a lower totaal or more women let the number of men be lower.
   */
  #helps(vector: Vector, sign: number, sex: number, set: number, direction: 1 | -1): boolean {
    if (!this.#grid.masked) return sign * direction * vector.sexes[sex]! * vector.effect[set]! > 0
    const { size, holds } = this.#grid.classes
    const pull = sign * direction
    for (let i = 0; i < vector.classes.length; i++) {
      if (holds[set * size + vector.classes[i]!] !== 1) continue
      for (let s = TOTAL; s <= WOMAN; s++) {
        const opposed = s !== sex && sex !== TOTAL && s !== TOTAL
        if (pull * vector.sexes[s]! * vector.signs[i]! * (opposed ? -1 : 1) > 0) return true
      }
    }
    return false
  }

  #half(atom: number, vector: Vector, sign: number, aim: Aim): Half | null {
    for (let amount = sign * aim.wanted; amount !== 0; amount -= sign) {
      if (!this.#draft.fits(atom, vector, amount)) continue
      const gain = this.#gain(atom, vector, amount, aim)
      if (gain <= 0) return null
      return { atom, vector, amount, gain: Math.min(gain, aim.wanted), cost: this.#costs.own(atom, vector) }
    }
    return null
  }

  #gain(atom: number, vector: Vector, amount: number, aim: Aim): number {
    if (!this.#grid.masked) return aim.direction * amount * vector.sexes[aim.sex]! * vector.effect[aim.set]!
    const before = this.#bound(atom, vector, aim)
    this.#draft.shiftBy(atom, vector, amount)
    const after = this.#bound(atom, vector, aim)
    this.#draft.shiftBy(atom, vector, -amount)
    return aim.direction * (after - before)
  }

  #bound(atom: number, vector: Vector, aim: Aim): number {
    const { size, holds } = this.#grid.classes
    let sum = 0
    for (const k of vector.classes)
      if (holds[aim.set * size + k] === 1) {
        rangesAt(this.#grid, this.#draft.shift, atom, k, this.#at)
        sum += (aim.direction === 1 ? this.#at.high : this.#at.low)[aim.sex]!
      }
    return sum
  }
}
