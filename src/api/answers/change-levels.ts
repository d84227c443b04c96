import type { FigureSet, Indicator } from '../../indicators/index.ts'
import type { Part } from '../../outlook/index.ts'
import type { Bilingual, Count, Observation } from '../../vocabulary/index.ts'

/** What a level counts for in a change. */
export interface ChangedLevel {
  readonly definition: string
  readonly title: Bilingual
  /** People in the level and, of them, in technique; in the middle of the bounds where counts are hidden. */
  readonly before: Part
  readonly after: Part
}

/**
 * The levels of both years. Null where the indicator has none, one of them is hidden, or they do not add up to the
 * whole: then a change has no mix.
 */
export function levelsOf(
  figures: FigureSet,
  { id, partition, definitions }: Indicator,
  before: Observation,
  after: Observation,
): ChangedLevel[] | null {
  if (!partition) return null
  const levels: ChangedLevel[] = []
  for (const definition of partition) {
    const { observations } = figures.series(id, definition, before.region)
    const [first, last] = [levelIn(observations, before), levelIn(observations, after)]
    if (!first || !last) return null
    const { title } = definitions.find(each => each.id === definition)!
    levels.push({ definition, title, before: first, after: last })
  }
  const complete =
    adds(
      levels.map(each => each.before),
      partOf(before),
    ) &&
    adds(
      levels.map(each => each.after),
      partOf(after),
    )
  return complete ? levels : null
}

/** One level in the year of the whole: nobody where a release has no row, null where it is hidden. */
function levelIn(observations: readonly Observation[], whole: Observation): Part | null {
  const found = observations.find(({ period }) => period.year === whole.period.year)
  if (found?.status === 'onderdrukt') return null
  return found?.numerator && found.denominator ? partOf(found) : { whole: 0, chosen: 0 }
}

function adds(parts: readonly Part[], to: Part): boolean {
  const sum = (key: keyof Part) => parts.reduce((all, part) => all + part[key], 0)
  return sum('whole') === to.whole && sum('chosen') === to.chosen
}

/** A figure with both counts as people of one level, in the middle of the bounds. */
export function partOf({ numerator, denominator }: Observation): Part {
  return { whole: middle(denominator!), chosen: middle(numerator!) }
}

function middle({ low, high }: Count): number {
  return (low + high) / 2
}
