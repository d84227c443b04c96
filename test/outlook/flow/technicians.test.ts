import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arrivals,
  gained,
  lagOn,
  likely,
  ROUTES,
  STEPS,
  type StepId,
  sensitivity,
  technicians,
  type Values,
} from '../../../src/outlook/index.ts'
import { BASE } from './base.ts'

const NOW = likely(BASE)
const route = (id: string) => ROUTES.find(each => each.id === id)!
const perPoint = (step: StepId) => sensitivity(BASE, step, NOW).peoplePerPoint

describe('who arrives in technical work', () => {
  it('is the sum of the three entry routes, nobody twice', () => {
    // mbo: 2000 · .3 · .7 = 420 diplomas, of whom .1 · .6 arrive by hbo: 420 · .94 · .6 = 236.88.
    // hbo: 1000 · .2 · .6 · .5 = 60. University: 1000 · .25 · .7 · .4 = 70.
    expect(technicians(BASE, NOW)).toBeCloseTo(366.88, 9)
  })

  it('leaves out the routes whose students are not counted', () => {
    const { 'hbo-keuze': _hbo, 'wo-keuze': _wo, ...cohorts } = BASE.cohorts
    expect(technicians({ ...BASE, cohorts }, NOW)).toBeCloseTo(236.88, 9)
  })
})

describe('one point more', () => {
  it.each([
    // 20 starters more, 14 diplomas: 14 · .94 · .6 = 7.896; 1.4 to hbo · .6 · .5 = .42.
    ['mbo-keuze', 8.316, 4],
    // 10 · .8 = 8 starters more at mbo, 5.6 diplomas: 5.6 · .94 · .6 = 3.1584; .56 · .6 · .5 = .168.
    ['vmbo-keuze', 3.3264, 6],
    // 200 · .01 · .7 = 1.4 diplomas: 1.4 · .94 · .6 = .7896; .14 · .3 = .042.
    ['vmbo-mbo', 0.8316, 4],
    // 6 diplomas more: 6 · .94 · .6 = 3.384; .6 · .3 = .18.
    ['mbo-diploma', 3.564, 4],
    // 394.8 people · .01.
    ['mbo-werk', 3.948, 0],
    // 4.2 people more to hbo: 4.2 · .6 · .5 = 1.26 arrive there, 4.2 · .6 · .6 = 1.512 do not arrive from mbo.
    ['mbo-hbo', -0.252, 4],
    ['hbo-keuze', 3, 4],
    // 200 · .01 · .5 = 1, less 420 · .1 · .01 · .6 = .252 who would have worked with their mbo diploma.
    ['hbo-diploma', 0.748, 4],
    ['hbo-werk', 1.2, 0],
    // 10 · .75 · .5 · .6 · .5.
    ['havo-keuze', 1.125, 6],
    ['havo-examen', 0.6, 6],
    ['havo-hbo', 0.9, 4],
    // 10 · .8 · .5 · .7 · .4.
    ['vwo-keuze', 1.12, 8],
    ['vwo-examen', 0.84, 8],
    ['vwo-wo', 1.344, 5],
    ['wo-keuze', 2.8, 5],
    ['wo-diploma', 1, 5],
    ['wo-werk', 1.75, 0],
  ] as const)('at %s gives %d people a year, after %d years', (step, people, years) => {
    expect(perPoint(step)).toBeCloseTo(people, 9)
    expect(sensitivity(BASE, step, NOW).lag).toBe(years)
  })

  it('is unknown where the cohort is not counted', () => {
    const { 'vmbo-keuze': _, ...cohorts } = BASE.cohorts
    const without = { ...BASE, cohorts }
    expect(sensitivity(without, 'vmbo-keuze', NOW)).toEqual({ peoplePerPoint: null, lag: 6 })
    expect(sensitivity(without, 'vmbo-mbo', NOW).peoplePerPoint).toBeNull()
    expect(sensitivity(without, 'mbo-keuze', NOW).peoplePerPoint).toBeCloseTo(8.316, 9)
  })
})

