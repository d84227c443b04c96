import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ImportOutcome, Lake, prepare } from '../../src/lake/index.ts'
import { FactBook, type SourceFile, writeBundled } from '../../src/sources/index.ts'
import { addresses, exams, pupils, utf8 } from '../files.ts'
import { bytesIn, figure, figuresOf, freshFolder, importInto, inOrder, lakeOf, NOW } from '../lakes.ts'
import { ADDRESSES, EXAMS, PUPILS_2017, PUPILS_2019, TOWNS, WORLD } from './world.ts'

/** One havo school with so many pupils with and without a science profile. */
function havo(year: number, nature: number, others: number, name?: string): SourceFile {
  const school = { school: '99AA00', place: 'ENSCHEDE', province: 'Overijssel', type: 'HAVO lj 4-5' }
  return pupils(
    year,
    [
      { ...school, afdeling: 'Natuur en Gezondheid', fourth: [nature, 0] },
      { ...school, afdeling: 'Cultuur en Maatschappij', fourth: [others, 0] },
    ],
    name,
  )
}

/** The same counts as the importer's own format would bundle them. */
function bundledHavo(year: number, nature: number, others: number): SourceFile {
  const facts = new FactBook()
  const at = {
    location: 'GM0153',
    institution: '',
    province: 'PV23',
    level: 'havo',
    route: '',
    code: '',
  } as const
  for (const [programme, value] of [
    ['NG', nature],
    ['CM', others],
  ] as const)
    facts.cells({ ...at, programme }).add(facts.column('lj4', year, 'totaal'), { low: value, high: value })
  const head = {
    table: ['duo-vo-leerlingen'],
    edition: [year],
    years: [year],
    provisional: [],
    source: [`leerlingen-vo-per-vestiging-naar-onderwijstype-${year}.csv`, 'ab'.repeat(32)],
  }
  return utf8(`duo-vo-leerlingen-${year}.tsv`, writeBundled(head, facts, []))
}

async function national(lake: Lake, year: number): Promise<string | undefined> {
  return figure(await figuresOf(lake, 'havo-n-profiel'), { year })
}

