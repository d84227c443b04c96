import { describe, expect, it } from 'vitest'
import {
  backtest,
  type Gate,
  gateOf,
  type History,
  type MethodId,
  medianOf,
  methodOf,
  noiseOf,
  quantileOf,
  type Score,
  type Trial,
} from '../../src/outlook/index.ts'
import type { RegionKind } from '../../src/vocabulary/index.ts'
import { exact, FIRST } from './vector.ts'

const score = (scores: readonly Score[], method: MethodId, horizon = 1) =>
  scores.find(each => each.method === method && each.horizon === horizon)!

/** Shares of 1,000 people each year. */
const of = (...percentages: readonly number[]) =>
  exact(
    percentages.map(each => 10 * each),
    percentages.map(() => 1000),
  )

/** A country that stays where it is, and a region of it: what is known and what came. */
function trial(
  region: string,
  known: readonly number[],
  came: readonly number[],
  rest: Partial<History> = {},
): Trial {
  const all = of(...known, ...came)
  return {
    region,
    history: {
      kind: 'pact',
      noise: noiseOf('pact', 'school'),
      points: all.slice(0, known.length),
      parent: of(...known.map(() => 40)),
      siblings: [],
      leads: [],
      parentLeads: [],
      ...rest,
    },
    outcomes: all.slice(known.length),
  }
}

describe('the scores of persistence', () => {
  // A: last share 42, then 44 and 39: errors -2 and +3. From a year later: last 44, then 39: +5.
  // B: last share 30, then 31: error -1.
  const scores = backtest([
    trial('A', [40, 41, 42], [44, 39]),
    trial('A', [40, 41, 42, 44], [39]),
    trial('B', [30, 30, 30], [31]),
  ])

  it('are means over regions of the means of each region: a region with more forecasts weighs no more', () => {
    // One year ahead: A (2 + 5) / 2 = 3.5, B 1: mean 2.25. Bias: A (-2 + 5) / 2 = 1.5, B -1: mean .25.
    const one = score(scores, 'persistence')
    expect([one.n, one.regions, one.origins]).toEqual([3, 2, 2])
    expect(one.mae).toBeCloseTo(2.25, 9)
    expect(one.bias).toBeCloseTo(0.25, 9)
    // Two years ahead there is A only: 42 to 39.
    const two = score(scores, 'persistence', 2)
    expect([two.n, two.regions, two.origins]).toEqual([1, 1, 1])
    expect(two.mae).toBeCloseTo(3, 9)
  })

  it('are the base of every other method, on the same forecasts', () => {
    for (const { method, horizon, persistence } of scores) {
      const base = score(scores, 'persistence', horizon)
      expect([method, persistence.mae]).toEqual([method, base.mae])
    }
  })

  it('have a pinball loss over seven quantiles', () => {
    const alone = backtest([trial('B', [30, 30, 30], [31])])
    const [forecast] = methodOf('persistence').forecast(trial('B', [30, 30, 30], [31]).history, 1)!
    const losses = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].map(q => {
      const at = 100 * quantileOf(forecast!, q)
      return 31 >= at ? q * (31 - at) : (1 - q) * (at - 31)
    })
    // At the median: half of the error of 1.
    expect(losses[3]).toBeCloseTo(0.5, 9)
    expect(score(alone, 'persistence').pinball).toBeCloseTo(losses.reduce((a, b) => a + b, 0) / 7, 9)
  })
})

describe('the other methods', () => {
  it('go on as their names say', () => {
    const { history } = trial('A', [30, 34, 40, 36], [])
    const next = (method: MethodId, horizon = 1) =>
      100 * medianOf(methodOf(method).forecast(history, 3)![horizon - 1]!)
    expect(next('persistence', 3)).toBeCloseTo(36, 9)
    // (34 + 40 + 36) / 3.
    expect(next('mean3')).toBeCloseTo(110 / 3, 9)
    // 30 to 36 in three years: 2 a year.
    expect(next('drift', 2)).toBeCloseTo(40, 9)
    // Halfway each time: 30, 32, 36, 36.
    expect(next('ses05')).toBeCloseTo(36, 9)
  })

  it('theta and damped Holt follow a straight line, theta at half its slope', () => {
    const { history } = trial('A', [30, 32, 34, 36, 38], [])
    const next = (method: MethodId) => 100 * medianOf(methodOf(method).forecast(history, 1)![0]!)
    // On a line smoothing with alpha 1 errs least: the last share, and half the slope of 2 for a year.
    expect(next('theta')).toBeCloseTo(39, 9)
    expect(next('damped_holt')).toBeGreaterThan(39)
    expect(next('damped_holt')).toBeLessThanOrEqual(40)
  })

  it('a lead is used where somebody counted, and compared with persistence there alone', () => {
    const leads = [{ year: FIRST + 3, centre: Math.log(0.44 / 0.56), variance: 0.001, whole: 1000 }]
    const led = trial('A', [40, 41, 42], [44], { leads, parentLeads: leads })
    const scores = backtest([led, trial('B', [30, 30, 30], [39])])
    // Persistence: 2 and 9 points off, mean 5.5; of the lead only A: 2.
    expect(score(scores, 'persistence').mae).toBeCloseTo(5.5, 9)
    const found = score(scores, 'model_with_lead')
    expect([found.n, found.regions]).toEqual([1, 1])
    expect(found.persistence.mae).toBeCloseTo(2, 9)
    expect(found.mae).toBeLessThan(1)
  })
})

