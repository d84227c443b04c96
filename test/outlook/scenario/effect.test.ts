import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logistic } from '../../../src/outlook/number/logistic.ts'
import { normalCdf } from '../../../src/outlook/number/normal.ts'
import { movedBy, partOf, shiftOf, spreadOf } from '../../../src/outlook/scenario/effect.ts'
import { linksOf } from '../../../src/outlook/scenario/links.ts'
import { change, flow, rate, series, UNKNOWN } from './fixture.ts'

describe('the effect of a change', () => {
  it.each([
    [2026, 0],
    [2027, 0.25],
    [2028, 0.5],
    [2030, 1],
    [2040, 1],
  ])('from 2027 in four years: in %i there is %d of it', (year, part) => {
    expect(partOf({ from: 2027, years: 4 }, year)).toBe(part)
    expect(partOf({ from: 2025, years: 4, lag: 2 }, year)).toBe(part)
  })

  it('comes out between half and one and a half times what was filled in with the chance "sure"', () => {
    // 0.5 / 1.2816 (the normal value that 90 in 100 lie under)
    expect(spreadOf(0.8)).toBeCloseTo(0.3902, 4)
    expect(spreadOf(1)).toBe(0)
    for (const sure of [0.1, 0.33, 0.5, 0.9]) {
      const z = 0.5 / spreadOf(sure)
      expect(normalCdf(z) - normalCdf(-z)).toBeCloseTo(sure, 8)
    }
  })

  it('moves log odds so that the middle gains just so many points', () => {
    // From 20 to 25 in 100: ln(25/75) - ln(20/80) = ln(4/3)
    const { mean, doubts } = shiftOf(series(), [change({ points: 5, sure: 0.8 })], [])
    expect(mean[0]).toBeCloseTo(Math.log(4 / 3), 12)
    expect(doubts).toHaveLength(1)
    // All of the effect times its spread.
    expect(doubts[0]!.load[0]).toBeCloseTo(Math.log(4 / 3) * spreadOf(0.8), 12)
  })

  it('adds changes at one step point by point, each with a doubt of its own', () => {
    const two = shiftOf(series(), [change({ points: 2 }), change({ points: 3, sure: 0.5 })], [])
    expect(two.mean).toEqual(shiftOf(series(), [change({ points: 5 })], []).mean)
    expect(two.doubts.map(({ name }) => name)).toEqual(['hbo-keuze 0', 'hbo-keuze 1'])
    expect(two.doubts[1]!.load[0]! / (two.mean[0]! * spreadOf(0.5))).toBeCloseTo(3 / 5, 12)
  })

  it('takes doubt about points that cancel out by the slope of the curve', () => {
    // 1 / (0.2 · 0.8) = 6.25 log odds for a share of 1
    const none = shiftOf(series(), [change({ points: 2, sure: 0.8 }), change({ points: -2 })], [])
    expect(none.mean[0]).toBe(0)
    expect(none.doubts[0]!.load[0]).toBeCloseTo(0.02 * spreadOf(0.8) * 6.25, 10)
  })

  it('keeps every share between 0 and 1, however many points', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (centre, points) => {
          const { mean, slope } = movedBy(centre, points)
          const after = logistic(centre + mean)
          expect(after).toBeGreaterThan(0)
          expect(after).toBeLessThan(1)
          expect(slope).toBeGreaterThan(0)
          const before = logistic(centre)
          if (before + points > 0.001 && before + points < 0.999)
            expect(after).toBeCloseTo(before + points, 9)
        },
      ),
    )
  })
})

describe('links to later choices', () => {
  it('follow from the flow: people more over people who choose', () => {
    const links = linksOf(flow({ 'vmbo-mbo': rate(0.8) }))
    const found = links.find(({ from, to }) => from === 'vmbo-keuze' && to === 'mbo-keuze')!
    // One point of 1,000 pupils is 10; 8 go on; of 2,000 new students that is 0.4 point, two years later.
    expect(found.perPoint).toBeCloseTo(0.4, 9)
    expect(found.lag).toBe(2)
    expect(found.spread).toBe(0)
  })

  it('carry the points to the later choice, with the delay', () => {
    const links = linksOf(flow({ 'vmbo-mbo': rate(0.8) }))
    const mbo = series({ step: 'mbo-keuze', years: 4 })
    const { mean } = shiftOf(mbo, [change({ step: 'vmbo-keuze', points: 5 })], links)
    // From 2026 at vmbo, so from 2028, the third year, at mbo: 5 points become 2, from 20 to 22 in 100.
    expect(mean.slice(0, 2)).toEqual([0, 0])
    expect(mean[2]).toBeCloseTo(Math.log(22 / 78) - Math.log(20 / 80), 9)
  })

  it('are as uncertain as the bounds of what lies between', () => {
    const [link] = linksOf(flow({ 'vmbo-keuze': rate(0.5), 'vmbo-mbo': rate(0.8, 0.7, 0.9) })).filter(
      ({ from, to }) => from === 'vmbo-keuze' && to === 'mbo-keuze',
    )
    // From 0.35 to 0.45 around 0.4 lie 80 in 100: a standard deviation of 0.1 / (2 · 1.28), over 0.4
    expect(link!.spread).toBeCloseTo(0.1 / 2.56 / 0.4, 9)
  })

  it('are left out where nobody measures what lies between', () => {
    const pairs = linksOf(flow({ 'havo-hbo': UNKNOWN })).map(({ from, to }) => `${from} ${to}`)
    expect(pairs).not.toContain('havo-keuze hbo-keuze')
    expect(pairs).toContain('vwo-keuze wo-keuze')
  })
})
