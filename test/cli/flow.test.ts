import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease } from '../../src/api/index.ts'
import { Lake } from '../../src/lake/index.ts'
import { students } from '../files.ts'
import { WORLD } from '../lake/world.ts'
import { freshFolder, lakeOf, NOW } from '../lakes.ts'
import { run } from './run.ts'

const ENSCHEDE = {
  municipality: '0153',
  municipalityName: 'Enschede',
  province: 'Overijssel',
  type: 'bachelor',
  sex: 'man',
} as const

/** So many hbo first-years that a share of them may be published: 500 of 2000. */
const MANY = students(
  '03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv',
  [2018, 2019],
  [
    { ...ENSCHEDE, part: 'techniek', code: '34267', counts: [400, 500] },
    { ...ENSCHEDE, part: 'economie', code: '34401', counts: [1600, 1500] },
  ],
)

let lake: Lake
beforeAll(async () => {
  lake = await lakeOf([...WORLD.filter(({ name }) => name !== MANY.name), MANY])
  await makeRelease(lake, { by: 'test', note: '' })
})

const flow = (...args: readonly string[]) => run('flow', ...args, '--data', lake.root)
const change = (...args: readonly string[]) => run('change', ...args, '--data', lake.root)

describe('flow', () => {
  it('prints the steps with their people and origin, the grey ones too, the routes, leaks, levers and sources', async () => {
    const { code, out } = await flow('--by', '2035')
    expect(code).toBe(0)
    expect(out).toMatch(/^hbo-keuze +2\.000 +500 +25\.0 +0 +gemeten +2019\/20 +Techniek kiezen op het hbo$/m)
    expect(out).toMatch(/^mbo-hbo .* grijs /m)
    expect(out).toMatch(/^hbo-diploma +500 .* gepubliceerd +2022 /m)
    expect(out).toMatch(/mbo-hbo 6 → hbo-diploma 6–7 → hbo-werk 10–11 → technisch beroep 10–11/)
    expect(out).toMatch(/Waar mensen niet verdergaan, per jaar/)
    expect(out).toMatch(/Eén procentpunt meer vanaf 2027/)
    expect(out).toMatch(/^hbo-diploma: Vereniging Hogescholen/m)
    expect(out).toMatch(/grijs\.$/m)
  })

  it('speaks English when asked', async () => {
    const { out } = await flow('--lang', 'en', '--region', 'PV23')
    expect(out).toMatch(/^If everything stays as it is, every year about \d+ people/)
    expect(out).toMatch(/^mbo-hbo .* grey /m)
  })

  it('--json gives the same as data', async () => {
    const { code, out } = await flow('--json', '--by', '2040', '--step', 'hbo-keuze')
    const answer = JSON.parse(out) as Record<string, never>
    expect([code, Object.keys(answer)]).toEqual([
      0,
      ['release', 'region', 'flow', 'base', 'words', 'leverage'],
    ])
    const { leverage } = answer as unknown as { leverage: { by: number; list: { step: string }[] } }
    expect([leverage.by, leverage.list.map(({ step }) => step)]).toEqual([2040, ['hbo-keuze']])
  })

  it.each([
    [['--region', 'pact-twentte'], /There is no region "pact-twentte".*pact-twente/],
    [['--region', 'GM0344'], /no number of pupils or students is published/],
    [['--by', '2020'], /The year 2020 is over/],
    [['--by', 'soon'], /--by soon: give a year of four digits/],
    [['--step', 'hbo-keus'], /"hbo-keus" is no step; did you mean hbo-keuze/],
    [['--lang', 'de'], /"de" is no language/],
  ])('%j ends with 2 and says what to do', async (args, message) => {
    const { code, err } = await flow(...args)
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
  })

  it('says so when nothing is published', async () => {
    const empty = new Lake(freshFolder(), () => NOW)
    const { code, err } = await run('flow', '--data', empty.root)
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/Nothing is published in .* yet\. "vieroptien release"/),
    ])
  })
})

describe('change', () => {
  it('splits the difference between two years', async () => {
    // 400 of 2000 becomes 500 of 2000: all of it is choice, .05 of 2000.
    const { code, out } = await change('hbo-techniek', '--from', '2018/19', '--to', '2019/20')
    expect(code).toBe(0)
    expect(out).toMatch(/van 400 studenten in 2018\/19 naar 500 in 2019\/20 \(\+100\)/)
    expect(out).toMatch(/^aantal studenten +0 +–$/m)
    expect(out).toMatch(/^keuze +\+100 +\+5\.00$/m)
    expect(out).toMatch(/^samen +\+100 +\+5\.00$/m)
  })

  it('--json gives the same as data', async () => {
    const { out } = await change('hbo-techniek', '--from', '2018', '--to', '2019', '--json')
    expect(JSON.parse(out)).toMatchObject({
      indicator: 'hbo-techniek',
      definition: 'croho-techniek-adba',
      people: { total: 100, size: 0, mix: null, choice: expect.closeTo(100, 9) },
      levels: [],
    })
  })

  it.each([
    [['hbo-techniekk', '--from', '2018', '--to', '2019'], /did you mean hbo-techniek/],
    [['hbo-techniek', '--from', '2019', '--to', '2018'], /Give an earlier year first/],
    [['hbo-techniek', '--from', '2010', '--to', '2019'], /no figure for landsdeel-oost in 2010\/11/],
    [['hbo-techniek', '--from', 'then', '--to', '2019'], /"then" is no school year/],
    [['hbo-techniek', '--to', '2019'], /required option '--from <period>' not specified/],
  ])('%j ends with 2', async (args, message) => {
    const { code, err } = await change(...args)
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
  })
})
