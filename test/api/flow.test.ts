import { describe, expect, it } from 'vitest'
import { changeAnswer, flowAnswer, flowBase, leverageAnswer } from '../../src/api/index.ts'
import { type FigureRow, FigureSet, INDICATORS } from '../../src/indicators/index.ts'
import type { Region } from '../../src/vocabulary/index.ts'

const OOST: Region = {
  code: 'landsdeel-oost',
  kind: 'landsdeel',
  name: { nl: 'Landsdeel Oost', en: 'East Netherlands' },
}

type Bounds = number | readonly [number, number]

/** One published figure: so many of so many. */
function figure(
  indicator: string,
  definition: string,
  region: string,
  year: number,
  technical: Bounds,
  all: Bounds,
): FigureRow {
  const [numeratorLow, numeratorHigh] = typeof technical === 'number' ? [technical, technical] : technical
  const [denominatorLow, denominatorHigh] = typeof all === 'number' ? [all, all] : all
  return {
    indicator,
    definition,
    region,
    year,
    sex: 'totaal',
    numeratorLow,
    numeratorHigh,
    denominatorLow,
    denominatorHigh,
    shareLow: numeratorLow / denominatorHigh,
    shareHigh: numeratorHigh / denominatorLow,
    status: numeratorLow === numeratorHigh ? 'definitief' : 'geschat',
  }
}

const hidden = (row: FigureRow): FigureRow => ({
  ...row,
  shareLow: null,
  shareHigh: null,
  status: 'onderdrukt',
})

/** Figures as a release holds them, made in 2026. */
const figures = (...rows: readonly FigureRow[]) => new FigureSet(rows, () => 'peildatum', 2026)

const MBO = [
  figure('mbo-sector-techniek', 'sector', 'NL01', 2019, 26_700, 100_000),
  figure('mbo-sector-techniek', 'sector', 'landsdeel-oost', 2019, 3000, 10_000),
  figure('mbo-sector-techniek', 'niveau-4', 'landsdeel-oost', 2019, 1200, 5000),
]
const HBO = [
  figure('hbo-techniek', 'croho-techniek-adba', 'landsdeel-oost', 2015, 400, 2000),
  figure('hbo-techniek', 'croho-techniek-adba', 'landsdeel-oost', 2016, 500, 2000),
  figure('hbo-techniek', 'croho-techniek-adba', 'landsdeel-oost', 2019, 450, 2000),
  figure('hbo-gediplomeerd', 'croho-techniek-adba', 'landsdeel-oost', 2018, 300, 1500),
]
const HAVO = [
  figure('havo-n-profiel', 'monitor', 'landsdeel-oost', 2019, 1000, 2500),
  figure('havo-n-examen', 'monitor', 'landsdeel-oost', 2020, [880, 900], [2200, 2240]),
]

