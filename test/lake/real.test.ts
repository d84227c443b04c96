import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { place } from '../../src/lake/placement.ts'
import type { Evidence, Placement, Sighting } from '../../src/lake/placer.ts'
import { readRegions } from '../../src/lake/regions.ts'
import { KINDS, type Reference, recognise, unpack } from '../../src/sources/index.ts'
import { newYear, regionsOf, toBorders } from '../../src/vocabulary/index.ts'

/** The publishers' own files beside the checkout; they are not part of it. */
const DATA = '../shared/data'
const present = existsSync(DATA)
const why = present ? '' : ` (skipped: ${DATA} is not there)`

const PUPILS = [
  'duo/vo-leerlingen/01.-leerlingen-vo-per-vestiging-naar-onderwijstype-2017-2018.csv.gz',
  'duo/vo-leerlingen/leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
]
const MBO = ['duo/mbo/08-deelnemers-per-instelling-kenniscentrum-sector-type-mbo-opleiding-2015-2019.csv.gz']
const EXAMS = [
  'duo/vo-examens/examenkandidaten-en-geslaagden-2019-2024.csv.gz',
  'duo/vo-examens/07.-geslaagden-gezakten-en-cijfers-2016-2017.csv.gz',
  'duo/vo-examens/geslaagden-gezakten-en-cijfers-2018-2019.csv.gz',
]
const HO = [
  'duo/ho/01-ingeschrevenen-wo-2010-2019.csv',
  'duo/ho/03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv',
  'duo/ho/03b-eerstejaars-ingeschrevenen-wo-domein-wo-2019.csv',
  'duo/ho/05-gediplomeerden-hbo-2019.csv',
  'duo/ho/ckan-ingeschrevenen-hbo-2024.json.gz',
]
const ADDRESSES = ['duo/vo-vestigingen/alle-vestigingen-vo_2021-01.csv']
const PLACES_2026 = ['cbs/woonplaats-gemeente-corop.csv']
const PLACES_2018 = ['cbs/83958NED_UntypedDataSet_19062020_173456.csv', 'cbs/83958NED_metadata.csv']
const TABLES = [
  'geo/gemeente_2015_with_regions.topojson',
  'cbs/83958NED_UntypedDataSet_19062020_173456.csv',
  'cbs/kerncijfers-gemeenten-2021.csv',
  'cbs/gemeenten-alfabetisch-2023.csv',
]
const MEMBERSHIPS = ['cbs/arbeidsmarktregio_gemeente_2026.json', ...PLACES_2026, ...ADDRESSES]

type Told = Reference & { readonly table: string }

function told(paths: readonly string[]): Told[] {
  return paths.flatMap(path => {
    const [file] = unpack(`${DATA}/${path}`)
    if (!file) throw new Error(`${path} holds no file`)
    const { references, table } = recognise(file, KINDS).read(file, {})
    return references.map(reference => ({ ...reference, table }))
  })
}

function only<W extends Reference['what']>(all: readonly Told[], what: W) {
  return all.filter((each): each is Extract<Reference, { what: W }> & { table: string } => each.what === what)
}

const { register, pacts } = readRegions('data/regions')

function placed(seen: readonly Sighting[], known: readonly Told[]) {
  const evidence: Evidence = {
    seen,
    addresses: only(known, 'address'),
    places: only(known, 'place'),
    placeNames: only(known, 'place-name'),
    municipalities: only(known, 'municipality'),
  }
  return place(evidence, register)
}

/** Locations by route and year, as `2017 place-name 55`. */
const routes = ({ summary }: ReturnType<typeof place>) =>
  summary.flatMap(({ year, routes: by }) =>
    Object.entries(by)
      .filter(([, number]) => number > 0)
      .map(([route, number]) => `${year} ${route} ${number}`),
  )

