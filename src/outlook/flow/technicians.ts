import type { Bilingual, RegionCode } from '../../vocabulary/index.ts'
import type { Rate } from './rate.ts'
import { lagToWork } from './route.ts'
import { type StepId, stepOf } from './step.ts'

/** People a year at the start of a choice step: pupils of a leerjaar, or new students. */
export interface Cohort {
  readonly people: number
  /** Bounds; equal to `people` when they are counted. */
  readonly low: number
  readonly high: number
  /** Start of the school year that they were counted in. */
  readonly year: number
  readonly source: Bilingual
}

/** All rates and cohorts that the model needs, for one region. Plain data (JSON). */
export interface FlowBase {
  readonly region: RegionCode
  /** Latest year of the figures below (start of the school year). */
  readonly year: number
  /** By choice step; a cohort that nobody counts is left out. */
  readonly cohorts: Readonly<Partial<Record<StepId, Cohort>>>
  /** Choice steps: the share now. Passages: as surely as known. */
  readonly rates: Readonly<Record<StepId, Rate>>
}

/** One value, 0 to 1, for the rate of every step. */
export type Values = Readonly<Record<StepId, number>>

/** The value of a step's rate for the people who start that step in a year. */
export type ValueAt = (step: StepId, year: number) => number

/** People a year who arrive in technical work by the three entry routes, given values of all rates. */
export function technicians(base: FlowBase, values: Values): number {
  return arrivals(base, base.year, step => values[step], values)
}

/**
 * People who arrive in technical work in one year, when the rates are `at` from year to year and `now` is what the
 * counted cohorts were counted under.
 *
 * New students of mbo, hbo and university are the counted ones, plus what the change at school and on the way to them
 * adds: so nobody is counted twice. With C a cohort, s a choice, and a prime for the changed rates:
 *
 *   mbo starters  m = C s' + C_vmbo (s' v' - s v)
 *   mbo diplomas  d = m · diploma
 *   hbo starters  b = C s' + (d' · on to hbo' - d · on to hbo) + C_havo (s' e' p' - s e p)
 *   wo starters   u = C s' + C_vwo (s' e' p' - s e p)
 *   technicians   d · (1 - on to hbo · hbo diploma) · work + b · diploma · work + u · diploma · work
 *
 * Who goes on from mbo to hbo and gets a diploma there arrives by hbo; who gets none still has the mbo diploma.
 */
export function arrivals(base: FlowBase, year: number, at: ValueAt, now: Values): number {
  const mbo = mboDiplomas(base, year, at, now)
  const lost = at('mbo-hbo', year) * at('hbo-diploma', year)
  const hboYear = year - lag('hbo-diploma')
  const woYear = year - lag('wo-diploma')
  return (
    mbo * (1 - lost) * at('mbo-werk', year) +
    hboStarters(base, hboYear, at, now) * at('hbo-diploma', hboYear) * at('hbo-werk', year) +
    woStarters(base, woYear, at, now) * at('wo-diploma', woYear) * at('wo-werk', year)
  )
}

/** New students in technique at mbo in a year. */
export function mboStarters(base: FlowBase, year: number, at: ValueAt, now: Values): number {
  const choice = at('vmbo-keuze', year - lag('vmbo-keuze'))
  const more = choice * at('vmbo-mbo', year) - now['vmbo-keuze'] * now['vmbo-mbo']
  return people(base, 'mbo-keuze') * at('mbo-keuze', year) + people(base, 'vmbo-keuze') * more
}

/** Diplomas in technique at mbo in a year. */
function mboDiplomas(base: FlowBase, year: number, at: ValueAt, now: Values): number {
  const start = year - lag('mbo-diploma')
  return mboStarters(base, start, at, now) * at('mbo-diploma', start)
}

/** New students in technique at hbo in a year. */
export function hboStarters(base: FlowBase, year: number, at: ValueAt, now: Values): number {
  const counted = people(base, 'mbo-keuze') * now['mbo-keuze'] * now['mbo-diploma'] * now['mbo-hbo']
  const fromMbo = mboDiplomas(base, year, at, now) * at('mbo-hbo', year) - counted
  const lj4 = year - lag('havo-examen')
  const fromHavo =
    at('havo-keuze', lj4) * at('havo-examen', lj4) * at('havo-hbo', year) -
    now['havo-keuze'] * now['havo-examen'] * now['havo-hbo']
  return people(base, 'hbo-keuze') * at('hbo-keuze', year) + fromMbo + people(base, 'havo-keuze') * fromHavo
}

/** New students in technique or science at university in a year. */
export function woStarters(base: FlowBase, year: number, at: ValueAt, now: Values): number {
  const lj4 = year - lag('vwo-examen')
  const fromVwo =
    at('vwo-keuze', lj4) * at('vwo-examen', lj4) * at('vwo-wo', year) -
    now['vwo-keuze'] * now['vwo-examen'] * now['vwo-wo']
  return people(base, 'wo-keuze') * at('wo-keuze', year) + people(base, 'vwo-keuze') * fromVwo
}

/** What one percentage point more at a step gives. */
export interface Sensitivity {
  /** Technicians a year more, once all cohorts on the way have passed; null when the cohort is not counted. */
  readonly peoplePerPoint: number | null
  /** Years until the first of them arrive. */
  readonly lag: number
}

/** Extra technicians a year for one point (0.01) more at a step; exact, as the model is linear in each rate. */
export function sensitivity(base: FlowBase, step: StepId, values: Values): Sensitivity {
  const years = lagToWork(step)
  if (base.cohorts[COHORT[step]] === undefined) return { peoplePerPoint: null, lag: years }
  const changed: ValueAt = id => values[id] + (id === step ? 0.01 : 0)
  const more = arrivals(base, base.year, changed, values) - technicians(base, values)
  return { peoplePerPoint: more, lag: years }
}

/** A lasting change at one step: so many points (0.01 each) more for all who start it in `from` or later. */
export interface Push {
  readonly step: StepId
  readonly points: number
  readonly from: number
}

/** Technicians more who have arrived from the start of a push up to and including the year `by`. */
export function gained(base: FlowBase, { step, points, from }: Push, by: number, values: Values): number {
  const at: ValueAt = (id, year) => values[id] + (id === step && year >= from ? points / 100 : 0)
  const without = technicians(base, values)
  let sum = 0
  for (let year = from; year <= by; year += 1) sum += arrivals(base, year, at, values) - without
  return sum
}

/** The cohort that the people at a step come from first. */
export const COHORT: Readonly<Record<StepId, StepId>> = {
  'vmbo-keuze': 'vmbo-keuze',
  'havo-keuze': 'havo-keuze',
  'vwo-keuze': 'vwo-keuze',
  'havo-examen': 'havo-keuze',
  'vwo-examen': 'vwo-keuze',
  'vmbo-mbo': 'vmbo-keuze',
  'mbo-hbo': 'mbo-keuze',
  'havo-hbo': 'havo-keuze',
  'vwo-wo': 'vwo-keuze',
  'mbo-keuze': 'mbo-keuze',
  'hbo-keuze': 'hbo-keuze',
  'wo-keuze': 'wo-keuze',
  'mbo-diploma': 'mbo-keuze',
  'hbo-diploma': 'hbo-keuze',
  'wo-diploma': 'wo-keuze',
  'mbo-werk': 'mbo-keuze',
  'hbo-werk': 'hbo-keuze',
  'wo-werk': 'wo-keuze',
}

function people({ cohorts }: FlowBase, step: StepId): number {
  return cohorts[step]?.people ?? 0
}

function lag(step: StepId): number {
  return stepOf(step)!.lag
}
