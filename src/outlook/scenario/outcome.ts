import { InputError } from '../../vocabulary/index.ts'
import { stepOf } from '../flow/step.ts'
import { logistic } from '../number/logistic.ts'
import { chanceOn, type GoalChance, type Path, pathsOf } from './bands.ts'
import { type ScenarioBase, seriesAt } from './base.ts'
import { partOf } from './effect.ts'
import { type Extra, extraOf } from './extra.ts'
import type { Scenario } from './scenario.ts'
import { type Drawn, type Goals, goalsOf, Simulation } from './simulate.ts'

/** Everything that a scenario says. */
export interface Outcome {
  readonly scenario: Scenario
  /** The release that it starts from. */
  readonly release: string
  /** Bands of every step and region, exact. */
  readonly paths: readonly Path[]
  /** Of a goal about a share, in its year; null for another goal or none. */
  readonly goal: GoalChance | null
  /** What draws tell: first passage and sums of people. */
  readonly drawn: Drawn
  /** Technicians more in each year; null where the flow is not known. */
  readonly technicians: readonly Extra[] | null
}

/** Draws that are made when none are asked for. */
export const DRAWS = 10_000
/** Years after the start of the last change that technicians are followed, and more never: 4 years of hbo and so on. */
const FOLLOWED = 12

/**
 * What a scenario gives, with `draws` draws. Throws an InputError as `checkFit` does. `goals` says for which steps the first
 * passage is counted: by default for the goal's own.
 */
export function outcomeOf(
  base: ScenarioBase,
  scenario: Scenario,
  draws: number = DRAWS,
  goals: Goals = goalsOf(scenario),
): Outcome {
  checkFit(base, scenario)
  const simulation = new Simulation(base, scenario, goals)
  simulation.run(draws)
  const paths = pathsOf(base, scenario)
  return {
    scenario,
    release: base.release,
    paths,
    goal: goalChance(paths, scenario),
    drawn: simulation.outcome(),
    technicians:
      base.flow && scenario.changes.length > 0 ? extraOf(base.flow, scenario, followed(scenario)) : null,
  }
}

function goalChance(paths: readonly Path[], { goal, region }: Scenario): GoalChance | null {
  if (goal?.kind !== 'share') return null
  const path = paths.find(each => each.step === goal.step && each.region === region)
  return path ? chanceOn(path, goal.value, goal.by) : null
}

function followed({ changes, goal }: Scenario): readonly [number, number] {
  const first = Math.min(...changes.map(({ from }) => from))
  const last = Math.max(...changes.map(({ from, years, lag }) => from + years + lag))
  return [first, Math.max(goal?.by ?? 0, last + FOLLOWED)]
}

/**
 * Checks a scenario against the figures that it starts from. Throws an InputError when the region or the step of the
 * goal has no forecast, when the goal's year lies outside of it, or when points would bring a share to 0 or 1.
 */
function checkFit(base: ScenarioBase, scenario: Scenario): void {
  const { region, release, goal, changes } = scenario
  if (release !== null && release !== base.release)
    throw wrong(
      'release',
      `it was made on release ${release}, and these figures are of ${base.release}. Leave "release" out to use them, or ask for that release.`,
    )
  const own = base.series.filter(each => each.region === region)
  if (own.length === 0)
    throw wrong(
      'region',
      `of ${region} there is no forecast of any step. Take a larger region, such as landsdeel-oost.`,
    )
  if (goal?.kind === 'technicians' && base.flow === null)
    throw wrong(
      'flow-missing',
      `the goal is about technicians, and of ${region} the flow to technical work is not known. Take a goal about a share.`,
    )
  if (goal?.kind === 'share') {
    const series = seriesAt(base, goal.step, region)
    const steps = own.map(({ step }) => step).join(', ')
    if (!series)
      throw wrong('goal', `of ${goal.step} in ${region} there is no forecast; there is one of ${steps}.`)
    const [first, last] = [series.year + 1, series.year + series.centre.length]
    if (goal.by < first || goal.by > last)
      throw wrong(
        'goal-year',
        `the goal is for ${goal.by}; the forecast of ${goal.step} in ${region} runs from ${first} to ${last}.`,
      )
  }
  for (const { step } of changes) checkPoints(base, scenario, step)
}

/** The points at one step, all changes together and complete, must leave a share between 0 and 1. */
function checkPoints(
  base: ScenarioBase,
  { region, changes }: Scenario,
  step: Scenario['changes'][number]['step'],
): void {
  const series = seriesAt(base, step, region)
  const at = series ? series.centre.length - 1 : 0
  const year = series ? series.year + at + 1 : Number.POSITIVE_INFINITY
  const points = changes.reduce(
    (sum, each) => sum + (each.step === step ? each.points * partOf(each, year) : 0),
    0,
  )
  const now = series ? logistic(series.centre[at]!) : base.flow?.rates[step].value
  if (now === undefined || now === null) return
  const then = 100 * now + points
  if (then > 0 && then < 100) return
  throw wrong(
    'points',
    `${stepOf(step)!.title.en} in ${region} would go from ${Math.round(100 * now)} to ${Math.round(then)} in 100. Ask for ${points > 0 ? 'at most' : 'at least'} ${Math.floor((points > 0 ? 1 : -1) * (points > 0 ? 100 - 100 * now : 100 * now))} points.`,
  )
}

function wrong(code: string, message: string): InputError {
  return new InputError({ code: `scenario.${code}`, message: `The scenario cannot be used: ${message}` })
}
