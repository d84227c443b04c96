import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mbo } from '../../../src/sources/duo/mbo.ts'
import { KINDS, recognise, SourceFile } from '../../../src/sources/index.ts'

const NAME = '03-deelnemers-per-instelling-sector-type-mbo-opleiding-2019.csv'
const HEADER =
  'BRIN NUMMER;SOORTINS;INSTELLINGSNAAM;PLAATSNAAM;TYPE MBO;KWALIFICATIENIVEAU;KWALIFICATIE CODE;KWALIFICATIE NAAM;MBO SECTOR;MAN2019;VROUW2019;TOTAAL2019'

type Count = string | number
const row = (route: string, level: Count, sector: string, ...counts: readonly Count[]) =>
  ['99CA', 'ROC', 'Voorbeeld College', 'ENSCHEDE', route, level, '25297', 'Proef', sector, ...counts].join(
    ';',
  )
const file = (...lines: readonly string[]) => new SourceFile(NAME, Buffer.from([...lines, ''].join('\r\n')))
const read = (...rows: readonly string[]) => mbo.read(file(HEADER, ...rows), {})
const brief = (...rows: readonly string[]) =>
  read(...rows)
    .facts.facts()
    .map(fact => `${fact.level} ${fact.route} ${fact.programme} ${fact.sex} ${fact.low}..${fact.high}`)
