import { beforeAll, describe, expect, it } from 'vitest'
import { trialsOf } from '../../src/api/answers/backtest.ts'
import { backtestAll, gatesOf, type Scored } from '../../src/api/index.ts'
import { type FigureRow, FigureSet } from '../../src/indicators/index.ts'
import type { MethodId, Trial } from '../../src/outlook/index.ts'
import type { RegionKind } from '../../src/vocabulary/index.ts'
import { lakeOf } from '../lakes.ts'
import { analysed, filesOf, HAVO_EXAM } from './decade.ts'

const FIRST = 2014
const LAST = 2023

describe('ten years of sixty schools', () => {
  let scores: readonly Scored[]
  let trials: readonly Trial[]
  beforeAll(async () => {
    const { exams, pupils } = filesOf({ first: FIRST, years: 10, schools: 60 })
    const { figures, atlas } = await analysed(await lakeOf([exams(LAST), ...pupils]))
    const kindOf = (code: string) => atlas.kindOf(code)
    scores = backtestAll(figures, [HAVO_EXAM], kindOf)
    trials = [...trialsOf(figures, HAVO_EXAM, 'monitor', kindOf)]
  })

  const near = (kind: RegionKind, method: MethodId, horizons = 3) =>
    scores.filter(
      each =>
        each.definition === 'monitor' &&
        each.kind === kind &&
        each.method === method &&
        each.horizon <= horizons,
    )
  const mean = (some: readonly Scored[], value: (score: Scored) => number) =>
    some.reduce((sum, each) => sum + each.n * value(each), 0) / some.reduce((sum, { n }) => sum + n, 0)
  const error = (kind: RegionKind, method: MethodId, horizons?: number) =>
    mean(near(kind, method, horizons), ({ mae }) => mae)

  it('are forecast from every year with four before it and one after it', () => {
    // Last years 2017 to 2022; from 2017 five years ahead at most, from 2022 one.
    const persistence = scores.filter(
      ({ definition, kind, method }) =>
        definition === 'monitor' && kind === 'school' && method === 'persistence',
    )
    expect(persistence.map(({ horizon, n, regions, origins }) => [horizon, n, regions, origins])).toEqual([
      [1, 360, 60, 6],
      [2, 300, 60, 5],
      [3, 240, 60, 4],
      [4, 180, 60, 3],
      [5, 120, 60, 2],
    ])
  })

  it('never know anything of what is to come, but the pupils of the year after', () => {
    for (const { history, outcomes } of trials) {
      const origin = history.points.at(-1)!.year
      expect(history.parent.at(-1)!.year).toBe(origin)
      expect(outcomes.map(({ year }) => year)).toEqual(
        Array.from({ length: LAST - origin }, (_, at) => origin + 1 + at),
      )
      // Year 5 of the next school year, and year 4 beside it for the year after that.
      for (const { year } of history.leads) expect([origin + 1, origin + 2]).toContain(year)
    }
  })

  it('are forecast better by the model than by persistence: by 10 % for schools', () => {
    expect(error('school', 'model')).toBeLessThan(0.9 * error('school', 'persistence'))
    for (const kind of ['municipality', 'province'] as const)
      expect(error(kind, 'model')).toBeLessThan(1.03 * error(kind, 'persistence'))
  })

  it('lie within the bands about as often as the bands say', () => {
    for (const kind of ['school', 'municipality'] as const)
      for (const method of ['persistence', 'model', 'model_with_lead'] as const) {
        const within = mean(near(kind, method, 5), ({ coverage80 }) => coverage80)
        expect([kind, method, within > 0.7 && within < 0.95]).toEqual([kind, method, true])
        const within95 = mean(near(kind, method, 5), ({ coverage95 }) => coverage95)
        expect([kind, method, within95 > 0.9]).toEqual([kind, method, true])
      }
  })

  it('are told best by the pupils who are there already', () => {
    expect(error('school', 'model_with_lead', 1)).toBeLessThan(0.4 * error('school', 'persistence', 1))
    expect(gatesOf(scores)(HAVO_EXAM.id, 'monitor', 'school')).toMatchObject({
      method: 'model_with_lead',
      reason: 'better',
      decidedBy: 'school',
    })
  })

  it('come in the order of definition, kind, horizon and method, the definitions apart', () => {
    expect([...new Set(scores.map(({ definition }) => definition))]).toEqual(['monitor', 'cbs-nt'])
    const order = scores.map(
      ({ definition, kind, horizon }) => `${definition === 'monitor' ? 0 : 1} ${kind} ${horizon}`,
    )
    expect(order).toEqual([...order].sort())
  })
})

