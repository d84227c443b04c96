import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Gate,
  type Goal,
  type History,
  noiseOf,
  outlookOf,
  type Point,
  plainOf,
  project,
  ratingOf,
  trendOf,
} from '../../src/outlook/index.ts'

const L = (p: number) => Math.log(p / (1 - p))

/** Counted years of a country: share and people. */
function pointsFrom(first: number, shares: readonly number[], whole = 100_000): Point[] {
  return shares.map((share, at) => ({ year: first + at, whole, share, low: share, high: share }))
}

function countryOf(points: readonly Point[]): History {
  return {
    kind: 'land',
    noise: noiseOf('land', 'school'),
    points,
    parent: points,
    siblings: [],
    leads: [],
    parentLeads: [],
  }
}

const GATE: Gate = {
  method: 'persistence',
  reason: 'too-few',
  decidedBy: 'province',
  n: 0,
  mae: null,
  persistence: null,
  widening: 1,
}

function outlookFrom(points: readonly Point[], goal: Goal) {
  const history = countryOf(points)
  return outlookOf(history, GATE, goal, project(history, GATE, goal.by - points.at(-1)!.year))
}

const REACH = (value: number, by: number): Goal => ({ value, by, kind: 'rekendoel' })

describe('gap and pace', () => {
  it('from 24 % in 2018/19 to 40 % in 2020/21 takes 8 points a year', () => {
    // 16 points short: of 100,000 that is 16,000 people; in two years 8 points and 8,000 people a year.
    const { gap, pace } = outlookFrom(pointsFrom(2018, [0.24]), REACH(0.4, 2020))
    expect(gap.points).toBeCloseTo(16, 9)
    expect(gap.people).toBeCloseTo(16_000, 6)
    expect(pace.points).toBeCloseTo(8, 9)
    expect(pace.people).toBeCloseTo(8_000, 6)
    expect(pace.odds).toBeCloseTo((L(0.4) - L(0.24)) / 2, 12)
  })

  it('grow with the goal, and the chance falls with it', () => {
    const points = pointsFrom(2015, [0.25, 0.26, 0.25, 0.27, 0.26])
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true })
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = [a, b].sort((x, y) => x - y).map(value => outlookFrom(points, REACH(value, 2025)))
        expect(high!.gap.points).toBeGreaterThanOrEqual(low!.gap.points)
        expect(high!.pace.points).toBeGreaterThanOrEqual(low!.pace.points)
        expect(high!.chance!).toBeLessThanOrEqual(low!.chance! + 1e-12)
      }),
    )
  })

  it('is negative above the goal', () => {
    expect(outlookFrom(pointsFrom(2018, [0.45]), REACH(0.4, 2020)).gap.points).toBeCloseTo(-5, 9)
  })
})

describe('a trend', () => {
  it('needs four comparable years', () => {
    expect(trendOf(countryOf(pointsFrom(2016, [0.2, 0.3, 0.4])))).toBeNull()
    expect(trendOf(countryOf(pointsFrom(2016, [0.2, 0.3, 0.4, 0.5])))).not.toBeNull()
  })

  it('is the median of the slopes between any two years, which one odd year does not move', () => {
    // Log odds 0.1 a year: of ten slopes the odd last but one spoils four, and the median stays 0.1.
    const at = (odds: number) => 1 / (1 + Math.exp(-odds))
    const whole = 100_000_000
    const shares = [-1, -0.9, -0.8, 0.4, -0.6].map(at)
    expect(trendOf(countryOf(pointsFrom(2015, shares, whole)))?.odds.value).toBeCloseTo(0.1, 5)
  })

  it('cannot be told from chance where nothing changes', () => {
    const trend = trendOf(countryOf(pointsFrom(2015, [0.25, 0.25, 0.25, 0.25])))
    expect(trend).toMatchObject({ direction: 'flat', from: 2015, to: 2018 })
    expect(trend!.odds.low).toBeLessThan(0)
    expect(trend!.odds.high).toBeGreaterThan(0)
  })

  it('beside it stands the line from the first to the last year', () => {
    // 8 points in four years.
    expect(plainOf(pointsFrom(2015, [0.2, 0.5, 0.1, 0.3, 0.28]))).toEqual({
      from: 2015,
      to: 2019,
      points: expect.closeTo(2, 9),
    })
    expect(plainOf(pointsFrom(2015, [0.2]))).toBeNull()
  })
})

