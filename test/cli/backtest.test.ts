import { beforeAll, describe, expect, it } from 'vitest'
import { Lake } from '../../src/lake/index.ts'
import { filesOf } from '../api/decade.ts'
import { freshFolder, lakeOf, NOW } from '../lakes.ts'
import { run } from './run.ts'

let lake: Lake
beforeAll(async () => {
  const { exams, pupils } = filesOf({ first: 2016, years: 8, schools: 36 })
  lake = await lakeOf([exams(2023), ...pupils])
})

const backtest = (...args: readonly string[]) => run('backtest', ...args, '--data', lake.root)

/** A row of `--json`. */
interface Row {
  readonly indicator: string
  readonly definition: string
  readonly region_kind: string
  readonly horizon: number
  readonly method: string
  readonly mae_pp: number
  readonly coverage80: number
  readonly n: number
}

const KEYS = [
  'indicator',
  'definition',
  'region_kind',
  'horizon',
  'method',
  'mae_pp',
  'bias_pp',
  'pinball',
  'coverage80',
  'coverage95',
  'n',
]

describe('backtest --json', () => {
  it('is one array of rows with these keys, Dutch kinds of region and all methods', async () => {
    const { code, out, err } = await backtest('havo-n-examen', '--json')
    const rows = JSON.parse(out) as Row[]
    expect([code, err]).toEqual([0, expect.stringMatching(/not on the protected figures/)])
    for (const row of rows) expect(Object.keys(row)).toEqual(KEYS)
    expect(new Set(rows.map(({ region_kind }) => region_kind))).toEqual(
      new Set(['land', 'landsdeel', 'provincie', 'pact', 'gemeente', 'school']),
    )
    expect(new Set(rows.map(({ method }) => method))).toEqual(
      new Set(['persistence', 'mean3', 'drift', 'ses05', 'theta', 'damped_holt', 'model', 'model_with_lead']),
    )
    expect(new Set(rows.map(({ definition }) => definition))).toEqual(new Set(['monitor', 'cbs-nt']))
    for (const { mae_pp, coverage80 } of rows) {
      expect(mae_pp).toBeGreaterThanOrEqual(0)
      expect(coverage80).toBeGreaterThanOrEqual(0)
      expect(coverage80).toBeLessThanOrEqual(1)
    }
    // From 2019 to 2022, 36 schools each.
    const one = rows.find(
      ({ definition, region_kind, horizon, method }) =>
        definition === 'monitor' && region_kind === 'school' && horizon === 1 && method === 'persistence',
    )
    expect(one!.n).toBe(4 * 36)
  })

  it('of an indicator without four years and one more is an empty array', async () => {
    const { code, out } = await backtest('vwo-n-examen', '--json')
    expect([code, JSON.parse(out)]).toEqual([0, []])
    const empty = new Lake(freshFolder(), () => NOW)
    const none = await run('backtest', 'havo-n-examen', '--json', '--data', empty.root)
    expect([none.code, JSON.parse(none.out)]).toEqual([0, []])
  })

  it('takes several indicators and one definition', async () => {
    const { out } = await backtest('havo-n-examen', 'havo-n-profiel', '--definition', 'cbs-nt', '--json')
    const rows = JSON.parse(out) as Row[]
    expect(new Set(rows.map(({ indicator, definition }) => `${indicator} ${definition}`))).toEqual(
      new Set(['havo-n-examen cbs-nt', 'havo-n-profiel cbs-nt']),
    )
  })
})

describe('backtest', () => {
  it('shows a line a kind of region, with what is shown there and why', async () => {
    const { code, out } = await backtest('havo-n-examen', '--definition', 'monitor')
    expect(code).toBe(0)
    expect(out).toMatch(/^havo-n-examen$/m)
    // Years ahead 1 to 3 from 2019 to 2022: (4 + 3 + 2) x 36 forecasts.
    expect(out).toMatch(/^monitor +school +324 .* model_with_lead: \d+ % better/m)
    expect(out).toMatch(/^monitor +land +9 .*\(decided by provincie\)$/m)
  })

  it('says why nothing starts from pupils', async () => {
    const { exams } = filesOf({ first: 2016, years: 8, schools: 12 })
    const { root } = await lakeOf([exams(2023)])
    const { out } = await run('backtest', 'havo-n-examen', '--data', root)
    expect(out).toMatch(/^No lead: .*There is no count of pupils in year 5 of havo/m)
  })

  it('says what is missing when nothing can be scored', async () => {
    const { code, out } = await backtest('vwo-n-examen')
    expect([code, out]).toEqual([0, expect.stringMatching(/Nothing can be scored: a forecast needs four/)])
  })

  it('--chances scores the chances instead, as a table and as JSON', async () => {
    const { out } = await backtest('havo-n-examen', '--chances')
    expect(out).toMatch(/^monitor +school +model +\d+ +0\.\d{3} +0\.\d{3} +0\.\d{3}$/m)
    expect(out).toMatch(/^The model said, and it came true: .*\d+ % → \d+ % \(n \d+\)/m)
    const rows = JSON.parse((await backtest('havo-n-examen', '--chances', '--json')).out) as {
      region_kind: string
      method: string
      brier: number
      base_rate: number
      zero_one: number
    }[]
    const school = rows.find(({ region_kind, method }) => region_kind === 'school' && method === 'model')!
    expect(school.brier).toBeLessThan(school.base_rate)
    expect(school.brier).toBeLessThan(school.zero_one)
    const none = await backtest('vwo-n-examen', '--chances')
    expect([none.code, none.out]).toEqual([0, expect.stringMatching(/^No chances can be scored/)])
  })

  it.each([
    [['havo-n-exam'], /"havo-n-exam" is no indicator; did you mean havo-n-examen/],
    [['havo-n-examen', '--definition', 'monitr'], /"monitr" is no definition; did you mean monitor/],
    [['--definition', 'nothing-like-it'], /is no definition.*Possible: /],
    [['havo-n-examen', '--jsn'], /unknown option '--jsn'/],
  ])('%j ends with 2 and says what to do', async (args, message) => {
    const { code, err } = await backtest(...args)
    expect([code, err]).toEqual([2, expect.stringMatching(message)])
  })
})
