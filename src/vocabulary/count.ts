/**
 * A count of people. DUO hides counts of 1 to 4; a hidden count is the interval [1, 4].
 * A `Count` is no number: it cannot be added or divided by accident, only through the functions below.
 * `low === high` means that the count is exact.
 */
export interface Count {
  /** Smallest possible number of people, a whole number of 0 or more. */
  readonly low: number
  /** Largest possible number of people, a whole number, at least `low`. */
  readonly high: number
}

/** The interval that stands for a count hidden by its publisher (`<5`, `-1`, `4` with a flag). */
export const HIDDEN: Count = Object.freeze({ low: 1, high: 4 })

export const NONE: Count = Object.freeze({ low: 0, high: 0 })

/** An exact count. Throws a RangeError for a number that is negative or not whole. */
export function exact(value: number): Count {
  if (!Number.isInteger(value) || value < 0)
    throw new RangeError(`a count is a whole number of 0 or more, got ${value}`)
  return { low: value, high: value }
}

/** The number itself when it is exact, else null: the only way from a `Count` to a number. */
export function exactValue(count: Count): number | null {
  return count.low === count.high ? count.low : null
}

/** Sum of counts that each lie in their own interval. */
export function sum(...counts: readonly Count[]): Count {
  let low = 0
  let high = 0
  for (const count of counts) {
    low += count.low
    high += count.high
  }
  return { low, high }
}
