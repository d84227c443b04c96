import { type Bilingual, InputError, nearestNames } from '../../vocabulary/index.ts'
import { type Draw, drawsOf, type Range, rangeOf } from './draws.ts'
import { checkCohorts } from './flow.ts'
import type { Rate } from './rate.ts'
import { STEPS, type Step, type StepId, stepOf } from './step.ts'
import { arrivals, type FlowBase, sensitivity, technicians, type ValueAt } from './technicians.ts'
import { TURNS } from './turn.ts'

/** What one percentage point more at a step gives: an outcome of the reckoning, no proof that a measure works. */
export interface Leverage {
  readonly step: StepId
  readonly title: Bilingual
  readonly kind: Step['kind']
  /** How surely the step's own rate is known. */
  readonly origin: Rate['origin']
  /** Technicians a year more, once all cohorts on the way have passed; null where the cohort is not counted. */
  readonly perYear: Range | null
  /** Years until the first of them arrive. */
  readonly lag: number
  /** Technicians more who have arrived up to and including the year asked for. */
  readonly arrived: Range | null
}

/** For which steps and years. */
export interface LeverageAsk {
  /** Year from which all who start the step choose or pass one point more often. */
  readonly from: number
  /** Year up to and including which arrivals are counted. */
  readonly by: number
  /** All steps when left out. */
  readonly steps?: readonly string[]
}

/** No reckoning goes further ahead than this. */
const MOST_YEARS = 60

/** Every step with what one point more at it gives, the largest first; steps without a cohort come last. */
export function leverageOf(base: FlowBase, { from, by, steps }: LeverageAsk): Leverage[] {
  checkCohorts(base)
  checkYears(from, by)
  const draws = drawsOf(base).map(draw => ({ ...draw, without: technicians(draw.base, draw.values) }))
  return (steps ?? STEPS.map(({ id }) => id))
    .map(id => oneStep(knownStep(id), base, draws, { from, by }))
    .sort((a, b) => order(b.arrived) - order(a.arrived) || order(b.perYear) - order(a.perYear))
}

function oneStep(
  { id, title, kind }: Step,
  base: FlowBase,
  draws: readonly Drawn[],
  ask: LeverageAsk,
): Leverage {
  const now = sensitivity(base, id, draws[0]!.values)
  const rises = now.peoplePerPoint === null ? null : draws.map(draw => riseOf(id, draw, ask))
  return {
    step: id,
    title,
    kind,
    origin: base.rates[id].origin,
    perYear: rises && rangeOf(rises.map(({ perYear }) => perYear)),
    lag: now.lag,
    arrived: rises && rangeOf(rises.map(({ arrived }) => arrived)),
  }
}

/** A draw with the technicians a year when nothing changes. */
interface Drawn extends Draw {
  readonly without: number
}

/**
 * What `sensitivity` and `gained` give for one point, in a sixth of the time: arrivals are reckoned once for each of
 * the years in which they move, and stand for the years up to the next.
 */
function riseOf(step: StepId, { base, values, without }: Drawn, { from, by }: LeverageAsk) {
  const at: ValueAt = (id, year) => values[id] + (id === step && year >= 0 ? 0.01 : 0)
  const last = by - from
  let perYear = 0
  let arrived = 0
  for (const [i, turn] of TURNS[step].entries()) {
    const next = TURNS[step][i + 1] ?? Number.POSITIVE_INFINITY
    perYear = arrivals(base, turn, at, values) - without
    if (turn <= last) arrived += perYear * (Math.min(next - 1, last) - turn + 1)
  }
  return { perYear, arrived }
}

/** The step that a person named. Throws an InputError with the nearest and all possible names. */
function knownStep(id: string): Step {
  const step = stepOf(id)
  if (step) return step
  const names = STEPS.map(each => each.id)
  const near = nearestNames(id, names, 3)
  throw new InputError({
    code: 'step.unknown',
    message: `"${id}" is no step${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.'} Possible: ${names.join(', ')}.`,
  })
}

function checkYears(from: number, by: number): void {
  if (!Number.isInteger(by) || by < from)
    throw new InputError({
      code: 'flow.year-past',
      message: `The year ${by} is over or no year: a change can begin in ${from} at the earliest. Give a year from ${from} to ${from + MOST_YEARS}.`,
    })
  if (by > from + MOST_YEARS)
    throw new InputError({
      code: 'flow.year-far',
      message: `The year ${by} is too far away to say anything about. Give a year from ${from} to ${from + MOST_YEARS}.`,
    })
}

function order(range: Range | null): number {
  return range?.value ?? Number.NEGATIVE_INFINITY
}
