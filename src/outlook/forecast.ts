import { logistic, logit } from './number/logistic.ts'
import { studentCdf, studentQuantile } from './number/student.ts'

/**
 * What a year may bring, on the scale of log odds: Student's t around a centre. The observed share is what the
 * publisher will count; the underlying one is without the chance of that one year.
 */
export interface Forecast {
  /** Start of the period. */
  readonly year: number
  /** Years after the last known one, 1 or more. */
  readonly horizon: number
  /** Log odds of the middle of the band. */
  readonly centre: number
  /** Standard deviation of the log odds of the observed share. */
  readonly sd: number
  /** The same of the underlying share: at most `sd`. */
  readonly underlyingSd: number
  /** Degrees of freedom of Student's t. */
  readonly df: number
}

/** Which share a band is for: the one that will be counted, or the one without the chance of a single year. */
export type Kind = 'observed' | 'underlying'

/** The share, 0 to 1, that a part `q` of the outcomes lies under. */
export function quantileOf(
  { centre, sd, underlyingSd, df }: Forecast,
  q: number,
  kind: Kind = 'observed',
): number {
  return logistic(centre + studentQuantile(q, df) * (kind === 'observed' ? sd : underlyingSd))
}

/** Middle of the band, 0 to 1: as likely too high as too low. */
export function medianOf({ centre }: Forecast): number {
  return logistic(centre)
}

/** A band that holds a part of the outcomes: 0.5, 0.8 or 0.95 of them. */
export interface Band {
  readonly part: number
  /** Shares, 0 to 1. */
  readonly low: number
  readonly high: number
}

/** The parts of the outcomes that bands are drawn for. */
const PARTS = [0.5, 0.8, 0.95] as const

/** The bands around a forecast, narrow to wide. */
export function bandsOf(forecast: Forecast, kind: Kind = 'observed'): Band[] {
  return PARTS.map(part => ({
    part,
    low: quantileOf(forecast, (1 - part) / 2, kind),
    high: quantileOf(forecast, (1 + part) / 2, kind),
  }))
}

/** Chance, 0 to 1, that the share is at least `target` (between 0 and 1) in the year of the forecast. */
export function chanceOf(
  { centre, sd, underlyingSd, df }: Forecast,
  target: number,
  kind: Kind = 'observed',
): number {
  return 1 - studentCdf((logit(target) - centre) / (kind === 'observed' ? sd : underlyingSd), df)
}
