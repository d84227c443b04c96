import { round } from './scale.ts'
import type { Certainty } from './stream.ts'

/** A bar of a ranked list, with what it may be as a line over its end. */
export interface BarData {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly certainty: Certainty
  /** Smallest and largest value of the list: the scale that all its bars share. */
  readonly from: number
  readonly to: number
}

/** One bar from zero; below zero it goes to the left. The table that holds it gives the number. */
export function Bar({ value, low, high, certainty, from, to }: BarData) {
  const x = (at: number) => round(((at - from) / Math.max(1e-9, to - from)) * 100)
  const [left, right] = [x(Math.min(0, value)), x(Math.max(0, value))]
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="bar"
      width="100%"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <rect
        class={certainty}
        fill={certainty === 'unknown' ? 'url(#hatch)' : undefined}
        x={`${left}%`}
        y="4"
        width={`${round(Math.max(0.4, right - left))}%`}
        height="12"
      />
      {x(high) - x(low) > 0.4 && (
        <>
          <line class="halo" x1={`${x(low)}%`} x2={`${x(high)}%`} y1="10" y2="10" />
          <line class="margin" x1={`${x(low)}%`} x2={`${x(high)}%`} y1="10" y2="10" />
        </>
      )}
      {from < 0 && <line class="zero" x1={`${x(0)}%`} x2={`${x(0)}%`} y1="0" y2="20" />}
    </svg>
  )
}

/** Part of a group as a bar over a bar: the group against the largest of the list, and in it who goes on. */
export function PartBar(props: { part: number; whole: number; most: number; certainty: Certainty }) {
  const { part, whole, most, certainty } = props
  const percent = (value: number) => `${round((value / Math.max(1e-9, most)) * 100)}%`
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="bar"
      width="100%"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="rest" x="0" y="2" width={percent(whole)} height="12" />
      <rect
        class={certainty}
        fill={certainty === 'unknown' ? 'url(#hatch)' : undefined}
        x="0"
        y="2"
        width={percent(part)}
        height="12"
      />
    </svg>
  )
}
