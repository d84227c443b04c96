import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { place } from '../../src/lake/placement.ts'
import type { Evidence, Sighting } from '../../src/lake/placer.ts'
import type { Address, Municipality, Place, PlaceName } from '../../src/sources/index.ts'
import { TOWNS } from '../vocabulary/towns.ts'

const seen = (more: Partial<Sighting> = {}): Sighting => ({
  what: 'seen',
  table: 'duo-vo-leerlingen',
  year: 2019,
  location: 'VO-99AA00',
  name: 'De Voorbeeldschool',
  place: '',
  municipality: '',
  municipalityName: '',
  province: '',
  ...more,
})
const address = (year: number | null, municipality: string, more: Partial<Address> = {}): Address => ({
  what: 'address',
  year,
  location: 'VO-99AA00',
  name: 'De Voorbeeldschool',
  place: '',
  municipality,
  municipalityName: '',
  province: '',
  corop: '',
  coropName: '',
  rmc: '',
  rmcName: '',
  ...more,
})
const town = (name: string, municipality: string, more: Partial<Place> = {}): Place => ({
  what: 'place',
  year: null,
  code: '',
  name,
  municipality,
  municipalityName: '',
  province: '',
  ...more,
})
const evidence = (more: Partial<Evidence>): Evidence => ({
  seen: [],
  addresses: [],
  places: [],
  placeNames: [],
  municipalities: [],
  ...more,
})
/** Municipality, route and edition of the one location in the evidence. */
const placed = (more: Partial<Evidence>) => {
  const { placements } = place(evidence(more), TOWNS)
  expect(placements).toHaveLength(1)
  const { municipality, route, edition } = placements[0]!
  return [municipality, route, edition]
}

describe('place: the routes', () => {
  const addresses = [address(2019, 'GM9008')]

  it('takes the code of the file itself', () => {
    expect(placed({ seen: [seen({ municipality: 'GM9003' })], addresses })).toEqual([
      'GM9003',
      'own-code',
      2019,
    ])
    expect(placed({ seen: [seen({ location: 'GM9003' })] })).toEqual(['GM9003', 'own-code', 2019])
  })

  it('takes the name of the municipality in the file, with province and year where two have it', () => {
    const named = (municipalityName: string, province = '') =>
      placed({ seen: [seen({ municipalityName, province })], addresses })
    expect(named('NIEUWHUIS')).toEqual(['GM9003', 'own-name', 2019])
    expect(named('S-NOORDORP (NH.)')).toEqual(['GM9009', 'own-name', 2019])
    expect(named('DORP', 'PV27')).toEqual(['GM9009', 'own-name', 2019])
    expect(named('DORP')).toEqual(['GM9008', 'address-same-year', 2019])
    expect(named('NERGENS')).toEqual(['GM9008', 'address-same-year', 2019])
  })

  it('takes the address list of the year, else of the nearest, the earlier of two as near, one without year last', () => {
    const by = (...lists: Address[]) => placed({ seen: [seen()], addresses: lists })
    expect(by(address(2018, 'GM9001'), address(2019, 'GM9008'))).toEqual([
      'GM9008',
      'address-same-year',
      2019,
    ])
    expect(by(address(2015, 'GM9001'), address(2021, 'GM9008'))).toEqual([
      'GM9008',
      'address-nearest-year',
      2021,
    ])
    expect(by(address(2018, 'GM9001'), address(2020, 'GM9008'))).toEqual([
      'GM9001',
      'address-nearest-year',
      2018,
    ])
    expect(by(address(2005, 'GM9001'), address(null, 'GM9008'))).toEqual([
      'GM9001',
      'address-nearest-year',
      2005,
    ])
    expect(by(address(null, 'GM9008'))).toEqual(['GM9008', 'address-undated', null])
  })

  it('goes on to another list when the nearest has no such location, no municipality, or two', () => {
    const by = (...lists: Address[]) => placed({ seen: [seen()], addresses: lists })
    const later = address(2021, 'GM9008')
    expect(by(address(2019, 'GM9001', { location: 'VO-99AA01' }), later)[2]).toBe(2021)
    expect(by(address(2019, ''), later)[2]).toBe(2021)
    expect(by(address(2019, 'GM9003'), address(2019, 'GM9009'), later)[2]).toBe(2021)
    expect(by(address(2019, '', { municipalityName: 'Nieuwhuis' }))).toEqual([
      'GM9003',
      'address-same-year',
      2019,
    ])
  })

  it('sees a municipality and the one that it became as the same', () => {
    const lists = [address(2019, 'GM9001'), address(2019, 'GM9003')]
    expect(placed({ seen: [seen()], addresses: lists })).toEqual(['GM9003', 'address-same-year', 2019])
  })

  it('takes an address before the place name', () => {
    const places = [town('Ergens', 'GM9003')]
    const one = { seen: [seen({ place: 'ERGENS' })], places }
    expect(placed(one)).toEqual(['GM9003', 'place-name', null])
    expect(placed({ ...one, addresses })).toEqual(['GM9008', 'address-same-year', 2019])
  })

  it('places nothing without any list, and says so', () => {
    const { placements, summary } = place(
      evidence({
        seen: [seen({ place: 'ENSCHEDE', province: 'PV23' }), seen({ municipality: 'GM9003', year: 2018 })],
      }),
      TOWNS,
    )
    expect(placements.map(({ year, route }) => [year, route])).toEqual([
      [2018, 'own-code'],
      [2019, 'none'],
    ])
    expect(summary).toHaveLength(2)
    expect(summary[1]).toMatchObject({
      table: 'duo-vo-leerlingen',
      year: 2019,
      locations: 1,
      routes: { 'own-code': 0, none: 1 },
      unplaced: [{ location: 'VO-99AA00', name: 'De Voorbeeldschool', place: 'ENSCHEDE', province: 'PV23' }],
    })
  })

  it('keeps tables apart: one with municipalities of its own does not place the other', () => {
    const { placements } = place(
      evidence({ seen: [seen({ table: 'a', municipality: 'GM9003' }), seen({ table: 'b' })], addresses }),
      TOWNS,
    )
    expect(placements.map(({ table, municipality }) => [table, municipality])).toEqual([
      ['a', 'GM9003'],
      ['b', 'GM9008'],
    ])
  })
})

