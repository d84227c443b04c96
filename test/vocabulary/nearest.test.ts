import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestNames } from '../../src/vocabulary/index.ts'

const NAMES = ['vmbo-techniek', 'havo-n-profiel', 'vwo-n-profiel', 'havo-n-examen', 'hbo-techniek', 'vsv']
const word = fc.string({ unit: fc.constantFrom(...'abcdehinor-'), minLength: 1, maxLength: 10 })

describe('the nearest names', () => {
  it.each([
    ['havo-profiel', 'havo-n-profiel'],
    ['hbo-tecniek', 'hbo-techniek'],
    ['hbo-tehcniek', 'hbo-techniek'],
    ['HBO-TECHNIEK', 'hbo-techniek'],
    ['vmbo', 'vmbo-techniek'],
    ['vvs', 'vsv'],
  ])('of "%s": first %s', (given, first) => {
    expect(nearestNames(given, NAMES, 3)[0]).toBe(first)
  })

  it.each(['', 'xyz', 'nederlands'])('of "%s" are none', given => {
    expect(nearestNames(given, NAMES, 3)).toEqual([])
  })

  it('are among the names, each once, at most so many', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word), fc.nat(4), (given, names, most) => {
        const near = nearestNames(given, names, most)
        expect(near.length).toBeLessThanOrEqual(most)
        expect(new Set(near).size).toBe(near.length)
        for (const name of near) expect(names).toContain(name)
      }),
    )
  })

  it('begin with the name itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.nat(), (names, at) => {
        const given = names[at % names.length]!
        expect(nearestNames(given, names, 3)[0]).toBe(given)
      }),
    )
  })

  it('have a name with one letter left out, doubled, changed or swapped', () => {
    const long = fc.string({ unit: fc.constantFrom(...'abcdehinor-'), minLength: 4, maxLength: 10 })
    fc.assert(
      fc.property(long, fc.nat(), fc.constantFrom('out', 'double', 'change', 'swap'), (name, place, how) => {
        const at = place % (name.length - 1)
        const [before, letter, next, after] = [
          name.slice(0, at),
          name[at]!,
          name[at + 1]!,
          name.slice(at + 2),
        ]
        const slip = {
          out: before + next + after,
          double: before + letter + letter + next + after,
          change: `${before}x${next}${after}`,
          swap: before + next + letter + after,
        }[how]
        expect(nearestNames(slip, [name], 1)).toEqual([name])
      }),
    )
  })

  it('do not depend on the order of the names', () => {
    fc.assert(
      fc.property(word, fc.uniqueArray(word), (given, names) => {
        expect(nearestNames(given, [...names].reverse(), 3)).toEqual(nearestNames(given, names, 3))
      }),
    )
  })
})
