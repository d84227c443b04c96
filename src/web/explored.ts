import {
  type Exploration,
  type ExploredSeries,
  indexOf,
  type Span,
  shownOf,
  yearLabel,
} from '../api/index.ts'
import { judgeChange } from '../outlook/index.ts'
import type { Observation, Sex } from '../vocabulary/index.ts'
import { peopleOf } from './reading.ts'
import { EXPLORER } from './text/explorer.ts'
import { decimal, type Text } from './text/index.ts'

/** The goal near which a share is said more precisely: 40 of 100. */
export const GOAL = 40

/** An observation with the value that is shown of it. */
export interface Valued {
  readonly observation: Observation
  readonly span: Span
}

/** What is shown of an observation on the scale chosen: a fraction, a count or an index; null where unknown. */
export function valueIn(answer: Exploration, series: ExploredSeries, observation: Observation): Span | null {
  const { show, scale } = answer.selection
  const span = shownOf(observation, show)
  if (scale === 'value') return span
  const base = series.observations.find(({ period }) => period.year === answer.baseYear)
  if (!base || !comparableWith(answer, base.period.year, observation.period.year)) return null
  return base === observation
    ? span && span.low > 0
      ? { low: 100, high: 100 }
      : null
    : indexOf(span, shownOf(base, show))
}

/** No change in the way of counting lies between two years. */
function comparableWith({ breaks }: Exploration, one: number, other: number): boolean {
  const [low, high] = [Math.min(one, other), Math.max(one, other)]
  return !breaks.some(({ from }) => low < from.year && high >= from.year)
}

/** A value as a reader writes it: `17,5 %`, `1.094`, `1.090 tot 1.094`, an index of `95`. */
export function spanText(text: Text, answer: Exploration, { low, high }: Span): string {
  const { number } = text
  const { show, scale } = answer.selection
  if (show === 'share' && scale === 'value')
    return low === high ? number.percent(low) : number.percents(low, high)
  const whole = (value: number) => number.count(Math.round(decimal(value)))
  return EXPLORER[text.lang].range(whole(low), whole(high))
}

/** `jongens`, `diploma’s (vrouwen)`, or for both sexes together the unit: `leerlingen`. */
export function whoOf(text: Text, answer: Exploration, sex: Sex): string {
  const unit = answer.indicator.unit
  if (sex === 'totaal') return unit[text.lang]
  const who = EXPLORER[text.lang].sex[groupOf(answer)][sex]
  return PEOPLE.has(unit.en) ? who : `${unit[text.lang]} (${who})`
}

/** Pupils and their candidates are boys and girls, students and workers are men and women. */
export function groupOf({ indicator }: Pick<Exploration, 'indicator'>): 'pupils' | 'others' {
  return AT_SCHOOL.has(indicator.unit.en) ? 'pupils' : 'others'
}

const AT_SCHOOL: ReadonlySet<string> = new Set(['pupils', 'candidates'])

/** Units that are people: a diploma or an exam is of somebody, not somebody. */
const PEOPLE: ReadonlySet<string> = new Set(['pupils', 'candidates', 'students', 'people'])

/** `Twente`, with the sex where more than one is shown. */
export function seriesName(text: Text, answer: Exploration, { region, sex }: ExploredSeries): string {
  const name = region.name[text.lang]
  const { sexes } = answer.selection
  if (sexes.length === 1 && sex === 'totaal') return name
  return `${name}, ${sex === 'totaal' ? EXPLORER[text.lang].sex[groupOf(answer)].totaal : whoOf(text, answer, sex)}`
}

/** Start years in which any series has an observation, in order. */
export function yearsShown({ series }: Exploration): number[] {
  const years = series.flatMap(({ observations }) => observations.map(({ period }) => period.year))
  return [...new Set(years)].sort((a, b) => a - b)
}

/** The observations of a series that have a value, in order of time. */
export function valued(answer: Exploration, series: ExploredSeries): Valued[] {
  return series.observations.flatMap(observation => {
    const span = valueIn(answer, series, observation)
    return span ? [{ observation, span }] : []
  })
}

