import { exp, log } from './elementary.ts'

const ROOT_2PI = 2.5066282746310002

/** Chance that a standard normal value is at most `z` (series of Marsaglia, J. Stat. Software 11(4), 2004). */
export function normalCdf(z: number): number {
  if (z < -8) return 0
  if (z > 8) return 1
  let term = z
  let sum = z
  for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
    term *= (z * z) / i
    sum += term
  }
  return 0.5 + (sum * exp((-z * z) / 2)) / ROOT_2PI
}

const A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
] as const
const B = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
] as const
const C = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const
const D = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1] as const

/** The standard normal value that a share `q` lies under, 0 < q < 1 (P. J. Acklam 2003, relative error under 1.2e-9). */
export function normalQuantile(q: number): number {
  if (!(q > 0 && q < 1)) throw new RangeError(`a quantile lies between 0 and 1, got ${q}`)
  if (q > 0.97575) return -normalQuantile(1 - q)
  if (q < 0.02425) {
    const t = Math.sqrt(-2 * log(q))
    return polynomial(C, t) / polynomial(D, t)
  }
  const r = q - 0.5
  return (r * polynomial(A, r * r)) / polynomial(B, r * r)
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0
  for (const coefficient of coefficients) value = value * x + coefficient
  return value
}
