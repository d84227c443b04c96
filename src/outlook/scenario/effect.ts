import { logistic, logit } from '../number/logistic.ts'
import { normalQuantile } from '../number/normal.ts'
import type { ScenarioSeries } from './base.ts'
import type { Link } from './links.ts'
import type { Change } from './scenario.ts'

/**
 * How far the effect of a change may be from what was filled in, as a part of it (standard deviation). `sure` is the
 * chance that it comes out between half and one and a half times that: spread = 0.5 / z((1 + sure) / 2), z the normal
 * quantile.
 *
 * | sure | spread |
 * | ---- | ------ |
 * | 1    | 0      |
 * | 0.8  | 0.39   |
 * | 0.5  | 0.74   |
 */
export function spreadOf(sure: number): number {
  const within = (1 + sure) / 2
  return within >= 1 ? 0 : 0.5 / normalQuantile(within)
}

/** The part of a change that is there in a year: 0 before it starts, then equal parts, 1 when all of it is. */
export function partOf(
  { from, years, lag = 0 }: Pick<Change, 'from' | 'years'> & { lag?: number },
  year: number,
): number {
  return Math.min(1, Math.max(0, (year - from - lag + 1) / years))
}

/** One source of uncertainty about an effect: all that hangs on it moves together, in every region and year. */
export interface Doubt {
  /** `hbo-keuze 0`: the step and which of its changes; or `vmbo-keuze > mbo-keuze`: a link. */
  readonly name: string
  /** Log odds by horizon for one standard normal value. */
  readonly load: readonly number[]
}

/** What all changes together do to a series. */
export interface Shift {
  /** Log odds by horizon that the middle moves. */
  readonly mean: readonly number[]
  readonly doubts: readonly Doubt[]
}

/** Shares are kept this far from 0 and 1 when points are added to them. */
const EDGE = 0.001

/** Points that one source adds to a step in a year, as a share, and how uncertain they are. */
interface Added {
  readonly share: readonly number[]
  readonly doubts: readonly { readonly name: string; readonly spread: number }[]
}

/**
 * The shift of a series, by the changes at its own step and, through `links`, at the steps that lead to it. Points move
 * the middle of the band by exactly as many points; doubt about them widens the band on the scale of log odds, in the
 * ratio of log odds to points of that year.
 */
export function shiftOf(series: ScenarioSeries, changes: readonly Change[], links: readonly Link[]): Shift {
  const added = addedTo(series, changes, links)
  const years = series.centre.map((centre, at) => {
    const total = added.reduce((sum, { share }) => sum + share[at]!, 0)
    return { at, ...movedBy(centre, total) }
  })
  const doubts = new Map<string, number[]>()
  for (const { share, doubts: each } of added)
    for (const { name, spread } of each) {
      const load = doubts.get(name) ?? new Array<number>(series.centre.length).fill(0)
      for (const { at, slope } of years) load[at]! += share[at]! * spread * slope
      doubts.set(name, load)
    }
  return {
    mean: years.map(({ mean }) => mean),
    doubts: [...doubts].map(([name, load]) => ({ name, load })),
  }
}

/** Log odds by which a middle moves when `points` (a share) are added to it, and log odds for a share of 1 on the way. */
export function movedBy(centre: number, points: number): { mean: number; slope: number } {
  const before = logistic(centre)
  // A share that lies beyond the edge already stays where it is, and comes back from there.
  const after = Math.min(Math.max(1 - EDGE, before), Math.max(Math.min(EDGE, before), before + points))
  const mean = points === 0 || after === before ? 0 : logit(after) - centre
  // Near 0 the ratio loses its digits: there it is the slope of the curve.
  const ratio = Math.abs(after - before) < 1e-7 ? 1 / (before * (1 - before)) : mean / (after - before)
  return { mean, slope: ratio }
}

function addedTo(
  { step, year, centre }: ScenarioSeries,
  changes: readonly Change[],
  links: readonly Link[],
): Added[] {
  const names = doubtNames(changes)
  return changes.flatMap((change, which) => {
    const own = { name: names[which]!, spread: spreadOf(change.sure) }
    const shares = (lag: number, factor: number) =>
      centre.map((_, h) => (change.points / 100) * factor * partOf(change, year + h + 1 - lag))
    if (change.step === step) return [{ share: shares(0, 1), doubts: [own] }]
    return links
      .filter(link => link.from === change.step && link.to === step)
      .map(link => ({
        share: shares(link.lag, link.perPoint),
        doubts: [own, { name: `${link.from} > ${link.to}`, spread: link.spread }],
      }))
  })
}

/** The name of the doubt about each change: its step and the how-many-th of that step, from 0. */
export function doubtNames(changes: readonly Pick<Change, 'step'>[]): string[] {
  return changes.map(
    ({ step }, at) => `${step} ${changes.slice(0, at).filter(each => each.step === step).length}`,
  )
}