describe('coverage', () => {
  it('counts the outcomes within the bands, those on the edge too', () => {
    const { history } = trial('A', [40, 41, 42], [42])
    const [forecast] = methodOf('persistence').forecast(history, 1)!
    const edge = (q: number) => 1000 * quantileOf(forecast!, q)
    const came = [42, edge(0.1) / 10, edge(0.9) / 10 + 0.01, edge(0.975) / 10 + 0.01]
    const trials = came.map((each, at): Trial => {
      const share = each / 100
      return {
        region: `R${at}`,
        history,
        outcomes: [{ year: FIRST + 3, whole: 1000, share, low: share, high: share }],
      }
    })
    const found = score(backtest(trials), 'persistence')
    expect(found.coverage80).toBe(2 / 4)
    expect(found.coverage95).toBe(3 / 4)
  })

  it('tells how many times as wide the band should have been to hold four in five', () => {
    const { history } = trial('A', [40, 41, 42], [42])
    const [forecast] = methodOf('persistence').forecast(history, 1)!
    const half = Math.log(quantileOf(forecast!, 0.9) / (1 - quantileOf(forecast!, 0.9))) - forecast!.centre
    // Outcomes at 0, .5, 1, 2 and 3 times the half width: four in five lie within twice.
    const trials = [0, 0.5, 1, 2, 3].map((times, at): Trial => {
      const share = 1 / (1 + Math.exp(-(forecast!.centre + times * half)))
      return {
        region: `R${at}`,
        history,
        outcomes: [{ year: FIRST + 3, whole: 1000, share, low: share, high: share }],
      }
    })
    expect(score(backtest(trials), 'persistence').stretch).toBeCloseTo(2, 9)
  })
})

/** A score as a backtest of enough forecasts would give it. */
function scored(method: MethodId, mae: number, rest: Partial<Score> = {}): Score {
  const { pinball = mae / 4, persistence = { mae: 4, pinball: 1 } } = rest
  return {
    kind: 'rmc',
    horizon: 1,
    method,
    mae,
    bias: 0,
    coverage80: 0.8,
    coverage95: 0.95,
    stretch: 1,
    n: 60,
    regions: 30,
    origins: 2,
    ...rest,
    pinball,
    persistence,
  }
}

describe('the gate', () => {
  const decide = (scores: readonly Score[], kind: RegionKind = 'rmc'): Partial<Gate> => gateOf(scores, kind)

  it('lets the model through from 3 % better than persistence on', () => {
    const base = scored('persistence', 4)
    expect(decide([base, scored('model', 3.88)])).toMatchObject({
      method: 'model',
      reason: 'better',
      mae: 3.88,
      persistence: 4,
      n: 60,
    })
    expect(decide([base, scored('model', 3.89)])).toMatchObject({
      method: 'persistence',
      reason: 'none-better',
      mae: 4,
    })
  })

  it('does not let through what is nearer but surer than it may be', () => {
    const model = scored('model', 3, { pinball: 1.01 })
    expect(decide([scored('persistence', 4), model])).toMatchObject({
      method: 'persistence',
      reason: 'none-better',
    })
  })

  it('takes the lead before the model, and theta before smoothing', () => {
    const base = scored('persistence', 4)
    expect(decide([base, scored('model', 3), scored('model_with_lead', 3.5)])).toMatchObject({
      method: 'model_with_lead',
    })
    expect(decide([base, scored('ses05', 3), scored('theta', 3.5), scored('model', 5)])).toMatchObject({
      method: 'theta',
    })
  })

  it('compares a lead with persistence on the forecasts that it was there for', () => {
    // Where the lead was there persistence was 2 off: a lead that is 2.5 off is no better, though persistence is 4 off overall.
    const led = scored('model_with_lead', 2.5, { persistence: { mae: 2, pinball: 0.5 } })
    expect(decide([scored('persistence', 4), led])).toMatchObject({ method: 'persistence' })
  })

  it('pools one to three years ahead, each forecast weighing the same, and leaves the rest out', () => {
    const scores = [
      scored('persistence', 4, { horizon: 1, n: 60 }),
      scored('persistence', 8, { horizon: 2, n: 20 }),
      scored('persistence', 99, { horizon: 4, n: 20 }),
    ]
    // (60 x 4 + 20 x 8) / 80.
    expect(decide(scores)).toMatchObject({ n: 80, mae: 5, persistence: 5 })
  })

  it('decides nothing on fewer than 20 forecasts, or on those from a single year', () => {
    const model = scored('model', 1)
    for (const few of [{ n: 19 }, { origins: 1 }])
      expect(decide([scored('persistence', 4, few), model])).toEqual({
        method: 'persistence',
        reason: 'too-few',
        decidedBy: 'rmc',
        n: few.n ?? 60,
        mae: 4,
        persistence: 4,
        widening: 1,
      })
    expect(decide([])).toMatchObject({ method: 'persistence', reason: 'too-few', n: 0, mae: null })
  })

  it('lets the provinces decide for the country and for landsdeel Oost', () => {
    const scores = [scored('persistence', 4, { kind: 'province' }), scored('model', 1, { kind: 'province' })]
    for (const kind of ['land', 'landsdeel'] as const)
      expect(decide(scores, kind)).toMatchObject({ method: 'model', decidedBy: 'province' })
  })

  it('widens bands that held too few outcomes, and never narrows them', () => {
    const base = scored('persistence', 4, { stretch: 1.4 })
    expect(decide([base])).toMatchObject({ reason: 'none-better', widening: 1.4 })
    expect(decide([base, scored('model', 3, { stretch: 1.2 })])).toMatchObject({
      method: 'model',
      widening: 1.2,
    })
    expect(decide([base, scored('model', 3, { stretch: 0.7 })])).toMatchObject({ widening: 1 })
  })
})
