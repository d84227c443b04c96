import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Lever,
  outcomeOf,
  pathsOf,
  type Scenario,
  type ScenarioBase,
  Simulation,
  seek,
} from '../../../src/outlook/index.ts'
import { normalQuantile } from '../../../src/outlook/number/normal.ts'
import { chanceOn } from '../../../src/outlook/scenario/bands.ts'
import { leastOf } from '../../../src/outlook/scenario/branch.ts'
import { spreadOf } from '../../../src/outlook/scenario/effect.ts'
import { calmest, spend } from '../../../src/outlook/scenario/spend.ts'
import { baseOf, change, flow, noisy, rate, scenario, series } from './fixture.ts'

const lever = (parts: Partial<Lever> = {}): Lever => ({
  step: 'hbo-keuze',
  most: 10,
  weight: 1,
  from: 2026,
  years: 1,
  sure: 1,
  ...parts,
})
const goal = { kind: 'share', step: 'hbo-keuze', value: 0.25, by: 2030, chance: 0.8 } as const

/** Two ways to more at hbo: there, at 9 a point, and at havo, of which 0.125 of a point arrives: 8 for a whole one. */
const FLOW = flow()
const TWO = baseOf([noisy({ centre: new Array(5).fill(-1.3) })], { flow: FLOW })
const BOTH = [lever({ weight: 9, sure: 0.7 }), lever({ step: 'havo-keuze', most: 40, sure: 0.6 })]

const chanceWith = (base: ScenarioBase, given: Scenario) =>
  chanceOn(pathsOf(base, given)[0]!, goal.value, goal.by)!.with

