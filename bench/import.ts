import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { find, unpack } from '../src/sources/index.ts'
import { measure, median, type Run } from './process.ts'

const BIN = fileURLToPath(new URL('../bin/vieroptien', import.meta.url))
const ALONE = fileURLToPath(new URL('duckdb-alone.mjs', import.meta.url))

/** Import against DuckDB alone, in seconds and MB, medians. */
export interface ImportBench {
  readonly files: number
  readonly megabytes: number
  readonly alone: Run
  readonly importing: Run
  readonly release: Run
}

/** Imports all files of a folder, each time into a fresh data folder, beside DuckDB alone on the same bytes. */
export function benchImport(folder: string, times: number): ImportBench {
  const work = mkdtempSync(join(tmpdir(), 'bench-import-'))
  const { files, bytes } = decodeAll(folder, join(work, 'decoded'))
  const runs = Array.from({ length: times }, (_, at) => {
    const data = join(work, `data-${at}`)
    const alone = measure([ALONE, join(work, 'decoded')])
    const importing = measure([BIN, 'import', folder, '--data', data])
    const release = measure([BIN, 'release', '--data', data])
    return { alone, importing, release }
  })
  rmSync(work, { recursive: true })
  const middle = (pick: (run: (typeof runs)[number]) => Run): Run => ({
    seconds: median(runs.map(run => pick(run).seconds)),
    megabytes: median(runs.map(run => pick(run).megabytes)),
  })
  return {
    files,
    megabytes: bytes / 1e6,
    alone: middle(run => run.alone),
    importing: middle(run => run.importing),
    release: middle(run => run.release),
  }
}

function decodeAll(folder: string, into: string): { files: number; bytes: number } {
  mkdirSync(into)
  let files = 0
  let bytes = 0
  for (const { path } of find(folder))
    for (const file of unpack(path)) {
      writeFileSync(join(into, `${files}-${file.name}`), file.text)
      files += 1
      bytes += file.bytes.length
    }
  return { files, bytes }
}
