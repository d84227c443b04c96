import { randomInt } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Lake } from '../../src/lake/index.ts'
import { type PupilRow, pupils } from '../files.ts'
import { ADDRESSES, EXAMS, PUPILS_2017, PUPILS_2019, TOWNS } from '../lake/world.ts'
import { bytesIn, figuresOf, freshFolder, importInto, inOrder, lakeOf, NOW, written } from '../lakes.ts'
import { start } from './run.ts'

/** Enough schools to keep an import busy for a while: of several years, so that every kill hits another step. */
const LARGE = [2013, 2014, 2015, 2016].map(year =>
  pupils(
    year,
    Array.from({ length: 4000 }, (_, at): PupilRow => {
      const letters = String.fromCharCode(65 + (Math.floor(at / 26) % 26), 65 + (at % 26))
      const school = `${String(10 + Math.floor(at / 676)).padStart(2, '0')}${letters}00`
      const afdeling = at % 2 ? 'Natuur en Techniek' : 'Economie en Maatschappij'
      return {
        school,
        place: 'ENSCHEDE',
        province: 'Overijssel',
        type: 'HAVO lj 4-5',
        afdeling,
        fourth: [at % 30, year % 7],
      }
    }),
  ),
)

/** What readers of a lake see: its imports and figures. */
async function seen(root: string) {
  const lake = new Lake(root, () => NOW)
  const rows = await figuresOf(lake, 'havo-n-profiel')
  return {
    records: lake.records().map(({ name, sha256, years }) => [name, sha256, years]),
    figures: inOrder(rows.filter(({ region }) => !region.startsWith('VO-'))),
  }
}

/** The names in a folder that another process may be writing in. */
function listing(root: string): string {
  try {
    return readdirSync(root, { recursive: true, encoding: 'utf8' }).sort().join()
  } catch {
    return 'it changed while it was read'
  }
}

describe('an import that is killed', () => {
  it('leaves the lake as it was, and the next one works', async () => {
    const root = (await lakeOf([PUPILS_2019, ADDRESSES])).root
    const files = written(...LARGE)
    const before = await seen(root)
    let killed = 0
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const asleep = listing(root)
      const { child, said, ended } = start(['import', ...files, '--data', root])
      // The first change on disk tells that the writing has begun: from there on any moment will do.
      while (child.exitCode === null && listing(root) === asleep) await sleep(2)
      await sleep(randomInt(0, 40 * (attempt + 1)))
      child.kill('SIGKILL')
      const { signal } = await ended
      if (signal === 'SIGKILL') killed += 1
      else expect(said.err).toBe('')
      const lake = new Lake(root, () => NOW)
      // Whole files that came before the kill are part of the lake; nothing else changed, and all of it is whole.
      const after = await seen(root)
      expect(after.records.slice(0, before.records.length)).toEqual(before.records)
      expect(lake.check().filter(({ grave }) => grave)).toEqual([])
      for (const figure of before.figures) expect(after.figures).toContain(figure)
      if (after.records.length === before.records.length) expect(after).toEqual(before)
    }
    expect(killed).toBeGreaterThan(0)
    const { code, out } = await start(['import', ...files, '--data', root]).ended
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      expect.stringMatching(/^4 imported.*, 0 refused\.$/),
    ])
    expect(new Lake(root, () => NOW).check()).toEqual([])
    const whole = await lakeOf([PUPILS_2019, ADDRESSES, ...LARGE])
    expect((await seen(root)).figures).toEqual((await seen(whole.root)).figures)
    expect(
      Object.keys(bytesIn(root))
        .filter(name => !name.endsWith('writer.lock'))
        .sort(),
    ).toEqual(
      Object.keys(bytesIn(whole.root))
        .filter(name => !name.endsWith('writer.lock'))
        .sort(),
    )
  }, 60_000)
})

describe('two imports at once', () => {
  it('wait for each other: all files of both are part of the lake', async () => {
    const root = freshFolder()
    const [one, two, three, four] = written(PUPILS_2017, PUPILS_2019, EXAMS, TOWNS) as [
      string,
      string,
      string,
      string,
    ]
    const both = [
      start(['import', one, three, '--data', root]),
      start(['import', two, four, one, '--data', root]),
    ]
    for (const { ended } of both) {
      const { code, err } = await ended
      expect([code, err]).toEqual([0, ''])
    }
    const lake = new Lake(root, () => NOW)
    expect(lake.records().map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
    expect(lake.check()).toEqual([])
    const alone = await lakeOf([PUPILS_2017, PUPILS_2019, EXAMS, TOWNS])
    expect(inOrder(await figuresOf(lake))).toEqual(inOrder(await figuresOf(alone)))
  })

  it('another process waits while this one writes', async () => {
    const lake = await lakeOf([PUPILS_2017])
    const [file] = written(PUPILS_2019)
    let other: ReturnType<typeof start> | undefined
    await lake.write(async () => {
      other = start(['import', file!, '--data', lake.root])
      await sleep(2_000)
      expect(lake.records()).toHaveLength(1)
    })
    expect((await other!.ended).code).toBe(0)
    expect(lake.records()).toHaveLength(2)
    await importInto(lake, [EXAMS])
    expect(lake.check()).toEqual([])
  })
})
