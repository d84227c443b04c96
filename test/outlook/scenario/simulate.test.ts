import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chanceOf,
  type Goals,
  outcomeOf,
  pathsOf,
  quantileOf,
  type Scenario,
  type ScenarioBase,
  Simulation,
} from '../../../src/outlook/index.ts'
import { baseOf, change, noisy, scenario, series } from './fixture.ts'

const GOAL: Goals = { 'hbo-keuze': 0.25 }
const DRAWS = 20_000
/** Four standard errors of a chance. */
const NEAR = 4 * Math.sqrt(0.25 / DRAWS)

const run = (base: ScenarioBase, given: Scenario = scenario(), goals: Goals = GOAL, draws = DRAWS) => {
  const simulation = new Simulation(base, given, goals)
  simulation.run(draws)
  return simulation.outcome()
}

const region = (name: string, parts = {}) => noisy({ region: name, ...parts })
const THREE = baseOf([region('A'), region('B', { whole: 600 }), region('C', { whole: 200 })], {
  within: { A: ['A', 'B', 'C'] },
  summed: ['A', 'B', 'C'],
})
const CHANGED = scenario({ changes: [change({ points: 4, sure: 0.7, from: 2027, years: 2 })] })

describe('draws', () => {
  it('are the same for the same seed, to the last digit, and others for another', () => {
    expect(run(THREE, CHANGED, GOAL, 400)).toEqual(run(THREE, CHANGED, GOAL, 400))
    expect(run(THREE, { ...CHANGED, seed: 2 }, GOAL, 400)).not.toEqual(run(THREE, CHANGED, GOAL, 400))
  })

  it('go on where they were: 2,000 and then 10,000 is 10,000', () => {
    const simulation = new Simulation(THREE, CHANGED, GOAL)
    simulation.run(2000)
    const first = simulation.outcome()
    simulation.run(10_000)
    expect(first).toEqual(run(THREE, CHANGED, GOAL, 2000))
    expect(simulation.outcome()).toEqual(run(THREE, CHANGED, GOAL, 10_000))
  })

  it('come in whole blocks', () => {
    expect(run(THREE, CHANGED, GOAL, 201).draws).toBe(400)
  })

  it('of one region do not depend on the others, nor on the changes in the world without them', () => {
    const alone = run(baseOf([region('B', { whole: 600 })]), scenario())
    const among = run(THREE, CHANGED)
    expect(among.passages[1]!.without).toEqual(alone.passages[0]!.without)
  })

  it('are as likely to reach a goal in the first year as the bands say', () => {
    const base = baseOf([region('A', { df: 12 })])
    const given = scenario({ changes: [change({ points: 3, sure: 0.6 })] })
    const [path] = pathsOf(base, given)
    const [passage] = run(base, given).passages
    // The bands' own Student's t is exact to 0.003.
    expect(Math.abs(passage!.without[0]! - chanceOf(path!.without[0]!, 0.25))).toBeLessThan(NEAR + 0.003)
    expect(Math.abs(passage!.with[0]! - chanceOf(path!.with[0]!, 0.25))).toBeLessThan(NEAR + 0.003)
  })

  it('spread over people as the bands over shares, for one region', () => {
    const base = baseOf([region('A')], { summed: ['A'] })
    const [path] = pathsOf(base, CHANGED)
    const [people] = run(base, CHANGED).people
    for (const at of [0, 2, 4])
      for (const [of, forecast] of [
        [people!.without[at]!, path!.without[at]!],
        [people!.with[at]!, path!.with[at]!],
      ] as const) {
        expect(of.low / (1000 * quantileOf(forecast, 0.1))).toBeCloseTo(1, 1)
        expect(of.middle / (1000 * quantileOf(forecast, 0.5))).toBeCloseTo(1, 1.5)
        expect(of.high / (1000 * quantileOf(forecast, 0.9))).toBeCloseTo(1, 1.5)
      }
  })

  it('let regions move together through the country, but not perfectly', () => {
    const width = (base: ScenarioBase) => {
      const { low, high } = run(base).people[0]!.without[4]!
      return high - low
    }
    const two = (parts: object) => baseOf([region('A', parts), region('B', parts)], { summed: ['A', 'B'] })
    const none = new Array<number>(5).fill(0)
    const one = width(baseOf([region('A')], { summed: ['A'] }))
    const both = width(two({}))
    expect(both).toBeLessThan(2 * one * 0.95)
    expect(both).toBeGreaterThan(Math.SQRT2 * one * 1.05)
    // With nothing but the national row they are one and the same.
    const shared = { regionalSd: none, observationSd: none, fading: { sigma: 0, rho: 0 } }
    const alone = width(baseOf([region('A', shared)], { summed: ['A'] }))
    expect(width(two(shared))).toBeCloseTo(2 * alone, 6)
  })

  it('are none for what has no goal and is not added up', () => {
    const { passages, people } = run(baseOf([region('A')]), CHANGED, {})
    expect([passages, people]).toEqual([[], []])
  })

  it('align regions whose last year differs, by year', () => {
    const base = baseOf([region('A', { years: 6, year: 2024 }), region('B')], { summed: ['A', 'B'] })
    const { passages, people } = run(base)
    expect(passages.map(({ from, without }) => [from, without.length])).toEqual([
      [2026, 5],
      [2026, 5],
    ])
    expect(people[0]!.from).toBe(2026)
    const [path] = pathsOf(base, scenario())
    expect(Math.abs(passages[0]!.without[0]! - chanceOf(path!.without[1]!, 0.25))).toBeLessThan(NEAR + 0.003)
  })
})

