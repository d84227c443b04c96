import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser for the browser tests: `CHROMIUM_PATH`, else the first Chromium on the path that runs; null when there
 * is none. Throws an Error when `CHROMIUM_PATH` is set to something that does not run.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (runs(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH
    throw new Error(
      `CHROMIUM_PATH is ${env.CHROMIUM_PATH}, but "${env.CHROMIUM_PATH} --version" does not run. Set it to the browser's program, or unset it.`,
    )
  }
  const directories = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = NAMES.flatMap(name => directories.map(directory => join(directory, name)))
  return candidates.find(runs) ?? null
}

/** Why browser tests are skipped, for a reader who expected them to run. */
export const NO_CHROMIUM =
  'No Chromium on this machine: BROWSER TESTS ARE SKIPPED. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH, then run the tests again.'

/** Installs Debian's chromium where there is no browser and we may; says what it does, and why when it does not. */
export function prepareChromium() {
  if (findChromium()) return
  if (!isRoot() || !isDebian()) return console.warn(NO_CHROMIUM)
  console.log(
    'No Chromium on this machine; installing the package "chromium" with apt-get for the browser tests.',
  )
  const started = Date.now()
  const failure = apt('update') ?? apt('install', '--yes', '--no-install-recommends', 'chromium')
  if (failure) console.warn(`${failure}\n${NO_CHROMIUM}`)
  else if (!findChromium())
    console.warn(
      `apt-get installed "chromium", but it does not run (on Ubuntu the package is a snap).\n${NO_CHROMIUM}`,
    )
  else console.log(`Installed Chromium in ${((Date.now() - started) / 1000).toFixed(0)} s.`)
}

/**
 * @param {string[]} command
 * @returns {string | undefined} a sentence when it failed
 */
function apt(...command) {
  const result = spawnSync(
    'apt-get',
    ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2', ...command],
    {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 5 * 60_000,
    },
  )
  if (result.status === 0) return undefined
  const reason =
    result.stderr?.trim().split('\n').slice(-3).join('\n') || result.error?.message || result.signal
  return `"apt-get ${command.join(' ')}" failed:\n${reason}`
}

function isRoot() {
  return process.getuid?.() === 0
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
