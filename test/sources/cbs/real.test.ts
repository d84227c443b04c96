import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { KINDS, type Reading, type Reference, recognise, SourceFile } from '../../../src/sources/index.ts'

/** The publishers' own files stand beside the checkout, not in it: without them these tests are skipped. */
const DATA = new URL('../../../../shared/data/', import.meta.url)

function read(path: string): Reading {
  const bytes = readFileSync(new URL(path, DATA))
  const file = new SourceFile(path, path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  return recognise(file, KINDS).read(file, {})
}

function only<W extends Reference['what']>(reading: Reading, what: W): Extract<Reference, { what: W }>[] {
  return reading.references.filter((each): each is Extract<Reference, { what: W }> => each.what === what)
}

/** Sum of a measure over all regions with a value. */
function total(reading: Reading, measure: string, period: string): number {
  return only(reading, 'measurement')
    .filter(each => each.measure === measure && each.period === period)
    .reduce((sum, { value }) => sum + (value ?? 0), 0)
}

describe.skipIf(!existsSync(new URL('cbs/', DATA)))("CBS's own files", () => {
  it('80305ned: distances per province and year', () => {
    const reading = read('cbs/80305ned_UntypedDataSet_31012020_124042.csv')
    expect(reading).toMatchObject({ table: 'cbs-80305ned', edition: 2018, rows: 156, setApart: [] })
    const values = only(reading, 'measurement')
    expect(values).toHaveLength(156 * 125)
    expect(new Set(values.map(({ region }) => region)).size).toBe(12)
    expect(new Set(values.map(({ measure }) => measure)).size).toBe(125)
    expect(values.filter(({ value }) => value === null).every(({ reason }) => reason === 'Missing')).toBe(
      true,
    )
  })

  it('70262ned: land use', () => {
    const reading = read('cbs/70262ned_UntypedDataSet_05022020_180935.csv')
    expect(total(reading, 'TotaalBosEnOpenNatuurlijkTerrein_28', '2015JJ00')).toBe(498_956)
  })

  it('83958NED: 2,501 places in 380 municipalities, all with a name in the metadata', () => {
    const reading = read('cbs/83958NED_UntypedDataSet_19062020_173456.csv')
    const names = only(read('cbs/83958NED_metadata.csv'), 'place-name')
    const places = only(reading, 'place')
    expect(places).toHaveLength(2_501)
    expect(only(reading, 'municipality')).toHaveLength(380)
    expect(new Set(names.map(({ code }) => code))).toEqual(new Set(places.map(({ code }) => code)))
    const zwolle = names.filter(({ name }) => name === 'Zwolle').map(({ code }) => code)
    expect(places.filter(({ code }) => zwolle.includes(code))).toMatchObject([
      { municipality: 'GM0193', municipalityName: 'Zwolle', province: 'PV23', year: 2018 },
    ])
  })

  it('gemeenten 2023: 342, of which 25 and 51 in the east', () => {
    const municipalities = only(read('cbs/gemeenten-alfabetisch-2023.csv'), 'municipality')
    expect(municipalities).toHaveLength(342)
    const count = (code: string) => municipalities.filter(({ province }) => province === code).length
    expect([count('PV23'), count('PV25')]).toEqual([25, 51])
    expect(new Set(municipalities.map(({ province }) => province)).size).toBe(12)
  })

  it('kerncijfers 2021: 352 municipalities, two names restored', () => {
    const reading = read('cbs/kerncijfers-gemeenten-2021.csv')
    const municipalities = only(reading, 'municipality')
    expect(municipalities).toHaveLength(352)
    expect(municipalities.filter(({ name }) => name.includes('\ufffd'))).toEqual([])
    expect(reading.notes).toHaveLength(1)
    expect(reading.years).toEqual([2021])
  })

  it('woonplaats-gemeente-corop: 2,501 places, 342 municipalities, 40 COROP areas', () => {
    const reading = read('cbs/woonplaats-gemeente-corop.csv')
    expect(only(reading, 'place')).toHaveLength(2_501)
    const members = only(reading, 'membership')
    expect(members).toHaveLength(342)
    expect(new Set(members.map(({ region }) => region)).size).toBe(40)
  })

  it('arbeidsmarktregio 2026: 35 regions, with the sizes that UWV gives in the east', () => {
    const members = only(read('cbs/arbeidsmarktregio_gemeente_2026.json'), 'membership')
    expect(members).toHaveLength(342)
    const size = (region: string) => members.filter(each => each.region === region).length
    expect(new Set(members.map(({ region }) => region)).size).toBe(35)
    expect([size('amr-twente'), size('amr-achterhoek'), size('amr-rivierenland')]).toEqual([14, 8, 8])
  })

  it('bevolking per gemeente: 556 names, four years', () => {
    const reading = read('cbs/bevolking-per-gemeente-2012-2016-2020-2024.csv')
    expect(reading).toMatchObject({ rows: 556, years: [2012, 2016, 2020, 2024], setApart: [] })
    expect(only(reading, 'measurement')).toHaveLength(2_224)
    const topic = 'Bevolking aan het einde van de periode'
    // The sums of the columns; the first is the population of 1 January 2013 as CBS published it.
    expect([total(reading, topic, '2012'), total(reading, topic, '2024')]).toEqual([16_779_575, 18_045_532])
  })

  it('web exports: 342 and 727 regions', () => {
    const labour = read('cbs/statline-export_arbeidsdeelname-regio-2023.csv')
    expect(labour).toMatchObject({ rows: 342, years: [2023], setApart: [] })
    expect(only(labour, 'measurement')).toHaveLength(684)
    const key = read('cbs/statline-export_regionale-kerncijfers_2023_bevolking.csv')
    expect(key).toMatchObject({ rows: 727, years: [2023], setApart: [] })
    const measure = 'Bevolking|Bevolkingssamenstelling op 1 januari|Totale bevolking'
    expect(total(key, measure, '2023')).toBe(17_811_291)
    const counted = only(key, 'measurement').filter(each => each.measure === measure && each.value !== null)
    expect(counted).toHaveLength(342)
  })
})

describe.skipIf(!existsSync(new URL('geo/', DATA)))('outlines of CBS and Kadaster', () => {
  it.each([
    ['gemeente_2023.geojson', 342, 'municipality', 2023],
    ['gemeente_2015_with_regions.topojson', 393, 'municipality', 2015],
    ['provincies_2026_rd.geojson.gz', 12, 'province', 2026],
    ['corop_2015.topojson', 40, 'corop', 2015],
  ])('%s holds %i', (name, count, kind, year) => {
    const reading = read(`geo/${name}`)
    const boundaries = only(reading, 'boundary')
    expect(boundaries).toHaveLength(count)
    expect(new Set(boundaries.map(each => `${each.kind} ${each.year}`))).toEqual(new Set([`${kind} ${year}`]))
    expect(reading.setApart).toEqual([])
    expect(boundaries.filter(({ geometry }) => !/"coordinates":\[\[\[+[\d.]+,5\d/.test(geometry))).toEqual([])
  })

  it('2015: every municipality with province and COROP area', () => {
    const reading = read('geo/gemeente_2015_with_regions.topojson')
    expect(only(reading, 'municipality')).toHaveLength(393)
    const members = only(reading, 'membership')
    expect(members).toHaveLength(393)
    expect(new Set(members.map(({ region }) => region)).size).toBe(40)
  })
})
