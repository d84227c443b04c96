import { type FigureSet, INDICATORS, PASSAGES, type PublishedPassage } from '../../indicators/index.ts'
import type { Cohort, Rate, StepId } from '../../outlook/index.ts'
import { type Observation, periodLabel, type RegionCode } from '../../vocabulary/index.ts'
import { countedRate, known, part, published } from './flow-counted.ts'

const COUNTRY = 'NL01'

/** A choice step as it stands: who chooses, and which part of them chooses technique. */
export interface Choice {
  readonly cohort: Cohort
  readonly rate: Rate
}

/** Nobody in the open measures it. */
export const UNKNOWN: Rate = {
  origin: 'unknown',
  low: 0,
  high: 1,
  value: null,
  period: null,
  source: { nl: 'Niemand meet dit in het openbaar.', en: 'Nobody measures this in the open.' },
}

/** The share that chooses now, from its figure. */
export function choiceRate({ share, period }: Observation, indicator: string): Rate {
  const title = INDICATORS.find(({ id }) => id === indicator)!.title
  return {
    origin: 'measured',
    low: share!.low,
    high: share!.high,
    value: (share!.low + share!.high) / 2,
    period: periodLabel(period),
    source: { nl: `Geteld: ${title.nl}.`, en: `Counted: ${title.en}.` },
  }
}

/** The rate of a passage: counted in the region, else in the country, else published, else unknown. */
export function passageRate(figures: FigureSet, step: StepId, region: RegionCode): Rate {
  const here = countedRate(figures, step, region)
  if (here) return here
  const country = region === COUNTRY ? null : countedRate(figures, step, COUNTRY)
  if (country) return ofCountry(country)
  if (step === 'mbo-hbo') return fromMboToHbo(figures, region)
  const passage = PASSAGES.find(each => each.step === step)
  return passage ? publishedRate(passage) : UNKNOWN
}

function ofCountry(rate: Rate): Rate {
  const { nl, en } = rate.source
  return { ...rate, source: { nl: `Van heel Nederland. ${nl}`, en: `Of the whole country. ${en}` } }
}

/**
 * Which part of the diplomas in mbo technique goes on to hbo technique, nobody publishes. At most it is the part of all
 * sectors that goes from level 4 to hbo, times the part of the technical students who are on level 4.
 */
function fromMboToHbo(figures: FigureSet, region: RegionCode): Rate {
  const years = known(figures, { indicator: 'mbo-sector-techniek', definition: 'sector' }, region)
  const four = known(figures, { indicator: 'mbo-sector-techniek', definition: 'niveau-4' }, region)
    .map(each => ({ each, all: years.find(({ period }) => period.year === each.period.year) }))
    .findLast(({ all }) => all && all.numerator!.low > 0)
  if (!four) return region === COUNTRY ? UNKNOWN : fromMboToHbo(figures, COUNTRY)
  return {
    ...UNKNOWN,
    high: part((published('mbo4-hbo').high * four.each.numerator!.high) / four.all!.numerator!.low),
    source: {
      nl: 'Niemand publiceert dit voor techniek. De bovengrens is het deel van alle sectoren dat van mbo-4 naar het hbo gaat.',
      en: 'Nobody publishes this for technique. The upper bound is the part of all sectors that goes from mbo level 4 to hbo.',
    },
  }
}

function publishedRate({ low, high, value, period, source, population, note }: PublishedPassage): Rate {
  return {
    origin: 'published',
    low,
    high,
    value,
    period,
    source: {
      nl: `${source.publisher}, ${source.title} (${source.address}). Landelijk: ${population.nl}. ${note.nl}`,
      en: `${source.publisher}, ${source.title} (${source.address}). National: ${population.en}. ${note.en}`,
    },
  }
}
