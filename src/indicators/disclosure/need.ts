import { type Grid, TOTAL } from './grid.ts'
import type { Spans } from './ledger.ts'

/** Counts of 1 to 4 are not published, and an attacker must hold all of 1 to 4 possible. */
export const SMALLEST = 1
export const LARGEST = 4
/** Any other hidden cell must stay uncertain by at least as much as a count of 1 to 4 is. */
const LEAST_WIDTH = LARGEST - SMALLEST

/** What an attacker must hold possible for a cell: all of `low` to `high`, or any span of `width`. */
export type Need = { readonly low: number; readonly high: number } | { readonly width: number }

/** True for an exact count of 1 to 4: it must be hidden. */
export function sensitive(grid: Grid, cell: number): boolean {
  const low = grid.cellLow[cell]!
  return low === grid.cellHigh[cell] && low >= SMALLEST && low <= LARGEST
}

/**
 * What a cell needs once it is hidden. A count that its publisher hid (low < high) always needs it: it keeps all of
 * what the publisher left where that was one hidden count, else at least as much as one hidden count leaves.
 */
export function needOf(grid: Grid, cell: number): Need {
  const [low, high] = [grid.cellLow[cell]!, grid.cellHigh[cell]!]
  if (low < high) return high - low <= LEAST_WIDTH ? { low, high } : { width: LEAST_WIDTH }
  if (low < SMALLEST || low > LARGEST) return { width: LEAST_WIDTH }
  return { low: Math.max(SMALLEST, unsexedIn(grid, cell)), high: LARGEST }
}

/**
 * True where totaal is not men and women in any atom of the cell: people of a third sex, or a fault in the publisher's
 * rows. The attacker is taken to know the difference, so there may be nothing left to hide from him.
 */
export function isUneven(grid: Grid, cell: number): boolean {
  const { sets, size } = grid.classes
  const place = grid.places[Math.floor(cell / (3 * sets.length))]!
  return place.atoms.some(a => sets[cell % sets.length]!.some(k => grid.unsexed[a * size + k] !== 0))
}

/** People of a third sex in a cell: they cannot be hidden from an attacker who knows them. */
function unsexedIn(grid: Grid, cell: number): number {
  const { sets, size } = grid.classes
  const row = Math.floor(cell / sets.length)
  if (row % 3 !== TOTAL) return 0
  let sum = 0
  for (const a of grid.places[Math.floor(row / 3)]!.atoms)
    for (const k of sets[cell % sets.length]!) sum += Math.max(0, grid.unsexed[a * size + k]!)
  return sum
}

/** A direction in which a cell must reach further than its base span, and how far. */
export type Reach = readonly [direction: 1 | -1, amount: number]

/**
 * What is still missing: nothing when the list is empty; where a width is lacking, either of two directions will do;
 * where an end is lacking, the one that comes first.
 */
export function lacking(need: Need, base: Spans, spans: Spans, cell: number): readonly Reach[] {
  const [low, high] = [spans.low[cell]!, spans.high[cell]!]
  if ('width' in need) {
    const short = need.width - (high - low)
    if (short <= 0) return []
    return [
      [1, high + short - base.high[cell]!],
      [-1, base.low[cell]! - low + short],
    ]
  }
  if (low > need.low) return [[-1, base.low[cell]! - need.low]]
  if (high < need.high) return [[1, need.high - base.high[cell]!]]
  return []
}
