import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One run of a process: wall time in seconds and peak resident memory in MB. */
export interface Run {
  readonly seconds: number
  readonly megabytes: number
}

const PRELOAD = fileURLToPath(new URL('peak.mjs', import.meta.url))

/** Runs `node ARGUMENTS` as a process of its own and measures it from outside. Throws when it fails. */
export function measure(args: readonly string[]): Run {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const peak = join(folder, 'peak')
  const started = performance.now()
  const child = spawnSync(process.execPath, ['--import', PRELOAD, ...args], {
    env: { ...process.env, PEAK_FILE: peak },
    encoding: 'utf8',
  })
  const seconds = (performance.now() - started) / 1000
  if (child.status !== 0) throw new Error(`${args.join(' ')}: exit ${child.status}\n${child.stderr}`)
  const megabytes = Number(readFileSync(peak, 'utf8')) / 1024
  rmSync(folder, { recursive: true })
  return { seconds, megabytes }
}

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
