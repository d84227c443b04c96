import type { LevelAnswer, RegionSeries } from '../api/index.ts'
import type { Observation, Share } from '../vocabulary/index.ts'
import { decimal, type People } from './text/index.ts'

/** An observation that has a share. */
export type Known = Observation & { readonly share: Share }

export function isKnown(observation: Observation | null): observation is Known {
  return observation !== null && observation.share !== null
}

/** The observations of both sexes together, in order of time. */
export function yearly(series: RegionSeries): readonly Observation[] {
  return series.observations
    .filter(observation => observation.sex === 'totaal')
    .sort((a, b) => a.period.year - b.period.year)
}

/** The years with a share that were counted in the same way as the latest one. */
export function comparable(level: LevelAnswer, series: RegionSeries): readonly Known[] {
  const known = yearly(series).filter(isKnown)
  const last = known.at(-1)?.period.year ?? 0
  const from = Math.max(0, ...level.breaks.map(({ from }) => from.year).filter(year => year <= last))
  return known.filter(({ period }) => period.year >= from)
}

/**
 * A share as whole people of a hundred.
 *
 * | share          | goal | people                         |
 * | -------------- | ---- | ------------------------------ |
 * | 0.1746         | 40   | 17                             |
 * | 0.171 to 0.188 | 40   | 17 to 19                       |
 * | 0.396          | 40   | 40, near `below`: "net geen 40" |
 * | 0.397 to 0.402 | 40   | 40, near `around`              |
 * | 0.002          | 40   | 0, few: "minder dan 1"         |
 */
export function peopleOf(share: Share, goal: number): People {
  const low = Math.round(decimal(share.low * 100))
  const high = Math.round(decimal(share.high * 100))
  const atGoal = low === goal && high === goal
  const near = !atGoal || share.low * 100 >= goal ? null : share.high * 100 < goal ? 'below' : 'around'
  return { low, high, near, few: high === 0 && share.high > 0 }
}

/** The goal of a level in people of a hundred. */
export function goalOf(level: LevelAnswer): number {
  return Math.round(level.target.value * 100)
}

/** Whether the goal is about this level; if not, its line is for reference only. */
export function isGoal(level: LevelAnswer): boolean {
  return level.target.kind === 'besluit'
}

/** Whether a figure of this region was kept back to protect people, rather than not there. */
export function isHidden(series: RegionSeries): boolean {
  return series.observations.some(({ status, share }) => status === 'onderdrukt' && share === null)
}
