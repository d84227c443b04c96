import type { LinePoint, LineSeries } from './data.ts'
import { spread } from './scale.ts'
import type { SeriesData } from './series-data.ts'

const LINE_HEIGHT = 17
/** Letters that fit beside the lines on one line of text, after the value. */
const LETTERS = 20

/** Value and name at the end of each line; names step back on a narrow screen, where a key stands above the chart. */
export function SeriesEnds(props: {
  series: readonly LineSeries[]
  line: SeriesData['line']
  y: (value: number) => number
}) {
  const { series, line, y } = props
  const ends = series.map(({ name, points }, n) => {
    const { low, high, label } = points.at(-1) as LinePoint
    const names = twoLines(name)
    return { kind: `s${n}`, names, label, at: y((low + high) / 2), height: LINE_HEIGHT * names.length }
  })
  const all = [...ends, ...(line ? [atEnd(line, y)] : [])]
  const places = spread(all)
  return (
    <g class="ends">
      {all.map(({ kind, names, label }, i) => (
        <text class={kind} x="100%" dx="10" y={places[i]} dy="4">
          <tspan class="value">{label}</tspan>
          {names[0] && <tspan class="name"> {names[0]}</tspan>}
          {names[1] && (
            <tspan class="name" x="100%" dx="10" dy={LINE_HEIGHT - 1}>
              {names[1]}
            </tspan>
          )}
        </text>
      ))}
    </g>
  )
}

function atEnd({ kind, label, value }: NonNullable<SeriesData['line']>, y: (value: number) => number) {
  const names: readonly string[] = []
  return { kind: kind === 'base' ? kind : 'goal', names, label, at: y(value), height: LINE_HEIGHT }
}

/** A name over one line or two, broken at the last blank or hyphen that fits; the key and the table have it whole. */
function twoLines(name: string): readonly string[] {
  if (name.length <= LETTERS) return [name]
  const cut = Math.max(name.lastIndexOf(' ', LETTERS), name.lastIndexOf('-', LETTERS)) + 1 || LETTERS
  const rest = name.slice(cut)
  return [
    name.slice(0, cut).trim(),
    rest.length > LETTERS + 6 ? `${rest.slice(0, LETTERS + 5).trimEnd()}…` : rest,
  ]
}
