import { type Exploration, type Span, yearLabel } from '../api/index.ts'
import { MOST_LINES, type SeriesData } from './charts/index.ts'
import { explainedSentences, GOAL, seriesName, spanText, titleOf, type Valued, valued } from './explored.ts'
import { peopleOf } from './reading.ts'
import { decimal, type Text } from './text/index.ts'

/** The chart of a selection; null where no series has a value. */
export function chartOf(text: Text, answer: Exploration): SeriesData | null {
  const lines = answer.series
    .map(series => ({ name: seriesName(text, answer, series), points: valued(answer, series) }))
    .filter(({ points }) => points.length > 0)
  if (lines.length === 0) return null
  const said = ({ observation, span }: Valued) =>
    `${yearLabel(answer.period, observation.period.year)} ${spanText(text, answer, span)}`
  return {
    id: `cijfers-${text.lang}`,
    title: `${titleOf(answer, text.lang)}. ${explainedSentences(text, answer)[0]}`,
    description: text.chart.describe(lines.map(({ name, points }) => ({ name, points: points.map(said) }))),
    series: lines.map(({ name, points }) => ({
      name,
      points: points.map(each => pointOf(text, answer, each)),
    })),
    breaks: answer.breaks.map(({ from }) => from.year),
    period: year => yearLabel(answer.period, year),
    ...axisOf(text, answer),
  }
}

/** The scale and its line: shares up to a half at least with the goal, counts from 0, an index around 100. */
function axisOf(
  text: Text,
  answer: Exploration,
): Pick<SeriesData, 'line' | 'tick' | 'zero' | 'least' | 'most'> {
  const { show, scale } = answer.selection
  const whole = (value: number) => text.number.count(Math.round(decimal(value)))
  const most = Number.POSITIVE_INFINITY
  if (scale === 'index') {
    const line = { value: 100, label: '100', kind: 'base' as const }
    return { line, tick: whole, zero: false, least: 105, most }
  }
  if (show !== 'share') return { line: null, tick: whole, zero: true, least: 1, most }
  return { line: goalLine(text, answer), tick: value => whole(100 * value), zero: true, least: 0.5, most: 1 }
}

function goalLine(text: Text, { target }: Exploration): SeriesData['line'] {
  if (!target) return null
  const reference = target.kind !== 'besluit'
  return {
    value: target.value,
    label: text.chart.goal(Math.round(target.value * 100), reference),
    kind: reference ? 'reference' : 'goal',
  }
}

function pointOf(text: Text, answer: Exploration, { observation, span }: Valued) {
  const { period, status } = observation
  const label = labelOf(text, answer, span)
  return { year: period.year, ...span, provisional: status === 'voorlopig', label }
}

/** At the end of a line: short where it lies between bounds. */
function labelOf(text: Text, answer: Exploration, span: Span): string {
  const share = answer.selection.show === 'share' && answer.selection.scale === 'value'
  return share && span.low < span.high ? text.chart.about(peopleOf(span, GOAL)) : spanText(text, answer, span)
}

/** How many lines are drawn without a name. */
export function unnamedLines({ series }: SeriesData): number {
  return Math.max(0, series.length - MOST_LINES)
}
