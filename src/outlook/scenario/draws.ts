import { logistic } from '../number/logistic.ts'
import { fillNormal, meanSquare, type Stream } from './random.ts'
import type { Rows } from './rows.ts'

/** Draws that are made at once: small enough for the processor's nearest memory. All are made in whole blocks. */
export const BLOCK = 200

/** Correlation of one year's national change with the next one's, and what makes every change as wide as the first. */
const RUN = 0.5
const REST = Math.sqrt(1 - RUN * RUN)

/** What all regions of a step share in a block of draws. */
export interface Shared {
  /** By draw: what makes the sum Student's t. */
  readonly scale: Float64Array
  /** By year and draw: the national row, the sum of correlated yearly changes with variance 1. */
  readonly national: Float64Array
}

export function makeShared(years: number): Shared {
  return { scale: new Float64Array(BLOCK), national: new Float64Array(BLOCK * years) }
}

/** Fills the next block of draws of a step. */
export function drawShared(stream: Stream, df: number, { scale, national }: Shared): void {
  for (let draw = 0; draw < BLOCK; draw += 1)
    scale[draw] = Number.isFinite(df) ? 1 / Math.sqrt(meanSquare(stream, df)) : 1
  fillNormal(stream, national, national.length)
  for (let i = BLOCK; i < national.length; i += 1)
    national[i] = RUN * national[i - BLOCK]! + REST * national[i]!
  for (let i = BLOCK; i < national.length; i += 1) national[i]! += national[i - BLOCK]!
  for (let i = 0; i < national.length; i += 1) national[i]! *= scale[i % BLOCK]!
}

/** Most years of a series. */
export const MOST_YEARS = 64

/**
 * The second half of a block has the region's own rows of the first half turned over (antithetic pairs, Hammersley and
 * Morton 1956), under national rows of its own. Each draw has the same law; chances and sums come out more exactly, with
 * half of the random numbers.
 */
const HALF = BLOCK / 2
/** Room for the random numbers of half a block of one series, by year and draw: first the part that lasts. */
const random = new Float64Array(HALF * (MOST_YEARS + 1))
const expected = new Float64Array(HALF)

/** Draws the numbers of the next block of a series; `oddsOf` then makes its years, in order. */
export function drawSeries(stream: Stream, years: number): void {
  fillNormal(stream, random, HALF * (years + 1))
  expected.fill(0)
}

/**
 * Puts the log odds of a year, by draw, in `odds`, and counts as `countReached` does: in one loop, as each goes through
 * the memory once more.
 */
export function oddsOf(
  at: number,
  rows: Rows,
  { scale, national }: Shared,
  odds: Float64Array,
  goal: number,
  reached: Int32Array,
): number {
  const centre = rows.centre[at]!
  const shared = rows.national[at]!
  const lasting = rows.lasting[at]!
  const fresh = rows.fresh[at]!
  const step = rows.step[at]!
  const gain = rows.gain[at]!
  const { rho } = rows
  const from = at * BLOCK
  const next = (at + 1) * HALF
  let count = 0
  for (let draw = 0; draw < HALF; draw += 1) {
    const e = random[next + draw]!
    const x = expected[draw]!
    const own = random[draw]! * lasting + x * fresh + e * step
    expected[draw] = rho * x + gain * e
    const other = draw + HALF
    const one = centre + national[from + draw]! * shared + scale[draw]! * own
    const two = centre + national[from + other]! * shared - scale[other]! * own
    odds[draw] = one
    odds[other] = two
    const first = reached[draw]! | (one >= goal ? 1 : 0)
    const second = reached[other]! | (two >= goal ? 1 : 0)
    reached[draw] = first
    reached[other] = second
    count = (count + first + second) | 0
  }
  return count
}

/** Adds to the log odds of a year what the changes do. `doubt` has, by source, a standard normal value for each draw. */
export function shiftOdds(
  at: number,
  { shift, doubts }: Rows,
  { scale }: Shared,
  doubt: readonly Float64Array[],
  odds: Float64Array,
): void {
  const mean = shift[at]!
  for (const [which, { load }] of doubts.entries()) {
    const values = doubt[which]!
    const size = load[at]!
    const once = which === 0 ? mean : 0
    for (let draw = 0; draw < BLOCK; draw += 1) odds[draw]! += once + scale[draw]! * values[draw]! * size
  }
}

/** How many draws have reached log odds of `goal` in this year or before; `reached` remembers which, as 0 and 1. */
export function countReached(odds: Float64Array, goal: number, reached: Int32Array): number {
  let count = 0
  for (let draw = 0; draw < BLOCK; draw += 1) {
    const now = reached[draw]! | (odds[draw]! >= goal ? 1 : 0)
    reached[draw] = now
    count = (count + now) | 0
  }
  return count
}

/** The logistic curve between -SPAN and SPAN, every 1/PER: in between straight lines, wrong by less than 8e-7. */
const SPAN = 20
const PER = 128
const CURVE = Float64Array.from({ length: 2 * SPAN * PER + 2 }, (_, at) => logistic(at / PER - SPAN))

/** Adds `whole` times the share of each draw to `people`, from `place` on. */
export function addPeople(odds: Float64Array, whole: number, people: Float64Array, place: number): void {
  const curve = CURVE
  for (let draw = 0; draw < BLOCK; draw += 1) {
    const x = (Math.min(SPAN, Math.max(-SPAN, odds[draw]!)) + SPAN) * PER
    const at = x | 0
    const low = curve[at]!
    people[place + draw]! += whole * (low + (x - at) * (curve[at + 1]! - low))
  }
}
