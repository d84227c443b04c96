import { spawn } from 'node:child_process'
import { main } from '../../src/cli/main.ts'

/** What a command said and how it ended. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

type Write = typeof process.stdout.write

/**
 * Runs a command in this process, as `bin/vieroptien` does in one of its own: starting a process for each would take
 * most of the time of the tests. Not to be called twice at once.
 */
export async function run(...args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' }
  const restore: (() => void)[] = []
  for (const [stream, key] of [
    [process.stdout, 'out'],
    [process.stderr, 'err'],
  ] as const) {
    const write = stream.write.bind(stream) as Write
    const listeners = stream.listeners('error')
    stream.write = ((chunk: string | Uint8Array) => {
      said[key] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      return true
    }) as Write
    restore.push(() => {
      stream.write = write
      for (const listener of stream.listeners('error'))
        if (!listeners.includes(listener)) stream.off('error', listener as () => void)
    })
  }
  const before = process.exitCode
  process.exitCode = undefined
  try {
    await main(['node', 'vieroptien', ...args])
    return { code: Number(process.exitCode ?? 0), ...said }
  } finally {
    process.exitCode = before
    for (const undo of restore) undo()
  }
}

/** Starts a command in a process of its own. */
export function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['bin/vieroptien', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const ended = new Promise<Ran & { readonly signal: NodeJS.Signals | null }>(resolve => {
    child.once('close', (code, signal) => resolve({ code: code ?? -1, signal, ...said }))
  })
  return { child, said, ended }
}
