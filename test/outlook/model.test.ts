import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviationOf, differencesOf } from '../../src/outlook/deviation.ts'
import {
  chanceOf,
  medianOf,
  model,
  nationalOf,
  noiseOf,
  type Point,
  quantileOf,
  slopeOf,
} from '../../src/outlook/index.ts'
import { growth } from '../../src/outlook/national.ts'
import { COUNTRY, exact, historyOf, REGIONS } from './vector.ts'

// The numbers of this vector were worked out before this program was written, by another one; half a unit in the last
// digit that they are given in is allowed.
const near = (found: number, wanted: number, digits = 5) => expect(found).toBeCloseTo(wanted, digits)

describe('the test vector', () => {
  const national = nationalOf(COUNTRY)
  const noise = noiseOf('pact', 'school')
  const differences = REGIONS.map(points => differencesOf(points, COUNTRY, national))
  const forecasts = REGIONS.map(points => model(historyOf(points), 3))

  it('has the national log odds, their drift, and how much a year may bring', () => {
    const odds = [-0.37681, -0.343473, -0.306046, -0.291521, -0.30679, -0.342786]
    for (const [at, wanted] of odds.entries()) near(national.at(2015 + at).mean, wanted, 6)
    const drift = [1, 2, 3].map(h => national.at(2020 + h).mean - national.at(2020).mean)
    for (const [at, wanted] of [-0.013772, -0.022035, -0.026992].entries()) near(drift[at]!, wanted, 6)
    near(national.sd, 0.039794, 6)
    expect(national.df).toBe(9)
    expect([1, 2, 3, 4, 5].map(growth)).toEqual([1, 3, 5.5, 8.25, 11.125])
  })

  it('has the differences of a region and what chance alone gives them', () => {
    const values = [-0.027271, 0.019116, -0.016996, 0.040998, 0.125022, 0.090675]
    const chances = [0.0138839, 0.0132502, 0.0134598, 0.0127022, 0.0122302, 0.0127894]
    for (const [at, { value, chance }] of differences[0]!.entries()) {
      near(value, values[at]!, 6)
      near(chance, chances[at]!, 7)
    }
  })

  it('has the coming difference of each region and its variance', () => {
    const wanted = [
      [
        [0.03809, 0.0037258],
        [0.036069, 0.0041309],
        [0.034452, 0.0044451],
      ],
      [
        [-0.095437, 0.005434],
        [-0.092514, 0.0057474],
        [-0.090176, 0.0059915],
      ],
      [
        [0.0064, 0.0022788],
        [0.006593, 0.0027765],
        [0.006747, 0.0031582],
      ],
    ] as const
    for (const [region, years] of wanted.entries()) {
      const coming = deviationOf(differences[region]!, noise)
      for (const [at, [mean, variance]] of years.entries()) {
        const found = coming(2021 + at)
        near(found.mean, mean, 6)
        near(found.variance, variance, 7)
      }
    }
  })

  it('has the forecasts, their bands and the chance of 40 percent', () => {
    const middles = [
      [0.42105, 0.41854, 0.41695],
      [0.38889, 0.38762, 0.387],
      [0.41334, 0.41139, 0.41023],
    ]
    const spreads = [
      [0.14859, 0.16025, 0.17312],
      [0.21534, 0.22338, 0.23265],
      [0.09576, 0.11333, 0.1311],
    ]
    const chances = [
      [0.7137, 0.6782, 0.6526],
      [0.4169, 0.4108, 0.41],
      [0.7111, 0.6567, 0.6232],
    ]
    const bands = [
      [0.37192, 0.47179],
      [0.32086, 0.46153],
      [0.38164, 0.44578],
    ]
    for (const [region, coming] of forecasts.entries()) {
      for (const [at, forecast] of coming.entries()) {
        expect([forecast.year, forecast.horizon, forecast.df]).toEqual([2021 + at, at + 1, 9])
        near(medianOf(forecast), middles[region]![at]!)
        near(forecast.sd, spreads[region]![at]!)
        // Student's t is an approximation on both sides: they differ by one in the fourth digit.
        expect(Math.abs(chanceOf(forecast, 0.4) - chances[region]![at]!)).toBeLessThan(2e-4)
      }
      const [low, high] = bands[region]!
      near(quantileOf(coming[0]!, 0.1), low!)
      near(quantileOf(coming[0]!, 0.9), high!)
    }
  })

  it('has the slope of the last five years of the first region', () => {
    const { value, error } = slopeOf(historyOf(REGIONS[0]!), 5)
    near(value, 0.02858)
    near(error, 0.05231)
  })
})

