import { round } from './scale.ts'

const SIZE = 10
const STEP = 12

/**
 * Ten tiles, the sign of the site: a share of 0.38 fills 3.8 of them, and the goal is a line after its tile. What
 * lies between `low` and `high` is hatched; without a share all ten are. The text beside it says the same in words, so
 * screen readers skip it. The hatching is the pattern `#hatch` of the page.
 */
export function Tiles(props: {
  share: { low: number; high: number } | null
  goal: number
  reference: boolean
}) {
  const { share, goal, reference } = props
  const low = share ? share.low * 10 : 0
  const high = share ? share.high * 10 : 10
  const at = round(goal * 10 * STEP - 1)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="tiles"
      viewBox="-1 -4 120 18"
      width="120"
      height="18"
      aria-hidden="true"
      focusable="false"
    >
      <path class="rest" d={boxes(high, 10)} />
      {low > 0 && <path class="full" d={boxes(0, low)} />}
      {high > low && <path class="hatched" fill="url(#hatch)" d={boxes(low, high)} />}
      <path class={reference ? 'goal reference' : 'goal'} d={`M${at} -4v18`} />
    </svg>
  )
}

/** The parts of the ten tiles between two numbers of tiles, as one path. */
function boxes(from: number, to: number): string {
  const parts: string[] = []
  for (let tile = Math.floor(from); tile < Math.min(10, Math.ceil(to)); tile++) {
    const left = Math.max(0, from - tile) * SIZE
    const right = Math.min(1, to - tile) * SIZE
    if (right - left < 0.05) continue
    parts.push(`M${round(tile * STEP + left)} 0h${round(right - left)}v${SIZE}h${round(left - right)}z`)
  }
  return parts.join('')
}
