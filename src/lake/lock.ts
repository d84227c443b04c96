import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { InputError } from '../vocabulary/index.ts'
import { holdLock } from './duckdb.ts'

/** Files that this process writes under the lock of: the operating system's lock does not part one process from itself. */
const held = new Set<string>()

/**
 * Runs `work` as the only writer of a data folder. Another writer is waited for up to `patience` milliseconds, then
 * an InputError says so. The lock goes with the process: a killed one leaves none behind.
 */
export async function asWriter<T>(file: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  mkdirSync(dirname(file), { recursive: true })
  const release = await acquire(file, patience)
  held.add(file)
  try {
    return await work()
  } finally {
    held.delete(file)
    release()
  }
}

async function acquire(file: string, patience: number): Promise<() => void> {
  for (let waited = 0; ; waited += 100) {
    if (!held.has(file)) {
      try {
        return await holdLock(file)
      } catch (cause) {
        if (!/lock/i.test((cause as Error).message)) throw cause
        if (waited >= patience) throw busy(file, cause)
      }
    } else if (waited >= patience) throw busy(file, undefined)
    await sleep(100)
  }
}

function busy(file: string, cause: unknown): InputError {
  return new InputError({
    code: 'lake.busy',
    message: `${dirname(file)}: another import, update or release is writing in this data folder. Wait until it is done, then try again.`,
    cause,
  })
}