describe.runIf(present)(`regions in the publishers' own files${why}`, () => {
  let files: Record<'pupils' | 'mbo' | 'exams' | 'ho' | 'addresses' | 'places2026' | 'places2018', Told[]>
  beforeAll(() => {
    files = {
      pupils: told(PUPILS),
      mbo: told(MBO),
      exams: told(EXAMS),
      ho: told(HO),
      addresses: told(ADDRESSES),
      places2026: told(PLACES_2026),
      places2018: told(PLACES_2018),
    }
  })

  it('the register has the same municipalities as every table of CBS, in the same provinces', () => {
    const tables = only(told(TABLES), 'municipality')
    const years = [...new Set(tables.map(({ year }) => year))].sort()
    expect(years).toEqual([2015, 2018, 2021, 2023])
    for (const year of years) {
      const table = tables.filter(each => each.year === year)
      const codes = register.inForce(newYear(year)).map(({ code }) => code)
      expect(new Set(codes)).toEqual(new Set(table.map(({ code }) => code)))
      for (const { code, name, province } of table) {
        expect(register.named(name.replace('Nuenen.', 'Nuenen,')).map(each => each.code)).toContain(code)
        if (province !== '') expect(register.get(code)?.province).toBe(province)
      }
    }
  })

  it('the register has the municipalities of 2026 in the tables of places and of labour-market regions', () => {
    const codes = new Set(register.inForce(newYear(2026)).map(({ code }) => code))
    const places = only(files.places2026, 'place')
    expect(new Set(places.map(({ municipality }) => municipality))).toEqual(codes)
    for (const { municipality, municipalityName } of places)
      expect(register.named(municipalityName).map(({ code }) => code)).toContain(municipality)
    const markets = only(told(MEMBERSHIPS.slice(0, 1)), 'membership')
    expect(new Set(markets.map(({ municipality }) => municipality))).toEqual(codes)
  })

  it('the register knows every name of a municipality that DUO writes', () => {
    const named = [...files.exams, ...files.ho, ...files.addresses].filter(
      each => (each.what === 'seen' || each.what === 'address') && each.municipalityName !== '',
    ) as { municipalityName: string; municipality: string }[]
    expect(named.length).toBeGreaterThan(9000)
    for (const { municipalityName, municipality } of named) {
      const codes = register.named(municipalityName).map(({ code }) => code)
      expect(codes, municipalityName).not.toHaveLength(0)
      if (municipality !== '') expect(codes).toContain(municipality)
    }
  })

  it('no school of the pupil files is left unplaced', () => {
    const all = placed(only(files.pupils, 'seen'), [...files.addresses, ...files.places2026])
    expect(routes(all)).toEqual([
      '2017 address-nearest-year 1407',
      '2017 place-name 55',
      '2019 address-nearest-year 1439',
      '2019 place-name 11',
    ])
  })

  it('either place table places them all by name, and but for a school that moved they agree with the addresses', () => {
    const seen = only(files.pupils, 'seen')
    const by = (known: readonly Told[]) => placed(seen, known)
    const [older, newer] = [by(files.places2018), by(files.places2026)]
    for (const one of [older, newer])
      expect(routes(one)).toEqual(['2017 place-name 1462', '2019 place-name 1450'])
    const today = ({ municipality }: Placement) => toBorders(register, municipality, 2026).code
    const addressed = by([...files.addresses, ...files.places2026])
    for (const one of [older, newer]) {
      const other = addressed.placements.filter((each, at) => today(each) !== today(one.placements[at]!))
      expect(other.map(({ location, municipality }) => `${location} ${municipality}`)).toEqual([
        'VO-02KB06 GM0553',
        'VO-02KB06 GM0553',
      ])
    }
  })

  it('all 69 mbo institutions are placed by the name of their town', () => {
    const { placements } = placed(only(files.mbo, 'seen'), files.places2026)
    expect(new Set(placements.map(({ location }) => location)).size).toBe(69)
    expect(new Set(placements.map(({ route }) => route))).toEqual(new Set(['place-name']))
    const at = (location: string) => placements.find(each => each.location === location)?.municipality
    expect([at('BRIN-27YU'), at('BRIN-25PM')]).toEqual(['GM0164', 'GM0228'])
  })

  it('exams are placed by the name of their municipality, higher education by its code', () => {
    const found = placed([...only(files.exams, 'seen'), ...only(files.ho, 'seen')], []).summary
    for (const { table, locations, routes: by } of found)
      expect(by[table.startsWith('duo-ho') ? 'own-code' : 'own-name'], table).toBe(locations)
    expect(found.length).toBeGreaterThan(25)
  })

  it('every municipality has a labour-market region and a COROP area on any borders', () => {
    const memberships = only(told(MEMBERSHIPS), 'membership')
    for (const borderYear of [2011, 2016, 2021, 2026])
      for (const [code, regions] of regionsOf(register, pacts, memberships, { borderYear }))
        for (const prefix of ['amr-', 'CR'])
          expect(
            regions.filter(region => region.startsWith(prefix)),
            `${code} in ${borderYear}`,
          ).toHaveLength(1)
    const on2021 = regionsOf(register, pacts, memberships, { borderYear: 2021 })
    expect(on2021.get('GM0153')?.slice(-3)).toEqual(['amr-twente', 'CR12', 'RMC-12'])
    expect(on2021.get('GM1960')).toContain('CR16')
    const zwolle = [...on2021]
      .filter(([, regions]) => regions.includes('amr-regio-zwolle'))
      .map(([code]) => code)
    const pact = [...on2021].filter(([, regions]) => regions.includes('pact-zwolle')).map(([code]) => code)
    expect(zwolle.filter(code => !pact.includes(code))).toEqual(['GM0230', 'GM0302', 'GM1773'])
    expect(pact.filter(code => !zwolle.includes(code))).toEqual([])
  })

  it('places 1,462 schools in 20 years at once', () => {
    const pupils = only(files.pupils, 'seen').filter(({ year }) => year === 2017)
    const years = Array.from({ length: 20 }, (_, at) => 2005 + at)
    const seen = years.flatMap(year => pupils.map(each => ({ ...each, year })))
    const from = performance.now()
    const { placements } = placed(seen, [...files.addresses, ...files.places2026])
    // Some 50 ms on a quiet machine.
    expect(performance.now() - from).toBeLessThan(1000)
    expect(placements).toHaveLength(29_240)
    expect(placements.some(({ route }) => route === 'none')).toBe(false)
  })
})
