import { statSync, writeFileSync } from 'node:fs'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Fault } from '../vocabulary/index.ts'
import type { FactFiles } from './fact-text.ts'

/** A value that a question can give back. */
export type Value = string | number | boolean | null

/** One row of an answer, by column name. */
export type AnswerRow = Record<string, Value>

/** How an absent value is written between us and the engine. */
export const ABSENT = '\\N'

/** How we write text for the engine: tabs between fields, no quotes, no header. */
const PLAIN_TEXT = `delim = '\t', header = false, quote = '', escape = '', nullstr = '${ABSENT}', auto_detect = false`

/** What the facts of a group share (see `fact-text.ts`). */
const GROUP_COLUMNS = {
  location: 'VARCHAR',
  institution: 'VARCHAR',
  province: 'VARCHAR',
  level: 'VARCHAR',
  route: 'VARCHAR',
  programme: 'VARCHAR',
  code: 'VARCHAR',
}

/** Columns of the tidy facts; `source` and `year` part them. */
const FACT_COLUMNS = {
  source: 'VARCHAR',
  year: 'INTEGER',
  ...GROUP_COLUMNS,
  sex: 'VARCHAR',
  population: 'VARCHAR',
  count_low: 'INTEGER',
  count_high: 'INTEGER',
} as const

export type TextColumns = Readonly<Record<string, 'VARCHAR' | 'INTEGER' | 'DOUBLE'>>
export type TextRow = readonly (string | number | null)[]

/** Rows as tab-separated lines, as the engine reads them. */
export function textOfRows(rows: Iterable<TextRow>): string {
  return Array.from(rows, row => row.map(cell => cell ?? ABSENT).join('\t')).join('\n')
}

/**
 * The question engine: DuckDB in this process, without a database file and without a network. A second engine is a
 * sibling of this file that passes the same conformance suite (`test/lake/engine.test.ts`).
 */
export class Engine {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** Opens an engine. DuckDB is loaded here and not before: a server that only reads releases never needs it. */
  static async open(threads = 2): Promise<Engine> {
    const { DuckDBInstance } = await import('@duckdb/node-api')
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: '1GB',
      preserve_insertion_order: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
    return new Engine(instance, await instance.connect())
  }

  /** Rows of a portable SQL question. Throws a Fault with the question when the engine cannot answer it. */
  async ask(sql: string): Promise<AnswerRow[]> {
    try {
      const result = await this.connection.run(sql)
      return (await result.getRowObjectsJS()) as AnswerRow[]
    } catch (cause) {
      throw new Fault({
        code: 'lake.question',
        message: `The lake cannot answer this question: ${sql.trim().slice(0, 400)} (${(cause as Error).message})`,
        cause,
      })
    }
  }

  /** The same rows column by column: faster for large answers. */
  async columns(sql: string): Promise<Record<string, Value[]>> {
    const result = await this.connection.run(sql)
    return (await result.getColumnsObjectJS()) as Record<string, Value[]>
  }

  /** Writes the facts of one table as Parquet below `folder`, parted by source and year. */
  async storeFacts(source: string, files: FactFiles, folder: string): Promise<void> {
    const read = (file: string, columns: Readonly<Record<string, string>>) => {
      const typed = Object.entries(columns).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`)
      return `read_csv(${quoted(file)}, columns = {${typed.join(', ')}}, ${PLAIN_TEXT})`
    }
    // Handed over before the first await: the engine works while the caller reads the next file.
    await this.connection.run(
      `COPY (
           SELECT CAST(${quoted(source)} AS VARCHAR) AS source, c.year, g.location, g.institution, g.province, g.level,
                  g.route, g.programme, g.code, c.sex, c.population, x.count_low, x.count_high
           FROM ${read(files.cells, { g: 'INTEGER', c: 'INTEGER', count_low: 'INTEGER', count_high: 'INTEGER' })} x
           JOIN ${read(files.groups, { number: 'INTEGER', ...GROUP_COLUMNS })} g ON g.number = x.g
           JOIN ${read(files.columns, { number: 'INTEGER', year: 'INTEGER', sex: 'VARCHAR', population: 'VARCHAR' })} c
             ON c.number = x.c
         ) TO ${quoted(folder)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (source, year))`,
    )
  }

  /** Makes `facts` answerable over these Parquet files (an empty view without any). */
  async viewFacts(files: readonly string[]): Promise<void> {
    const names = Object.keys(FACT_COLUMNS)
    const none = Object.entries(FACT_COLUMNS).map(([name, type]) => `CAST(NULL AS ${type}) AS ${name}`)
    const from =
      files.length > 0
        ? `SELECT ${names.join(', ')} FROM read_parquet([${files.map(quoted).join(', ')}], hive_partitioning = true,
             hive_types = {'source': VARCHAR, 'year': INTEGER})`
        : `SELECT ${none.join(', ')} WHERE FALSE`
    await this.connection.run(`CREATE OR REPLACE VIEW facts AS ${from}`)
  }

  /** Makes a table of text and numbers; null is an absent value. `workFile` is overwritten. */
  async table(name: string, columns: TextColumns, rows: readonly TextRow[], workFile: string): Promise<void> {
    writeFileSync(workFile, textOfRows(rows))
    await this.tableOfText(name, columns, workFile)
  }

  /** Makes a table of a file that holds text as `textOfRows` gives it. */
  async tableOfText(name: string, columns: TextColumns, file: string): Promise<void> {
    const typed = Object.entries(columns).map(([column, type]) => `${quoted(column)}: ${quoted(type)}`)
    const listed = Object.entries(columns).map(([column, type]) => `${column} ${type}`)
    await this.connection.run(`CREATE OR REPLACE TABLE ${name} (${listed.join(', ')})`)
    if (statSync(file).size === 0) return
    await this.connection.run(
      `INSERT INTO ${name} SELECT * FROM read_csv(${quoted(file)}, columns = {${typed.join(', ')}}, ${PLAIN_TEXT})`,
    )
  }

  /** Writes the rows of a question to one Parquet file. */
  async storeAnswer(sql: string, file: string): Promise<void> {
    await this.connection.run(`COPY (${sql}) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd)`)
  }

  close(): void {
    this.connection.closeSync()
    this.instance.closeSync()
  }
}

/** The writer's lock: DuckDB holds the operating system's lock on its file, and a killed process lets go of it. */
export async function holdLock(file: string): Promise<() => void> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(file, { threads: '1', memory_limit: '64MB' })
  return () => instance.closeSync()
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
