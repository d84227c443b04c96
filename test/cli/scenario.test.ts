import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease } from '../../src/api/index.ts'
import type { Lake } from '../../src/lake/index.ts'
import { WORLD } from '../lake/world.ts'
import { freshFolder, lakeOf } from '../lakes.ts'
import { run } from './run.ts'

let lake: Lake
let folder: string
beforeAll(async () => {
  lake = await lakeOf(WORLD)
  await makeRelease(lake, { by: 'test', note: '' })
  folder = freshFolder()
})

const NEXT = new Date().getUTCFullYear() + 1
const GOOD = {
  name: 'Meer vmbo',
  region: 'PV23',
  goal: { step: 'vmbo-keuze', value: 0.5, by: NEXT + 2 },
  changes: [{ step: 'vmbo-keuze', points: 4, from: NEXT, years: 2 }],
}

const file = (name: string, content: unknown) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const ask = (...args: readonly string[]) => run('scenario', ...args, '--data', lake.root)

describe('scenario', () => {
  it('works out a file of JSON, says the assumption, and gives an address that says the same', async () => {
    const { code, out, err } = await ask(file('a.json', GOOD), '--draws', '400')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('# Meer vmbo (Overijssel)')
    expect(out).toContain(
      'Aanname in Overijssel: 4 procentpunten meer bij ‘Techniek kiezen in leerjaar 3 van het vmbo’',
    )
    expect(out).toMatch(/vmbo-keuze +\d{4}\/\d{2} +\d+ \(\d+–\d+\) +\d+ \(\d+–\d+\)/)
    const address = /^Adres: \?(s=1.*)$/m.exec(out)?.[1]
    expect((await ask(address!, '--draws', '400')).out).toBe(out)
  })

  it('reads YAML too, and the same seed gives the same digits', async () => {
    const yaml = file(
      'a.yml',
      `name: Meer vmbo\nregion: PV23\nchanges:\n  - { step: vmbo-keuze, points: 4, from: ${NEXT}, years: 2 }\ngoal: { step: vmbo-keuze, value: 0.5, by: ${NEXT + 2} }\n`,
    )
    const once = await ask(yaml, '--json', '--draws', '400')
    expect(once.code).toBe(0)
    expect((await ask(file('b.json', GOOD), '--json', '--draws', '400')).out).toBe(once.out)
    const other = JSON.parse((await ask(yaml, '--json', '--draws', '400', '--seed', '9')).out)
    const [first] = JSON.parse(once.out).scenarios
    expect(other.scenarios[0].drawn.seed).toBe(9)
    expect(other.scenarios[0].paths).toEqual(first.paths)
    expect(other.scenarios[0].drawn.passages).not.toEqual(first.drawn.passages)
  })

  it('puts several side by side and seeks the least', async () => {
    const none = file('none.json', {
      ...GOOD,
      name: 'niets',
      changes: [],
      levers: [{ step: 'vmbo-keuze', most: 40, from: NEXT }],
    })
    const { out } = await ask(none, file('c.json', GOOD), '--json', '--seek', '--draws', '200')
    const { scenarios, words } = JSON.parse(out)
    expect(scenarios.map(({ name }: { name: string }) => name)).toEqual(['niets', 'Meer vmbo'])
    expect(words.nl).toMatch(/^Kans op het doel, naast elkaar: niets: /)
    expect(scenarios[1].goal.with).toBeGreaterThan(scenarios[0].goal.with)
    expect(scenarios[0].sought.effort).toBeGreaterThanOrEqual(scenarios[0].sought.effortAtLeast)
  })

  it.each([
    ['a file that is not there', () => join(folder, 'nergens.json'), 'there is no such file'],
    ['a folder', () => folder, 'it is a folder'],
    ['a file that is neither JSON nor YAML', () => file('x.json', '{"name": '), 'neither JSON nor YAML'],
    [
      'an unknown step',
      () => file('s.json', { ...GOOD, changes: [{ step: 'havo', points: 1, from: NEXT }] }),
      '"step" is "havo"',
    ],
    ['an unknown region', () => file('r.json', { ...GOOD, region: 'Atlantis' }), 'no region "Atlantis"'],
    [
      'a year that is over',
      () => file('y.json', { ...GOOD, changes: [{ step: 'vmbo-keuze', points: 1, from: 2019 }] }),
      '"from" is "2019"',
    ],
    [
      'a goal in percent',
      () => file('g.json', { ...GOOD, goal: { ...GOOD.goal, value: 50 } }),
      '0.4, not 40',
    ],
    [
      'points out of range',
      () => file('p.json', { ...GOOD, changes: [{ step: 'vmbo-keuze', points: 99, from: NEXT }] }),
      'from -50 to 50',
    ],
  ] as const)('ends with 2 for %s, and says so', async (_name, path, words) => {
    const { code, out, err } = await ask(path())
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  it('ends with 2 for a number of draws that makes no sense', async () => {
    const { code, err } = await ask(file('d.json', GOOD), '--draws', 'veel')
    expect(code).toBe(2)
    expect(err).toContain('--draws veel: give a whole number from 200 to 1000000')
  })

  it('ends with 2 where nothing is published yet', async () => {
    const empty = join(freshFolder(), 'leeg')
    mkdirSync(empty)
    const { code, err } = await run('scenario', file('e.json', GOOD), '--data', empty)
    expect(code).toBe(2)
    expect(err).toContain('Nothing is published')
  })
})
