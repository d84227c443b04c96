import { describe, expect, it } from 'vitest'
import { changeAnswer, flowAnswer, leverageAnswer, Pipelines } from '../../src/api/index.ts'
import { type FigureRow, FigureSet, INDICATORS } from '../../src/indicators/index.ts'
import type { Region } from '../../src/vocabulary/index.ts'

const OOST: Region = {
  code: 'landsdeel-oost',
  kind: 'landsdeel',
  name: { nl: 'Landsdeel Oost', en: 'East Netherlands' },
}
const NOBODY: Region = { code: 'GM0277', kind: 'municipality', name: { nl: 'Rozendaal', en: 'Rozendaal' } }

const NAMES = {
  'hbo-techniek': 'croho-techniek-adba',
  'havo-n-profiel': 'monitor',
  'vmbo-techniek': 'monitor',
} as const

function figure(
  indicator: keyof typeof NAMES,
  year: number,
  technical: number,
  all: number,
  status: FigureRow['status'] = 'definitief',
): FigureRow {
  const hidden = status === 'onderdrukt'
  return {
    indicator,
    definition: NAMES[indicator],
    region: OOST.code,
    year,
    sex: 'totaal',
    numeratorLow: technical,
    numeratorHigh: technical,
    denominatorLow: all,
    denominatorHigh: all,
    shareLow: hidden ? null : technical / all,
    shareHigh: hidden ? null : technical / all,
    status,
  }
}

const figures = new FigureSet(
  [
    figure('hbo-techniek', 2015, 400, 2000, 'onderdrukt'),
    figure('hbo-techniek', 2016, 400, 2000),
    figure('hbo-techniek', 2017, 420, 2000),
    figure('hbo-techniek', 2019, 450, 2000),
    figure('havo-n-profiel', 2019, 1000, 2500),
    figure('vmbo-techniek', 2019, 3, 40, 'onderdrukt'),
  ],
  () => 'peildatum',
  2026,
)

describe('the answer of /doorstroom', () => {
  const pipelines = new Pipelines(figures)

  it('is the flow and the leverage that the commands give', () => {
    const { found, years } = pipelines.answer(OOST, 2031)
    expect(found?.flow).toEqual(flowAnswer(figures, OOST))
    expect(found?.leverage).toEqual(leverageAnswer(figures, OOST, { by: 2031 }))
    // Frozen in 2026: the first year that can still be changed is 2027, the usual one is nine years on.
    expect(years).toEqual({ first: 2027, usual: 2035, last: 2087 })
    expect(pipelines.answer(OOST, null).found?.leverage.by).toBe(2035)
  })

  it('is reckoned once for each region and year', () => {
    const [one, two] = [pipelines.answer(OOST, 2031), pipelines.answer(OOST, 2031)]
    expect(two.found?.flow).toBe(one.found?.flow)
    expect(two.found?.leverage).toBe(one.found?.leverage)
    expect(pipelines.answer(OOST, 2032).found?.leverage).not.toBe(one.found?.leverage)
  })

  it('is nothing for a region where nobody is counted', () => {
    expect(pipelines.answer(NOBODY, null).found).toBeNull()
  })

  it('refuses a year that is over', () => {
    expect(() => pipelines.answer(OOST, 2020)).toThrow(expect.objectContaining({ code: 'flow.year-past' }))
  })
})

describe('differences between two years', () => {
  const pipelines = new Pipelines(figures)

  it('are those of the first and last year with counts that are not hidden', () => {
    const changes = pipelines.changes(OOST)
    const hbo = INDICATORS.find(({ id }) => id === 'hbo-techniek')!
    expect(changes).toEqual([changeAnswer(figures, hbo, OOST, { from: 2016, to: 2019 })])
    // 2,000 students in both years: all 50 come from their choice.
    expect(changes[0]!.people).toMatchObject({ size: 0, mix: null })
    expect(changes[0]!.people.choice).toBeCloseTo(50, 9)
    expect(changes[0]!.people.total).toBeCloseTo(50, 9)
  })

  it('are left out where there are no two years', () => {
    expect(pipelines.changes(NOBODY)).toEqual([])
  })

  it('do not cross a new way of counting', () => {
    const vmbo = INDICATORS.find(({ id }) => id === 'vmbo-techniek')!
    const since = vmbo.breaks!.at(-1)!.from
    const rows = [since - 1, since, since + 2].map((year, i) => figure('vmbo-techniek', year, 100 + i, 1000))
    const [change] = new Pipelines(new FigureSet(rows, () => 'peildatum', 2026)).changes(OOST)
    expect([change?.before.period.year, change?.after.period.year]).toEqual([since, since + 2])
  })
})

describe('choices of regions beside each other', () => {
  it('are the latest shares; what is hidden is not what is missing', () => {
    const { levels, rows } = new Pipelines(figures).choices([OOST, NOBODY])
    expect(levels.map(({ level }) => level)).toEqual(['vmbo', 'havo', 'vwo', 'mbo', 'hbo', 'wo'])
    const [vmbo, havo, vwo, , hbo] = rows[0]!.cells
    expect(vmbo).toEqual({ year: null, share: null, hidden: true })
    expect(havo).toEqual({ year: 2019, share: { low: 0.4, high: 0.4 }, hidden: false })
    expect(vwo).toEqual({ year: null, share: null, hidden: false })
    expect(hbo?.share?.low).toBe(0.225)
    expect(rows[1]!.cells.every(({ share, hidden }) => share === null && !hidden)).toBe(true)
  })
})
