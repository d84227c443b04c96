import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part, splitPeople, splitShare } from '../../src/outlook/index.ts'

const part = (whole: number, chosen: number): Part => ({ whole, chosen })

describe('a change in people, split', () => {
  it('more choice in fewer people, on the same levels', () => {
    // 200 people, half on each level, 50 % and 10 %: 60. Then 120 people, 60 % and 10 %: 42. Shares .30 and .35.
    // Size: −80 · (.30 + .35)/3 + −80 · (.35 + .30)/6 = −26. Choice: (2·200 + 120 + 200 + 2·120) · .05 / 6 = 8.
    const split = splitPeople([part(100, 50), part(100, 10)], [part(60, 36), part(60, 6)])
    expect(split.total).toBeCloseTo(-18, 12)
    expect(split.size).toBeCloseTo(-26, 12)
    expect(split.mix).toBeCloseTo(0, 12)
    expect(split.choice).toBeCloseTo(8, 12)
  })

  it('all three at once', () => {
    // s of mix and choice: .30 (both before), .32 (both after), .40 (mix before, choice after), .22 (the other way).
    // Size −100 · (.62/3 + .62/6) = −31; mix (500 · −.08 + 400 · −.08)/6 = −12; choice (500 · .1 + 400 · .1)/6 = 15.
    const [before, after] = [
      [part(100, 50), part(100, 10)],
      [part(30, 18), part(70, 14)],
    ]
    const split = splitPeople(before, after)
    expect([split.total, split.size, split.mix, split.choice].map(each => Number(each.toFixed(9)))).toEqual([
      -28, -31, -12, 15,
    ])
    const share = splitShare(before, after)
    expect(share.total).toBeCloseTo(0.02, 12)
    expect(share.mix).toBeCloseTo(-0.08, 12)
    expect(share.choice).toBeCloseTo(0.1, 12)
  })

  it('a level that disappears is mix, as nobody there chose otherwise', () => {
    const split = splitPeople([part(50, 25), part(50, 5)], [part(0, 0), part(100, 10)])
    expect(split.choice).toBeCloseTo(0, 12)
    expect(split.size).toBeCloseTo(0, 12)
    expect(split.mix).toBeCloseTo(-20, 12)
  })

  it('without levels there is no mix', () => {
    const split = splitPeople([part(1000, 200)], [part(900, 198)])
    // Size −100 · (.20 + .22)/2 = −21; choice 950 · .02 = 19.
    expect(split.mix).toBe(0)
    expect(split.size).toBeCloseTo(-21, 12)
    expect(split.choice).toBeCloseTo(19, 12)
  })

  it.each([
    ['no levels', [], []],
    ['other levels', [part(1, 1)], [part(1, 1), part(1, 0)]],
    ['nobody before', [part(0, 0)], [part(5, 1)]],
    ['nobody after', [part(5, 1)], [part(0, 0)]],
  ])('%s is refused', (_name, before, after) => {
    expect(() => splitPeople(before, after)).toThrow(RangeError)
    expect(() => splitShare(before, after)).toThrow(RangeError)
  })
})

const level = fc
  .integer({ min: 0, max: 5000 })
  .chain(whole => fc.integer({ min: 0, max: whole }).map(chosen => part(whole, chosen)))
const years = fc
  .integer({ min: 1, max: 6 })
  .chain(levels =>
    fc.tuple(
      fc.array(level, { minLength: levels, maxLength: levels }),
      fc.array(level, { minLength: levels, maxLength: levels }),
    ),
  )
  .filter(([before, after]) => [before, after].every(each => each.some(({ whole }) => whole > 0)))

const sum = (parts: readonly Part[], key: keyof Part) => parts.reduce((all, each) => all + each[key], 0)

describe('every split', () => {
  it('adds up to the whole change', () => {
    fc.assert(
      fc.property(years, ([before, after]) => {
        const people = splitPeople(before, after)
        const change = sum(after, 'chosen') - sum(before, 'chosen')
        expect(Math.abs(people.total - change)).toBeLessThan(1e-9)
        expect(Math.abs(people.size + people.mix + people.choice - change)).toBeLessThan(1e-9)
        const share = splitShare(before, after)
        const points =
          sum(after, 'chosen') / sum(after, 'whole') - sum(before, 'chosen') / sum(before, 'whole')
        expect(Math.abs(share.mix + share.choice - points)).toBeLessThan(1e-9)
      }),
    )
  })

  it('turns its signs when the years are turned', () => {
    fc.assert(
      fc.property(years, ([before, after]) => {
        const [there, back] = [splitPeople(before, after), splitPeople(after, before)]
        for (const key of ['total', 'size', 'mix', 'choice'] as const)
          expect(there[key]).toBeCloseTo(-back[key], 8)
      }),
    )
  })

  it('does not depend on the order of the levels, nor on a level cut into two alike', () => {
    fc.assert(
      fc.property(years, ([before, after]) => {
        const whole = splitPeople(before, after)
        const turned = splitPeople([...before].reverse(), [...after].reverse())
        const halved = (parts: readonly Part[]) =>
          parts.flatMap(each => [
            part(each.whole / 2, each.chosen / 2),
            part(each.whole / 2, each.chosen / 2),
          ])
        const cut = splitPeople(halved(before), halved(after))
        for (const key of ['size', 'mix', 'choice'] as const) {
          expect(turned[key]).toBeCloseTo(whole[key], 8)
          expect(cut[key]).toBeCloseTo(whole[key], 8)
        }
      }),
    )
  })

  it('is the mean over the six orders in which size, mix and choice can change', () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const
    const full = years.filter(([before, after]) => [...before, ...after].every(({ whole }) => whole > 0))
    fc.assert(
      fc.property(full, ([before, after]) => {
        const states = [before, after].map(parts => ({
          n: sum(parts, 'whole'),
          m: parts.map(({ whole }) => whole / sum(parts, 'whole')),
          p: parts.map(({ whole, chosen }) => chosen / whole),
        }))
        const value = ([n, m, p]: readonly number[]) =>
          states[n!]!.n * states[m!]!.m.reduce((all, share, at) => all + share * states[p!]!.p[at]!, 0)
        const effects = [0, 0, 0]
        for (const order of orders) {
          const now = [0, 0, 0]
          for (const which of order) {
            const start = value(now)
            now[which] = 1
            effects[which]! += (value(now) - start) / 6
          }
        }
        const { size, mix, choice } = splitPeople(before, after)
        for (const [at, got] of [size, mix, choice].entries()) expect(got).toBeCloseTo(effects[at]!, 7)
      }),
    )
  })
})
