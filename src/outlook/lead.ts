import type { RegionKind } from '../vocabulary/index.ts'
import type { Lead } from './history.ts'
import { logit } from './number/logistic.ts'
import type { Point } from './point.ts'

/** Count years with a known outcome that a stage needs, before anything starts from it. */
export const OVERLAPS_NEEDED = 2

/** What happens between a count of pupils and the outcome `ahead` years later, from the country's own past. */
export interface Attrition {
  /** Years from the count to the outcome. */
  readonly ahead: number
  /** Pupils of the country by count year. */
  readonly counts: readonly Point[]
  /** Attrition on the way by count year: log odds of the outcome less those of the count. */
  readonly offsets: ReadonlyMap<number, number>
  /** Mean of the offsets. */
  readonly offset: number
  /** Variance of the offset of a coming year around `offset`, its own uncertainty included. */
  readonly variance: number
  /** People in the outcome for one in the count, as 0.87. */
  readonly growth: number
}

/** The counts of one region and the outcome that they led to, each by its own year. */
export interface Cohorts {
  readonly counts: readonly Point[]
  readonly outcomes: readonly Point[]
}

/** One stage of one region: its pupils by count year, and how they get to the outcome. */
export interface Stage {
  readonly attrition: Attrition
  readonly counts: readonly Point[]
  /** How far regions scatter around the country's attrition, see `scatterOf`; 0 for the country itself. */
  readonly scatter: number
}

/** What is believed of a year's offset before any is seen: standard deviation by `ahead`, and its weight in pairs. */
const OFFSET_SD = [0.03, 0.05] as const
const OFFSET_PAIRS = 4

/** What is believed of the scatter before any region is seen, by `ahead`, and its weight in residuals. */
const SCATTER = [0.1, 0.5, 0.9] as const
const SCATTER_RESIDUALS = 20

/** People that the national share stands in for when the chance of a small cohort is reckoned. */
const SMOOTHING = 20

/** Median of a squared standard normal value. */
const MEDIAN_SQUARE = 0.455
/** A residual counts as at most three standard deviations: schools merge and close between count and exam. */
const MOST_SQUARE = 9

/** Count years whose outcome, `ahead` years later, is known as well. */
export function overlapOf(ahead: number, { counts, outcomes }: Cohorts): number[] {
  const known = new Set(outcomes.flatMap(({ year, whole }) => (whole ? [year] : [])))
  return counts.flatMap(({ year, whole }) => (whole && known.has(year + ahead) ? [year] : []))
}

/**
 * The attrition of the country, from every count year whose outcome is known; null where there is none. The variance of a
 * coming offset pools what is known before (standard deviation 0.03 within a school year and 0.05 over more, with the
 * weight of four pairs) with the spread of the past ones, and adds the uncertainty of their mean: times 1 + 1 / pairs.
 */
export function attritionOf(ahead: number, country: Cohorts): Attrition | null {
  const pairs = pairsOf(ahead, country)
  if (pairs.length === 0) return null
  const offsets = new Map(pairs.map(({ count, outcome }) => [count.year, oddsOf(outcome) - oddsOf(count)]))
  const offset = mean([...offsets.values()])
  const spread = [...offsets.values()].reduce((sum, each) => sum + (each - offset) ** 2, 0)
  const prior = OFFSET_PAIRS * OFFSET_SD[Math.min(ahead, 1)]! ** 2
  return {
    ahead,
    counts: country.counts,
    offsets,
    offset,
    variance: ((prior + spread) / (OFFSET_PAIRS + pairs.length - 1)) * (1 + 1 / pairs.length),
    growth: mean(pairs.map(({ count, outcome }) => outcome.whole! / count.whole!)),
  }
}

/**
 * Kinds of region whose scatter is estimated together: there are too few pacts or provinces for one of their own, and
 * measured alone they scatter alike.
 */
export function scattersWith(kind: RegionKind): 'large' | 'municipality' | 'school' {
  if (kind === 'school' || kind === 'institution') return 'school'
  return kind === 'municipality' ? 'municipality' : 'large'
}

