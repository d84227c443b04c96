import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program in plain JavaScript, made by `scripts/build.mjs`. */
export const BUILT = new URL('../dist/main.mjs', import.meta.url)

const SOURCES = fileURLToPath(new URL('../src', import.meta.url))

/** True when the built program is there and nothing of the sources is newer: no file changed, came or went. */
export function isFresh() {
  const built = statSync(BUILT, { throwIfNoEntry: false })
  return built !== undefined && newest(SOURCES) <= built.mtimeMs
}

/**
 * Latest change of a folder and everything in it, in milliseconds.
 * @param {string} folder
 * @returns {number}
 */
function newest(folder) {
  let latest = statSync(folder).mtimeMs
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return latest
}
