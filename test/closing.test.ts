import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

/** The last line and the exit code of `npm test` on one of the files in test/closing/. */
function closing(name: string) {
  const run = spawnSync(
    process.execPath,
    ['scripts/test.mjs', '--config=test/closing/vitest.config.ts', `${name}.case.ts`],
    { encoding: 'utf8' },
  )
  return { last: run.stdout.split('\n').at(-2), code: run.status, output: run.stdout }
}

describe('the closing line of the tests', () => {
  it.each([
    ['passing', '1 passed, 0 failed', 0],
    ['mixed', '1 passed, 1 failed, 1 skipped', 1],
    ['broken', '0 passed, 1 failed', 1],
    ['late', '1 passed, 1 failed', 1],
    ['absent', '0 passed, 1 failed', 1],
  ])('%s: %s', (name, last, code) => {
    expect(closing(name)).toMatchObject({ last, code })
  })

  it('is there after a crash, and counts it', () => {
    const { last, code } = closing('crash')
    expect(last).toMatch(/^0 passed, [1-9]\d* failed$/)
    expect(code).toBe(1)
  })

  it('comes after failures in full and skipped tests with their reason', () => {
    const { output } = closing('mixed')
    expect(output).toContain('expected 1 to be 2')
    expect(output).toContain('for a reason')
  })
})
