import { beforeAll, describe, expect, it } from 'vitest'
import { type FigureRow, INDICATORS, LEADS } from '../../src/indicators/index.ts'
import { leerlingen } from '../api/leerlingen.ts'
import { TOWNS } from '../lake/world.ts'
import { figure, figuresOf, lakeOf } from '../lakes.ts'

describe('the list of leads', () => {
  const indicatorOf = (id: string) => INDICATORS.find(each => each.id === id)

  it.each(LEADS)(
    'from $from to $to, $ahead ahead, is between indicators and definitions that are there',
    line => {
      const { to, from, ahead, definition } = line
      expect(indicatorOf(to)).toBeDefined()
      const counted = indicatorOf(from)!.definitions.map(({ id }) => id)
      if (definition !== null) expect(counted).toContain(definition)
      else for (const { id } of indicatorOf(to)!.definitions) expect(counted).toContain(id)
      expect(Number.isInteger(ahead) && ahead >= 0).toBe(true)
      expect(indicatorOf(from)!.period).toBe('peildatum')
    },
  )

  it('has no two stages of one indicator equally far ahead', () => {
    const keys = LEADS.map(({ to, ahead }) => `${to}|${ahead}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('says what a reader must know where others come in on the way: where people are not counted at school', () => {
    for (const { to, note } of LEADS) expect(note === null, to).toBe(indicatorOf(to)!.basis === 'school')
  })
})

describe('pupils of the later years', () => {
  let rows: FigureRow[]
  beforeAll(async () => {
    const at = { school: '99AA00', place: 'ENSCHEDE', province: 'Overijssel' } as const
    const lake = await lakeOf([
      TOWNS,
      leerlingen(2019, [
        { ...at, level: 'havo', profile: 'Natuur en Techniek', fourth: [900, 900], fifth: [30, 10] },
        { ...at, level: 'havo', profile: 'Natuur en Techniek / Natuur en Gezondheid', fifth: [5, 6] },
        { ...at, level: 'havo', profile: 'Natuur en Gezondheid', fifth: [11, 22] },
        { ...at, level: 'havo', profile: 'Natuur en Techniek / Economie en Maatschappij', fifth: [7, 0] },
        { ...at, level: 'havo', profile: 'Cultuur en Maatschappij', fourth: [900, 900], fifth: [20, 89] },
        {
          ...at,
          level: 'vwo',
          profile: 'Natuur en Techniek',
          fourth: [900, 0],
          fifth: [40, 20],
          sixth: [35, 15],
        },
        { ...at, level: 'vwo', profile: 'Economie en Maatschappij', fifth: [25, 15], sixth: [30, 70] },
      ]),
    ])
    rows = await figuresOf(lake)
  })

  // havo 5: NT 40, NT+NG 11, NG 33, NT+EM 7 and 109 others are 200. vwo 5: 60 and 40; vwo 6: 50 and 100.
  it.each([
    ['havo-5-n-profiel', 'monitor', '91 of 200'],
    ['havo-5-n-profiel', 'cbs-nt', '51 of 200'],
    ['havo-5-n-profiel', 'nt-alle-combinaties', '58 of 200'],
    ['vwo-5-n-profiel', 'monitor', '60 of 100'],
    ['vwo-6-n-profiel', 'monitor', '50 of 150'],
    ['vwo-6-n-profiel', 'cbs-nt', '50 of 150'],
  ])('%s, %s: %s', (indicator, definition, wanted) => {
    const own = rows.filter(row => row.indicator === indicator)
    expect(figure(own, { definition })).toBe(wanted)
    expect(figure(own, { definition, region: 'pact-twente' })).toBe(wanted)
  })
})
