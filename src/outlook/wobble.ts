import type { Observation, Share } from '../vocabulary/index.ts'
import { FLOOR, OVERDISPERSION, Z } from './change.ts'

/**
 * Where the share of a region may lie by chance alone, eight times of ten: its bounds widened by
 * 1.28 · √(1.5 · p(1−p) / n), and outside the whole country by 2/√2 percentage points at least. It is the chance by which
 * `judgeChange` tells a change from noise, shared out between two: regions of 200 people or more whose ranges do not touch
 * differ by more than that (of fewer it is a rule of thumb). Null without a share or without counts.
 */
export function wobbleOf({ share, denominator }: Observation, country: boolean): Share | null {
  if (!share || !denominator || denominator.low === 0) return null
  const swing = (p: number) =>
    Math.max(
      Z * Math.sqrt((OVERDISPERSION * p * (1 - p)) / denominator.low),
      country ? 0 : FLOOR / Math.SQRT2,
    )
  return {
    low: Math.max(0, share.low - swing(share.low)),
    high: Math.min(1, share.high + swing(share.high)),
  }
}
