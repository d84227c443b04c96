import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantilesIn, spreadIn } from '../../../src/outlook/scenario/quantile.ts'

describe('quantiles without sorting', () => {
  it('lie between neighbours in proportion', () => {
    // In order 1, 2, 4, 8, 16: a tenth of the four steps is 0.4 of the way from 1 to 2, nine tenths 0.6 from 8 to 16.
    const { low, middle, high } = spreadIn(new Float64Array([16, 1, 8, 2, 4]))
    expect(low).toBeCloseTo(1.4, 12)
    expect(middle).toBe(4)
    expect(high).toBeCloseTo(12.8, 12)
  })

  it('are those of the sorted values', () => {
    const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, q) => {
          const sorted = Float64Array.from(values).sort()
          const place = q * (values.length - 1)
          const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
          const [found] = quantilesIn(Float64Array.from(values), [q])
          expect(found).toBe(low + (place - Math.floor(place)) * (high - low))
        },
      ),
    )
  })

  it('of nothing do not exist', () => {
    expect(() => spreadIn(new Float64Array(0))).toThrow(RangeError)
  })
})
