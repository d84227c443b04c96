import type { RegionCode } from '../../vocabulary/index.ts'
import type { StepId } from '../flow/step.ts'
import { logit } from '../number/logistic.ts'
import { type Shifted, shiftedBy } from './bands.ts'
import { aligned, type ScenarioBase } from './base.ts'
import {
  addPeople,
  BLOCK,
  countReached,
  drawSeries,
  drawShared,
  MOST_YEARS,
  makeShared,
  oddsOf,
  type Shared,
  shiftOdds,
} from './draws.ts'
import { type Spread, spreadIn } from './quantile.ts'
import { fillNormal, type Stream, streamOf } from './random.ts'
import { type Rows, rowsOf } from './rows.ts'
import type { Scenario } from './scenario.ts'

/** Goals, 0 to 1, by step: of these is counted when they are reached first. */
export type Goals = Readonly<Partial<Record<StepId, number>>>

/** Chance, 0 to 1, that a share is at or over its goal at least once, up to and including each year. */
export interface Passage {
  readonly step: StepId
  readonly region: RegionCode
  readonly goal: number
  /** The first of the years, those of the lists. */
  readonly from: number
  readonly without: readonly number[]
  readonly with: readonly number[]
}

/** People a year at a step in technique, all regions of `base.summed` together. */
export interface People {
  readonly step: StepId
  readonly from: number
  readonly without: readonly Spread[]
  readonly with: readonly Spread[]
}

/** What only draws can tell. */
export interface Drawn {
  readonly draws: number
  readonly seed: number
  readonly passages: readonly Passage[]
  readonly people: readonly People[]
}

/** One series on its way through the draws. */
interface Runner {
  readonly shifted: Shifted
  readonly rows: Rows
  readonly stream: Stream
  /** Log odds of the goal; infinite without one. */
  readonly goal: number
  readonly summed: boolean
  /** By draw of the block: whether the goal was reached. */
  readonly reachedWithout: Int32Array
  readonly reachedWith: Int32Array
  /** By year: draws that reach the goal in that year or before. */
  readonly onceWithout: Int32Array
  readonly onceWith: Int32Array
}

/** People by year, and within it by draw; `with` is null where nothing changes. */
interface Sums {
  without: Float64Array[]
  with: Float64Array[] | null
}

/** All series of one step. */
interface Group {
  readonly step: StepId
  readonly df: number
  readonly years: number
  readonly stream: Stream
  readonly shared: Shared
  readonly runners: readonly Runner[]
  /** Those that draws are needed of: with a goal, or to be added up. Bands need none. */
  readonly drawn: readonly Runner[]
  /** Null when the regions cannot be added up. */
  readonly people: Sums | null
}

/**
 * Draws of all series of a base under a scenario, in as many goes as wanted: `run(2000)` and later `run(10000)` gives
 * the same digits as `run(10000)` alone. Every series, step and source of doubt has a stream of its own, so worlds with
 * and without the changes, and two scenarios with the same seed, are compared draw by draw.
 */
export class Simulation {
  readonly #scenario: Scenario
  readonly #groups: readonly Group[]
  readonly #goals: Goals
  /** By name of the doubt. */
  readonly #doubts = new Map<string, { stream: Stream; values: Float64Array }>()
  readonly #odds = new Float64Array(BLOCK)
  #blocks = 0

