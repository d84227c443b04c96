import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Belonging, membersOf, regionsOf } from '../../src/vocabulary/index.ts'
import { pact, TOWNS } from './towns.ts'

const PACTS = [
  pact('pact-huis', [['GM9003'], ['GM9008', '2018-09-01', '2021-01-01']]),
  pact('pact-stad', [['GM9005'], ['GM9003', '2021-01-01']]),
  pact('pact-stad-ruim', [['GM9005'], ['GM9003']], 'pact-stad'),
  pact('pact-leeg', []),
]

const lists = (kind: Belonging['kind'], year: number | null, rows: Record<string, string>): Belonging[] =>
  Object.entries(rows).map(([municipality, region]) => ({ kind, year, region, municipality }))

const regions = (borderYear: number, belongings: readonly Belonging[] = [], dated?: number) =>
  regionsOf(TOWNS, PACTS, belongings, { borderYear, dated })

describe('membersOf', () => {
  it('counts who is a member on 1 October of the school year; the default list is that of 2020', () => {
    const [huis] = PACTS
    expect(membersOf(huis!, 2017)).toEqual(['GM9003'])
    expect(membersOf(huis!, 2018)).toEqual(['GM9003', 'GM9008'])
    expect(membersOf(huis!)).toEqual(['GM9003', 'GM9008'])
    expect(membersOf(huis!, 2021)).toEqual(['GM9003'])
  })

  it('refuses what is no school year', () => {
    expect(() => membersOf(PACTS[0]!, 20.5)).toThrow(/"20.5" is no school year/)
  })
})

describe('regionsOf', () => {
  it('gives country, landsdeel, province and pacts, with what merged later into a member', () => {
    const found = regions(2018)
    expect(found.get('GM9001')).toEqual(['NL01', 'landsdeel-oost', 'PV25', 'pact-huis', 'pact-stad-ruim'])
    expect(found.get('GM9005')).toEqual(['NL01', 'landsdeel-oost', 'PV23', 'pact-stad', 'pact-stad-ruim'])
    expect(found.get('GM9008')).toEqual(['NL01', 'PV26', 'pact-huis'])
    expect(found.get('GM9009')).toEqual(['NL01', 'PV27'])
  })

  it('puts a municipality of the two provinces in the remainder when no pact has it, whatever a variant says', () => {
    const outside = [pact('pact-ander', [['GM9008']]), pact('pact-variant', [['GM9003']], 'pact-ander')]
    const found = regionsOf(TOWNS, outside, [], { borderYear: 2021 })
    expect(found.get('GM9003')).toEqual([
      'NL01',
      'landsdeel-oost',
      'PV25',
      'pact-variant',
      'overig-gelderland',
    ])
    expect(found.get('GM9005')).toEqual(['NL01', 'landsdeel-oost', 'PV23', 'overig-overijssel'])
    expect(found.get('GM9008')).toEqual(['NL01', 'PV26', 'pact-ander'])
  })

  it('knows the municipalities on the borders and those of later, not those that had gone', () => {
    expect([...regions(2021).keys()]).toEqual(['GM9003', 'GM9005', 'GM9006', 'GM9008', 'GM9009'])
    expect(regions(2021).get('GM9006')).toContain('pact-stad')
  })

  it('takes memberships of the year asked for', () => {
    expect(regions(2021, [], 2022).get('GM9003')).toContain('pact-stad')
    expect(regions(2021).get('GM9003')).not.toContain('pact-stad')
    expect(regions(2021, [], 2022).get('GM9008')).not.toContain('pact-huis')
  })

  it('lays the nearest list over the borders: own code, then what it became, then what it was', () => {
    const corop = lists('corop', 2022, { GM9003: 'CR01', GM9006: 'CR02', GM9008: 'CR03' })
    expect(regions(2018, corop).get('GM9001')).toContain('CR01')
    expect(regions(2018, corop).get('GM9005')).toContain('CR02')
    const old = lists('rmc', 2017, { GM9001: 'RMC-01', GM9002: 'RMC-01', GM9004: 'RMC-02' })
    expect(regions(2021, old).get('GM9003')).toContain('RMC-01')
    expect(regions(2021, old).get('GM9005')).toContain('RMC-02')
    const torn = lists('rmc', 2017, { GM9001: 'RMC-01', GM9002: 'RMC-09' })
    expect(
      regions(2021, torn)
        .get('GM9003')
        ?.some(code => code.startsWith('RMC')),
    ).toBe(false)
  })

  it('prefers the nearest year, the earlier of two as near, a list without a year last', () => {
    const of = (year: number | null, region: string) => lists('labour-market', year, { GM9008: region })
    const all = [...of(null, 'amr-ooit'), ...of(2023, 'amr-na'), ...of(2019, 'amr-voor')]
    expect(regions(2021, all).get('GM9008')).toContain('amr-voor')
    expect(regions(2022, all).get('GM9008')).toContain('amr-na')
    expect(regions(2022, of(null, 'amr-ooit')).get('GM9008')).toContain('amr-ooit')
    const twice = [...of(2022, 'amr-een'), ...of(2022, 'amr-twee'), ...of(2019, 'amr-voor')]
    expect(regions(2022, twice).get('GM9008')).toEqual(['NL01', 'PV26', 'pact-huis', 'amr-voor'])
  })

  it('does not depend on the order of the lists', () => {
    const all = [
      ...lists('corop', 2015, { GM9001: 'CR01', GM9002: 'CR01', GM9005: 'CR02' }),
      ...lists('corop', 2026, { GM9003: 'CR01', GM9006: 'CR04', GM9008: 'CR03' }),
      ...lists('rmc', null, { GM9003: 'RMC-01' }),
    ]
    const expected = [...regions(2021, all)]
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length })
    fc.assert(
      fc.property(shuffled, order => {
        expect([...regions(2021, order)]).toEqual(expected)
      }),
    )
  })
})
