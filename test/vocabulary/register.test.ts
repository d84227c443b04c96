import { describe, expect, it } from 'vitest'
import { Register } from '../../src/vocabulary/index.ts'
import { TOWNS } from './towns.ts'

const codes = (entries: readonly { code: string }[]) => entries.map(({ code }) => code)

describe('Register', () => {
  it('knows which municipalities exist on a day: from the first day, up to the last', () => {
    expect(TOWNS.isInForce('GM9001', '2018-12-31')).toBe(true)
    expect(TOWNS.isInForce('GM9001', '2019-01-01')).toBe(false)
    expect(TOWNS.isInForce('GM9003', '2018-12-31')).toBe(false)
    expect(TOWNS.isInForce('GM9003', '2019-01-01')).toBe(true)
    expect(TOWNS.isInForce('GM0000', '2019-01-01')).toBe(false)
    expect(codes(TOWNS.inForce('2023-06-01'))).toEqual(['GM9003', 'GM9006', 'GM9008', 'GM9009'])
  })

  it('finds names and aliases however they are written', () => {
    expect(codes(TOWNS.named('S NOORDORP NH'))).toEqual(['GM9009'])
    expect(codes(TOWNS.named('de wereld'))).toEqual(['GM9006'])
    expect(codes(TOWNS.named('Dorp'))).toEqual(['GM9008', 'GM9009'])
    expect(TOWNS.named('Nergens')).toEqual([])
  })

  it('follows a municipality forward and backward', () => {
    expect(TOWNS.successors('GM9004')).toEqual(['GM9005', 'GM9006'])
    expect(TOWNS.successors('GM9006')).toEqual([])
    expect(codes(TOWNS.predecessors('GM9003'))).toEqual(['GM9001', 'GM9002', 'GM9007'])
  })

  it('takes in municipalities of a newer table, and leaves those that it knows as they are', () => {
    const newer = [
      { code: 'GM9999', name: 'Morgenland', province: 'PV24', year: 2029 },
      { code: 'GM9999', name: 'Morgenland', province: 'PV24', year: 2028 },
      { code: 'GM9001', name: 'Anders', province: 'PV20', year: 2028 },
    ]
    const extended = TOWNS.extended(newer)
    expect(extended.isInForce('GM9999', '2027-12-31')).toBe(false)
    expect(extended.isInForce('GM9999', '2028-01-01')).toBe(true)
    expect(codes(extended.named('MORGENLAND'))).toEqual(['GM9999'])
    expect(extended.get('GM9001')).toEqual(TOWNS.get('GM9001'))
    expect(TOWNS.extended(newer.slice(2))).toBe(TOWNS)
  })

  it.each([
    ['a code twice', { code: 'GM9001' }, /a code stands in it twice/],
    ['an end without successor', { until: '2020-01-01' }, /needs both "until" and "successor"/],
    ['a successor without end', { successor: 'GM9003' }, /needs both "until" and "successor"/],
    [
      'an end before the beginning',
      { from: '2021-01-01', until: '2020-01-01', successor: 'GM9003' },
      /before it begins/,
    ],
    [
      'an unknown successor',
      { until: '2020-01-01', successor: 'GM0000' },
      /went to GM0000, which is not in force/,
    ],
    [
      'a successor that had gone',
      { until: '2020-01-01', successor: 'GM9001' },
      /went to GM9001, which is not in force/,
    ],
    [
      'a part that had gone',
      { until: '2020-01-01', successor: 'GM9003', parts: ['GM9002'] },
      /went to GM9002, which is not in force/,
    ],
  ])('refuses %s', (_, wrong, message) => {
    const fine = {
      code: 'GM9100',
      name: 'X',
      province: 'PV23',
      from: '',
      until: '',
      successor: '',
      parts: [],
      aliases: [],
    }
    expect(() => new Register([...TOWNS.all, { ...fine, ...wrong }])).toThrow(message)
  })
})
