// Makes a fresh clone ready: `npm start`, `npm test` and `npm run check` run this first. Only Node's own modules are
// imported before the packages are installed, and only after the version of Node was looked at.
// With `--chromium` it also sees to a browser for the browser tests.

const MAJOR = 20
const MINOR = 19

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
  console.error(
    `Vier op Tien needs Node.js ${MAJOR}.${MINOR} or newer; this is ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org or your package manager, then run the same command again.',
  )
  process.exit(2)
}

try {
  const { install } = await import('./packages.mjs')
  await install(new URL('..', import.meta.url))
  const { isFresh } = await import('./fresh.mjs')
  if (!isFresh()) await buildAlone()
  if (process.argv.includes('--chromium')) {
    const { prepareChromium } = await import('./chromium.mjs')
    prepareChromium()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** Builds while no other set-up does: `npm start` and `npm test` may begin together. */
async function buildAlone() {
  const { build } = await import('./build.mjs')
  const { setupLock } = await import('./packages.mjs')
  const { withLock } = await import('./lock.mjs')
  await withLock(setupLock(new URL('..', import.meta.url)), build)
}