describe('importing', () => {
  it('the same bytes twice changes nothing, whatever the name', async () => {
    const lake = await lakeOf(WORLD)
    const before = bytesIn(lake.root)
    const again = new Lake(lake.root, () => new Date('2030-01-01'))
    const renamed = pupils(2019, [], 'x.csv')
    const outcomes: ImportOutcome[] = await importInto(again, [...WORLD].reverse())
    expect(outcomes.map(({ fresh }) => fresh)).toEqual(WORLD.map(() => false))
    expect(bytesIn(lake.root)).toEqual(before)
    expect(renamed.bytes).not.toEqual(PUPILS_2019.bytes)
  })

  it('a newer edition of a table supersedes the years that both cover, and both stay', async () => {
    const older = EXAMS
    const cells = (text: string) =>
      text.replaceAll('2019-2020', '2018-2019').replaceAll('2020-2021', '2019-2020')
    const earlier = utf8('examenkandidaten-en-geslaagden-2018-2020.csv', cells(older.text))
    const lake = await lakeOf([earlier, older])
    const holding = lake.current().map(({ year, record }) => [year, record.name])
    expect(holding).toEqual([
      [2018, 'examenkandidaten-en-geslaagden-2018-2020.csv'],
      [2019, 'examenkandidaten-en-geslaagden-2019-2021.csv'],
      [2020, 'examenkandidaten-en-geslaagden-2019-2021.csv'],
    ])
    expect(lake.records().map(({ years }) => years)).toEqual([
      [2018, 2019],
      [2019, 2020],
    ])
    expect(Object.keys(bytesIn(lake.root)).filter(name => name.endsWith('.parquet'))).toHaveLength(4)
    expect(lake.check()).toEqual([])
    const rows = await figuresOf(lake, 'havo-n-examen')
    // 2018/19 by the older edition (its first column), 2019/20 by the newer one.
    expect(figure(rows, { year: 2018, region: 'GM0153' })).toBe('15 of 49')
    expect(figure(rows, { year: 2019, region: 'GM0153' })).toBe('15 of 49')
    expect(figure(rows, { year: 2020, region: 'GM0153' })).toBe('29 of 40')
  })

  it('an older edition that comes later does not supersede a newer one', async () => {
    const cells = EXAMS.text.replaceAll('2019-2020', '2018-2019').replaceAll('2020-2021', '2019-2020')
    const earlier = utf8('examenkandidaten-en-geslaagden-2018-2020.csv', cells)
    const [inTime, late] = [await lakeOf([earlier, EXAMS]), await lakeOf([EXAMS, earlier])]
    expect(inOrder(await figuresOf(late))).toEqual(inOrder(await figuresOf(inTime)))
  })

  it('a correction of the same edition supersedes when it comes later', async () => {
    const lake = await lakeOf([havo(2019, 40, 60)])
    expect(await national(lake, 2019)).toBe('40 of 100')
    await importInto(lake, [havo(2019, 41, 60)])
    expect(await national(lake, 2019)).toBe('41 of 101')
    expect(lake.records()).toHaveLength(2)
  })

  it('bundled counts give way to a file of the same table and year, before or after it', async () => {
    const [bundled, file] = [bundledHavo(2019, 7, 7), havo(2019, 40, 60)]
    for (const files of [
      [bundled, file],
      [file, bundled],
    ]) {
      const lake = await lakeOf(files)
      expect(await national(lake, 2019)).toBe('40 of 100')
    }
    const lake = await lakeOf([bundled, bundledHavo(2016, 3, 9), file])
    expect(await national(lake, 2016)).toBe('3 of 12')
    expect(lake.current().map(({ year, record }) => [year, record.origin])).toEqual([
      [2016, 'bundled'],
      [2019, 'file'],
    ])
  })

  it('a bundled edition of a later year does not hide an imported year', async () => {
    const lake = await lakeOf([bundledHavo(2020, 7, 7), havo(2019, 40, 60)])
    expect(await national(lake, 2019)).toBe('40 of 100')
    expect(await national(lake, 2020)).toBe('7 of 14')
  })

  it('a year in which nobody is counted has no facts, and does not stand in the way of a question', async () => {
    const school = {
      school: '99AA00',
      municipality: 'ENSCHEDE',
      type: 'HAVO',
      opleiding: 'HAVO - N&T',
    } as const
    const years = [
      ['12', '<5', '15'],
      ['0', '0', '0'],
    ] as const
    const lake = await lakeOf([exams(2019, 2, [{ ...school, years }])])
    expect(lake.records().map(each => each.years)).toEqual([[2019]])
    expect(lake.check()).toEqual([])
    expect(figure(await figuresOf(lake, 'havo-n-examen'), {})).toBe('15 of 15')
  })

  it('refuses an empty file, and leaves the lake as it was', async () => {
    const lake = await lakeOf([PUPILS_2017])
    const before = bytesIn(lake.root)
    expect(() => prepare(utf8('leeg.csv', ''), { origin: 'file' })).toThrow(
      expect.objectContaining({ code: 'source.empty' }),
    )
    expect(bytesIn(lake.root)).toEqual(before)
  })

  it('any order gives the same figures', async () => {
    const all = inOrder(await figuresOf(await lakeOf(WORLD)))
    expect(all.length).toBeGreaterThan(500)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(WORLD, { minLength: WORLD.length }), async files => {
        expect(inOrder(await figuresOf(await lakeOf(files)))).toEqual(all)
      }),
      { numRuns: 6 },
    )
  })

  it('one by one gives the same figures as all together', async () => {
    const lake = new Lake(freshFolder(), () => NOW)
    for (const file of WORLD) await importInto(lake, [file])
    expect(inOrder(await figuresOf(lake))).toEqual(inOrder(await figuresOf(await lakeOf(WORLD))))
  })
})

