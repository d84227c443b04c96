// DuckDB alone: reads every file of a folder (UTF-8) and counts its rows. The yardstick for our import.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const [, , folder = '.'] = process.argv
const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await instance.connect()
let rows = 0
for (const name of readdirSync(folder)) {
  const file = join(folder, name).replaceAll("'", "''")
  const reader = name.endsWith('.json')
    ? `read_json('${file}', format = 'array')`
    : `read_csv('${file}', delim = '${name.endsWith('.csv') ? ';' : '|'}', header = true, quote = '"', all_varchar = true, strict_mode = false, ignore_errors = true)`
  const answer = await connection.runAndReadAll(`SELECT count(*) AS rows FROM ${reader}`)
  rows += Number(answer.getRowObjectsJS()[0]?.rows)
}
console.log(rows)
