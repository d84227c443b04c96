import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Lake } from '../../src/lake/index.ts'
import { asWriter } from '../../src/lake/lock.ts'
import { freshFolder, importInto, NOW } from '../lakes.ts'
import { EXAMS, PUPILS_2017, PUPILS_2019 } from './world.ts'

describe('the one writer', () => {
  it('is alone, also among writers of one process', async () => {
    const file = join(freshFolder(), 'writer.lock')
    let inside = 0
    let most = 0
    const done: number[] = []
    await Promise.all(
      [1, 2, 3].map(number =>
        asWriter(file, async () => {
          inside += 1
          most = Math.max(most, inside)
          await sleep(20)
          inside -= 1
          done.push(number)
        }),
      ),
    )
    expect(most).toBe(1)
    expect(done.sort()).toEqual([1, 2, 3])
  })

  it('lets go when its work fails', async () => {
    const file = join(freshFolder(), 'writer.lock')
    await expect(asWriter(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await asWriter(file, () => Promise.resolve('next'))).toBe('next')
  })

  it('is waited for, and then named', async () => {
    const file = join(freshFolder(), 'writer.lock')
    await asWriter(file, async () => {
      await expect(asWriter(file, () => Promise.resolve(), 150)).rejects.toThrow(
        expect.objectContaining({ name: 'InputError', code: 'lake.busy' }),
      )
    })
  })

  it('says so at once when the folder is a file', async () => {
    const file = join(freshFolder(), 'data')
    writeFileSync(file, 'not a folder')
    const started = Date.now()
    await expect(asWriter(join(file, 'writer.lock'), () => Promise.resolve())).rejects.toThrow(
      expect.objectContaining({ name: 'InputError', code: 'lake.unwritable' }),
    )
    expect(Date.now() - started).toBeLessThan(5_000)
  })

  it('says so at once when the lock itself cannot be made', async () => {
    const file = join(freshFolder(), 'writer.lock')
    mkdirSync(file)
    const started = Date.now()
    await expect(asWriter(file, () => Promise.resolve())).rejects.toThrow(
      expect.objectContaining({ name: 'InputError', code: 'lake.unwritable' }),
    )
    expect(Date.now() - started).toBeLessThan(5_000)
  })

  it('of two imports at once loses nothing', async () => {
    const root = freshFolder()
    const lakes = [PUPILS_2017, PUPILS_2019, EXAMS].map(file => ({ lake: new Lake(root, () => NOW), file }))
    await Promise.all(lakes.map(({ lake, file }) => importInto(lake, [file])))
    const [{ lake }] = lakes as [(typeof lakes)[0]]
    expect(lake.records().map(({ sequence }) => sequence)).toEqual([1, 2, 3])
    expect(lake.check()).toEqual([])
  })

  it('does not stand in the way of a reader', async () => {
    const lake = new Lake(freshFolder(), () => NOW)
    await importInto(lake, [PUPILS_2019])
    await lake.write(async () => {
      const questions = await lake.questions()
      const { n } = await questions.columns('SELECT CAST(COUNT(*) AS INTEGER) AS n FROM facts')
      expect(n?.[0]).toBeGreaterThan(0)
      questions.close()
    })
  })
})