describe('a pupil file without any address or place table', () => {
  it('is accepted: all locations not placed, the country and the provinces whole', async () => {
    const lake = await lakeOf([PUPILS_2019])
    expect(lake.placementByTable().get('duo-vo-leerlingen')).toMatchObject({ placed: 0, unplaced: 6 })
    const rows = await figuresOf(lake, 'havo-n-profiel')
    expect(figure(rows, {})).toBe('94 of 176')
    expect(figure(rows, { region: 'PV23' })).toBe('60 of 120')
    expect(figure(rows, { region: 'GM0153' })).toBeUndefined()
    expect(figure(rows, { region: 'pact-twente' })).toBeUndefined()
    const questions = await lake.questions()
    expect(await questions.unplacedShare()).toBe(1)
    questions.close()
  })

  it('is placed when one arrives, and what cannot be placed stays in the total', async () => {
    const lake = await lakeOf([PUPILS_2019, ADDRESSES])
    expect(lake.placementByTable().get('duo-vo-leerlingen')).toMatchObject({
      placed: 2,
      unplaced: 4,
      routes: { 'address-nearest-year': 2, none: 4 },
    })
    await importInto(lake, [TOWNS])
    const placement = lake.placementByTable().get('duo-vo-leerlingen')
    expect(placement).toMatchObject({ placed: 5, unplaced: 1, routes: { 'place-name': 3 } })
    expect(placement?.examples).toEqual(['VO-99AF00 School 99AF00 NERGENSHUIZEN'])
    const rows = await figuresOf(lake, 'havo-n-profiel')
    expect(figure(rows, {})).toBe('94 of 176')
    expect(figure(rows, { region: 'GM0153' })).toBe('60 of 120')
    expect(figure(rows, { region: 'GM1960' })).toBe('18 of 40')
    expect(figure(rows, { region: 'pact-food-valley' })).toBe('10 of 10')
    expect(figure(rows, { region: 'PV31' })).toBeUndefined()
  })

  it('tells two towns of one name apart by their province', async () => {
    const rows = await figuresOf(await lakeOf([PUPILS_2019, TOWNS]), 'vmbo-techniek')
    expect(figure(rows, { region: 'GM0164' })).toBe('44 of 100')
    expect(figure(rows, { region: 'GM1876' })).toBe('7 of 7')
    expect(figure(rows, { region: 'pact-achterhoek-liemers' })).toBe('7 of 7')
    expect(figure(rows, { region: 'landsdeel-oost' })).toBe('51 of 107')
  })

  it('is placed by the address list of the nearest year, of two as near by the earlier', async () => {
    const at = (month: string, municipality: string, municipalityName: string) =>
      addresses(month, [
        { school: '99AA00', place: municipalityName, province: 'Overijssel', municipality, municipalityName },
      ])
    // Lists of school years 2016, 2018 and 2020: 2017 lies between the first two, 2019 between the last two.
    const lists = [
      at('2016-10', '0141', 'ALMELO'),
      at('2018-10', '0147', 'BORNE'),
      at('2020-10', '0153', 'ENSCHEDE'),
    ]
    const rows = await figuresOf(
      await lakeOf([...lists, havo(2017, 5, 5), havo(2019, 6, 6), havo(2024, 8, 8)]),
    )
    const found = (year: number) =>
      rows.filter(row => row.year === year && row.region.startsWith('GM')).map(row => row.region)
    expect([...new Set(found(2017))]).toEqual(['GM0141'])
    expect([...new Set(found(2019))]).toEqual(['GM0147'])
    expect([...new Set(found(2024))]).toEqual(['GM0153'])
  })

  it('counts a municipality of then in the one of the borders asked for', async () => {
    const then = addresses('2017-10', [
      {
        school: '99AD00',
        place: 'GELDERMALSEN',
        province: 'Gelderland',
        municipality: '0236',
        municipalityName: 'GELDERMALSEN',
      },
    ])
    const lake = await lakeOf([PUPILS_2017, then])
    const now = await figuresOf(lake, 'havo-n-profiel')
    expect(figure(now, { region: 'GM1960' })).toBe('0 of 18')
    expect(figure(now, { region: 'GM0236' })).toBeUndefined()
    expect(figure(now, { region: 'pact-rivierenland' })).toBe('0 of 18')
    const before = await figuresOf(lake, 'havo-n-profiel', 2018)
    expect(figure(before, { region: 'GM0236' })).toBe('0 of 18')
    expect(figure(before, { region: 'pact-rivierenland' })).toBe('0 of 18')
  })
})
