import { round } from './scale.ts'

/** One cell: a share from 0 to 1, hidden to protect people, or not there. */
export interface MatrixCell {
  readonly share: number | null
  readonly hidden: boolean
  /** What is printed in it: `17`, `–`. */
  readonly label: string
}

/** One row, with as many cells as there are columns. */
export interface MatrixRow {
  readonly name: string
  /** The row that the page is about. */
  readonly own: boolean
  readonly cells: readonly MatrixCell[]
}

/** Everything a heat matrix shows, in the reader's language. */
export interface MatrixData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly columns: readonly string[]
  readonly rows: readonly MatrixRow[]
}

const HEAD = 24
const ROW = 50

/** Shares from which on a cell is a shade darker; the goal of four in ten is the last of them. */
const STEPS = [0.1, 0.2, 0.3, 0.4] as const

/** How dark a share is drawn, from 0 to 4. */
export function shadeOf(share: number): number {
  return STEPS.filter(step => share >= step).length
}

/** Rows by columns: every cell says its number, and is darker the higher it is. Hidden cells are hatched. */
export function Matrix({ id, title, description, columns, rows }: MatrixData) {
  const width = 100 / columns.length
  const at = (column: number) => `${round(column * width)}%`
  const middle = (column: number) => `${round((column + 0.5) * width)}%`
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="matrix"
      width="100%"
      height={HEAD + rows.length * ROW}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {columns.map((name, column) => (
        <text class="head" x={middle(column)} y="16" text-anchor="middle">
          {name}
        </text>
      ))}
      {rows.map(({ name, own, cells }, row) => (
        <g class={own ? 'own' : undefined}>
          <text x="0" y={HEAD + row * ROW + 14}>
            {name}
          </text>
          {cells.map(({ share, hidden, label }, column) => (
            <>
              <rect
                class={share === null ? (hidden ? 'hidden' : 'none') : `shade${shadeOf(share)}`}
                fill={hidden && share === null ? 'url(#hatch)' : undefined}
                x={at(column)}
                y={HEAD + row * ROW + 20}
                width={`${round(width - 0.6)}%`}
                height="24"
              />
              {!hidden && (
                <text class="cell" x={middle(column)} y={HEAD + row * ROW + 37} text-anchor="middle">
                  {label}
                </text>
              )}
            </>
          ))}
        </g>
      ))}
    </svg>
  )
}