describe('at least once before a year', () => {
  const at = (parts: object, years: number) => {
    const goal = { 'hbo-keuze': 0.2 }
    return run(baseOf([series({ years, share: 0.2, ...parts })]), scenario(), goal).passages[0]!.without
  }

  it('with chance alone: years are independent, 1/2, 3/4, 7/8', () => {
    const once = at({ observationSd: [0.1, 0.1, 0.1] }, 3)
    for (const [year, chance] of [0.5, 0.75, 0.875].entries())
      expect(Math.abs(once[year]! - chance)).toBeLessThan(NEAR)
  })

  it('with a difference that lasts: it is there or not, 1/2 in every year', () => {
    const once = at({ regionalSd: [0.1, 0.1, 0.1] }, 3)
    expect(once[2]).toBe(once[0])
    expect(Math.abs(once[0]! - 0.5)).toBeLessThan(NEAR)
  })

  it('with the national row: changes of two years correlate by a half, 1/2 and then 7/12', () => {
    // Of A = e1 and B = e1 + e2 the covariance is 1.5 and the variance of B is 3, so they correlate by 1.5/√3 = √3/2;
    // both are below 0 with chance 1/4 + arcsin(√3/2) / 2π = 1/4 + 1/6.
    const once = at({ nationalSd: [0.1, 0.1 * Math.sqrt(3)] }, 2)
    expect(Math.abs(once[0]! - 1 / 2)).toBeLessThan(NEAR)
    expect(Math.abs(once[1]! - 7 / 12)).toBeLessThan(NEAR)
  })

  it('never falls with the years, nor with more points, and never rises with the target', () => {
    const value = fc.integer({ min: 15, max: 35 })
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 10 }), (a, b, points) => {
        const given = scenario({ changes: [change({ points, sure: 1 })] })
        const once = (goal: number) =>
          run(baseOf([region('A')]), given, { 'hbo-keuze': goal / 100 }, 1000).passages[0]!
        const [low, high] = [once(Math.min(a, b)), once(Math.max(a, b))]
        for (let year = 0; year < 5; year += 1) {
          if (year > 0) expect(low.with[year]!).toBeGreaterThanOrEqual(low.with[year - 1]!)
          expect(high.with[year]!).toBeLessThanOrEqual(low.with[year]!)
          expect(low.with[year]!).toBeGreaterThanOrEqual(low.without[year]!)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('an outcome', () => {
  const goal = { kind: 'share', step: 'hbo-keuze', value: 0.25, by: 2029, chance: 0.8 } as const

  it('has the chance in the goal year, and that of once before it', () => {
    const { goal: chance, drawn } = outcomeOf(baseOf([region('A')]), { ...CHANGED, goal }, 2000)
    expect(chance!.medianWith).toBeCloseTo(0.24, 9)
    expect(chance!.medianWithout).toBeCloseTo(0.2, 9)
    expect(drawn.passages[0]!.with[3]).toBeGreaterThan(chance!.with)
    expect(chance!.with).toBeGreaterThan(chance!.without)
  })

  it.each([
    ['of another release', { release: 'r0' }, 'release', 'r0'],
    ['of a region without forecasts', { region: 'Z' }, 'region', 'Z'],
    ['with a goal at a step without one', { goal: { ...goal, step: 'wo-keuze' } }, 'goal', 'wo-keuze'],
    ['with a goal outside of the forecast', { goal: { ...goal, by: 2050 } }, 'goal-year', '2026 to 2030'],
    [
      'that brings a share over all',
      { changes: [change({ points: 50 }), change({ points: 45 })] },
      'points',
      '115',
    ],
    ['that brings a share under nothing', { changes: [change({ points: -30 })] }, 'points', 'at least -20'],
    [
      'with a goal in technicians where the flow is not known',
      { goal: { kind: 'technicians', people: 5, by: 2030, chance: 0.8 } },
      'flow-missing',
      'technicians',
    ],
  ] as const)('is refused for a scenario %s', (_name, parts, code, words) => {
    const given = scenario(parts as Partial<Scenario>)
    expect(() => outcomeOf(baseOf([region('A')]), given, 200)).toThrowError(
      expect.objectContaining({ code: `scenario.${code}`, message: expect.stringContaining(words) }),
    )
  })
})
