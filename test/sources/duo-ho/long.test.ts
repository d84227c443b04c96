import { describe, expect, it } from 'vitest'
import { eerstejaars, gediplomeerden, ingeschrevenen } from '../../../src/sources/duo/ho.ts'
import { KINDS, recognise } from '../../../src/sources/index.ts'
import { file, LONG_HEADER, long, longRow, total } from './files.ts'

const NAME = 'ingeschrevenengeslhbo.csv'
const AD = longRow('associate degree', 'MAN', 12)

describe('long files of higher education', () => {
  it.each([
    ['AANTAL_INGESCHREVENEN', ingeschrevenen],
    ['AANTAL_EERSTEJAARS_INGESCHREVENEN', eerstejaars],
    ['AANTAL_GEDIPLOMEERDEN', gediplomeerden],
  ])('%s tells the kind, whatever the name', (counts, kind) => {
    const graduates = (header: string) =>
      header.replace('STUDIEJAAR', 'DIPLOMAJAAR').replace('TYPE_HOGER_ONDERWIJS', 'SOORT_DIPLOMA')
    const plain = LONG_HEADER.replace('AANTAL_INGESCHREVENEN', counts)
    const header = kind === gediplomeerden ? graduates(plain) : plain
    const row = kind === gediplomeerden ? longRow('hbo bachelor', 'VROUW', 12) : AD
    const one = file('download.csv', `${header}\n${row}\n`)
    expect(recognise(one, KINDS)).toBe(kind)
    expect(kind.read(one, {}).years).toEqual([2024])
    expect(
      kind
        .read(one, {})
        .facts.facts()
        .map(fact => fact.low),
    ).toEqual([12, 12])
  })

  it('inscriptions are refused', () => {
    const one = file(
      'x.csv',
      `${LONG_HEADER.replace('AANTAL_INGESCHREVENEN', 'AANTAL_INSCHRIJVINGEN')}\n${AD}\n`,
    )
    expect(() => recognise(one, KINDS).read(one, {})).toThrow(/count records, not persons/)
  })

  it.each([
    ['GESLACHT', 'OPLEIDINGSVORM'],
    ['GESLACHT', 'OPLEIDINGSCODE_ACTUEEL'],
  ])('without %s (%s instead) the right resource is named', (from, to) => {
    const one = file('ingeschrevenenhbo.csv', `${LONG_HEADER.replace(from, to)}\n${AD}\n`)
    expect(() => recognise(one, KINDS).read(one, {})).toThrow(
      'ingeschrevenenhbo.csv: this edition of the table has no column "GESLACHT". Take the resource "inclusief geslacht" of https://onderwijsdata.duo.nl/dataset/p01hoinges: ingeschrevenengeslhbo.csv or ingeschrevenengeslwo.csv.',
    )
  })

  it.each([
    ['12.0', [12, 12]],
    ['12.00', [12, 12]],
    ['-1', [1, 4]],
    ['-1.0', [1, 4]],
    ['<5', [1, 4]],
    ['1204', [1204, 1204]],
  ])('a count of %s', (count, bounds) => {
    const all = ingeschrevenen.read(long(NAME, AD, longRow('bachelor', 'MAN', count)), {}).facts.facts()
    expect(total(all, fact => fact.route === 'bachelor' && fact.sex === 'man')).toEqual(bounds)
  })

  it.each(['1.204', '12.5', '', 'x'])('"%s" is no count here and sets its row apart', count => {
    const many = Array.from({ length: 150 }, () => AD)
    const reading = ingeschrevenen.read(long(NAME, ...many, longRow('bachelor', 'MAN', count)), {})
    expect(reading.setApart).toEqual([
      { line: 152, reason: `column "AANTAL_INGESCHREVENEN" holds "${count}", wanted a count` },
    ])
  })

  it('fours are hidden counts only where no other small count or mark is in the file', () => {
    const read = (...counts: (string | number)[]) =>
      ingeschrevenen.read(long(NAME, AD, ...counts.map(count => longRow('bachelor', 'MAN', count))), {})
    const men = (...counts: (string | number)[]) =>
      total(read(...counts).facts.facts(), fact => fact.route === 'bachelor' && fact.sex === 'man')
    expect(men(4, 4, 9)).toEqual([11, 17])
    expect(read(4, 9).notes).toContainEqual(expect.stringContaining('each 4 is read as 1 to 4'))
    expect(men(4, 4, 3)).toEqual([11, 11])
    expect(men(4, -1)).toEqual([5, 8])
    expect(read(4, -1).notes).not.toContainEqual(expect.stringContaining('each 4'))
  })

  it('the level comes from types that only one level has, else from the name', () => {
    const table = (name: string, ...types: string[]) =>
      ingeschrevenen.read(long(name, ...types.map(type => longRow(type, 'MAN', 9))), {}).table
    expect(table('x.csv', 'bachelor', 'associate degree')).toBe('duo-ho-ingeschrevenen-hbo')
    expect(table('x.csv', 'bachelor', 'postmaster')).toBe('duo-ho-ingeschrevenen-wo')
    expect(table('ingeschrevenengeslwo.csv', 'bachelor', 'master')).toBe('duo-ho-ingeschrevenen-wo')
    expect(() => table('x.csv', 'bachelor')).toThrow(/no row tells/)
    expect(() => table('ingeschrevenengeslwo.csv', 'associate degree')).toThrow(/the name says wo/)
  })

  it('a year is a year', () => {
    const many = Array.from({ length: 150 }, () => longRow('bachelor', 'MAN', 9, '2024.0'))
    const reading = ingeschrevenen.read(long(NAME, ...many, longRow('bachelor', 'MAN', 9, '24')), {})
    expect(reading.years).toEqual([2024])
    expect(reading.setApart).toEqual([{ line: 152, reason: 'column "STUDIEJAAR" holds "24", wanted a year' }])
  })
})
