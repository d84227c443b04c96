/** The least of a function on an interval, with proof. */
export interface Least {
  /** Where the lowest value found lies; null when every value is infinite. */
  readonly at: number | null
  /** That value. */
  readonly value: number
  /** No value on the interval is lower than this. */
  readonly atLeast: number
}

interface Piece {
  readonly low: number
  readonly high: number
  readonly bound: number
}

/** A search that has not ended by then says honestly how far it came: `atLeast` stays true. */
const MOST_PIECES = 300

/**
 * Finds the least of `value` between `low` and `high` by branch and bound: `bound(a, b)` must be at most every value
 * between a and b, and come near them when a and b do; both may be infinite where nothing is possible. Ends when
 * value and proof are within `gap` of each other.
 */
export function leastOf(
  [low, high]: readonly [number, number],
  value: (at: number) => number,
  bound: (a: number, b: number) => number,
  gap: number,
): Least {
  let best = { at: low, value: value(low) }
  const look = (at: number) => {
    const found = value(at)
    if (found < best.value) best = { at, value: found }
  }
  look(high)
  const pieces: Piece[] = [{ low, high, bound: bound(low, high) }]
  for (let made = 0; made < MOST_PIECES; made += 1) {
    const lowest = lowestOf(pieces)
    if (lowest === null || lowest.bound >= best.value - gap || lowest.bound === Number.POSITIVE_INFINITY)
      break
    pieces.splice(pieces.indexOf(lowest), 1)
    const middle = (lowest.low + lowest.high) / 2
    look(middle)
    for (const [a, b] of [
      [lowest.low, middle],
      [middle, lowest.high],
    ] as const)
      pieces.push({ low: a, high: b, bound: Math.max(lowest.bound, bound(a, b)) })
  }
  const proved = lowestOf(pieces)?.bound ?? best.value
  return {
    at: best.value === Number.POSITIVE_INFINITY ? null : best.at,
    value: best.value,
    atLeast: Math.min(proved, best.value),
  }
}

function lowestOf(pieces: readonly Piece[]): Piece | null {
  let found: Piece | null = null
  for (const piece of pieces) if (found === null || piece.bound < found.bound) found = piece
  return found
}
