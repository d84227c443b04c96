import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FigureRow,
  FigureSet,
  INDICATORS,
  judge,
  regionalVerdict,
  TARGETS,
} from '../../src/indicators/index.ts'
import type { Target } from '../../src/vocabulary/index.ts'

const KINDS = new Map(INDICATORS.map(({ id, period }) => [id, period]))
const target = (id: string): Target => {
  const found = TARGETS.find(each => each.id === id)
  if (!found) throw new Error(`no target ${id}`)
  return found
}
const HBO = target('oost-hbo-2020')

/** Shares by year of one indicator and definition in landsdeel Oost. */
function figures(
  shares: Readonly<Record<number, number | readonly [number, number] | null>>,
  definition = 'croho-techniek-adba',
  indicator = 'hbo-techniek',
  region = 'landsdeel-oost',
  asOf = 2026,
): FigureSet {
  const rows = Object.entries(shares).map(([year, share]): FigureRow => {
    const [low, high] = typeof share === 'number' ? [share, share] : (share ?? [null, null])
    return {
      indicator,
      definition,
      region,
      year: Number(year),
      sex: 'totaal',
      numeratorLow: 1,
      numeratorHigh: 1,
      denominatorLow: 2,
      denominatorHigh: 2,
      shareLow: low,
      shareHigh: high,
      status: 'definitief',
    }
  })
  return new FigureSet(rows, indicator => KINDS.get(indicator) ?? 'calendar', asOf)
}

describe('the verdict on a goal', () => {
  it('waits until the year of the goal has passed', () => {
    const early = figures({ 2019: 0.22 }, 'croho-techniek-adba', 'hbo-techniek', 'landsdeel-oost', 2020)
    expect(judge(early, HBO)).toBeNull()
    const later = figures({ 2019: 0.22 }, 'croho-techniek-adba', 'hbo-techniek', 'landsdeel-oost', 2021)
    expect(judge(later, HBO)?.outcome).toBe('missed')
  })

  it.each([
    ['the year of the goal decides', { 2019: 0.1, 2020: 0.4 }, 'reached', 2020],
    ['a newer year changes nothing', { 2019: 0.1, 2020: 0.39, 2021: 0.6, 2024: 0.9 }, 'missed', 2020],
    ['else the latest earlier year', { 2015: 0.9, 2018: 0.5, 2019: 0.22 }, 'missed', 2019],
    ['a year without a share is passed over', { 2019: 0.41, 2020: null }, 'reached', 2019],
    ['exactly 40 percent is reached', { 2020: 0.4 }, 'reached', 2020],
    ['bounds above it are reached', { 2020: [0.4, 0.6] }, 'reached', 2020],
    ['bounds below it are missed', { 2020: [0.1, 0.3999] }, 'missed', 2020],
    ['bounds on both sides tell nothing', { 2020: [0.39, 0.41] }, 'unknown', 2020],
    ['only newer years tell nothing', { 2021: 0.5 }, 'unknown', null],
    ['no figure tells nothing', {}, 'unknown', null],
  ] as const)('%s', (_name, shares, outcome, year) => {
    const found = judge(figures(shares), HBO)
    expect(found?.outcome).toBe(outcome)
    expect(found?.period?.year ?? null).toBe(year)
  })

  it('names the year that decided when it is not the year of the goal', () => {
    const reason = judge(figures({ 2019: 0.22 }), HBO)?.reason
    expect(reason?.nl).toBe(
      'Niet gehaald, naar de instroom van 2019/20, het laatste jaar voor 2020/21 waarvan er een cijfer is.',
    )
    expect(reason?.en).toContain('the latest year before 2020/21')
    expect(judge(figures({ 2020: 0.22 }), HBO)?.reason.nl).toBe('Niet gehaald, naar de instroom van 2020/21.')
  })

  it('is frozen: whatever figures of later years come, it stays', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const until = fc.dictionary(fc.integer({ min: 2010, max: 2020 }).map(String), share)
    const after = fc.dictionary(fc.integer({ min: 2021, max: 2035 }).map(String), share)
    fc.assert(
      fc.property(until, after, (before, later) => {
        expect(judge(figures({ ...before, ...later }), HBO)).toEqual(judge(figures(before), HBO))
      }),
    )
  })

  it('is not established by counts of all students: the goal is about inflow', () => {
    const mbo = judge(
      figures({ 2019: 0.9, 2020: 0.9 }, 'sector', 'mbo-sector-techniek'),
      target('oost-mbo-2020'),
    )
    expect(mbo).toMatchObject({ outcome: 'unknown', period: null, share: null })
    expect(mbo?.reason.nl).toMatch(/^Niet vast te stellen/)
  })

  it('is given on no line of reference, for no level below mbo', () => {
    for (const id of ['lijn-vmbo', 'lijn-havo', 'lijn-vwo']) {
      const line = target(id)
      expect(line.kind).toBe('referentie')
      expect(judge(figures({ 2020: 0.9 }, line.definition!, line.indicator!, line.region), line)).toBeNull()
    }
    const decided = TARGETS.filter(each => each.kind === 'besluit').map(each => each.indicator)
    for (const indicator of ['vmbo-techniek', 'havo-n-profiel', 'vwo-n-profiel'])
      expect(decided).not.toContain(indicator)
  })

  it('national: by the published inflow', () => {
    for (const [id, definition] of [
      ['nl-mbo-2020', 'mbo-instroom'],
      ['nl-hbo-2020', 'hbo-instroom'],
      ['nl-wo-2020', 'wo-instroom'],
    ] as const)
      expect(judge(figures({ 2020: 0.28 }, definition, 'gepubliceerd', 'NL01'), target(id))).toMatchObject({
        outcome: 'missed',
        period: { year: 2020 },
      })
  })
})

