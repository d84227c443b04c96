import { round } from './scale.ts'

/** One bar: a total, or a part that leads from one total to the other. */
export interface WaterfallStep {
  readonly name: string
  /** Of a total what it is, of a part what it adds; below 0 when it takes away. */
  readonly value: number
  /** The value as a reader sees it: `−274`. */
  readonly label: string
  readonly kind: 'total' | 'part'
}

/** Everything a waterfall shows, in the reader's language. */
export interface WaterfallData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** Begins with a total; what the parts add leads to the total after them. */
  readonly steps: readonly WaterfallStep[]
}

const ROW = 46

/**
 * From one total to the next by what each part adds or takes away. Bars begin at zero; what is added is filled and
 * points right, what is taken away is open and points left. Names stand above their bars, so that it fits anywhere.
 */
export function Waterfall({ id, title, description, steps }: WaterfallData) {
  const rows = placed(steps)
  const highest = Math.max(1, ...rows.map(({ to }) => to))
  const x = (value: number) => round((value / highest) * 100)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="waterfall"
      width="100%"
      height={rows.length * ROW}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {rows.map(({ step, from, to, end }, i) => (
        <>
          <text x="0" y={i * ROW + 14}>
            <tspan class="value">{step.label}</tspan>
            <tspan> {step.name}</tspan>
          </text>
          <rect
            class={step.kind === 'total' ? 'total' : step.value < 0 ? 'less' : 'more'}
            x={`${x(from)}%`}
            y={i * ROW + 20}
            width={`${Math.max(0.3, round(x(to) - x(from)))}%`}
            height="18"
          />
          {i < rows.length - 1 && (
            <line class="on" x1={`${x(end)}%`} x2={`${x(end)}%`} y1={i * ROW + 38} y2={(i + 1) * ROW + 20} />
          )}
        </>
      ))}
    </svg>
  )
}

/** Where each bar begins and ends, and where the next one takes over. */
function placed(steps: readonly WaterfallStep[]) {
  let at = 0
  return steps.map(step => {
    if (step.kind === 'total') {
      at = step.value
      return { step, from: 0, to: at, end: at }
    }
    const before = at
    at += step.value
    return { step, from: Math.min(before, at), to: Math.max(before, at), end: at }
  })
}
