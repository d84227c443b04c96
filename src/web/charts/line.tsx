import type { LineData, LinePoint, LineSeries } from './data.ts'
import { Ends } from './ends.tsx'
import { markerPath } from './marker.ts'
import { BOTTOM, HEIGHT, horizontalScale, TOP, verticalScale } from './scale.ts'

/**
 * Shares over the years with the goal as a line. Widths are in percent and heights in pixels, so that the drawing
 * follows the width of its box while the letters keep their size; labels at the end stand to the right of it, in
 * room that the box leaves free.
 */
export function LineChart(data: LineData) {
  const years = data.series.flatMap(({ points }) => points.map(({ year }) => year))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const x = horizontalScale(first, last)
  const highest = Math.max(data.goal.value, ...data.series.flatMap(s => s.points.map(({ high }) => high)))
  const { y, ticks } = verticalScale(highest)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="line-chart"
      width="100%"
      height={HEIGHT}
      overflow="visible"
      role="img"
      aria-labelledby={`${data.id}-title`}
      aria-describedby={`${data.id}-desc`}
    >
      <title id={`${data.id}-title`}>{data.title}</title>
      <desc id={`${data.id}-desc`}>{data.description}</desc>
      <Grid ticks={ticks} y={y} />
      <Years first={first} last={last} x={x} period={data.period} />
      {data.breaks
        .filter(year => year > first && year <= last)
        .map(year => (
          <line class="break" x1={`${x(year - 0.5)}%`} x2={`${x(year - 0.5)}%`} y1={TOP} y2={BOTTOM} />
        ))}
      <line
        class={data.goal.reference ? 'goal reference' : 'goal'}
        x1="0"
        x2="100%"
        y1={y(data.goal.value)}
        y2={y(data.goal.value)}
      />
      {data.series
        .map((series, n) => <Line series={series} n={n} x={x} y={y} breaks={data.breaks} />)
        .reverse()}
      <Ends series={data.series} goal={data.goal} y={y} />
    </svg>
  )
}

/** Lines and numbers of the shares. */
export function Grid({ ticks, y }: { ticks: readonly number[]; y: (share: number) => number }) {
  return (
    <g class="grid">
      {ticks.map(tick => (
        <>
          <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text x="0" dx="-8" y={y(tick)} dy="4" text-anchor="end">
            {Math.round(tick * 100)}
          </text>
        </>
      ))}
    </g>
  )
}

/** A label a year; with many years every second one steps back on a narrow screen (class `odd`). */
export function Years(props: {
  first: number
  last: number
  x: (year: number) => number
  period: (year: number) => string
}) {
  const { first, last, x, period } = props
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const step = Math.ceil(years.length / 8)
  return (
    <g class="years">
      {years
        .filter(year => (last - year) % step === 0)
        .map((year, i, shown) => (
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

interface LineProps {
  readonly series: LineSeries
  readonly n: number
  readonly x: (year: number) => number
  readonly y: (share: number) => number
  readonly breaks: readonly number[]
}

function Line({ series, n, x, y, breaks }: LineProps) {
  const { points } = series
  const middle = (point: LinePoint) => y((point.low + point.high) / 2)
  return (
    <g class={`series s${n}`}>
      {points.slice(1).map((point, i) => {
        const before = points[i] as LinePoint
        if (breaks.some(year => before.year < year && point.year >= year)) return null
        const gap = point.year - before.year > 1
        return (
          <line
            class={gap ? 'gap' : undefined}
            x1={`${x(before.year)}%`}
            x2={`${x(point.year)}%`}
            y1={middle(before)}
            y2={middle(point)}
          />
        )
      })}
      {points.map(point => (
        <Mark point={point} n={n} x={x} y={y} />
      ))}
    </g>
  )
}

/** Nested so that a shape in pixels can stand at a place in percent. */
export function Mark({ point, n, x, y }: { point: LinePoint } & Pick<LineProps, 'n' | 'x' | 'y'>) {
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
