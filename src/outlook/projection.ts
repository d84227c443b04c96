import type { Forecast } from './forecast.ts'
import type { Gate } from './gate.ts'
import type { History } from './history.ts'
import { methodOf } from './method.ts'
import { type Size, sizeOf } from './size.ts'

/** One coming year: the share that may be expected, and the people it is of. */
export interface Expectation {
  readonly forecast: Forecast
  /** People in the cohort; null where the publisher gives no people. */
  readonly size: Size | null
}

/**
 * Whether a series can be projected at all: where nobody or everybody was technical in every year, there is no choice to
 * project, only a school or institution that offers one side.
 */
export function isProjectable({ points }: Pick<History, 'points'>): boolean {
  return !points.every(({ share }) => share === 0) && !points.every(({ share }) => share === 1)
}

/**
 * The coming years of a series by the method that its gate lets through, with bands as wide as past forecasts needed.
 * Of a series without pupils counted ahead the model goes without them. Throws a RangeError for a history without years.
 */
export function project(history: History, gate: Gate, horizons: number): Expectation[] {
  if (history.points.length === 0) throw new RangeError('a history without years cannot be projected')
  const forecasts =
    methodOf(gate.method).forecast(history, horizons) ?? methodOf('model').forecast(history, horizons)!
  return forecasts.map(forecast => ({
    forecast: {
      ...forecast,
      sd: forecast.sd * gate.widening,
      underlyingSd: forecast.underlyingSd * gate.widening,
    },
    size: sizeOf(history.points, history.parent, forecast.horizon, history.leads),
  }))
}
