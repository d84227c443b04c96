import type { LevelAnswer, RegionSeries } from '../../api/index.ts'
import { type Period, periodLabel } from '../../vocabulary/index.ts'
import { LineChart, type LineSeries, markerPath } from '../charts/index.ts'
import { goalOf, isGoal, isKnown, peopleOf, yearly } from '../reading.ts'
import { figureSentences } from '../sentences.ts'
import type { Text } from '../text/index.ts'
import { shareText } from './figures.tsx'

/** The chart of a level over the years, with the key and the notes that it needs; nothing without a figure. */
export function Trend({ text, level }: { text: Text; level: LevelAnswer }) {
  const drawn = level.regions.filter(series => yearly(series).some(isKnown))
  const [first] = drawn
  if (!first) return null
  const series = drawn.map(found => lineOf(text, found, goalOf(level)))
  return (
    <figure class="trend">
      <figcaption>{text.chart.unit(level.population[text.lang])}</figcaption>
      <Key names={series.map(({ name }) => name)} />
      <div class="plot">
        <LineChart
          id={`${level.indicator}-${text.lang}`}
          title={figureSentences(text, level, first)[0] ?? ''}
          description={describe(text, drawn)}
          series={series}
          goal={{
            value: level.target.value,
            label: text.chart.goal(goalOf(level), !isGoal(level)),
            reference: !isGoal(level),
          }}
          breaks={level.breaks.map(({ from }) => from.year)}
          period={year => periodLabel({ kind: periodOf(first).kind, year })}
        />
      </div>
      <Notes text={text} level={level} series={series} />
    </figure>
  )
}

function lineOf(text: Text, series: RegionSeries, goal: number): LineSeries {
  return {
    name: series.region.name[text.lang],
    points: yearly(series)
      .filter(isKnown)
      .map(({ period, share, status }) => ({
        year: period.year,
        low: share.low,
        high: share.high,
        provisional: status === 'voorlopig',
        label: share.low === share.high ? shareText(text, share) : text.chart.about(peopleOf(share, goal)),
      })),
  }
}

function describe(text: Text, drawn: readonly RegionSeries[]): string {
  return text.chart.describe(
    drawn.map(series => ({
      name: series.region.name[text.lang],
      points: yearly(series)
        .filter(isKnown)
        .map(({ period, share }) => `${periodLabel(period)} ${shareText(text, share)}`),
    })),
  )
}

function periodOf(series: RegionSeries): Period {
  return yearly(series)[0]?.period ?? { kind: 'school-year', year: 0 }
}

/** For narrow screens, where the names do not fit beside the lines. */
function Key({ names }: { names: readonly string[] }) {
  return (
    <ul class="key">
      {names.map((name, n) => (
        <li class={`s${n}`}>
          <svg viewBox="-14 -6 28 12" width="28" height="12" aria-hidden="true" focusable="false">
            <path class="stroke" d="M-14 0h28" />
            <path class="mark" d={markerPath(n)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

/** Only what this chart shows is explained. */
function Notes({ text, level, series }: { text: Text; level: LevelAnswer; series: readonly LineSeries[] }) {
  const points = series.flatMap(line => line.points)
  const gaps = series.some(line =>
    line.points.some((p, i) => i > 0 && p.year - (line.points[i - 1]?.year ?? 0) > 1),
  )
  const breaks = level.breaks.filter(
    ({ from }) => points.some(p => p.year < from.year) && points.some(p => p.year >= from.year),
  )
  const notes = [
    ...breaks.map(({ from, reason }) => `${text.chart.broken(periodLabel(from))} ${reason[text.lang]}`),
    ...(gaps ? [text.chart.dotted] : []),
    ...(points.some(p => p.high > p.low) ? [text.chart.margin] : []),
    ...(points.some(p => p.provisional) ? [text.chart.open] : []),
  ]
  return notes.length > 0 ? <p class="notes">{notes.join(' ')}</p> : null
}
