import { type Range, rough, whole } from '../../outlook/index.ts'
import type { Text } from '../text/index.ts'

/** `5.208` where it is counted, `4.000` (two figures that count) where it is reckoned, `150–1.300?` where nobody knows. */
export function peopleShort(text: Text, range: Range): string {
  if (range.value === null) return `${bounds(text, range)}?`
  return whole(isExact(range) ? range.value : rough(range.value), text.lang)
}

/** The same with its bounds: `4.000 (3.800–4.300)`. */
export function peopleLong(text: Text, range: Range): string {
  const short = peopleShort(text, range)
  return range.value === null || rough(range.low) === rough(range.high)
    ? short
    : `${short} (${bounds(text, range)})`
}

/** One number to draw: the middle of the bounds where there is no best value. */
export function middleOf({ value, low, high }: Range): number {
  return value ?? (low + high) / 2
}

function isExact({ low, high }: Range): boolean {
  return Math.round(low) === Math.round(high)
}

/** A dash between numbers, a word where one of them has a minus. */
function bounds({ lang }: Text, { low, high }: Range): string {
  const dash = low >= 0 ? '–' : lang === 'nl' ? ' tot ' : ' to '
  return whole(rough(low), lang) + dash + whole(rough(high), lang)
}
