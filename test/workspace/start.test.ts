import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PACTS } from '../../src/lake/territory.ts'
import { Fault, THEMES } from '../../src/vocabulary/index.ts'
import { PAGES } from '../../src/web/pages/index.ts'
import { readStart, startingContent } from '../../src/workspace/index.ts'

const START = startingContent()

const FOLDER = 'data/start'
const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** The fault of reading the starting data with one file changed. */
function faultWith(name: string, change: (text: string) => string): Fault {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  made.push(folder)
  cpSync(FOLDER, folder, { recursive: true })
  const file = join(folder, name)
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(file, changed)
  try {
    readStart(folder)
  } catch (error) {
    return error as Fault
  }
  throw new Error(`${name} was read although it is wrong`)
}

/** Every sentence of the starting data, with where it stands. */
function sentences(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => sentences(each, `${path}/${key}`))
}

describe('the starting content', () => {
  it('has the eight pacts of the register, and a contact point for each and for both provinces', () => {
    const pacts = PACTS.filter(({ variantOf }) => variantOf === null).map(({ code }) => code)
    expect(pacts.length).toBe(8)
    expect(START.pacts.pacts.map(({ code }) => code).sort()).toEqual([...pacts].sort())
    expect(START.contacts.map(contact => contact.for).sort()).toEqual(
      [...pacts, 'PV23', 'PV25', 'nl', 'site'].sort(),
    )
  })

  it('says eight and three, each with its source of another day', () => {
    expect(START.pacts.counts.map(({ number, source }) => [number, source.date])).toEqual([
      [8, '2020-01-07'],
      [3, '2020-12-07'],
    ])
  })

  it('has twelve national goals, each with one theme, and every theme with a goal', () => {
    const { goals } = START.goals
    expect(goals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect([...new Set(goals.map(({ theme }) => theme))]).toEqual([...THEMES])
    expect(START.themes.map(({ id }) => id)).toEqual([...THEMES])
  })

  it('has three agendas, and later programmes apart from them', () => {
    const of = (kind: string) => START.programmes.filter(each => each.kind === kind).map(({ id }) => id)
    expect(of('agenda')).toEqual(['boost', 'hca-ict', 'zorg'])
    expect(of('later')).toEqual(['sto', 'techkwadraat', 'groene-digitale-banen'])
  })

  it('claims nothing that people have to enter', () => {
    const { actions, participants, events, articles } = START
    expect([actions, participants, events, articles]).toEqual([[], [], [], []])
    expect(START.contacts.map(({ mailbox }) => mailbox).filter(Boolean)).toEqual([])
    expect(START.pacts.pacts.map(({ checked }) => checked).filter(Boolean)).toEqual([])
  })

  it('holds no mail address and no telephone number of anybody', () => {
    const text = readdirSync(FOLDER)
      .map(file => readFileSync(join(FOLDER, file), 'utf8'))
      .join('\n')
    expect(text.match(/[\w.+-]+@[\w-]+\.\w+/g)).toBeNull()
    expect(text.match(/\b(?:\+31|0)[1-9][\d -]{8,}\b/g)).toBeNull()
  })

  it('is said in both languages, never with "nu" or "now", and the two differ', () => {
    const all = sentences(START)
    const dutch = all.filter(({ path }) => path.endsWith('/nl'))
    const english = new Map(
      all.filter(({ path }) => path.endsWith('/en')).map(({ path, text }) => [path, text]),
    )
    expect(dutch.length).toBeGreaterThan(100)
    for (const { path, text } of dutch) {
      const other = english.get(path.replace(/nl$/, 'en')) ?? ''
      expect(other, path).not.toBe('')
      expect(`${text} ${other}`, path).not.toMatch(/\b(nu|momenteel|now|currently)\b/i)
      // Only names may be the same in both.
      if (text.includes(' ') && text.endsWith('.')) expect(other, path).not.toBe(text)
    }
  })

  it('keeps Dutch sentences short: at most 25 words', () => {
    const long = sentences(START)
      .filter(({ path }) => path.endsWith('/nl'))
      .flatMap(({ path, text }) => text.split(/(?<=[.?!:;])\s/).map(sentence => ({ path, sentence })))
      .filter(({ sentence }) => sentence.split(/\s+/).length > 25)
    expect(long).toEqual([])
  })

  it('has words for every page of its own, and no words for a page that is not there', () => {
    const ids = PAGES.map(({ id }) => id)
    expect(START.pages.map(({ id }) => id).filter(id => !ids.includes(id))).toEqual([])
  })
})

describe('a file that is wrong', () => {
  it.each<[string, string, (text: string) => string, RegExp]>([
    ['no YAML', 'terms.yml', text => `${text}\n\t- [`, /terms\.yml: it cannot be read/],
    ['a field too few', 'goals.yml', text => text.replace('theme: kiezen, ', ''), /goals\.yml: [\s\S]*theme/],
    [
      'an unknown field',
      'contacts.yml',
      text => text.replace('mailbox: null', 'telephone: null'),
      /contacts\.yml: [\s\S]*telephone/,
    ],
    [
      'no mail address',
      'contacts.yml',
      text => text.replace('mailbox: null', 'mailbox: hier'),
      /contacts\.yml: [\s\S]*mailbox/,
    ],
    [
      'an unknown organisation',
      'contacts.yml',
      text => text.replace('organisation: ptvt', 'organisation: elders'),
      /contact of nl names "elders", which is not in organisations\.yml/,
    ],
    [
      'the same term twice',
      'terms.yml',
      text => text.replace('id: behoud', 'id: doel'),
      /terms\.yml: "doel" stands in it twice/,
    ],
    [
      'a site with a path',
      'organisations.yml',
      text => text.replace('site: www.ptvt.nl', 'site: https://www.ptvt.nl/'),
      /host without protocol/,
    ],
    [
      'a change before the first day',
      'pages.yml',
      text => text.replace('published: *day', 'published: 2027-01-01'),
      /was changed \(2026-11-24\) before it was published/,
    ],
  ])('%s: %s is refused with what is wrong', (_what, name, change, message) => {
    const fault = faultWith(name, change)
    expect(fault).toBeInstanceOf(Fault)
    expect(fault.code).toBe('start.damaged')
    expect(fault.message).toMatch(message)
  })

  it('a missing file is named', () => {
    expect(() => readStart('data/nowhere')).toThrow(/themes\.yml: it cannot be read/)
  })
})