describe('cohorts and rates of a region', () => {
  it('take the latest share that is published', () => {
    const { rates, cohorts, year } = flowBase(figures(...HBO), 'landsdeel-oost')
    expect(rates['hbo-keuze']).toMatchObject({
      origin: 'measured',
      value: 0.225,
      low: 0.225,
      period: '2019/20',
    })
    expect(cohorts['hbo-keuze']).toMatchObject({ people: 2000, low: 2000, high: 2000, year: 2019 })
    expect(year).toBe(2019)
  })

  it('estimate the new mbo students: the part of the region, times 38,443 / .28', () => {
    const { rates, cohorts } = flowBase(figures(...MBO), 'landsdeel-oost')
    // 10 % of 137,296; at most 10 % more of 38,443 / .275, at least 10 % less of 38,443 / .285.
    expect(cohorts['mbo-keuze']!.people).toBeCloseTo(13_729.6, 1)
    expect(cohorts['mbo-keuze']!.low).toBeCloseTo(0.9 * 13_488.8, 1)
    expect(cohorts['mbo-keuze']!.high).toBeCloseTo(1.1 * 13_979.3, 1)
    // 30 % of all students; new and all students differ by 28 - 26.7 = 1.3 points in the country.
    expect(rates['mbo-keuze'].value).toBe(0.3)
    expect(rates['mbo-keuze'].low).toBeCloseTo(0.287, 9)
    expect(rates['mbo-keuze'].high).toBeCloseTo(0.313, 9)
    expect(rates['mbo-keuze'].source.nl).toMatch(/alle mbo-studenten, niet onder de nieuwe/)
  })

  it('need the whole country for that', () => {
    const [, ...rest] = MBO
    expect(flowBase(figures(...rest), 'landsdeel-oost').cohorts['mbo-keuze']).toBeUndefined()
  })

  it('divide hbo diplomas by first-years of three columns before, with room as nobody is followed', () => {
    const rate = flowBase(figures(...HBO), 'landsdeel-oost').rates['hbo-diploma']
    // 300 of 400; beside it 300 of 500 a year later; 5 points on both sides.
    expect(rate.origin).toBe('measured')
    expect(rate.value).toBeCloseTo(0.75, 9)
    expect(rate.low).toBeCloseTo(0.55, 9)
    expect(rate.high).toBeCloseTo(0.8, 9)
    expect(rate.period).toBe('2015/16 – 2018/19')
  })

  it('multiply exam candidates over pupils of year 4 with the part that passes', () => {
    const rate = flowBase(figures(...HAVO), 'landsdeel-oost').rates['havo-examen']
    // 880 to 900 of 1000, with 5 points of room; 88.2 % pass, 84.2 to 90.7 over the years.
    expect(rate.value).toBeCloseTo(0.89 * 0.882, 9)
    expect(rate.low).toBeCloseTo(0.83 * 0.842, 9)
    expect(rate.high).toBeCloseTo(0.95 * 0.907, 9)
  })

  it('take the country where a region has no pair of counts, or a small one', () => {
    const country = HBO.map(row => ({ ...row, region: 'NL01' }))
    const small = [
      figure('hbo-techniek', 'croho-techniek-adba', 'GM0153', 2015, 20, 100),
      figure('hbo-gediplomeerd', 'croho-techniek-adba', 'GM0153', 2018, 19, 100),
    ]
    const rate = flowBase(figures(...country, ...small), 'GM0153').rates['hbo-diploma']
    expect(rate.value).toBeCloseTo(0.75, 9)
    expect(rate.source).toMatchObject({ nl: expect.stringMatching(/^Van heel Nederland\./) })
  })

  it('take the country too where more get there than started: a school grew, so they are not the same people', () => {
    const grown = [
      ...HBO.map(row => ({ ...row, region: 'NL01' })),
      figure('hbo-techniek', 'croho-techniek-adba', 'PV24', 2015, 300, 900),
      figure('hbo-gediplomeerd', 'croho-techniek-adba', 'PV24', 2018, 310, 900),
    ]
    expect(flowBase(figures(...grown), 'PV24').rates['hbo-diploma'].value).toBeCloseTo(0.75, 9)
  })

  it('take what is published where nothing is counted, and say so', () => {
    const { rates } = flowBase(figures(...HBO.slice(0, 3)), 'landsdeel-oost')
    expect(rates['hbo-diploma']).toMatchObject({ origin: 'published', low: 0.515, high: 0.7, period: '2022' })
    expect(rates['hbo-diploma'].source.nl).toMatch(/Vereniging Hogescholen.*Landelijk: voltijdstudenten/)
  })

  it('never leave a step out: from mbo to hbo in technique is grey, with an upper bound', () => {
    const { rates } = flowBase(figures(...MBO), 'landsdeel-oost')
    // 50 % of level 4 at most, and 1200 of 3000 technical students are on level 4.
    expect(rates['mbo-hbo']).toMatchObject({ origin: 'unknown', value: null, low: 0, period: null })
    expect(rates['mbo-hbo'].high).toBeCloseTo(0.2, 9)
    expect(flowBase(figures(...HBO), 'landsdeel-oost').rates['mbo-hbo'].high).toBe(1)
  })

  it('do not reckon with what is hidden', () => {
    const base = flowBase(figures(...HBO.map(hidden)), 'landsdeel-oost')
    expect(base.cohorts).toEqual({})
    expect(base.rates['hbo-keuze']).toMatchObject({ origin: 'unknown', low: 0, high: 1, value: null })
  })
})

describe('the answers', () => {
  it('follow from the figures and have words', () => {
    const { flow, words } = flowAnswer(figures(...MBO, ...HBO, ...HAVO), OOST)
    expect(flow.links.find(({ step }) => step === 'hbo-keuze')!.to!.value).toBe(450)
    expect(words[0]!.nl).toMatch(/in landsdeel Oost in een technisch beroep/)
    expect(words.at(-1)!.nl).toMatch(/niemand geteld.*leerjaar 3 van het vmbo/)
  })

  it('begin in the year after the release', () => {
    const answer = leverageAnswer(figures(...HBO), OOST, { by: 2035, step: 'hbo-keuze' })
    expect([answer.from, answer.by, answer.list.map(({ step }) => step)]).toEqual([2027, 2035, ['hbo-keuze']])
    expect(answer.words[0]!.en).toMatch(/^One percentage point more from 2027 gives at this step/)
  })

  it.each([
    ['a year that is over', { by: 2026 }, 'flow.year-past'],
    ['an unknown step', { by: 2035, step: 'hbo' }, 'step.unknown'],
  ])('refuse %s', (_name, ask, code) => {
    expect(() => leverageAnswer(figures(...HBO), OOST, ask)).toThrow(expect.objectContaining({ code }))
  })

  it.each([
    ['no figures at all', []],
    ['only hidden ones', HBO.map(hidden)],
  ])('refuse a region with %s', (_name, rows) => {
    expect(() => flowAnswer(figures(...rows), OOST)).toThrow(
      expect.objectContaining({ code: 'flow.no-figures' }),
    )
  })
})

