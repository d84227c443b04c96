import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FrozenTable, Lake, ReleaseManifest } from '../../src/lake/index.ts'
import { lakeOf, NOW } from '../lakes.ts'
import { PUPILS_2019 } from './world.ts'

const TABLE: FrozenTable = {
  columns: { region: 'VARCHAR', year: 'INTEGER', share: 'DOUBLE', note: 'VARCHAR' },
  rows: [
    ['PV23', 2019, 0.1 + 0.2, ''],
    ['GM0153', 2019, null, null],
    ['NL01', 2018, 1 / 3, 'één'],
  ],
}

async function publish(lake: Lake, note = ''): Promise<ReleaseManifest> {
  return await lake.write(writer => writer.publish(TABLE, { by: 'test', note, imports: [], about: {} }))
}

describe('a release', () => {
  it('gives back the rows that were frozen, exactly and in order', async () => {
    const lake = await lakeOf([PUPILS_2019])
    const { id } = await publish(lake)
    expect([...lake.readRelease(id)]).toEqual(TABLE.rows)
  })

  it('holds further tables by name, and none of another name', async () => {
    const lake = await lakeOf([PUPILS_2019])
    const scores: FrozenTable = {
      columns: { method: 'VARCHAR', mae: 'DOUBLE' },
      rows: [
        ['model', 2.5],
        ['drift', null],
      ],
    }
    const made = await lake.write(writer =>
      writer.publish(TABLE, { by: 'test', note: '', imports: [], about: {} }, { scores }),
    )
    expect(Object.keys(made.files).sort()).toEqual(['figures.parquet', 'figures.tsv.gz', 'scores.tsv.gz'])
    expect([...lake.readTable(made, 'scores')]).toEqual(scores.rows)
    expect([...lake.readTable(made, 'ledger')]).toEqual([])
    writeFileSync(join(lake.root, 'releases', made.id, 'scores.tsv.gz'), '')
    expect(() => [...lake.readTable(made, 'scores')]).toThrow(
      expect.objectContaining({ code: 'release.damaged' }),
    )
  })

  it('is current once it is whole; the ones before it stay', async () => {
    const lake = await lakeOf([PUPILS_2019])
    expect(lake.currentRelease()).toBeNull()
    const first = await publish(lake, 'first')
    const second = await publish(lake, 'second')
    expect([first.id, second.id]).toEqual(['2026-11-24.1', '2026-11-24.2'])
    expect(lake.currentRelease()).toEqual(second)
    expect(lake.releases()).toEqual([first, second])
    expect(first.createdAt).toBe(NOW.toISOString())
  })

  it('is not current when its making was stopped before the pointer', async () => {
    const lake = await lakeOf([PUPILS_2019])
    const first = await publish(lake)
    const pointer = readFileSync(lake.currentFile)
    await publish(lake)
    writeFileSync(lake.currentFile, pointer)
    expect(lake.currentRelease()).toEqual(first)
    expect((await publish(lake)).id).toBe('2026-11-24.3')
  })

  it('that does not exist is named with those that do', async () => {
    const lake = await lakeOf([PUPILS_2019])
    expect(() => lake.readRelease('1999-01-01.1')).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining('There are none yet') }),
    )
    await publish(lake)
    expect(() => lake.readRelease('../imports')).toThrow(
      expect.objectContaining({
        code: 'release.unknown',
        message: expect.stringContaining('Known: 2026-11-24.1.'),
      }),
    )
  })

  it('that was changed on disk is never read', async () => {
    const lake = await lakeOf([PUPILS_2019])
    const { id } = await publish(lake)
    const file = join(lake.root, 'releases', id, 'figures.tsv.gz')
    const bytes = readFileSync(file)
    bytes[bytes.length - 9]! ^= 1
    writeFileSync(file, bytes)
    expect(() => [...lake.readRelease(id)]).toThrow(
      expect.objectContaining({ name: 'Fault', code: 'release.damaged' }),
    )
  })
})
