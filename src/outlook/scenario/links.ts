import { likely } from '../flow/draws.ts'
import { STEPS, type StepId } from '../flow/step.ts'
import {
  COHORT,
  type FlowBase,
  hboStarters,
  mboStarters,
  type ValueAt,
  type Values,
  woStarters,
} from '../flow/technicians.ts'

/** How a change at one step shows at a later choice, years afterwards. */
export interface Link {
  readonly from: StepId
  readonly to: StepId
  /** Points at the later choice for one point at the earlier step. */
  readonly perPoint: number
  /** School years between the two. */
  readonly lag: number
  /** Uncertainty of `perPoint` as a part of it (standard deviation), from the bounds of the rates between. */
  readonly spread: number
}

const STARTERS = { 'mbo-keuze': mboStarters, 'hbo-keuze': hboStarters, 'wo-keuze': woStarters } as const

/** Longest way from a choice at school to one after it, with room. */
const LONGEST = 12

/** Of a rate's bounds 80 in 100 values lie between them: 1.28 standard deviations to either side. */
const BOUND = 1.28

/**
 * The links of a region's flow: by how many points more new students choose technique when a step before gains one.
 * They follow from the flow's own reckoning of starters, one rate changed at a time. A link over a rate that nobody
 * measures in the open is left out; so is one to or from people who are not counted.
 */
export function linksOf(flow: FlowBase): Link[] {
  const middle = likely(flow)
  return (Object.keys(STARTERS) as (keyof typeof STARTERS)[]).flatMap(to =>
    STEPS.flatMap(({ id }) => (id === to ? [] : (linkOf(flow, id, to, middle) ?? []))),
  )
}

function linkOf(flow: FlowBase, from: StepId, to: keyof typeof STARTERS, middle: Values): Link | null {
  const cohort = flow.cohorts[to]?.people
  if (!cohort || !flow.cohorts[COHORT[from]]) return null
  const perPoint = (values: Values, since = -LONGEST) =>
    (startersMore(flow, from, to, values, since) / cohort) * 100
  const all = perPoint(middle)
  if (all === 0) return null
  if (usesUnknown(flow, from, to, middle)) return null
  const lag = Array.from({ length: LONGEST + 1 }, (_, years) => years).find(
    years => perPoint(middle, -years) === all,
  )!
  const low = perPoint(boundOf(flow, 'low'))
  const high = perPoint(boundOf(flow, 'high'))
  return { from, to, perPoint: all, lag, spread: Math.abs(high - low) / (2 * BOUND * Math.abs(all)) }
}

/** New students more in a year when a step has one point more for who starts it `since` that year or later. */
function startersMore(
  flow: FlowBase,
  from: StepId,
  to: keyof typeof STARTERS,
  values: Values,
  since: number,
): number {
  const at: ValueAt = (step, year) => values[step] + (step === from && year >= flow.year + since ? 0.01 : 0)
  const same: ValueAt = step => values[step]
  return STARTERS[to](flow, flow.year, at, values) - STARTERS[to](flow, flow.year, same, values)
}

/** Whether the answer hangs on a rate without a value: it moves when that rate does. */
function usesUnknown(flow: FlowBase, from: StepId, to: keyof typeof STARTERS, middle: Values): boolean {
  const before = startersMore(flow, from, to, middle, -LONGEST)
  return STEPS.some(({ id }) => {
    if (flow.rates[id].value !== null || id === from) return false
    const other = { ...middle, [id]: middle[id] / 2 }
    return Math.abs(startersMore(flow, from, to, other, -LONGEST) - before) > 1e-12
  })
}

/** Every rate at one of its bounds. */
function boundOf({ rates }: FlowBase, which: 'low' | 'high'): Values {
  return Object.fromEntries(STEPS.map(({ id }) => [id, rates[id][which]])) as Record<StepId, number>
}
