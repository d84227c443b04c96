import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease, openSiteAnswers, type SiteAnswers } from '../../src/api/index.ts'
import type { Lake } from '../../src/lake/index.ts'
import { exams, pupils, students, utf8 } from '../files.ts'
import { WORLD } from '../lake/world.ts'
import { importInto, lakeOf } from '../lakes.ts'

async function answersOf(lake: Lake): Promise<SiteAnswers> {
  return await openSiteAnswers(lake, await makeRelease(lake, { by: 'test', note: '' }))
}

/** So many hbo first-years in Oost, in technique and beside it, and so many elsewhere. */
function inflow(
  years: readonly number[],
  counts: readonly (readonly [number, number])[],
  elsewhere: readonly number[] = years.map(() => 0),
) {
  const at = {
    municipality: '0153',
    municipalityName: 'Enschede',
    province: 'Overijssel',
    type: 'bachelor',
  } as const
  return students(`03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-${years.at(-1)}.csv`, years, [
    { ...at, part: 'techniek', code: '34267', sex: 'man', counts: counts.map(([part]) => part) },
    { ...at, part: 'economie', code: '34401', sex: 'man', counts: counts.map(([, rest]) => rest) },
    {
      municipality: '0344',
      municipalityName: 'Utrecht',
      province: 'Utrecht',
      type: 'bachelor',
      part: 'techniek',
      code: '34267',
      sex: 'man',
      counts: elsewhere,
    },
  ])
}

describe('the answer of a page', () => {
  let lake: Lake
  let answers: SiteAnswers
  beforeAll(async () => {
    lake = await lakeOf(WORLD)
    answers = await answersOf(lake)
  })

  it('of the home page is Oost beside its two provinces, six levels in the order of a school career', () => {
    const { region, levels } = answers.home()
    expect(region.code).toBe('landsdeel-oost')
    expect(levels.map(({ level }) => level)).toEqual(['vmbo', 'havo', 'vwo', 'mbo', 'hbo', 'wo'])
    for (const level of levels)
      expect(level.regions.map(each => each.region.code)).toEqual(['landsdeel-oost', 'PV23', 'PV25'])
  })

  it('gives the latest share, and the gap to 40 percent in points and in people', async () => {
    const havo = (place: string, province: string, afdeling: string, fourth: readonly [number, number]) => ({
      school: place === 'ENSCHEDE' ? '99AA00' : '99AB00',
      type: 'HAVO lj 4-5',
      place,
      province,
      afdeling,
      fourth,
    })
    const large = pupils(2019, [
      havo('ENSCHEDE', 'Overijssel', 'Natuur en Techniek', [150, 50]),
      havo('ENSCHEDE', 'Overijssel', 'Cultuur en Maatschappij', [250, 350]),
      havo('ZUTPHEN', 'Gelderland', 'Natuur en Techniek', [120, 80]),
      havo('ZUTPHEN', 'Gelderland', 'Cultuur en Maatschappij', [30, 20]),
    ])
    const [, level] = (await answersOf(await lakeOf([large]))).home().levels
    const [oost, overijssel] = level?.regions ?? []
    expect(oost?.latest).toMatchObject({
      period: { kind: 'peildatum', year: 2019 },
      numerator: { low: 400, high: 400 },
      denominator: { low: 1050, high: 1050 },
      status: 'definitief',
    })
    // 40 percent of 1,050 are 420 people: 20 more than there are.
    expect(oost?.gap?.points.low).toBeCloseTo(40 - 40_000 / 1050, 10)
    expect(oost?.gap?.people).toEqual({ low: 20, high: 20 })
    expect(overijssel?.gap?.points.high).toBeCloseTo(15, 10)
    expect(overijssel?.gap?.people).toEqual({ low: 120, high: 120 })
  })

  it('gives no verdict on a level that the goal is not about, and says so of mbo', () => {
    const [vmbo, havo, vwo, mbo, hbo] = answers.home().levels
    expect([vmbo, havo, vwo].map(each => each?.verdict)).toEqual([null, null, null])
    expect([vmbo, havo, vwo].map(each => each?.target.kind)).toEqual([
      'referentie',
      'referentie',
      'referentie',
    ])
    expect(mbo?.verdict).toMatchObject({ outcome: 'unknown', period: null })
    expect(hbo?.verdict).toMatchObject({ outcome: 'reached', period: { year: 2019 } })
  })

  it('names the national verdicts with their publisher', () => {
    const { national } = answers.home()
    expect(national.map(({ level, outcome }) => [level, outcome])).toEqual([
      ['mbo', 'missed'],
      ['hbo', 'missed'],
      ['wo', 'missed'],
    ])
    for (const { source } of national) expect(source?.publisher).toBeTruthy()
  })

  it('of a region stands beside Oost and the country; of an unknown one there is none', () => {
    const twente = answers.region('twente')
    expect(twente?.path).toBe('/regios/twente')
    expect(twente?.levels[1]?.regions.map(each => each.region.code)).toEqual([
      'pact-twente',
      'landsdeel-oost',
      'NL01',
    ])
    expect(answers.region('gm0153-enschede')?.region.code).toBe('GM0153')
    expect(answers.region('gm0153-oude-naam')?.path).toBe('/regios/gm0153-enschede')
    expect(answers.region('nergenshuizen')).toBeNull()
  })

  it('every region of the list has a page, at the path that the list gives', () => {
    const listed = answers.regions().flatMap(({ regions }) => regions)
    expect(listed.length).toBeGreaterThan(390)
    for (const { region, path } of listed)
      expect(answers.region(path.slice('/regios/'.length))?.region.code).toBe(region.code)
  })

  it('says how many people could not be placed', () => {
    expect(answers.release.unplaced).toBeGreaterThan(0)
    expect(answers.release.unplaced).toBeLessThan(0.1)
    expect(answers.release.bundledOnly).toBe(false)
  })
})

