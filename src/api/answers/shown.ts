import { type Indicator, PUBLISHED } from '../../indicators/index.ts'
import type { Count, Observation } from '../../vocabulary/index.ts'
import type { Show } from './selection.ts'

/** A number between bounds; `low === high` means that it is exact. */
export interface Span {
  readonly low: number
  readonly high: number
}

/**
 * What an observation says of what is shown: a fraction for a share, people for counts. Null where it is hidden or
 * where the publisher gives none: bounds of a hidden count are no figure.
 */
export function shownOf(observation: Observation, show: Show): Span | null {
  if (show === 'share') return observation.share
  const count = show === 'count' ? observation.numerator : observation.denominator
  return isOpen(count, observation) ? count : null
}

function isOpen(count: Count | null, { status }: Observation): count is Count {
  if (count === null || count.high < count.low) return false
  return status !== 'onderdrukt' || count.low === count.high
}

/**
 * What may be shown of a definition. Exams have no whole that they are a part of; of published series only that is
 * known which was printed.
 */
export function showsOf(indicator: Indicator, definition: string): readonly Show[] {
  const published = indicator.question === null ? PUBLISHED.find(({ id }) => id === definition) : undefined
  if (published) return published.unit === 'share' ? ['share'] : ['count']
  return indicator.share === false ? ['count'] : ['share', 'count', 'base']
}

/** A value as a number of the base year, 100 for the same; null where either is unknown or the base is nobody. */
export function indexOf(value: Span | null, base: Span | null): Span | null {
  if (!value || !base || base.low <= 0) return null
  return { low: (100 * value.low) / base.high, high: (100 * value.high) / base.low }
}

/**
 * The year that an index starts from: the first one after the last change in the way of counting in which every series
 * that has any value has one above nobody. Null when there is no such year.
 */
export function baseYearOf(
  series: readonly (readonly Observation[])[],
  show: Show,
  breaks: readonly number[],
): number | null {
  const valued = series
    .map(each => each.filter(observation => (shownOf(observation, show)?.low ?? 0) > 0))
    .filter(each => each.length > 0)
  const years = [...new Set(valued.flatMap(each => each.map(({ period }) => period.year)))].sort(
    (a, b) => a - b,
  )
  const last = years.at(-1) ?? 0
  const start = Math.max(0, ...breaks.filter(year => year <= last))
  const all = (year: number) => valued.every(each => each.some(({ period }) => period.year === year))
  return years.find(year => year >= start && all(year)) ?? null
}
