import { drawsOf, type Range, rangeOf } from '../flow/draws.ts'
import type { StepId } from '../flow/step.ts'
import { arrivals, type FlowBase, type ValueAt, type Values } from '../flow/technicians.ts'
import { doubtNames, partOf, spreadOf } from './effect.ts'
import { normal, streamOf } from './random.ts'
import type { Change, Scenario } from './scenario.ts'

/** Technicians that arrive more in a year than without the changes; `value` is the middle, bounds hold 80 in 100. */
export interface Extra extends Range {
  readonly year: number
}

/**
 * People a year who arrive in technical work more than without the changes, by year from `first` to `last`. Every draw
 * takes the cohorts and rates of the flow within their bounds (`drawsOf`) and the effect of every change with its doubt;
 * both worlds then go through the same flow. A rate that nobody measures may be anything between 0 and 1, which widens
 * the bounds.
 */
export function extraOf(
  flow: FlowBase,
  { changes, seed }: Pick<Scenario, 'changes' | 'seed'>,
  [first, last]: readonly [number, number],
): Extra[] {
  const draws = drawsOf(flow)
  const doubts = doubtNames(changes).map(name => streamOf(seed, `doubt ${name}`))
  const found = Array.from({ length: Math.max(0, last - first + 1) }, () => new Array<number>(draws.length))
  for (const [which, { base, values }] of draws.entries()) {
    const sizes = changes.map(
      ({ points, sure }, at) => (points / 100) * (1 + spreadOf(sure) * normal(doubts[at]!)),
    )
    const at = changed(values, changes, sizes)
    const without = arrivals(base, base.year, step => values[step], values)
    for (const [index, all] of found.entries())
      all[which] = arrivals(base, first + index, at, values) - without
  }
  return found.map((all, index) => ({ year: first + index, ...rangeOf(all) }))
}

/** The values of all steps when changes of these sizes (shares) are added to them, kept between 0 and 1. */
function changed(now: Values, changes: readonly Change[], sizes: readonly number[]): ValueAt {
  const byStep = new Map<StepId, { change: Change; size: number }[]>()
  for (const [at, change] of changes.entries())
    byStep.set(change.step, [...(byStep.get(change.step) ?? []), { change, size: sizes[at]! }])
  return (step, year) => {
    const here = byStep.get(step)
    if (!here) return now[step]
    let value = now[step]
    for (const { change, size } of here) value += size * partOf(change, year)
    return Math.min(1, Math.max(0, value))
  }
}
