import { beforeAll, describe, expect, it } from 'vitest'
import { bandsOf, medianOf, model } from '../../src/outlook/index.ts'
import type { SourceFile } from '../../src/sources/index.ts'
import { addresses, exams } from '../files.ts'
import { cohorts, type Pupils } from '../outlook/cohorts.ts'
import { heldOf, historiesOf } from './held.ts'
import { leerlingen } from './leerlingen.ts'

/** Places of the generated schools: municipality, province, COROP area, RMC region. */
const PLACES = [
  ['0153', 'ENSCHEDE', 'Overijssel', '12', '11'],
  ['0164', 'HENGELO OV', 'Overijssel', '12', '11'],
  ['0141', 'ALMELO', 'Overijssel', '12', '11'],
  ['0173', 'OLDENZAAL', 'Overijssel', '12', '11'],
  ['0193', 'ZWOLLE', 'Overijssel', '10', '10'],
  ['0166', 'KAMPEN', 'Overijssel', '10', '10'],
  ['0150', 'DEVENTER', 'Overijssel', '11', '09'],
  ['0177', 'RAALTE', 'Overijssel', '11', '10'],
  ['0200', 'APELDOORN', 'Gelderland', '13', '09'],
  ['0301', 'ZUTPHEN', 'Gelderland', '14', '09'],
  ['0228', 'EDE', 'Gelderland', '13', '15'],
  ['0203', 'BARNEVELD', 'Gelderland', '13', '15'],
  ['0222', 'DOETINCHEM', 'Gelderland', '14', '12'],
  ['0294', 'WINTERSWIJK', 'Gelderland', '14', '12'],
  ['0202', 'ARNHEM', 'Gelderland', '15', '13'],
  ['0268', 'NIJMEGEN', 'Gelderland', '15', '14'],
  ['0281', 'TIEL', 'Gelderland', '16', '14'],
  ['0307', 'AMERSFOORT', 'Utrecht', '17', '18'],
  ['0344', 'UTRECHT', 'Utrecht', '17', '19'],
  ['0034', 'ALMERE', 'Flevoland', '40', '16'],
] as const

const YEARS = Array.from({ length: 10 }, (_, at) => 2010 + at)

/** Ten years of generated havo cohorts, one school a place, in DUO's files. */
function generated(seed: number): SourceFile[] {
  const made = cohorts({
    seed,
    regions: PLACES.length,
    sizes: [500, 1500],
    first: YEARS[0]!,
    years: YEARS.length,
  })
  const schools = PLACES.map(([municipality, place, province, corop, rmc], at) => ({
    school: `98${String.fromCharCode(65 + at)}A00`,
    municipality,
    place,
    province,
    corop,
    rmc,
    ...made[at]!,
  }))
  const half = (all: number) => [Math.ceil(all / 2), Math.floor(all / 2)] as const
  const sides = ['Natuur en Gezondheid', 'Economie en Maatschappij'] as const
  const side = ({ part, whole }: Pupils, of: number) => (of === 0 ? part : whole - part)
  const pupils = YEARS.map((year, at) =>
    leerlingen(
      year,
      schools.flatMap(({ school, place, province, fourth, fifth }) =>
        sides.map((profile, of) => ({
          school,
          place,
          province,
          level: 'havo' as const,
          profile,
          fourth: half(side(fourth[at]!, of)),
          fifth: half(side(fifth[at]!, of)),
        })),
      ),
    ),
  )
  const taken = exams(
    YEARS[0]!,
    YEARS.length,
    schools.flatMap(({ school, place, exam }) =>
      ['HAVO - N&G', 'HAVO - E&M'].map((opleiding, of) => ({
        school,
        municipality: place.replace(' OV', ''),
        type: 'HAVO' as const,
        opleiding,
        years: exam.map(each => {
          const [man, vrouw] = half(side(each, of))
          return [String(man), String(vrouw), String(man + vrouw)] as const
        }),
      })),
    ),
  )
  const where = addresses(
    '2021-01',
    schools.map(({ school, place, province, municipality, corop, rmc }) => ({
      school,
      place,
      province,
      municipality,
      municipalityName: place.replace(' OV', ''),
      corop,
      rmc,
    })),
  )
  return [...pupils, taken, where]
}

describe('generated cohorts, from the files to the forecast', () => {
  interface Tried {
    readonly kind: string
    readonly horizon: number
    readonly lead: number
    readonly persistence: number
    readonly held: boolean
  }
  const tried: Tried[] = []

  beforeAll(async () => {
    for (const seed of [11, 12, 13]) {
      const held = await heldOf(generated(seed))
      const codes = [...held.figures.regions('havo-n-examen', 'monitor')]
      for (const until of [2013, 2014, 2015, 2016, 2017]) {
        const histories = historiesOf(held, 'havo-n-examen', { until })
        for (const code of codes) {
          const history = histories.of(code)!
          for (const forecast of model(history, 2)) {
            const came = held.figures
              .series('havo-n-examen', 'monitor', code)
              .observations.find(({ period }) => period.year === forecast.year)!.share!.low
            const band = bandsOf(forecast).find(({ part }) => part === 0.8)!
            tried.push({
              kind: history.kind,
              horizon: forecast.horizon,
              lead: Math.abs(medianOf(forecast) - came),
              persistence: Math.abs(history.points.at(-1)!.share - came),
              held: came >= band.low && came <= band.high,
            })
          }
        }
      }
    }
  }, 120_000)

  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length

  describe.each(['pact', 'rmc', 'corop'])('%s', kind => {
    it.each([
      [1, 0.2],
      [2, 0.45],
    ])('horizon %i: the error is under %f of that of "it stays as it is"', (horizon, most) => {
      const own = tried.filter(each => each.kind === kind && each.horizon === horizon)
      expect(own.length).toBeGreaterThanOrEqual(3 * 5 * 5)
      const ratio = mean(own.map(({ lead }) => lead)) / mean(own.map(({ persistence }) => persistence))
      expect(ratio).toBeLessThan(most)
    })
  })

  it.each([1, 2])('bands of 80 hold 70 to 95 in a hundred outcomes of horizon %i', horizon => {
    const own = tried.filter(each => each.horizon === horizon && ['pact', 'rmc', 'corop'].includes(each.kind))
    const held = mean(own.map(each => Number(each.held)))
    expect(held).toBeGreaterThan(0.7)
    expect(held).toBeLessThan(0.95)
  })
})
