import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Fact, KINDS, recognise, SourceFile } from '../../../src/sources/index.ts'

const CASES = new URL('../cases/', import.meta.url)

/** One fact as one line: who and where, the year, and how many (`1..4` where DUO hid the number). */
function line(fact: Fact): string {
  const { location, institution, province, level, route, programme, code, population, year, sex } = fact
  const many = fact.low === fact.high ? `${fact.low}` : `${fact.low}..${fact.high}`
  const who = [location, institution, province, level, route, programme, code].map(word => word || '-')
  return `${who.join(' ')} | ${population} ${year} ${sex} ${many}`
}

/** Each folder `duo-ho-…` or `duo-mbo…` holds a file in DUO's format and `expected.json`, what it gives. */
describe('files of DUO on mbo and higher education', () => {
  const folders = readdirSync(CASES).filter(name => /^duo-(ho|mbo)\b/.test(name))
  it.each(folders)('%s', folder => {
    const base = new URL(`${folder}/`, CASES)
    const names = readdirSync(base).filter(name => name !== 'expected.json')
    expect(names).toHaveLength(1)
    const name = names[0] ?? ''
    const file = new SourceFile(name, readFileSync(new URL(name, base)))
    const kind = recognise(file, KINDS)
    const { facts, references, ...reading } = kind.read(file, {})
    const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', base), 'utf8'))
    expect({
      kind: kind.id,
      ...reading,
      references: references.map(each => Object.values(each).join('|')),
      facts: facts.facts().map(line),
    }).toEqual(expected)
  })
})
