import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRegions } from '../../src/lake/regions.ts'
import {
  Catalogue,
  Fault,
  membersOf,
  newYear,
  regionsOf,
  slugOf,
  toBorders,
} from '../../src/vocabulary/index.ts'

const { register, pacts, listed } = readRegions('data/regions')
const catalogue = new Catalogue(listed, pacts, register)
const code = (name: string) => register.named(name).map(entry => entry.code)
const membersBy = (borderYear: number, dated?: number) => {
  const members = new Map<string, string[]>()
  const inForce = [...regionsOf(register, pacts, [], { borderYear, dated })].filter(([municipality]) =>
    register.isInForce(municipality, newYear(borderYear)),
  )
  for (const [municipality, codes] of inForce)
    for (const region of codes)
      members.set(region, [...(members.get(region) ?? []), register.get(municipality)?.name ?? ''])
  return members
}
const sorted = (names: readonly string[] | undefined) => [...(names ?? [])].sort()

describe('the register of municipalities', () => {
  // CBS, "Gemeentelijke indeling op 1 januari" of each year.
  it.each([
    [2010, 431],
    [2011, 418],
    [2012, 415],
    [2013, 408],
    [2014, 403],
    [2015, 393],
    [2016, 390],
    [2017, 388],
    [2018, 380],
    [2019, 355],
    [2020, 355],
    [2021, 352],
    [2022, 345],
    [2023, 342],
    [2024, 342],
    [2025, 342],
    [2026, 342],
  ])('has as many on 1 January %i as CBS says', (year, number) => {
    expect(register.inForce(newYear(year))).toHaveLength(number)
  })

  it('has 25 municipalities in Overijssel and 51 in Gelderland since 2019', () => {
    for (const year of [2019, 2021, 2026]) {
      const provinces = register.inForce(newYear(year)).map(({ province }) => province)
      expect(provinces.filter(province => province === 'PV23')).toHaveLength(25)
      expect(provinces.filter(province => province === 'PV25')).toHaveLength(51)
    }
  })

  it('has one municipality by each name on any day, but for the two that are called Bergen', () => {
    const names = new Set(register.all.flatMap(({ name, aliases }) => [name, ...aliases]))
    const shared = [...names].filter(name => register.named(name).length > 1)
    expect(shared).toEqual(['Bergen'])
  })

  it.each([
    ['HENGELO', 'GM0164'],
    ['Hengelo (O.)', 'GM0164'],
    ['BERGEN (NH.)', 'GM0373'],
    ['BERGEN NH', 'GM0373'],
    ['BERGEN L', 'GM0893'],
    ["'S-GRAVENHAGE", 'GM0518'],
    ['S GRAVENHAGE', 'GM0518'],
    ['NUENEN C.A.', 'GM0820'],
    ['NUENEN CA', 'GM0820'],
    ['KOLLUMERLAND CA', 'GM0079'],
    ['MIDDELBURG (Z.)', 'GM0687'],
    ['DE FRYSKE MARREN', 'GM1940'],
    ['NOARDEAST-FRYSLÂN', 'GM1970'],
    ['SUDWEST-FRYSLAN', 'GM1900'],
    ['GROESBEEK', 'GM0241'],
  ])('knows %s', (name, expected) => {
    expect(code(name)).toEqual([expected])
  })

  it.each([
    ['GM0236', 2021, 'GM1960', 'merged'],
    ['GM0236', 2016, 'GM0236', 'same'],
    ['GM0196', 2021, 'GM0299', 'merged'],
    ['GM0265', 2021, 'GM1945', 'merged'],
    ['GM0788', 2021, 'GM0824', 'split'],
    ['GM0140', 2021, 'GM1900', 'split'],
    ['GM0457', 2022, 'GM0457', 'same'],
    ['GM0457', 2023, 'GM0363', 'merged'],
    ['GM0051', 2021, 'GM1940', 'merged'],
    ['GM1982', 2021, 'GM1982', 'later'],
  ])('%s on the borders of %i is %s', (from, year, expected, how) => {
    expect(toBorders(register, from, year)).toEqual({ code: expected, how })
  })
})

