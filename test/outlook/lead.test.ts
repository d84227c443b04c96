import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attritionOf,
  bandsOf,
  type Cohorts,
  leadsOf,
  medianOf,
  model,
  noiseOf,
  overlapOf,
  type Point,
  scatterOf,
} from '../../src/outlook/index.ts'
import { cohorts, countryOf, type Pupils, type Region } from './cohorts.ts'

const point = (year: number, part: number, whole: number): Point => ({
  year,
  whole,
  share: part / whole,
  low: part / whole,
  high: part / whole,
})
const L = (p: number) => Math.log(p / (1 - p))

/** Pupils of year 4 in 2018 to 2020, and the exams that the first two led to a year later. */
const COUNTS = [point(2018, 400, 1000), point(2019, 420, 1000), point(2020, 410, 1000)]
const OUTCOMES = [point(2018, 300, 700), point(2019, 350, 900), point(2020, 380, 900)]
const COUNTRY: Cohorts = { counts: COUNTS, outcomes: OUTCOMES }

// Offsets: L(350.5 / 901) - L(400.5 / 1001) = -.451466 - -.405049 = -.046417;
// L(380.5 / 901) - L(420.5 / 1001) = -.313304 - -.322445 = .009142. Their mean is -.018638.
const OFFSET = -0.018638

describe('years that overlap', () => {
  it('are the count years whose outcome, so many years later, is known', () => {
    expect(overlapOf(1, COUNTRY)).toEqual([2018, 2019])
    expect(overlapOf(0, COUNTRY)).toEqual([2018, 2019, 2020])
    expect(overlapOf(2, COUNTRY)).toEqual([2018])
    expect(overlapOf(3, COUNTRY)).toEqual([])
  })

  it('need people on both sides: a share alone is no cohort', () => {
    const shares = OUTCOMES.map(each => ({ ...each, whole: null }))
    expect(overlapOf(1, { counts: COUNTS, outcomes: shares })).toEqual([])
    expect(attritionOf(1, { counts: COUNTS, outcomes: shares })).toBeNull()
  })
})

describe('attrition', () => {
  it('is the mean offset of past years, with its variance and the people who are left', () => {
    const attrition = attritionOf(1, COUNTRY)!
    expect(attrition.offset).toBeCloseTo(OFFSET, 5)
    // Spread .027779^2 x 2 = .001543; (4 x .05^2 + .001543) / (4 + 2 - 1) x (1 + 1/2) = .003463.
    expect(attrition.variance).toBeCloseTo(0.003463, 6)
    // 900 of 1,000, twice.
    expect(attrition.growth).toBeCloseTo(0.9, 10)
  })

  it('of a single year rests on what is known before, twice', () => {
    // 4 x .03^2 / (4 + 1 - 1) x (1 + 1) = .0018 within a school year; 4 x .05^2 / 4 x 2 = .005 over more.
    const once = { counts: COUNTS.slice(0, 1), outcomes: OUTCOMES }
    expect(attritionOf(0, once)!.variance).toBeCloseTo(0.0018, 10)
    expect(attritionOf(1, once)!.variance).toBeCloseTo(0.005, 10)
    expect(attritionOf(2, once)!.variance).toBeCloseTo(0.005, 10)
  })

  it('is none without a year that is known on both sides', () => {
    expect(attritionOf(3, COUNTRY)).toBeNull()
  })
})