/** What is shown, by which definition: `Techniek in beroepsgericht vmbo: basis, kader en gemengd samen`. */
export function titleOf({ indicator, definition }: Exploration, lang: 'nl' | 'en'): string {
  return `${indicator.title[lang]}: ${definition.title[lang]}`
}

/** What the selection says, one sentence each: the first series with a figure, and what may be said of its change. */
export function explainedSentences(text: Text, answer: Exploration): readonly string[] {
  const words = EXPLORER[text.lang]
  const series = answer.series.find(each => valued(answer, each).length > 0)
  if (!series) return [words.nothing]
  const found = valued(answer, series)
  const last = found.at(-1)!
  const first = found.find(each =>
    comparableWith(answer, each.observation.period.year, last.observation.period.year),
  )
  const said = [figureSentence(text, answer, series, last)]
  if (first && first !== last) said.push(...changeSentences(text, answer, series, [first, last]))
  if (last.observation.status === 'voorlopig')
    said.push(text.figure.provisional(yearLabel(answer.period, last.observation.period.year)))
  return said
}

function figureSentence(
  text: Text,
  answer: Exploration,
  { region, sex }: ExploredSeries,
  last: Valued,
): string {
  const words = EXPLORER[text.lang]
  const { show, scale } = answer.selection
  const period = yearLabel(answer.period, last.observation.period.year)
  const who = whoOf(text, answer, sex)
  const value = spanText(text, answer, last.span)
  if (scale === 'index')
    return words.index(yearLabel(answer.period, answer.baseYear ?? 0), period, region, value)
  if (show !== 'share') return words[show](period, region, value, who)
  return words.share(period, region, peopleOf(last.span, GOAL), who, exactCounts(text, last.observation))
}

/** The counts for in a sentence: bounds of both would make it unreadable, the table has them. */
function exactCounts(text: Text, observation: Observation): string | null {
  const [part, whole] = [shownOf(observation, 'count'), shownOf(observation, 'base')]
  return part?.low === part?.high && whole?.low === whole?.high ? countsText(text, observation) : null
}

/** `2.987 van 16.480`, `640–748 van 1.772`; null where the publisher gives no counts or they are hidden. */
export function countsText(text: Text, observation: Observation): string | null {
  const [part, whole] = [shownOf(observation, 'count'), shownOf(observation, 'base')]
  if (!part || !whole) return null
  const words = EXPLORER[text.lang]
  const { count } = text.number
  const span = ({ low, high }: Span) => (low === high ? count(low) : `${count(low)}–${count(high)}`)
  return words.counts(span(part), span(whole))
}

function changeSentences(
  text: Text,
  answer: Exploration,
  series: ExploredSeries,
  [first, last]: readonly [Valued, Valued],
): string[] {
  const words = EXPLORER[text.lang]
  const { show, scale } = answer.selection
  if (scale === 'index') return []
  const period = yearLabel(answer.period, first.observation.period.year)
  if (show !== 'share') return [words.before(period, spanText(text, answer, first.span))]
  const [before, after] = [peopleOf(first.span, GOAL), peopleOf(last.span, GOAL)]
  const same = before.low === after.low && before.high === after.high
  const sentence = text.figure.before(period, before, same)
  const change = judgeChange(first.observation, last.observation, series.region.kind === 'land')
  if (same || change === 'unknown') return [sentence]
  // Which way a share goes over the years is for the outlook to say: it looks at all of them, not at two.
  return change === 'noise' ? [sentence, text.figure.tooSmall] : [sentence]
}

/** Regions for which nothing can be shown, one sentence each: hidden, or not there. */
export function absentSentences(text: Text, answer: Exploration): readonly string[] {
  const words = EXPLORER[text.lang]
  const silent = answer.series.filter(each => valued(answer, each).length === 0 && answer.baseYear === null)
  const said = silent.map(({ region, observations }) =>
    observations.length > 0 ? words.hidden(region) : words.none(region),
  )
  return [...new Set(said)]
}
