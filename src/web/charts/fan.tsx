import type { LineData, LinePoint } from './data.ts'
import { Ends } from './ends.tsx'
import { Grid, Mark, Years } from './line.tsx'
import { BOTTOM, HEIGHT, horizontalScale, TOP, verticalScale } from './scale.ts'

/** One coming year of a fan; shares are fractions from 0 to 1. */
export interface FanYear {
  readonly year: number
  readonly median: number
  /** Limits of 50, 80 and 95 % of the outcomes, narrow to wide. */
  readonly bands: readonly (readonly [low: number, high: number])[]
}

/** What was counted, what is expected, and the way to a goal, in the reader's language. */
export interface FanData
  extends Pick<LineData, 'id' | 'title' | 'description' | 'goal' | 'breaks' | 'period'> {
  /** Counted years in order of time; at least one. */
  readonly points: readonly LinePoint[]
  /** At least one, the first after the last counted year. */
  readonly coming: readonly FanYear[]
  /** Names at the end of the fan: of the expected path and its value, and of the needed path. */
  readonly labels: { readonly expected: string; readonly value: string }
}

type Scales = { readonly x: (year: number) => number; readonly y: (share: number) => number }

/** A fan: years as counted, then three shades around a dashed middle, and dotted the way to the goal. */
export function FanChart(data: FanData) {
  const { points, coming, goal } = data
  const [first, last] = [points[0]!.year, coming.at(-1)!.year]
  const x = horizontalScale(first, last)
  const highest = Math.max(goal.value, ...points.map(p => p.high), ...coming.map(c => c.bands.at(-1)![1]))
  const { y, ticks } = verticalScale(highest)
  const end = coming.at(-1)!
  const expected = {
    year: end.year,
    low: end.median,
    high: end.median,
    provisional: false,
    label: data.labels.value,
  }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="line-chart fan"
      width="100%"
      height={HEIGHT}
      overflow="visible"
      role="img"
      aria-labelledby={`${data.id}-title`}
      aria-describedby={`${data.id}-desc`}
    >
      <title id={`${data.id}-title`}>{data.title}</title>
      <desc id={`${data.id}-desc`}>{data.description}</desc>
      <Shades data={data} x={x} y={y} />
      <Grid ticks={ticks} y={y} />
      <Years first={first} last={last} x={x} period={data.period} />
      {data.breaks
        .filter(year => year > first && year <= points.at(-1)!.year)
        .map(year => (
          <line class="break" x1={`${x(year - 0.5)}%`} x2={`${x(year - 0.5)}%`} y1={TOP} y2={BOTTOM} />
        ))}
      <Paths data={data} x={x} y={y} />
      <Ends series={[{ name: data.labels.expected, points: [expected] }]} goal={goal} y={y} />
    </svg>
  )
}

/** Wide to narrow, each from the last counted year on. Stretched to the box, as a path knows no percent. */
function Shades({ data, x, y }: { data: FanData } & Scales) {
  const start = data.points.at(-1)!
  const middle = y((start.low + start.high) / 2)
  return (
    <svg
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {[2, 1, 0].map(n => {
        const up = data.coming.map(each => `L${x(each.year)} ${y(each.bands[n]![1])}`)
        const down = data.coming.map(each => `L${x(each.year)} ${y(each.bands[n]![0])}`).reverse()
        return <path class={`band b${n}`} d={`M${x(start.year)} ${middle}${up.join('')}${down.join('')}z`} />
      })}
    </svg>
  )
}

function Paths({ data, x, y }: { data: FanData } & Scales) {
  const { points, coming, goal, breaks } = data
  const start = points.at(-1)!
  const at = (point: LinePoint) => y((point.low + point.high) / 2)
  const path = [{ year: start.year, median: (start.low + start.high) / 2 }, ...coming]
  const line = (kind: string, a: readonly [number, number], b: readonly [number, number]) => (
    <line class={kind} x1={`${a[0]}%`} x2={`${b[0]}%`} y1={a[1]} y2={b[1]} />
  )
  const target = [x(coming.at(-1)!.year), y(goal.value)] as const
  return (
    <g class="series s0">
      {line('needed', [x(start.year), at(start)], target)}
      <line class="goal" x1={`${x(start.year)}%`} x2="100%" y1={y(goal.value)} y2={y(goal.value)} />
      {path
        .slice(1)
        .map((each, i) =>
          line('expected', [x(path[i]!.year), y(path[i]!.median)], [x(each.year), y(each.median)]),
        )}
      {points.slice(1).map((point, i) => {
        const before = points[i]!
        if (breaks.some(year => before.year < year && point.year >= year)) return null
        const gap = point.year - before.year > 1
        return line(gap ? 'gap' : 'counted', [x(before.year), at(before)], [x(point.year), at(point)])
      })}
      {points.map(point => (
        <Mark point={point} n={0} x={x} y={y} />
      ))}
    </g>
  )
}
