import { describe, expect, it } from 'vitest'
import { KINDS, type Reading, recognise, SourceFile, type Told } from '../../../src/sources/index.ts'

function read(name: string, content: string | Uint8Array, told: Told = {}): Reading {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const file = new SourceFile(name, bytes)
  return recognise(file, KINDS).read(file, told)
}

function refusal(name: string, content: string, told: Told = {}): { code: string; message: string } {
  try {
    read(name, content, told)
  } catch (problem) {
    return problem as { code: string; message: string }
  }
  throw new Error('the file was not refused')
}

const UNTYPED = '"ID";"RegioS";"Perioden";"Bos_1"\r\n"0";"PV23  ";"2015JJ00";"   46534"\r\n'
const WOONPLAATSEN =
  '"ID";"Woonplaatsen";"Woonplaatscode_1";"Naam_2";"Code_3";"Naam_4";"Code_5"\n"0";"WP9001";"WP9001    ";"Almelo ";"GM0141    ";"Overijssel ";"PV23 "\n'
const EXPORT =
  '"Titel"\n"Perioden: 2023"\n"";"Onderwerp"\n"";"Inwoners"\n"Regio\'s";"aantal"\n"Zwolle";"12"\n"Bron: CBS"\n'

describe('OData 3 csv', () => {
  it('is read the same with CRLF and LF, with and without byte-order mark', () => {
    const name = '99101ned_UntypedDataSet_1.csv'
    const wanted = read(name, UNTYPED).references
    expect(wanted).toHaveLength(1)
    for (const text of [UNTYPED.replaceAll('\r\n', '\n'), `\ufeff${UNTYPED}`])
      expect(read(name, text).references).toEqual(wanted)
  })

  it('asks for the file name that tells the table', () => {
    const { code, message } = refusal('download.csv', UNTYPED)
    expect(code).toBe('source.table-unknown')
    expect(message).toMatch(/^download\.csv: .*Restore that name, such as 80305ned_UntypedDataSet/)
  })

  it('keeps measures apart that differ only in their number', () => {
    const text =
      '"ID";"RegioS";"Perioden";"Binnen5Km_4";"Binnen5Km_8"\n"0";"PV23  ";"2015JJ00";"     1.0";"     2.0"\n'
    const { references } = read('99101ned_UntypedDataSet_1.csv', text)
    expect(references).toMatchObject([
      { measure: 'Binnen5Km_4', value: 1 },
      { measure: 'Binnen5Km_8', value: 2 },
    ])
  })

  it('sets a row apart whole when one of its cells is no number', () => {
    const row = '"1";"PV25  ";"2015JJ00";"   46534"\r\n'
    const text = UNTYPED.replace('Bos_1"', 'Bos_1";"Heide_2"').replaceAll('   46534"', '   46534";"     abc"')
    const good = row.replaceAll('46534"', '46534";"       1"').repeat(150)
    const reading = read('99101ned_UntypedDataSet_1.csv', text + good)
    expect(reading.setApart).toEqual([
      { line: 2, reason: 'column "Heide_2" holds "     abc", wanted a number' },
    ])
    expect(reading.rows).toBe(151)
    expect(reading.references).toHaveLength(300)
  })

  it('is refused when more than one row in a hundred is unreadable', () => {
    const text = UNTYPED + '"1";"PV25  ";"2015JJ00";"     abc"\n'.repeat(3)
    expect(refusal('99101ned_UntypedDataSet_1.csv', text).code).toBe('source.unreadable')
  })

  it('is refused when the rows are missing', () => {
    expect(refusal('99101ned_UntypedDataSet_1.csv', '"ID";"RegioS";"Perioden";"Bos_1"\r\n').code).toBe(
      'source.empty',
    )
  })
})

