import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { besideAnswers } from '../../src/api/answers/beside.ts'
import { classesOf, mapAnswer } from '../../src/api/answers/map.ts'
import { TILES } from '../../src/lake/index.ts'
import { pupils, towns } from '../files.ts'
import { type Held, heldOf } from './held.ts'

/** Pupils in year 4 of havo at one school in each of these places: with a science profile, and without. */
function havo(year: number, places: readonly (readonly [string, string, number, number])[]) {
  return pupils(
    year,
    places.flatMap(([place, province, science, other], i) =>
      (
        [
          ['Natuur en Techniek', science],
          ['Economie en Maatschappij', other],
        ] as const
      ).map(([afdeling, count]) => ({
        school: `99A${String.fromCharCode(65 + i)}00`,
        place,
        province,
        type: 'HAVO lj 4-5',
        afdeling,
        fourth: [Math.ceil(count / 2), Math.floor(count / 2)] as const,
      })),
    ),
  )
}

// Enschede and Almelo lie in Twente, Tiel in Rivierenland, Meppel (Drenthe) in Zwolle, Assen in no pact.
const YEAR_2017 = havo(2017, [
  ['ENSCHEDE', 'Overijssel', 100, 300],
  ['TIEL', 'Gelderland', 80, 120],
])
const YEAR_2019 = havo(2019, [
  ['ENSCHEDE', 'Overijssel', 160, 240],
  ['ALMELO', 'Overijssel', 60, 140],
  ['TIEL', 'Gelderland', 20, 280],
  ['MEPPEL', 'Drenthe', 90, 210],
  ['ASSEN', 'Drenthe', 100, 100],
])

const PLACES = towns([
  ['Enschede', '0153', 'Enschede', '12'],
  ['Almelo', '0141', 'Almelo', '12'],
  ['Tiel', '0281', 'Tiel', '16'],
  ['Meppel', '0119', 'Meppel', '09'],
  ['Assen', '0106', 'Assen', '07'],
])

describe('the map', () => {
  let held: Held
  beforeAll(async () => {
    held = await heldOf([YEAR_2017, YEAR_2019, PLACES])
  })
  const map = (asked: Parameters<typeof mapAnswer>[1] = {}) => mapAnswer({ ...held, outlines: null }, asked)
  const at = (answer: ReturnType<typeof map>, name: string) =>
    answer.places.find(({ region }) => region.name.nl === name)

  it('gives each municipality its share and class in the last year', () => {
    const answer = map({ level: 'havo' })
    expect(answer.period).toEqual({ kind: 'peildatum', year: 2019 })
    expect(answer.places).toHaveLength(TILES.length)
    // 160 of 400 are 0.4: at the goal, in the last of five classes. 60 of 200 are 0.3, 20 of 300 are 0.067.
    expect(at(answer, 'Enschede')).toMatchObject({ state: 'share', classes: { low: 4, high: 4 } })
    expect(at(answer, 'Almelo')).toMatchObject({
      share: { low: 0.3, high: 0.3 },
      classes: { low: 3, high: 3 },
    })
    expect(at(answer, 'Tiel')?.classes).toEqual({ low: 0, high: 0 })
    expect(at(answer, 'Meppel')).toMatchObject({ state: 'share', apart: false })
    expect(at(answer, 'Zwolle')).toMatchObject({ state: 'none', share: null, classes: null })
    // Only the other reading of the pact Zwolle reaches Urk.
    expect(at(answer, 'Urk')?.apart).toBe(true)
    expect(at(answer, 'Assen')).toBeUndefined()
  })

  it('gives another year, and falls back for a level or year that is not there', () => {
    expect(map({ level: 'havo' }).years).toEqual([2017, 2019])
    const then = map({ level: 'havo', year: 2017 })
    expect(then.period?.year).toBe(2017)
    expect(at(then, 'Enschede')?.share).toEqual({ low: 0.25, high: 0.25 })
    expect(map({ level: 'havo', year: 1990 }).period?.year).toBe(2019)
    expect(map({ level: 'elders' }).level).toBe('vmbo')
    // Nobody is counted in vmbo in these files.
    expect(map().period).toBeNull()
    expect(map().places.every(({ state }) => state === 'none')).toBe(true)
  })

  it('has the eight pacts with their members and figures, and no other reading of one', () => {
    const { pacts } = map({ level: 'havo' })
    expect(pacts).toHaveLength(8)
    const twente = pacts.find(({ region }) => region.code === 'pact-twente')
    expect(twente?.members).toHaveLength(14)
    // (160 + 60) of (400 + 200).
    expect(twente?.observation).toMatchObject({
      numerator: { low: 220, high: 220 },
      denominator: { low: 600, high: 600 },
    })
    expect(pacts.find(({ region }) => region.code === 'pact-smart-and-sustainable')?.members).toEqual([])
    const tiles = new Set(TILES.map(({ code }) => code))
    expect(pacts.flatMap(({ members }) => members).filter(code => !tiles.has(code))).toEqual([])
  })

  it('draws outlines when there are any', () => {
    const shape = [[[[6, 52] as const, [6.1, 52] as const, [6.1, 52.1] as const]]]
    const outlines = { year: 2023, shapes: new Map(TILES.map(({ code }) => [code, shape])) }
    const answer = mapAnswer({ ...held, outlines }, {})
    expect(answer.borders).toEqual({ year: 2023, drawn: true })
    expect(answer.places.every(place => place.shape === shape)).toBe(true)
    expect(map().borders).toEqual({ year: 2021, drawn: false })
  })

  it('puts regions beside each other from high to low, with the range of chance', () => {
    const [havo, ...rest] = besideAnswers({ ...held, outlines: null }, 'pact')
    expect(rest).toEqual([])
    expect(havo?.rows.map(({ region, share }) => [region.code, share.low])).toEqual([
      ['pact-twente', 220 / 600],
      ['pact-zwolle', 0.3],
      ['pact-rivierenland', 20 / 300],
    ])
    for (const { share, range } of havo?.rows ?? []) {
      expect(range.low).toBeLessThan(share.low)
      expect(range.high).toBeGreaterThan(share.high)
    }
    expect(besideAnswers({ ...held, outlines: null }, 'province')[0]?.rows.length).toBeGreaterThan(1)
  })
})

describe('classes', () => {
  it('are four quarters of the goal and one from it on', () => {
    expect(classesOf(0.4).map(({ from, until }) => [from, until])).toEqual([
      [0, 0.1],
      [0.1, 0.2],
      [0.2, 0.3],
      [0.3, 0.4],
      [0.4, null],
    ])
  })

  it('hold every share once, also one on an edge', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 100 }),
        (thousandths, percent) => {
          const share = thousandths / 1000
          const found = classesOf(percent / 100).filter(
            ({ from, until }) => share >= from && (until === null || share < until),
          )
          expect(found).toHaveLength(1)
        },
      ),
    )
  })
})
