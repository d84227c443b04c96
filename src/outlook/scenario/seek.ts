import { InputError } from '../../vocabulary/index.ts'
import { drawsOf, likely } from '../flow/draws.ts'
import { arrivals, type FlowBase, type ValueAt, type Values } from '../flow/technicians.ts'
import { logit } from '../number/logistic.ts'
import { forecastAt, type ScenarioBase, seriesAt } from './base.ts'
import { partOf, spreadOf } from './effect.ts'
import { linksOf } from './links.ts'
import { type Aim, type Answer, chanceOfPlan, planOf } from './plan.ts'
import { type Change, DEFAULTS, type Goal, type Lever, type Scenario } from './scenario.ts'
import type { Turn } from './spend.ts'
import { square } from './square.ts'

/** The least that is needed for a goal, or proof that the bounds do not allow it. */
export interface Sought {
  readonly goal: Goal
  readonly reachable: boolean
  /** The changes of the answer, points rounded up to hundredths: together the least effort, or the best chance. */
  readonly changes: readonly Change[]
  /** Weight times points, summed over the changes. */
  readonly effort: number
  /** Chance, 0 to 1, that the goal is reached with them. */
  readonly chance: number
  /** Proof: less effort than this never reaches the goal; null where nothing within the bounds does. */
  readonly effortAtLeast: number | null
  /** Proof: nothing within the bounds has a better chance than this. */
  readonly chanceAtMost: number
  /** Levers that cannot help: their effect comes after the goal's year, or nobody measures what lies between. */
  readonly idle: readonly Lever[]
}

/** A lever with what one point of it does for the goal. */
interface Useful {
  readonly lever: Lever
  /** Units of the goal (a share, or people) for one point. */
  readonly perPoint: number
  /** Standard deviation of that as a part of it: own doubt, and that of what lies between. */
  readonly spread: number
  /** Part of what it gives that is kept back because rates may all be off together. */
  readonly held: number
}

/**
 * Seeks the least total effort over the levers of a scenario (its changes are replaced by the answer; without levers,
 * the steps of its changes are turned). A share is moved by changes at its own step and through links at earlier ones.
 * For technicians the rates of the flow are taken to be off all together, which they rarely are: so the chance given is
 * on the careful side. Throws an InputError without a goal or levers, or for a year or share without a forecast.
 */
export function seek(base: ScenarioBase, scenario: Scenario): Sought {
  const { goal } = scenario
  if (goal === null)
    throw new InputError({
      code: 'scenario.goal-missing',
      message:
        'A goal seek needs a goal, and the scenario has none. Add "goal", such as {"step": "hbo-keuze", "value": 0.3, "by": 2032}.',
    })
  const levers = leversOf(scenario)
  const aim = aimOf(base, scenario, goal)
  const useful =
    goal.kind === 'share' ? forShare(base, goal, levers) : forPeople(base.flow!, goal, levers, aim)
  const turns = useful.map(turnOf)
  const answer = planOf(aim, turns)
  return soughtOf(goal, aim, useful, turns, answer, levers)
}

function soughtOf(
  goal: Goal,
  aim: Aim,
  useful: readonly Useful[],
  turns: readonly Turn[],
  answer: Answer,
  levers: readonly Lever[],
): Sought {
  const points = useful.map((each, at) => pointsOf(each, answer.spending.gives[at]!))
  const gives = useful.map(({ perPoint, held }, at) => points[at]! * perPoint * (1 - held))
  const doubt = turns.reduce((sum, turn, at) => sum + turn.doubt * square(gives[at]!), 0)
  const effort = useful.reduce((sum, { lever }, at) => sum + lever.weight * points[at]!, 0)
  return {
    goal,
    reachable: answer.reachable,
    changes: useful.flatMap(({ lever }, at) => (points[at]! > 0 ? [changeOf(lever, points[at]!)] : [])),
    effort,
    chance: chanceOfPlan(aim, { gives, effort, doubt }),
    effortAtLeast: answer.effortAtLeast,
    chanceAtMost: answer.chanceAtMost,
    idle: levers.filter(lever => !useful.some(each => each.lever === lever)),
  }
}

