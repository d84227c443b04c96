import { lakeFigures } from '../../src/api/index.ts'
import { type FigureSet, INDICATORS, type Indicator } from '../../src/indicators/index.ts'
import type { Atlas, Lake } from '../../src/lake/index.ts'
import type { SourceFile } from '../../src/sources/index.ts'
import { exams } from '../files.ts'
import { cohorts, type Pupils } from '../outlook/cohorts.ts'
import { leerlingen } from './leerlingen.ts'

/** Real municipalities of ten provinces, as DUO writes them. */
const TOWNS = [
  ['ENSCHEDE', 'Overijssel'],
  ['ZWOLLE', 'Overijssel'],
  ['DEVENTER', 'Overijssel'],
  ['ARNHEM', 'Gelderland'],
  ['NIJMEGEN', 'Gelderland'],
  ['APELDOORN', 'Gelderland'],
  ['UTRECHT', 'Utrecht'],
  ['AMSTERDAM', 'Noord-Holland'],
  ['ROTTERDAM', 'Zuid-Holland'],
  ['EINDHOVEN', 'Noord-Brabant'],
  ['MAASTRICHT', 'Limburg'],
  ['GRONINGEN', 'Groningen'],
] as const

/** Invented havo schools in real municipalities: who sits in years 4 and 5, and who takes the exam. */
export interface Decade {
  readonly first: number
  readonly years: number
  /** Pupils a year of the smallest and of the largest school. */
  readonly sizes?: readonly [number, number]
  readonly schools: number
  readonly seed?: number
}

/** The files of DUO that tell of them: one with the exams of all years, and one with the pupils of each year. */
export function filesOf({ first, years, schools, sizes = [60, 200], seed = 7 }: Decade): {
  readonly exams: (until: number) => SourceFile
  readonly pupils: readonly SourceFile[]
} {
  const made = cohorts({ seed, regions: schools, sizes, first, years }).map((region, at) => ({
    ...region,
    school: `99${letter(Math.floor(at / 26))}${letter(at % 26)}00`,
    town: TOWNS[at % TOWNS.length]!,
  }))
  const sides = ({ part, whole }: Pupils) => [part, whole - part] as const
  const examsOf = (until: number) =>
    exams(
      first,
      until - first + 1,
      made.flatMap(({ school, town, exam }) =>
        ['HAVO - N&T', 'HAVO - C&M'].map((opleiding, side) => ({
          school,
          municipality: town[0],
          type: 'HAVO' as const,
          opleiding,
          years: exam
            .filter(({ year }) => year <= until)
            .map(pupils => [printed(sides(pupils)[side]!), '0', printed(sides(pupils)[side]!)] as const),
        })),
      ),
    )
  const pupilsOf = (at: number) =>
    leerlingen(
      first + at,
      made.flatMap(({ school, town, fourth, fifth }) =>
        ['Natuur en Techniek', 'Cultuur en Maatschappij'].map((profile, side) => ({
          school,
          place: town[0],
          province: town[1],
          level: 'havo' as const,
          profile,
          fourth: [sides(fourth[at]!)[side]!, 0] as const,
          fifth: [sides(fifth[at]!)[side]!, 0] as const,
        })),
      ),
    )
  return { exams: examsOf, pupils: Array.from({ length: years }, (_, at) => pupilsOf(at)) }
}

function letter(at: number): string {
  return String.fromCharCode(65 + at)
}

/** DUO hides 1 to 4 candidates. */
function printed(count: number): string {
  return count > 0 && count < 5 ? '<5' : String(count)
}

export const HAVO_EXAM: Indicator = INDICATORS.find(({ id }) => id === 'havo-n-examen')!

/** The figures of a lake as an analyst has them, schools among them. */
export async function analysed(lake: Lake): Promise<{ readonly figures: FigureSet; readonly atlas: Atlas }> {
  const atlas = await lake.atlas()
  const wanted = { protect: false, grain: 'location', asOf: 2026 } as const
  return { figures: await lakeFigures(lake, atlas, [HAVO_EXAM], wanted), atlas }
}
