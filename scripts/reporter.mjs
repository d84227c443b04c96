import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * @typedef {import('vitest/node').TestModule} TestModule
 * @typedef {import('vitest/node').Vitest} Vitest
 */

const SLOW_MS = 1000
const MOST_SLOW = 5

/**
 * The vitest reporter behind `npm test`: a line for each file, failures in full, skipped tests with their reason and
 * the slowest tests. Writes the three counts to the file named by `TEST_SUMMARY`; scripts/test.mjs closes with them.
 */
export default class LineReporter {
  /** @type {Vitest | undefined} */
  #vitest

  /** @param {Vitest} vitest */
  onInit(vitest) {
    this.#vitest = vitest
  }

  /** @param {TestModule} module */
  onTestModuleEnd(module) {
    const { passed, failed, skipped } = countsOf(module)
    const { duration, collectDuration } = module.diagnostic()
    const mark = failed > 0 ? '✗' : passed > 0 ? '✓' : '-'
    const parts = [`${passed} passed`]
    if (failed > 0) parts.push(`${failed} FAILED`)
    if (skipped > 0) parts.push(`${skipped} skipped`)
    console.log(`${mark} ${nameOf(module)}: ${parts.join(', ')} (${seconds(duration + collectDuration)})`)
  }

  /** @param {import('vitest').UserConsoleLog} log */
  onUserConsoleLog(log) {
    process[log.type === 'stderr' ? 'stderr' : 'stdout'].write(log.content)
  }

  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly unknown[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    for (const module of modules) this.#printFailures(module)
    for (const error of unhandled) this.#print('An error that no test caught', error)
    printSkipped(modules)
    printSlowest(modules)
    const total = { passed: 0, failed: unhandled.length, skipped: 0 }
    for (const module of modules) {
      const counts = countsOf(module)
      total.passed += counts.passed
      total.failed += counts.failed
      total.skipped += counts.skipped
    }
    if (process.env.TEST_SUMMARY) writeFileSync(process.env.TEST_SUMMARY, JSON.stringify(total))
  }

  /** @param {TestModule} module */
  #printFailures(module) {
    for (const error of module.errors()) this.#print(nameOf(module), error)
    for (const suite of module.children.allSuites())
      for (const error of suite.errors()) this.#print(`${nameOf(module)} > ${suite.fullName}`, error)
    for (const test of module.children.allTests('failed'))
      for (const error of test.result().errors ?? [])
        this.#print(`${nameOf(module)} > ${test.fullName}`, error)
  }

  /**
   * @param {string} title
   * @param {unknown} error
   */
  #print(title, error) {
    console.log(`\n✗ ${title}`)
    this.#vitest?.logger.printError(error)
  }
}

/**
 * Tests by outcome. A file or a suite that broke outside its tests (an import, a `beforeAll`) counts as one failure.
 * @param {TestModule} module
 */
function countsOf(module) {
  const counts = { passed: 0, failed: module.errors().length, skipped: 0 }
  for (const suite of module.children.allSuites()) counts.failed += suite.errors().length
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') counts.passed += 1
    else if (state === 'skipped') counts.skipped += 1
    else counts.failed += 1
  }
  return counts
}

/**
 * One line for each group of skipped tests, with the reason: the note of `skip`, or the name of their suite.
 * @param {readonly TestModule[]} modules
 */
function printSkipped(modules) {
  /** @type {Map<string, number>} */
  const groups = new Map()
  for (const module of modules)
    for (const test of module.children.allTests('skipped')) {
      const result = test.result()
      const note = result.state === 'skipped' && result.note ? ` (${result.note})` : ''
      const title = test.parent.type === 'suite' ? test.parent.fullName : test.name
      const group = `${nameOf(module)} > ${title}${note}`
      groups.set(group, (groups.get(group) ?? 0) + 1)
    }
  if (groups.size > 0) console.log('\nSkipped:')
  for (const [group, tests] of groups) console.log(`- ${tests} ${tests === 1 ? 'test' : 'tests'}: ${group}`)
}

/** @param {readonly TestModule[]} modules */
function printSlowest(modules) {
  const timed = modules.flatMap(module =>
    [...module.children.allTests()].map(test => ({ test, duration: test.diagnostic()?.duration ?? 0 })),
  )
  const slow = timed.filter(({ duration }) => duration > SLOW_MS).sort((a, b) => b.duration - a.duration)
  if (slow.length > 0) console.log('\nSlowest tests:')
  for (const { test, duration } of slow.slice(0, MOST_SLOW))
    console.log(`- ${seconds(duration)} ${nameOf(test.module)} > ${test.fullName}`)
}

/** @param {TestModule} module */
function nameOf(module) {
  return relative(process.cwd(), module.moduleId)
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`
}