describe('the pacts', () => {
  it('are eight, and one variant of Zwolle', () => {
    expect(pacts.filter(({ variantOf }) => variantOf === null)).toHaveLength(8)
    expect(pacts.filter(({ variantOf }) => variantOf !== null).map(pact => pact.code)).toEqual([
      'pact-zwolle-regio22',
    ])
  })

  it('have the number of municipalities that their sources give', () => {
    expect(Object.fromEntries(pacts.map(pact => [pact.code, membersOf(pact).length]))).toEqual({
      'pact-stedendriehoek': 8,
      'pact-achterhoek-liemers': 12,
      'pact-food-valley': 8,
      'pact-noord-veluwe': 7,
      'pact-twente': 14,
      'pact-zwolle': 13,
      'pact-zwolle-regio22': 22,
      'pact-rivierenland': 8,
      'pact-smart-and-sustainable': 0,
    })
  })

  it('have themes where they have no territory', () => {
    for (const pact of pacts) expect(pact.themes.length > 0).toBe(pact.members.length === 0)
    expect(pacts.at(-1)?.themes.map(({ en }) => en)).toEqual(['Health', 'Water', 'Energy'])
  })

  it('know the dates of their memberships', () => {
    const size = (name: string, year: number) =>
      membersOf(pacts.find(pact => pact.code === name)!, year).length
    expect([2017, 2018, 2019].map(year => size('pact-stedendriehoek', year))).toEqual([7, 8, 8])
    expect([2015, 2016, 2018, 2019, 2020].map(year => size('pact-zwolle-regio22', year))).toEqual([
      0, 20, 20, 21, 22,
    ])
  })

  it('stand for what merged into their members', () => {
    const members = membersBy(2016)
    expect(members.get('pact-rivierenland')).toEqual(
      expect.arrayContaining(['Geldermalsen', 'Neerijnen', 'Lingewaal']),
    )
    expect(members.get('pact-rivierenland')).toHaveLength(10)
    expect(members.get('pact-rivierenland')).not.toContain('West Betuwe')
    expect(members.get('pact-achterhoek-liemers')).toContain('Rijnwaarden')
    expect(membersBy(2021).get('pact-rivierenland')).toContain('West Betuwe')
  })

  it('overlap, and leave municipalities over', () => {
    const members = membersBy(2021)
    expect(members.get('overig-overijssel')).toEqual(['Olst-Wijhe'])
    expect(sorted(members.get('overig-gelderland'))).toEqual([
      'Arnhem',
      'Berg en Dal',
      'Beuningen',
      'Druten',
      'Heumen',
      'Lingewaard',
      'Nijmegen',
      'Overbetuwe',
      'Renkum',
      'Rheden',
      'Rozendaal',
      'Wijchen',
    ])
    expect(members.get('landsdeel-oost')).toHaveLength(76)
    expect(regionsOf(register, pacts, [], { borderYear: 2021 }).get('GM0269')).toEqual([
      'NL01',
      'landsdeel-oost',
      'PV25',
      'pact-noord-veluwe',
      'pact-zwolle',
      'pact-zwolle-regio22',
    ])
  })
})

describe('the catalogue of all regions', () => {
  it('has every code that figures can have', () => {
    const count = (kind: string) => listed.filter(region => region.kind === kind).length
    expect([count('province'), count('corop'), count('rmc'), count('labour-market')]).toEqual([
      12, 40, 39, 35,
    ])
    for (const [, codes] of regionsOf(register, pacts, [], { borderYear: 2021 }))
      for (const each of codes) expect(catalogue.get(each)?.code).toBe(each)
  })

  it('gives every region an address of its own that leads back to it', () => {
    const everything = [...catalogue.regions, ...register.all.map(({ code }) => catalogue.known(code))]
    for (const region of everything) expect(catalogue.regionOfSlug(slugOf(region))).toBe(region)
    expect(slugOf(catalogue.known('pact-twente'))).toBe('twente')
    expect(slugOf(catalogue.known('PV23'))).toBe('overijssel')
    expect(slugOf(catalogue.known('GM0153'))).toBe('gm0153-enschede')
  })

  it('finds what people type', () => {
    const first = (query: string) => catalogue.search(query)[0]?.code
    expect(
      ['deventer', 'Enschde', 'den haag', 'twente', 'fryslan', 'North Holland', 'rmc-12'].map(first),
    ).toEqual(['GM0150', 'GM0153', 'GM0518', 'pact-twente', 'PV21', 'PV27', 'RMC-12'])
    expect(catalogue.search('twente').map(({ code }) => code)).toEqual([
      'pact-twente',
      'amr-twente',
      'CR12',
      'RMC-12',
      'GM1735',
      'GM1700',
    ])
  })
})

describe('readRegions', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regions-'))
    cpSync('data/regions', folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it.each([
    ['municipalities.csv', 'code;name', 'code;title', /line 1 is/],
    ['municipalities.csv', ';Enschede;', ';"Enschede";', /without quotes/],
    ['municipalities.csv', ';Enschede;PV23', ';Enschede;PV2', /"PV2" is no province/],
    ['municipalities.csv', 'GM0153;', 'GM153;', /"GM153" is no municipality code/],
    ['municipalities.csv', '2018-01-01', '1-1-2018', /"1-1-2018" is no day/],
    ['regions.csv', 'CR12;corop', 'CR12;croop', /"croop" is none of/],
    ['pacts.yml', 'GM0153: Enschede', 'GM0153: Almelo', /GM0153 is not Almelo/],
    ['pacts.yml', 'variantOf: pact-zwolle', 'variantOf: pact-zwol', /which is no pact/],
    ['pacts.yml', 'publisher: de Stentor', 'uitgever: de Stentor', /publisher/],
  ])('refuses %s with "%s" as "%s"', (name, from, to, message) => {
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(from)
    writeFileSync(file, text.replace(from, to))
    expect(() => readRegions(folder)).toThrow(Fault)
    expect(() => readRegions(folder)).toThrow(message)
  })

  it('says which file is missing', () => {
    rmSync(join(folder, 'pacts.yml'))
    expect(() => readRegions(folder)).toThrow(/pacts\.yml: it cannot be read/)
  })
})
