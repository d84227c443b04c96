import { round } from './scale.ts'

/**
 * One share as a dot on a line from 0 to 100 %, or as a bar where it is known between bounds, with the goal marked:
 * rows of these under each other compare. The table that holds it gives the number, so screen readers skip it.
 */
export function Strip(props: { share: { low: number; high: number } | null; goal: number; main: boolean }) {
  const { share, goal, main } = props
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={main ? 'strip main' : 'strip'}
      width="100%"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <line class="track" x1="0" x2="100%" y1="10" y2="10" />
      <line class="goal" x1={percent(goal)} x2={percent(goal)} y1="1" y2="19" />
      {share && share.high - share.low > 0.002 && (
        <line class="margin" x1={percent(share.low)} x2={percent(share.high)} y1="10" y2="10" />
      )}
      {share && <circle cx={percent((share.low + share.high) / 2)} cy="10" r="5" />}
    </svg>
  )
}

function percent(share: number): string {
  return `${round(share * 100)}%`
}
