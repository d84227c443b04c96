import { describe, expect, it } from 'vitest'
import { regionAtoms } from '../../src/indicators/geography.ts'
import { havoNProfiel } from '../../src/indicators/havo-n-profiel.ts'
import { tally } from '../../src/indicators/tally.ts'
import { yearAlone } from '../../src/indicators/year.ts'
import type { SourceFile } from '../../src/sources/index.ts'
import { pupils } from '../files.ts'
import { TOWNS } from '../lake/world.ts'
import { lakeOf } from '../lakes.ts'

const SCHOOL = { school: '99AA00', place: 'ENSCHEDE', province: 'Overijssel', type: 'HAVO lj 4-5' }
const PUPILS = pupils(2019, [
  { ...SCHOOL, afdeling: 'Natuur en Techniek', fourth: [20, 10] },
  { ...SCHOOL, afdeling: 'Economie en Maatschappij', fourth: [30, 3] },
])

/** Pupils of another year at a place, in a province and with a profile that 2019 does not have. */
const OTHER = pupils(2017, [
  { ...SCHOOL, school: '99ZZ00', province: 'Limburg', afdeling: 'Natuur en Gezondheid', fourth: [4, 5] },
])

async function alone(year: number, files: readonly SourceFile[]) {
  const lake = await lakeOf(files)
  const questions = await lake.questions()
  try {
    const counted = await tally(questions, havoNProfiel, 'location')
    const regions = regionAtoms(havoNProfiel, counted.atoms, await lake.atlas())
    const counts = counted.years.get(year)
    if (!counts) throw new Error(`nothing of ${year}`)
    return { all: counted, regions, alone: yearAlone(counted, counts, regions) }
  } finally {
    questions.close()
  }
}

describe('a year by itself', () => {
  it('is the same whatever other years the lake holds', async () => {
    const [one, both] = [await alone(2019, [PUPILS, TOWNS]), await alone(2019, [PUPILS, OTHER, TOWNS])]
    expect(both.all.atoms.length).toBeGreaterThan(one.all.atoms.length)
    expect(both.all.labels.length).toBeGreaterThan(one.all.labels.length)
    expect([...both.regions.keys()]).toContain('PV31')
    expect({ ...both.alone, tally: { ...both.alone.tally, years: null } }).toEqual({
      ...one.alone,
      tally: { ...one.alone.tally, years: null },
    })
  })

  it('keeps every count of its own', async () => {
    const { all, alone: year } = await alone(2019, [PUPILS, OTHER, TOWNS])
    const total = (counts: Int32Array) => counts.reduce((sum, count) => sum + count, 0)
    expect(total(year.counts.low)).toBe(total(all.years.get(2019)!.low))
    expect(total(year.counts.high)).toBe(total(all.years.get(2019)!.high))
    expect(year.counts.low).toHaveLength(3 * year.tally.atoms.length * year.tally.labels.length)
  })
})