describe('factor and arrival', () => {
  /** Log odds from -1, up by `pace` a year for ten years. */
  const climbing = (pace: number) =>
    pointsFrom(
      2010,
      Array.from({ length: 10 }, (_, year) => 1 / (1 + Math.exp(1 - pace * year))),
      100_000_000,
    )

  it('of a steady climb are needed over own pace, and the year where the line crosses the goal', () => {
    // From -1 + 9 x 0.1 = -0.1 in 2019 to L(0.6) = 0.405465: 0.505465 at 0.1 a year takes 5.05 years, so 2025.
    // By 2029 it takes 0.0505465 a year: 0.505 of its own pace.
    const { trend, factor, arrival } = outlookFrom(climbing(0.1), REACH(0.6, 2029))
    expect(trend?.direction).toBe('up')
    expect(factor).toBeCloseTo(0.505465, 4)
    expect(arrival?.year).toBe(2025)
    expect(arrival!.earliest!).toBeLessThanOrEqual(2025)
    expect(arrival!.latest ?? 2100).toBeGreaterThanOrEqual(2025)
  })

  it('there is no factor where the trend is not up for sure, and no year where it leads down', () => {
    expect(outlookFrom(climbing(0.001), REACH(0.6, 2029)).factor).toBeNull()
    const down = outlookFrom(climbing(-0.1), REACH(0.6, 2029))
    expect([down.trend?.direction, down.factor, down.arrival?.year]).toEqual(['down', null, null])
  })

  it('is there already above the goal', () => {
    expect(outlookFrom(climbing(0.1), REACH(0.3, 2029)).arrival).toEqual({
      year: 2019,
      earliest: 2019,
      latest: 2019,
    })
  })
})

describe('the rating of Open SDG', () => {
  // From 20 % in 2015 towards 40 % in 2025: 2^(1/10) - 1 = 7.177 % a year is required.
  it.each([
    // 21 % after four years: 1.2272 % a year, 0.171 of it.
    [[0.2, 0.2, 0.2, 0.2, 0.21], 'limited', 0.171],
    // 25 %: 5.737 % a year, 0.799.
    [[0.2, 0.2, 0.2, 0.2, 0.25], 'moderate', 0.799],
    // 28 %: 8.776 %, 1.223.
    [[0.2, 0.2, 0.2, 0.2, 0.28], 'substantial', 1.223],
    // 19 %: -1.274 %, -0.178.
    [[0.2, 0.9, 0.9, 0.9, 0.19], 'deterioration', -0.178],
  ] as const)('of %j is %s', (shares, rating, ratio) => {
    const found = ratingOf(pointsFrom(2015, shares), 0.4, 2025)
    expect(found).toMatchObject({ rating, from: 2015, to: 2019 })
    expect(found!.ratio!).toBeCloseTo(ratio, 3)
  })

  it('is reached at the goal, steps back from above it, and is not given from one year or from nothing', () => {
    expect(ratingOf(pointsFrom(2015, [0.2, 0.4]), 0.4, 2025)).toMatchObject({
      rating: 'achieved',
      ratio: null,
    })
    expect(ratingOf(pointsFrom(2015, [0.45, 0.39]), 0.4, 2025)?.rating).toBe('deterioration')
    expect(ratingOf(pointsFrom(2015, [0.2]), 0.4, 2025)).toBeNull()
    expect(ratingOf(pointsFrom(2015, [0, 0.2]), 0.4, 2025)).toBeNull()
  })
})
