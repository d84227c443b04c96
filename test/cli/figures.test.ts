import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease } from '../../src/api/index.ts'
import type { Lake } from '../../src/lake/index.ts'
import { Lake as OpenLake } from '../../src/lake/index.ts'
import { EXAMS, WORLD } from '../lake/world.ts'
import { bytesIn, freshFolder, lakeOf, NOW } from '../lakes.ts'
import { run } from './run.ts'

const HEADER =
  'indicator,definition,region,region_name,period,sex,numerator_low,numerator_high,denominator_low,denominator_high,share_low,share_high,status'

let lake: Lake
let release: string
beforeAll(async () => {
  lake = await lakeOf(WORLD)
  release = (await makeRelease(lake, { by: 'test', note: '' })).id
})

const figures = (...args: readonly string[]) => run('figures', ...args, '--data', lake.root)
const analyst = (...args: readonly string[]) => figures(...args, '--unprotected', '--as', 'csv')
/** Rows of the answer below the header, without the names. */
const rowsOf = (out: string) => out.trimEnd().split('\n').slice(1)

describe('figures', () => {
  it('has these columns, UTF-8, shares as fractions with six decimals', async () => {
    const { code, out } = await analyst('havo-n-examen', '--region', 'NL01,GM0153', '--period', 'all')
    expect(code).toBe(0)
    expect(out).toBe(
      [
        HEADER,
        'havo-n-examen,monitor,NL01,Nederland,2019/20,totaal,21,21,55,55,0.381818,0.381818,definitief',
        'havo-n-examen,monitor,NL01,Nederland,2020/21,totaal,30,33,41,44,0.731707,0.750000,geschat',
        'havo-n-examen,monitor,GM0153,Enschede,2019/20,totaal,15,15,49,49,0.306122,0.306122,definitief',
        'havo-n-examen,monitor,GM0153,Enschede,2020/21,totaal,29,29,40,40,0.725000,0.725000,definitief',
        '',
      ].join('\n'),
    )
  })

  it('says that figures are unprotected, beside the answer and not in it', async () => {
    const { out, err } = await analyst('havo-n-profiel')
    expect(err).toMatch(/^Unprotected: counts of 1 to 4 are shown\. Not for publication\.$/m)
    expect(out).not.toMatch(/Unprotected/)
  })

  it('gives by default the country, the two provinces and the landsdeel, the latest period, all, as a table', async () => {
    const { out } = await figures('havo-n-profiel', '--unprotected')
    const [header, rule, ...rows] = out.trimEnd().split('\n')
    expect(header).toMatch(/^definition\s+region\s+name\s+period\s+sex\s+technical\s+all\s+share %\s+status$/)
    expect(rule).toMatch(/^[- ]+$/)
    expect(
      rows.map(row =>
        row
          .split(/\s{2,}/)
          .slice(0, 5)
          .join('|'),
      ),
    ).toEqual([
      'monitor|NL01|Nederland|2019/20|totaal',
      'monitor|PV23|Overijssel|2019/20|totaal',
      'monitor|PV25|Gelderland|2019/20|totaal',
      'monitor|landsdeel-oost|Landsdeel Oost|2019/20|totaal',
    ])
    expect(rows[0]).toContain('94  176     53.4')
  })

  it.each([
    ['2019/20', ['2019/20']],
    ['2019', ['2019/20']],
    ['2017-2018', ['2017/18']],
    ['latest', ['2019/20']],
    ['all', ['2017/18', '2019/20']],
    ['2016/17', []],
  ])('--period %s', async (period, wanted) => {
    const { code, out } = await analyst('havo-n-profiel', '--region', 'NL01', '--period', period)
    expect([code, rowsOf(out).map(row => row.split(',')[4])]).toEqual([0, wanted])
  })

  it('--sex all and --definition all give every one, in a fixed order', async () => {
    const { out } = await analyst('havo-n-profiel', '--region', 'NL01', '--sex', 'all', '--definition', 'all')
    expect(
      rowsOf(out).map(row =>
        row
          .split(',')
          .filter((_, at) => at === 1 || at === 5)
          .join(' '),
      ),
    ).toEqual([
      'cbs-nt totaal',
      'cbs-nt man',
      'cbs-nt vrouw',
      'monitor totaal',
      'monitor man',
      'monitor vrouw',
      'nt-alle-combinaties totaal',
      'nt-alle-combinaties man',
      'nt-alle-combinaties vrouw',
    ])
    const one = await analyst('havo-n-profiel', '--sex', 'vrouw', '--definition', 'cbs-nt')
    expect(rowsOf(one.out).every(row => row.includes(',cbs-nt,') && row.includes(',vrouw,'))).toBe(true)
  })

  it('--region takes any number of codes, in their order; a known one without data gives no row', async () => {
    const { code, out } = await analyst(
      'havo-n-profiel',
      '--region',
      ' pact-twente, GM0003,CR12 ,GM0340,pact-zwolle',
    )
    expect([code, rowsOf(out).map(row => row.split(',')[2])]).toEqual([0, ['pact-twente', 'CR12', 'GM0340']])
    const all = Array.from({ length: 400 }, () => 'NL01').join(',')
    expect(rowsOf((await analyst('havo-n-profiel', '--region', all)).out)).toHaveLength(1)
  })

  it.each([
    ['countries', ['NL01']],
    ['landsdelen', ['landsdeel-oost']],
    ['provinces', ['PV23', 'PV25', 'PV26', 'PV29']],
    ['pacts', ['pact-food-valley', 'pact-rivierenland', 'pact-twente']],
    ['municipalities', ['GM0153', 'GM0340', 'GM1960']],
    ['labour-markets', ['amr-foodvalley', 'amr-rivierenland', 'amr-twente']],
    ['corops', ['CR12', 'CR16', 'CR17']],
    ['rmcs', ['RMC-12']],
    ['schools', ['VO-99AA00', 'VO-99AD00', 'VO-99AE00', 'VO-99AF00']],
  ])('--regions %s', async (kind, codes) => {
    const { out } = await analyst('havo-n-profiel', '--regions', kind, '--period', '2019')
    expect(rowsOf(out).map(row => row.split(',')[2])).toEqual(codes)
  })

  it('names schools as their files do', async () => {
    const { out } = await analyst('havo-n-profiel', '--region', 'VO-99AA00')
    expect(rowsOf(out)[0]).toContain('VO-99AA00,School 99AA00,2019/20')
  })

  it('--borders shows a municipality of then, to an analyst only', async () => {
    const { code, out } = await analyst('havo-n-profiel', '--regions', 'municipalities', '--borders', '2018')
    expect([code, rowsOf(out).map(row => row.split(',')[2])]).toEqual([0, ['GM0153', 'GM0340', 'GM1960']])
    const open = await figures('havo-n-profiel', '--borders', '2018')
    expect([open.code, open.err]).toEqual([2, expect.stringContaining('Add --unprotected')])
  })

  it('published series are there with their own kind of period', async () => {
    const { out } = await figures('gepubliceerd', '--definition', 'all', '--period', 'all', '--as', 'csv')
    expect(out).toContain(
      'gepubliceerd,mbo-instroom,NL01,Nederland,2020/21,totaal,,,,,0.280000,0.280000,definitief',
    )
    expect(out).toContain(
      'gepubliceerd,technisch-beroep-aantal,NL01,Nederland,2013,totaal,1489000,1489000,,,,,definitief',
    )
  })

  it('EU STEM says which programmes have no field', async () => {
    const { err } = await analyst('hbo-techniek', '--definition', 'eu-stem')
    expect(err).toMatch(
      /eu-stem: 1 programmes \(2 people, all years together\) have no ISCED-F field.*: 34808\./,
    )
    expect((await analyst('hbo-techniek')).err).not.toMatch(/eu-stem/)
  })

  it('the same rows as table, csv and json', async () => {
    const csv = rowsOf((await analyst('havo-n-examen', '--sex', 'all', '--period', 'all')).out)
    const { code, out } = await figures(
      'havo-n-examen',
      '--sex',
      'all',
      '--period',
      'all',
      '--unprotected',
      '--json',
    )
    const objects = JSON.parse(out) as Record<string, string | number | null>[]
    expect(code).toBe(0)
    expect(Object.keys(objects[0] ?? {}).join(',')).toBe(HEADER)
    expect(
      objects.map(each =>
        Object.entries(each)
          .map(([key, value]) =>
            key.startsWith('share') && typeof value === 'number' ? value.toFixed(6) : (value ?? ''),
          )
          .join(','),
      ),
    ).toEqual(csv)
    expect((await figures('havo-n-examen', '--as', 'json')).out).toBe(
      (await figures('havo-n-examen', '--json')).out,
    )
  })

  it('without --unprotected shows no count of 1 to 4 and no share on a base under 10', async () => {
    for (const indicator of ['havo-n-examen', 'vmbo-techniek', 'hbo-techniek']) {
      const { out } = await figures(
        indicator,
        '--regions',
        'municipalities',
        '--sex',
        'all',
        '--period',
        'all',
        '--json',
      )
      for (const {
        numerator_low: low,
        numerator_high: high,
        denominator_low: base,
        share_low: share,
      } of JSON.parse(out)) {
        if (low !== null && low === high) expect(low === 0 || low > 4).toBe(true)
        if (share !== null) expect(base).toBeGreaterThanOrEqual(10)
      }
    }
  })

  it('asking changes nothing on disk', async () => {
    const before = bytesIn(lake.root)
    await figures('havo-n-profiel')
    await analyst('havo-n-examen')
    expect(bytesIn(lake.root)).toEqual(before)
    const none = freshFolder()
    await run('figures', 'havo-n-profiel', '--data', `${none}/none`)
    expect(bytesIn(none)).toEqual({})
  })
})

