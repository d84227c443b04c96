import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeChange } from '../../src/outlook/index.ts'
import { type Cell, NEDERLAND, observation, TWENTE } from '../web/fixture/index.ts'

const judge = (before: Cell, after: Cell, country = false) =>
  judgeChange(observation(TWENTE, before), observation(TWENTE, after), country)

describe('what may be said about a difference', () => {
  it.each([
    ['1.9 points of many pupils, in a region', [2017, 17_000, 100_000], [2019, 15_100, 100_000], 'noise'],
    ['2.1 points of many pupils, in a region', [2017, 17_000, 100_000], [2019, 14_900, 100_000], 'down'],
    ['2.1 points of many pupils, upwards', [2017, 14_900, 100_000], [2019, 17_000, 100_000], 'up'],
    // 1.28 · √(1.5 · 0.18 · 0.82 · 2/1000) = 0.0269
    ['2.6 points of 1,000 pupils', [2017, 167, 1000], [2019, 193, 1000], 'noise'],
    ['2.8 points of 1,000 pupils', [2017, 166, 1000], [2019, 194, 1000], 'up'],
    ['no difference', [2017, 20, 100], [2019, 20, 100], 'noise'],
    ['all or nobody', [2017, 0, 50], [2019, 50, 50], 'up'],
    ['nobody in either year', [2017, 0, 50], [2019, 0, 50], 'noise'],
    ['bounds that overlap', [2017, { low: 10, high: 40 }, 100], [2019, { low: 30, high: 60 }, 100], 'noise'],
    ['a share that is kept back', [2017, null, null], [2019, 20, 100], 'unknown'],
  ] as const)('%s', (_name, before, after, said) => {
    expect(judge(before, after)).toBe(said)
  })

  it('needs no two points for the whole country, where the counts alone decide', () => {
    // 1.28 · √(1.5 · 0.195 · 0.805 · 2/60,000) = 0.0036
    expect(judge([2017, 11_700, 60_000], [2019, 12_000, 60_000], true)).toBe('up')
    expect(judge([2017, 11_800, 60_000], [2019, 12_000, 60_000], true)).toBe('noise')
  })

  it('says nothing of shares without counts, as publishers give them', () => {
    const bare = { ...observation(NEDERLAND, [2017, 1, 4]), numerator: null, denominator: null }
    expect(judgeChange(bare, { ...bare, share: { low: 0.5, high: 0.5 } }, true)).toBe('unknown')
  })

  const share = fc
    .integer({ min: 1, max: 20_000 })
    .chain(whole => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)))

  it('is the same the other way round, with up and down changed', () => {
    const turned = { up: 'down', down: 'up', noise: 'noise', unknown: 'unknown' }
    fc.assert(
      fc.property(share, share, fc.boolean(), (a, b, country) => {
        const there = judge([2017, ...a], [2019, ...b], country)
        expect(judge([2017, ...b], [2019, ...a], country)).toBe(turned[there])
      }),
    )
  })

  it('never calls a difference under two points of a region more than noise, and wider bounds never say more', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 0, max: 30 }), ([a, n], [b, m], wider) => {
        const exact = judge([2017, a, n], [2019, b, m])
        if (Math.abs(a / n - b / m) < 0.02) expect(exact).toBe('noise')
        const loose = judge(
          [2017, { low: Math.max(0, a - wider), high: Math.min(n, a + wider) }, n],
          [2019, b, m],
        )
        if (exact === 'noise' && Math.min(a, n - a) >= wider) expect(['noise', exact]).toContain(loose)
      }),
    )
  })
})
