import { logistic } from './number/logistic.ts'

/** A part of a whole: log odds of its share and its people. */
export interface Piece {
  readonly centre: number
  readonly whole: number
}

/**
 * Makes parts add up to their whole: sizes are scaled to its people, and the log odds of all are moved by the same
 * amount until the technical people add up too. Shares stay between 0 and 1, and the order of the parts stays. Parts
 * without people are left as they are. Throws a RangeError when there are no people in any part.
 */
export function cohere(parts: readonly Piece[], whole: Piece): Piece[] {
  const people = parts.reduce((sum, part) => sum + part.whole, 0)
  if (!(people > 0)) throw new RangeError('parts without people cannot add up to a whole')
  const sized = parts.map(part => ({ ...part, whole: (part.whole * whole.whole) / people }))
  const wanted = whole.whole * logistic(whole.centre)
  const technical = (shift: number) =>
    sized.reduce((sum, part) => sum + part.whole * logistic(part.centre + shift), 0)
  let [low, high] = [-60, 60]
  for (let step = 0; step < 200 && high - low > 1e-13; step += 1) {
    const middle = (low + high) / 2
    if (technical(middle) < wanted) low = middle
    else high = middle
  }
  const shift = (low + high) / 2
  return sized.map(part => ({ ...part, centre: part.centre + shift }))
}
