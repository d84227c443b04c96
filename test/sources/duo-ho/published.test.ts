import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Fact, KINDS, type Reading, recognise, unpack } from '../../../src/sources/index.ts'
import { total } from './files.ts'

/** DUO's own files, where they stand beside the checkout: too large to keep in the repository. */
const FOLDER = '../shared/data/duo/'
const present = existsSync(FOLDER)
const where = present ? '' : ` (skipped: ${FOLDER} is not there)`

function read(path: string): Reading {
  const file = unpack(FOLDER + path)[0]!
  return recognise(file, KINDS).read(file, {})
}

const TECHNIEK = ['techniek']
const NATUUR = ['techniek', 'natuur']
const GROEN = [...NATUUR, 'landbouw en natuurlijke omgeving']
const OOST = ['PV23', 'PV25']

/** People in 2019 of these provinces and routes: those of some parts, and all. */
function share(facts: readonly Fact[], provinces: string[], routes: string[], parts: string[]) {
  const people = (fact: Fact) =>
    fact.year === 2019 &&
    fact.sex === 'totaal' &&
    provinces.includes(fact.province) &&
    routes.includes(fact.route)
  return [total(facts, fact => people(fact) && parts.includes(fact.programme))[0], total(facts, people)[0]]
}

describe.skipIf(!present)(`DUO's own files${where}`, () => {
  it('first-years of hbo: technique in 2019, ad and bachelor', () => {
    const reading = read('ho/03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv')
    expect(reading).toMatchObject({
      table: 'duo-ho-eerstejaars-hbo',
      edition: 2019,
      years: [2015, 2016, 2017, 2018, 2019],
      provisional: [2019],
      rows: 3815,
      setApart: [],
      notes: [],
    })
    const facts = reading.facts.facts()
    const routes = ['ad', 'bachelor']
    expect(share(facts, ['PV23'], routes, TECHNIEK)).toEqual([2783, 12_103])
    expect(share(facts, ['PV25'], routes, TECHNIEK)).toEqual([1853, 10_316])
  })

  it('first-years of wo: technique and nature in the east in 2019, bachelor', () => {
    const reading = read('ho/03b-eerstejaars-ingeschrevenen-wo-domein-wo-2019.csv')
    expect(reading).toMatchObject({ table: 'duo-ho-eerstejaars-wo', rows: 3225, setApart: [], notes: [] })
    const facts = reading.facts.facts()
    expect(share(facts, OOST, ['bachelor'], NATUUR)).toEqual([2315, 8471])
    expect(share(facts, OOST, ['bachelor'], GROEN)).toEqual([3733, 8471])
  })

  it('graduates of hbo and students of wo: every row, every person', () => {
    const graduates = read('ho/05-gediplomeerden-hbo-2019.csv')
    expect(graduates).toMatchObject({
      table: 'duo-ho-gediplomeerden-hbo',
      edition: 2018,
      rows: 3849,
      setApart: [],
    })
    expect(total(graduates.facts.facts(), fact => fact.year === 2018 && fact.sex === 'totaal')).toEqual([
      74_345, 74_345,
    ])
    const students = read('ho/01-ingeschrevenen-wo-2010-2019.csv')
    expect(students).toMatchObject({ table: 'duo-ho-ingeschrevenen-wo', rows: 4609, setApart: [] })
    expect(students.years).toHaveLength(10)
    expect(total(students.facts.facts(), fact => fact.year === 2019 && fact.sex === 'totaal')[0]).toBe(
      304_818,
    )
  })

  it('students of hbo in JSON: hidden counts as bounds, a third sex in the total', () => {
    const reading = read('ho/ckan-ingeschrevenen-hbo-2024.json.gz')
    expect(reading).toMatchObject({
      table: 'duo-ho-ingeschrevenen-hbo',
      edition: 2024,
      rows: 4430,
      setApart: [],
    })
    const facts = reading.facts.facts()
    const [low, high] = total(facts, fact => fact.sex === 'totaal')
    expect(high - low).toBe(3 * 1692)
    expect(total(facts, fact => fact.year === 2024 && fact.sex === 'totaal')).toEqual([448_679, 449_828])
    expect(reading.notes).toEqual([
      'GESLACHT "onbekend" (53 rows) counts only in the total of men and women.',
    ])
  })

  it('the decode file gives each programme a field', () => {
    const reading = read('1cho-decodering/Dec_ho_ISCED.asc.gz')
    expect(reading).toMatchObject({ table: 'duo-1cho-isced', rows: 3968, setApart: [] })
    expect(reading.references).toHaveLength(3968)
    const prior = unpack(`${FOLDER}1cho-decodering/Dec_vooropl.asc.gz`)[0]!
    expect(KINDS.filter(kind => kind.recognises(prior))).toEqual([])
  })

  it('students of mbo: technique in 2019', () => {
    const reading = read(
      'mbo/08-deelnemers-per-instelling-kenniscentrum-sector-type-mbo-opleiding-2015-2019.csv.gz',
    )
    expect(reading).toMatchObject({
      table: 'duo-mbo-deelnemers',
      edition: 2019,
      provisional: [2019],
      rows: 19_229,
      setApart: [],
      notes: [],
    })
    const facts = reading.facts.facts().filter(fact => fact.year === 2019)
    const people = (sex: string, sector?: string) =>
      total(facts, fact => fact.sex === sex && (sector === undefined || fact.programme === sector))[0]
    expect([people('totaal', 'techniek'), people('totaal')]).toEqual([134_041, 501_903])
    expect(people('man') + people('vrouw')).toBe(501_903)
  })
})
