import { STEPS, type StepId } from './step.ts'
import { arrivals, type FlowBase, type Values } from './technicians.ts'

/**
 * Years after a change at a step in which the arrivals move, in order; between two of them they stay as they are. What
 * changes for who chooses technique at mbo shows after 4 years in those who go to work, after 8 in those who go on to
 * hbo: `[4, 8]`. Read from the reckoning itself: every year in which it asks for the rate of the step.
 */
export const TURNS: Readonly<Record<StepId, readonly number[]>> = turns()

function turns(): Record<StepId, readonly number[]> {
  const asked = new Map<StepId, Set<number>>(STEPS.map(({ id }) => [id, new Set<number>()]))
  const nothing = Object.fromEntries(STEPS.map(({ id }) => [id, 0])) as Values
  const base = { region: '', year: 0, cohorts: {}, rates: {} } as unknown as FlowBase
  arrivals(
    base,
    0,
    (step, year) => {
      asked.get(step)!.add(-year)
      return 0
    },
    nothing,
  )
  const sorted = (step: StepId) => [...asked.get(step)!].sort((a, b) => a - b)
  return Object.fromEntries(STEPS.map(({ id }) => [id, sorted(id)])) as Record<StepId, number[]>
}
