import { InputError } from '../../vocabulary/index.ts'
import type { ScenarioBase } from './base.ts'
import { DRAWS, type Outcome, outcomeOf } from './outcome.ts'
import type { Scenario } from './scenario.ts'

/** A scenario beside others. */
export interface Beside {
  readonly name: string
  readonly outcome: Outcome
  /** Points in all, over its changes. */
  readonly points: number
}

/** No more fit side by side. */
const MOST_BESIDE = 6

/**
 * Scenarios side by side, all with the seed of the first: they are compared draw by draw, so what differs is theirs and
 * not chance. `baseOf` gives the base of a scenario's region. Throws an InputError for no scenario, for more than six,
 * and as `outcomeOf` does.
 */
export function compare(
  scenarios: readonly Scenario[],
  baseOf: (scenario: Scenario) => ScenarioBase,
  draws: number = DRAWS,
): Beside[] {
  const first = scenarios[0]
  if (!first || scenarios.length > MOST_BESIDE)
    throw new InputError({
      code: 'scenario.number',
      message: `There are ${scenarios.length} scenarios to put side by side; wanted 1 to ${MOST_BESIDE}.`,
    })
  return scenarios.map((scenario, at) => ({
    name: scenario.name || `scenario ${at + 1}`,
    outcome: outcomeOf(baseOf(scenario), { ...scenario, seed: first.seed }, draws),
    points: scenario.changes.reduce((sum, { points }) => sum + points, 0),
  }))
}
