import type { Grid } from './grid.ts'

/** A figure of totaal is missed more than one of men or women. */
const SEX_WEIGHTS = [3, 1, 1] as const

const BITS = 11
const WORD = (1 << BITS) - 1

/** What it costs to hide sets at a place, in figures of a municipality for one sex. */
export class Weights {
  readonly #grid: Grid
  /** Sums of set weights for every pattern of 11 bits, three words for up to 31 sets. */
  readonly #words: readonly Float64Array[]

  constructor(grid: Grid) {
    this.#grid = grid
    const weights = setWeights(grid)
    this.#words = [0, BITS, 2 * BITS].map(start => sums(weights.slice(start, start + BITS)))
  }

  /** Cost of hiding `sets` (bits) at a place and sex. */
  of(place: number, sex: number, sets: number): number {
    if (sets === 0) return 0
    const [first, second, third] = this.#words as [Float64Array, Float64Array, Float64Array]
    const weight = first[sets & WORD]! + second[(sets >>> BITS) & WORD]! + third[sets >>> (2 * BITS)]!
    return weight * SEX_WEIGHTS[sex]! * this.#grid.places[place]!.weight
  }
}

/** Numerator and rest together make one figure; losing a denominator loses its definition's whole figure. */
function setWeights(grid: Grid): number[] {
  const weights = new Array<number>(grid.classes.sets.length).fill(0)
  for (const [d, { numerator, rest, whole }] of grid.classes.definitions.entries()) {
    const weight = d === 0 ? 1.5 : 1
    weights[numerator]! += weight / 2
    if (rest >= 0) weights[rest]! += weight / 2
    if (rest >= 0) weights[whole]! += weight
  }
  return weights
}

function sums(weights: readonly number[]): Float64Array {
  const out = new Float64Array(1 << weights.length)
  for (let bits = 1; bits < out.length; bits++) {
    const lowest = 31 - Math.clz32(bits & -bits)
    out[bits] = out[bits & (bits - 1)]! + weights[lowest]!
  }
  return out
}
