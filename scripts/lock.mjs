import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** No `npm ci` takes longer: an older lock was left behind by a machine that we cannot ask. */
const LONGEST_MS = 30 * 60_000
/** Between making the file and writing into it lies less than this. */
const EMPTY_MS = 10_000
/** Between finding a stale lock and removing it lies less than this. */
const SETTLE_MS = 100

/**
 * Runs `work` while no other process holds the lock file, waiting for its turn. A lock whose process is gone is
 * taken over. Throws what `work` throws.
 * @param {string} path
 * @param {() => void | Promise<void>} work
 */
export async function withLock(path, work) {
  await acquire(path)
  try {
    await work()
  } finally {
    if (holderOf(path) === ME) rmSync(path, { force: true })
  }
}

const ME = `${process.pid} ${hostname()}`

/** @param {string} path */
async function acquire(path) {
  let told = false
  while (!(await tryAcquire(path))) {
    if (!told)
      console.log(
        `Another process is setting up this checkout (${holderOf(path) ?? 'just done'}); waiting for it.`,
      )
    told = true
    await pause(200)
  }
}

/** @param {string} path */
async function tryAcquire(path) {
  if (isStale(path)) rmSync(path, { force: true })
  try {
    writeFileSync(path, ME, { flag: 'wx' })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
  // Others may have found the same stale lock, and the slowest of them may just have removed ours instead.
  await pause(SETTLE_MS)
  return holderOf(path) === ME
}

/**
 * @param {string} path
 * @returns {string | undefined} `4711 machine`; undefined when nobody holds it
 */
function holderOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** @param {string} path */
function isStale(path) {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
  const [pid, host] = (holderOf(path) ?? '').split(' ')
  if (!pid) return age > EMPTY_MS
  return host === hostname() ? !isAlive(Number(pid)) : age > LONGEST_MS
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