describe('the model', () => {
  it('goes on with the national path alone for the country', () => {
    // Nothing differs from itself: the middle is the national path, the underlying spread that of the path.
    const [next] = model(historyOf(COUNTRY, { kind: 'land' }), 1)
    near(next!.centre, -0.342786 - 0.013772)
    near(next!.underlyingSd, 0.039794, 6)
  })

  it('starts from pupils who are counted already, and goes on from there', () => {
    const lead = { year: 2021, centre: 0.3, variance: 0.01, whole: 320 }
    const parentLead = { year: 2021, centre: -0.2, variance: 0.001, whole: 1500 }
    const history = historyOf(REGIONS[0]!, { leads: [lead], parentLeads: [parentLead] })
    const [next, after] = model(history, 2)
    // Past years expect a difference of .03809 with variance .0037258, and the year's own chance 1.3 / (320 x .57444 x
    // .42556) = .016618: .020344 together. The pupils tell .5 with .01 - .001. They weigh .020344 / .029344 = .69330.
    near(next!.centre, -0.2 + 0.03809 + 0.6933 * (0.5 - 0.03809))
    near(next!.sd, Math.sqrt(0.001 + 0.6933 * 0.009))
    expect(next!.underlyingSd).toBe(next!.sd)
    // Without leads the year after would lie at -.329, as the vector has it.
    expect(after!.centre).toBeGreaterThan(-0.1)
    expect(after!.sd).toBeGreaterThan(next!.sd)
  })

  it('answers with wide bands for one, two and three years', () => {
    const width = (points: readonly Point[]) => {
      const [forecast] = model(historyOf(points, { parent: COUNTRY }), 1)
      return quantileOf(forecast!, 0.9) - quantileOf(forecast!, 0.1)
    }
    const all = width(REGIONS[1]!)
    for (const years of [1, 2, 3]) {
      expect(width(REGIONS[1]!.slice(-years))).toBeGreaterThan(all)
      // About 140 pupils around .4: chance alone makes a band of 2 x 1.28 x 1.14 x sqrt(.24 / 140) = .12.
      expect(width(REGIONS[1]!.slice(-years))).toBeGreaterThan(0.12)
    }
    expect(width(REGIONS[1]!.slice(-1))).toBeGreaterThan(width(REGIONS[1]!.slice(-3)))
  })
})

const counts = fc
  .array(
    fc
      .integer({ min: 1, max: 2000 })
      .chain(whole => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole))),
    { minLength: 1, maxLength: 6 },
  )
  .map(years =>
    exact(
      years.map(([x]) => x),
      years.map(([, n]) => n),
      2021 - years.length,
    ),
  )

describe('for every history', () => {
  it('shares lie between 0 and 1, in the order of their quantiles, and bands widen with the years', () => {
    fc.assert(
      fc.property(counts, points => {
        const coming = model(historyOf(points), 5)
        for (const [at, forecast] of coming.entries()) {
          const shares = [0.025, 0.1, 0.5, 0.9, 0.975].map(q => quantileOf(forecast, q))
          for (const [i, share] of shares.entries()) {
            expect(share).toBeGreaterThan(i === 0 ? 0 : shares[i - 1]!)
            expect(share).toBeLessThan(1)
          }
          expect(forecast.underlyingSd).toBeLessThan(forecast.sd)
          if (at > 0) expect(forecast.underlyingSd).toBeGreaterThan(coming[at - 1]!.underlyingSd)
        }
      }),
    )
  })

  it('a higher goal is no likelier to be reached', () => {
    const goal = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(counts, goal, goal, fc.integer({ min: 0, max: 4 }), (points, a, b, at) => {
        const forecast = model(historyOf(points), 5)[at]!
        const [low, high] = [chanceOf(forecast, Math.min(a, b)), chanceOf(forecast, Math.max(a, b))]
        // But for the last digits of the arithmetic.
        expect(low).toBeGreaterThanOrEqual(high - 1e-12)
      }),
    )
  })

  it('ten times as many people at the same shares make a narrower band', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 45 }), { minLength: 2, maxLength: 6 }), chosen => {
        const points = (times: number) =>
          exact(
            chosen.map(x => x * times),
            chosen.map(() => 50 * times),
            2021 - chosen.length,
          )
        const [small] = model(historyOf(points(1)), 1)
        const [large] = model(historyOf(points(10)), 1)
        expect(large!.underlyingSd).toBeLessThan(small!.underlyingSd)
      }),
    )
  })
})
