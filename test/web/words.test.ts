import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRegions, nearestRegions } from '../../src/web/find.ts'
import { yearsLabel } from '../../src/web/parts/years.ts'
import { localPath } from '../../src/web/paths.ts'
import { peopleOf } from '../../src/web/reading.ts'
import { TEXTS } from '../../src/web/text/index.ts'
import { LISTINGS } from './fixture/index.ts'

describe('numbers', () => {
  it('are written as Dutch readers write them', () => {
    const { count, percent, percents, points, day } = TEXTS.nl.number
    expect([
      count(1094),
      percent(0.1746),
      percents(0.1711, 0.1819),
      points(22.54),
      day('2026-11-23T23:30:00Z'),
    ]).toEqual(['1.094', '17,5\u00a0%', '17,1\u00a0–\u00a018,2\u00a0%', '22,5', '24 november 2026'])
  })

  it('are written as British readers write them', () => {
    const { count, percent, percents } = TEXTS.en.number
    expect([count(1094), percent(0.1746), percents(0.1711, 0.1819)]).toEqual(['1,094', '17.5%', '17.1–18.2%'])
  })

  it('keep the truth between bounds, and do not widen bounds that are round already', () => {
    expect(TEXTS.en.number.percents(0.29, 0.57)).toBe('29.0–57.0%')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (whole, part) => {
        const share = Math.min(part, whole) / whole
        const [low, high] = TEXTS.en.number.percents(share, share).replace('%', '').split('–').map(Number)
        expect(low).toBeLessThanOrEqual(share * 100 + 1e-6)
        expect(high).toBeGreaterThanOrEqual(share * 100 - 1e-6)
      }),
    )
  })

  it('become whole people, half upwards', () => {
    const of = (share: number) => peopleOf({ low: share, high: share }, 40).low
    expect([0.145, 0.1446, 0.175, 0.005, 0.285].map(of)).toEqual([15, 14, 18, 1, 29])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (whole, part) => {
        const exact = Math.min(part, whole)
        expect(of(exact / whole)).toBe(Math.floor((200 * exact + whole) / (2 * whole)))
      }),
    )
  })
})

describe('years', () => {
  it.each([
    [[2019], '2019/20'],
    [[2019, 2017], '2017/18, 2019/20'],
    [[2015, 2016, 2017, 2019, 2019], '2015/16–2017/18, 2019/20'],
    [[1999, 2000], '1999/00–2000/01'],
    [[], ''],
  ])('%j is %s', (years, label) => {
    expect(yearsLabel(years)).toBe(label)
  })
})

describe('addresses', () => {
  it('have a counterpart in English', () => {
    expect(['/', '/regios', '/regios/twente', '/regiosx'].map(path => localPath(path, 'en'))).toEqual([
      '/en',
      '/en/regions',
      '/en/regions/twente',
      '/regiosx',
    ])
    expect(localPath('/regios/twente', 'nl')).toBe('/regios/twente')
  })
})

describe('finding a region', () => {
  const names = (found: readonly { region: { name: { nl: string } } }[]) =>
    found.map(({ region }) => region.name.nl)

  it('minds no case, accents or marks, and puts what begins so first', () => {
    expect(names(findRegions(LISTINGS, ' Énschede '))).toEqual(['Enschede'])
    expect(names(findRegions(LISTINGS, 'noord veluwe & rand'))).toEqual(['Noord-Veluwe & Randmeergebied'])
    expect(names(findRegions(LISTINGS, 'el'))).toEqual([
      'Gelderland',
      'Landsdeel Oost',
      'Noord-Veluwe & Randmeergebied',
      'Overijssel',
    ])
    expect(names(findRegions(LISTINGS, 'east'))).toEqual(['Landsdeel Oost'])
    expect(findRegions(LISTINGS, ' - ')).toEqual([])
  })

  it('offers what is nearly it, and nothing that is far off', () => {
    expect(names(nearestRegions(LISTINGS, 'twentte'))).toEqual(['Twente'])
    expect(names(nearestRegions(LISTINGS, 'enschede'))).toEqual(['Enschede'])
    expect(nearestRegions(LISTINGS, 'wp-login.php')).toEqual([])
  })

  it('never fails, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), typed => {
        const found = findRegions(LISTINGS, typed)
        expect(new Set(found).size).toBe(found.length)
        expect(nearestRegions(LISTINGS, typed).length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
