import { normalCdf, normalQuantile } from './normal.ts'

/**
 * The value of Student's t with `df` degrees of freedom that a share `q` lies under (expansion of Cornish and Fisher,
 * Abramowitz and Stegun 26.7.5; error under 0.002 from 6 degrees of freedom).
 */
export function studentQuantile(q: number, df: number): number {
  const z = normalQuantile(q)
  const z2 = z * z
  const one = (z * (z2 + 1)) / (4 * df)
  const two = (z * (3 + z2 * (16 + 5 * z2))) / (96 * df * df)
  const three = (z * (-15 + z2 * (17 + z2 * (19 + 3 * z2)))) / (384 * df * df * df)
  return z + one + two + three
}

/** Chance that Student's t is at most `t` (normal approximation, Abramowitz and Stegun 26.7.8; error under 0.003 from 6). */
export function studentCdf(t: number, df: number): number {
  return normalCdf((t * (1 - 1 / (4 * df))) / Math.sqrt(1 + (t * t) / (2 * df)))
}
