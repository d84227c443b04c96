import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KINDS, recognise, SourceFile, type Told } from '../../../src/sources/index.ts'

const CASES = new URL('../cases/', import.meta.url)

interface Case {
  readonly folder: string
  readonly name: string
  readonly text: string
  readonly told: Told
}

const cases: Case[] = readdirSync(CASES)
  .filter(folder => folder.startsWith('duo-vo-') || folder === 'duo-ho-adressen')
  .map(folder => {
    const base = new URL(`${folder}/`, CASES)
    const name = readdirSync(base).find(each => each !== 'expected.json') ?? ''
    const bytes = readFileSync(new URL(encodeURIComponent(name), base))
    const { told = {} } = JSON.parse(readFileSync(new URL('expected.json', base), 'utf8'))
    return { folder, name, text: new SourceFile(name, bytes).text, told }
  })

function reading(name: string, text: string, told: Told) {
  const file = new SourceFile(name, new TextEncoder().encode(text))
  return recognise(file, KINDS).read(file, told)
}

/** What counts: facts and references, whatever the line numbers. */
function gist(name: string, text: string, told: Told) {
  const { facts, references, setApart } = reading(name, text, told)
  return { facts: facts.facts(), references, setApart: setApart.map(({ reason }) => reason) }
}

const lines = (text: string) => text.split(/\r?\n/).filter(line => line !== '')

/** A file of many good rows, so that one bad row is set apart and does not refuse the file. */
const HEADER =
  'SAMENWERKINGSVERBAND_NUMMER;brin_nummer;vestigings_nummer;aantal_leerlingen;vsv_totaal;vsv_vmbo;vsv_mbo;vsv_overig'
const many = Array.from({ length: 99 }, (_, at) => `VO2301;99AA;${at};100;3;1;1;1`)
const vsv = (...rows: string[]) => reading('vsv-per-swv-2015.csv', [HEADER, ...rows].join('\n'), {})

describe.each(cases)('$folder', ({ name, text, told }) => {
  const expected = gist(name, text, told)

  it.each([
    ['a byte-order mark', (all: string[]) => `\ufeff${all.join('\n')}\n`],
    ['CRLF', (all: string[]) => `${all.join('\r\n')}\r\n`],
    ['no end of the last line', (all: string[]) => all.join('\n')],
    ['blank rows', (all: string[]) => all.join('\n""\n;;;\n\n')],
    ['a repeated header', (all: string[]) => [...all, all[0]].join('\n')],
    ['a footer', (all: string[]) => [...all, '"Bron: DUO, peildatum 1 oktober"'].join('\n')],
  ])('says the same with %s', (_, change) => {
    expect(gist(name, change(lines(text)), told)).toEqual(expected)
  })

  it('is refused when somebody saved it with commas: marks would be cut in two', () => {
    expect(() => reading(name, text.replaceAll(';', ','), told)).toThrow(
      expect.objectContaining({ code: 'source.delimiter' }),
    )
  })

  it('is refused when a column has no name', () => {
    const [header, ...rows] = lines(text)
    const changed = [`${header};`, ...rows.map(row => `${row};`)].join('\n')
    expect(() => reading(name, changed, told)).toThrow(
      expect.objectContaining({ code: 'source.column-empty' }),
    )
  })

  it('is refused when nothing stands below its header', () => {
    expect(() => reading(name, `${lines(text)[0]}\n`, told)).toThrow(
      expect.objectContaining({ code: 'source.empty' }),
    )
  })

  it('is refused when its rows are cut off after the third column', () => {
    const [header, ...rows] = lines(text)
    const cut = rows.map(row => row.split(';').slice(0, 3).join(';'))
    expect(() => reading(name, [header, ...cut, ...cut].join('\n'), told)).toThrow(
      expect.objectContaining({ code: 'source.unreadable' }),
    )
  })
})

