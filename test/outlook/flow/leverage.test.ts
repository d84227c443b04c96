import { describe, expect, it } from 'vitest'
import { leverageOf } from '../../../src/outlook/index.ts'
import { BASE, cohort, grey, withRates } from './base.ts'

const ASK = { from: 2027, by: 2035 }

describe('what one point more gives', () => {
  const list = leverageOf(BASE, ASK)
  const one = (step: string) => list.find(each => each.step === step)!

  it('is ranked by who has arrived by the year asked for', () => {
    const arrived = list.map(each => each.arrived!.value!)
    expect(arrived).toEqual([...arrived].sort((a, b) => b - a))
    // mbo: 7.896 a year in 2031 to 2035, and .42 by hbo in 2035: 39.9. Work after mbo: nine years of 3.948.
    expect(
      list.slice(0, 3).map(({ step, arrived: people }) => [step, Number(people!.value!.toFixed(3))]),
    ).toEqual([
      ['mbo-keuze', 39.9],
      ['mbo-werk', 35.532],
      ['mbo-diploma', 17.1],
    ])
    expect(one('vmbo-keuze').arrived!.value).toBeCloseTo(3 * 3.1584, 9)
    expect(one('vwo-keuze').arrived!.value).toBeCloseTo(1.12, 9)
    expect(list.at(-1)!.step).toBe('mbo-hbo')
  })

  it('is nothing yet for who is still learning', () => {
    const soon = leverageOf(BASE, { from: 2027, by: 2030 })
    for (const { lag, arrived, step } of soon)
      if (lag > 3 && step !== 'mbo-hbo') expect(arrived!.value).toBeLessThanOrEqual(1e-9)
    expect(soon[0]!.step).toBe('mbo-werk')
  })

  it('has an interval as wide as what is not known', () => {
    // Only work after mbo is unsure, even between .5 and .7: a point at mbo gives 14 · .94 · w + .42 a year.
    const [mbo] = leverageOf(withRates({ 'mbo-werk': grey(0.5, 0.7) }), { ...ASK, steps: ['mbo-keuze'] })
    expect(mbo!.perYear!.low).toBeCloseTo(14 * 0.94 * 0.52 + 0.42, 2)
    expect(mbo!.perYear!.value).toBeCloseTo(14 * 0.94 * 0.6 + 0.42, 2)
    expect(mbo!.perYear!.high).toBeCloseTo(14 * 0.94 * 0.68 + 0.42, 2)
    expect(mbo!.origin).toBe('measured')
    const cohorts = { ...BASE.cohorts, 'hbo-keuze': cohort(1000, 900, 1100) }
    const [hbo] = leverageOf({ ...BASE, cohorts }, { ...ASK, steps: ['hbo-keuze'] })
    expect(hbo!.perYear!.low).toBeLessThan(3)
    expect(hbo!.perYear!.high).toBeGreaterThan(3)
  })

  it('puts steps without a counted cohort last, without numbers', () => {
    const { 'vmbo-keuze': _, ...cohorts } = BASE.cohorts
    const without = leverageOf({ ...BASE, cohorts }, ASK)
    expect(without.slice(-2).map(({ step, arrived, perYear }) => [step, arrived, perYear])).toEqual([
      ['vmbo-keuze', null, null],
      ['vmbo-mbo', null, null],
    ])
  })

  it.each([
    ['a step that there is not', { ...ASK, steps: ['vmbo-keus'] }, 'step.unknown', /did you mean vmbo-keuze/],
    ['a year that is over', { from: 2027, by: 2020 }, 'flow.year-past', /2020 is over.*2027 to 2087/],
    ['no year', { from: 2027, by: Number.NaN }, 'flow.year-past', /Give a year from 2027/],
    ['a year too far', { from: 2027, by: 3000 }, 'flow.year-far', /too far away/],
  ])('refuses %s', (_name, ask, code, message) => {
    expect(() => leverageOf(BASE, ask)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it('refuses a region without anybody', () => {
    expect(() => leverageOf({ ...BASE, cohorts: {} }, ASK)).toThrow(
      expect.objectContaining({ code: 'flow.no-figures' }),
    )
  })
})
