import type { RegionCode } from '../../vocabulary/index.ts'
import type { StepId } from '../flow/step.ts'
import type { FlowBase } from '../flow/technicians.ts'
import type { Forecast } from '../forecast.ts'
import { growth } from '../national.ts'
import type { Noise } from '../noise.ts'
import { square } from './square.ts'

/** Where a scenario starts from: figures and their forecasts, as plain data (JSON). */
export interface ScenarioBase {
  /** The release that it was made from. */
  readonly release: string
  /** One for each step and region that has a forecast. */
  readonly series: readonly ScenarioSeries[]
  /** By region: itself and all regions of `series` that lie wholly within it, so that a change there is one here too. */
  readonly within: Readonly<Record<RegionCode, readonly RegionCode[]>>
  /** Regions that do not overlap and may be added up into people. */
  readonly summed: readonly RegionCode[]
  /** The flow to technical work in the scenario's region; null where it is not known. */
  readonly flow: FlowBase | null
}

/**
 * The coming years of one step in one region, on the scale of log odds. All lists are by horizon: the first is the year
 * after `year`. The log odds of a year are
 *
 *     centre + t (national row + region's own row + chance of that year)
 *
 * where the national row is shared by all regions of the step, so that they move together but not perfectly, and t
 * makes the sum Student's t with `df` degrees of freedom.
 */
export interface ScenarioSeries {
  readonly step: StepId
  readonly region: RegionCode
  /** Start of the last year that is known. */
  readonly year: number
  /** People who come to the step in a year; null where only a share is known, and then nothing is added up. */
  readonly whole: number | null
  readonly centre: readonly number[]
  /** Standard deviation of the national row, up to and including the year. */
  readonly nationalSd: readonly number[]
  /** Standard deviation of the region's own row. */
  readonly regionalSd: readonly number[]
  /** Standard deviation of the chance in that single year; 0 for the underlying share. */
  readonly observationSd: readonly number[]
  readonly df: number
  /** How the part of a region's own row that comes new fades: standard deviation, and what is left a year later. */
  readonly fading: { readonly sigma: number; readonly rho: number }
}

/** What `seriesOf` needs beside the forecasts. */
export interface SeriesAbout {
  readonly step: StepId
  readonly region: RegionCode
  readonly whole: number | null
  /** Standard deviation of a yearly change of the national log odds, `National.sd`. */
  readonly nationalSd: number
  readonly noise: Pick<Noise, 'sigma' | 'rho'>
}

/**
 * A series from the forecasts of one step and region, horizons 1, 2, … in order. Each forecast's variance is taken
 * apart again: the national part is nationalSd² · growth(h) (at most all of the underlying variance: pupils who are
 * counted already know more than the country's past), the region's own part is what is left of the underlying one, and
 * the chance of a year is observed less underlying. Throws a RangeError without forecasts.
 */
export function seriesOf(about: SeriesAbout, forecasts: readonly Forecast[]): ScenarioSeries {
  const first = forecasts[0]
  if (!first) throw new RangeError(`no forecasts of ${about.step} in ${about.region}`)
  const parts = forecasts.map(({ horizon, sd, underlyingSd }) => {
    const national = Math.min(square(about.nationalSd) * growth(horizon), square(underlyingSd))
    return { national, regional: square(underlyingSd) - national, chance: square(sd) - square(underlyingSd) }
  })
  const rooted = (values: readonly number[]) => values.map(value => Math.sqrt(Math.max(0, value)))
  return {
    step: about.step,
    region: about.region,
    year: first.year - first.horizon,
    whole: about.whole,
    centre: forecasts.map(({ centre }) => centre),
    nationalSd: rooted(parts.map(({ national }) => national)),
    regionalSd: rooted(parts.map(({ regional }) => regional)),
    observationSd: rooted(parts.map(({ chance }) => chance)),
    df: first.df,
    fading: { sigma: about.noise.sigma, rho: about.noise.rho },
  }
}

/** The series of a step in a region, undefined when the base has none. */
export function seriesAt(base: ScenarioBase, step: StepId, region: RegionCode): ScenarioSeries | undefined {
  return base.series.find(each => each.step === step && each.region === region)
}

/** The forecast at a place in the lists of a series, before anything changes. */
export function forecastAt(series: ScenarioSeries, at: number): Forecast {
  const underlying = square(series.nationalSd[at]!) + square(series.regionalSd[at]!)
  return {
    year: series.year + at + 1,
    horizon: at + 1,
    centre: series.centre[at]!,
    sd: Math.sqrt(underlying + square(series.observationSd[at]!)),
    underlyingSd: Math.sqrt(underlying),
    df: series.df,
  }
}

/**
 * The same base with, for each step, the same years in all its regions: those that every region has. A region whose
 * last figure is older loses its first years, which the others know already; its bands stay as wide as they were.
 */
export function aligned(base: ScenarioBase): ScenarioBase {
  const last = new Map<StepId, number>()
  const end = new Map<StepId, number>()
  for (const { step, year, centre } of base.series) {
    last.set(step, Math.max(year, last.get(step) ?? year))
    end.set(step, Math.min(year + centre.length, end.get(step) ?? Number.POSITIVE_INFINITY))
  }
  return { ...base, series: base.series.map(each => cut(each, last.get(each.step)!, end.get(each.step)!)) }
}

function cut(series: ScenarioSeries, year: number, end: number): ScenarioSeries {
  if (series.year === year && series.year + series.centre.length === end) return series
  const keep = (list: readonly number[]) => list.slice(year - series.year, Math.max(0, end - series.year))
  return {
    ...series,
    year,
    centre: keep(series.centre),
    nationalSd: keep(series.nationalSd),
    regionalSd: keep(series.regionalSd),
    observationSd: keep(series.observationSd),
  }
}
