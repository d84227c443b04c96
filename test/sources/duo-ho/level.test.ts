import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  evidence,
  type HoLevel,
  levelOfCode,
  levelOfFile,
  levelOfName,
  routeOf,
} from '../../../src/sources/duo/ho-level.ts'

describe('level of higher education', () => {
  it.each([
    ['34267', 'hbo'],
    ['40015', 'hbo'],
    ['56965', 'wo'],
    ['60348', 'wo'],
    ['68534', 'wo'],
    ['70016', 'hbo'],
    ['75043', 'wo'],
    ['80009', 'hbo'],
    ['02345', null],
    ['11111', null],
    ['', null],
  ])('programme code %s is %s', (code, level) => {
    expect(levelOfCode(code)).toBe(level)
  })

  it.each([
    ['03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv', 'hbo'],
    ['ckan-ingeschrevenen-hbo-2024.json', 'hbo'],
    ['eerstejaarsingeschrevenengeslhbo.csv', 'hbo'],
    ['01-ingeschrevenen-wo-2010-2019.csv', 'wo'],
    ['ingeschrevenengeslwo.csv', 'wo'],
    ['ingeschrevenenwo.csv', 'wo'],
    ['gediplomeerdenoplvwo.csv', 'wo'],
    ['WO.csv', 'wo'],
    ['ingeschrevenen-hbo-en-wo.csv', null],
    ['ingeschrevenen.csv', null],
    ['workshop.csv', null],
  ])('the name %s says %s', (name, level) => {
    expect(levelOfName(name)).toBe(level)
  })

  it.each([
    ['associate degree', 'ad'],
    ['hbo associate degree', 'ad'],
    ['wo bachelor', 'bachelor'],
    ['master', 'master'],
    ['postmaster', 'postmaster'],
    ['ongedeelde opleiding', 'undivided'],
    ['wo doctoraal', 'undivided'],
    ['propedeuse', null],
    ['', null],
  ])('the type "%s" is %s', (type, route) => {
    expect(routeOf(type)).toBe(route)
  })

  it('a diploma says the level outright, against the code if need be', () => {
    expect(evidence('hbo bachelor', '56965')).toBe('hbo')
    expect(evidence('wo master', '')).toBe('wo')
    expect(evidence('bachelor', '56965')).toBe('wo')
    expect(evidence('associate degree', '')).toBe('hbo')
    expect(evidence('ongedeelde opleiding', '02345')).toBe('wo')
    expect(evidence('bachelor', '')).toBeNull()
  })

  const rows = (...levels: (HoLevel | null)[]) => levels.map(level => ({ level }))

  it('a file is of the level of most rows, and says so when some are of the other', () => {
    expect(levelOfFile(rows('hbo', 'hbo', null), 'x.csv')).toEqual({ level: 'hbo', notes: [] })
    const mixed = levelOfFile(rows('wo', 'wo', 'hbo', null), 'x-wo.csv')
    expect(mixed.level).toBe('wo')
    expect(mixed.notes).toEqual([
      '1 of 3 rows are hbo by programme code or diploma and count there, the others in wo; a file of hbo alone would count them twice.',
    ])
  })

  it('a file whose rows tell nothing is of the level that its name gives, or of none', () => {
    expect(levelOfFile(rows(null, null), 'ingeschrevenengeslwo.csv').level).toBe('wo')
    expect(() => levelOfFile(rows(null), 'ingeschrevenen.csv')).toThrow(
      /no row tells whether it is hbo or wo/,
    )
    expect(() => levelOfFile(rows('hbo', 'wo'), 'ingeschrevenen.csv')).toThrow(/half of the rows/)
  })

  it('refuses a file whose name contradicts its rows', () => {
    expect(() => levelOfFile(rows('wo', 'wo', 'hbo'), 'ingeschrevenen-hbo-2019.csv')).toThrow(
      'ingeschrevenen-hbo-2019.csv: the name says hbo, but 2 of 3 rows are wo by programme code or diploma.',
    )
  })

  it('does not depend on the order of the rows', () => {
    const level = fc.constantFrom<(HoLevel | null)[]>('hbo', 'wo', null)
    const of = (levels: (HoLevel | null)[]) => {
      try {
        return levelOfFile(rows(...levels), 'x-hbo.csv')
      } catch (error) {
        return (error as Error).message
      }
    }
    fc.assert(
      fc.property(fc.array(level), levels => {
        expect(of(levels.toReversed())).toEqual(of(levels))
      }),
    )
  })
})
