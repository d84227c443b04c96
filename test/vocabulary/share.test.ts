import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Count, HIDDEN, shareOf, sum } from '../../src/vocabulary/index.ts'

/** Cells as DUO prints them: exact, or hidden (1 to 4), each with a true count that fits. */
const cell = fc.oneof(
  fc.nat(50).map(value => ({ count: { low: value, high: value } as Count, truth: value })),
  fc.integer({ min: 1, max: 4 }).map(truth => ({ count: HIDDEN, truth })),
)
const cells = fc.array(cell, { maxLength: 8 })

const total = (list: readonly { truth: number }[]) => list.reduce((all, { truth }) => all + truth, 0)
const counts = (list: readonly { count: Count }[]) => sum(...list.map(({ count }) => count))

describe('a share', () => {
  it('of hidden cells has bounds that hold the true share, whatever the cells hide', () => {
    fc.assert(
      fc.property(cells, cells, (part, rest) => {
        const share = shareOf(counts(part), counts(rest))
        const base = total(part) + total(rest)
        if (base === 0) return
        expect(share).not.toBeNull()
        expect(share!.low).toBeLessThanOrEqual(total(part) / base)
        expect(share!.high).toBeGreaterThanOrEqual(total(part) / base)
      }),
    )
  })

  it('has no closer bounds: both are reached by some true counts', () => {
    fc.assert(
      fc.property(cells, cells, (part, rest) => {
        const [n, r] = [counts(part), counts(rest)]
        const share = shareOf(n, r)
        if (n.low + r.high > 0) expect(share?.low).toBe(n.low / (n.low + r.high))
        if (n.high + r.low > 0) expect(share?.high).toBe(n.high / (n.high + r.low))
      }),
    )
  })

  it('lies from 0 to 1, low before high', () => {
    fc.assert(
      fc.property(cells, cells, (part, rest) => {
        const share = shareOf(counts(part), counts(rest))
        if (share === null) return
        expect(share.low).toBeGreaterThanOrEqual(0)
        expect(share.high).toBeLessThanOrEqual(1)
        expect(share.low).toBeLessThanOrEqual(share.high)
      }),
    )
  })

  it('of exact counts is exact', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (part, rest) => {
        const share = shareOf({ low: part, high: part }, { low: rest, high: rest })
        expect(share).toEqual(
          part + rest === 0 ? null : { low: part / (part + rest), high: part / (part + rest) },
        )
      }),
    )
  })

  it('and the share of the others make up the whole', () => {
    fc.assert(
      fc.property(cells, cells, (part, rest) => {
        const [n, r] = [counts(part), counts(rest)]
        const [share, others] = [shareOf(n, r), shareOf(r, n)]
        if (n.low + r.low === 0 || !share || !others) return
        expect(share.low + others.high).toBeCloseTo(1, 12)
        expect(share.high + others.low).toBeCloseTo(1, 12)
      }),
    )
  })

  it('of nobody is none; a numerator of 0 over a denominator above 0 is a real 0', () => {
    const none = { low: 0, high: 0 }
    expect(shareOf(none, none)).toBeNull()
    expect(shareOf(none, { low: 12, high: 12 })).toEqual({ low: 0, high: 0 })
    expect(shareOf(none, HIDDEN)).toEqual({ low: 0, high: 0 })
    expect(shareOf(HIDDEN, none)).toEqual({ low: 1, high: 1 })
  })

  it('of the hidden exam cells of a small school, by hand', () => {
    // N&T "<5" and "<5", N&G 6; E&M "<5" and 20.
    const part = sum(HIDDEN, HIDDEN, { low: 6, high: 6 })
    const rest = sum(HIDDEN, { low: 20, high: 20 })
    expect(part).toEqual({ low: 8, high: 14 })
    expect(shareOf(part, rest)).toEqual({ low: 8 / 32, high: 14 / 35 })
  })
})