function leversOf({ levers, changes }: Scenario): readonly Lever[] {
  if (levers.length > 0) return levers
  const steps = new Map(changes.map(change => [change.step, change]))
  if (steps.size === 0)
    throw new InputError({
      code: 'scenario.levers-missing',
      message:
        'A goal seek needs steps that it may change, and the scenario has neither levers nor changes. Add "levers", such as [{"step": "hbo-keuze", "most": 10, "from": 2027}].',
    })
  return [...steps.values()].map(({ step, from, years, sure }) => ({
    step,
    most: DEFAULTS.most,
    weight: DEFAULTS.weight,
    from,
    years,
    sure,
  }))
}

function aimOf(base: ScenarioBase, { region }: Scenario, goal: Goal): Aim {
  if (goal.kind === 'technicians') {
    if (base.flow === null)
      throw new InputError({
        code: 'scenario.flow-missing',
        message: `The goal is about technicians, and of ${region} the flow to technical work is not known. Take a larger region, such as landsdeel-oost, or a goal about a share.`,
      })
    return {
      scale: 'people',
      centre: 0,
      wanted: goal.people,
      sd: 0,
      df: Number.POSITIVE_INFINITY,
      chance: goal.chance,
    }
  }
  const series = seriesAt(base, goal.step, region)
  const at = series ? goal.by - series.year - 1 : -1
  if (!series || at < 0 || at >= series.centre.length)
    throw new InputError({
      code: 'scenario.goal-year',
      message: series
        ? `The goal is for ${goal.by}, but the forecast of ${goal.step} in ${region} runs from ${series.year + 1} to ${series.year + series.centre.length}. Give a year between those.`
        : `There is no forecast of ${goal.step} in ${region}. Take another region or step; there are forecasts of ${[...new Set(base.series.filter(each => each.region === region).map(each => each.step))].join(', ') || 'none here'}.`,
    })
  const { centre, sd, df } = forecastAt(series, at)
  return { scale: 'share', centre, wanted: logit(goal.value), sd, df, chance: goal.chance }
}

function forShare(base: ScenarioBase, goal: Goal & { kind: 'share' }, levers: readonly Lever[]): Useful[] {
  const links = base.flow ? linksOf(base.flow) : []
  return levers.flatMap(lever => {
    const own = spreadOf(lever.sure)
    if (lever.step === goal.step) return useful(lever, 0.01 * partOf(lever, goal.by), own)
    const link = links.find(({ from, to }) => from === lever.step && to === goal.step)
    if (!link) return []
    const perPoint = 0.01 * link.perPoint * partOf(lever, goal.by - link.lag)
    return useful(lever, perPoint, Math.sqrt(square(own) + square(link.spread)))
  })
}

function forPeople(flow: FlowBase, goal: Goal, levers: readonly Lever[], { chance }: Aim): Useful[] {
  const draws = drawsOf(flow)
  return levers.flatMap(lever => {
    const middle = gained(flow, likely(flow), lever, goal.by)
    const all = draws.map(draw => gained(draw.base, draw.values, lever, goal.by))
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length
    if (middle <= 0 || mean <= 0) return []
    // The part of the mean that is given up so that a share `chance` of all draws has at least the rest.
    const careful = [...all].sort((a, b) => a - b)[Math.floor((1 - chance) * all.length)]!
    const held = Math.min(1, Math.max(0, 1 - careful / mean))
    return held < 1 ? useful(lever, mean, spreadOf(lever.sure), held) : []
  })
}

/** Technicians more in a year for one point of a lever. */
function gained(flow: FlowBase, now: Values, lever: Lever, by: number): number {
  const at: ValueAt = (step, year) => now[step] + (step === lever.step ? 0.01 * partOf(lever, year) : 0)
  return arrivals(flow, by, at, now) - arrivals(flow, by, step => now[step], now)
}

function useful(lever: Lever, perPoint: number, spread: number, held = 0): Useful[] {
  return perPoint > 0 ? [{ lever, perPoint, spread, held }] : []
}

function turnOf({ lever, perPoint, spread, held }: Useful): Turn {
  const kept = perPoint * (1 - held)
  return { cost: lever.weight / kept, doubt: square(spread / (1 - held)), most: lever.most * kept }
}

/** Rounded up to hundredths, so that what reaches the goal still does; a hundred-thousandth over counts as none. */
function pointsOf({ lever, perPoint, held }: Useful, gives: number): number {
  const points = gives / (perPoint * (1 - held))
  return Math.min(lever.most, Math.ceil(points * 100 - 1e-3) / 100)
}

function changeOf({ step, from, years, sure }: Lever, points: number): Change {
  return { step, points, from, years, sure, lag: DEFAULTS.lag, action: null }
}