describe('a goal seek', () => {
  it('for an even chance asks for just the points that are missing', () => {
    const found = seek(baseOf([noisy()]), scenario({ goal: { ...goal, chance: 0.5 }, levers: [lever()] }))
    expect(found.reachable).toBe(true)
    // From 20 to 25 in 100; rounded up to hundredths.
    expect(found.changes).toHaveLength(1)
    expect(found.changes[0]!.points).toBeCloseTo(5, 2)
    expect(found.effort).toBeCloseTo(5, 2)
  })

  it('for another chance asks for a margin, worked out by hand', () => {
    // Only chance of sd 0.1 on log odds: logit(p) = logit(0.25) + 0.1 z(0.9); ln(1/3) + 0.12816 = -0.97046,
    // p = 1 / (1 + e^0.97046) = 0.27479, so 7.48 points.
    const base = baseOf([series({ observationSd: [0.1, 0.1, 0.1], df: 1e6 })])
    const wanted = { ...goal, by: 2028, chance: 0.9 }
    expect(0.1 * normalQuantile(0.9)).toBeCloseTo(0.12816, 5)
    const found = seek(base, scenario({ goal: wanted, levers: [lever()] }))
    expect(found.changes[0]!.points).toBe(7.48)
    expect(found.chance).toBeCloseTo(0.9, 3)
    expect(found.effortAtLeast!).toBeLessThanOrEqual(found.effort)
    expect(found.effort - found.effortAtLeast!).toBeLessThan(0.0101)
  })

  it('asks for nothing where nothing is missing', () => {
    const found = seek(baseOf([noisy({ share: 0.4 })]), scenario({ goal, levers: [lever()] }))
    expect(found).toMatchObject({ reachable: true, changes: [], effort: 0, effortAtLeast: 0 })
  })

  it('proves that bounds are too narrow, and says how far they reach', () => {
    const given = scenario({ goal, levers: [lever({ most: 6 })] })
    const found = seek(baseOf([noisy()]), given)
    const full = chanceWith(baseOf([noisy()]), { ...given, changes: [change({ points: 6 })] })
    expect(found).toMatchObject({ reachable: false, effortAtLeast: null })
    expect(found.chance).toBeCloseTo(full, 6)
    expect(found.chanceAtMost).toBeGreaterThanOrEqual(full - 1e-9)
    expect(found.chanceAtMost).toBeLessThan(0.8)
    expect(found.changes).toMatchObject([{ points: 6 }])
    expect(
      seek(baseOf([noisy()]), { ...given, levers: [lever({ most: 3 })] }).chanceAtMost,
    ).toBeLessThanOrEqual(0.5)
  })

  it('finds the best of a fine grid over two levers, never above it and not below its proof', () => {
    const found = seek(TWO, scenario({ goal, levers: BOTH }))
    expect(found.reachable).toBe(true)
    expect(found.changes).toHaveLength(2)
    let best = Number.POSITIVE_INFINITY
    for (let hbo = 0; hbo <= 10; hbo += 0.25)
      for (let havo = 0; havo <= 40; havo += 0.5) {
        const effort = 9 * hbo + havo
        if (effort >= best) continue
        const changes = [
          change({ points: hbo, sure: 0.7 }),
          change({ step: 'havo-keuze', points: havo, sure: 0.6 }),
        ]
        if (chanceWith(TWO, scenario({ changes })) >= goal.chance) best = effort
      }
    expect(best).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(found.effort).toBeLessThanOrEqual(best + 0.11)
    expect(found.effortAtLeast!).toBeLessThanOrEqual(best)
    // The grid comes within one of its steps.
    expect(best - found.effort).toBeLessThan(3)
  })

  it('gives an answer that the draws confirm', () => {
    const found = seek(TWO, scenario({ goal, levers: BOTH }))
    const given = scenario({ goal, changes: found.changes })
    expect(chanceWith(TWO, given)).toBeCloseTo(found.chance, 6)
    expect(found.chance).toBeGreaterThanOrEqual(0.8)
    expect(found.chance).toBeLessThan(0.802)
    // The goal's year alone, so that "at least once" is "in that year".
    const [all] = TWO.series
    const only = (list: readonly number[]) => list.slice(4)
    const last = {
      ...all!,
      year: 2029,
      centre: only(all!.centre),
      nationalSd: only(all!.nationalSd),
      regionalSd: only(all!.regionalSd),
      observationSd: only(all!.observationSd),
    }
    const simulation = new Simulation(baseOf([last], { flow: FLOW }), given)
    simulation.run(40_000)
    const { without, with: changed } = simulation.outcome().passages[0]!
    expect(Math.abs(changed[0]! - found.chance)).toBeLessThan(4 * Math.sqrt(0.16 / 40_000) + 0.003)
    expect(without[0]!).toBeLessThan(0.6)
  })

  it('holds for any weights and bounds: what is found reaches the goal, and no cheaper plan by chance does', () => {
    const setting = fc.record({
      weights: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      most: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 50 })),
      sure: fc.tuple(fc.integer({ min: 20, max: 100 }), fc.integer({ min: 20, max: 100 })),
      chance: fc.integer({ min: 50, max: 95 }),
      tries: fc.array(
        fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        {
          minLength: 20,
          maxLength: 20,
        },
      ),
    })
    fc.assert(
      fc.property(setting, ({ weights, most, sure, chance, tries }) => {
        const levers = [
          lever({ weight: weights[0], most: most[0], sure: sure[0] / 100 }),
          lever({ step: 'havo-keuze', weight: weights[1], most: most[1], sure: sure[1] / 100 }),
        ]
        const wanted = { ...goal, chance: chance / 100 }
        const found = seek(TWO, scenario({ goal: wanted, levers }))
        for (const [a, b] of tries) {
          const points = [a * most[0], b * most[1]] as const
          const changes = levers.map(({ step, sure }, at) => change({ step, sure, points: points[at]! }))
          const reached = chanceWith(TWO, scenario({ changes }))
          expect(reached).toBeLessThanOrEqual(Math.max(0.5, found.chanceAtMost) + 1e-6)
          if (reached < wanted.chance) continue
          expect(found.reachable).toBe(true)
          expect(weights[0] * points[0] + weights[1] * points[1]).toBeGreaterThanOrEqual(
            found.effortAtLeast! - 1e-6,
          )
        }
        if (!found.reachable) return
        expect(chanceWith(TWO, scenario({ changes: found.changes }))).toBeGreaterThanOrEqual(
          wanted.chance - 0.002,
        )
        expect(found.effort - found.effortAtLeast!).toBeLessThan(0.01 * (weights[0] + weights[1]) + 0.05)
      }),
      { numRuns: 15 },
    )
  })

  it('leaves out levers that come too late or lead nowhere', () => {
    const levers = [lever(), lever({ step: 'havo-keuze', from: 2029 }), lever({ step: 'hbo-werk' })]
    const { idle } = seek(TWO, scenario({ goal: { ...goal, chance: 0.5 }, levers }))
    // From havo 4 it takes two years: 2029 shows in 2031.
    expect(idle.map(({ step }) => step)).toEqual(['havo-keuze', 'hbo-werk'])
  })

  it('turns the steps of the changes when there are no levers', () => {
    const found = seek(TWO, scenario({ goal, changes: [change({ points: 1, sure: 0.9 })] }))
    expect(found.changes.map(({ step }) => step)).toEqual(['hbo-keuze'])
    expect(found.changes[0]!.points).toBeGreaterThan(1)
  })

  it.each([
    ['goal', scenario({ levers: [lever()] }), 'goal-missing'],
    ['lever', scenario({ goal }), 'levers-missing'],
    [
      'forecast of the goal',
      scenario({ goal: { ...goal, step: 'wo-keuze' }, levers: [lever()] }),
      'goal-year',
    ],
    ['year in the forecast', scenario({ goal: { ...goal, by: 2044 }, levers: [lever()] }), 'goal-year'],
  ])('without a %s says what to add', (_name, given, code) => {
    expect(() => seek(TWO, given)).toThrowError(expect.objectContaining({ code: `scenario.${code}` }))
  })
})

