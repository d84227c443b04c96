import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohere } from '../../src/outlook/index.ts'

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds))

const piece = fc.record({
  centre: fc.double({ min: -5, max: 5, noNaN: true }),
  whole: fc.integer({ min: 1, max: 100_000 }),
})

describe('parts that make up a whole', () => {
  it('are sized to its people and moved alike, by what was worked out by hand', () => {
    // Two parts of 100 at even odds, a whole of 400 at even odds: both double, neither moves.
    const still = cohere(
      [
        { centre: 0, whole: 100 },
        { centre: 0, whole: 100 },
      ],
      { centre: 0, whole: 400 },
    )
    expect(still.map(({ whole }) => whole)).toEqual([200, 200])
    for (const { centre } of still) expect(centre).toBeCloseTo(0, 10)
    // Alike, they take the share of the whole: log odds of .25 are -ln 3.
    const moved = cohere([{ centre: 0, whole: 10 }], { centre: -Math.log(3), whole: 10 })
    expect(moved[0]!.centre).toBeCloseTo(-Math.log(3), 10)
  })

  it('add up to its people and to its technical people, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), piece, (parts, whole) => {
        const fitted = cohere(parts, whole)
        const people = fitted.reduce((sum, each) => sum + each.whole, 0)
        const technical = fitted.reduce((sum, each) => sum + each.whole * logistic(each.centre), 0)
        expect(Math.abs(people / whole.whole - 1)).toBeLessThan(1e-9)
        expect(Math.abs(technical / (whole.whole * logistic(whole.centre)) - 1)).toBeLessThan(1e-9)
        // Moved alike, so a part with the higher share before has it after.
        const shift = fitted[0]!.centre - parts[0]!.centre
        for (const [at, { centre }] of fitted.entries())
          expect(centre - parts[at]!.centre).toBeCloseTo(shift, 9)
      }),
    )
  })

  it('cannot be nobody', () => {
    expect(() => cohere([{ centre: 0, whole: 0 }], { centre: 0, whole: 10 })).toThrow(RangeError)
    expect(() => cohere([], { centre: 0, whole: 10 })).toThrow(RangeError)
  })
})
