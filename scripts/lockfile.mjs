// Completes package-lock.json with the optional packages that npm left out: binaries for other systems, when the
// registry at hand does not carry them. Such a lock file would be refused by `npm ci` (npm/cli#9846) and would leave
// those systems without their binary. Run by `npm run lockfile` after `npm install`; test/house.test.ts tells when.
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('../package-lock.json', import.meta.url)
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const added = []
for (const [path, parent] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const places = [`${path}/node_modules/${name}`, `node_modules/${name}`]
    if (places.some(place => place in lock.packages)) continue
    lock.packages[`node_modules/${name}`] = entryOf(name, String(version), parent.dev === true)
    added.push(`${name}@${version}`)
  }
const { '': root, ...packages } = lock.packages
const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
writeFileSync(
  FILE,
  `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`,
)
console.log(added.length > 0 ? `Added ${added.join(', ')}.` : 'Nothing to add.')

/**
 * What the lock file says of a binary for one system: `@biomejs/cli-darwin-arm64` is for darwin on arm64. Without a
 * checksum, which only the registry has: npm fills it in where it finds the package.
 * @param {string} name
 * @param {string} version
 * @param {boolean} dev
 */
function entryOf(name, version, dev) {
  if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
    throw new Error(`${name}@${version}: only exact versions can be added.`)
  const words = name.split(/[/-]/)
  const os = SYSTEMS.filter(system => words.includes(system))
  const cpu = PROCESSORS.filter(processor => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: the name tells no system and processor.`)
  const libc = /-musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : undefined
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os }
}