/**
 * Scatter of regions around the country's attrition: variance of their own offset less the country's of the same year,
 * over 1 / (n p(1-p)) of the pupils counted. Pooled over regions and past years, with a prior of 0.1, 0.5 and 0.9 (for
 * an outcome 0, 1 and 2 or more years ahead) worth 20 residuals. Under 1 means that the outcome is nearer to the count
 * than coin flips would bring it: they are nearly the same people.
 *
 * Measured on DUO's counts of 1 October 2019 (and 2017 for vwo 4) against the exams that they led to, from 30 pupils in
 * a municipality and 15 at a school:
 *
 * | definition | from        | rmc | corop | municipality | school |
 * | ---------- | ----------- | ---- | ----- | ------------ | ------ |
 * | monitor    | havo 5      | 0.07 | 0.07  | 0.06         | 0.06   |
 * | monitor    | havo 4      | 0.75 | 0.66  | 0.41         | 0.50   |
 * | monitor    | vwo 6       | 0.04 | 0.03  | 0.05         | 0.06   |
 * | monitor    | vwo 5       | 0.19 | 0.22  | 0.25         | 0.23   |
 * | monitor    | vwo 4       | 0.83 | 0.78  | 0.82         | 0.82   |
 * | cbs-nt     | havo 5 / 4  | 1.1 / 1.9 | 1.3 / 2.1 | 1.2 / 1.7 | 0.9 / 1.6 |
 * | cbs-nt     | vwo 6 / 5   | 4.0 / 6.3 | 5.4 / 8.2 | 3.2 / 4.1 | 2.5 / 3.5 |
 * | cbs-nt     | vwo 4       | 12.6 | 13.4 | 7.1 | 6.5 |
 *
 * By cbs-nt it is larger because schools differ in how many candidates end with two profiles. The prior is for the
 * monitor's definition: with the many regions that there are it hardly holds the others back.
 */
export function scatterOf(attrition: Attrition, regions: readonly Cohorts[]): number {
  const squares = regions.flatMap(region => squaresOf(attrition, region))
  const most = (MOST_SQUARE * median(squares)) / MEDIAN_SQUARE
  const prior = SCATTER_RESIDUALS * SCATTER[Math.min(attrition.ahead, SCATTER.length - 1)]!
  const sum = squares.reduce((total, each) => total + Math.min(each, most), prior)
  return sum / (SCATTER_RESIDUALS + squares.length)
}

/**
 * The years after `after` that pupils are counted for, nearest first; the nearer stage tells where two lead to the same
 * year. Centre: log odds of the count plus the country's offset; variance: that of the offset, plus the scatter.
 */
export function leadsOf(stages: readonly Stage[], after: number): Lead[] {
  const leads = new Map<number, Lead>()
  for (const stage of [...stages].sort((a, b) => a.attrition.ahead - b.attrition.ahead))
    for (const count of stage.counts) {
      const lead = leadOf(stage, count)
      if (lead && lead.year > after && !leads.has(lead.year)) leads.set(lead.year, lead)
    }
  return [...leads.values()].sort((a, b) => a.year - b.year)
}

function leadOf({ attrition, scatter }: Stage, count: Point): Lead | null {
  const around = attrition.counts.find(({ year }) => year === count.year)
  if (!count.whole || !around) return null
  return {
    year: count.year + attrition.ahead,
    centre: oddsOf(count) + attrition.offset,
    variance: attrition.variance + scatter * chanceOf(count, around.share) + hiddenOf(count, around.share),
    whole: count.whole * attrition.growth,
  }
}

interface Pair {
  readonly count: Point
  readonly outcome: Point
}

/** Count and outcome of the same cohort, where both are known. */
function pairsOf(ahead: number, { counts, outcomes }: Cohorts): Pair[] {
  const byYear = new Map(outcomes.map(each => [each.year, each]))
  return counts.flatMap(count => {
    const outcome = byYear.get(count.year + ahead)
    return outcome?.whole && count.whole ? [{ count, outcome }] : []
  })
}

/** Squared residuals of a region's past years, over what coin flips would give. */
function squaresOf(attrition: Attrition, region: Cohorts): number[] {
  return pairsOf(attrition.ahead, region).flatMap(({ count, outcome }) => {
    const offset = attrition.offsets.get(count.year)
    const around = attrition.counts.find(({ year }) => year === count.year)
    if (offset === undefined || !around) return []
    return (oddsOf(outcome) - oddsOf(count) - offset) ** 2 / chanceOf(count, around.share)
  })
}

/** Log odds of a share: L((x + 0.5) / (n + 1)), finite for nobody and for all. */
function oddsOf({ share, whole }: Point): number {
  return logit((share * whole! + 0.5) / (whole! + 1))
}

/** 1 / (n p(1-p)), p smoothed towards the national share `around`. */
function chanceOf(point: Point, around: number): number {
  return 1 / (point.whole! * spreadOf(point, around))
}

/** Variance that counts hidden by their publisher add: their width squared over 12, on the scale of log odds. */
function hiddenOf(point: Point, around: number): number {
  return (point.high - point.low) ** 2 / (12 * spreadOf(point, around) ** 2)
}

function spreadOf({ share, whole }: Point, around: number): number {
  const smoothed = (share * whole! + SMOOTHING * around) / (whole! + SMOOTHING)
  return smoothed * (1 - smoothed)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}

/** The middle one, or the mean of the two in the middle; 0 of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return sorted.length === 0 ? 0 : mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1))
}
