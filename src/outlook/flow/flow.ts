import { type Bilingual, InputError, type RegionCode } from '../../vocabulary/index.ts'
import { type Draw, drawsOf, type Range, rangeOf } from './draws.ts'
import type { Rate } from './rate.ts'
import { type Lag, lagOn, ROUTES, type Route } from './route.ts'
import { STEPS, type Step, type StepId } from './step.ts'
import { COHORT, type FlowBase, technicians, type Values } from './technicians.ts'

/** One step with the people who come to it and go on, a year. */
export interface Link {
  readonly step: StepId
  readonly title: Bilingual
  readonly kind: Step['kind']
  readonly rate: Rate
  /** Years from here to the next step. */
  readonly lag: number
  readonly slack: number
  /** People at the start; null where their cohort is not counted. */
  readonly from: Range | null
  /** People who take the step; without a middle value where nobody measures the rate. */
  readonly to: Range | null
}

/** People a year with a technical background who do not take the next technical step. */
export interface Leak {
  readonly step: StepId
  readonly title: Bilingual
  readonly people: Range
  readonly origin: Rate['origin']
}

/** The way from school to technical work in one region, in people a year. */
export interface Flow {
  readonly region: RegionCode
  /** Of the counts that it starts from (start of the school year). */
  readonly years: { readonly first: number; readonly last: number }
  readonly links: readonly Link[]
  /** Largest first. */
  readonly leaks: readonly Leak[]
  readonly routes: readonly Way[]
  /** People a year who arrive in technical work, over the three entry routes. */
  readonly technicians: Range
}

/** One way from a first step to technical work. */
export interface Way {
  readonly id: string
  /** Every step, with the years from the start of the first one. */
  readonly steps: readonly { readonly step: StepId; readonly after: Lag }[]
  readonly toWork: Lag
  /** People a year who go the whole way; null where the cohort is not counted. */
  readonly people: Range | null
}

/** Who is at the start of a step, in people a year, when a cohort and the rates have these values. */
const START: Readonly<Record<StepId, (cohort: number, v: Values) => number>> = {
  'vmbo-keuze': c => c,
  'vmbo-mbo': (c, v) => c * v['vmbo-keuze'],
  'havo-keuze': c => c,
  'havo-examen': (c, v) => c * v['havo-keuze'],
  'havo-hbo': (c, v) => c * v['havo-keuze'] * v['havo-examen'],
  'vwo-keuze': c => c,
  'vwo-examen': (c, v) => c * v['vwo-keuze'],
  'vwo-wo': (c, v) => c * v['vwo-keuze'] * v['vwo-examen'],
  'mbo-keuze': c => c,
  'mbo-diploma': (c, v) => c * v['mbo-keuze'],
  'mbo-hbo': (c, v) => c * v['mbo-keuze'] * v['mbo-diploma'],
  'mbo-werk': (c, v) => c * v['mbo-keuze'] * v['mbo-diploma'] * (1 - v['mbo-hbo'] * v['hbo-diploma']),
  'hbo-keuze': c => c,
  'hbo-diploma': (c, v) => c * v['hbo-keuze'],
  'hbo-werk': (c, v) => c * v['hbo-keuze'] * v['hbo-diploma'],
  'wo-keuze': c => c,
  'wo-diploma': (c, v) => c * v['wo-keuze'],
  'wo-werk': (c, v) => c * v['wo-keuze'] * v['wo-diploma'],
}

/** Who does not go on from mbo to hbo can work in technique at once: that is no leak. */
const NO_LEAK: readonly StepId[] = ['mbo-hbo']

/** The flow of a region: every step, also those that nobody measures. Throws an InputError without any cohort. */
export function flowOf(base: FlowBase): Flow {
  checkCohorts(base)
  const draws = drawsOf(base)
  const links = STEPS.map(step => linkOf(step, base, draws))
  const leaks = links.flatMap(link => leakOf(link, draws) ?? [])
  return {
    region: base.region,
    years: yearsOf(base),
    links,
    leaks: leaks.sort((a, b) => (b.people.value ?? b.people.high) - (a.people.value ?? a.people.high)),
    routes: ROUTES.map(route => wayOf(route, base, draws)),
    technicians: rangeOf(draws.map(draw => technicians(draw.base, draw.values))),
  }
}

function yearsOf({ cohorts }: FlowBase): Flow['years'] {
  const years = Object.values(cohorts).map(({ year }) => year)
  return { first: Math.min(...years), last: Math.max(...years) }
}

/** Who gets a diploma at hbo after mbo arrives by that way: the way from mbo straight to work is for the others. */
function wayOf(route: Route, base: FlowBase, draws: readonly Draw[]): Way {
  const [first] = route.steps
  const end = route.steps.at(-1)!
  const all = people(first, draws, ({ values }) => {
    const part = route.steps.reduce((product, step) => product * values[step], 1)
    return end === 'mbo-werk' ? part * (1 - values['mbo-hbo'] * values['hbo-diploma']) : part
  })
  const known = route.steps.every(step => base.rates[step].value !== null)
  return {
    id: route.id,
    steps: route.steps.map(step => ({ step, after: lagOn(route, first, step) })),
    toWork: lagOn(route, first),
    people: all && !known ? { ...all, value: null } : all,
  }
}

/** Without any cohort there is nothing to reckon with: an InputError that says what to do. */
export function checkCohorts({ region, cohorts }: FlowBase): void {
  if (Object.keys(cohorts).length === 0)
    throw new InputError({
      code: 'flow.no-figures',
      message: `For ${region} no number of pupils or students is published: there are no figures, or all are hidden to protect small counts. Choose a larger region, such as its province.`,
    })
}

function linkOf({ id, title, kind, lag, slack }: Step, base: FlowBase, draws: readonly Draw[]): Link {
  const rate = base.rates[id]
  const from = people(id, draws, () => 1)
  const to = people(id, draws, ({ values }) => values[id])
  const known = to && rate.value === null ? { ...to, value: null } : to
  return { step: id, title, kind, rate, lag, slack, from, to: known }
}

function leakOf({ step, title, kind, rate }: Link, draws: readonly Draw[]): Leak | null {
  if (kind === 'choice' || NO_LEAK.includes(step)) return null
  const lost = people(step, draws, ({ values }) => 1 - values[step])
  return (
    lost && {
      step,
      title,
      people: rate.value === null ? { ...lost, value: null } : lost,
      origin: rate.origin,
    }
  )
}

/** A part of the people at the start of a step; null where their cohort is not counted. */
function people(step: StepId, draws: readonly Draw[], part: (draw: Draw) => number): Range | null {
  if (draws[0]!.base.cohorts[COHORT[step]] === undefined) return null
  return rangeOf(
    draws.map(draw => START[step](draw.base.cohorts[COHORT[step]]!.people, draw.values) * part(draw)),
  )
}
