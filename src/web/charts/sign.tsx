/** The sign of the site: ten tiles, four of them filled. Coloured by the style sheet. */
export function Sign() {
  const tiles = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `M${(from + i) * 9} 0h7v7h-7z`).join('')
  return (
    <svg class="sign" viewBox="0 0 88 7" width="113" height="9" aria-hidden="true" focusable="false">
      <path class="full" d={tiles(0, 4)} />
      <path class="rest" d={tiles(4, 10)} />
    </svg>
  )
}