describe('a goal seek for technicians', () => {
  const technicians = { kind: 'technicians', people: 20, by: 2040, chance: 0.8 } as const

  it('with rates that are known asks for people over people a point', () => {
    // 2,000 new at hbo, one point is 20 students; half get the diploma, half of those a technical job: 5 a point.
    const found = seek(TWO, scenario({ goal: technicians, levers: [lever()] }))
    expect(found.changes[0]!.points).toBe(4)
    expect(found.chance).toBe(1)
  })

  it('with doubt about the effect asks for more, by hand', () => {
    // x (1 - 0.8416 spread) = 4
    const found = seek(TWO, scenario({ goal: technicians, levers: [lever({ sure: 0.9 })] }))
    expect(found.changes[0]!.points).toBeCloseTo(4 / (1 - 0.8416 * spreadOf(0.9)), 1)
  })

  it('is confirmed by the draws of the whole flow, on the careful side', () => {
    const uncertain = flow({ 'hbo-diploma': rate(0.5, 0.4, 0.6), 'hbo-werk': rate(0.5, 0.3, 0.7) })
    const base = baseOf([noisy()], { flow: uncertain })
    const found = seek(base, scenario({ goal: technicians, levers: [lever({ sure: 0.9 })] }))
    const { technicians: extra } = outcomeOf(
      base,
      scenario({ goal: technicians, changes: found.changes }),
      200,
    )
    const year = extra!.find(each => each.year === 2040)!
    // 80 in 100 reach 20, so the 10 in 100 point lies under it and the middle over it.
    expect(year.value!).toBeGreaterThan(20)
    expect(year.low).toBeLessThan(20.5)
    expect(found.changes[0]!.points).toBeGreaterThan(4)
  })
})

describe('the least effort for a sum with little doubt', () => {
  it('takes the cheapest where doubt does not matter', () => {
    const turns = [
      { cost: 2, doubt: 1, most: 5 },
      { cost: 1, doubt: 1, most: 3 },
    ]
    expect(spend(turns, 4, Number.POSITIVE_INFINITY)).toEqual({ gives: [1, 3], effort: 5, doubt: 10 })
    expect(spend(turns, 9, Number.POSITIVE_INFINITY)).toBeNull()
  })

  it('divides to keep doubt down: for equal doubt just in halves, by hand', () => {
    const turns = [
      { cost: 2, doubt: 1, most: 5 },
      { cost: 1, doubt: 1, most: 5 },
    ]
    // 4 in halves has doubt 4 + 4 = 8; with 10 allowed (2 - d)² + (2 + d)² = 8 + 2 d² gives d = 1.
    expect(calmest(turns, 4).gives[0]).toBeCloseTo(2, 9)
    const found = spend(turns, 4, 10)!
    expect(found.gives[0]).toBeCloseTo(1, 6)
    expect(found.gives[1]).toBeCloseTo(3, 6)
    expect(spend(turns, 4, 7.9)).toBeNull()
  })
})

describe('branch and bound', () => {
  it('finds the lowest of two valleys, with proof', () => {
    // x⁴ - 3x² + x: lowest near -1.3008 with -3.5139; its slope is at most 70 on [-2, 2].
    const of = (x: number) => x ** 4 - 3 * x ** 2 + x
    const found = leastOf([-2, 2], of, (a, b) => of((a + b) / 2) - 35 * (b - a), 0.1)
    expect(found.value).toBeCloseTo(-3.5139, 2)
    expect(found.atLeast).toBeLessThanOrEqual(-3.5139)
    expect(found.value - found.atLeast).toBeLessThanOrEqual(0.1)
  })
})