describe('a renamed column', () => {
  it('is named with the nearest one and where to look', () => {
    const found = cases.find(({ folder }) => folder === 'duo-vo-leerlingen-2019')
    const changed = (found?.text ?? '').replaceAll('VMBO SECTOR', 'SECTOR VMBO')
    expect(() => reading(found?.name ?? '', changed, {})).toThrow(
      expect.objectContaining({
        code: 'source.column-missing',
        message:
          'DUO leerlingen 2019: column "VMBO SECTOR" is missing (found: "SECTOR VMBO"). DUO may have renamed it; see sources/duo/leerlingen.ts.',
      }),
    )
  })

  it.each([
    ['duo-vo-leerlingen-2019', 'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR', 'ONDERWIJSTYPE EN LEERJAAR'],
    ['duo-vo-leerlingen-2019', 'LEER- OF VERBLIJFSJAAR 3 - MAN', 'LEERJAAR 3 - MAN'],
    ['duo-vo-leerlingen-2019', 'PROVINCIE VESTIGING', 'PROVINCIENAAM'],
    ['duo-vo-leerlingen-2019', 'VESTIGINGSNUMMER', 'VESTIGING'],
    ['duo-vo-examenkandidaten-2019', 'SCHOOLJAAR 2021-2022 - VROUW', 'SCHOOLJAAR 2021-2022 - VROUWEN'],
    ['duo-vo-examenkandidaten-2019', 'EXAMENKANDIDATEN SCHOOLJAAR', 'KANDIDATEN SCHOOLJAAR'],
    ['duo-vo-examenkandidaten-2019', 'GEMEENTENAAM', 'GEMEENTE'],
    ['duo-vo-geslaagden-2018', 'AFDELING', 'PROFIEL'],
    ['duo-vo-geslaagden-2018', 'PROVINCIE VESTIGING', 'PROVINCIENAAM'],
    ['duo-vo-examencijfers-havo', 'TOTAAL AANTAL CENTRALE EXAMENS', 'AANTAL CE'],
    ['duo-vo-zittenblijvers-later', 'AANTAL_OPSTROMERS', 'OPSTROMERS'],
    ['duo-vo-vsv-2015', 'vsv_mbo', 'mbo'],
    ['duo-vo-adressen-2021', 'RMC-REGIO CODE', 'RMC CODE'],
  ])('of %s is never passed over: %s', (folder, column, other) => {
    const found = cases.find(each => each.folder === folder)
    expect(() =>
      reading(found?.name ?? '', (found?.text ?? '').replaceAll(column, other), found?.told ?? {}),
    ).toThrow(expect.objectContaining({ code: 'source.column-missing' }))
  })
})

describe('a row that cannot be read', () => {
  it.each([
    ['VO2301;98BC;01;abc;3;1;1;1', 'column "aantal_leerlingen" holds "abc", wanted a count'],
    ['VO2301;98BC;01;100;12,5;1;1;1', 'column "vsv_totaal" holds "12,5", wanted a count'],
    ['VO2301;98BC;01;100;3;1;1;1.5', 'column "vsv_overig" holds "1.5", wanted a count'],
    ['VO2301;98BC;01;100;3;-3;1;1', 'column "vsv_vmbo" holds "-3", wanted a count'],
    ['VO2301;9BCD;01;100;3;1;1;1', '"9BCD" is no BRIN (two digits and two letters)'],
    ['VO2301;98BC;;100;3;1;1;1', '"" is no location number (two digits)'],
    ['VO2301;98BC;01;100;3;1;1', 'it has 7 fields where the header has 8'],
    ['VO2301;98BC;01;100;3;1;1;1;1', 'it has 9 fields where the header has 8'],
  ])('is set apart whole: %s', (row, reason) => {
    const found = vsv(...many, row)
    expect(found.setApart).toEqual([{ line: 101, reason }])
    expect(found.rows).toBe(100)
    expect(found.facts.facts()).toEqual(vsv(...many).facts.facts())
    expect(found.references).toEqual(vsv(...many).references)
  })

  it('refuses the file when there are more than one in a hundred', () => {
    const bad = ['VO2301;98BC;01;abc;3;1;1;1', 'VO2301;98BC;01;100;x;1;1;1']
    expect(() => vsv(...many, ...bad)).toThrow(
      expect.objectContaining({
        code: 'source.unreadable',
        message: expect.stringContaining('2 of 101 rows'),
      }),
    )
  })

  it('refuses a file in which a quote is never closed, however late', () => {
    expect(() => vsv(...many.slice(0, 90), '"VO2301;98BC;01;100;3;1;1;1', ...many.slice(90))).toThrow(
      expect.objectContaining({ code: 'source.unreadable' }),
    )
  })

  it('is one of a province that does not exist', () => {
    const found = cases.find(({ folder }) => folder === 'duo-vo-geslaagden-2015')
    const [header, ...rows] = lines(found?.text ?? '')
    const [first = '', ...others] = rows
    const changed = [header, first.replace('Overijssel', 'Oosterland'), ...others].join('\n')
    const { setApart } = reading(found?.name ?? '', changed, {})
    expect(setApart).toEqual([{ line: 2, reason: '"Oosterland" is none of the twelve provinces' }])
  })
})

describe('an address list', () => {
  it('says so when a municipality stands in two regions, and uses the first', () => {
    const found = cases.find(({ folder }) => folder === 'duo-vo-adressen-2021')
    const [header, first = '', second = ''] = lines(found?.text ?? '')
    const other = second.replace('12;Twente;06;Twente;12;Twente', '14;Achterhoek;06;Twente;12;Twente')
    const { references, notes } = reading(found?.name ?? '', [header, first, other].join('\n'), {})
    expect(notes).toEqual(['ENSCHEDE (GM0153) stands in CR12 and in CR14; the first is used.'])
    expect(references.filter(each => each.what === 'membership' && each.kind === 'corop')).toEqual([
      {
        what: 'membership',
        year: 2020,
        kind: 'corop',
        region: 'CR12',
        regionName: 'Twente',
        municipality: 'GM0153',
      },
    ])
  })
})
