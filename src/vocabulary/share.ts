import type { Count } from './count.ts'

/** A share of a whole as a fraction from 0 to 1; `low === high` means that it is exact. */
export interface Share {
  readonly low: number
  readonly high: number
}

/**
 * The share of `part` in `part` + `rest`, with the bounds that follow from the counts, each cell on its own:
 * low = part.low / (part.low + rest.high), high = part.high / (part.high + rest.low).
 * Null when nobody is counted (a denominator of 0 gives no figure).
 */
export function shareOf(part: Count, rest: Count): Share | null {
  if (part.high + rest.high === 0) return null
  const low = part.low === 0 ? 0 : part.low / (part.low + rest.high)
  const high = part.high === 0 ? 0 : part.high / (part.high + rest.low)
  return { low, high }
}
