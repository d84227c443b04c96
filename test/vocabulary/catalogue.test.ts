import { describe, expect, it } from 'vitest'
import { Catalogue, InputError, type Region, slugOf } from '../../src/vocabulary/index.ts'
import { pact, TOWNS } from './towns.ts'

const LISTED: readonly Region[] = [
  { code: 'NL01', kind: 'land', name: { nl: 'Nederland', en: 'the Netherlands' } },
  { code: 'PV23', kind: 'province', name: { nl: 'Overijssel', en: 'Overijssel' } },
  { code: 'CR12', kind: 'corop', name: { nl: 'Stad en omgeving', en: 'Stad en omgeving' } },
]
const STAD = { ...pact('pact-stad', [['GM9005']]), name: { nl: 'Grootstad', en: 'Big City' } }
const CATALOGUE = new Catalogue(LISTED, [STAD], TOWNS)
const found = (query: string) => CATALOGUE.search(query).map(({ code }) => code)

describe('Catalogue', () => {
  it('lists large regions first, municipalities by name and without those that had gone by the border year', () => {
    const codes = CATALOGUE.regions.map(({ code }) => code)
    expect(codes).toEqual([
      'NL01',
      'PV23',
      'pact-stad',
      'CR12',
      'GM9005',
      'GM9003',
      'GM9009',
      'GM9006',
      'GM9008',
    ])
    const earlier = new Catalogue(LISTED, [], TOWNS, 2018).regions.map(({ code }) => code)
    expect(earlier).toContain('GM9001')
    expect(earlier).not.toContain('GM9004')
    expect(CATALOGUE.get('GM9001')?.name.nl).toBe('Veldhuis')
  })

  it('searches by code, by whole name before part of a name, former municipalities last', () => {
    expect(found('gm9008')).toEqual(['GM9008'])
    expect(found('pact-stad')).toEqual(['pact-stad'])
    expect(found('the netherlands')).toEqual(['NL01'])
    expect(found('grootstad')).toEqual(['pact-stad', 'GM9005'])
    expect(found('big city')).toEqual(['pact-stad'])
    expect(found('STAD')).toEqual(['pact-stad', 'CR12', 'GM9005', 'GM9006', 'GM9004'])
    expect(found('de wereld')).toEqual(['GM9006'])
    expect(found('  ')).toEqual([])
  })

  it('suggests what is nearly the name', () => {
    expect(found('Niewhuis')).toEqual(['GM9003'])
    expect(CATALOGUE.nearest('Overijsel').map(({ code }) => code)).toEqual(['PV23'])
    expect(found('qqqqqqqq')).toEqual([])
  })

  it('refuses an unknown code with the nearest ones', () => {
    expect(CATALOGUE.known('PV23').name.nl).toBe('Overijssel')
    expect(() => CATALOGUE.known('pact-stat')).toThrow(InputError)
    expect(() => CATALOGUE.known('pact-stat')).toThrow(
      /no region "pact-stat"\. Did you mean pact-stad \(Grootstad\)\?/,
    )
    expect(() => CATALOGUE.known('Zuiddorp')).toThrow(/GM9008/)
  })

  it('finds a region by its address, and by the code alone when the name behind it is an old one', () => {
    expect(CATALOGUE.regionOfSlug('stad')?.code).toBe('pact-stad')
    expect(CATALOGUE.regionOfSlug('overijssel')?.code).toBe('PV23')
    expect(CATALOGUE.regionOfSlug('gm9008-zuiddorp')?.code).toBe('GM9008')
    expect(CATALOGUE.regionOfSlug('gm9008-oude-naam')?.code).toBe('GM9008')
    expect(CATALOGUE.regionOfSlug('gm9008')?.code).toBe('GM9008')
    expect(CATALOGUE.regionOfSlug('gm90081')).toBeUndefined()
    expect(CATALOGUE.regionOfSlug('pv23')).toBeUndefined()
    expect(CATALOGUE.regionOfSlug('')).toBeUndefined()
  })
})

describe('slugOf', () => {
  const name = { nl: "'s-Élan / Nieuw", en: 'x' }
  it.each([
    ['NL01', 'land', 's-elan-nieuw'],
    ['PV23', 'province', 's-elan-nieuw'],
    ['pact-twente', 'pact', 'twente'],
    ['overig-gelderland', 'remainder', 'overig-gelderland'],
    ['amr-twente', 'labour-market', 'arbeidsmarktregio-twente'],
    ['CR12', 'corop', 'cr12-s-elan-nieuw'],
    ['RMC-12', 'rmc', 'rmc-12-s-elan-nieuw'],
    ['GM0153', 'municipality', 'gm0153-s-elan-nieuw'],
    ['VO-99AA00', 'school', 'vo-99aa00-s-elan-nieuw'],
    ['BRIN-99AA', 'institution', 'brin-99aa-s-elan-nieuw'],
  ] as const)('%s', (code, kind, slug) => {
    expect(slugOf({ code, kind, name })).toBe(slug)
  })
})
