import type { FigureSet, Indicator } from '../../indicators/index.ts'
import {
  type Change,
  changeWords,
  judgeChange,
  type PeopleSplit,
  type ShareSplit,
  splitPeople,
  splitShare,
} from '../../outlook/index.ts'
import {
  type Bilingual,
  InputError,
  type Observation,
  periodLabel,
  type Region,
  schoolYearLabel,
} from '../../vocabulary/index.ts'
import { type ChangedLevel, levelsOf, partOf } from './change-levels.ts'

/** A change between two years of one figure, split into how many there are, at which level, and what they choose. */
export interface ChangeAnswer {
  readonly indicator: string
  readonly definition: string
  /** What one is: pupils, students. */
  readonly unit: Bilingual
  readonly region: Region
  readonly before: Observation
  readonly after: Observation
  /** Differences in people in the technical group; mix is null, and within choice, where no levels are known. */
  readonly people: Omit<PeopleSplit, 'mix'> & { readonly mix: number | null }
  /** Bounds of the total where counts are hidden; equal otherwise. */
  readonly total: { readonly low: number; readonly high: number }
  /** Differences in share, as fractions. */
  readonly share: Omit<ShareSplit, 'mix'> & { readonly mix: number | null }
  /** Empty where the indicator has no levels, or where one of them is hidden. */
  readonly levels: readonly ChangedLevel[]
  /** What may be said about the difference in share. */
  readonly judgement: Change
  readonly words: readonly Bilingual[]
}

/** The two years to compare. */
export interface Years {
  readonly from: number
  readonly to: number
}

/**
 * Why a figure of a region changed between two years, by its default definition. Throws an InputError for years that
 * are not there, hidden, in the wrong order or counted in different ways.
 */
export function changeAnswer(
  figures: FigureSet,
  indicator: Indicator,
  region: Region,
  years: Years,
): ChangeAnswer {
  checkYears(indicator, years)
  const [{ id: definition }] = indicator.definitions
  const { observations } = figures.series(indicator.id, definition, region.code)
  const before = observationOf(observations, indicator, region, years.from)
  const after = observationOf(observations, indicator, region, years.to)
  const levels = levelsOf(figures, indicator, before, after)
  const first = levels?.map(each => each.before) ?? [partOf(before)]
  const last = levels?.map(each => each.after) ?? [partOf(after)]
  const mixed = <T extends { readonly mix: number }>(split: T) => ({
    ...split,
    mix: levels ? split.mix : null,
  })
  const answer = {
    indicator: indicator.id,
    definition,
    unit: indicator.unit,
    region,
    before,
    after,
    people: mixed(splitPeople(first, last)),
    total: {
      low: after.numerator!.low - before.numerator!.high,
      high: after.numerator!.high - before.numerator!.low,
    },
    share: mixed(splitShare(first, last)),
    levels: levels ?? [],
    judgement: judgeChange(before, after, region.kind === 'land'),
  }
  return { ...answer, words: wordsOf(indicator, answer) }
}

/**
 * The first and last year of a figure that can be compared: both with counts, not hidden, and counted in the same way.
 * Null where there are no two of them.
 */
export function comparableYears(figures: FigureSet, indicator: Indicator, { code }: Region): Years | null {
  if (indicator.share === false) return null
  const [{ id: definition }] = indicator.definitions
  const years = figures
    .series(indicator.id, definition, code)
    .observations.filter(isWhole)
    .map(({ period }) => period.year)
  const to = Math.max(...years)
  const since = Math.max(0, ...(indicator.breaks ?? []).map(({ from }) => from).filter(from => from <= to))
  const from = Math.min(...years.filter(year => year >= since))
  return from < to ? { from, to } : null
}

function wordsOf(indicator: Indicator, answer: Omit<ChangeAnswer, 'words'>): Bilingual[] {
  const { before, after } = answer
  return changeWords({
    title: indicator.title,
    region: answer.region,
    unit: answer.unit,
    from: periodLabel(before.period),
    to: periodLabel(after.period),
    before: partOf(before).chosen,
    after: partOf(after).chosen,
    split: answer.people,
    exact: answer.total.low === answer.total.high,
    noise: answer.judgement === 'noise',
  })
}

function checkYears({ id, share, breaks }: Indicator, { from, to }: Years): void {
  if (share === false)
    throw new InputError({
      code: 'change.no-share',
      message: `${id} counts no part of a whole, so a change in it cannot be split. "vieroptien indicators" shows which do.`,
    })
  if (from >= to)
    throw new InputError({
      code: 'change.order',
      message: `From ${from} to ${to} is no change forward in time. Give an earlier year first, as --from 2017 --to 2019.`,
    })
  const broken = breaks?.find(each => from < each.from && each.from <= to)
  if (broken)
    throw new InputError({
      code: 'change.break',
      message: `${id} is counted in another way since ${schoolYearLabel(broken.from)}: ${broken.reason.en} Compare years from ${broken.from} on.`,
    })
}

function observationOf(
  observations: readonly Observation[],
  { id }: Indicator,
  { code }: Region,
  year: number,
): Observation {
  const found = observations.find(({ period }) => period.year === year)
  const usable = observations.filter(isWhole)
  const years = usable.map(({ period }) => periodLabel(period)).join(', ')
  const there = years === '' ? 'There are no years with figures.' : `There are: ${years}.`
  if (!found)
    throw new InputError({
      code: observations.length === 0 ? 'change.no-figures' : 'change.no-year',
      message: `${id} has no figure for ${code} in ${schoolYearLabel(year)}. ${there}`,
    })
  if (!isWhole(found))
    throw new InputError({
      code: 'change.hidden',
      message: `${id} for ${code} in ${schoolYearLabel(year)} is hidden to protect small counts, or has no counts. ${there}`,
    })
  return found
}

/** With both counts, not hidden by us, and somebody in it. */
function isWhole({ numerator, denominator, status }: Observation): boolean {
  return numerator !== null && denominator !== null && denominator.low > 0 && status !== 'onderdrukt'
}