describe('tables of places and areas', () => {
  it('ask for the year when neither number nor title tells it', () => {
    expect(refusal('99999NED_UntypedDataSet_1.csv', WOONPLAATSEN).code).toBe('source.year-unknown')
    expect(refusal('plaatsen.csv', WOONPLAATSEN).code).toBe('source.year-unknown')
    const told = read('99999NED_UntypedDataSet_1.csv', WOONPLAATSEN, { year: 2031 })
    expect(told.references[0]).toMatchObject({
      what: 'place',
      year: 2031,
      code: 'WP9001',
      municipality: 'GM0141',
    })
  })

  it('keep the year of their number when a person gives another for a whole folder', () => {
    const { years } = read('83958NED_UntypedDataSet_1.csv', WOONPLAATSEN, { year: 2031 })
    expect(years).toEqual([2018])
  })

  it('set a place without municipality apart', () => {
    const rows = WOONPLAATSEN.split('\n')[1] ?? ''
    const lost = rows.replace('GM0141', '      ')
    const { setApart, references } = read('83958NED_UntypedDataSet_1.csv', `${WOONPLAATSEN}${lost}\n`)
    expect(setApart).toEqual([
      { line: 3, reason: 'place WP9001 lies in no municipality (no code such as GM0153)' },
    ])
    expect(references.map(({ what }) => what)).toEqual(['place', 'municipality'])
  })

  it('are read from windows-1252', () => {
    const text =
      'Gemeentecode,GemeentecodeGM,Gemeentenaam,Provinciecode,ProvinciecodePV,Provincienaam\n1900,GM1900,Súdwest-Fryslân,21,PV21,Fryslân\n'
    const { references } = read('gemeenten-alfabetisch-2023.csv', Buffer.from(text, 'latin1'))
    expect(references).toMatchObject([{ name: 'Súdwest-Fryslân', province: 'PV21', year: 2023 }])
  })

  it('take the province from its name where the file has no code, and the year from a person', () => {
    const text =
      'Gemeentecode;Gemeentenaam;Provincienaam\n141;Almelo;Overijssel\n1900;Súdwest-Fryslân;Fryslân\n'
    const { references } = read('gemeenten.csv', text, { year: 2024 })
    expect(references).toMatchObject([
      { code: 'GM0141', province: 'PV23', year: 2024 },
      { code: 'GM1900', province: 'PV21', year: 2024 },
    ])
    expect(refusal('gemeenten.csv', text).code).toBe('source.year-unknown')
  })

  it('date undated places by the year that a person gives', () => {
    const text =
      'Woonplaatscode,Woonplaats,Gemeentecode,Gemeente,COROP-gebiedcode,COROP-gebied\n1007,Middelburg,0687,Middelburg (Z.),32,Overig Zeeland\n'
    const { years, references } = read('plaatsen.csv', text, { year: 2026 })
    expect(years).toEqual([2026])
    expect(references.map(({ what }) => what)).toEqual(['place', 'membership'])
  })
})

describe('OData answers', () => {
  const page = (set: string, rows: unknown[]) =>
    JSON.stringify({ 'odata.metadata': `https://opendata.cbs.nl/ODataApi/odata/${set}`, value: rows })

  it('say in one sentence that they were cut off', () => {
    const whole = page('99101ned/$metadata#Cbs.OData.WebAPI.UntypedDataSet', [
      { ID: 0, RegioS: 'PV23  ', Bos_1: '  1' },
    ])
    const { code, message } = refusal('99101ned.json', whole.slice(0, -9))
    expect(code).toBe('source.truncated')
    expect(message).toMatch(/^99101ned\.json: the file ends in the middle of its JSON, at character \d+\./)
  })

  it('are refused when they are of two tables', () => {
    const text = ['99101ned', '99102ned']
      .map(id => page(`${id}/$metadata#Cbs.OData.WebAPI.UntypedDataSet`, []))
      .join('')
    const { code, message } = refusal('pages.json', text)
    expect(code).toBe('source.tables-mixed')
    expect(message).toContain('99101ned, 99102ned')
  })

  it('are refused when a page does not say of which table it is', () => {
    const text = `${page('99101ned/$metadata#Cbs.OData.WebAPI.UntypedDataSet', [])}{"value":[]}`
    expect(refusal('pages.json', text).message).toContain('page 2 has no "odata.metadata"')
  })

  it('set an observation apart whose value is no number', () => {
    const observation = (Value: unknown) => ({
      Id: 1,
      Measure: 'M1',
      ValueAttribute: 'None',
      Value,
      StringValue: null,
    })
    const rows = [observation(1), observation('1'), ...Array.from({ length: 120 }, () => observation(2))]
    const text = JSON.stringify({
      '@odata.context': 'https://datasets.cbs.nl/odata/v1/CBS/99105NED/$metadata#Observations',
      value: rows,
    })
    const reading = read('99105NED.json', text)
    expect(reading.setApart).toEqual([{ line: 2, reason: 'an observation of "M1" with value "1"' }])
    expect(reading.references).toHaveLength(121)
  })
})

describe('StatLine export', () => {
  it('is refused without a line of keys and units', () => {
    expect(refusal('export.csv', '"Titel"\n"";"Onderwerp"\n"";"Inwoners"\n')).toMatchObject({
      code: 'source.heading',
    })
  })

  it('is refused when heading and units have different widths', () => {
    const { code, message } = refusal('export.csv', EXPORT.replace('"aantal"', '"aantal";"%"'))
    expect(code).toBe('source.heading')
    expect(message).toContain('the line of "Onderwerp" has 2 cells, that of the units 3')
  })

  it('does not read the line with the source as a region', () => {
    expect(read('export.csv', EXPORT).references).toMatchObject([
      { region: 'Zwolle', value: 12, period: '2023' },
    ])
  })

  it('sets rows of another width apart', () => {
    const rows = '"Zwolle";"12"\n'.repeat(150)
    const reading = read('export.csv', EXPORT.replace('"Zwolle";"12"\n', `"Ommen"\n${rows}`))
    expect(reading.setApart).toEqual([{ line: 6, reason: '1 fields where the heading has 2' }])
    expect(reading.references).toHaveLength(150)
  })
})
