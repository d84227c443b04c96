// 20 million generated person-year rows: made once as Parquet, then asked for shares by region, year and level.
import { DuckDBInstance } from '@duckdb/node-api'

const [what, file] = process.argv.slice(2)
const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await instance.connect()
if (what === 'make')
  await connection.run(`COPY (
    SELECT 'GM' || lpad(CAST(hash(i) % 342 AS VARCHAR), 4, '0') AS region, CAST(2010 + hash(i * 3) % 15 AS INTEGER) AS year,
           CAST(hash(i * 7) % 6 AS VARCHAR) AS level, CAST(hash(i * 11) % 100 < 30 AS INTEGER) AS technical
    FROM range(20000000) t(i)) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`)
else {
  const started = performance.now()
  const answer = await connection.runAndReadAll(
    `SELECT region, year, level, SUM(technical) AS numerator, COUNT(*) AS denominator,
            CAST(SUM(technical) AS DOUBLE) / COUNT(*) AS share
     FROM read_parquet('${file}') GROUP BY region, year, level`,
  )
  if (answer.currentRowCount !== 342 * 15 * 6) throw new Error(`got ${answer.currentRowCount} rows`)
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(3)}\n`)
}
