import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChromium } from '../scripts/chromium.mjs'
import { withLock } from '../scripts/lock.mjs'
import { cleanEnvironment, fits, isInstalled } from '../scripts/packages.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vieroptien-setup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('is the right thing installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/a-darwin': { version: '1.0.0', integrity: 'sha512-d', optional: true },
    },
  }
  const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } }
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value))
  const stamp = () => JSON.parse(readFileSync(join(folder, 'node_modules/.vieroptien-setup'), 'utf8'))
  const root = () => pathToFileURL(`${folder}/`)

  it('compares with what npm says it installed; binaries for other systems may be absent', () => {
    expect(fits(lock, { packages: a })).toBe(true)
    expect(fits(lock, { packages: {} })).toBe(false)
    expect(fits(lock, { packages: { ...a, 'node_modules/b': { version: '1.0.0' } } })).toBe(false)
    expect(fits(lock, { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } } })).toBe(
      false,
    )
  })

  it('knows an npm ci by hand, a changed lock file, and packages for another Node', () => {
    mkdirSync(join(folder, 'node_modules'))
    write('package-lock.json', lock)
    expect(isInstalled(root())).toBe(false)
    write('node_modules/.package-lock.json', { packages: a })
    expect(isInstalled(root())).toBe(true)
    expect(stamp().machine).toContain(process.versions.modules)
    write('package-lock.json', { packages: { ...lock.packages, 'node_modules/b': { version: '2.0.0' } } })
    expect(isInstalled(root())).toBe(false)
    write('package-lock.json', lock)
    expect(isInstalled(root())).toBe(true)
    write('node_modules/.vieroptien-setup', { ...stamp(), machine: 'node-abi-1 linux x64' })
    expect(isInstalled(root())).toBe(false)
  })

  it('the child npm gets none of its parent, but keeps where packages come from', () => {
    const env = {
      PATH: '/bin',
      npm_lifecycle_event: 'test',
      npm_config_omit: 'dev',
      npm_package_name: 'x',
      INIT_CWD: '/',
    }
    const kept = { npm_config_registry: 'https://registry.example.nl/', npm_config_cafile: '/ca.pem' }
    expect(cleanEnvironment({ ...env, ...kept })).toEqual({ PATH: '/bin', ...kept })
  })
})

describe('lock', () => {
  const path = () => join(folder, 'lock')
  const seen = () => readFileSync(join(folder, 'seen'), 'utf8').trim().split('\n')

  /** A process of its own that takes the lock, writes "in", works for 60 ms, and writes "out". */
  function contender(): Promise<number | null> {
    const code = `
      import { appendFileSync } from 'node:fs'
      import { setTimeout as pause } from 'node:timers/promises'
      import { withLock } from ${JSON.stringify(pathToFileURL(resolve('scripts/lock.mjs')).href)}
      const write = word => appendFileSync(${JSON.stringify(join(folder, 'seen'))}, word + '\\n')
      await withLock(${JSON.stringify(path())}, async () => { write('in'); await pause(60); write('out') })`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'ignore' })
    return new Promise(done => child.on('close', done))
  }

  it('lets one process in at a time', async () => {
    const codes = await Promise.all(Array.from({ length: 4 }, contender))
    expect(codes).toEqual([0, 0, 0, 0])
    expect(seen()).toEqual(Array.from({ length: 4 }, () => ['in', 'out']).flat())
    expect(existsSync(path())).toBe(false)
  })

  it('takes over the lock of a process that is gone, one at a time too', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await new Promise(done => gone.on('close', done))
    writeFileSync(path(), `${gone.pid} ${hostname()}`)
    await Promise.all(Array.from({ length: 4 }, contender))
    expect(seen()).toEqual(Array.from({ length: 4 }, () => ['in', 'out']).flat())
  })

  it('is given back when the work fails', async () => {
    const work = () => Promise.reject(new Error('npm ci failed'))
    await expect(withLock(path(), work)).rejects.toThrow('npm ci failed')
    expect(existsSync(path())).toBe(false)
  })
})

describe('chromium', () => {
  const program = (name: string, exit: number) =>
    writeFileSync(join(folder, name), `#!/bin/sh\nexit ${exit}\n`, { mode: 0o755 })

  it('is the first one on the path that runs', () => {
    expect(findChromium({ PATH: folder })).toBe(null)
    program('chromium', 1)
    program('google-chrome', 0)
    expect(findChromium({ PATH: folder })).toBe(join(folder, 'google-chrome'))
  })

  it('is CHROMIUM_PATH when that is set, which must then run', () => {
    program('mine', 0)
    expect(findChromium({ CHROMIUM_PATH: join(folder, 'mine'), PATH: '' })).toBe(join(folder, 'mine'))
    expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'absent'), PATH: '' })).toThrow(
      'CHROMIUM_PATH is',
    )
  })
})
