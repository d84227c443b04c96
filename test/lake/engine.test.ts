import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Engine } from '../../src/lake/duckdb.ts'
import { writeFactText } from '../../src/lake/fact-text.ts'
import { FactBook } from '../../src/sources/index.ts'
import { bytesIn, freshFolder } from '../lakes.ts'

/**
 * What every question engine must do. A second engine is one line in this list. Only the portable part of SQL is asked:
 * what the questions of the indicators need, as DuckDB, PostgreSQL and Trino understand it alike.
 */
const ENGINES: readonly (readonly [name: string, open: () => Promise<Engine>])[] = [
  ['DuckDB', () => Engine.open()],
  ['DuckDB on one thread', () => Engine.open(1)],
]

describe.each(ENGINES)('%s', (_name, open) => {
  let engine: Engine
  const work = freshFolder()
  const rows = async (sql: string) => (await engine.ask(sql)).map(row => Object.values(row))
  const numbers = (
    columns: Record<string, 'VARCHAR' | 'INTEGER' | 'DOUBLE'>,
    table: (string | number | null)[][],
  ) => engine.table('t', columns, table, join(work, 't.tsv'))

  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  it('adds up whole numbers as whole numbers', async () => {
    await numbers({ region: 'VARCHAR', n: 'INTEGER' }, [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ])
    expect(
      await rows('SELECT region, CAST(SUM(n) AS INTEGER) AS n FROM t GROUP BY region ORDER BY region'),
    ).toEqual([
      ['a', 4],
      ['b', 2],
    ])
  })

  it('gives a sum beyond two thousand million as a double', async () => {
    await numbers({ n: 'INTEGER' }, [[2_000_000_000], [2_000_000_000]])
    expect(await rows('SELECT CAST(SUM(n) AS DOUBLE) AS n FROM t')).toEqual([[4_000_000_000]])
  })

  it('keeps an empty text apart from an absent one', async () => {
    await numbers({ name: 'VARCHAR', n: 'INTEGER' }, [
      ['', 1],
      [null, 2],
      ['x', null],
    ])
    expect(await rows("SELECT n FROM t WHERE name = ''")).toEqual([[1]])
    expect(await rows('SELECT n FROM t WHERE name IS NULL')).toEqual([[2]])
    expect(await rows('SELECT name FROM t WHERE n IS NULL')).toEqual([['x']])
    expect(await rows("SELECT COALESCE(name, '?') AS name FROM t ORDER BY 1")).toEqual([[''], ['?'], ['x']])
  })

  it('joins texts, an absent one makes the whole absent', async () => {
    await numbers({ a: 'VARCHAR', b: 'VARCHAR' }, [
      ['mbo-4', 'bol'],
      ['mbo-4', ''],
      ['mbo-4', null],
    ])
    expect(await rows("SELECT a || ':' || b AS ab FROM t ORDER BY ab NULLS FIRST")).toEqual([
      [null],
      ['mbo-4:'],
      ['mbo-4:bol'],
    ])
  })

  it('sorts into classes with CASE, LIKE and IN, and groups by the expression', async () => {
    await numbers({ programme: 'VARCHAR', n: 'INTEGER' }, [
      ['NT', 1],
      ['NG+NT', 2],
      ['CM+NT', 4],
      ['EM', 8],
    ])
    const label = `CASE WHEN programme IN ('NT', 'NG+NT') THEN 'nt' WHEN programme LIKE '%NT%' THEN 'other' ELSE 'none' END`
    expect(
      await rows(
        `SELECT ${label} AS class, CAST(SUM(n) AS INTEGER) AS n FROM t GROUP BY ${label} ORDER BY 1`,
      ),
    ).toEqual([
      ['none', 8],
      ['nt', 3],
      ['other', 4],
    ])
  })

  it('keeps rows without a partner in a left join, and joins with one row for all', async () => {
    await numbers({ code: 'VARCHAR' }, [['34267'], ['99999']])
    await engine.table('p', { code: 'VARCHAR', broad: 'VARCHAR' }, [['34267', '07']], join(work, 'p.tsv'))
    expect(
      await rows(`SELECT t.code, p.broad, CAST(d.known AS INTEGER) AS known FROM t
                  CROSS JOIN (SELECT COUNT(*) AS known FROM p) d
                  LEFT JOIN p ON p.code = t.code ORDER BY t.code`),
    ).toEqual([
      ['34267', '07', 1],
      ['99999', null, 1],
    ])
  })

  it('puts answers of two questions below each other, doubles too', async () => {
    await numbers({ n: 'INTEGER' }, [[1], [1]])
    expect(await rows('SELECT n FROM t UNION ALL SELECT n + 1 FROM (SELECT n FROM t) o ORDER BY 1')).toEqual([
      [1],
      [1],
      [2],
      [2],
    ])
  })

  it('answers over no rows: no groups, an absent sum, a count of 0', async () => {
    await numbers({ n: 'INTEGER' }, [])
    expect(await rows('SELECT n, SUM(n) AS s FROM t GROUP BY n')).toEqual([])
    expect(await rows('SELECT SUM(n) AS s, CAST(COUNT(*) AS INTEGER) AS c FROM t')).toEqual([[null, 0]])
  })

  it('gives the same answer column by column', async () => {
    await numbers({ name: 'VARCHAR', n: 'INTEGER', x: 'DOUBLE' }, [
      ['a', 1, 0.25],
      ['é ’', null, 1e-7],
    ])
    const sql = 'SELECT name, n, x FROM t ORDER BY name'
    expect(await engine.columns(sql)).toEqual({ name: ['a', 'é ’'], n: [1, null], x: [0.25, 1e-7] })
    expect(await rows(sql)).toEqual([
      ['a', 1, 0.25],
      ['é ’', null, 1e-7],
    ])
  })

  it('takes any text and number as it is', async () => {
    const text = fc.string({ unit: 'binary' }).filter(each => !/[\t\n\r\0]/.test(each) && each !== '\\N')
    const row = fc.tuple(text, fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async table => {
        await numbers({ name: 'VARCHAR', n: 'INTEGER' }, table)
        const got = (await rows('SELECT name, n FROM t')) as [string, number][]
        expect(got.map(each => JSON.stringify(each)).sort()).toEqual(
          table.map(each => JSON.stringify(each)).sort(),
        )
      }),
      { numRuns: 25 },
    )
  })

  it('keeps facts of a table by year, and asks them back to the last one', async () => {
    const group = { institution: 'BRIN-99AA', province: '', level: 'mbo-4', route: 'bol', code: '' } as const
    const book = new FactBook()
    for (let at = 0; at < 500; at += 1)
      for (const year of [2018, 2019])
        book
          .cells({
            ...group,
            location: `BRIN-99A${String.fromCharCode(65 + (at % 26))}`,
            programme: `vak ${at}; 'x'`,
          })
          .add(book.column('enrolled', year, at % 2 ? 'man' : 'vrouw'), { low: at, high: at + 3 })
    const folder = freshFolder()
    const { files, count, years } = writeFactText(book, folder)
    await engine.storeFacts('duo-test', files, join(folder, 'packed'))
    const parquet = Object.keys(bytesIn(join(folder, 'packed')))
    expect(years).toEqual([2018, 2019])
    expect(parquet.map(name => name.replaceAll('\\', '/').replace(/[^/]+$/, ''))).toEqual([
      'source=duo-test/year=2018/',
      'source=duo-test/year=2019/',
    ])
    await engine.viewFacts(parquet.map(name => join(folder, 'packed', name)))
    expect(
      await rows(`SELECT source, year, province, CAST(COUNT(*) AS INTEGER) AS n, CAST(SUM(count_low) AS INTEGER) AS low,
                         CAST(SUM(count_high) AS INTEGER) AS high
                  FROM facts WHERE code = '' AND programme LIKE 'vak %' GROUP BY source, year, province ORDER BY year`),
    ).toEqual([
      ['duo-test', 2018, '', 500, 124_750, 126_250],
      ['duo-test', 2019, '', 500, 124_750, 126_250],
    ])
    expect(count).toBe(1000)
  })

  it('has no facts to answer from without any file', async () => {
    await engine.viewFacts([])
    expect(await rows('SELECT CAST(COUNT(*) AS INTEGER) AS n FROM facts')).toEqual([[0]])
  })

  it('says which question it cannot answer', async () => {
    await expect(engine.ask('SELECT nothing FROM nowhere')).rejects.toThrow(
      expect.objectContaining({
        code: 'lake.question',
        message: expect.stringContaining('SELECT nothing FROM nowhere'),
      }),
    )
  })

  it('says so of a file that is not what it wrote', async () => {
    const file = join(freshFolder(), 'x.parquet')
    writeFileSync(file, 'PAR1 nothing PAR1')
    await expect(engine.viewFacts([file])).rejects.toThrow()
  })
})
