import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factor } from '../../src/outlook/number/cholesky.ts'
import { exp, log } from '../../src/outlook/number/elementary.ts'
import { logistic, logit } from '../../src/outlook/number/logistic.ts'
import { normalCdf, normalQuantile } from '../../src/outlook/number/normal.ts'
import { studentCdf, studentQuantile } from '../../src/outlook/number/student.ts'

/** Distance in units in the last place of the value wanted. */
function units(found: number, wanted: number): number {
  if (found === wanted) return 0
  const unit = 2 ** (Math.floor(Math.log2(Math.abs(wanted))) - 52)
  return Math.abs(found - wanted) / unit
}

describe('exp and log', () => {
  it('agree with the machine within 2 units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), x => {
        expect(units(exp(x), Math.exp(x))).toBeLessThanOrEqual(2)
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), x => {
        expect(units(log(x), Math.log(x))).toBeLessThanOrEqual(2)
      }),
      { numRuns: 2000 },
    )
  })

  it('hold at the ends', () => {
    expect([exp(0), exp(-800), exp(800)]).toEqual([1, 0, Number.POSITIVE_INFINITY])
    expect([log(1), log(0), log(Number.POSITIVE_INFINITY)]).toEqual([0, -Infinity, Infinity])
    expect(log(-1)).toBeNaN()
  })

  it('log odds and shares undo each other', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), share => {
        expect(logistic(logit(share))).toBeCloseTo(share, 12)
      }),
    )
    expect([logistic(-1000), logistic(1000), logit(0.5)]).toEqual([0, 1, 0])
  })
})

describe('the normal distribution', () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions (1964), table 26.1.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.96, 0.975002104851779],
    [2.5, 0.993790334674224],
    [3, 0.99865010196837],
  ])('lies under %d with a chance of %d', (z, chance) => {
    expect(normalCdf(z)).toBeCloseTo(chance, 12)
    expect(normalCdf(-z)).toBeCloseTo(1 - chance, 12)
  })

  it('its quantiles undo it', () => {
    // Table 26.5 of the same book.
    expect(normalQuantile(0.9)).toBeCloseTo(1.28155157, 7)
    expect(normalQuantile(0.975)).toBeCloseTo(1.95996398, 7)
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }), q => {
        expect(normalCdf(normalQuantile(q))).toBeCloseTo(q, 8)
      }),
    )
    expect(() => normalQuantile(0)).toThrow(RangeError)
    expect(() => normalQuantile(1)).toThrow(RangeError)
  })
})

describe("Student's t", () => {
  // Abramowitz and Stegun, table 26.10: percentage points by degrees of freedom.
  it.each([
    [6, 0.9, 1.44],
    [6, 0.975, 2.447],
    [9, 0.9, 1.383],
    [9, 0.975, 2.262],
    [20, 0.9, 1.325],
    [20, 0.975, 2.086],
  ])('with %d degrees of freedom a part of %d lies under %d', (df, q, wanted) => {
    expect(Math.abs(studentQuantile(q, df) - wanted)).toBeLessThan(0.002)
    expect(studentQuantile(1 - q, df)).toBeCloseTo(-studentQuantile(q, df), 7)
    expect(Math.abs(studentCdf(wanted, df) - q)).toBeLessThan(0.003)
  })

  it('is the normal distribution with many degrees of freedom', () => {
    expect(studentQuantile(0.9, 1e6)).toBeCloseTo(normalQuantile(0.9), 5)
    expect(studentCdf(1, 1e6)).toBeCloseTo(normalCdf(1), 5)
  })
})

describe("Cholesky's factor", () => {
  it('solves what was worked out by hand, again and again', () => {
    // [4 2; 2 3] x = [10; 8] has x = [14/8; 12/8].
    const { solve } = factor([
      [4, 2],
      [2, 3],
    ])
    for (const [at, x] of solve([10, 8]).entries()) expect(x).toBeCloseTo([1.75, 1.5][at]!, 14)
    for (const [at, x] of solve([4, 2]).entries()) expect(x).toBeCloseTo([1, 0][at]!, 14)
    expect(factor([]).solve([])).toEqual([])
  })

  it('refuses a matrix that is not positive definite', () => {
    expect(() =>
      factor([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(RangeError)
  })
})
