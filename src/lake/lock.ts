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
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (cause) {
    throw unwritable(file, cause)
  }
  const release = await acquire(file, patience)
  try {
    return await work()
  } finally {
    release()
    held.delete(file)
  }
}

async function acquire(file: string, patience: number): Promise<() => void> {
  for (let waited = 0; ; waited += 100) {
    if (!held.has(file)) {
      // Taken before the first await: two writers of one process must not both pass.
      held.add(file)
      try {
        return await holdLock(file)
      } catch (cause) {
        held.delete(file)
        if (!/could not set lock/i.test((cause as Error).message)) throw unwritable(file, cause)
        if (waited >= patience) throw busy(file, cause)
      }
    } else if (waited >= patience) throw busy(file, undefined)
    await sleep(100)
  }
}

function unwritable(file: string, cause: unknown): InputError {
  const { code, message } = cause as NodeJS.ErrnoException
  return new InputError({
    code: 'lake.unwritable',
    message: `${dirname(file)}: nothing can be written in this data folder (${code ?? message}). Check the path and its permissions, or give another one with --data.`,
    cause,
  })
}

function busy(file: string, cause: unknown): InputError {
  return new InputError({
    code: 'lake.busy',
    message: `${dirname(file)}: another import, update or release is writing in this data folder. Wait until it is done, then try again.`,
    cause,
  })
}
