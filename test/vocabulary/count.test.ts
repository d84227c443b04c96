import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Count, exact, exactValue, HIDDEN, NONE, sum } from '../../src/vocabulary/index.ts'

const count = fc
  .tuple(fc.nat(1000), fc.nat(1000))
  .map(([a, b]): Count => ({ low: Math.min(a, b), high: Math.max(a, b) }))

describe('a count', () => {
  it('is exact for any whole number of 0 or more', () => {
    fc.assert(
      fc.property(fc.nat(), value => {
        expect(exact(value)).toEqual({ low: value, high: value })
        expect(exactValue(exact(value))).toBe(value)
      }),
    )
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is never %d', value => {
    expect(() => exact(value)).toThrow(RangeError)
  })

  it('that is hidden is no number', () => {
    expect(HIDDEN).toEqual({ low: 1, high: 4 })
    expect(exactValue(HIDDEN)).toBeNull()
    expect(exactValue(sum(HIDDEN, exact(3)))).toBeNull()
  })

  it('cannot be changed where all share it', () => {
    for (const shared of [HIDDEN, NONE]) expect(() => Object.assign(shared, { high: 9 })).toThrow(TypeError)
  })
})

describe('a sum of counts', () => {
  it('of none is nobody', () => {
    expect(sum()).toEqual(NONE)
  })

  it('does not depend on order or grouping', () => {
    fc.assert(
      fc.property(fc.array(count), fc.array(count), (some, others) => {
        expect(sum(...others, ...some)).toEqual(sum(...some, ...others))
        expect(sum(sum(...some), sum(...others))).toEqual(sum(...some, ...others))
      }),
    )
  })

  it('holds every sum of numbers that fit', () => {
    const fitting = count.chain(bounds =>
      fc.integer({ min: bounds.low, max: bounds.high }).map(truth => ({ bounds, truth })),
    )
    fc.assert(
      fc.property(fc.array(fitting), list => {
        const truth = list.reduce((all, each) => all + each.truth, 0)
        const { low, high } = sum(...list.map(({ bounds }) => bounds))
        expect(low).toBeLessThanOrEqual(truth)
        expect(high).toBeGreaterThanOrEqual(truth)
      }),
    )
  })
})
