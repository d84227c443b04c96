import { beforeAll, describe, expect, it } from 'vitest'
import { model } from '../../src/outlook/index.ts'
import { addresses, exams, students } from '../files.ts'
import { type Held, heldOf, historiesOf } from './held.ts'
import { leerlingen, type ProfileRow } from './leerlingen.ts'

const L = (p: number) => Math.log(p / (1 - p))

/** Two schools, one municipality each. */
const ENSCHEDE = { school: '99AA00', place: 'ENSCHEDE', province: 'Overijssel' } as const
const UTRECHT = { school: '99AB00', place: 'UTRECHT', province: 'Utrecht' } as const

const WHERE = addresses('2021-01', [
  { ...ENSCHEDE, municipality: '0153', municipalityName: 'ENSCHEDE', corop: '12', rmc: '11' },
  { ...UTRECHT, municipality: '0344', municipalityName: 'UTRECHT', corop: '17', rmc: '19' },
])

type Counted = readonly [science: number, other: number]

/** Pupils of havo: years 4 and 5, in Enschede and in Utrecht. */
function havo(year: number, fourth: readonly [Counted, Counted], fifth: readonly [Counted, Counted]) {
  const rows = [ENSCHEDE, UTRECHT].flatMap((at, of): ProfileRow[] =>
    ['Natuur en Techniek', 'Cultuur en Maatschappij'].map((profile, side) => ({
      ...at,
      level: 'havo',
      profile,
      fourth: [fourth[of]![side]!, 0],
      fifth: [fifth[of]![side]!, 0],
    })),
  )
  return leerlingen(year, rows)
}

function havoExams(first: number, years: readonly (readonly [Counted, Counted])[]) {
  const rows = [ENSCHEDE, UTRECHT].flatMap((at, of) =>
    ['HAVO - N&T', 'HAVO - C&M'].map((opleiding, side) => ({
      school: at.school,
      municipality: at.place,
      type: 'HAVO' as const,
      opleiding,
      years: years.map(each => {
        const count = String(each[of]![side]!)
        return [count, '0', count] as const
      }),
    })),
  )
  return exams(first, years.length, rows)
}

const SAME = [
  [400, 600],
  [300, 700],
] as const

describe('the history of an exam', () => {
  let held: Held
  beforeAll(async () => {
    held = await heldOf([
      WHERE,
      havo(2018, SAME, [
        [360, 540],
        [240, 660],
      ]),
      havo(2019, SAME, [
        [380, 520],
        [260, 640],
      ]),
      havo(
        2020,
        [SAME[0], [500, 500]],
        [
          [450, 450],
          [280, 620],
        ],
      ),
      havoExams(2018, [
        [
          [350, 550],
          [250, 650],
        ],
        [
          [390, 510],
          [250, 650],
        ],
      ]),
    ])
  })

  it('has the years of the region and of the country, and the leads of both', () => {
    const history = historiesOf(held, 'havo-n-examen').of('pact-twente')!
    expect(history.kind).toBe('pact')
    expect(history.points.map(({ year, share }) => [year, share])).toEqual([
      [2018, 350 / 900],
      [2019, 390 / 900],
    ])
    expect(history.parent.map(({ year, whole }) => [year, whole])).toEqual([
      [2018, 1800],
      [2019, 1800],
    ])
    expect(history.siblings).toEqual([])
    expect(history.leads.map(({ year }) => year)).toEqual([2020])
    expect(history.parentLeads.map(({ year }) => year)).toEqual([2020])
  })

  it('starts from year 5 with the attrition of the country', () => {
    // Country, year 5 to the exam: 600 of 1,800 to 600 of 1,800 in 2018; 640 of 1,800 to 640 of 1,800 in 2019.
    // The regions trade 10 pupils; the country loses none: offset 0.
    const [lead] = historiesOf(held, 'havo-n-examen').of('pact-twente')!.leads
    // 450 of 900 in year 5 in 2020: as many with as without.
    expect(lead!.centre).toBeCloseTo(0, 10)
    expect(lead!.whole).toBeCloseTo(900, 8)
    const [parent] = historiesOf(held, 'havo-n-examen').of('NL01')!.leads
    expect(parent!.centre).toBeCloseTo(L(730.5 / 1801), 10)
    // Offsets without spread: 4 x .03^2 / 5 x 1.5 = .00108.
    expect(parent!.variance).toBeCloseTo(0.00108, 8)
    expect(lead!.variance).toBeGreaterThan(parent!.variance)
  })

  it('scatters as the regions like it did', () => {
    // Enschede: 360 to 350 in 2018, 380 to 390 in 2019; Utrecht: 240 to 250, 260 to 250, of 900 each. Changes of log
    // odds: -.04646, .04534, .05599 and -.05464. Squared and over 1 / (n p(1-p)) they are .4657, .4509, .5537 and .5536,
    // 2.0240 together; (20 x .1 + 2.0240) / 24 = .16767, times 1 / (900 x p(1-p)) with p = .49795 of the 450 in 900, and .00108.
    const [lead] = historiesOf(held, 'havo-n-examen').of('GM0153')!.leads
    expect(lead!.variance).toBeCloseTo(0.0018252, 6)
  })

  it('of the country has the leads of the country', () => {
    const { kind, points, leads, parent, parentLeads } = historiesOf(held, 'havo-n-examen').of('NL01')!
    expect(kind).toBe('land')
    expect(leads).toEqual(parentLeads)
    expect(points).toEqual(parent)
  })

  it('of 2018 knows the count of 2019 and no exam or count after it', () => {
    const then = historiesOf(held, 'havo-n-examen', { until: 2018 }).of('NL01')!
    expect(then.points.map(({ year }) => year)).toEqual([2018])
    // Year 5 of 2019 leads to 2019, by the one pair of 2018; year 4 has no past pair yet.
    expect(then.leads.map(({ year }) => year)).toEqual([2019])
    expect(then.leads[0]!.centre).toBeCloseTo(L(640.5 / 1801), 10)
  })

  it('is none for a region without figures, and for one that nobody knows', () => {
    const histories = historiesOf(held, 'havo-n-examen')
    expect(histories.of('pact-rivierenland')).toBeNull()
    expect(histories.of('GM9999')).toBeNull()
  })

  it('gives no reason where something starts from pupils', () => {
    expect(historiesOf(held, 'havo-n-examen').reason).toBeNull()
    expect(historiesOf(held, 'havo-n-profiel').reason).toBeNull()
  })
})