describe('the scatter of regions', () => {
  const attrition = attritionOf(1, COUNTRY)!

  it('of no region is what is known before: less, the nearer the count', () => {
    expect(scatterOf(attrition, [])).toBeCloseTo(0.5, 10)
    expect(scatterOf(attritionOf(0, COUNTRY)!, [])).toBeCloseTo(0.1, 10)
    expect(scatterOf(attritionOf(2, COUNTRY)!, [])).toBeCloseTo(0.9, 10)
  })

  it('weighs what was seen against twenty residuals known before', () => {
    // 40 of 100 became 30 of 90. Own offset: L(30.5 / 91) - L(40.5 / 101) = -.684917 - -.401341 = -.283575, less the
    // country's -.046417 of that year: -.237158, squared .056244. Chance: p = (40 + 20 x .4) / 120 = .4, so
    // 1 / (100 x .24) = .041667. Their ratio is 1.34985: (20 x .5 + 1.34985) / 21 = .540469.
    const region = { counts: [point(2018, 40, 100)], outcomes: [point(2019, 30, 90)] }
    expect(scatterOf(attrition, [region])).toBeCloseTo(0.540469, 5)
  })

  it('counts a merged school as three standard deviations at most', () => {
    // Nineteen schools like the one above and one whose 10 in 100 became 90 in 100: without a limit it would weigh
    // (L(90.5 / 101) - L(10.5 / 101) + .046417)^2 x 100 x .15 x .85 = 241.7; with it 9 x 1.34985 / .455 = 26.70.
    const usual = { counts: [point(2018, 40, 100)], outcomes: [point(2019, 30, 90)] }
    const merged = { counts: [point(2018, 10, 100)], outcomes: [point(2019, 90, 100)] }
    const found = scatterOf(attrition, [...Array.from({ length: 19 }, () => usual), merged])
    expect(found).toBeCloseTo((10 + 19 * 1.34985 + (9 * 1.34985) / 0.455) / 40, 4)
  })
})

describe('leads', () => {
  const attrition = attritionOf(1, COUNTRY)!

  it('of a region are its own pupils with the attrition of the country', () => {
    const own = [point(2019, 50, 100), point(2020, 60, 120)]
    const [lead, ...others] = leadsOf([{ attrition, counts: own, scatter: 0.5 }], 2020)
    expect(others).toEqual([])
    expect(lead!.year).toBe(2021)
    // As many with a science profile as without: log odds 0, and the offset.
    expect(lead!.centre).toBeCloseTo(OFFSET, 5)
    // p = (60 + 20 x .41) / 140 = .487143, so chance = 1 / (120 x .249835) = .033355; .003463 + .5 x .033355 = .020141.
    expect(lead!.variance).toBeCloseTo(0.020141, 5)
    // 120 x .9.
    expect(lead!.whole).toBeCloseTo(108, 10)
  })

  it('come from the nearest stage, years in order', () => {
    const near = attritionOf(0, COUNTRY)!
    const [first, second, ...others] = leadsOf(
      [
        { attrition, counts: [point(2020, 60, 120), point(2021, 55, 110)], scatter: 0 },
        { attrition: near, counts: [point(2020, 60, 120), point(2021, 44, 100)], scatter: 0 },
      ].map(stage => ({
        ...stage,
        attrition: { ...stage.attrition, counts: [...COUNTS, point(2021, 43, 100)] },
      })),
      2020,
    )
    expect(others).toEqual([])
    // 2021 could come from year 4 of 2020; those who sit in year 5 in 2021 tell better.
    expect(first!.year).toBe(2021)
    expect(first!.centre).toBeCloseTo(L(44.5 / 101) + near.offset, 10)
    expect(second!.year).toBe(2022)
    expect(second!.centre).toBeCloseTo(L(55.5 / 111) + attrition.offset, 10)
  })

  it('leave out years that are known, years that the country did not count, and shares without people', () => {
    const counts = [point(2018, 40, 100), { ...point(2020, 40, 100), whole: null }, point(2030, 40, 100)]
    expect(leadsOf([{ attrition, counts, scatter: 0 }], 2020)).toEqual([])
  })

  it('are less certain where the publisher hid counts', () => {
    const exact = point(2020, 60, 120)
    const variance = (count: Point) =>
      leadsOf([{ attrition, counts: [count], scatter: 0.5 }], 2020)[0]!.variance
    // Width .05, over 12 on the scale of log odds: .0025 / (12 x .249835^2) = .003338.
    expect(variance({ ...exact, low: 0.475, high: 0.525 }) - variance(exact)).toBeCloseTo(0.003338, 5)
  })

  it('are finite for any pupils, nobody and everybody in a profile included', () => {
    const pupils = fc
      .integer({ min: 1, max: 5000 })
      .chain(whole => fc.integer({ min: 0, max: whole }).map(part => ({ part, whole })))
    fc.assert(
      fc.property(pupils, fc.double({ min: 0, max: 20, noNaN: true }), ({ part, whole }, scatter) => {
        const [lead] = leadsOf([{ attrition, counts: [point(2020, part, whole)], scatter }], 2020)
        expect(Number.isFinite(lead!.centre)).toBe(true)
        expect(lead!.variance).toBeGreaterThanOrEqual(attrition.variance)
        expect(Number.isFinite(lead!.variance)).toBe(true)
        expect(lead!.whole).toBeCloseTo(0.9 * whole, 8)
      }),
    )
  })
})