describe('years on the way', () => {
  it('vmbo year 3 to mbo 2, to hbo 6 to 7, to work 6 or 10 to 11', () => {
    expect(lagOn(route('vmbo-mbo-werk'), 'vmbo-keuze', 'mbo-diploma')).toEqual({ years: 2, most: 2 })
    expect(lagOn(route('vmbo-mbo-hbo-werk'), 'vmbo-keuze', 'hbo-diploma')).toEqual({ years: 6, most: 7 })
    expect(lagOn(route('vmbo-mbo-werk'), 'vmbo-keuze')).toEqual({ years: 6, most: 6 })
    expect(lagOn(route('vmbo-mbo-hbo-werk'), 'vmbo-keuze')).toEqual({ years: 10, most: 11 })
    expect(lagOn(route('havo-hbo-werk'), 'havo-keuze', 'hbo-diploma')).toEqual({ years: 2, most: 2 })
    expect(lagOn(route('vwo-wo-werk'), 'vwo-keuze', 'wo-diploma')).toEqual({ years: 3, most: 3 })
  })

  it('every step is on a route', () => {
    const on = new Set(ROUTES.flatMap(({ steps }) => steps))
    expect(STEPS.filter(({ id }) => !on.has(id))).toEqual([])
  })

  const push = { step: 'vmbo-keuze', points: 1, from: 2027 } as const

  it.each([
    [2032, 0],
    // The first of them get their mbo diploma in 2033: 3.1584.
    [2033, 3.1584],
    [2036, 4 * 3.1584],
    // Who went on to hbo arrives from 2037 on: .168 a year.
    [2037, 5 * 3.1584 + 0.168],
  ])('up to %d a point at vmbo from 2027 gives %d', (by, people) => {
    expect(gained(BASE, push, by, NOW)).toBeCloseTo(people, 9)
  })

  it('a point at hbo from 2027 gives 5 years of 3 people by 2035, two points twice that', () => {
    expect(gained(BASE, { step: 'hbo-keuze', points: 1, from: 2027 }, 2030, NOW)).toBeCloseTo(0, 9)
    expect(gained(BASE, { step: 'hbo-keuze', points: 1, from: 2027 }, 2035, NOW)).toBeCloseTo(15, 9)
    expect(gained(BASE, { step: 'hbo-keuze', points: 2, from: 2027 }, 2035, NOW)).toBeCloseTo(30, 9)
  })

  it('more going on from mbo to hbo first costs people, who arrive four years later', () => {
    // Each year 1.512 fewer from mbo; from the fifth year 1.26 more from hbo.
    const later = { step: 'mbo-hbo', points: 1, from: 2027 } as const
    expect(gained(BASE, later, 2030, NOW)).toBeCloseTo(-4 * 1.512, 9)
    expect(gained(BASE, later, 2031, NOW)).toBeCloseTo(-5 * 1.512 + 1.26, 9)
  })
})

const rate = fc.double({ min: 0, max: 1, noNaN: true })
const values = fc
  .tuple(...STEPS.map(() => rate))
  .map(all => Object.fromEntries(STEPS.map(({ id }, at) => [id, all[at]])) as unknown as Values)
const anyStep = fc.constantFrom(...STEPS.map(({ id }) => id))

describe('whatever the rates', () => {
  it('nobody arrives who did not start', () => {
    fc.assert(
      fc.property(values, drawn => {
        const people = technicians(BASE, drawn)
        const starters = 2000 * drawn['mbo-keuze'] + 1000 * drawn['hbo-keuze'] + 1000 * drawn['wo-keuze']
        expect(people).toBeGreaterThanOrEqual(-1e-9)
        expect(people).toBeLessThanOrEqual(starters + 1e-9)
      }),
    )
  })

  it('a change that has passed through gives what one point gives, a year', () => {
    fc.assert(
      fc.property(values, anyStep, (drawn, step) => {
        const at = (id: StepId, year: number) => drawn[id] + (id === step && year >= 2027 ? 0.01 : 0)
        const late = arrivals(BASE, 2060, at, drawn) - technicians(BASE, drawn)
        expect(late).toBeCloseTo(sensitivity(BASE, step, drawn).peoplePerPoint!, 8)
      }),
    )
  })

  it('nothing arrives before its time', () => {
    fc.assert(
      fc.property(values, anyStep, (drawn, step) => {
        if (step === 'mbo-hbo') return
        const { lag } = sensitivity(BASE, step, drawn)
        expect(gained(BASE, { step, points: 1, from: 2027 }, 2026 + lag, drawn)).toBeLessThan(1e-8)
      }),
    )
  })
})
