// Runs every check, stops at none, and ends with a summary and the closing line of the tests.
// `--without-tests` leaves the tests out: .ci/run has run them by then.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const CLOSING = /^\d+ passed, \d+ failed(, \d+ skipped)?$/m

/** The layers, budgets, lists and links are tests among the others: test/layers.test.ts and its neighbours. */
const STEPS = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'lint and format', command: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  { name: 'promises', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'dead code', command: ['node_modules/knip/bin/knip.js'] },
  { name: 'tests', command: ['scripts/test.mjs'] },
]

const steps = process.argv.includes('--without-tests') ? STEPS.filter(step => step.name !== 'tests') : STEPS
const results = []
for (const { name, command } of steps) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { ok, output } = await run(command)
  const time = `${((Date.now() - started) / 1000).toFixed(1)} s`
  console.log(`== ${name}: ${ok ? 'ok' : 'FAILED'} (${time})`)
  results.push({ name, ok, time, closing: CLOSING.exec(output)?.[0] })
}

console.log('\nSummary')
for (const { name, ok, time } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${time})`)
const closing = results.at(-1)?.closing
if (closing) console.log(`\n${closing}`)
process.exitCode = results.every(result => result.ok) ? 0 : 1

/**
 * Runs a Node program, shows what it prints and keeps it.
 * @param {string[]} command
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(command) {
  return new Promise(resolve => {
    let output = ''
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', chunk => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.on('close', code => resolve({ ok: code === 0, output }))
  })
}
