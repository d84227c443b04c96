import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Child } from 'hono/jsx'
import { expect } from 'vitest'

/**
 * Holds a drawing against `charts/{name}.svg`. One that differs is written beside it as `{name}-changed.svg`: look at
 * both, and rename it when the change is meant.
 */
export function matchesDrawing(name: string, drawing: Child): void {
  const file = new URL(`charts/${name}.svg`, import.meta.url)
  const changed = new URL(`charts/${name}-changed.svg`, import.meta.url)
  const drawn = `${String(drawing).replaceAll('><', '>\n<')}\n`
  rmSync(changed, { force: true })
  const known = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (drawn !== known) writeFileSync(changed, drawn)
  expect(drawn, `see charts/${name}-changed.svg`).toBe(known)
}
