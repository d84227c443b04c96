import type { Rate } from './rate.ts'
import { STEPS, type StepId } from './step.ts'
import type { Cohort, FlowBase, Values } from './technicians.ts'

/** What may be true at once: all cohorts and rates with one value each. */
export interface Draw {
  readonly base: FlowBase
  readonly values: Values
}

/**
 * A rank-1 lattice after Korobov: point i has the coordinates frac(i · 66^k / 1021). With this generator every pair of
 * the first 20 coordinates fills the square evenly (worst P2 of all generators 0.0013), so 1,021 points do what many
 * times as many random ones do, and the same base gives the same interval without a seed.
 */
const POINTS = 1021
const GENERATOR = 66

/** Steps that one and the same published figure stands for: if it is too high for one, it is for all. */
const TOGETHER: Readonly<Partial<Record<StepId, StepId>>> = { 'hbo-werk': 'mbo-werk', 'wo-werk': 'mbo-werk' }

/** Cohorts and rates of a region drawn 1,021 times within their bounds, evenly and independently. */
export function drawsOf(base: FlowBase): Draw[] {
  const axes = new Map<string, number>()
  for (const { id } of STEPS) if (!TOGETHER[id]) axes.set(id, axes.size)
  for (const id of Object.keys(base.cohorts)) axes.set(`cohort:${id}`, axes.size)
  const multipliers = [1]
  while (multipliers.length < axes.size) multipliers.push((multipliers.at(-1)! * GENERATOR) % POINTS)
  const place = (point: number, axis: string) =>
    (((point * multipliers[axes.get(axis)!]!) % POINTS) + 0.5) / POINTS
  return Array.from({ length: POINTS }, (_, point) => ({
    base: { ...base, cohorts: cohortsAt(base, id => place(point, `cohort:${id}`)) },
    values: valuesAt(id => rateAt(base.rates[id], place(point, TOGETHER[id] ?? id))),
  }))
}

/** The most likely value of every rate; the middle of the bounds where nobody measured it. */
export function likely({ rates }: FlowBase): Values {
  return valuesAt(id => rates[id].value ?? (rates[id].low + rates[id].high) / 2)
}

function valuesAt(value: (id: StepId) => number): Values {
  return Object.fromEntries(STEPS.map(({ id }) => [id, value(id)])) as Record<StepId, number>
}

function cohortsAt({ cohorts }: FlowBase, place: (id: string) => number): FlowBase['cohorts'] {
  return Object.fromEntries(
    Object.entries(cohorts).map(([id, cohort]: [string, Cohort]) => [
      id,
      { ...cohort, people: triangular(cohort.low, cohort.people, cohort.high, place(id)) },
    ]),
  )
}

/** The value of a rate that a part `q` of what it may be lies under: even where there is no best value. */
function rateAt({ low, value, high }: Rate, q: number): number {
  return value === null ? low + q * (high - low) : triangular(low, value, high, q)
}

/** Quantile of the triangular distribution from `low` to `high` with its top at `mode`. */
function triangular(low: number, mode: number, high: number, q: number): number {
  const width = high - low
  if (width <= 0) return mode
  const left = (mode - low) / width
  return q <= left
    ? low + Math.sqrt(q * width * (mode - low))
    : high - Math.sqrt((1 - q) * width * (high - mode))
}

/** People, or whatever is counted, as surely as known: 80 in 100 of what may be true lies between `low` and `high`. */
export interface Range {
  /** Median; null where a rate is in it that nobody measured. */
  readonly value: number | null
  readonly low: number
  readonly high: number
}

/** The 10, 50 and 90 percent points of numbers. Throws a RangeError without any. */
export function rangeOf(numbers: readonly number[]): Range & { readonly value: number } {
  const sorted = Float64Array.from(numbers).sort()
  if (sorted.length === 0) throw new RangeError('there are no numbers to take a range of')
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!
  return { low: at(0.1), value: at(0.5), high: at(0.9) }
}
