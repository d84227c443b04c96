import { beforeAll, describe, expect, it } from 'vitest'
import { readLedger, readProjections, readScores } from '../../src/api/answers/frozen-outlook.ts'
import { backtestAll, gatesOf, makeRelease } from '../../src/api/index.ts'
import { FigureSet, fromRows, INDICATORS, periodKindOf } from '../../src/indicators/index.ts'
import type { Lake, ReleaseManifest } from '../../src/lake/index.ts'
import { medianOf, quantileOf } from '../../src/outlook/index.ts'
import { importInto, lakeOf } from '../lakes.ts'
import { filesOf, HAVO_EXAM } from './decade.ts'

const FILES = filesOf({ first: 2015, years: 9, schools: 48, sizes: [120, 300] })

const release = (lake: Lake, note = '') => makeRelease(lake, { by: 'test', note })

/** The figures that a release froze. */
function figuresOf(lake: Lake, { id }: ReleaseManifest): FigureSet {
  const byId = new Map(INDICATORS.map(each => [each.id, each]))
  const kind = (indicator: string, definition: string) => periodKindOf(byId.get(indicator)!, definition)
  return new FigureSet(fromRows(lake.readRelease(id)), kind, 2026)
}

function shareOf(figures: FigureSet, region: string, year: number): number {
  const { observations } = figures.series(HAVO_EXAM.id, 'monitor', region)
  const { numerator, denominator } = observations.find(({ period }) => period.year === year)!
  return numerator!.low / denominator!.low
}

describe('the outlook of a release', () => {
  let lake: Lake
  let first: ReleaseManifest
  beforeAll(async () => {
    lake = await lakeOf([FILES.exams(2021)])
    first = await release(lake)
  })

  it('is in its manifest, file by file', () => {
    expect(Object.keys(first.files)).toEqual([
      'figures.parquet',
      'figures.tsv.gz',
      'scores.tsv.gz',
      'projections.tsv.gz',
      'ledger.tsv.gz',
    ])
    expect(readLedger(lake, first)).toEqual([])
  })

  it('has the backtest that any reader of its figures can repeat', async () => {
    const atlas = await lake.atlas()
    const again = backtestAll(figuresOf(lake, first), INDICATORS, code => atlas.kindOf(code))
    const frozen = readScores(lake, first)
    expect(frozen.length).toBeGreaterThan(100)
    expect(
      frozen.map(({ indicator, definition, kind, horizon, method, n }) => [
        indicator,
        definition,
        kind,
        horizon,
        method,
        n,
      ]),
    ).toEqual(
      again.map(({ indicator, definition, kind, horizon, method, n }) => [
        indicator,
        definition,
        kind,
        horizon,
        method,
        n,
      ]),
    )
    for (const [at, { mae, coverage80, stretch, persistence }] of frozen.entries()) {
      expect(mae).toBeCloseTo(again[at]!.mae, 5)
      expect(coverage80).toBeCloseTo(again[at]!.coverage80, 5)
      expect(stretch).toBeCloseTo(again[at]!.stretch, 5)
      expect(persistence.mae).toBeCloseTo(again[at]!.persistence.mae, 5)
    }
    // Schools are not among its figures, so not among its scores.
    expect(frozen.some(({ kind }) => kind === 'school')).toBe(false)
  })

  it('projects each region with a page eleven years on, by the method that its own scores decide', async () => {
    const atlas = await lake.atlas()
    const gates = gatesOf(readScores(lake, first))
    const byRegion = new Map<string, number[]>()
    for (const { indicator, definition, region, origin, method, expectation } of readProjections(
      lake,
      first,
    )) {
      // National series that publishers print are projected too.
      if (indicator !== HAVO_EXAM.id) continue
      expect(origin).toBe(2021)
      expect(method).toBe(gates(HAVO_EXAM.id, definition, atlas.kindOf(region)!).method)
      const { year, horizon, sd, underlyingSd } = expectation.forecast
      expect(horizon).toBe(year - origin)
      expect(underlyingSd).toBeLessThanOrEqual(sd)
      expect(expectation.size!.low).toBeLessThan(expectation.size!.high)
      const key = `${definition}|${region}`
      byRegion.set(key, [...(byRegion.get(key) ?? []), year])
    }
    expect(byRegion.size).toBeGreaterThan(20)
    for (const years of byRegion.values())
      expect(years).toEqual(Array.from({ length: 11 }, (_, at) => 2022 + at))
  })

  it('adds up: provinces to the country, in people and in technical people', () => {
    const next = [...readProjections(lake, first)].filter(
      ({ definition, expectation }) => definition === 'monitor' && expectation.forecast.year === 2022,
    )
    const technical = next.map(({ region, expectation: { forecast, size } }) => ({
      region,
      all: size!.value,
      part: size!.value * medianOf(forecast),
    }))
    const provinces = technical.filter(({ region }) => /^PV\d\d$/.test(region))
    const country = technical.find(({ region }) => region === 'NL01')!
    expect(provinces.length).toBeGreaterThan(5)
    // People are frozen whole, so each of a dozen provinces may be half a person off; log odds to five decimals.
    expect(Math.abs(provinces.reduce((sum, { all }) => sum + all, 0) - country.all)).toBeLessThan(7)
    expect(Math.abs(provinces.reduce((sum, { part }) => sum + part, 0) - country.part)).toBeLessThan(7)
  })
})

