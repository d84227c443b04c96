import { type FigureSet, PUBLISHED } from '../../indicators/index.ts'
import { Fault, type RegionCode } from '../../vocabulary/index.ts'
import { known, part } from './flow-counted.ts'
import { type Choice, choiceRate } from './flow-rates.ts'

const COUNTRY = 'NL01'
const STUDENTS = { indicator: 'mbo-sector-techniek', definition: 'sector' }

/** What a region's part of the country's new mbo students may be off: studies differ in length between regions. */
const REGIONS_DIFFER = 0.1

/** Percentages are printed without decimals. */
const ROUNDING = 0.5

/**
 * DUO's open file counts all mbo students, not the new ones; those are published for the country only. The region's new
 * students are estimated as its part of all students, times the new ones of the country. The country's number follows
 * from the technical ones and their rounded percentage (38,443 and 28: 137,296, between 134,888 and 139,793). The part
 * that chooses technique is that of all students, give or take what new and all students differ by in the country.
 * Null where the students of the region or of the country are missing or hidden.
 */
export function mboInflow(figures: FigureSet, region: RegionCode): Choice | null {
  const country = known(figures, STUDENTS, COUNTRY)
  const here = known(figures, STUDENTS, region).findLast(({ period }) =>
    country.some(each => each.period.year === period.year),
  )
  if (!here) return null
  const all = country.find(({ period }) => period.year === here.period.year)!
  const technical = lastPublished('mbo-instroom-aantal')
  const percent = lastPublished('mbo-instroom', technical.year).value
  const starters = (of: number) =>
    (100 * technical.value * here.denominator!.low) / (of * all.denominator!.low)
  const slack = region === COUNTRY ? 0 : REGIONS_DIFFER
  const rate = choiceRate(here, STUDENTS.indicator)
  const difference = Math.abs(percent / 100 - all.share!.low)
  return {
    cohort: {
      people: starters(percent),
      low: starters(percent + ROUNDING) * (1 - slack),
      high: starters(percent - ROUNDING) * (1 + slack),
      year: technical.year,
      source: ESTIMATED,
    },
    rate: {
      ...rate,
      low: part(rate.low - difference),
      high: part(rate.high + difference),
      source: OF_ALL_STUDENTS,
    },
  }
}

const ESTIMATED = {
  nl: 'Geschat: het deel van de regio in alle mbo-studenten, maal de nieuwe studenten van heel Nederland. Studenten tellen bij de hoofdvestiging van hun school.',
  en: 'Estimated: the part of the region in all mbo students, times the new students of the whole country. Students count at the main seat of their school.',
}

const OF_ALL_STUDENTS = {
  nl: 'Geteld onder alle mbo-studenten, niet onder de nieuwe. De grenzen zijn wat die twee in heel Nederland verschillen.',
  en: 'Counted among all mbo students, not the new ones. The bounds are what the two differ by in the whole country.',
}

/** The last point of a published series, or that of one year. */
function lastPublished(id: string, year?: number): { readonly year: number; readonly value: number } {
  const points = PUBLISHED.find(each => each.id === id)?.points ?? []
  const point = year === undefined ? points.at(-1) : points.find(each => each.year === year)
  if (point) return point
  throw new Fault({
    code: 'published.missing',
    message: `There is no published figure "${id}" ${year ?? ''}.`,
  })
}
