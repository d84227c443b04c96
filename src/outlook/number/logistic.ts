import { exp, log } from './elementary.ts'

/** Log odds of a share: ln(p / (1 - p)); infinite at 0 and 1. */
export function logit(share: number): number {
  return log(share / (1 - share))
}

/** The share with these log odds, from 0 to 1. */
export function logistic(odds: number): number {
  return odds >= 0 ? 1 / (1 + exp(-odds)) : exp(odds) / (1 + exp(odds))
}
