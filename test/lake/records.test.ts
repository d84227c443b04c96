import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentOf, type ImportRecord, type Origin, supersedes } from '../../src/lake/records.ts'

const NOTHING = {
  name: 'x.csv',
  bytes: 1,
  kind: 'k',
  publisher: 'DUO',
  licence: 'CC0',
  address: '',
  importedAt: '2026-01-01T00:00:00Z',
  provisional: [],
  rows: 1,
  facts: 1,
  setApartCount: 0,
  setApart: [],
  notes: [],
  references: {},
} as const

const record = fc.record({
  origin: fc.constantFrom<Origin>('bundled', 'file', 'download'),
  table: fc.constantFrom('a', 'b'),
  edition: fc.integer({ min: 2015, max: 2018 }),
  years: fc.uniqueArray(fc.integer({ min: 2013, max: 2016 }), { maxLength: 4 }),
})
const lake = fc
  .array(record, { maxLength: 12 })
  .map(records =>
    records.map((each, at): ImportRecord => ({ ...NOTHING, ...each, sha256: `${at}`, sequence: at + 1 })),
  )

describe('which import holds', () => {
  it('is one for every table and year that any import covers, and covers it', () => {
    fc.assert(
      fc.property(lake, records => {
        const current = currentOf(records)
        const covered = new Set(records.flatMap(({ table, years }) => years.map(year => `${table}|${year}`)))
        expect(current.map(({ table, year }) => `${table}|${year}`).sort()).toEqual([...covered].sort())
        for (const { table, year, record: held } of current) {
          expect(held.table).toBe(table)
          expect(held.years).toContain(year)
        }
      }),
    )
  })

  it('is superseded by none of the others', () => {
    fc.assert(
      fc.property(lake, records => {
        for (const { table, year, record: held } of currentOf(records))
          for (const other of records)
            if (other !== held && other.table === table && other.years.includes(year))
              expect(supersedes(other, held)).toBe(false)
      }),
    )
  })

  it('does not depend on the order in which records are read', () => {
    fc.assert(
      fc.property(
        lake.chain(records =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(currentOf(shuffled)).toEqual(currentOf(records))
        },
      ),
    )
  })

  it('of two imports one supersedes the other, never both', () => {
    fc.assert(
      fc.property(lake, records => {
        for (const a of records)
          for (const b of records) if (a !== b) expect(supersedes(a, b)).toBe(!supersedes(b, a))
      }),
    )
  })

  it.each([
    [
      'a file before bundled counts, of whatever edition',
      { origin: 'file', edition: 2015 },
      { origin: 'bundled', edition: 2018 },
    ],
    ['a download as a file', { origin: 'download', edition: 2018 }, { origin: 'file', edition: 2017 }],
    [
      'the newer edition',
      { origin: 'file', edition: 2018, sequence: 1 },
      { origin: 'file', edition: 2017, sequence: 2 },
    ],
    [
      'of one edition the later import',
      { origin: 'file', edition: 2018, sequence: 2 },
      { origin: 'file', edition: 2018, sequence: 1 },
    ],
  ] as const)('%s', (_name, a, b) => {
    const whole = (each: Pick<ImportRecord, 'origin' | 'edition'> & { sequence?: number }): ImportRecord => ({
      ...NOTHING,
      sha256: 'x',
      table: 'a',
      years: [2015],
      sequence: 1,
      ...each,
    })
    expect(supersedes(whole(a), whole(b))).toBe(true)
    expect(supersedes(whole(b), whole(a))).toBe(false)
  })
})
