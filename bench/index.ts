/** `npm run bench -- [DIR]`: measures what the design must hold and writes docs/benchmarks.md. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchImport } from './import.ts'
import { measure, median } from './process.ts'
import { benchScenario, scenarioLines } from './scenario.ts'
import type { StartBench } from './start.ts'

const ROWS = fileURLToPath(new URL('rows.mjs', import.meta.url))
const PAGE = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
const folder = process.argv[2] ?? '../shared/data/duo'

/** One line of the table: what, measured, bar. */
type Line = readonly [string, string, string]

const lines: Line[] = [
  ...importLines(),
  ...rowLines(),
  ...startLines(),
  ...scenarioLines(await benchScenario()),
]
for (const line of lines) console.log(line.join(' | '))
writeFileSync(PAGE, page(lines))

function importLines(): Line[] {
  if (!existsSync(folder)) {
    console.log(
      `bench: ${folder} is not there; the import is left out. Give the folder: npm run bench -- DIR`,
    )
    return []
  }
  const { files, megabytes, alone, importing, release } = benchImport(folder, 5)
  const ratio = importing.seconds / alone.seconds
  const bar = 2 * alone.seconds + 1.5
  return [
    [`DuckDB alone: ${files} files, ${megabytes.toFixed(0)} MB, rows counted`, `${s(alone.seconds)}`, ''],
    [
      'import of the same files',
      `${s(importing.seconds)}, ${ratio.toFixed(2)} × DuckDB alone`,
      `2 × + 1.5 s = ${s(bar)}`,
    ],
    ['its peak of memory', mb(importing.megabytes), '500 MB'],
    ['import and release together', s(importing.seconds + release.seconds), '10 s'],
    ['peak of memory of the release', mb(release.megabytes), ''],
  ]
}

function rowLines(): Line[] {
  const work = mkdtempSync(join(tmpdir(), 'bench-rows-'))
  const file = join(work, 'rows.parquet')
  execFileSync(process.execPath, [ROWS, 'make', file])
  const seconds = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, [ROWS, 'ask', file], { encoding: 'utf8' })),
  )
  const { megabytes } = measure([ROWS, 'ask', file])
  rmSync(work, { recursive: true })
  return [
    [
      '20 million person-year rows to shares by region × year × level',
      `${s(median(seconds))}, ${mb(megabytes)}`,
      '1.2 s, 300 MB',
    ],
  ]
}

function startLines(): Line[] {
  const { fresh, ready, idle, loaded, uncached, cachedP99 } = startBench()
  return [
    ['first page on an empty data folder', s(fresh), '6 s'],
    ['first page on a ready machine', s(ready), '2.5 s'],
    ['resident memory, idle', mb(idle), '200 MB'],
    ['resident memory, after 2,200 pages', mb(loaded), '300 MB'],
    ['a page not asked before, median', `${uncached.toFixed(1)} ms`, '8 ms'],
    ['a page asked before, 99th percentile', `${cachedP99.toFixed(1)} ms`, '10 ms'],
  ]
}

function startBench(): StartBench {
  const client = fileURLToPath(new URL('start-client.ts', import.meta.url))
  const said = execFileSync(process.execPath, ['--import', 'tsx', client], { encoding: 'utf8' })
  return JSON.parse(said) as StartBench
}

function s(seconds: number): string {
  return `${seconds.toFixed(2)} s`
}

function mb(megabytes: number): string {
  return `${megabytes.toFixed(0)} MB`
}

function page(measured: readonly Line[]): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} cores (${cpu?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`
  return `# Benchmarks

Made by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}; machine: ${machine}. Medians of five runs unless said
otherwise; compare within one run, machines differ. The bars are those of the design.

| what | measured | bar |
| --- | --- | --- |
${measured.map(line => `| ${line.join(' | ')} |`).join('\n')}
`
}
