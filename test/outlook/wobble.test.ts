import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeChange, wobbleOf } from '../../src/outlook/index.ts'
import type { Observation } from '../../src/vocabulary/index.ts'

function observed(part: number, whole: number): Observation {
  const share = { low: part / whole, high: part / whole }
  return {
    region: 'pact-twente',
    period: { kind: 'peildatum', year: 2019 },
    sex: 'totaal',
    numerator: { low: part, high: part },
    denominator: { low: whole, high: whole },
    share,
    status: 'definitief',
  }
}

describe('the range of chance', () => {
  it('is 1.28 standard deviations of chance, half as much again as coin flips', () => {
    // p = 0.25, n = 300: 1.28 * sqrt(1.5 * 0.1875 / 300) = 1.28 * sqrt(0.0009375) = 1.28 * 0.030619 = 0.039192.
    const range = wobbleOf(observed(75, 300), false)
    expect(range?.low).toBeCloseTo(0.25 - 0.039192, 5)
    expect(range?.high).toBeCloseTo(0.25 + 0.039192, 5)
  })

  it('is 1.4 points at least outside the whole country, and stays between nobody and all', () => {
    // 0.02 / sqrt(2) = 0.014142; chance alone gives 1.28 * sqrt(1.5 * 0.25 / 1,000,000) = 0.000784.
    expect(wobbleOf(observed(500_000, 1_000_000), false)?.low).toBeCloseTo(0.5 - 0.014142, 5)
    expect(wobbleOf(observed(500_000, 1_000_000), true)?.low).toBeCloseTo(0.5 - 0.000784, 5)
    expect(wobbleOf(observed(0, 50), false)).toEqual({ low: 0, high: 0.02 / Math.SQRT2 })
    expect(wobbleOf(observed(50, 50), false)?.high).toBe(1)
  })

  it('is none without a share or without counts', () => {
    expect(wobbleOf({ ...observed(1, 2), share: null }, false)).toBeNull()
    expect(wobbleOf({ ...observed(1, 2), denominator: null }, false)).toBeNull()
  })

  it('of two regions of 200 people or more touches wherever a change of that size would be called noise', () => {
    const people = fc.integer({ min: 200, max: 5000 })
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(people, people, share, share, (n1, n2, p1, p2) => {
        const [a, b] = [observed(Math.round(p1 * n1), n1), observed(Math.round(p2 * n2), n2)]
        if (judgeChange(a, b, true) !== 'noise') return
        const [first, second] = [wobbleOf(a, false), wobbleOf(b, false)]
        expect(first!.low <= second!.high && second!.low <= first!.high).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
