import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'

/**
 * What a stamp in node_modules says: the lock file that was installed, and the machine that it was installed for.
 * It lies inside node_modules so that `npm ci` and `rm -r node_modules` take it away.
 * @typedef {{ lock: string, machine: string }} Stamp
 */

/** @param {URL} root */
const stampFile = root => new URL('node_modules/.vieroptien-setup', root)

/**
 * The lock of everything that sets a checkout up.
 * @param {URL} root
 */
export const setupLock = root => fileURLToPath(new URL('.setup.lock', root))

/**
 * Runs `npm ci` when node_modules is not what package-lock.json asks for; at most one process at a time.
 * Throws an Error with a sentence for the reader when that fails.
 * @param {URL} root the checkout, ending with a slash
 */
export async function install(root) {
  if (isInstalled(root)) return
  await withLock(setupLock(root), () => {
    if (!isInstalled(root)) runNpm(root)
  })
}

/** @param {URL} root */
function runNpm(root) {
  console.log('Installing the packages of package-lock.json (npm ci); this is needed once.')
  const started = Date.now()
  const npm = npmCommand(process.env)
  const flags = ['ci', '--include=dev', '--ignore-scripts', '--loglevel=error']
  const result = spawnSync(npm.file, [...npm.args, ...flags], {
    cwd: fileURLToPath(root),
    env: cleanEnvironment(process.env),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: npm.shell,
  })
  if (result.status !== 0)
    throw new Error(
      `npm ci failed (${result.error?.message ?? result.signal ?? `exit code ${result.status}`}); npm says why above. ` +
        'It needs the npm registry, or a registry or cache set in your .npmrc, the first time and after an upgrade. Then run the same command again.',
    )
  writeStamp(root, wantedStamp(root))
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

/**
 * True when node_modules fits package-lock.json and this machine. A node_modules that someone filled with `npm ci` or
 * `npm install` has no stamp, or an older one: npm's own record of what it installed is then compared instead.
 * @param {URL} root
 */
export function isInstalled(root) {
  const wanted = wantedStamp(root)
  const found = readJson(stampFile(root))
  if (found?.lock === wanted.lock && found.machine === wanted.machine) return true
  if (found && found.machine !== wanted.machine) return false
  const record = readJson(new URL('node_modules/.package-lock.json', root))
  if (!record || !fits(readJson(new URL('package-lock.json', root)), record)) return false
  writeStamp(root, wanted)
  return true
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Package
 * @typedef {{ packages: Record<string, Package> }} Lock
 */

/**
 * True when npm's record of node_modules holds just the packages of the lock file. Optional ones may be absent: they
 * are binaries for other systems.
 * @param {Lock} lock
 * @param {Lock} record
 */
export function fits(lock, record) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
  const strange = Object.keys(record.packages).some(path => !(path in lock.packages))
  return !strange && wanted.every(([path, want]) => samePackage(want, record.packages[path]))
}

/**
 * @param {Package} want
 * @param {Package | undefined} have
 */
function samePackage(want, have) {
  if (!have) return want.optional === true || want.devOptional === true
  return want.version === have.version && want.integrity === have.integrity
}

/**
 * The environment for the child npm. The npm that started us exports its own state as `npm_…`; taken over, it would
 * be read as flags (`npm_config_omit`, `npm_config_global`, …). What says where packages come from is kept.
 * @param {NodeJS.ProcessEnv} env
 */
export function cleanEnvironment(env) {
  const kept =
    /^npm_config_(registry|cache|userconfig|globalconfig|ca|cafile|strict_ssl|proxy|https_proxy|noproxy|offline|prefer_offline)$/i
  const entries = Object.entries(env).filter(
    ([name]) => kept.test(name) || !(/^npm_/i.test(name) || name === 'INIT_CWD'),
  )
  return Object.fromEntries(entries)
}

/**
 * The npm that started us, else the one on the path.
 * @param {NodeJS.ProcessEnv} env
 */
function npmCommand(env) {
  const script = env.npm_execpath ?? ''
  if (/npm-cli\.c?js$/.test(script)) return { file: process.execPath, args: [script], shell: false }
  return { file: 'npm', args: [], shell: process.platform === 'win32' }
}

/**
 * @param {URL} root
 * @returns {Stamp}
 */
function wantedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', root)))
    .digest('hex')
  return { lock, machine: `node-abi-${process.versions.modules} ${process.platform} ${process.arch}` }
}

/**
 * @param {URL} root
 * @param {Stamp} stamp
 */
function writeStamp(root, stamp) {
  writeFileSync(stampFile(root), `${JSON.stringify(stamp)}\n`)
}

/**
 * The JSON in a file; undefined when there is no such file or it is damaged.
 * @param {URL} file
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
