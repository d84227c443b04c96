import { round } from './scale.ts'

/** A region in a list of dots, in the reader's language. */
export interface Dot {
  readonly name: string
  /** The share as a fraction, with its bounds where counts are hidden. */
  readonly share: { readonly low: number; readonly high: number }
  /** Where it may lie by chance; `share` lies within. */
  readonly range: { readonly low: number; readonly high: number }
  /** The share as a reader sees it: `18`. */
  readonly label: string
}

/** Everything a list of dots shows. */
export interface DotsData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** In the order in which they are drawn, from the top. */
  readonly rows: readonly Dot[]
  readonly goal: { readonly value: number; readonly label: string; readonly reference: boolean }
}

/** Heights in pixels: of a row (name over line), of the line within it, of the goal's label above all rows. */
const ROW = 44
const LINE = 28
const HEAD = 22

/**
 * Regions under each other, a dot each with the line on which it may lie by chance, and the goal as one line through
 * all. Widths are in percent and heights in pixels, so that it follows the width of its box.
 */
export function Dots({ id, title, description, rows, goal }: DotsData) {
  const top = Math.min(
    1,
    Math.ceil(Math.max(goal.value + 0.1, ...rows.map(({ range }) => range.high)) * 10) / 10,
  )
  const at = (share: number) => `${round((100 * share) / top)}%`
  const height = HEAD + ROW * rows.length
  const end = goal.value / top > 0.6
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="dots"
      width="100%"
      height={height}
      overflow="visible"
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <line
        class={goal.reference ? 'goal reference' : 'goal'}
        x1={at(goal.value)}
        x2={at(goal.value)}
        y1={HEAD - 6}
        y2={height}
      />
      <text class="goal" x={at(goal.value)} y={HEAD - 10} text-anchor={end ? 'end' : 'middle'}>
        {goal.label}
      </text>
      {rows.map((row, i) => (
        <Row row={row} y={HEAD + i * ROW} at={at} />
      ))}
    </svg>
  )
}

function Row({ row, y, at }: { row: Dot; y: number; at: (share: number) => string }) {
  const { name, share, range, label } = row
  const line = y + LINE
  return (
    <g class="dot">
      <text x="0" y={y + 14}>
        {name}
      </text>
      <text class="value" x="100%" y={y + 14} text-anchor="end">
        {label}
      </text>
      <line class="track" x1="0" x2="100%" y1={line} y2={line} />
      <line class="range" x1={at(range.low)} x2={at(range.high)} y1={line} y2={line} />
      {share.high - share.low > 0.002 && (
        <line class="bounds" x1={at(share.low)} x2={at(share.high)} y1={line} y2={line} />
      )}
      <circle cx={at((share.low + share.high) / 2)} cy={line} r="4.5" />
    </g>
  )
}