describe('place: by name of the town', () => {
  const by = (name: string, province: string, places: readonly Place[], more: Partial<Evidence> = {}) =>
    placed({ seen: [seen({ place: name, province })], places, ...more })[0]

  it('takes the exact name in the province of the row', () => {
    const places = [town('Laagdorp', 'GM9003'), town('Laagdorp', 'GM9008')]
    expect(by('LAAGDORP', 'PV25', places)).toBe('GM9003')
    expect(by('LAAGDORP', 'PV26', places)).toBe('GM9008')
    expect(by('LAAGDORP', 'PV23', places)).toBe('')
    expect(by('LAAGDORP', '', places)).toBe('')
  })

  it('takes the name without suffix when there is no exact one; the suffix tells a missing province', () => {
    const places = [town('Laagdorp', 'GM9003'), town('Laagdorp', 'GM9008'), town('Ver Ut', 'GM9009')]
    expect(by('LAAGDORP GLD', '', places)).toBe('GM9003')
    expect(by('LAAGDORP UT', 'PV26', places)).toBe('GM9008')
    expect(by('LAAGDORP OV', '', places)).toBe('')
    expect(by('VER UT', '', places)).toBe('GM9009')
    expect(by("'S-HOEK GLD", '', [town("'s-Hoek", 'GM9003')])).toBe('GM9003')
  })

  it('leaves a name with two candidates unplaced, but for a town that its table names together with its municipality', () => {
    const places = [town('Laagdorp', 'GM9005'), town('Laagdorp', 'GM9006', { province: 'PV23' })]
    expect(
      by('LAAGDORP', 'PV25', [town('Laagdorp', 'GM9003'), town('Laagdorp', 'GM9001', { province: 'PV25' })]),
    ).toBe('GM9003')
    const two = [
      town('Laagdorp', 'GM9003'),
      town('Laagdorp', 'GM9500', { province: 'PV25', municipalityName: 'Verweg' }),
    ]
    expect(by('LAAGDORP', 'PV25', two)).toBe('')
    expect(by('LAAGDORP VERWEG', 'PV25', two)).toBe('GM9500')
    expect(by('LAAGDORP', 'PV23', places)).toBe('GM9006')
  })

  it('knows the province from the table, from our register, or from a table of municipalities', () => {
    expect(by('LAAGDORP', 'PV20', [town('Laagdorp', 'GM9500', { province: 'PV20' })])).toBe('GM9500')
    const table: Municipality = {
      what: 'municipality',
      year: 2028,
      code: 'GM9500',
      name: 'Verweg',
      province: 'PV20',
    }
    const two = [town('Laagdorp', 'GM9500'), town('Laagdorp', 'GM9501')]
    const other = { ...table, code: 'GM9501', name: 'Elders', province: 'PV21' }
    expect(by('LAAGDORP', 'PV20', two)).toBe('')
    expect(by('LAAGDORP', 'PV20', two, { municipalities: [table, other] })).toBe('GM9500')
  })

  it('finds a town whose municipality went to another province, from either side', () => {
    // The table says PV26; what merged into GM9003 lay in PV25.
    const around = [town('Grensdorp', 'GM9003', { province: 'PV26' })]
    expect(by('GRENSDORP', 'PV25', around)).toBe('GM9003')
    expect(by('GRENSDORP', 'PV20', around)).toBe('')
  })

  it('joins the names of places to a table with codes alone', () => {
    const places = [town('', 'GM9003', { code: 'WP9001' }), town('', 'GM9008', { code: 'WP9002' })]
    const names: PlaceName[] = [{ what: 'place-name', code: 'WP9002', name: 'Laagdorp' }]
    expect(by('LAAGDORP', '', places)).toBe('')
    expect(by('LAAGDORP', '', places, { placeNames: names })).toBe('GM9008')
    expect(by('HOOGDORP', '', [...places, town('Hoogdorp', 'GM9003', { code: 'WP9001', year: 2026 })])).toBe(
      'GM9003',
    )
  })

  it('asks the place table of the nearest year first, then the others', () => {
    const places = [
      town('Laagdorp', 'GM9001', { year: 2018 }),
      town('Laagdorp', 'GM9008', { year: 2026 }),
      town('Hoogdorp', 'GM9009'),
    ]
    const at = (name: string, year: number) => placed({ seen: [seen({ place: name, year })], places })
    expect(at('LAAGDORP', 2017)).toEqual(['GM9001', 'place-name', 2018])
    expect(at('LAAGDORP', 2024)).toEqual(['GM9008', 'place-name', 2026])
    expect(at('HOOGDORP', 2024)).toEqual(['GM9009', 'place-name', null])
  })
})

