import { describe, expect, it } from 'vitest'
import { flowOf, type Range, STEPS } from '../../../src/outlook/index.ts'
import { BASE, cohort, grey, withRates } from './base.ts'

/** A range of which the middle is known exactly. */
const near = (range: Range | null | undefined) => range && Number(range.value?.toFixed(6))

describe('the flow', () => {
  const flow = flowOf(BASE)
  const link = (step: string) => flow.links.find(each => each.step === step)!

  it('has every step, in the order of a school career', () => {
    expect(flow.links.map(({ step }) => step)).toEqual(STEPS.map(({ id }) => id))
  })

  it.each([
    ['vmbo-keuze', 1000, 200],
    ['vmbo-mbo', 200, 160],
    ['havo-examen', 400, 300],
    ['havo-hbo', 300, 150],
    ['vwo-examen', 600, 480],
    ['vwo-wo', 480, 240],
    ['mbo-keuze', 2000, 600],
    ['mbo-diploma', 600, 420],
    ['mbo-hbo', 420, 42],
    // Of 420 with a diploma 42 go on and .6 of them, 25.2, arrive by hbo.
    ['mbo-werk', 394.8, 236.88],
    ['hbo-diploma', 200, 120],
    ['hbo-werk', 120, 60],
    ['wo-diploma', 250, 175],
    ['wo-werk', 175, 70],
  ])('%s: %d people, of whom %d go on', (step, from, to) => {
    expect([near(link(step).from), near(link(step).to)]).toEqual([from, to])
  })

  it('leaks where who is technical already does not go on, the largest first', () => {
    expect(flow.leaks.map(({ step, people }) => [step, near(people)])).toEqual([
      ['vwo-wo', 240],
      ['mbo-diploma', 180],
      ['mbo-werk', 157.92],
      ['havo-hbo', 150],
      ['vwo-examen', 120],
      ['wo-werk', 105],
      ['havo-examen', 100],
      ['hbo-diploma', 80],
      ['wo-diploma', 75],
      ['hbo-werk', 60],
      ['vmbo-mbo', 40],
    ])
  })

  it('follows each route to its end', () => {
    // 160 from vmbo, 112 diplomas: 112 · .94 · .6 = 63.168 to work at once; 112 · .1 · .6 · .5 = 3.36 by hbo.
    expect(flow.routes.map(({ id, people }) => [id, near(people)])).toEqual([
      ['vmbo-mbo-werk', 63.168],
      ['vmbo-mbo-hbo-werk', 3.36],
      ['havo-hbo-werk', 45],
      ['vwo-wo-werk', 67.2],
      ['mbo-werk', 236.88],
      ['hbo-werk', 60],
      ['wo-werk', 70],
    ])
    expect(near(flow.technicians)).toBe(366.88)
  })

  it('keeps a step that nobody measures, grey: with bounds and without a middle', () => {
    const { links, leaks, routes } = flowOf(withRates({ 'mbo-hbo': grey(0, 0.2), 'hbo-diploma': grey(0, 1) }))
    const onward = links.find(({ step }) => step === 'mbo-hbo')!
    // Even between 0 and .2 of 420: a tenth under 8.4, nine tenths under 75.6.
    expect(onward.to!.value).toBeNull()
    expect(onward.to!.low).toBeCloseTo(8.4, 0)
    expect(onward.to!.high).toBeCloseTo(75.6, 0)
    expect(routes.find(({ id }) => id === 'vmbo-mbo-hbo-werk')!.people!.value).toBeNull()
    // A grey leak is named too; going straight to work from mbo is none.
    expect(leaks.find(({ step }) => step === 'hbo-diploma')!.people.value).toBeNull()
    expect(leaks.some(({ step }) => step === 'mbo-hbo')).toBe(false)
  })

  it('keeps a step without a counted cohort, without people', () => {
    const { 'wo-keuze': _, ...cohorts } = BASE.cohorts
    const without = flowOf({ ...BASE, cohorts })
    for (const step of ['wo-keuze', 'wo-diploma', 'wo-werk']) {
      const found = without.links.find(each => each.step === step)!
      expect([found.from, found.to]).toEqual([null, null])
    }
    expect(without.leaks.some(({ step }) => step === 'wo-werk')).toBe(false)
    expect(near(without.technicians)).toBe(296.88)
  })

  it('has wider bounds when less is known', () => {
    const sure = flowOf(withRates({ 'mbo-werk': { ...grey(0.5, 0.7), value: 0.6 } })).technicians
    const unsure = flowOf(withRates({ 'mbo-werk': { ...grey(0.2, 0.9), value: 0.6 } })).technicians
    expect(unsure.high - unsure.low).toBeGreaterThan(sure.high - sure.low)
    expect(sure.high - sure.low).toBeGreaterThan(0)
  })

  it('is the same each time', () => {
    const base = withRates({ 'mbo-hbo': grey(0, 0.2) })
    expect(flowOf(base)).toEqual(flowOf(base))
  })

  it('says between which years it was counted', () => {
    expect(flow.years).toEqual({ first: 2019, last: 2019 })
    const cohorts = { ...BASE.cohorts, 'mbo-keuze': { ...cohort(2000), year: 2023 } }
    expect(flowOf({ ...BASE, cohorts }).years).toEqual({ first: 2019, last: 2023 })
  })

  it('needs somebody to start with', () => {
    expect(() => flowOf({ ...BASE, cohorts: {} })).toThrow(
      expect.objectContaining({
        code: 'flow.no-figures',
        message: expect.stringMatching(/landsdeel-oost.*hidden.*Choose a larger region/),
      }),
    )
  })
})
