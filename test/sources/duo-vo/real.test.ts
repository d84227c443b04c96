import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Fact, KINDS, type Reading, recognise, type Told, unpack } from '../../../src/sources/index.ts'

/** DUO's own files beside the checkout; they are not part of it. */
const DATA = '../shared/data/duo'
const present = existsSync(DATA)
const why = present ? '' : ` (skipped: ${DATA} is not there)`

function read(path: string, told: Told = {}): Reading {
  const [file] = unpack(`${DATA}/${path}`)
  if (!file) throw new Error(`${path} holds no file`)
  return recognise(file, KINDS).read(file, told)
}

/** Counts of both bounds over the facts of `totaal` that fit. */
function total(facts: readonly Fact[], fits: (fact: Fact) => boolean): [low: number, high: number] {
  const chosen = facts.filter(fact => fact.sex === 'totaal' && fits(fact))
  return [chosen.reduce((sum, { low }) => sum + low, 0), chosen.reduce((sum, { high }) => sum + high, 0)]
}

const isN = ({ programme }: Fact) => /\bN[TG]\b/.test(programme)
const isNt = ({ programme }: Fact) => programme === 'NT' || programme === 'NG+NT'

describe.runIf(present)(`pupils in DUO's own files${why}`, () => {
  const files = {
    2017: 'vo-leerlingen/01.-leerlingen-vo-per-vestiging-naar-onderwijstype-2017-2018.csv.gz',
    2019: 'vo-leerlingen/leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
  }
  const readings = present ? { 2017: read(files[2017]), 2019: read(files[2019]) } : undefined
  const facts = (year: 2017 | 2019, province?: string) =>
    (readings?.[year].facts.facts() ?? []).filter(
      fact => province === undefined || fact.province === province,
    )
  const vmbo3 = (fact: Fact) =>
    fact.level === 'vmbo' && fact.population === 'lj3' && ['bb', 'kb', 'gl'].includes(fact.route)
  const techniek = (fact: Fact) => vmbo3(fact) && fact.programme === 'techniek'
  const year4 = (level: string) => (fact: Fact) => fact.level === level && fact.population === 'lj4'
  const nOf = (level: string) => (fact: Fact) => year4(level)(fact) && isN(fact)

  it('are read whole', () => {
    expect(readings?.[2017]).toMatchObject({ rows: 25_172, setApart: [], notes: [], years: [2017] })
    expect(readings?.[2019]).toMatchObject({ rows: 24_243, setApart: [], notes: [], years: [2019] })
    expect(readings?.[2017].references).toHaveLength(1462)
    expect(readings?.[2019].references).toHaveLength(1450)
  })

  it('give the published figures of vmbo', () => {
    expect(total(facts(2019), techniek)).toEqual([11_763, 11_763])
    expect(total(facts(2019), vmbo3)).toEqual([61_508, 61_508])
    expect(total(facts(2019), fact => techniek(fact) && fact.route === 'gl')).toEqual([1455, 1455])
    expect(total(facts(2019, 'PV23'), techniek)).toEqual([1094, 1094])
    expect(total(facts(2019, 'PV23'), vmbo3)).toEqual([6266, 6266])
    const share = (route: string) =>
      total(facts(2017), fact => techniek(fact) && fact.route === route)[0] /
      total(facts(2017), fact => vmbo3(fact) && fact.route === route)[0]
    expect([share('bb'), share('kb')].map(each => Math.round(each * 100))).toEqual([24, 22])
  })

  it.each([
    [2019, 'havo', undefined, 25_024, 62_246],
    [2019, 'vwo', undefined, 26_385, 43_840],
    [2017, 'havo', undefined, 26_226, 62_716],
    [2017, 'vwo', undefined, 26_799, 43_719],
    [2019, 'havo', 'PV23', 2041, 4681],
    [2019, 'vwo', 'PV23', 1719, 2750],
  ] as const)('give the published figures of %i %s %s: %i of %i', (year, level, province, part, whole) => {
    expect(total(facts(year, province), nOf(level))).toEqual([part, part])
    expect(total(facts(year, province), year4(level))).toEqual([whole, whole])
  })

  it('give the narrower count of havo and vwo: NT alone or with NG', () => {
    const narrow = (level: string) => total(facts(2019), fact => year4(level)(fact) && isNt(fact))[0]
    expect([narrow('havo'), narrow('vwo')]).toEqual([9656, 13_990])
  })

  it('give the published shares by sex', () => {
    const share = (level: string, sex: string) => {
      const chosen = facts(2019).filter(fact => fact.sex === sex && year4(level)(fact))
      const count = (some: readonly Fact[]) => some.reduce((sum, { low }) => sum + low, 0)
      return Math.round((count(chosen.filter(isN)) / count(chosen)) * 100)
    }
    expect([share('havo', 'vrouw'), share('havo', 'man')]).toEqual([38, 42])
    expect([share('vwo', 'vrouw'), share('vwo', 'man')]).toEqual([59, 61])
  })
})