/** One series of a region: `year: [part, whole]`. */
function rowsOf(region: string, years: Readonly<Record<number, readonly [number, number]>>): FigureRow[] {
  return Object.entries(years).map(([year, [part, whole]]) => ({
    indicator: HAVO_EXAM.id,
    definition: 'monitor',
    region,
    year: Number(year),
    sex: 'totaal',
    numeratorLow: part,
    numeratorHigh: part,
    denominatorLow: whole,
    denominatorHigh: whole,
    shareLow: part / whole,
    shareHigh: part / whole,
    status: 'definitief',
  }))
}

describe('who takes part', () => {
  const six = (of: (year: number) => readonly [number, number]) =>
    Object.fromEntries([2014, 2015, 2016, 2017, 2018, 2019].map(year => [year, of(year)]))
  const kinds: Readonly<Record<string, RegionKind>> = {
    NL01: 'land',
    'VO-99AA00': 'school',
    'VO-99AB00': 'school',
    GM0153: 'municipality',
    'pact-twente': 'pact',
    'overig-gelderland': 'remainder',
  }
  const tried = (
    region: string,
    years: Readonly<Record<number, readonly [number, number]>>,
    breaks?: number,
  ) => {
    const rows = [
      ...rowsOf(
        'NL01',
        six(() => [400, 1000]),
      ),
      ...rowsOf(region, years),
    ]
    const figures = new FigureSet(rows, () => 'school-year', 2026)
    const reason = { nl: '', en: '' }
    const indicator = breaks === undefined ? HAVO_EXAM : { ...HAVO_EXAM, breaks: [{ from: breaks, reason }] }
    return [...trialsOf(figures, indicator, 'monitor', code => kinds[code])]
      .filter(each => each.region === region)
      .map(({ history, outcomes }) => [history.points.at(-1)!.year, outcomes.map(({ year }) => year)])
  }
  const all = [
    [2017, [2018, 2019]],
    [2018, [2019]],
  ]

  it('is a region with a share in every year that the country has', () => {
    expect(
      tried(
        'pact-twente',
        six(() => [3, 7]),
      ),
    ).toEqual(all)
    const { 2016: _, ...hole } = six(() => [30, 70])
    expect(tried('pact-twente', hole)).toEqual([])
    const { 2019: __, ...ended } = six(() => [30, 70])
    expect(tried('pact-twente', ended)).toEqual([[2017, [2018]]])
  })

  it('is a school of 15 and a municipality of 30 in every year used, as outcome too', () => {
    expect(
      tried(
        'VO-99AA00',
        six(() => [6, 15]),
      ),
    ).toEqual(all)
    expect(
      tried(
        'VO-99AA00',
        six(year => [6, year === 2015 ? 14 : 15]),
      ),
    ).toEqual([])
    expect(
      tried(
        'VO-99AA00',
        six(year => [6, year === 2019 ? 14 : 15]),
      ),
    ).toEqual([[2017, [2018]]])
    expect(
      tried(
        'GM0153',
        six(() => [6, 30]),
      ),
    ).toEqual(all)
    expect(
      tried(
        'GM0153',
        six(() => [6, 29]),
      ),
    ).toEqual([])
  })

  it('is no school where nobody or everybody was technical in all years, unless that changed', () => {
    expect(
      tried(
        'VO-99AA00',
        six(() => [0, 50]),
      ),
    ).toEqual([])
    expect(
      tried(
        'VO-99AA00',
        six(() => [50, 50]),
      ),
    ).toEqual([])
    expect(
      tried(
        'VO-99AA00',
        six(year => [year === 2018 ? 5 : 0, 50]),
      ),
    ).toEqual([[2018, [2019]]])
  })

  it('is not what is left of a province beside its pacts, nor an unknown region', () => {
    expect(
      tried(
        'overig-gelderland',
        six(() => [30, 70]),
      ),
    ).toEqual([])
    expect(
      tried(
        'GM9999',
        six(() => [30, 70]),
      ),
    ).toEqual([])
  })

  it('is not compared across a break in the way of counting', () => {
    // Counted otherwise from 2019 on: 2018 is comparable with the four years up to 2017, 2019 with none of them.
    expect(
      tried(
        'pact-twente',
        six(() => [30, 70]),
        2019,
      ),
    ).toEqual([[2017, [2018]]])
    // From 2015 on: four years are there in 2018.
    expect(
      tried(
        'pact-twente',
        six(() => [30, 70]),
        2015,
      ),
    ).toEqual([[2018, [2019]]])
  })
})
