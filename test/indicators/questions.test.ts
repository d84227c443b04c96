import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { INDICATORS } from '../../src/indicators/index.ts'
import { Lake, type Questions } from '../../src/lake/index.ts'
import { WORLD } from '../lake/world.ts'
import { freshFolder, lakeOf, NOW } from '../lakes.ts'

const COUNTED = INDICATORS.flatMap(indicator =>
  indicator.question === null ? [] : [{ ...indicator, question: indicator.question }],
)

/** What DuckDB understands and other engines do not, or what would tie a question to files. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/::/, 'casts with CAST'],
  [/group\s+by\s+all/i, 'lists its groups'],
  [/order\s+by\s+all/i, 'lists its order'],
  [/\bqualify\b/i, 'has no QUALIFY'],
  [/read_(parquet|csv|json)/i, 'reads tables, no files'],
  [/\bexclude\b|\breplace\s*\(/i, 'names its columns'],
  [/\bselect\s+\*|,\s*\*|\.\*/i, 'names its columns'],
  [/\bfilter\s*\(/i, 'has no FILTER'],
  [/\b(list|struct|map|array)_?\w*\s*[([]/i, 'has no nested types'],
  [/\basof\b|\blateral\b|\bpivot\b|\bsemi\b|\banti\b|\busing\b/i, 'joins plainly'],
  [/\b(ilike|glob|similar|regexp\w*)\b/i, 'compares with LIKE'],
  [/\b(least|greatest|ifnull|nvl|iff?)\s*\(/i, 'chooses with CASE'],
  [/"/, 'needs no quoted names'],
  [/;/, 'is one question'],
  [/\$|\?|\{/, 'has no blanks to fill in'],
]

describe.each(COUNTED)('the question of $id', ({ id, question }) => {
  const plain = question.replace(/^--.*$/gm, '')

  it('stands beside its indicator, with a sentence above it', () => {
    const file = `src/indicators/${id}.sql`
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe(question)
    expect(question).toMatch(/^-- [A-Z].*\.\n/)
  })

  it.each(FOREIGN)('is portable: without %s it %s', (pattern, _why) => {
    expect(plain).not.toMatch(pattern)
  })

  it('reads nothing but the tables of the lake', () => {
    const tables = [...plain.matchAll(/\b(?:from|join)\s+([a-z]+)/gi)].map(match => match[1])
    expect(tables.length).toBeGreaterThan(0)
    expect(tables.filter(table => table !== 'facts' && table !== 'programmes')).toEqual([])
  })

  it('groups by every column that it does not add up', () => {
    for (const part of plain.split(/union all/i)) {
      if (!/group by/i.test(part)) continue
      for (const column of ['year', 'sex', 'location', 'institution', 'province'])
        expect(part.slice(part.search(/group by/i))).toMatch(new RegExp(`\\bf\\.${column}\\b`))
    }
  })
})

describe('every question', () => {
  let questions: Questions
  let empty: Questions
  beforeAll(async () => {
    questions = await (await lakeOf(WORLD)).questions()
    empty = await new Lake(freshFolder(), () => NOW).questions()
    return () => {
      questions.close()
      empty.close()
    }
  })

  it.each(COUNTED)('of $id runs by itself and gives the columns that are asked for', async ({ question }) => {
    for (const lake of [questions, empty]) {
      const columns = await lake.columns(question)
      expect(Object.keys(columns)).toEqual([
        'year',
        'sex',
        'location',
        'institution',
        'province',
        'class',
        'count_low',
        'count_high',
      ])
    }
  })

  it.each(COUNTED)('of $id gives whole counts, no absent text, and no place twice', async ({ question }) => {
    const columns = await questions.columns(question)
    const rows = columns.year!.map((_, at) => Object.values(columns).map(column => column[at]))
    for (const [year, sex, location, institution, province, label, low, high] of rows) {
      expect([location, institution, province, label].every(text => typeof text === 'string')).toBe(true)
      expect(['totaal', 'man', 'vrouw']).toContain(sex)
      expect([year, low, high].every(Number.isInteger)).toBe(true)
      expect(Number(low)).toBeGreaterThanOrEqual(0)
      expect(Number(high)).toBeGreaterThanOrEqual(Number(low))
    }
    const keys = rows.map(row => row.slice(0, 6).join('|'))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('every indicator', () => {
  it('has definitions of its own, each with a rule in both languages', () => {
    for (const { id, definitions } of INDICATORS) {
      const ids = definitions.map(each => each.id)
      expect(new Set(ids).size, id).toBe(ids.length)
      for (const { title, rule, comparable } of definitions)
        for (const text of [title.nl, title.en, rule.nl, rule.en, comparable])
          expect(text.trim(), id).not.toBe('')
    }
  })

  it('has what a reader needs: title, population, unit, note, sources', () => {
    for (const { id, title, population, unit, note, sources, question } of INDICATORS) {
      for (const text of [title, population, unit, note])
        expect(text.nl.trim() && text.en.trim(), id).not.toBe('')
      expect(sources.length > 0, id).toBe(question !== null)
    }
  })

  it('has the ids and defaults of the counting rules', () => {
    const defaults = INDICATORS.map(({ id, definitions }) => [id, definitions[0].id])
    expect(Object.fromEntries(defaults)).toMatchObject({
      'vmbo-techniek': 'monitor',
      'havo-n-profiel': 'monitor',
      'vwo-n-profiel': 'monitor',
      'havo-n-examen': 'monitor',
      'vwo-n-examen': 'monitor',
      'hbo-techniek': 'croho-techniek-adba',
      'wo-techniek-natuur': 'techniek-natuur-ba',
      'hbo-ingeschreven': 'croho-techniek-adba',
      'wo-ingeschreven': 'techniek-natuur-ba',
      'hbo-gediplomeerd': 'croho-techniek-alle',
      'wo-gediplomeerd': 'techniek-alle',
      'mbo-sector-techniek': 'sector',
    })
  })
})
