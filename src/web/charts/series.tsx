import { scaleLinear } from 'd3-scale'
import type { LinePoint, LineSeries } from './data.ts'
import { markerPath } from './marker.ts'
import { BOTTOM, HEIGHT, horizontalScale, round, TOP } from './scale.ts'
import type { SeriesData } from './series-data.ts'
import { SeriesEnds } from './series-ends.tsx'

/** The most lines that are told apart; those after it are drawn thin and without a name. */
export const MOST_LINES = 6

type Place = (value: number) => number

/**
 * Chosen series over the years, in any unit. Widths are in percent and heights in pixels, as in `LineChart`: the same
 * drawing stands in a page and, in a box of fixed width, in a file.
 */
export function SeriesChart(data: SeriesData) {
  const years = data.series.flatMap(({ points }) => points.map(({ year }) => year))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const x = horizontalScale(first, last)
  const { y, ticks } = scaleOf(data)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="line-chart many"
      {...(data.box ?? { width: '100%' })}
      height={HEIGHT}
      overflow="visible"
      role="img"
      aria-labelledby={`${data.id}-title`}
      aria-describedby={`${data.id}-desc`}
    >
      <title id={`${data.id}-title`}>{data.title}</title>
      <desc id={`${data.id}-desc`}>{data.description}</desc>
      <g class="grid">
        {ticks.map(tick => (
          <>
            <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text x="0" dx="-8" y={y(tick)} dy="4" text-anchor="end">
              {data.tick(tick)}
            </text>
          </>
        ))}
      </g>
      <Years first={first} last={last} x={x} period={data.period} />
      {data.breaks
        .filter(year => year > first && year <= last)
        .map(year => (
          <line class="break" x1={`${x(year - 0.5)}%`} x2={`${x(year - 0.5)}%`} y1={TOP} y2={BOTTOM} />
        ))}
      {data.line && (
        <line
          class={data.line.kind === 'reference' ? 'goal reference' : data.line.kind}
          x1="0"
          x2="100%"
          y1={y(data.line.value)}
          y2={y(data.line.value)}
        />
      )}
      {data.series
        .map((series, n) => <Series series={series} n={n} x={x} y={y} breaks={data.breaks} />)
        .reverse()}
      <SeriesEnds series={data.series.slice(0, MOST_LINES)} line={data.line} y={y} />
    </svg>
  )
}

/** From a value to pixels from the top, and round values for the grid. */
function scaleOf({ series, line, zero, least, most }: SeriesData): {
  readonly y: Place
  readonly ticks: number[]
} {
  const values = series.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]))
  if (line) values.push(line.value)
  const low = zero ? 0 : Math.min(...values)
  const high = Math.min(most, Math.max(least, ...values))
  const scale = scaleLinear([low, high > low ? high : low + 1], [BOTTOM, TOP]).nice(5)
  return { y: value => round(scale(value)), ticks: scale.ticks(5) }
}

/** A label a year, at most eight; with many every second one steps back on a narrow screen (class `odd`). */
function Years(props: { first: number; last: number; x: Place; period: (year: number) => string }) {
  const { first, last, x, period } = props
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const step = Math.ceil(years.length / 8)
  const shown = years.filter(year => (last - year) % step === 0)
  return (
    <g class="years">
      {shown.map((year, i) => (
        <text
          x={`${x(year)}%`}
          y={BOTTOM + 20}
          text-anchor="middle"
          class={shown.length > 3 && (shown.length - 1 - i) % 2 === 1 ? 'odd' : undefined}
        >
          {period(year)}
        </text>
      ))}
    </g>
  )
}

interface SeriesProps {
  readonly series: LineSeries
  readonly n: number
  readonly x: Place
  readonly y: Place
  readonly breaks: readonly number[]
}

function Series({ series: { points }, n, x, y, breaks }: SeriesProps) {
  const middle = (point: LinePoint) => y((point.low + point.high) / 2)
  const named = n < MOST_LINES
  return (
    <g class={named ? `series s${n}` : 'series faint'}>
      {points.slice(1).map((point, i) => {
        const before = points[i] as LinePoint
        if (breaks.some(year => before.year < year && point.year >= year)) return null
        return (
          <line
            class={point.year - before.year > 1 ? 'gap' : undefined}
            x1={`${x(before.year)}%`}
            x2={`${x(point.year)}%`}
            y1={middle(before)}
            y2={middle(point)}
          />
        )
      })}
      {named && points.map(point => <Mark point={point} n={n} x={x} y={y} />)}
    </g>
  )
}

/** Nested so that a shape in pixels can stand at a place in percent. */
function Mark({ point, n, x, y }: { point: LinePoint } & Pick<SeriesProps, 'n' | 'x' | 'y'>) {
  const [low, high] = [y(point.low), y(point.high)]
  return (
    <svg x={`${x(point.year)}%`} y="0" overflow="visible" aria-hidden="true">
      {low - high > 1 && <path class="margin" d={`M0 ${low}V${high}M-4 ${low}h8M-4 ${high}h8`} />}
      <path
        class={point.provisional ? 'mark open' : 'mark'}
        transform={`translate(0 ${y((point.low + point.high) / 2)})`}
        d={markerPath(n)}
      />
    </svg>
  )
}
