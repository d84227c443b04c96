import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const manifest = JSON.parse(read('package.json'))
const lock = JSON.parse(read('package-lock.json'))

/** Folders that are made here and never committed. */
const MADE = ['node_modules', '.git', 'data/local', 'dist']

/** Every file of the repository. */
function files(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name).replaceAll('\\', '/')
    if (MADE.includes(path)) return []
    return entry.isDirectory() ? files(path) : [path]
  })
}

/** Text files with their text; what holds a zero byte is no text. The lock file names its packages' own authors' sites. */
const TEXTS = files()
  .filter(path => path !== 'package-lock.json')
  .map(path => ({ path, text: read(path) }))
  .filter(({ text }) => !text.includes('\0'))

describe('house', () => {
  it('every dependency has an exact version', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([])
  })

  it('the lock file fits package.json and holds no download addresses', () => {
    expect(lock.packages[''].dependencies).toEqual(manifest.dependencies)
    expect(lock.packages[''].devDependencies).toEqual(manifest.devDependencies)
    expect(read('package-lock.json')).not.toContain('"resolved"')
  })

  it('the lock file names the binaries of every system, or else npm ci refuses it; `npm run lockfile` adds them', () => {
    const missing = Object.entries<{ optionalDependencies?: object }>(lock.packages).flatMap(
      ([path, entry]) =>
        Object.keys(entry.optionalDependencies ?? {}).filter(
          name =>
            !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
        ),
    )
    expect(missing).toEqual([])
  })

  it('npm keeps it so, and says nothing after the last line of a script', () => {
    const settings = read('.npmrc').split('\n')
    for (const setting of [
      'omit-lockfile-registry-resolved=true',
      'save-exact=true',
      'update-notifier=false',
    ])
      expect(settings).toContain(setting)
  })

  it('the licence is EUPL-1.2, wherever it is named', () => {
    expect(manifest.license).toBe('EUPL-1.2')
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
    expect(read('publiccode.yml')).toMatch(/^ {2}license: EUPL-1\.2$/m)
  })

  it('the versions of package.json, publiccode.yml and CHANGELOG.md agree', () => {
    expect(read('publiccode.yml')).toContain(`softwareVersion: "${manifest.version}"`)
    expect(read('CHANGELOG.md')).toContain(`## [${manifest.version}]`)
  })

  it('no e-mail address of a real person or organisation is in it, only ones at example.nl', () => {
    const address = /[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b/gi
    const found = TEXTS.flatMap(({ path, text }) =>
      (text.match(address) ?? []).map(email => `${path}: ${email}`),
    )
    expect(found.filter(line => !line.endsWith('@example.nl'))).toEqual([])
  })
})
