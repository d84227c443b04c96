import { beforeAll, describe, expect, it } from 'vitest'
import { type FigureRow, INDICATORS, PASSAGES } from '../../src/indicators/index.ts'
import { prepare } from '../../src/lake/index.ts'
import { STEPS } from '../../src/outlook/index.ts'
import { unpack } from '../../src/sources/index.ts'
import { figuresOf, lakeOf } from '../lakes.ts'

/** The bundled counts of pupils and mbo students, and what places them. */
const BUNDLED = [
  'duo-vo-leerlingen-2019',
  'duo-mbo-deelnemers-2019',
  'duo-vo-adressen-2020',
  'cbs-woonplaats-corop-0',
]

describe('published rates', () => {
  it('are fractions with their bounds, each with a source that can be looked up', () => {
    for (const { id, low, value, high, period, source, note, population } of PASSAGES) {
      expect(low, id).toBeLessThanOrEqual(value)
      expect(value, id).toBeLessThanOrEqual(high)
      expect([low >= 0, high <= 1], id).toEqual([true, true])
      expect(period, id).toMatch(/^\d{4}(\/\d{2})?$/)
      expect(source.address, id).toMatch(/^[\w.-]+\.\w+\/\S+$/)
      expect(
        [note.nl, note.en, population.nl, population.en].every(text => text.length > 0),
        id,
      ).toBe(true)
    }
    expect(new Set(PASSAGES.map(({ id }) => id)).size).toBe(PASSAGES.length)
  })

  it('stand for a passage of the flow, at most one for each', () => {
    const passages = STEPS.filter(({ kind }) => kind === 'passage').map(({ id }) => String(id))
    const steps = PASSAGES.flatMap(({ step }) => step ?? [])
    expect(steps.filter(step => !passages.includes(step))).toEqual([])
    expect(new Set(steps).size).toBe(steps.length)
  })

  it('are what was printed', () => {
    const of = (id: string) => {
      const found = PASSAGES.find(each => each.id === id)!
      return [found.low, found.value, found.high].map(each => Number((100 * each).toFixed(3)))
    }
    // Monitor Techniekpact: havo 55 % in 2014/15, 49 in 2019/20, 47 in 2020/21; vwo 65 and 61.
    expect(of('havo-hbo')).toEqual([45, 47, 55])
    expect(of('vwo-wo')).toEqual([60, 61, 65])
    // CBS, 2022, 15 to 35 years and working: men 65, women 43; (.65 · 484 + .43 · 125) / 609 = .605.
    for (const step of ['mbo-werk', 'hbo-werk', 'wo-werk']) expect(of(step)).toEqual([43, 60, 65])
    // OCW in cijfers, 2018 to 2023 without 2020.
    expect(of('havo-geslaagd')).toEqual([84.2, 88.2, 90.7])
  })
})

const COUNTS = ['numeratorLow', 'numeratorHigh', 'denominatorLow', 'denominatorHigh'] as const

describe('levels that make up a figure', () => {
  const parted = INDICATORS.filter(({ partition }) => partition)
  let rows: FigureRow[]
  beforeAll(async () => {
    const lake = await lakeOf([])
    await lake.write(async writer => {
      for (const name of BUNDLED)
        for (const file of unpack(`data/bundled/${name}.tsv.gz`))
          await writer.commit(prepare(file, { origin: 'bundled' }))
    })
    rows = (await Promise.all(parted.map(({ id }) => figuresOf(lake, id)))).flat()
  }, 60_000)

  it('are definitions of the indicator, the default not among them', () => {
    expect(parted.map(({ id }) => id)).toEqual(['vmbo-techniek', 'mbo-sector-techniek'])
    for (const { partition, definitions } of parted)
      for (const level of partition!) expect(definitions.slice(1).map(({ id }) => id)).toContain(level)
  })

  it.each(parted)('of $id add up to the default one, everywhere', ({ id, partition, definitions }) => {
    const key = ({ region, year, sex }: FigureRow) => `${region} ${year} ${sex}`
    const own = rows.filter(row => row.indicator === id)
    const wholes = own.filter(({ definition }) => definition === definitions[0].id)
    expect(wholes.length).toBeGreaterThan(100)
    const sums = new Map<string, number>()
    for (const part of own.filter(({ definition }) => partition!.includes(definition)))
      for (const count of COUNTS) {
        const name = `${key(part)} ${count}`
        sums.set(name, (sums.get(name) ?? 0) + part[count]!)
      }
    const wrong = wholes.flatMap(whole =>
      COUNTS.filter(count => sums.get(`${key(whole)} ${count}`) !== whole[count]).map(
        count => `${key(whole)} ${count}`,
      ),
    )
    expect(wrong).toEqual([])
  })
})
