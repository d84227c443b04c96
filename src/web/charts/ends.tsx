import type { LineData, LinePoint } from './data.ts'
import { spread } from './scale.ts'

const LINE_HEIGHT = 17

interface Props extends Pick<LineData, 'series' | 'goal'> {
  readonly y: (share: number) => number
}

/** Value and name at the end of each line, and of the goal; names step back on a narrow screen. */
export function Ends({ series, goal, y }: Props) {
  const ends = series.map(({ name, points }, n) => {
    const { low, high, label } = points.at(-1) as LinePoint
    const lines = twoLines(name)
    return { kind: `s${n}`, lines, label, at: y((low + high) / 2), height: LINE_HEIGHT * lines.length }
  })
  const line = {
    kind: 'goal',
    lines: [],
    label: goal.label,
    at: y(goal.value),
    height: LINE_HEIGHT,
  }
  const all = [...ends, line]
  const places = spread(all)
  return (
    <g class="ends">
      {all.map(({ kind, lines, label }, i) => (
        <text class={kind} x="100%" dx="10" y={places[i]} dy="4">
          <tspan class="value">{label}</tspan>
          {lines[0] && <tspan class="name"> {lines[0]}</tspan>}
          {lines[1] && (
            <tspan class="name" x="100%" dx="10" dy={LINE_HEIGHT - 1}>
              {lines[1]}
            </tspan>
          )}
        </text>
      ))}
    </g>
  )
}

/** A name too long for the room beside the lines, broken at the last space or hyphen that fits. */
function twoLines(name: string): readonly string[] {
  if (name.length <= 18) return [name]
  const cut = Math.max(name.lastIndexOf(' ', 16), name.lastIndexOf('-', 16)) + 1
  return cut > 0 ? [name.slice(0, cut).trim(), name.slice(cut)] : [name]
}
