import { markerPath } from './marker.ts'
import { round } from './scale.ts'

/** One line: a share in each of two years, fractions from 0 to 1. */
export interface SlopeLine {
  readonly before: number
  readonly after: number
  /** The shares as a reader sees them: `17,5 %`. */
  readonly labels: readonly [string, string]
}

/** Everything a slope chart shows, in the reader's language; names stand in a key beside it, by shape of mark. */
export interface SlopeData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** Labels of the two years. */
  readonly years: readonly [string, string]
  /** At least one, at most as many as there are shapes to tell them by (four). */
  readonly lines: readonly SlopeLine[]
}

const HEIGHT = 212
const TOP = 40
const BOTTOM = HEIGHT - 12
const LABEL = 17
const [LEFT, RIGHT] = [24, 76]

/** Two years side by side, a line for each group: what rose and what fell. The foot of the chart is zero. */
export function Slope({ id, title, description, years, lines }: SlopeData) {
  const highest = Math.max(0.1, ...lines.flatMap(({ before, after }) => [before, after]))
  const y = (share: number) => round(BOTTOM - (share / highest) * (BOTTOM - TOP))
  const sides = [
    { x: LEFT, dx: -12, anchor: 'end', places: apart(lines.map(({ before }) => y(before))) },
    { x: RIGHT, dx: 12, anchor: undefined, places: apart(lines.map(({ after }) => y(after))) },
  ] as const
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="slope"
      width="100%"
      height={HEIGHT}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {sides.map(({ x, anchor, dx, places }, side) => (
        <>
          <line class="axis" x1={`${x}%`} x2={`${x}%`} y1={TOP - 12} y2={BOTTOM} />
          <text class="year" x={`${x}%`} y="16" text-anchor="middle">
            {years[side]}
          </text>
          {lines.map(({ labels }, n) => (
            <text class={`value s${n}`} x={`${x}%`} dx={dx} y={places[n]} dy="5" text-anchor={anchor}>
              {labels[side]}
            </text>
          ))}
        </>
      ))}
      {lines.map(({ before, after }, n) => (
        <g class={`series s${n}`}>
          <line x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y(before)} y2={y(after)} />
          <Mark n={n} x={LEFT} y={y(before)} />
          <Mark n={n} x={RIGHT} y={y(after)} />
        </g>
      ))}
    </svg>
  )
}

/** Nested so that a shape in pixels can stand at a place in percent. */
function Mark({ n, x, y }: { n: number; x: number; y: number }) {
  return (
    <svg x={`${x}%`} y={y} overflow="visible" aria-hidden="true">
      <path class="mark" d={markerPath(n)} />
    </svg>
  )
}

/** Places at least one label apart: pushed down where they would touch, and up again from the foot. */
function apart(places: readonly number[]): number[] {
  const order = places.map((at, n) => ({ at, n })).sort((a, b) => a.at - b.at)
  const found: number[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const { at, n } of order) {
    found[n] = Math.max(at, free)
    free = found[n] + LABEL
  }
  let limit = BOTTOM + 6
  for (const { n } of order.reverse()) {
    found[n] = Math.min(found[n]!, limit)
    limit = found[n] - LABEL
  }
  return found.map(round)
}