describe('figures of a release', () => {
  it('are those that were frozen, whatever the lake holds by now', async () => {
    const before = await figures('havo-n-profiel', '--release', release, '--as', 'csv', '--period', 'all')
    expect(before.code).toBe(0)
    expect(rowsOf(before.out).length).toBeGreaterThan(0)
    expect(before.out).toBe((await figures('havo-n-profiel', '--as', 'csv', '--period', 'all')).out)
    const other = await lakeOf([EXAMS])
    expect((await run('figures', 'havo-n-profiel', '--release', release, '--data', other.root)).code).toBe(2)
  })

  it.each([
    [['--release', '1999-01-01.1'], /There is no release "1999-01-01\.1".*Known: /],
    [['--release', '2026-11-24.1', '--unprotected'], /leave out --unprotected/],
    [['--release', '2026-11-24.1', '--borders', '2018'], /leave out --unprotected, --borders and --members/],
  ])('%j is refused', async (options, says) => {
    const { code, err } = await figures('havo-n-profiel', ...options)
    expect([code, err]).toEqual([2, expect.stringMatching(says)])
  })
})

describe('a slip of the pen', () => {
  it.each([
    [['havo-profiel'], /"havo-profiel" is no indicator; did you mean havo-n-profiel/],
    [['havo-n-profiel', '--definition', 'monitr'], /"monitr" is no definition; did you mean monitor/],
    [['havo-n-profiel', '--region', 'NL01,PV32'], /There is no region "PV32"\. Did you mean/],
    [['havo-n-profiel', '--region', 'pact-twnte'], /Did you mean pact-twente/],
    [
      ['havo-n-profiel', '--region', 'VO-99AA01'],
      /tells of "VO-99AA01"\. Did you mean VO-99AA00 \(School 99AA00\)/,
    ],
    [['havo-n-profiel', '--region', 'NL01,,PV23'], /has an empty code/],
    [['havo-n-profiel', '--region', ''], /has an empty code/],
    [['havo-n-profiel', '--regions', 'pact'], /"pact" is no kind of region; did you mean pacts/],
    [['havo-n-profiel', '--region', 'NL01', '--regions', 'pacts'], /not both/],
    [['havo-n-profiel', '--sex', 'vrouwen'], /"vrouwen" is no sex; did you mean vrouw/],
    [['havo-n-profiel', '--as', 'cvs'], /"cvs" is no format; did you mean csv/],
    [['havo-n-profiel', '--period', '2019/21'], /"2019\/21" is no school year/],
    [['havo-n-profiel', '--borders', 'now', '--unprotected'], /give a year from 2010 to 2026/],
    [['havo-n-profiel', '--regoin', 'NL01'], /unknown option '--regoin'/],
    [[], /missing required argument 'indicator'/],
  ])('%j: exit 2 and the nearest', async (args, says) => {
    const { code, out, err } = await figures(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(says)
  })
})

describe('an empty lake', () => {
  const root = freshFolder()

  it.each(['table', 'csv', 'json'])('gives no rows as %s, exit 0', async format => {
    const { code, out, err } = await run('figures', 'havo-n-profiel', '--as', format, '--data', root)
    expect(code).toBe(0)
    if (format === 'csv') expect(out).toBe(`${HEADER}\n`)
    if (format === 'json') expect(JSON.parse(out)).toEqual([])
    if (format === 'table')
      expect(err).toMatch(/No figures of havo-n-profiel.*It is counted from: duo-vo-leerlingen/)
  })

  it('still has the published series', async () => {
    const { out } = await run('figures', 'gepubliceerd', '--as', 'csv', '--data', root)
    expect(rowsOf(out).length).toBeGreaterThan(0)
  })

  it('takes a school code on trust: no file tells of any school', async () => {
    const { code } = await run('figures', 'havo-n-profiel', '--region', 'VO-99AA00', '--data', root)
    expect(code).toBe(0)
  })

  it('stays empty', () => {
    expect(bytesIn(root)).toEqual({})
    expect(new OpenLake(root, () => NOW).records()).toEqual([])
  })
})
