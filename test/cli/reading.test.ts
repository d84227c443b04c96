import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease } from '../../src/api/index.ts'
import type { Lake } from '../../src/lake/index.ts'
import { PUPILS_2019, TOWNS, WORLD } from '../lake/world.ts'
import { bytesIn, freshFolder, lakeOf } from '../lakes.ts'
import { run } from './run.ts'

let lake: Lake
beforeAll(async () => {
  lake = await lakeOf(WORLD)
  await makeRelease(lake, { by: 'test', note: 'first' })
})

/** Every command that reads, with what it needs. */
const READING: readonly (readonly string[])[] = [
  ['sources'],
  ['indicators'],
  ['regions'],
  ['regions', 'veluwe'],
  ['regions', 'nergenshuizen'],
  ['figures', 'havo-n-profiel'],
  ['figures', 'gepubliceerd', '--definition', 'all', '--period', 'all'],
  ['releases'],
  ['doctor'],
  ['prune', '--dry-run'],
  ['update', '--list'],
]

describe.each(READING)('%s %s %s %s', (...given) => {
  const args = given.filter(each => each !== undefined)
  const folder = args[0] === 'indicators' || args[0] === 'update' ? [] : ['--data']

  it('--json is JSON and nothing else, with and without anything in the data folder', async () => {
    for (const root of [lake.root, join(freshFolder(), 'none')]) {
      const { code, out } = await run(...args, '--json', ...folder.flatMap(option => [option, root]))
      expect(code).toBe(0)
      expect(() => JSON.parse(out)).not.toThrow()
    }
  })

  it('says something to a person, and changes nothing', async () => {
    const before = bytesIn(lake.root)
    const { code, out } = await run(...args, ...folder.flatMap(option => [option, lake.root]))
    expect(code).toBe(0)
    expect(out.trim()).not.toBe('')
    expect(bytesIn(lake.root)).toEqual(before)
  })
})

describe('sources', () => {
  it('lists the kinds, and which years of which import hold', async () => {
    const { out } = await run('sources', '--json', '--data', lake.root)
    const { kinds, imports, current } = JSON.parse(out)
    expect(kinds.map((kind: { id: string }) => kind.id)).toContain('duo-vo-leerlingen')
    expect(imports).toHaveLength(WORLD.length)
    expect(current.map(({ table, year }: { table: string; year: number }) => `${table} ${year}`)).toEqual([
      'duo-ho-eerstejaars-hbo 2018',
      'duo-ho-eerstejaars-hbo 2019',
      'duo-vo-examenkandidaten 2019',
      'duo-vo-examenkandidaten 2020',
      'duo-vo-leerlingen 2017',
      'duo-vo-leerlingen 2019',
    ])
    const plain = await run('sources', '--data', lake.root)
    expect(plain.out).toMatch(/duo-vo-examenkandidaten\s+2020\s+2019\/20 to 2020\/21/)
  })
})

describe('regions', () => {
  it.each([
    ['twente', 'pact-twente'],
    ['GM0153', 'GM0153'],
    ['gm0153', 'GM0153'],
    ['Enschde', 'GM0153'],
    ['pact-stedendriehoek', 'pact-stedendriehoek'],
  ])('%s: first %s', async (query, code) => {
    const { out } = await run('regions', query, '--json', '--data', lake.root)
    expect(JSON.parse(out)[0].code).toBe(code)
  })
})

describe('releases', () => {
  it('shows which one readers see', async () => {
    const { out } = await run('releases', '--data', lake.root)
    expect(out).toMatch(/^→\s+2026-11-24\.1\s.*\bfirst$/m)
    expect(JSON.parse((await run('releases', '--json', '--data', lake.root)).out).current).toBe(
      '2026-11-24.1',
    )
  })
})

describe('release', () => {
  it('freezes what the lake holds, and says what was hidden', async () => {
    const own = await lakeOf(WORLD)
    const { code, out } = await run('release', '--by', 'beheer', '--note', 'proef', '--data', own.root)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^Release \S+ is published: \d+ figures from 4 imports\.\nHidden to protect small counts: \d+ /,
    )
    const told = JSON.parse((await run('release', '--json', '--data', own.root)).out)
    expect(told).toMatchObject({ by: 'beheer', about: { bundledOnly: false } })
    expect(own.releases()).toHaveLength(2)
    expect(own.currentRelease()?.id).toBe(told.id)
  })

  it('made twice of one lake holds the same figures', async () => {
    const own = await lakeOf([...WORLD].reverse())
    await makeRelease(own, { by: 'test', note: '' })
    expect([...own.readRelease('2026-11-24.1')]).toEqual([...lake.readRelease('2026-11-24.1')])
  })
})

