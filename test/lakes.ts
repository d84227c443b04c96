import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll } from 'vitest'
import { ask, type FigureRow, INDICATORS } from '../src/indicators/index.ts'
import { type ImportOutcome, Lake, prepare } from '../src/lake/index.ts'
import type { SourceFile } from '../src/sources/index.ts'

/** Moment at which the lakes of tests are made. */
export const NOW = new Date('2026-11-24T10:00:00Z')

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own for a test, removed after it. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vieroptien-test-'))
  made.push(folder)
  return folder
}

/** Files written into a folder of their own; gives their paths. */
export function written(...files: readonly Pick<SourceFile, 'name' | 'bytes'>[]): string[] {
  const folder = freshFolder()
  return files.map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}

/** Imports files in order. */
export async function importInto(lake: Lake, files: readonly SourceFile[]): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  await lake.write(async writer => {
    for (const file of files) outcomes.push(await writer.commit(prepare(file, { origin: 'file' })))
  })
  return outcomes
}

/** A new lake with these files. */
export async function lakeOf(files: readonly SourceFile[], now = NOW): Promise<Lake> {
  const lake = new Lake(freshFolder(), () => now)
  await importInto(lake, files)
  return lake
}

/** All figures of one indicator, or of all, as an analyst sees them. */
export async function figuresOf(lake: Lake, indicator?: string, borders?: number): Promise<FigureRow[]> {
  const questions = await lake.questions(borders)
  try {
    const rows: FigureRow[] = []
    for (const each of INDICATORS) {
      if (each.question === null || (indicator ?? each.id) !== each.id) continue
      const { rows: found } = await ask(questions, await lake.atlas(borders), each, {
        protect: false,
        grain: 'location',
      })
      for (const row of found) rows.push(row)
    }
    return rows
  } finally {
    questions.close()
  }
}

/** One figure as `numerator of denominator`, with bounds where they differ; undefined when there is none. */
export function figure(
  rows: readonly FigureRow[],
  wanted: Partial<Pick<FigureRow, 'definition' | 'region' | 'year' | 'sex'>>,
): string | undefined {
  const found = rows.filter(
    row =>
      (wanted.definition ?? rows[0]?.definition) === row.definition &&
      (wanted.region ?? 'NL01') === row.region &&
      (wanted.year ?? row.year) === row.year &&
      (wanted.sex ?? 'totaal') === row.sex,
  )
  if (found.length > 1) throw new Error(`${found.length} figures, wanted one`)
  const [row] = found
  const span = (low: number | null, high: number | null) => (low === high ? `${low}` : `${low}-${high}`)
  return (
    row && `${span(row.numeratorLow, row.numeratorHigh)} of ${span(row.denominatorLow, row.denominatorHigh)}`
  )
}

/** Figures in an order of their own, so that two sets can be compared. */
export function inOrder(rows: readonly FigureRow[]): string[] {
  return rows.map(row => JSON.stringify(row)).sort()
}

/** Every file below a folder with the checksum of its bytes, by path. */
export function bytesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(path => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}
