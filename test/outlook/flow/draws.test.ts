import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawsOf, likely, rangeOf, STEPS } from '../../../src/outlook/index.ts'
import { BASE, cohort, grey, withRates } from './base.ts'

const rateOf = (low: number, value: number | null, high: number) => ({ ...grey(low, high), value })
const drawn = (low: number, value: number | null, high: number) =>
  drawsOf(withRates({ 'vmbo-mbo': rateOf(low, value, high) })).map(({ values }) => values['vmbo-mbo'])

describe('draws', () => {
  it('of what is known exactly are all the same', () => {
    for (const { base, values } of drawsOf(BASE)) {
      expect(values).toEqual(likely(BASE))
      expect(base).toEqual(BASE)
    }
  })

  it('spread evenly over the bounds where nobody measures', () => {
    // Even between .2 and .6: a tenth lies under .24, half under .4, nine tenths under .56.
    const { low, value, high } = rangeOf(drawn(0.2, null, 0.6))
    expect(low).toBeCloseTo(0.24, 3)
    expect(value).toBeCloseTo(0.4, 3)
    expect(high).toBeCloseTo(0.56, 3)
  })

  it('lie thickest at the best value', () => {
    // Triangle from 0 to 1 with its top at .5: the part under x is 2x² up to the top, so a tenth lies under √.05 = .2236.
    const { low, value, high } = rangeOf(drawn(0, 0.5, 1))
    expect(low).toBeCloseTo(0.2236, 2)
    expect(value).toBeCloseTo(0.5, 2)
    expect(high).toBeCloseTo(0.7764, 2)
    // Top at the upper bound: the part under x is x², so half lies under √.5.
    expect(rangeOf(drawn(0, 1, 1)).value).toBeCloseTo(Math.SQRT1_2, 2)
  })

  it('of an estimated cohort lie within its bounds', () => {
    const cohorts = { ...BASE.cohorts, 'mbo-keuze': cohort(2000, 1800, 2200) }
    const people = drawsOf({ ...BASE, cohorts }).map(({ base }) => base.cohorts['mbo-keuze']!.people)
    expect(Math.min(...people)).toBeGreaterThan(1800)
    expect(Math.max(...people)).toBeLessThan(2200)
    expect(rangeOf(people).value).toBeCloseTo(2000, 0)
  })

  it('of one published figure for three steps go up and down together', () => {
    const work = rateOf(0.4, 0.6, 0.7)
    for (const { values } of drawsOf(withRates({ 'mbo-werk': work, 'hbo-werk': work, 'wo-werk': work })))
      expect([values['hbo-werk'], values['wo-werk']]).toEqual([values['mbo-werk'], values['mbo-werk']])
  })

  it('of different rates have nothing to do with each other', () => {
    const ids = STEPS.map(({ id }) => id).filter(id => id !== 'hbo-werk' && id !== 'wo-werk')
    const draws = drawsOf(withRates(Object.fromEntries(ids.map(id => [id, grey(0, 1)]))))
    for (const [at, one] of ids.entries())
      for (const other of ids.slice(at + 1)) {
        // Of two independent even values the mean of the product is 1/4.
        const mean = draws.reduce((sum, { values }) => sum + values[one] * values[other], 0) / draws.length
        expect(Math.abs(mean - 0.25), `${one} and ${other}`).toBeLessThan(0.005)
      }
  })

  it('stay within the bounds, whatever they are', () => {
    const three = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(three, numbers => {
        const [low, value, high] = [...numbers].sort((a, b) => a - b)
        for (const each of drawn(low!, value!, high!)) {
          expect(each).toBeGreaterThanOrEqual(low! - 1e-12)
          expect(each).toBeLessThanOrEqual(high! + 1e-12)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('a range', () => {
  it('holds 80 in 100', () => {
    expect(rangeOf(Array.from({ length: 100 }, (_, at) => 99 - at))).toEqual({ low: 10, value: 50, high: 90 })
    expect(rangeOf([7])).toEqual({ low: 7, value: 7, high: 7 })
    expect(() => rangeOf([])).toThrow(RangeError)
  })
})
