import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KINDS, recognise, SourceFile } from '../../../src/sources/index.ts'

const CASES = new URL('../cases/', import.meta.url)

/** Each folder `cbs-…` or `geo-…` holds a file in a publisher's format and `expected.json`, what it gives. */
describe('files of CBS and PDOK', () => {
  const folders = readdirSync(CASES).filter(name => /^(cbs|geo)-/.test(name))
  it.each(folders)('%s', folder => {
    const base = new URL(`${folder}/`, CASES)
    const names = readdirSync(base).filter(name => name !== 'expected.json')
    expect(names).toHaveLength(1)
    const name = names[0] ?? ''
    const file = new SourceFile(name, readFileSync(new URL(name, base)))
    const kind = recognise(file, KINDS)
    const { facts, ...reading } = kind.read(file, {})
    expect(facts.facts()).toEqual([])
    const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', base), 'utf8'))
    expect({ kind: kind.id, ...reading }).toEqual(expected)
  })
})