describe('doctor', () => {
  const doctor = async (root: string) => {
    const { code, out } = await run('doctor', '--json', '--data', root)
    const { ok, checks } = JSON.parse(out) as {
      ok: boolean
      checks: { name: string; findings: { grave: boolean; message: string }[] }[]
    }
    return { code, ok, grave: checks.flatMap(each => each.findings).filter(each => each.grave) }
  }

  it('has nothing to fix in a good folder, and says so', async () => {
    expect(await doctor(lake.root)).toEqual({ code: 0, ok: true, grave: [] })
    const { out } = await run('doctor', '--data', lake.root)
    expect(out.match(/^ok {3}/gm)).toHaveLength(6)
  })

  it('has nothing to fix where there is nothing yet, and makes nothing', async () => {
    const folder = freshFolder()
    expect(await doctor(join(folder, 'none'))).toMatchObject({ code: 0, ok: true })
    expect(bytesIn(folder)).toEqual({})
  })

  it('notes imports that are not released yet', async () => {
    const { out } = await run('doctor', '--data', (await lakeOf([PUPILS_2019])).root)
    expect(out).toMatch(/note {2}release\n\s+There is no release yet/)
  })

  const first = (root: string, start: string, end = '') =>
    join(root, Object.keys(bytesIn(root)).find(name => name.startsWith(start) && name.endsWith(end))!)

  it.each([
    ['counts that are gone', (root: string) => rmSync(first(root, 'facts')), /are gone|lake cannot|No files/],
    [
      'counts that are damaged',
      (root: string) => truncateSync(first(root, 'facts'), 40),
      /\.parquet|Parquet/i,
    ],
    ['places that are gone', (root: string) => rmSync(first(root, 'references')), /places and codes of/],
    [
      'a raw file that was changed',
      (root: string) => writeFileSync(first(root, 'snapshots'), 'x'),
      /was changed/,
    ],
    [
      'a record that is damaged',
      (root: string) => truncateSync(first(root, 'imports'), 9),
      /is damaged\. Move it away/,
    ],
    [
      'a release that is damaged',
      (root: string) => truncateSync(first(root, 'releases', 'figures.tsv.gz'), 9),
      /not what release .* froze/,
    ],
    [
      'a pointer to no release',
      (root: string) => writeFileSync(join(root, 'current.json'), '{"release":"x"}'),
      /There is no release "x"/,
    ],
  ] as const)('finds %s: exit 2, and what to do', async (_what, damage, says) => {
    const own = await lakeOf([PUPILS_2019, TOWNS])
    await makeRelease(own, { by: 'test', note: '' })
    damage(own.root)
    const { code, ok, grave } = await doctor(own.root)
    expect([code, ok]).toEqual([2, false])
    expect(grave.map(({ message }) => message).join('\n')).toMatch(says)
    expect(grave.map(({ message }) => message).join('\n')).not.toMatch(/\n\s+at /)
  })
})

describe('prune', () => {
  it('removes nothing that holds, keeps ten years by default', async () => {
    const before = bytesIn(lake.root)
    const { code, out } = await run('prune', '--data', lake.root)
    expect([code, out]).toEqual([0, '0 raw files removed; their records stay.\n'])
    expect(bytesIn(lake.root)).toEqual(before)
  })

  it.each(['-1', '1.5', 'many', ''])('--days "%s" is refused', async days => {
    const { code, err } = await run('prune', `--days=${days}`, '--data', lake.root)
    expect([code, err]).toEqual([2, expect.stringMatching(/give a whole number of days/)])
  })
})

describe('the command line', () => {
  it('shows its commands, each with a help of its own', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    for (const name of [
      'serve',
      'import',
      'update',
      'sources',
      'indicators',
      'regions',
      'figures',
      'release',
      'releases',
      'doctor',
    ]) {
      expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
      const help = await run(name, '--help')
      expect([name, help.code]).toEqual([name, 0])
      expect(help.out).toMatch(/^Usage: vieroptien /)
    }
  })

  it.each([['figurs'], ['--nonsense'], ['sources', 'too', 'many'], ['figures', 'vsv', '--data']])(
    'of %j makes nothing but exit 2 and a word about it',
    async (...args) => {
      const { code, out, err } = await run(...args)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^error: /m)
    },
  )

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect((await run('--version')).out.trim()).toBe(version)
  })

  it('finds the data folder by VIEROPTIEN_DATA too', async () => {
    process.env.VIEROPTIEN_DATA = lake.root
    try {
      expect((await run('releases')).out).toContain('2026-11-24.1')
    } finally {
      delete process.env.VIEROPTIEN_DATA
    }
  })
})
