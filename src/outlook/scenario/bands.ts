import type { RegionCode } from '../../vocabulary/index.ts'
import type { StepId } from '../flow/step.ts'
import { chanceOf, type Forecast } from '../forecast.ts'
import { logistic } from '../number/logistic.ts'
import { forecastAt, type ScenarioBase, type ScenarioSeries } from './base.ts'
import { type Shift, shiftOf } from './effect.ts'
import { linksOf } from './links.ts'
import type { Scenario } from './scenario.ts'
import { square } from './square.ts'

/** A step in a region, without and with the changes: exact, without draws. Forecasts by horizon. */
export interface Path {
  readonly step: StepId
  readonly region: RegionCode
  readonly whole: number | null
  readonly without: readonly Forecast[]
  /** The same objects where nothing changes. */
  readonly with: readonly Forecast[]
}

/** A series with what the changes do to it. */
export interface Shifted {
  readonly series: ScenarioSeries
  /** Null where the scenario changes nothing. */
  readonly shift: Shift | null
}

/** Every series of the base with its shift; a scenario changes the regions within its own and no others. */
export function shiftedBy(base: ScenarioBase, { region, changes }: Scenario): Shifted[] {
  const inside = new Set<RegionCode>([region, ...(base.within[region] ?? [])])
  const links = base.flow ? linksOf(base.flow) : []
  return base.series.map(series => {
    const shift = inside.has(series.region) ? shiftOf(series, changes, links) : null
    return { series, shift: shift && shift.doubts.length > 0 ? shift : null }
  })
}

/**
 * The paths of all steps and regions at once. Doubt about an effect adds to the variance: sd² + sum of load². All of it
 * is Student's t, as in the draws.
 */
export function pathsOf(base: ScenarioBase, scenario: Scenario): Path[] {
  return shiftedBy(base, scenario).map(pathOf)
}

function pathOf({ series, shift }: Shifted): Path {
  const without = series.centre.map((_, at) => forecastAt(series, at))
  return {
    step: series.step,
    region: series.region,
    whole: series.whole,
    without,
    with: shift === null ? without : without.map((forecast, at) => moved(forecast, shift, at)),
  }
}

function moved(forecast: Forecast, { mean, doubts }: Shift, at: number): Forecast {
  const doubt = doubts.reduce((sum, { load }) => sum + square(load[at]!), 0)
  return {
    ...forecast,
    centre: forecast.centre + mean[at]!,
    sd: Math.sqrt(square(forecast.sd) + doubt),
    underlyingSd: Math.sqrt(square(forecast.underlyingSd) + doubt),
  }
}

/** What the analytic bands say of a share goal in its year. */
export interface GoalChance {
  /** Chance, 0 to 1, that the observed share is at least the goal's value in its year. */
  readonly without: number
  readonly with: number
  /** Middle of the band in that year, 0 to 1. */
  readonly medianWithout: number
  readonly medianWith: number
}

/** The chance of a value in a year on a path; null when the path does not reach that year. */
export function chanceOn(path: Path, value: number, year: number): GoalChance | null {
  const at = path.without.findIndex(each => each.year === year)
  if (at < 0) return null
  const [without, changed] = [path.without[at]!, path.with[at]!]
  return {
    without: chanceOf(without, value),
    with: chanceOf(changed, value),
    medianWithout: logistic(without.centre),
    medianWith: logistic(changed.centre),
  }
}
