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
  const shift = shiftTo(sized, whole.whole * logistic(whole.centre))
  return sized.map(part => ({ ...part, centre: part.centre + shift }))
}

/**
 * How far all log odds must move for the parts to hold `wanted` technical people: Newton's method, kept between bounds
 * that are halved where a step would leave them.
 */
function shiftTo(parts: readonly Piece[], wanted: number): number {
  let [low, high] = [-60, 60]
  let shift = 0
  for (let step = 0; step < 200 && high - low > 1e-13; step += 1) {
    let people = 0
    let slope = 0
    for (const { centre, whole } of parts) {
      const share = logistic(centre + shift)
      people += whole * share
      slope += whole * share * (1 - share)
    }
    if (people < wanted) low = shift
    else high = shift
    const next = shift + (wanted - people) / slope
    if (Math.abs(next - shift) < 1e-13) return shift
    shift = next > low && next < high ? next : (low + high) / 2
  }
  return shift
}