  constructor(base: ScenarioBase, scenario: Scenario, goals: Goals = goalsOf(scenario)) {
    this.#scenario = scenario
    this.#goals = goals
    const all = shiftedBy(aligned(base), scenario)
    const steps = [...new Set(all.map(({ series }) => series.step))]
    this.#groups = steps.map(step =>
      groupOf(
        step,
        all.filter(({ series }) => series.step === step),
        base.summed,
        scenario.seed,
        goals[step],
      ),
    )
    for (const { runners } of this.#groups)
      for (const { rows } of runners)
        for (const { name } of rows.doubts)
          if (!this.#doubts.has(name))
            this.#doubts.set(name, {
              stream: streamOf(scenario.seed, `doubt ${name}`),
              values: new Float64Array(BLOCK),
            })
  }

  /** Goes on until there are `draws` draws in all, rounded up to whole blocks of 200. */
  run(draws: number): void {
    const blocks = Math.ceil(draws / BLOCK)
    for (const group of this.#groups) makeRoom(group, blocks)
    for (; this.#blocks < blocks; this.#blocks += 1) {
      for (const { stream, values } of this.#doubts.values()) fillNormal(stream, values, BLOCK)
      for (const group of this.#groups) {
        if (group.drawn.length === 0) continue
        drawShared(group.stream, group.df, group.shared)
        for (const runner of group.drawn) this.#draw(group, runner)
      }
    }
  }

  #draw({ years, shared, people }: Group, runner: Runner): void {
    const { rows, stream, goal, shifted, reachedWithout, reachedWith } = runner
    const [odds, summed] = [this.#odds, runner.summed ? people : null]
    const whole = shifted.series.whole ?? 0
    const doubt = rows.doubts.map(({ name }) => this.#doubts.get(name)!.values)
    drawSeries(stream, years)
    reachedWithout.fill(0)
    reachedWith.fill(0)
    for (let at = 0; at < years; at += 1) {
      const place = this.#blocks * BLOCK
      runner.onceWithout[at]! += oddsOf(at, rows, shared, odds, goal, reachedWithout)
      if (summed) addPeople(odds, whole, summed.without[at]!, place)
      if (doubt.length > 0) shiftOdds(at, rows, shared, doubt, odds)
      if (doubt.length > 0) runner.onceWith[at]! += countReached(odds, goal, reachedWith)
      if (summed?.with) addPeople(odds, whole, summed.with[at]!, place)
    }
  }

  /** What the draws so far say. Throws a RangeError before the first one. */
  outcome(): Drawn {
    const passages = this.#groups.flatMap(({ step, runners }) =>
      runners.flatMap(runner => passageOf(runner, step, this.#goals[step], this.#blocks * BLOCK) ?? []),
    )
    const people = this.#groups.flatMap(group => peopleOf(group, this.#blocks * BLOCK) ?? [])
    return { draws: this.#blocks * BLOCK, seed: this.#scenario.seed, passages, people }
  }
}

/** The goal of a scenario, when it is a share. */
export function goalsOf({ goal }: Scenario): Goals {
  return goal?.kind === 'share' ? { [goal.step]: goal.value } : {}
}

function groupOf(
  step: StepId,
  all: readonly Shifted[],
  summed: readonly RegionCode[],
  seed: number,
  goal: number | undefined,
): Group {
  const years = all[0]!.series.centre.length
  if (years > MOST_YEARS)
    throw new RangeError(`${years} years of ${step}: at most ${MOST_YEARS} can be drawn`)
  const parts = all.filter(({ series }) => summed.includes(series.region))
  const whole =
    parts.length === summed.length &&
    parts.length > 0 &&
    parts.every(({ series }) => series.whole !== null && series.year === parts[0]!.series.year)
  const runners = all.map(shifted => ({
    shifted,
    rows: rowsOf(shifted),
    stream: streamOf(seed, `${step} ${shifted.series.region}`),
    goal: goal === undefined ? Number.POSITIVE_INFINITY : logit(goal),
    summed: whole && parts.includes(shifted),
    reachedWithout: new Int32Array(BLOCK),
    reachedWith: new Int32Array(BLOCK),
    onceWithout: new Int32Array(years),
    onceWith: new Int32Array(years),
  }))
  return {
    step,
    df: all[0]!.series.df,
    years,
    stream: streamOf(seed, `national ${step}`),
    shared: makeShared(years),
    runners,
    drawn: runners.filter(each => each.summed || goal !== undefined),
    people: whole
      ? { without: empty(years), with: parts.some(({ shift }) => shift) ? empty(years) : null }
      : null,
  }
}

function empty(years: number): Float64Array[] {
  return Array.from({ length: years }, () => new Float64Array(0))
}

function makeRoom({ people }: Group, blocks: number): void {
  if (!people || people.without.every(({ length }) => length >= blocks * BLOCK)) return
  const larger = (old: Float64Array) => {
    const made = new Float64Array(blocks * BLOCK)
    made.set(old)
    return made
  }
  people.without = people.without.map(larger)
  people.with = people.with?.map(larger) ?? null
}

function passageOf(
  { shifted, onceWithout, onceWith }: Runner,
  step: StepId,
  goal: number | undefined,
  draws: number,
): Passage | null {
  if (goal === undefined) return null
  const { region, year } = shifted.series
  const without = Array.from(onceWithout, count => count / draws)
  const changed = shifted.shift === null ? without : Array.from(onceWith, count => count / draws)
  return { step, region, goal, from: year + 1, without, with: changed }
}

function peopleOf({ step, people, runners }: Group, draws: number): People | null {
  if (!people) return null
  const spreads = (all: readonly Float64Array[]) => all.map(each => spreadIn(each.subarray(0, draws)))
  const without = spreads(people.without)
  const from = runners[0]!.shifted.series.year + 1
  return { step, from, without, with: people.with ? spreads(people.with) : without }
}
