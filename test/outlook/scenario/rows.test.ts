import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../src/outlook/scenario/rows.ts'
import { series } from './fixture.ts'

/** Weights of the random numbers (the lasting one first) in each year's own row, by following the recursion. */
function weightsOf(rows: ReturnType<typeof rowsOf>): number[][] {
  const years = rows.centre.length
  let expected = new Array<number>(years + 1).fill(0)
  return Array.from({ length: years }, (_, at) => {
    const weights = expected.map(each => each * rows.fresh[at]!)
    weights[0] = rows.lasting[at]!
    weights[at + 1] = rows.step[at]!
    expected = expected.map((each, i) => rows.rho * each + (i === at + 1 ? rows.gain[at]! : 0))
    return weights
  })
}

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, each, at) => sum + each * b[at]!, 0)

describe("a region's own row", () => {
  const positive = fc.double({ min: 0.001, max: 0.5, noNaN: true })
  const lists = fc.tuple(
    fc.array(positive, { minLength: 6, maxLength: 6 }),
    fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { minLength: 6, maxLength: 6 }),
    fc.double({ min: 0, max: 0.2, noNaN: true }),
    fc.double({ min: 0, max: 0.95, noNaN: true }),
  )

  it('has in every year the variance asked for: its own and that of chance', () => {
    fc.assert(
      fc.property(lists, ([regionalSd, observationSd, sigma, rho]) => {
        const rows = rowsOf({
          series: series({ years: 6, regionalSd, observationSd, fading: { sigma, rho } }),
          shift: null,
        })
        for (const [at, weights] of weightsOf(rows).entries())
          expect(dot(weights, weights)).toBeCloseTo(regionalSd[at]! ** 2 + observationSd[at]! ** 2, 9)
      }),
    )
  })

  it('fades as a part that lasts and a part that comes new: covariances of years, worked out directly', () => {
    const [sigma, rho] = [0.05, 0.8]
    const own = [0.0036, 0.004, 0.0042, 0.0043]
    const rows = rowsOf({
      series: series({
        years: 4,
        regionalSd: own.map(Math.sqrt),
        observationSd: [0.1, 0.1, 0.1, 0.1],
        fading: { sigma, rho },
      }),
      shift: null,
    })
    const weights = weightsOf(rows)
    // What is new up to year h has variance sigma²(1 - rho^2h), and rho^k of it is left k years on.
    const fresh = (h: number) => sigma ** 2 * (1 - rho ** (2 * h))
    for (let a = 1; a <= 4; a += 1)
      for (let b = a + 1; b <= 4; b += 1) {
        const lasting = Math.sqrt((own[a - 1]! - fresh(a)) * (own[b - 1]! - fresh(b)))
        expect(dot(weights[a - 1]!, weights[b - 1]!)).toBeCloseTo(lasting + rho ** (b - a) * fresh(a), 12)
      }
  })
})
