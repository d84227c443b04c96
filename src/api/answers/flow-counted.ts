import { type FigureSet, PASSAGES, type PublishedPassage } from '../../indicators/index.ts'
import type { Rate, StepId } from '../../outlook/index.ts'
import {
  type Bilingual,
  Fault,
  type Observation,
  periodLabel,
  type RegionCode,
} from '../../vocabulary/index.ts'

/** From this many people on, the chance of a single year (80 %: 1.28 · √(.25 / 250)) stays within `NOT_FOLLOWED`. */
const SMALLEST_BASE = 250

/** What a rate from two counts may be off on each side, as nobody is followed: 5 points. */
const NOT_FOLLOWED = 0.05

/** A rate that follows from two counts, years apart: who started, and who got there. */
interface Counted {
  readonly start: { readonly indicator: string; readonly definition: string }
  readonly end: { readonly indicator: string; readonly definition: string }
  /** Years from the count at the start to that at the end, as both are labelled. */
  readonly ahead: number
  /** A published rate that is still to be passed: exam candidates are no graduates yet. */
  readonly pass?: string
}

/** Passages that two counts of the lake tell of. A year of diplomas ends four nominal years at hbo, three at wo. */
const COUNTED: Readonly<Partial<Record<StepId, Counted>>> = {
  'havo-examen': {
    start: { indicator: 'havo-n-profiel', definition: 'monitor' },
    end: { indicator: 'havo-n-examen', definition: 'monitor' },
    ahead: 1,
    pass: 'havo-geslaagd',
  },
  'vwo-examen': {
    start: { indicator: 'vwo-n-profiel', definition: 'monitor' },
    end: { indicator: 'vwo-n-examen', definition: 'monitor' },
    ahead: 2,
    pass: 'vwo-geslaagd',
  },
  'hbo-diploma': {
    start: { indicator: 'hbo-techniek', definition: 'croho-techniek-adba' },
    end: { indicator: 'hbo-gediplomeerd', definition: 'croho-techniek-adba' },
    ahead: 3,
  },
  'wo-diploma': {
    start: { indicator: 'wo-techniek-natuur', definition: 'techniek-natuur-ba' },
    end: { indicator: 'wo-gediplomeerd', definition: 'techniek-natuur-ba' },
    ahead: 2,
  },
}

/** Figures of a series with both counts, in order of time. */
export function known(
  figures: FigureSet,
  { indicator, definition }: Counted['start'],
  region: RegionCode,
): Observation[] {
  return figures
    .series(indicator, definition, region)
    .observations.filter(({ share, numerator, denominator }) => share && numerator && denominator)
}

/** A published rate by its id. */
export function published(id: string): PublishedPassage {
  const found = PASSAGES.find(each => each.id === id)
  if (found) return found
  throw new Fault({ code: 'passage.missing', message: `There is no published rate "${id}".` })
}

/** Two counts of technical people, years apart. */
interface Pair {
  readonly from: Observation
  readonly to: Observation
}

/**
 * The rate of a passage from two counts of one region: who got there over who started, of the last pair of years. The
 * bounds hold the same with the starters of a year earlier or later and of every other pair, and 5 points on both sides.
 * Null without such a pair, with more people at the end than at the start, or for a passage that no counts tell of.
 */
export function countedRate(figures: FigureSet, step: StepId, region: RegionCode): Rate | null {
  const counted = COUNTED[step]
  if (!counted) return null
  const pairs = pairsOf(figures, counted, region, counted.ahead)
  const last = pairs.at(-1)
  // More people at the end than at the start: a school grew or moved, so the counts are not of the same people.
  if (!last || highest(last) > 1) return null
  const beside = [counted.ahead - 1, counted.ahead + 1]
    .flatMap(ahead => pairsOf(figures, counted, region, ahead))
    .filter(({ to }) => to.period.year === last.to.period.year)
  const all = [...pairs, ...beside]
  const pass = counted.pass ? published(counted.pass) : { value: 1, low: 1, high: 1 }
  const low = part((Math.min(...all.map(lowest)) - NOT_FOLLOWED) * pass.low)
  const high = part((Math.max(...all.map(highest)) + NOT_FOLLOWED) * pass.high)
  return {
    origin: 'measured',
    low,
    high,
    value: Math.min(high, ((lowest(last) + highest(last)) / 2) * pass.value),
    period: `${periodLabel(last.from.period)} – ${periodLabel(last.to.period)}`,
    source: sourceOf(counted),
  }
}

function pairsOf(figures: FigureSet, { start, end }: Counted, region: RegionCode, ahead: number): Pair[] {
  const starts = known(figures, start, region).filter(({ numerator }) => numerator!.low >= SMALLEST_BASE)
  return known(figures, end, region).flatMap(to => {
    const from = starts.find(({ period }) => period.year === to.period.year - ahead)
    return from ? [{ from, to }] : []
  })
}

function lowest({ from, to }: Pair): number {
  return to.numerator!.low / from.numerator!.high
}

function highest({ from, to }: Pair): number {
  return to.numerator!.high / from.numerator!.low
}

function sourceOf({ pass }: Counted): Bilingual {
  return pass
    ? {
        nl: `Geteld: kandidaten gedeeld door leerlingen van leerjaar 4, maal het deel dat landelijk slaagt (${published(pass).source.publisher}). Niemand is gevolgd.`,
        en: `Counted: candidates over pupils of year 4, times the part that passes in the country (${published(pass).source.publisher}). Nobody was followed.`,
      }
    : {
        nl: 'Geteld: diploma’s gedeeld door eerstejaars van de nominale duur eerder. Niemand is gevolgd.',
        en: 'Counted: diplomas over first-years of the nominal duration before. Nobody was followed.',
      }
}

/** Within 0 and 1. */
export function part(value: number): number {
  return Math.min(1, Math.max(0, value))
}
