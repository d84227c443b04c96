import { mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Lake } from '../../src/lake/index.ts'
import { utf8 } from '../files.ts'
import { bytesIn, figuresOf, freshFolder, importInto, inOrder, lakeOf, NOW } from '../lakes.ts'
import { ADDRESSES, EXAMS, PUPILS_2019, TOWNS } from './world.ts'

const DAY = 86_400_000

function oneFile(lake: Lake, start: string, end: string): string {
  const found = Object.keys(bytesIn(lake.root)).find(name => name.startsWith(start) && name.endsWith(end))
  if (!found) throw new Error(`no ${start}…${end}`)
  return join(lake.root, found)
}

const messages = (lake: Lake) => lake.check().map(({ grave, message }) => `${grave ? 'FIX ' : ''}${message}`)

describe('looking over a lake', () => {
  it('has nothing to say of a good one, nor of none at all', async () => {
    expect((await lakeOf([PUPILS_2019, ADDRESSES, EXAMS])).check()).toEqual([])
    expect(new Lake(join(freshFolder(), 'none'), () => NOW).check()).toEqual([])
  })

  it('finds counts that are gone, and says what to do; doing so mends it', async () => {
    const lake = await lakeOf([PUPILS_2019, ADDRESSES])
    const before = inOrder(await figuresOf(lake))
    rmSync(oneFile(lake, 'facts', '.parquet'))
    const [message] = messages(lake)
    expect(message).toMatch(
      /^FIX The counts of leerlingen-vo-.* for 2019 are gone\. Remove (\S+) and import the file again\.$/,
    )
    rmSync(/Remove (\S+)/.exec(message ?? '')?.[1] ?? '')
    await importInto(lake, [PUPILS_2019])
    expect(lake.check()).toEqual([])
    expect(inOrder(await figuresOf(lake))).toEqual(before)
  })

  it('finds places that are gone: other figures never come about in silence', async () => {
    const lake = await lakeOf([PUPILS_2019, TOWNS])
    const [record] = lake.records().filter(({ kind }) => kind === 'cbs-woonplaats-corop')
    rmSync(join(lake.root, 'references', `${record?.sha256}.jsonl.gz`))
    expect(messages(lake)).toEqual([
      expect.stringMatching(/^FIX The places and codes of woonplaats-gemeente-corop\.csv are gone/),
    ])
    await expect(figuresOf(lake)).rejects.toThrow(expect.objectContaining({ code: 'lake.references' }))
    await expect(lake.atlas()).rejects.toMatchObject({ name: 'Fault' })
  })

  it('finds a raw file that was changed, and one that was removed', async () => {
    const lake = await lakeOf([PUPILS_2019])
    const file = oneFile(lake, 'snapshots', '')
    writeFileSync(file, 'other bytes')
    expect(messages(lake)).toEqual([expect.stringMatching(/^FIX The raw file of leerlingen-.* was changed/)])
    rmSync(file)
    expect(messages(lake)).toEqual([expect.stringMatching(/^The raw file of leerlingen-.* was removed/)])
  })

  it('names a damaged record', async () => {
    const lake = await lakeOf([PUPILS_2019])
    truncateSync(oneFile(lake, 'imports', '.json'), 20)
    expect(() => lake.check()).toThrow(expect.objectContaining({ code: 'lake.record' }))
  })

  it('finds what a stopped import left behind; the next writer removes it and nothing else', async () => {
    const lake = await lakeOf([PUPILS_2019, ADDRESSES])
    const before = bytesIn(lake.root)
    const other = await lakeOf([EXAMS])
    // As if the import of the exams was stopped just before its record.
    for (const name of Object.keys(bytesIn(other.root)).filter(each =>
      /^(facts|snapshots|references)/.test(each),
    )) {
      mkdirSync(join(lake.root, name, '..'), { recursive: true })
      renameSync(join(other.root, name), join(lake.root, name))
    }
    mkdirSync(join(lake.root, 'work', 'half'), { recursive: true })
    writeFileSync(join(lake.root, 'imports', 'x.json.1.tmp'), '{"sha')
    const figures = inOrder(await figuresOf(lake))
    expect(messages(lake)).toEqual([expect.stringMatching(/^5 files belong to no import/)])
    await lake.write(async () => {})
    expect(bytesIn(lake.root)).toEqual(before)
    expect(readdirSync(lake.root)).not.toContain('work')
    expect(inOrder(await figuresOf(lake))).toEqual(figures)
  })
})

describe('removing raw files', () => {
  const cells = EXAMS.text.replaceAll('2020-2021', '2021-2022').replaceAll('2019-2020', '2020-2021')

  async function superseded() {
    let now = NOW.getTime()
    const lake = new Lake(freshFolder(), () => new Date(now))
    await importInto(lake, [EXAMS, TOWNS])
    now += 100 * DAY
    // Covers 2020 and 2021: 2019 is still held by the first edition.
    await importInto(lake, [utf8('later.csv', cells)])
    const whole = EXAMS.text.replace('"12"', '"13"')
    const supersede = async () => {
      now += 100 * DAY
      await importInto(lake, [utf8('whole.csv', whole)])
    }
    const wait = (days: number) => {
      now += days * DAY
    }
    return { lake, supersede, wait }
  }

  it('takes those whose last year was superseded so many days ago, counted from then', async () => {
    const { lake, supersede, wait } = await superseded()
    expect(await lake.prune(0, true)).toEqual([])
    await supersede()
    wait(30)
    // Imported 230 days ago, superseded 30 days ago.
    expect(await lake.prune(31, true)).toEqual([])
    expect((await lake.prune(30, true)).map(({ name }) => name)).toEqual([EXAMS.name])
  })

  it('changes no figure, keeps the record and says so', async () => {
    const { lake, supersede } = await superseded()
    await supersede()
    const [before, bytes] = [inOrder(await figuresOf(lake)), bytesIn(lake.root)]
    expect((await lake.prune(0, true)).length).toBe(1)
    expect(bytesIn(lake.root)).toEqual(bytes)
    const [removed] = await lake.prune(0, false)
    expect(removed?.name).toBe(EXAMS.name)
    expect(inOrder(await figuresOf(lake))).toEqual(before)
    expect(Object.keys(bytes).filter(name => !(name in bytesIn(lake.root)))).toEqual([
      join('snapshots', removed!.sha256.slice(0, 2), removed!.sha256),
    ])
    expect(messages(lake)).toEqual([expect.stringMatching(/^The raw file of .* was removed/)])
    expect(await lake.prune(0, false)).toEqual([])
  })
})