describe('too few years', () => {
  const years = [SAME, SAME] as const
  const one = () => heldOf([WHERE, havo(2019, SAME, SAME), havo(2020, SAME, SAME), havoExams(2018, years)])

  it('give no lead, and say which years overlap and that two are needed', async () => {
    // Exams of 2018 and 2019, counts of 2019 and 2020: year 5 of 2019 overlaps, year 4 leads past the last exam.
    const histories = historiesOf(await one(), 'havo-n-examen')
    const { leads, parentLeads, points } = histories.of('PV23')!
    expect(points).toHaveLength(2)
    expect(leads).toEqual([])
    expect(parentLeads).toEqual([])
    expect(histories.reason).toEqual({
      nl: 'Deze verwachting begint niet bij leerlingen die al op school zitten. Van leerlingen in leerjaar 5 van havo kennen we voor één jaar (2019/20) zowel de telling als de uitkomst in dat jaar; er zijn twee van zulke jaren nodig. Van leerlingen in leerjaar 4 van havo kennen we voor geen enkel jaar zowel de telling als de uitkomst een jaar later; er zijn twee van zulke jaren nodig.',
      en: 'This projection does not start from pupils who are at school already. Of pupils in year 5 of havo we know for one year (2019/20) both the count and the outcome in that year; two such years are needed. Of pupils in year 4 of havo we know for no year both the count and the outcome a year later; two such years are needed.',
    })
  })

  it('leave the model by itself', async () => {
    const history = historiesOf(await one(), 'havo-n-examen').of('PV23')!
    expect(model(history, 2)).toEqual(model({ ...history, leads: [], parentLeads: [] }, 2))
  })

  it('of counts: says that there is none, or that the last one is behind the exams', async () => {
    const none = historiesOf(await heldOf([havoExams(2018, years)]), 'havo-n-examen')
    expect(none.of('PV23')!.leads).toEqual([])
    expect(none.reason!.nl).toContain('Er is geen telling van leerlingen in leerjaar 5 van havo.')
    const old = historiesOf(
      await heldOf([
        havo(2018, SAME, SAME),
        havo(2019, SAME, SAME),
        havoExams(2018, [SAME, SAME, SAME, SAME]),
      ]),
      'havo-n-examen',
    )
    expect(old.of('PV23')!.leads).toEqual([])
    expect(old.reason!.nl).toContain(
      'De laatste telling van leerlingen in leerjaar 5 van havo is van 2019/20.',
    )
    expect(old.reason!.en).toContain('The last count of pupils in year 5 of havo is of 2019/20.')
  })
})

describe('higher education, counted elsewhere than the pupils', () => {
  it('is led for the whole country only, by year 4 of two years before', async () => {
    const years = [2019, 2020]
    const at = {
      municipality: '0153',
      municipalityName: 'Enschede',
      province: 'Overijssel',
      type: 'bachelor',
    }
    const hbo = students('03b-eerstejaars-ingeschrevenen-hbo-domein-hbo-2020.csv', years, [
      { ...at, part: 'techniek', code: '34267', sex: 'man', counts: [500, 500] },
      { ...at, part: 'economie', code: '34401', sex: 'man', counts: [1500, 1500] },
    ])
    const held = await heldOf([WHERE, hbo, ...[2017, 2018, 2019].map(year => havo(year, SAME, SAME))])
    const histories = historiesOf(held, 'hbo-techniek', { definition: 'croho-techniek-adba' })
    // 700 of 2,000 pupils became 500 of 2,000 students, in both years: next year's pupils are no others.
    const [lead, ...others] = histories.of('NL01')!.leads
    expect(others).toEqual([])
    expect(lead!.year).toBe(2021)
    expect(lead!.centre).toBeCloseTo(L(500.5 / 2001), 10)
    expect(lead!.whole).toBeCloseTo(2000, 8)
    const twente = histories.of('pact-twente')!
    expect(twente.leads).toEqual([])
    expect(twente.parentLeads).toEqual([lead])
  })
})
