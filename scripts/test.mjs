// Runs the tests and closes with `N passed, N failed` or `N passed, N failed, N skipped`, alone on the last line.
// Arguments are handed to vitest: `npm test -- test/vocabulary`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, NO_CHROMIUM } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'vieroptien-test-'))
const summary = join(folder, 'summary.json')
const chromium = findChromium()

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const reporter = join(root, 'scripts/reporter.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--allowOnly=false', `--reporter=${reporter}`, ...process.argv.slice(2)],
  {
    cwd: root,
    env: testEnvironment(),
    // Errors go where the rest goes, so that a log reads in the order in which things happened.
    stdio: ['ignore', 'inherit', 1],
  },
)
const { passed, failed, skipped } = readCounts()
rmSync(folder, { recursive: true, force: true })

if (!chromium) console.log(`\n${NO_CHROMIUM}`)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 ? 1 : 0

/** The environment without settings of our own: a developer's shell must not change what the tests see. */
function testEnvironment() {
  const { PORT, HOST, PUBLIC_URL, TRUST_PROXY, VIEROPTIEN_DATA, CHROMIUM_PATH, ...rest } = process.env
  const colour = process.stdout.isTTY || rest.FORCE_COLOR ? {} : { NO_COLOR: '1' }
  return { ...rest, ...colour, TEST_SUMMARY: summary, ...(chromium ? { CHROMIUM_PATH: chromium } : {}) }
}

/** What the reporter counted. A run that broke down, or in which no test ran, counts as one failure more. */
function readCounts() {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    Object.assign(counts, JSON.parse(readFileSync(summary, 'utf8')))
  } catch {
    // No summary: vitest broke down before its end; its exit code says so below.
  }
  const broken = run.status !== 0 && counts.failed === 0
  const empty = run.status === 0 && counts.passed === 0
  if (broken)
    console.log(
      `\nvitest ended with ${run.error?.message ?? run.signal ?? `exit code ${run.status}`} and no failed test: it broke down (see above), or no test file fits the names given.`,
    )
  if (empty) console.log('\nNo test ran. Look at the names given, and at "include" in vitest.config.ts.')
  if (broken || empty) counts.failed += 1
  return counts
}
