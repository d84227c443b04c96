import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/web/assets/style/tokens.css', import.meta.url), 'utf8')
const [, light = '', dark = ''] = css.split(':root {')

const THEMES = { light: tokens(light), dark: tokens(dark) }

function tokens(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** What is read needs 4.5 to 1, what is seen (lines, tiles, edges of fields) 3 to 1. */
const PAIRS: readonly [front: string, behind: string, least: number][] = [
  ['ink', 'paper', 7],
  ['ink', 'soft', 7],
  ['quiet', 'paper', 4.5],
  ['petrol', 'paper', 4.5],
  ['petrol', 'soft', 4.5],
  ['paper', 'petrol', 4.5],
  ['goal', 'paper', 4.5],
  ['warn', 'paper', 4.5],
  ['goal-line', 'paper', 3],
  ['other', 'paper', 3],
  ['petrol', 'rest', 3],
]

describe.each(Object.entries(THEMES))('the %s theme', (_name, theme) => {
  it('has all colours', () => {
    expect([...theme.keys()]).toEqual([...THEMES.light.keys()])
    expect(theme.size).toBeGreaterThan(9)
  })

  it.each(PAIRS)('%s on %s', (front, behind, least) => {
    expect(contrast(theme.get(front) ?? '', theme.get(behind) ?? '')).toBeGreaterThanOrEqual(least)
  })
})