describe('place: any order', () => {
  const all: Evidence = {
    seen: [
      seen(),
      seen({ year: 2017 }),
      seen({ place: 'LAAGDORP' }),
      seen({ place: 'HOOGDORP', name: 'Anders' }),
      seen({ table: 'duo-vo-examenkandidaten', municipalityName: 'Nieuwhuis' }),
      seen({ table: 'duo-vo-examenkandidaten', municipalityName: 'Veldhuis' }),
      seen({ location: 'VO-99AB00', place: 'LAAGDORP', year: 2012 }),
      seen({ location: 'VO-99AC00', place: 'NERGENS', name: 'B' }),
      seen({ location: 'VO-99AC00', place: 'NERGENS', name: 'A' }),
    ],
    addresses: [
      address(2016, 'GM9001'),
      address(2018, 'GM9008'),
      address(2018, 'GM9009'),
      address(null, 'GM9006', { location: 'VO-99AD00' }),
    ],
    places: [
      town('Laagdorp', 'GM9003', { year: 2020 }),
      town('Laagdorp', 'GM9008'),
      town('Hoogdorp', 'GM9003'),
    ],
    placeNames: [],
    municipalities: [],
  }
  const expected = place(all, TOWNS)
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })

  it('gives the same placements', () => {
    fc.assert(
      fc.property(shuffled(all.seen), shuffled(all.addresses), shuffled(all.places), (one, two, three) => {
        expect(place({ ...all, seen: one, addresses: two, places: three }, TOWNS)).toEqual(expected)
      }),
    )
  })

  it('gives every location of every table and year one placement, and counts them all', () => {
    expect(expected.placements.map(({ table, location, year }) => `${table} ${location} ${year}`)).toEqual([
      'duo-vo-examenkandidaten VO-99AA00 2019',
      'duo-vo-leerlingen VO-99AA00 2017',
      'duo-vo-leerlingen VO-99AA00 2019',
      'duo-vo-leerlingen VO-99AB00 2012',
      'duo-vo-leerlingen VO-99AC00 2019',
    ])
    for (const { locations, routes, unplaced } of expected.summary) {
      expect(Object.values(routes).reduce((sum, number) => sum + number, 0)).toBe(locations)
      expect(unplaced).toHaveLength(routes.none)
    }
    expect(expected.summary.at(-1)?.unplaced.map(({ name }) => name)).toEqual(['A'])
  })
})
