import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaCode } from '../../../src/sources/cbs/code.ts'
import { dimensionText, rolesOf } from '../../../src/sources/cbs/dimension.ts'
import { isPeriod, parsePeriod } from '../../../src/sources/cbs/period.ts'
import { mended } from '../../../src/sources/cbs/spelling.ts'
import { parseValue } from '../../../src/sources/cbs/value.ts'
import { slug } from '../../../src/vocabulary/index.ts'

describe('parseValue', () => {
  it.each([
    ['     3.9', 3.9, ''],
    ['3,9', 3.9, ''],
    ['  115427', 115427, ''],
    ['-0,5', -0.5, ''],
    ['0,0', 0, ''],
    ['-', 0, ''],
    ['       .', null, 'Missing'],
    ['x', null, 'Confidential'],
    ['', null, 'Empty'],
    ['        ', null, 'Empty'],
  ])('reads "%s"', (cell, value, reason) => {
    expect(parseValue(cell)).toEqual({ value, reason })
  })

  it.each(['abc', '1 234', '12-3', '..', '3.9.1', '1,2,3'])('does not guess at "%s"', cell => {
    expect(parseValue(cell)).toBeNull()
  })

  it('reads every number with one decimal as it was written, padded, with point or comma', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(12),
        fc.constantFrom('.', ','),
        (tenths, pad, mark) => {
          const printed = (tenths / 10).toFixed(1)
          expect(parseValue(printed.replace('.', mark).padStart(pad))).toEqual({
            value: Number(printed),
            reason: '',
          })
        },
      ),
    )
  })
})

describe('parsePeriod', () => {
  it.each([
    ['2019JJ00', '2019JJ00', 2019, false],
    ['2019SJ00  ', '2019SJ00', 2019, false],
    ['2022*', '2022', 2022, true],
    ['2022**', '2022', 2022, true],
    ["2022/'23*", "2022/'23", 2022, true],
    ['2022 4e kwartaal', '2022 4e kwartaal', 2022, false],
    ['Totaal', 'Totaal', null, false],
    ['20221', '20221', null, false],
  ])('reads %s', (printed, text, year, provisional) => {
    expect(parsePeriod(printed)).toEqual({ text, year, provisional })
  })

  it.each(['2022', '2022*', "2021/'22", '2021/2022**', '2021/22', '2022 4e kwartaal*', '2022 januari'])(
    'knows %s as a period',
    text => {
      expect(isPeriod(text)).toBe(true)
    },
  )

  it.each(['2015=100', 'Havo', '20221', 'Leerlingen 2022', ''])('does not take %s for a period', text => {
    expect(isPeriod(text)).toBe(false)
  })
})

describe('rolesOf', () => {
  it.each([
    [
      ['Geslacht', 'RegioS', 'Perioden'],
      ['other', 'region', 'period'],
    ],
    [
      ["Regio's", 'Perioden'],
      ['region', 'period'],
    ],
    [
      ['RegioVanVestiging', 'RegioS', 'Perioden'],
      ['other', 'region', 'period'],
    ],
    [['WijkenEnBuurten'], ['region']],
    [
      ['Regions', 'Periods'],
      ['region', 'period'],
    ],
    [['Leeftijd'], ['other']],
  ])('of %j', (names, roles) => {
    expect(rolesOf(names)).toEqual(roles)
  })
})

describe('dimensionText', () => {
  it('trims and keeps pairs apart', () => {
    expect(
      dimensionText([
        ['Geslacht', 'T001038   '],
        ['Leerweg; soort', 'a;b'],
      ]),
    ).toBe('Geslacht=T001038;Leerweg, soort=a,b')
  })
})

describe('areaCode', () => {
  it.each([
    ['0153', 'GM', 4, 'GM0153'],
    ['153', 'GM', 4, 'GM0153'],
    ['GM0153    ', 'GM', 4, 'GM0153'],
    ['3', 'CR', 2, 'CR03'],
    ['', 'GM', 4, null],
    ['PV23', 'GM', 4, null],
    ['12345', 'GM', 4, null],
    ['x1', 'CR', 2, null],
  ] as const)('of "%s" as %s', (text, letters, digits, code) => {
    expect(areaCode(text, letters, digits)).toBe(code)
  })

  it('gives a code back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), number => {
        const code = areaCode(String(number), 'GM', 4) ?? ''
        expect(code).toMatch(/^GM\d{4}$/)
        expect(areaCode(code, 'GM', 4)).toBe(code)
      }),
    )
  })
})

describe('slug', () => {
  it.each([
    ['Zaanstreek/Waterland', 'zaanstreek-waterland'],
    ['Helmond-De Peel', 'helmond-de-peel'],
    ['Fryslân', 'fryslan'],
    ["'s-Gravenhage", 's-gravenhage'],
  ])('of %s', (name, wanted) => {
    expect(slug(name)).toBe(wanted)
  })

  it('holds nothing but letters, digits and single dashes, and stays the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        expect(slug(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug(slug(name))).toBe(slug(name))
      }),
    )
  })
})

describe('mended', () => {
  it.each([
    ['GM1900', 'S\ufffddwest-Frysl\ufffdn', 'Súdwest-Fryslân'],
    ['GM1900', 'SÃºdwest-FryslÃ¢n', 'Súdwest-Fryslân'],
    ['GM0051', 'Skarsterl\ufffdn', 'Skarsterlân'],
    ['GM9999', 'Onbek\ufffdnd', 'Onbek\ufffdnd'],
    ['GM1900', 'Súdwest-Fryslân', 'Súdwest-Fryslân'],
    ['GM0014', 'Groningen', 'Groningen'],
  ])('%s %s', (code, name, wanted) => {
    expect(mended(code, name)).toBe(wanted)
  })
})