describe.runIf(present)(`other files of DUO on secondary education${why}`, () => {
  it('exam candidates 2019-2024: each hidden cell an interval of its own', () => {
    const reading = read('vo-examens/examenkandidaten-en-geslaagden-2019-2024.csv.gz')
    expect(reading).toMatchObject({ rows: 12_782, setApart: [], years: [2019, 2020, 2021, 2022, 2023] })
    const facts = reading.facts.facts()
    const of = (year: number, level: string) => (fact: Fact) => fact.year === year && fact.level === level
    expect(total(facts, of(2019, 'havo'))).toEqual([53_812, 55_234])
    expect(total(facts, of(2023, 'vwo'))).toEqual([35_836, 38_044])
    expect(total(facts, of(2023, 'vmbo'))).toEqual([90_518, 93_419])
    expect(total(facts, fact => of(2023, 'havo')(fact) && isN(fact))).toEqual([17_964, 18_825])
    expect(total(facts, fact => of(2023, 'vwo')(fact) && isNt(fact))).toEqual([13_436, 14_075])
    // Basisberoepsgericht with its leerwerktrajecten.
    expect(total(facts, fact => of(2022, 'vmbo')(fact) && fact.route === 'bb')).toEqual([13_097, 14_213])
  })

  it.each([
    ['07.-geslaagden-gezakten-en-cijfers-2016-2017.csv.gz', 2016, 10_425, 53_974, 47_047, 6927, 12_477],
    ['geslaagden-gezakten-en-cijfers-2018-2019.csv.gz', 2018, 11_694, 54_615, 48_195, 6420, 19_880],
  ])('%s', (name, year, rows, candidates, passed, failed, techniek) => {
    const reading = read(`vo-examens/${name}`)
    expect(reading).toMatchObject({ rows, setApart: [], years: [year] })
    const facts = reading.facts.facts()
    const havo = (population: string) =>
      total(facts, fact => fact.level === 'havo' && fact.population === population)[0]
    expect([havo('candidate'), havo('passed'), havo('failed')]).toEqual([candidates, passed, failed])
    const technique = (fact: Fact) => fact.programme === 'techniek' && fact.population === 'candidate'
    expect(total(facts, technique)).toEqual([techniek, techniek])
  })

  it('exams per subject of vwo 2018-2019', () => {
    const reading = read('vo-examens/examenkandidaten-vwo-en-examencijfers-2018-2019.csv.gz')
    expect(reading).toMatchObject({ rows: 13_273, setApart: [], years: [2018] })
    const facts = reading.facts.facts()
    expect(total(facts, () => true)[0]).toBe(441_985)
    // Wiskunde B and biologie have a central exam, maatschappijleer and wiskunde D only a school exam.
    const subject = (code: string) => total(facts, fact => fact.code === code)[0]
    expect(['1025', '1018', '1019', '1027'].map(subject)).toEqual([19_592, 20_858, 36_776, 3243])
  })

  it('pupils staying down, early leavers and pupils per board', () => {
    const by = (reading: Reading, population: string, programme = '') =>
      total(reading.facts.facts(), fact => fact.population === population && fact.programme === programme)[0]
    const flow = read('vo-doorstroom/05.-zittenblijvers-vo-vestiging.csv', { year: 2018 })
    expect(flow).toMatchObject({ rows: 1339, setApart: [] })
    expect(['pupil', 'repeater', 'moved-down', 'moved-up'].map(each => by(flow, each))).toEqual([
      962_015, 59_960, 29_583, 42_434,
    ])
    const vsv = read('vo-vsv/vsv-per-swv-2015.csv')
    expect(by(vsv, 'pupil')).toBe(949_874)
    expect(['', 'vmbo', 'mbo', 'overig'].map(each => by(vsv, 'early-leaver', each))).toEqual([
      4522, 2091, 61, 2370,
    ])
    const board = read('excerpts-2025/03.-leerlingen-vo-per-vestiging-en-bestuur-2025_excerpt.csv')
    expect([board.rows, by(board, 'pupil')]).toEqual([23, 9702])
  })

  it('addresses: every school once, every municipality in one COROP area and one RMC region', () => {
    const { references, notes, rows } = read('vo-vestigingen/alle-vestigingen-vo_2021-01.csv')
    expect([rows, notes]).toEqual([1619, []])
    expect(references.filter(each => each.what === 'address')).toHaveLength(1619)
    const memberships = references.filter(each => each.what === 'membership')
    expect(memberships).toHaveLength(2 * 296)
    expect(new Set(memberships.map(({ region }) => region)).size).toBe(40 + 39)
    const ho = read('ho/01-instellingen-hbo-en-wo.csv')
    expect(ho.references.filter(each => each.what === 'address')).toHaveLength(54)
    expect(ho.notes).toHaveLength(1)
    expect(read('excerpts-2025/02.-alle-vestigingen-vo-2025_excerpt.csv').edition).toBe(2025)
  })

  it('every school with pupils or candidates stands in an address list or gives its place', () => {
    const listed = new Set(
      read('vo-vestigingen/alle-vestigingen-vo_2021-01.csv').references.flatMap(each =>
        each.what === 'address' ? [each.location] : [],
      ),
    )
    const seen = read(
      'vo-leerlingen/leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv.gz',
    ).references.flatMap(each => (each.what === 'seen' ? [each] : []))
    expect(seen.filter(({ location, place }) => !listed.has(location) && place === '')).toEqual([])
    expect(seen.filter(({ location }) => listed.has(location)).length / seen.length).toBeGreaterThan(0.95)
  })
})
