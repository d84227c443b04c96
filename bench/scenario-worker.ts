/** Runs inside a worker, in Chromium and in Node: the same bundle in both. */
import { bandsOf } from '../src/outlook/forecast.ts'
import { pathsOf } from '../src/outlook/scenario/bands.ts'
import { Simulation } from '../src/outlook/scenario/simulate.ts'
import { BENCH_GOALS, BENCH_SCENARIO, benchBase } from './scenario-base.ts'
import { straightforward } from './scenario-loop.ts'

/** Milliseconds; medians of five, but for `fresh`. */
export interface ScenarioTimes {
  /** All bands of all series, without draws. */
  readonly analytic: number
  /** 2,000 draws with what they say. */
  readonly few: number
  /** 10,000 draws: those 2,000 and then the rest. */
  readonly many: number
  /** The very first 2,000 in this worker, before the engine has warmed to the code. */
  readonly fresh: number
  /** 2,000 draws by a straightforward loop of objects and Math functions. */
  readonly loop: number
}

const FEW = 2000
const MANY = 10_000

/** Times everything on the figures of `benchBase`. */
export function measure(): ScenarioTimes {
  const base = benchBase()
  const analytic = () => {
    for (const path of pathsOf(base, BENCH_SCENARIO)) for (const forecast of path.with) bandsOf(forecast)
  }
  const few = () => {
    const simulation = new Simulation(base, BENCH_SCENARIO, BENCH_GOALS)
    simulation.run(FEW)
    simulation.outcome()
  }
  const many = () => {
    const simulation = new Simulation(base, BENCH_SCENARIO, BENCH_GOALS)
    simulation.run(FEW)
    simulation.outcome()
    simulation.run(MANY)
    simulation.outcome()
  }
  const fresh = timed(few)
  // From many to few: a reader who moves a slider has a worker that knows its code.
  const long = middle(many)
  return {
    analytic: middle(analytic),
    few: middle(few),
    many: long,
    fresh,
    loop: middle(() => straightforward(base, BENCH_SCENARIO, BENCH_GOALS, FEW)),
  }
}

/** What 2,000 draws say, to the last digit. */
export function digits(): string {
  const base = benchBase()
  const simulation = new Simulation(base, BENCH_SCENARIO, BENCH_GOALS)
  simulation.run(FEW)
  return JSON.stringify([simulation.outcome(), pathsOf(base, BENCH_SCENARIO)])
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function middle(work: () => void): number {
  work()
  const times = Array.from({ length: 5 }, () => timed(work))
  return times.sort((a, b) => a - b)[2]!
}
