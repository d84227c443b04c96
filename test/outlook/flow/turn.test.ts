import { describe, expect, it } from 'vitest'
import { TURNS } from '../../../src/outlook/flow/turn.ts'
import { drawsOf, gained, leverageOf, rangeOf, STEPS, sensitivity } from '../../../src/outlook/index.ts'
import { BASE, cohort, grey, withRates } from './base.ts'

/** A region in which much is unsure. */
const UNSURE = {
  ...withRates({ 'mbo-werk': grey(0.4, 0.7), 'mbo-hbo': grey(0, 0.3), 'havo-examen': grey(0.6, 0.9) }),
  cohorts: { ...BASE.cohorts, 'mbo-keuze': cohort(1000, 800, 1300) },
}

describe('the years in which arrivals move', () => {
  it('follow from the lags', () => {
    // mbo takes 4 years, hbo 4 more; vmbo begins 2 years before mbo, havo 4 two years before hbo.
    expect(TURNS).toMatchObject({
      'mbo-werk': [0],
      'mbo-keuze': [4, 8],
      'vmbo-keuze': [6, 10],
      'havo-keuze': [6],
      'vwo-keuze': [8],
      'wo-diploma': [5],
    })
  })

  it.each([2027, 2030, 2031, 2035, 2049])('give the same sums up to %i as year by year', by => {
    const draws = drawsOf(UNSURE)
    const list = leverageOf(UNSURE, { from: 2027, by })
    expect(list.length).toBe(STEPS.length)
    for (const { step, arrived, perYear } of list) {
      const sums = draws.map(draw => gained(draw.base, { step, points: 1, from: 2027 }, by, draw.values))
      const yearly = draws.map(draw => sensitivity(draw.base, step, draw.values).peoplePerPoint!)
      for (const key of ['low', 'value', 'high'] as const) {
        expect(arrived![key]).toBeCloseTo(rangeOf(sums)[key], 6)
        expect(perYear![key]).toBeCloseTo(rangeOf(yearly)[key], 6)
      }
    }
  })
})