describe('the ledger', () => {
  let lake: Lake
  const releases: ReleaseManifest[] = []
  beforeAll(async () => {
    lake = await lakeOf([FILES.exams(2021)])
    releases.push(await release(lake, 'to 2021'))
    releases.push(await release(lake, 'the same again'))
    await importInto(lake, [FILES.pupils[0]!])
    releases.push(await release(lake, 'other imports, the same exams'))
    await importInto(lake, [FILES.exams(2022)])
    releases.push(await release(lake, 'to 2022'))
    await importInto(lake, [FILES.exams(2023)])
    releases.push(await release(lake, 'to 2023'))
  }, 120_000)

  const ledger = (at: number) =>
    readLedger(lake, releases[at]!).filter(
      ({ indicator, definition }) => indicator === HAVO_EXAM.id && definition === 'monitor',
    )

  it('is empty while no year has come', () => {
    for (const at of [0, 1, 2]) expect(readLedger(lake, releases[at]!)).toEqual([])
  })

  it('scores what was projected for the year that came, by the release that said so first', () => {
    const rows = ledger(3)
    expect(new Set(rows.map(({ origin, year, release: by }) => `${origin} ${year} ${by}`))).toEqual(
      new Set([`2021 2022 ${releases[0]!.id}`]),
    )
    const figures = figuresOf(lake, releases[3]!)
    const projected = new Map(
      [...readProjections(lake, releases[0]!)]
        .filter(
          ({ definition, expectation }) => definition === 'monitor' && expectation.forecast.year === 2022,
        )
        .map(each => [each.region, each]),
    )
    for (const region of ['NL01', 'PV23', 'pact-twente', 'GM0153']) {
      const row = rows.find(each => each.region === region)!
      const { method, expectation } = projected.get(region)!
      expect(row.method).toBe(method)
      expect(row.projected).toBeCloseTo(medianOf(expectation.forecast), 6)
      expect(row.low80).toBeCloseTo(quantileOf(expectation.forecast, 0.1), 6)
      expect(row.high95).toBeCloseTo(quantileOf(expectation.forecast, 0.975), 6)
      expect(row.outcome).toBeCloseTo(shareOf(figures, region, 2022), 6)
      expect(row.error).toBeCloseTo(
        100 * (medianOf(expectation.forecast) - shareOf(figures, region, 2022)),
        3,
      )
    }
    expect(rows.find(({ region }) => region === 'NL01')!.kind).toBe('land')
  })

  it('keeps scoring older projections as further years come', () => {
    const said = new Set(
      ledger(4)
        .filter(({ region }) => region === 'PV23')
        .map(({ origin, year, release: by }) => `${origin} ${year} ${by}`),
    )
    expect(said).toEqual(
      new Set([
        `2021 2022 ${releases[0]!.id}`,
        `2021 2023 ${releases[0]!.id}`,
        `2022 2023 ${releases[3]!.id}`,
      ]),
    )
  })
})

describe('a release from before there were projections', () => {
  it('has none, and no scores and no ledger', async () => {
    const lake = await lakeOf([FILES.exams(2021)])
    const table = { columns: { region: 'VARCHAR' }, rows: [['NL01']] } as const
    const old = await lake.write(writer =>
      writer.publish(table, { by: 'test', note: '', imports: [], about: {} }),
    )
    expect([...readProjections(lake, old)]).toEqual([])
    expect([readScores(lake, old), readLedger(lake, old)]).toEqual([[], []])
    // The next one is none the worse for it.
    expect(readLedger(lake, await release(lake))).toEqual([])
  })
})
