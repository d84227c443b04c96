import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newYear, toBorders } from '../../src/vocabulary/index.ts'
import { TOWNS } from './towns.ts'

describe('toBorders', () => {
  it.each([
    ['GM9001', 2018, 'GM9001', 'same'],
    ['GM9001', 2019, 'GM9003', 'merged'],
    ['GM9004', 2017, 'GM9004', 'same'],
    ['GM9004', 2018, 'GM9005', 'merged'],
    ['GM9004', 2022, 'GM9006', 'merged'],
    ['GM9007', 2020, 'GM9007', 'same'],
    ['GM9007', 2021, 'GM9003', 'split'],
    ['GM9003', 2018, 'GM9003', 'later'],
    ['GM9008', 2018, 'GM9008', 'same'],
    ['GM4242', 2018, 'GM4242', 'unknown'],
  ])('%s on the borders of %i is %s (%s)', (code, year, expected, how) => {
    expect(toBorders(TOWNS, code, year)).toEqual({ code: expected, how })
  })

  const anyCode = fc.constantFrom(...TOWNS.all.map(({ code }) => code))
  const anyYear = fc.integer({ min: 2010, max: 2030 })

  it('gives a municipality that exists on those borders, unless it came into being later', () => {
    fc.assert(
      fc.property(anyCode, anyYear, (code, year) => {
        const on = toBorders(TOWNS, code, year)
        expect(TOWNS.isInForce(on.code, newYear(year))).toBe(on.how !== 'later')
      }),
    )
  })

  it('does not depend on the borders that were used in between', () => {
    fc.assert(
      fc.property(anyCode, anyYear, anyYear, (code, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        const between = toBorders(TOWNS, code, first).code
        expect(toBorders(TOWNS, between, second).code).toBe(toBorders(TOWNS, code, second).code)
      }),
    )
  })
})
