import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease } from '../../src/api/index.ts'
import type { Lake } from '../../src/lake/index.ts'
import { students } from '../files.ts'
import { WORLD } from '../lake/world.ts'
import { lakeOf } from '../lakes.ts'
import { run } from './run.ts'

const AT = {
  municipality: '0153',
  municipalityName: 'Enschede',
  province: 'Overijssel',
  type: 'bachelor',
  sex: 'man',
} as const

/** Hbo first-years, 2000 a year: 20, 20.5, 21, 21.5 and 22 percent of them technical. */
const MANY = students(
  '03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2019.csv',
  [2015, 2016, 2017, 2018, 2019],
  [
    { ...AT, part: 'techniek', code: '34267', counts: [400, 410, 420, 430, 440] },
    { ...AT, part: 'economie', code: '34401', counts: [1600, 1590, 1580, 1570, 1560] },
  ],
)

let lake: Lake
let release: string
beforeAll(async () => {
  lake = await lakeOf([...WORLD.filter(({ name }) => name !== MANY.name), MANY])
  release = (await makeRelease(lake, { by: 'test', note: '' })).id
})

const outlook = (...args: readonly string[]) => run('outlook', ...args, '--data', lake.root)

describe('outlook', () => {
  it('says it in words, then in a table of the years up to the goal', async () => {
    const { code, out } = await outlook('hbo-techniek', '--region', 'PV23', '--by', '2029')
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Overijssel \(PV23\)\nTechniek onder eerstejaars hbo: in 2019\/20 ging het in Overijssel om 22 van de 100/,
    )
    expect(out).toContain(
      'De achterstand op het rekendoel van 40 van de 100 in 2029/30 is 18,0 procentpunten: per jaargroep ongeveer 360 studenten.',
    )
    expect(out).toMatch(/^2020\/21 +22\.0 /m)
    expect(out.match(/^20\d\d\/\d\d /gm)).toHaveLength(10)
  })

  it('speaks English when asked', async () => {
    const { out } = await outlook('hbo-techniek', '--region', 'PV23', '--lang', 'en')
    expect(out).toContain('That goal is our choice to reckon with, not a decision.')
  })

  it('--json gives one array with an object a region, by these keys', async () => {
    const { code, out } = await outlook(
      'hbo-techniek',
      '--region',
      'PV23,NL01',
      '--target',
      '0.3',
      '--by',
      '2029',
      '--json',
    )
    const [first, second] = JSON.parse(out) as Record<string, never>[]
    expect([code, first?.region, second?.region]).toEqual([0, 'PV23', 'NL01'])
    expect(Object.keys(first!)).toEqual([
      'indicator',
      'definition',
      'region',
      'region_name',
      'goal',
      'latest',
      'gap',
      'pace',
      'trend',
      'first_to_last',
      'factor',
      'arrival',
      'rating',
      'method',
      'method_reason',
      'method_n',
      'method_mae_pp',
      'persistence_mae_pp',
      'band',
      'projection',
      'chance',
      'chance_text',
      'effort',
      'words',
      'lead',
    ])
    // 22 to 30 percent are 8 points, of 2000 people 160; from 20 to 22 in four years is half a point a year.
    expect(first).toMatchObject({
      goal: { value: 0.3, by: 2029, kind: 'rekendoel' },
      latest: { period: '2019/20', share: 0.22, denominator: 2000 },
      gap: { points: 8, people: 160 },
      first_to_last: { from: '2015/16', to: '2019/20', points_per_year: 0.5 },
      band: 'observed',
    })
    const { projection } = first as unknown as {
      projection: { period: string; observed: Record<string, number>; underlying: Record<string, number> }[]
    }
    expect(projection.map(({ period }) => period).at(-1)).toBe('2029/30')
    for (const { observed, underlying } of projection) {
      const bounds = ['p025', 'p10', 'p25', 'p75', 'p90', 'p975'].map(name => observed[name]!)
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b))
      expect(underlying.p90! - underlying.p10!).toBeLessThanOrEqual(observed.p90! - observed.p10!)
    }
  })

  it('of a release is the same as of the lake that it froze', async () => {
    const asked = ['hbo-techniek', '--region', 'PV23', '--by', '2029', '--json']
    expect((await outlook(...asked, '--release', release)).out).toBe((await outlook(...asked)).out)
  })

  it('of a kind of region leaves out those without a share', async () => {
    const { code, out } = await outlook('hbo-techniek', '--regions', 'provinces', '--json')
    expect(code).toBe(0)
    expect((JSON.parse(out) as { region: string }[]).map(({ region }) => region)).toContain('PV23')
  })

  it.each([
    [['hbo-techniekk'], /"hbo-techniekk" is no indicator; did you mean hbo-techniek/],
    [['hbo-techniek', '--definition', 'monitor'], /"monitor" is no definition/],
    [['hbo-techniek', '--region', 'PV99'], /There is no region "PV99"/],
    [['hbo-techniek', '--region', 'PV31'], /There is no share of "hbo-techniek" .* for Limburg \(PV31\)/],
    [
      ['hbo-techniek', '--target', '40'],
      /A goal of 40 is no share between 0 and 1\. Write 40 percent as 0\.40/,
    ],
    [['hbo-techniek', '--target', 'veel'], /--target veel: give a share between 0 and 1/],
    [['hbo-techniek', '--by', '2020'], /2020 is past or has begun/],
    [['hbo-techniek', '--by', 'soon'], /--by soon: give a year of four digits/],
    [
      ['hbo-techniek', '--region', 'PV23', '--by', '2045'],
      /2045 is 26 years after the last figure \(2019\/20\)/,
    ],
    [['hbo-techniek', '--release', '2020-01-01.1'], /There is no release "2020-01-01\.1"/],
    [['examens-per-vak'], /counts without a whole/],
    [['hbo-techniek', '--lang', 'de'], /"de" is no language/],
  ])('%j ends with 2 and says what to do', async (args, message) => {
    const { code, err } = await outlook(...args)
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
  })
})
