import { growth } from '../national.ts'
import type { Shifted } from './bands.ts'
import { square } from './square.ts'

/**
 * A series made ready for draws. The region's own row is a part that lasts (what is not known about today) and a part
 * that comes new and fades, x' = rho x + new; the chance of each year comes on top. New and chance are drawn together:
 * by the innovations form of the Kalman filter their sum has exactly the same law with one random number a year
 * instead of two. With a the expected new part, e standard normal:
 *
 *     new part + chance = fresh a + step e        a' = rho a + gain e
 */
export interface Rows {
  readonly centre: Float64Array
  /** Log odds for one unit of the national row, whose own variance is `growth(h)`. */
  readonly national: Float64Array
  /** Standard deviation of the part that lasts. */
  readonly lasting: Float64Array
  readonly fresh: Float64Array
  readonly step: Float64Array
  readonly gain: Float64Array
  readonly rho: number
  /** Of the scenario; the means are 0 where nothing changes. */
  readonly shift: Float64Array
  readonly doubts: readonly { readonly name: string; readonly load: Float64Array }[]
}

/** Smallest variance of a year's step: below it the year has no chance of its own. */
const NOTHING = 1e-300

export function rowsOf({ series, shift }: Shifted): Rows {
  const { centre, nationalSd, regionalSd, observationSd, fading } = series
  const years = centre.length
  const rows: Rows = {
    centre: Float64Array.from(centre),
    national: Float64Array.from(nationalSd, (sd, at) => sd / Math.sqrt(growth(at + 1))),
    lasting: new Float64Array(years),
    fresh: new Float64Array(years),
    step: new Float64Array(years),
    gain: new Float64Array(years),
    rho: fading.rho,
    shift: Float64Array.from(shift?.mean ?? centre.map(() => 0)),
    doubts: (shift?.doubts ?? []).map(({ name, load }) => ({ name, load: Float64Array.from(load) })),
  }
  const arrives = square(fading.sigma) * (1 - square(fading.rho))
  // Variance of the new part, and what is left of it when the years so far are seen.
  let variance = 0
  let unseen = 0
  for (let at = 0; at < years; at += 1) {
    variance = square(fading.rho) * variance + arrives
    unseen = square(fading.rho) * unseen + arrives
    const own = square(regionalSd[at]!)
    const fresh = variance > own ? Math.sqrt(own / variance) : 1
    rows.fresh[at] = fresh
    rows.lasting[at] = Math.sqrt(Math.max(0, own - variance * square(fresh)))
    const step = square(fresh) * unseen + square(observationSd[at]!)
    if (step < NOTHING) continue
    rows.step[at] = Math.sqrt(step)
    rows.gain[at] = (fading.rho * unseen * fresh) / rows.step[at]!
    unseen -= square(unseen * fresh) / step
  }
  return rows
}
