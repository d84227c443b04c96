import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attack, disclose, protect, verify } from '../../src/indicators/disclosure/index.ts'
import { regionAtoms } from '../../src/indicators/geography.ts'
import { INDICATORS } from '../../src/indicators/list.ts'
import { tableOf } from '../../src/indicators/protection.ts'
import { tally } from '../../src/indicators/tally.ts'
import { yearAlone } from '../../src/indicators/year.ts'
import { Lake, prepare, type Questions } from '../../src/lake/index.ts'
import { unpack } from '../../src/sources/index.ts'

// The release that a fresh machine publishes, attacked: every table replayed by the proof, some by linear programming.
describe('the bundled figures', () => {
  const root = mkdtempSync(join(tmpdir(), 'vieroptien-bundled-'))
  const lake = new Lake(root, () => new Date(0))
  let questions: Questions

  beforeAll(async () => {
    await lake.write(async writer => {
      for (const name of readdirSync('data/bundled').filter(each => each.endsWith('.gz')))
        for (const file of unpack(join('data/bundled', name)))
          await writer.commit(prepare(file, { origin: 'bundled' }))
    })
    questions = await lake.questions()
  }, 60_000)

  afterAll(() => {
    questions.close()
    rmSync(root, { recursive: true, force: true })
  })

  const tablesOf = async (id: string) => {
    const indicator = INDICATORS.find(each => each.id === id)!
    const counted = await tally(questions, indicator, indicator.institutions ? 'location' : 'municipality')
    const regions = regionAtoms(indicator, counted.atoms, await lake.atlas())
    return [...counted.years].map(([year, counts]) => {
      const alone = yearAlone(counted, counts, regions)
      return { year, table: tableOf(alone.tally, alone.counts, alone.regions) }
    })
  }

  for (const { id, question } of INDICATORS)
    if (question !== null)
      it(`${id}: the proof holds for every year`, async () => {
        for (const { year, table } of await tablesOf(id)) {
          const protection = protect(table)
          expect({ year, violations: verify(table, protection) }).toEqual({ year, violations: [] })
          expect(protection.waived.size).toBe(0)
        }
      }, 60_000)

  for (const id of ['havo-n-profiel', 'havo-n-examen', 'hbo-techniek'])
    it(`${id}: linear programming finds no count of 1 to 4`, async () => {
      const { table } = (await tablesOf(id)).at(-1)!
      const report = await attack(disclose(table, protect(table)))
      expect(report.findings.filter(({ exposed }) => exposed)).toEqual([])
      expect(report.findings.length).toBeGreaterThan(0)
    }, 60_000)
})