const points = (pupils: readonly Pupils[], until: number) =>
  pupils.filter(({ year }) => year <= until).map(({ year, part, whole }) => point(year, part, whole))

/** What was known when the exam of `until` was the last: 1 October a year later has been counted. */
const known = (region: Region, until: number, stage: 'fourth' | 'fifth'): Cohorts => ({
  counts: points(region[stage], until + 1),
  outcomes: points(region.exam, until),
})

/** Errors by horizon of one rolling origin, in points, of the model with leads and of "it stays as it is". */
function errorsOf(regions: readonly Region[], until: number) {
  const country = countryOf(regions)
  const stages = ([['fifth', 0] as const, ['fourth', 1] as const] as const).map(([stage, ahead]) => {
    const attrition = attritionOf(ahead, known(country, until, stage))!
    const scatter = scatterOf(
      attrition,
      regions.map(region => known(region, until, stage)),
    )
    return { stage, attrition, scatter }
  })
  const leads = (region: Region, isCountry: boolean) =>
    leadsOf(
      stages.map(({ stage, attrition, scatter }) => ({
        attrition,
        scatter: isCountry ? 0 : scatter,
        counts: known(region, until, stage).counts,
      })),
      until,
    )
  const parentLeads = leads(country, true)
  return regions.flatMap(region => {
    const own = points(region.exam, until)
    const forecasts = model(
      {
        kind: 'rmc',
        noise: noiseOf('rmc', 'school'),
        points: own,
        parent: points(country.exam, until),
        siblings: [],
        leads: leads(region, false),
        parentLeads,
      },
      2,
    )
    return forecasts.map(forecast => {
      const { part, whole } = region.exam.find(({ year }) => year === forecast.year)!
      const outcome = part / whole
      const band = bandsOf(forecast).find(each => each.part === 0.8)!
      return {
        horizon: forecast.horizon,
        lead: 100 * Math.abs(medianOf(forecast) - outcome),
        persistence: 100 * Math.abs(own.at(-1)!.share - outcome),
        held: outcome >= band.low && outcome <= band.high,
      }
    })
  })
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

describe('ten years of cohorts in forty regions, of eight countries', () => {
  const errors = [1, 2, 3, 4, 5, 6, 7, 8].flatMap(seed => {
    const regions = cohorts({ seed, regions: 40, sizes: [600, 2600], first: 2010, years: 10 })
    return [2013, 2014, 2015, 2016, 2017].flatMap(until => errorsOf(regions, until))
  })
  const at = (horizon: number) => errors.filter(each => each.horizon === horizon)
  const ratio = (horizon: number) =>
    mean(at(horizon).map(({ lead }) => lead)) / mean(at(horizon).map(({ persistence }) => persistence))

  it('the exam of the year counted is projected with at least 80 % less error than "it stays as it is"', () => {
    expect(at(1)).toHaveLength(8 * 40 * 5)
    expect(ratio(1)).toBeLessThan(0.2)
  })

  it('the next one with at least 55 % less', () => {
    expect(at(2)).toHaveLength(8 * 40 * 5)
    expect(ratio(2)).toBeLessThan(0.45)
  })

  it.each([1, 2])('the bands of 80 hold 70 to 95 in a hundred outcomes of horizon %i', horizon => {
    const held = mean(at(horizon).map(each => Number(each.held)))
    expect(held).toBeGreaterThan(0.7)
    expect(held).toBeLessThan(0.95)
  })
})
