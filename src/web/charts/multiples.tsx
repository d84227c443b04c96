import type { LinePoint } from './data.ts'
import { markerPath } from './marker.ts'
import { horizontalScale, round } from './scale.ts'

/** One small drawing of a row of them. */
export interface MultipleData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** In order of time; at least one. */
  readonly points: readonly LinePoint[]
  /** First years of a new way of counting: no line crosses them. */
  readonly breaks: readonly number[]
  /** The same for all that stand beside each other, so that they compare. */
  readonly years: readonly [first: number, last: number]
  /** Highest share that fits, the same for all. */
  readonly top: number
  readonly period: (year: number) => string
}

const HEIGHT = 132
const TOP = 24
const BOTTOM = HEIGHT - 24

/** A share over the years in little room: first and last value, bounds where it is not exact, foot at zero. */
export function Multiple({ id, title, description, points, breaks, years, top, period }: MultipleData) {
  const x = horizontalScale(...years)
  const y = (share: number) => round(BOTTOM - (share / top) * (BOTTOM - TOP))
  const middle = ({ low, high }: LinePoint) => y((low + high) / 2)
  const ends = [...new Set([points[0]!, points.at(-1)!])]
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="multiple"
      width="100%"
      height={HEIGHT}
      overflow="visible"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <line class="foot" x1="0" x2="100%" y1={BOTTOM} y2={BOTTOM} />
      <g class="series s0">
        {joined(points, breaks).map(([before, point]) => (
          <line
            class={point.year - before.year > 1 ? 'gap' : undefined}
            x1={`${x(before.year)}%`}
            x2={`${x(point.year)}%`}
            y1={middle(before)}
            y2={middle(point)}
          />
        ))}
        {points.map(point => (
          <svg x={`${x(point.year)}%`} y="0" overflow="visible" aria-hidden="true">
            {y(point.low) - y(point.high) > 1 && (
              <path class="margin" d={`M0 ${y(point.low)}V${y(point.high)}`} />
            )}
            <path
              class={point.provisional ? 'mark open' : 'mark'}
              transform={`translate(0 ${middle(point)})`}
              d={markerPath(0)}
            />
          </svg>
        ))}
      </g>
      {ends.map(point => (
        <>
          <text
            class="value"
            x={`${x(point.year)}%`}
            y={round(middle(point) - 10)}
            text-anchor={side(point.year, years)}
          >
            {point.label}
          </text>
          <text class="year" x={`${x(point.year)}%`} y={HEIGHT - 6} text-anchor={side(point.year, years)}>
            {period(point.year)}
          </text>
        </>
      ))}
    </svg>
  )
}

/** Years next to each other that no break parts. */
function joined(
  points: readonly LinePoint[],
  breaks: readonly number[],
): (readonly [LinePoint, LinePoint])[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i]!
    return breaks.some(year => before.year < year && point.year >= year) ? [] : [[before, point] as const]
  })
}

/** Labels stay inside the drawing. */
function side(year: number, [first, last]: readonly [number, number]): 'start' | 'middle' | 'end' {
  if (first === last || (year !== first && year !== last)) return 'middle'
  return year === first ? 'start' : 'end'
}
