import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eerstejaars, gediplomeerden, ingeschrevenen } from '../../../src/sources/duo/ho.ts'
import { KINDS, recognise, type SourceFile } from '../../../src/sources/index.ts'
import { file, HBO, total, WIDE_HEADER, WO, wide, wideRow } from './files.ts'

const code = (action: () => unknown) => {
  try {
    action()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return 'no error'
}
const facts = (one: SourceFile) => recognise(one, KINDS).read(one, {}).facts.facts()

describe('wide files of higher education: which kind', () => {
  it.each([
    ['01-ingeschrevenen-wo-2010-2019.csv', ingeschrevenen],
    ['ckan-ingeschrevenen-hbo-2024.csv', ingeschrevenen],
    ['ingeschrevenengeslhbo.csv', ingeschrevenen],
    ['03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv', eerstejaars],
    ['eerstejaarsingeschrevenengeslhbo.csv', eerstejaars],
    ['1ejrsingeschrevenengeslhbo.csv', eerstejaars],
  ])('%s', (name, kind) => {
    const one = wide(name, wideRow({}, 1, 2))
    expect(ingeschrevenen.recognises(one) && eerstejaars.recognises(one)).toBe(true)
    expect(gediplomeerden.recognises(one)).toBe(false)
    expect(recognise(one, KINDS)).toBe(kind)
  })

  it('is not guessed when the name does not tell, and a person may say it', () => {
    const one = wide('hbo_2019.csv', wideRow({}, 1, 2))
    expect(code(() => recognise(one, KINDS))).toBe('source.ambiguous')
    expect(recognise(one, KINDS, 'duo-ho-eerstejaars')).toBe(eerstejaars)
  })

  it('SOORT DIPLOMA tells graduates whatever the name', () => {
    const header = WIDE_HEADER.replace('TYPE HOGER ONDERWIJS', 'SOORT DIPLOMA')
    const one = file('x.csv', `${header};2018\n${wideRow({ type: 'wo bachelor', code: '56965' }, 7)}\n`)
    expect(recognise(one, KINDS)).toBe(gediplomeerden)
    expect(gediplomeerden.read(one, {}).table).toBe('duo-ho-gediplomeerden-wo')
  })

  it('inscriptions are records, not persons: refused with a sentence', () => {
    const one = wide('03-inschrijvingen-hbo-2015-2019.csv', wideRow({}, 1, 2))
    const kind = recognise(one, KINDS)
    expect(code(() => kind.read(one, {}))).toBe('source.not-persons')
    expect(() => kind.read(one, {})).toThrow(/count records, not persons.*p01.*p02/)
  })

  it('first-years of another domain are a table of their own, and an unknown domain is said', () => {
    const read = (name: string) => eerstejaars.read(wide(name, wideRow({}, 1, 2)), {})
    expect(read('03a-eerstejaars-ingeschrevenen-hbo-domein-ho-2019.csv').table).toBe(
      'duo-ho-eerstejaars-hbo-domein-ho',
    )
    expect(read(HBO).notes).toEqual([])
    const unknown = read('eerstejaars-hbo.csv')
    expect(unknown.table).toBe('duo-ho-eerstejaars-hbo')
    expect(unknown.notes).toEqual([expect.stringContaining('does not say in which domain')])
    const enrolled = (name: string) => ingeschrevenen.read(wide(name, wideRow({}, 1, 2)), {}).table
    expect(enrolled('ingeschrevenen-hbo-2019.csv')).toBe('duo-ho-ingeschrevenen-hbo')
    expect(enrolled('ingeschrevenen-hbo-domein-hbo-2019.csv')).toBe('duo-ho-ingeschrevenen-hbo-domein-hbo')
  })
})

describe('wide files of higher education: the counts', () => {
  it('a third sex counts only in the total', () => {
    const one = wide(
      HBO,
      wideRow({}, 10, 0),
      wideRow({ sex: 'vrouw' }, 20, 0),
      wideRow({ sex: 'onbekend' }, '<5', 3),
    )
    const all = facts(one)
    expect(total(all, fact => fact.sex === 'totaal' && fact.year === 2018)).toEqual([31, 34])
    expect(total(all, fact => fact.sex !== 'totaal' && fact.year === 2018)).toEqual([30, 30])
    expect(total(all, fact => fact.year === 2019)).toEqual([3, 3])
    expect(eerstejaars.read(one, {}).notes).toEqual([
      'GESLACHT "onbekend" (1 row) counts only in the total of men and women.',
    ])
  })

  it('rows of one programme in several forms are added up', () => {
    const all = facts(wide(HBO, wideRow({}, 10, 1), wideRow({}, '1.001', '<5')))
    expect(total(all, fact => fact.sex === 'man' && fact.year === 2018)).toEqual([1011, 1011])
    expect(total(all, fact => fact.sex === 'man' && fact.year === 2019)).toEqual([2, 5])
  })

  it('a file of both levels counts each row at its own', () => {
    const rows = [wideRow({}, 1, 2), wideRow({}, 3, 4), wideRow({ code: '56965' }, 5, 6)]
    const reading = eerstejaars.read(wide('eerstejaars.csv', ...rows), {})
    expect(reading.table).toBe('duo-ho-eerstejaars-hbo')
    expect(total(reading.facts.facts(), fact => fact.level === 'wo' && fact.sex === 'man')).toEqual([11, 11])
    expect(reading.notes[0]).toMatch(/^1 of 3 rows are wo/)
  })

  it('refuses a file whose name says another level than its programmes', () => {
    const one = wide(WO, wideRow({}, 1, 2))
    expect(code(() => ingeschrevenen.read(one, {}))).toBe('source.level-contradiction')
  })

  it('any writing of a municipality number and a programme code gives the same place and code', () => {
    const writings = (value: number, width: number) => [
      `${value}`,
      String(value).padStart(width, '0'),
      `${value}.0`,
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1999 }),
        fc.integer({ min: 30000, max: 39999 }),
        (place, programme) => {
          for (const [at, number] of writings(place, 4).entries()) {
            const [fact] = facts(wide(HBO, wideRow({ number, code: writings(programme, 5)[at]! }, 5, 6)))
            expect(fact?.location).toBe(`GM${String(place).padStart(4, '0')}`)
            expect(fact?.code).toBe(String(programme))
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('no person is lost or counted twice, whatever the counts', () => {
    const row = fc.record({
      sex: fc.constantFrom('man', 'vrouw', 'onbekend'),
      part: fc.constantFrom('techniek', 'economie'),
      number: fc.constantFrom('0153', '0202'),
      counts: fc.tuple(fc.nat(2000), fc.nat(2000)),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), rows => {
        const all = facts(wide(HBO, ...rows.map(({ counts, ...cells }) => wideRow(cells, ...counts))))
        for (const [at, year] of [2018, 2019].entries()) {
          const people = rows.reduce((sum, each) => sum + each.counts[at]!, 0)
          expect(total(all, fact => fact.year === year && fact.sex === 'totaal')).toEqual([people, people])
          const men = rows.filter(each => each.sex === 'man').reduce((sum, each) => sum + each.counts[at]!, 0)
          expect(total(all, fact => fact.year === year && fact.sex === 'man')).toEqual([men, men])
        }
      }),
    )
  })
})

describe('wide files of higher education: what cannot be read', () => {
  const many = Array.from({ length: 200 }, (_, at) => wideRow({}, at + 5, at + 6))

  it.each([
    ['a count', wideRow({}, 'veel', 6), 'column "2018" holds "veel", wanted a count'],
    [
      'a type',
      wideRow({ type: 'propedeuse' }, 5, 6),
      'column "TYPE HOGER ONDERWIJS" holds "propedeuse", wanted a known type of programme',
    ],
    [
      'a place',
      wideRow({ number: '' }, 5, 6),
      'column "GEMEENTENUMMER" holds "", wanted a municipality number',
    ],
    [
      'a code',
      wideRow({ code: 'B123' }, 5, 6),
      'column "OPLEIDINGSCODE ACTUEEL" holds "B123", wanted a programme code of five digits',
    ],
    ['a province', wideRow({ province: 'Holland' }, 5, 6), '"Holland" is none of the twelve provinces'],
    ['a field too many', `${wideRow({}, 5, 6)};7`, '16 fields where the header has 15'],
    ['a field too few', wideRow({}, 5), '14 fields where the header has 15'],
  ])('%s that is not one sets its row apart, and nothing of it counts', (_, row, reason) => {
    const reading = eerstejaars.read(wide(HBO, ...many, row), {})
    expect(reading.setApart).toEqual([{ line: 202, reason: expect.stringContaining(reason) }])
    expect(reading.rows).toBe(201)
    expect(reading.facts.facts()).toEqual(facts(wide(HBO, ...many)))
  })

  it('a file with more than one such row in a hundred is refused', () => {
    const bad = wideRow({ type: 'propedeuse' }, 5, 6)
    expect(code(() => facts(wide(HBO, ...many, bad, bad, bad)))).toBe('source.unreadable')
    expect(code(() => facts(wide(HBO)))).toBe('source.empty')
  })

  it('a missing column is named, with the likeliest new name', () => {
    const renamed = WIDE_HEADER.replace('CROHO ONDERDEEL', 'CROHO ONDERDEELNAAM')
    const one = file(HBO, `${renamed};2018\n${wideRow({}, 5)}\n`)
    expect(() => eerstejaars.read(one, {})).toThrow(
      'DUO eerstejaars hoger onderwijs: column "CROHO ONDERDEEL" or "ONDERDEEL" is missing (found: "CROHO ONDERDEELNAAM"). DUO may have renamed it; see sources/duo/ho-columns.ts.',
    )
    const noYears = file(HBO, `${WIDE_HEADER};AANTALLEN\n${wideRow({}, 5)}\n`)
    expect(code(() => eerstejaars.read(noYears, {}))).toBe('source.column-missing')
    const twice = file(HBO, `${WIDE_HEADER};2018;2018\n${wideRow({}, 5, 6)}\n`)
    expect(code(() => eerstejaars.read(twice, {}))).toBe('source.column-double')
  })

  it('a file saved with commas is refused', () => {
    const one = file(HBO, [`${WIDE_HEADER};2018`, wideRow({}, 5), ''].join('\n').replaceAll(';', ','))
    expect(recognise(one, KINDS)).toBe(eerstejaars)
    expect(code(() => eerstejaars.read(one, {}))).toBe('source.delimiter')
  })

  it('a year of the older layout needs both sexes', () => {
    const header = `${WIDE_HEADER.replace(';GESLACHT', '')};2013 MAN;TOTAAL 2013`
    const one = file('ingeschrevenen-hbo.csv', `${header}\n${wideRow({}, 5).replace(';man;', ';5;')}\n`)
    expect(() => ingeschrevenen.read(one, {})).toThrow(/column "2013 VROUW" or "VROUW 2013" is missing/)
  })

  it('without a total column the older layout adds up all sexes', () => {
    const header = `${WIDE_HEADER.replace(';GESLACHT', '')};2013 MAN;2013 VROUW;2013 ONBEKEND`
    const one = file('ingeschrevenen-hbo.csv', `${header}\n${wideRow({ sex: '5' }, '<5', 1)}\n`)
    const all = facts(one)
    expect(total(all, fact => fact.sex === 'totaal')).toEqual([7, 10])
    expect(total(all, fact => fact.sex === 'vrouw')).toEqual([1, 4])
    expect(all).toHaveLength(3)
  })
})
