import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandsOf,
  chanceOf,
  chanceOn,
  type Forecast,
  pathsOf,
  quantileOf,
  seriesOf,
} from '../../../src/outlook/index.ts'
import { logit } from '../../../src/outlook/number/logistic.ts'
import { spreadOf } from '../../../src/outlook/scenario/effect.ts'
import { baseOf, change, noisy, scenario } from './fixture.ts'

const changes = [change({ points: 5, sure: 0.8, from: 2027, years: 2 })]

describe('bands without draws', () => {
  it('take the parts of a forecast apart and put them together again', () => {
    const forecasts: Forecast[] = [1, 2, 3].map(horizon => ({
      year: 2025 + horizon,
      horizon,
      centre: -1,
      sd: 0.2 + 0.02 * horizon,
      underlyingSd: 0.15 + 0.02 * horizon,
      df: 9,
    }))
    const about = {
      step: 'hbo-keuze',
      region: 'A',
      whole: 500,
      nationalSd: 0.04,
      noise: { sigma: 0.05, rho: 0.8 },
    } as const
    const made = seriesOf(about, forecasts)
    expect(made.year).toBe(2025)
    // Growth of the national variance: 1, 3, 5.5
    expect(made.nationalSd[2]! ** 2).toBeCloseTo(0.0016 * 5.5, 12)
    const [path] = pathsOf(baseOf([made]), scenario())
    for (const [at, forecast] of forecasts.entries()) {
      expect(path!.without[at]!.sd).toBeCloseTo(forecast.sd, 12)
      expect(path!.without[at]!.underlyingSd).toBeCloseTo(forecast.underlyingSd, 12)
      expect(path!.without[at]).toMatchObject({
        year: forecast.year,
        horizon: forecast.horizon,
        centre: -1,
        df: 9,
      })
    }
  })

  it('move the middle by the points that are there, and widen by the doubt about them', () => {
    const [path] = pathsOf(baseOf([noisy()]), scenario({ changes }))
    expect(path!.with[0]).toEqual(path!.without[0])
    // 2027: half of 5 points, from 20 to 22.5 in 100
    const move = logit(0.225) - logit(0.2)
    expect(path!.with[1]!.centre).toBeCloseTo(path!.without[1]!.centre + move, 12)
    expect(path!.with[1]!.sd ** 2).toBeCloseTo(path!.without[1]!.sd ** 2 + (move * spreadOf(0.8)) ** 2, 12)
  })

  it('change the region, those within it, and no other', () => {
    const base = baseOf([noisy(), noisy({ region: 'B' }), noisy({ region: 'C' })], {
      within: { A: ['A', 'B'] },
    })
    const paths = pathsOf(base, scenario({ changes }))
    const moved = paths.map(path => path.with.at(-1)!.centre > path.without.at(-1)!.centre)
    expect(moved).toEqual([true, true, false])
  })

  const points = fc.double({ min: -15, max: 30, noNaN: true })
  const sure = fc.double({ min: 0.1, max: 1, noNaN: true })

  it('hold shares between 0 and 1, in order, whatever changes', () => {
    fc.assert(
      fc.property(points, sure, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (size, how, share) => {
        const [path] = pathsOf(
          baseOf([noisy({ share })]),
          scenario({ changes: [change({ points: size, sure: how })] }),
        )
        for (const forecast of path!.with)
          for (const { low, high } of bandsOf(forecast)) {
            expect(low).toBeGreaterThanOrEqual(0)
            expect(high).toBeLessThanOrEqual(1)
            expect(low).toBeLessThanOrEqual(high)
          }
      }),
    )
  })

  it('give a higher target no better a chance, and more points no worse a middle', () => {
    const value = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(points, points, sure, value, value, (one, two, how, a, b) => {
        const pathFor = (size: number) =>
          pathsOf(baseOf([noisy()]), scenario({ changes: [change({ points: size, sure: how })] }))[0]!
        const path = pathFor(one)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        // But for the last digits.
        expect(chanceOn(path, high, 2030)!.with).toBeLessThanOrEqual(chanceOn(path, low, 2030)!.with + 1e-12)
        const other = pathFor(two)
        if (one <= two) expect(path.with[3]!.centre).toBeLessThanOrEqual(other.with[3]!.centre)
      }),
    )
  })

  it('are wider for a smaller region', () => {
    // Chance of one year: 1.3 / (n p(1-p))
    const of = (people: number) => new Array(5).fill(Math.sqrt(1.3 / (people * 0.16)))
    const people = fc.integer({ min: 50, max: 50_000 })
    fc.assert(
      fc.property(people, people, (a, b) => {
        const width = (n: number) => {
          const [path] = pathsOf(baseOf([noisy({ observationSd: of(n) })]), scenario({ changes }))
          return quantileOf(path!.with[2]!, 0.9) - quantileOf(path!.with[2]!, 0.1)
        }
        if (a < b) expect(width(a)).toBeGreaterThan(width(b))
      }),
    )
  })

  it('answer for a year outside of the forecast with nothing', () => {
    const [path] = pathsOf(baseOf([noisy()]), scenario({ changes }))
    expect(chanceOn(path!, 0.3, 2025)).toBeNull()
    expect(chanceOn(path!, 0.3, 2030)!.without).toBe(chanceOf(path!.without[4]!, 0.3))
  })
})
