import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { median } from './process.ts'

const BIN = fileURLToPath(new URL('../bin/vieroptien', import.meta.url))

/** Start of the server: seconds to the first page, resident memory in MB, page times in ms. */
export interface StartBench {
  readonly fresh: number
  readonly ready: number
  readonly idle: number
  readonly loaded: number
  /** Median over all pages of the time for a page that was not asked before. */
  readonly uncached: number
  /** 99th percentile of the time for a page asked before. */
  readonly cachedP99: number
}

/** Starts the server on an empty data folder and again on the ready one, and asks pages of it. */
export async function benchStart(): Promise<StartBench> {
  const data = mkdtempSync(join(tmpdir(), 'bench-start-'))
  const first = await start(data)
  await first.stop()
  const ready: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const each = await start(data)
    ready.push(each.seconds)
    await each.stop()
  }
  const server = await start(data)
  await sleep(3000)
  const idle = server.memory()
  const times = await ask(server.base)
  const loaded = server.memory()
  await server.stop()
  rmSync(data, { recursive: true })
  return { fresh: first.seconds, ready: median(ready), idle, loaded, ...times }
}

async function start(data: string) {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const base = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, [BIN, 'serve', '--data', data], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  })
  for (;;) {
    const up = await fetch(`${base}/`).then(
      response => response.ok,
      () => false,
    )
    if (up) break
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await sleep(10)
  }
  return {
    base,
    seconds: (performance.now() - started) / 1000,
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise(resolve => child.once('exit', resolve))
    },
  }
}

async function ask(base: string): Promise<{ uncached: number; cachedP99: number }> {
  const list = await fetch(`${base}/regios`).then(response => response.text())
  const paths = [...new Set([...list.matchAll(/href="(\/regios\/[^"?#]+)"/g)].map(match => match[1]!))].slice(
    0,
    200,
  )
  const timed = async (path: string) => {
    const started = performance.now()
    await fetch(base + path).then(response => response.arrayBuffer())
    return performance.now() - started
  }
  const uncached: number[] = []
  for (const path of paths) uncached.push(await timed(path))
  const cached: number[] = []
  for (let round = 0; round < 10; round += 1) for (const path of paths) cached.push(await timed(path))
  cached.sort((a, b) => a - b)
  return { uncached: median(uncached), cachedP99: cached[Math.floor(cached.length * 0.99)]! }
}
