import type { Theme } from '../../vocabulary/index.ts'

const SHAPES: Readonly<Record<Theme, string>> = {
  kiezen: 'M5 0a5 5 0 1 0 .01 0z',
  leren: 'M5 0l5 10h-10z',
  werken: 'M.5 .5h9v9h-9z',
}

/** The shape of a theme, beside its name: a circle, a triangle, a square. */
export function Mark({ theme }: { theme: Theme }) {
  return (
    <span class="theme-mark">
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path fill="currentColor" d={SHAPES[theme]} />
      </svg>
    </span>
  )
}
