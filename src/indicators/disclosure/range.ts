import { type Grid, MAN, TOTAL, WOMAN } from './grid.ts'

/** A change of exact parts and hidden counts by `(atom * 3 + sex) * classes + class`. */
export interface Shift {
  readonly exact: Int32Array
  readonly hidden: Int32Array
}

/** Bounds of totaal, men and women of one atom and class. */
export interface Ranges {
  readonly low: Int32Array
  readonly high: Int32Array
}

export function newShift(grid: Grid): Shift {
  return { exact: new Int32Array(grid.low.length), hidden: new Int32Array(grid.low.length) }
}

export function newRanges(): Ranges {
  return { low: new Int32Array(3), high: new Int32Array(3) }
}

/**
 * What an attacker who knows the bounds of totaal, men and women of an atom and class can conclude for each, since
 * totaal = men + women (+ `unsexed`). Writes into `out`; false when nothing fits. With one equation over three
 * intervals these bounds are exact: each end is reached by some counts.
 */
export function rangesAt(grid: Grid, shift: Shift, atom: number, k: number, out: Ranges): boolean {
  const { low, high } = out
  for (let s = 0; s < 3; s++) {
    const at = (atom * 3 + s) * grid.classes.size + k
    low[s] = grid.low[at]! + shift.exact[at]! + shift.hidden[at]!
    high[s] = grid.high[at]! + shift.exact[at]! + 4 * shift.hidden[at]!
  }
  if (!grid.sexed) return true
  const u = grid.unsexed[atom * grid.classes.size + k]!
  const [tl, th, ml, mh, wl, wh] = [
    low[TOTAL]!,
    high[TOTAL]!,
    low[MAN]!,
    high[MAN]!,
    low[WOMAN]!,
    high[WOMAN]!,
  ]
  low[TOTAL] = Math.max(tl, ml + wl + u)
  high[TOTAL] = Math.min(th, mh + wh + u)
  low[MAN] = Math.max(ml, tl - u - wh)
  high[MAN] = Math.min(mh, th - u - wl)
  low[WOMAN] = Math.max(wl, tl - u - mh)
  high[WOMAN] = Math.min(wh, th - u - ml)
  return low[TOTAL]! <= high[TOTAL]!
}

/** True when no exact part and no hidden count at this atom and class falls below 0. */
export function staysAbove(grid: Grid, shift: Shift, atom: number, k: number): boolean {
  for (let s = 0; s < 3; s++) {
    const at = (atom * 3 + s) * grid.classes.size + k
    if (grid.exact[at]! + shift.exact[at]! < 0 || grid.hidden[at]! + shift.hidden[at]! < 0) return false
  }
  return true
}
