import type { Count, Observation, Status } from '../../vocabulary/index.ts'
import type { Text } from '../text/index.ts'
import { PASSPORTS } from '../text/passport.ts'

/** A count, its bounds, or why there is none: bounds of a hidden count are not said. */
export function countText(text: Text, count: Count | null, status: Status): string {
  const words = PASSPORTS[text.lang]
  if (count === null || count.high < count.low) return status === 'onderdrukt' ? words.hidden : words.noCounts
  if (count.low === count.high) return text.number.count(count.low)
  if (status === 'onderdrukt') return words.hidden
  return words.between(text.number.count(count.low), text.number.count(count.high))
}

/** A figure in a word: its share, else its count, else that it is hidden. */
export function figureText(text: Text, observation: Observation | null): string {
  const words = PASSPORTS[text.lang]
  if (observation === null) return words.absent
  const { share, numerator, status } = observation
  if (share) {
    const { percent, percents } = text.number
    return share.low === share.high ? percent(share.low) : percents(share.low, share.high)
  }
  return status === 'onderdrukt' ? words.hidden : countText(text, numerator, status)
}