const code = (action: () => unknown) => {
  try {
    action()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return 'no error'
}

describe('students of mbo', () => {
  it('is told by its header', () => {
    const one = file(HEADER, row('BBL', 1, 'techniek', 1, 2, 3))
    expect(recognise(one, KINDS)).toBe(mbo)
    expect(
      mbo.recognises(file('INSTELLINGSCODE;NIVEAU;LEERWEG;SECTORKAMER NAAM;DIPMAN2021;DIPVROUW2021', '1')),
    ).toBe(false)
    expect(mbo.recognises(file('SECTORKAMER NAAM;LEERWEG;NIVEAU;WOONPROVINCIE;JAAR_2021', '1'))).toBe(false)
  })

  it.each([
    ['BBL', 'bbl'],
    ['BOLVT', 'bol'],
    ['BOLDT', 'bol'],
    ['BOL', 'bol'],
    ['bbl ', 'bbl'],
  ])('leerweg "%s" is %s', (printed, route) => {
    expect(brief(row(printed, 4, 'Techniek   ', 7, 0, 7))).toEqual([
      `mbo-4 ${route} techniek man 7..7`,
      `mbo-4 ${route} techniek totaal 7..7`,
    ])
  })

  it("the total is the publisher's, not the sum of men and women", () => {
    expect(brief(row('BBL', 2, 'groen', '<5', 12, 15))).toEqual([
      'mbo-2 bbl groen man 1..4',
      'mbo-2 bbl groen vrouw 12..12',
      'mbo-2 bbl groen totaal 15..15',
    ])
    expect(brief(row('BBL', 2, 'groen', -1, '', '<5'))).toEqual([
      'mbo-2 bbl groen man 1..4',
      'mbo-2 bbl groen totaal 1..4',
    ])
  })

  it('a 4 is a hidden count only in a row with INDICATIEAVG = J, and commas are right there', () => {
    const header = `${HEADER};INDICATIEAVG`
    const lines = [header, `${row('BBL', 2, 'groen', 4, 12, 16)};N`, `${row('BOL', 2, 'groen', 4, 12, 16)};J`]
    const bounds = (one: SourceFile) =>
      mbo
        .read(one, {})
        .facts.facts()
        .map(fact => `${fact.route} ${fact.sex} ${fact.low}..${fact.high}`)
    const expected = [
      'bbl man 4..4',
      'bbl vrouw 12..12',
      'bbl totaal 16..16',
      'bol man 1..4',
      'bol vrouw 12..12',
      'bol totaal 16..16',
    ]
    expect(bounds(file(...lines))).toEqual(expected)
    expect(bounds(file(...lines.map(line => line.replaceAll(';', ','))))).toEqual(expected)
  })

  it('examendeelnemers are left out and told of', () => {
    const reading = read(row('BBL', 4, 'techniek', 7, 0, 7), row('EX', 4, 'techniek', 5, '<5', 8))
    expect(reading.rows).toBe(2)
    expect(reading.facts.facts().map(fact => fact.low)).toEqual([7, 7])
    expect(reading.notes).toEqual([
      '1 row of examendeelnemers (EX) left out: they only sit exams (8 people in 2019/20).',
    ])
  })

  it('an institution has one place: the first, and a second one is told of', () => {
    const moved = row('BBL', 4, 'techniek', 1, 0, 1).replace('ENSCHEDE', 'HENGELO OV')
    const reading = read(row('BBL', 4, 'techniek', 7, 0, 7), moved)
    expect(reading.references).toEqual([
      {
        what: 'seen',
        year: 2019,
        location: 'BRIN-99CA',
        name: 'Voorbeeld College',
        place: 'ENSCHEDE',
        municipality: '',
        municipalityName: '',
        province: '',
      },
    ])
    expect(reading.notes).toEqual(['BRIN-99CA has more than one PLAATSNAAM; the first one counts.'])
  })

  const many = Array.from({ length: 200 }, (_, at) => row('BBL', 1, 'techniek', at, 1, at + 1))

  it.each([
    ['count', row('BBL', 1, 'techniek', 'x', 1, 2), 'column "MAN2019" holds "x", wanted a count'],
    ['total', row('BBL', 1, 'techniek', 1, 1, '1,5'), 'column "TOTAAL2019" holds "1,5", wanted a count'],
    [
      'level',
      row('BBL', 5, 'techniek', 1, 1, 2),
      'column "KWALIFICATIENIVEAU" holds "5", wanted a level of 1 to 4',
    ],
    [
      'leerweg',
      row('BBX', 1, 'techniek', 1, 1, 2),
      'column "TYPE MBO" holds "BBX", wanted BBL, BOL, BOLVT, BOLDT or EX',
    ],
    ['BRIN', row('BBL', 1, 'techniek', 1, 1, 2).replace('99CA', '9C'), '"9C" is no BRIN'],
    ['width', `${row('BBL', 1, 'techniek', 1, 1, 2)};3`, '13 fields where the header has 12'],
  ])('a %s that cannot be read sets its row apart, and nothing of it counts', (_, bad, reason) => {
    const reading = read(...many, '""', bad)
    expect(reading.setApart).toEqual([{ line: 203, reason: expect.stringContaining(reason) }])
    expect(reading.rows).toBe(201)
    expect(reading.facts.facts()).toEqual(read(...many).facts.facts())
  })

  it('refuses what as a whole cannot be right', () => {
    expect(code(() => read())).toBe('source.empty')
    expect(code(() => read(...many, ...many.slice(0, 3).map(line => `${line};9`)))).toBe('source.unreadable')
    expect(code(() => mbo.read(file(...[HEADER, ...many].map(line => line.replaceAll(';', ','))), {}))).toBe(
      'source.delimiter',
    )
    const noWomen = file(HEADER.replace('VROUW2019', 'VROUWEN 2019'), ...many)
    expect(recognise(noWomen, KINDS)).toBe(mbo)
    expect(() => mbo.read(noWomen, {})).toThrow(
      'DUO deelnemers mbo: column "VROUW2019" or "VROUW 2019" is missing (found: "VROUWEN 2019"). DUO may have renamed it; see sources/duo/mbo.ts.',
    )
  })

  it('no student is lost or counted twice, whatever the counts', () => {
    const student = fc.record({
      route: fc.constantFrom('BBL', 'BOLVT', 'BOLDT', 'BOL'),
      level: fc.integer({ min: 1, max: 4 }),
      sector: fc.constantFrom('techniek', 'groen', 'economie'),
      men: fc.nat(1500),
      women: fc.nat(1500),
    })
    fc.assert(
      fc.property(fc.array(student, { minLength: 1, maxLength: 12 }), students => {
        const rows = students.map(({ route, level, sector, men, women }) =>
          row(route, level, sector, men || '', women || '', (men + women).toLocaleString('nl-NL')),
        )
        const facts = read(...rows).facts.facts()
        const people = (sex: string) =>
          facts.filter(fact => fact.sex === sex).reduce((sum, fact) => sum + fact.low, 0)
        const sum = (of: 'men' | 'women') => students.reduce((total, each) => total + each[of], 0)
        expect([people('man'), people('vrouw')]).toEqual([sum('men'), sum('women')])
        expect(people('totaal')).toBe(sum('men') + sum('women'))
      }),
    )
  })
})