describe('the verdict for a region', () => {
  const both = figures({ 2019: 0.38, 2020: 0.41 }, 'eu-stem')
  const about = { indicator: 'hbo-techniek', region: 'landsdeel-oost' }

  it('by another definition stands beside the main one and does not overwrite it', () => {
    expect(regionalVerdict(both, TARGETS, { ...about, definition: 'eu-stem' })).toMatchObject({
      outcome: 'reached',
      target: { id: 'oost-hbo-2020', definition: 'eu-stem' },
    })
    expect(regionalVerdict(both, TARGETS, { ...about, definition: 'croho-techniek-adba' })?.outcome).toBe(
      'unknown',
    )
    expect(HBO.definition).toBe('croho-techniek-adba')
  })

  it('is given only where a goal was adopted for that region', () => {
    const definition = 'croho-techniek-adba'
    for (const region of ['PV25', 'pact-twente', 'GM0153', 'NL01'])
      expect(
        regionalVerdict(figures({ 2020: 0.5 }, definition, 'hbo-techniek', region), TARGETS, {
          ...about,
          region,
          definition,
        }),
      ).toBeNull()
    expect(
      regionalVerdict(figures({ 2020: 0.5 }, definition, 'hbo-techniek', 'PV23'), TARGETS, {
        ...about,
        region: 'PV23',
        definition,
      })?.outcome,
    ).toBe('reached')
  })
})

describe('every goal', () => {
  it('is tied to an indicator and definition that exist, or to none', () => {
    for (const { id, indicator, definition } of TARGETS) {
      if (indicator === null) continue
      const found = INDICATORS.find(each => each.id === indicator)
      expect(
        found?.definitions.map(each => each.id),
        id,
      ).toContain(definition)
    }
  })

  it('has an id of its own, a value, a population and a source', () => {
    expect(new Set(TARGETS.map(({ id }) => id)).size).toBe(TARGETS.length)
    for (const { value, unit, population, source, id } of TARGETS) {
      expect(value, id).toBeGreaterThan(0)
      if (unit === 'share') expect(value, id).toBeLessThanOrEqual(1)
      for (const text of [
        population.nl,
        population.en,
        source.publisher,
        source.title,
        source.address,
        source.date,
      ])
        expect(text.trim(), id).not.toBe('')
    }
  })
})
