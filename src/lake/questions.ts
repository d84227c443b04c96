import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Programme } from '../sources/index.ts'
import { Engine, type Value } from './duckdb.ts'
import type { Layout } from './layout.ts'
import type { Placed } from './places.ts'
import { type Current, currentOf, type ImportRecord } from './records.ts'
import { readReferences } from './references.ts'

const PLACES = { source: 'VARCHAR', location: 'VARCHAR', year: 'INTEGER', municipality: 'VARCHAR' } as const
const PROGRAMMES = { code: 'VARCHAR', isced: 'VARCHAR', broad: 'VARCHAR' } as const

/**
 * The lake as it stands, ready to be asked in SQL over three tables:
 *
 * | table        | rows                                                                            |
 * | ------------ | ------------------------------------------------------------------------------- |
 * | `facts`      | tidy counts of the imports that hold (`source, year, location, … count_high`)     |
 * | `places`     | `source, location, year, municipality`: where it lies, on the borders asked for |
 * | `programmes` | `code, isced, broad`: fields of higher education                                  |
 */
export class Questions {
  private constructor(
    private readonly engine: Engine,
    readonly current: readonly Current[],
  ) {}

  static async open(
    layout: Layout,
    records: readonly ImportRecord[],
    placed: readonly Placed[],
  ): Promise<Questions> {
    const engine = await Engine.open()
    // Not in the data folder: asking must work beside a writer, and where nothing may be written.
    const work = mkdtempSync(join(tmpdir(), 'vieroptien-'))
    try {
      const current = currentOf(records)
      await engine.viewFacts(
        current.map(({ table, year, record }) => layout.factFile(table, year, record.sha256)),
      )
      const rows = placed.map(({ table, location, year, municipality }) => [
        table,
        location,
        year,
        municipality,
      ])
      await engine.table('places', PLACES, rows, join(work, 'places.tsv'))
      const known = programmes(readReferences(layout, records, 'programme'))
      await engine.table('programmes', PROGRAMMES, known, join(work, 'programmes.tsv'))
      return new Questions(engine, current)
    } catch (error) {
      engine.close()
      throw error
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }

  /** Answers a question column by column. */
  columns(sql: string): Promise<Record<string, Value[]>> {
    return this.engine.columns(sql)
  }

  /** True when the import that holds for one of these tables calls the year provisional. */
  provisional(tables: readonly string[], year: number): boolean {
    return this.current.some(
      each => each.year === year && tables.includes(each.table) && each.record.provisional.includes(year),
    )
  }

  /** Share of the people in all facts that hold whose location has no municipality, 0 to 1; 0 for an empty lake. */
  async unplacedShare(): Promise<number> {
    const [row] = await this.engine.ask(`
      SELECT CAST(COALESCE(SUM(CASE WHEN p.municipality IS NULL OR p.municipality = '' THEN f.count_low ELSE 0 END), 0)
                  AS DOUBLE) AS unplaced,
             CAST(COALESCE(SUM(f.count_low), 0) AS DOUBLE) AS everybody
      FROM facts f
      LEFT JOIN places p ON p.source = f.source AND p.location = f.location AND p.year = f.year
      WHERE f.sex = 'totaal'`)
    const everybody = Number(row?.everybody ?? 0)
    return everybody === 0 ? 0 : Number(row?.unplaced) / everybody
  }

  /** Programmes of these tables that no decode file knows, and the people in them over all years that hold. */
  async unmapped(
    tables: readonly string[],
  ): Promise<{ readonly programmes: number; readonly people: number; readonly codes: readonly string[] }> {
    const rows = await this.engine.ask(`
      SELECT f.code, CAST(SUM(f.count_low) AS DOUBLE) AS people
      FROM facts f
      LEFT JOIN programmes p ON p.code = f.code
      WHERE f.source IN (${tables.map(table => `'${table}'`).join(', ')})
        AND f.sex = 'totaal' AND f.code <> '' AND p.code IS NULL
      GROUP BY f.code
      ORDER BY f.code`)
    return {
      programmes: rows.length,
      people: rows.reduce((total, row) => total + Number(row.people), 0),
      codes: rows.map(row => String(row.code)),
    }
  }

  close(): void {
    this.engine.close()
  }
}

/** One row a code; where editions differ, the later import holds. */
function programmes(references: readonly Programme[]): [string, string, string][] {
  const byCode = new Map(references.map(({ code, isced }) => [code, isced]))
  return [...byCode].map(([code, isced]) => [code, isced, isced.slice(0, 2)])
}