describe('the sources of an answer', () => {
  it('are the files that the years shown come from, each with those years only', async () => {
    const at = { school: '99AA00', municipality: 'ENSCHEDE', type: 'HAVO', opleiding: 'HAVO - N&T' } as const
    const cells = ['20', '20', '40'] as const
    const older = exams(2018, 2, [{ ...at, years: [cells, cells] }])
    const newer = exams(2019, 2, [{ ...at, years: [cells, cells] }])
    // In 2016 nobody in the east: the answer of Oost shows nothing of that year.
    const [before, seventeen, eighteen] = [
      [0, 0],
      [10, 90],
      [20, 80],
    ] as const
    const first = inflow([2016, 2017, 2018], [before, seventeen, eighteen], [30, 31, 32])
    const second = inflow(
      [2018, 2019],
      [
        [21, 79],
        [22, 78],
      ],
    )
    const lake = await lakeOf([older, newer, first, second])
    const hbo = (await answersOf(lake)).home().levels[4]
    expect(hbo?.sources.map(({ file, years }) => [file, years])).toEqual([
      [first.name, [2017]],
      [second.name, [2018, 2019]],
    ])
    for (const { publisher, sha256, licence, bundled } of hbo?.sources ?? []) {
      expect(publisher).toBe('DUO')
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
      expect(licence).not.toBe('')
      expect(bundled).toBe(false)
    }
  })
})

describe('a release', () => {
  it('stays as it was when the lake goes on, until another is made', async () => {
    const lake = await lakeOf([
      inflow(
        [2018, 2019],
        [
          [21, 79],
          [22, 78],
        ],
      ),
    ])
    const before = await answersOf(lake)
    const verdict = () => before.home().levels[4]?.regions[0]?.latest?.numerator
    expect(verdict()).toEqual({ low: 22, high: 22 })
    await importInto(lake, [
      inflow(
        [2019, 2020],
        [
          [22, 78],
          [45, 55],
        ],
      ),
    ])
    expect((await openSiteAnswers(lake, lake.currentRelease()!)).home().levels[4]?.verdict?.outcome).toBe(
      'missed',
    )
    expect(lake.currentRelease()?.id).toBe(before.release.id)
    const after = await answersOf(lake)
    expect(after.home().levels[4]?.verdict).toMatchObject({ outcome: 'reached', period: { year: 2020 } })
    // Newer years change the figures and not the verdict.
    await importInto(lake, [
      inflow(
        [2020, 2021],
        [
          [45, 55],
          [5, 95],
        ],
      ),
    ])
    const last = (await answersOf(lake)).home().levels[4]
    expect(last?.regions[0]?.latest?.numerator).toEqual({ low: 5, high: 5 })
    expect(last?.verdict).toMatchObject({ outcome: 'reached', period: { year: 2020 } })
  })

  it('of an empty lake has the published national figures and nothing else', async () => {
    const lake = await lakeOf([
      utf8(
        'woonplaats-gemeente-corop.csv',
        'Woonplaatscode,Woonplaats,Gemeentecode,Gemeente,COROP-gebiedcode,COROP-gebied\n1000,Enschede,0153,Enschede,12,Twente\n',
      ),
    ])
    const { levels, national } = (await answersOf(lake)).home()
    expect(levels.map(({ regions }) => regions[0]?.latest)).toEqual(levels.map(() => null))
    expect(national).toHaveLength(3)
  })
})
