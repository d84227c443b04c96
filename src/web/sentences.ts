import type { LevelAnswer, RegionAnswer, RegionSeries, Verdict } from '../api/index.ts'
import { type Change, judgeChange, TREND_YEARS } from '../outlook/index.ts'
import { type Period, periodLabel } from '../vocabulary/index.ts'
import { comparable, goalOf, isGoal, isHidden, isKnown, peopleOf } from './reading.ts'
import type { Level, Outcome, People, Several, Text } from './text/index.ts'

/**
 * What a region's figure says, one sentence each: the share in whole people, then the first comparable year, then
 * what may be said about the difference. No word of trend under four comparable years.
 */
export function figureSentences(text: Text, level: LevelAnswer, series: RegionSeries): readonly string[] {
  const { latest, region } = series
  if (!isKnown(latest)) return [isHidden(series) ? text.figure.hidden(region) : text.figure.none(region)]
  const goal = goalOf(level)
  const people = peopleOf(latest.share, goal)
  const sentence = text.figure.sentence({
    level: level.level,
    flow: level.flow,
    region,
    period: periodLabel(latest.period),
    people,
  })
  const marked = latest.status === 'voorlopig' ? [text.figure.provisional(periodLabel(latest.period))] : []
  return [sentence, ...changeSentences(text, level, series), ...marked]
}

function changeSentences(text: Text, level: LevelAnswer, series: RegionSeries): readonly string[] {
  const years = comparable(level, series)
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last || first === last) return []
  const goal = goalOf(level)
  const [before, after] = [peopleOf(first.share, goal), peopleOf(last.share, goal)]
  const same = before.low === after.low && before.high === after.high
  const sentence = text.figure.before(periodLabel(first.period), before, same)
  const change = directionOf(level, series) ?? judgeChange(first, last, series.region.kind === 'land')
  if (same || change === 'unknown') return [sentence]
  if (change === 'noise') return [sentence, text.figure.tooSmall]
  return years.length < TREND_YEARS ? [sentence] : [sentence, text.figure.trend[change]]
}

/** The direction of the trend over all comparable years, where there is one: the outlook under it says the same. */
function directionOf(level: LevelAnswer, series: RegionSeries): Change | null {
  const answer = level.outlook
  if (!answer?.outlook.trend || answer.region.code !== series.region.code) return null
  const { direction } = answer.outlook.trend
  return direction === 'flat' ? 'noise' : direction
}

/** How far it is to the goal: points first, people second, never mixed. */
export function gapSentences(text: Text, level: LevelAnswer, series: RegionSeries): readonly string[] {
  if (!series.gap) return []
  const { points, people } = series.gap
  const goal = goalOf(level)
  if (points.high <= 0) return [text.figure.above(-points.high, -points.low, goal, !isGoal(level))]
  if (points.low <= 0) return [text.figure.around(goal)]
  const distance = text.figure.gap(points.low, points.high, goal, !isGoal(level))
  if (!people) return [distance]
  return [
    distance,
    text.figure.more(level.level, level.flow, roundPeople(people.low), roundPeople(people.high)),
  ]
}

/** Two figures that count: 1,312 people are "about 1,300". Under 100 they stay as they are. */
export function roundPeople(people: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(people, 1))) - 1)
  return Math.round(people / step) * step
}

/** How the national goal ended, from the levels where that is known. */
function nationalOutcome(verdicts: readonly Verdict[]): Outcome {
  const known = verdicts.filter(({ outcome }) => outcome !== 'unknown')
  if (known.length === 0) return 'unknown'
  if (known.every(({ outcome }) => outcome === 'reached')) return 'reached'
  return known.every(({ outcome }) => outcome === 'missed') ? 'missed' : 'partly'
}

/** The answer to "4 in 10?", as one sentence; null where nothing national is known at all. */
export function headline(text: Text, verdicts: readonly Verdict[]): string | null {
  const target = verdicts[0]?.target
  if (!target) return null
  const levels = (outcome: Verdict['outcome']) =>
    verdicts.filter(verdict => verdict.outcome === outcome).map(({ level }) => level)
  return text.answer.headline(
    nationalOutcome(verdicts),
    target.period.year,
    levels('reached'),
    levels('missed'),
  )
}

/** The national figures behind the answer, one sentence a year, and the goal. */
export function nationalSentences(text: Text, verdicts: readonly Verdict[]): readonly string[] {
  const found = verdicts.flatMap(({ level, period, share, target }) =>
    period && share ? [{ level, period, people: peopleOf(share, Math.round(target.value * 100)) }] : [],
  )
  const target = verdicts[0]?.target
  if (!target || found.length === 0) return []
  const goal = text.answer.goal(Math.round(target.value * 100))
  return [...byPeriod(found).map(several => text.answer.national(several)), goal]
}

/** The new students of the region, for the levels that the goal is about and where new students are counted. */
export function regionalSentences(text: Text, answer: RegionAnswer): readonly string[] {
  const found = answer.levels.flatMap(level => {
    const latest = level.regions[0]?.latest ?? null
    if (!isGoal(level) || level.flow !== 'inflow' || !isKnown(latest)) return []
    return [{ level: level.level, period: latest.period, people: peopleOf(latest.share, goalOf(level)) }]
  })
  return byPeriod(found).map(several => text.answer.regional(answer.region, several))
}

/** Whether the region reached the goal; nothing where no goal was agreed for it. */
export function verdictSentences(text: Text, answer: RegionAnswer): readonly string[] {
  const verdicts = answer.levels.flatMap(({ verdict }) => (verdict ? [verdict] : []))
  if (verdicts.length === 0) return []
  const levels = (outcome: Verdict['outcome']) =>
    verdicts.filter(verdict => verdict.outcome === outcome).map(({ level }) => level)
  const ended = { reached: levels('reached'), missed: levels('missed'), unknown: levels('unknown') }
  return [text.verdict.summary(answer.region, ended)]
}

type Found = { readonly level: Level; readonly period: Period; readonly people: People }

function byPeriod(found: readonly Found[]): readonly Several[] {
  const labels = [...new Set(found.map(({ period }) => periodLabel(period)))]
  return labels.map(period => ({ period, parts: found.filter(f => periodLabel(f.period) === period) }))
}
