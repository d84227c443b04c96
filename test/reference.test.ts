import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { reference } from '../scripts/reference.ts'

const pages = await reference()

describe('the reference', () => {
  it('has no page that no list draws', () => {
    expect(readdirSync('docs/reference').sort()).toEqual(Object.keys(pages).sort())
  })

  for (const [name, text] of Object.entries(pages))
    it(`docs/reference/${name} says what the lists say (npm run reference draws it anew)`, () => {
      expect(readFileSync(`docs/reference/${name}`, 'utf8')).toBe(text)
    })
})

describe('settings', () => {
  it('every environment variable that the program reads is documented', () => {
    const documented = readFileSync('docs/reference/settings.md', 'utf8')
    const read = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name))
      .flatMap(name => [
        ...readFileSync(`src/${name}`, 'utf8').matchAll(/(?:process\.env|environment)\.([A-Z_]+)/g),
      ])
      .map(([, name]) => name!)
    expect(read.length).toBeGreaterThan(0)
    expect([...new Set(read)].filter(name => !documented.includes(`\`${name}\``))).toEqual([])
  })
})