describe('why it changed', () => {
  const vmbo = INDICATORS.find(({ id }) => id === 'vmbo-techniek')!
  const havo = INDICATORS.find(({ id }) => id === 'havo-n-examen')!
  const at = (definition: string, year: number, technical: number, all: number) =>
    figure('vmbo-techniek', definition, 'landsdeel-oost', year, technical, all)
  // 60 of 200 becomes 32 of 100; within bb .5 to .6, within kb .1 to .2: −31, −12 and +15.
  const ROWS = [
    at('monitor', 2017, 600, 2000),
    at('monitor', 2019, 320, 1000),
    at('bb', 2017, 500, 1000),
    at('bb', 2019, 180, 300),
    at('kb', 2017, 100, 1000),
    at('kb', 2019, 140, 700),
  ]
  const YEARS = { from: 2017, to: 2019 }

  it('is split over size, levels and choice', () => {
    const { people, share, levels, judgement, words } = changeAnswer(figures(...ROWS), vmbo, OOST, YEARS)
    expect(people.total).toBeCloseTo(-280, 9)
    expect(people.size).toBeCloseTo(-310, 9)
    expect(people.mix).toBeCloseTo(-120, 9)
    expect(people.choice).toBeCloseTo(150, 9)
    expect(share.mix).toBeCloseTo(-0.08, 9)
    expect(share.choice).toBeCloseTo(0.1, 9)
    // Nobody is in gl in either year: a release has no rows for it.
    expect(levels.map(({ definition, before }) => [definition, before.whole])).toEqual([
      ['bb', 1000],
      ['kb', 1000],
      ['gl', 0],
    ])
    expect(judgement).toBe('noise')
    expect(words[1]!.nl).toMatch(
      /−310 door het aantal leerlingen, −120 door de verdeling.* \+150 door de keuze/,
    )
  })

  it.each([
    [
      'a level is hidden',
      ROWS.map(row => (row.definition === 'kb' && row.year === 2019 ? hidden(row) : row)),
    ],
    ['a level is missing', ROWS.filter(({ definition }) => definition !== 'kb')],
  ])('has no mix when %s', (_name, rows) => {
    const { people, share, levels, words } = changeAnswer(figures(...rows), vmbo, OOST, YEARS)
    expect([people.mix, share.mix, levels]).toEqual([null, null, []])
    // −1000 · (.30 + .32)/2 = −310; 1500 · .02 = 30.
    expect(people.size).toBeCloseTo(-310, 9)
    expect(people.choice).toBeCloseTo(30, 9)
    expect(words[1]!.nl).toMatch(/en \+30 door hun keuze/)
  })

  it('has bounds where the publisher hides counts', () => {
    const exams = figures(
      figure('havo-n-examen', 'monitor', 'landsdeel-oost', 2019, [480, 500], [1180, 1220]),
      figure('havo-n-examen', 'monitor', 'landsdeel-oost', 2023, [380, 400], [980, 1020]),
    )
    const { total, people, words } = changeAnswer(exams, havo, OOST, { from: 2019, to: 2023 })
    expect(total).toEqual({ low: -120, high: -80 })
    expect(people.total).toBeCloseTo(-100, 9)
    expect(words.map(({ en }) => en)).toContain(
      'DUO keeps small counts hidden. We reckon with the middle of what they may be.',
    )
  })

  it.each([
    ['years in the wrong order', ROWS, { from: 2019, to: 2017 }, 'change.order', /earlier year first/],
    ['one year', ROWS, { from: 2019, to: 2019 }, 'change.order', /no change forward/],
    [
      'a year without figures',
      ROWS,
      { from: 2017, to: 2018 },
      'change.no-year',
      /There are: 2017\/18, 2019\/20/,
    ],
    [
      'years counted in two ways',
      ROWS,
      { from: 2016, to: 2019 },
      'change.break',
      /since 2017\/18.*from 2017 on/,
    ],
    ['no figures', [], YEARS, 'change.no-figures', /no years with figures/],
    ['hidden figures', ROWS.map(hidden), YEARS, 'change.hidden', /hidden to protect small counts/],
  ] as const)('refuses %s', (_name, rows, years, code, message) => {
    expect(() => changeAnswer(figures(...rows), vmbo, OOST, years)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it('refuses an indicator that is no part of a whole', () => {
    const counts = INDICATORS.find(({ share }) => share === false)!
    expect(() => changeAnswer(figures(), counts, OOST, YEARS)).toThrow(
      expect.objectContaining({ code: 'change.no-share' }),
    )
  })
})
