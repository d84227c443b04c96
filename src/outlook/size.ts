import type { Lead } from './history.ts'
import { exp, log } from './number/elementary.ts'
import { normalQuantile } from './number/normal.ts'
import type { Point } from './point.ts'

/** People expected in one cohort: carried apart from the share, as a number can fall while its share rises. */
export interface Size {
  readonly value: number
  /** Limits that hold it with a chance of 80 %. */
  readonly low: number
  readonly high: number
}

/** Standard deviation of a yearly change that is believed before any is seen, on the scale of logarithms, and its weight. */
const PRIOR_SD = 0.04
const PRIOR_YEARS = 4

/** How much of the mean yearly change of the last three years is believed, and what is left of it a year later. */
const DRIFT_PART = 0.7
const DRIFT_FADING = 0.6

/**
 * The size of the cohort `horizon` years after the last one: those already counted in the years before where a lead
 * knows them, else the last size, moved along by the country's recent change, which damps out. Null where the publisher
 * gives no people.
 */
export function sizeOf(
  points: readonly Point[],
  parent: readonly Point[],
  horizon: number,
  leads: readonly Lead[] = [],
): Size | null {
  const last = points.at(-1)
  if (!last?.whole) return null
  const lead = leads.find(({ year }) => year === last.year + horizon)
  const own = changesOf(points)
  const sd = Math.sqrt(
    (PRIOR_YEARS * PRIOR_SD ** 2 + own.reduce((sum, change) => sum + change ** 2, 0)) /
      (PRIOR_YEARS + own.length),
  )
  const recent = changesOf(parent).slice(-3)
  const pace = recent.length === 0 ? 0 : recent.reduce((sum, change) => sum + change, 0) / recent.length
  const drift = (DRIFT_PART * pace * (1 - DRIFT_FADING ** horizon)) / (1 - DRIFT_FADING)
  const value = lead ? lead.whole : last.whole * exp(drift)
  const reach = normalQuantile(0.9) * sd * Math.sqrt(lead ? 0.25 : horizon)
  return { value, low: value * exp(-reach), high: value * exp(reach) }
}

/** Changes by the years that they are of: every horizon asks for the same. */
const made = new WeakMap<readonly Point[], number[]>()

/** Changes of the logarithm of the size a year. */
function changesOf(points: readonly Point[]): number[] {
  const known = made.get(points)
  if (known) return known
  const changes = points.slice(1).flatMap(({ year, whole }, at) => {
    const before = points[at]!
    return whole && before.whole ? [log(whole / before.whole) / (year - before.year)] : []
  })
  made.set(points, changes)
  return changes
}
