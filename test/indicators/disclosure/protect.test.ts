import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DisclosureTable,
  type Protection,
  protect,
  verify,
} from '../../../src/indicators/disclosure/index.ts'
import { tableOf, town } from './build.ts'
import { tableOf as countryOf, HAVO, VMBO } from './country.ts'
import { exactTables } from './random.ts'

/** What is hidden: `A vrouw monitor N`, `D` for the denominator. */
function hiddenIn(protection: Protection): string[] {
  return [...protection.figures()].flatMap(f =>
    [f.numerator.hidden ? 'N' : '', f.denominator.hidden ? 'D' : '']
      .filter(Boolean)
      .map(part => `${f.region} ${f.sex} ${f.definition} ${part}`),
  )
}

/** Two towns; three women in technique in the first. */
const TWO = tableOf({ towns: [town('A', [20, 3], [30, 40]), town('B', [25, 10], [35, 45])] })

describe('protect', () => {
  it('hides a count of 3, and men and women of two towns so that no total gives it away', () => {
    const protection = protect(TWO)
    expect(hiddenIn(protection)).toEqual([
      'A man monitor N',
      'A vrouw monitor N',
      'B man monitor N',
      'B vrouw monitor N',
    ])
    expect(protection.count()).toEqual({ primary: 1, complementary: 3, published: 9 })
    expect(verify(TWO, protection)).toEqual([])
  })

  it('shows of a hidden numerator no more than that it lies between 0 and the denominator', () => {
    expect(protect(TWO).figure('A', 'vrouw', 'monitor')).toEqual({
      region: 'A',
      sex: 'vrouw',
      definition: 'monitor',
      numerator: { hidden: true, low: 0, high: 43 },
      denominator: { hidden: false, low: 43, high: 43 },
      share: false,
    })
    expect(protect(TWO).figure('A', 'totaal', 'monitor')).toEqual({
      region: 'A',
      sex: 'totaal',
      definition: 'monitor',
      numerator: { hidden: false, low: 23, high: 23 },
      denominator: { hidden: false, low: 93, high: 93 },
      share: true,
    })
  })

  it('hides a rest of 1 to 4 by hiding the numerator', () => {
    const table = tableOf({ towns: [town('A', [30, 40], [20, 3]), town('B', [35, 45], [25, 10])] })
    expect(hiddenIn(protect(table))).toContain('A vrouw monitor N')
  })

  it('shows counts of 0 and of 5 and more on a base under 10, but no share', () => {
    const table = tableOf({ towns: [town('A', [0, 0], [7, 9]), town('B', [25, 10], [35, 45])] })
    const protection = protect(table)
    expect(hiddenIn(protection)).toEqual([])
    expect(protection.figure('A', 'man', 'monitor')).toMatchObject({
      numerator: { hidden: false, low: 0 },
      denominator: { hidden: false, low: 7 },
      share: false,
    })
    expect(protection.figure('A', 'totaal', 'monitor')?.share).toBe(true)
  })

  it('hides a denominator of 1 to 4 but leaves its empty numerator, and bounds it by the region around it', () => {
    const table = tableOf({
      towns: [town('A', [0, 0], [12, 2]), town('B', [25, 10], [35, 45]), town('C', [35, 20], [35, 45])],
      larger: { R: ['A', 'B'] },
    })
    expect(protect(table).figure('A', 'vrouw', 'monitor')).toMatchObject({
      numerator: { hidden: false, low: 0, high: 0 },
      denominator: { hidden: true, low: 0, high: 14 },
      share: false,
    })
  })

  it('gives no figure for a region without anybody, and none for an unknown one', () => {
    const table = tableOf({ towns: [town('A', [20, 30], [30, 40]), town('E', [0, 0], [0, 0])] })
    expect(protect(table).figure('E', 'totaal', 'monitor')).toBeNull()
    expect(protect(table).figure('Z', 'totaal', 'monitor')).toBeNull()
    expect(protect(table).figure('A', 'totaal', 'none')).toBeNull()
  })

  it('treats regions with the same people as one', () => {
    const table = tableOf({
      towns: [town('A', [20, 3], [30, 40]), town('B', [25, 10], [35, 45]), town('E', [0, 0], [0, 0])],
      larger: { 'CR-A': ['A', 'E'] },
    })
    const protection = protect(table)
    expect(hiddenIn(protection)).toContain('A vrouw monitor N')
    expect(hiddenIn(protection)).toContain('CR-A vrouw monitor N')
    expect(verify(table, protection)).toEqual([])
  })

  it('protects a mere count, and a table without men and women', () => {
    const exams: DisclosureTable = {
      ...TWO,
      definitions: [{ id: 'wiskunde-b', numerator: [0], rest: [] }],
      counts: {
        low: Int32Array.from([3, 0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0]),
        high: Int32Array.from([3, 0, 0, 0, 0, 0, 50, 0, 0, 0, 0, 0]),
      },
    }
    const protection = protect(exams)
    expect(hiddenIn(protection)).toEqual([
      'A totaal wiskunde-b N',
      'A totaal wiskunde-b D',
      'B totaal wiskunde-b N',
      'B totaal wiskunde-b D',
    ])
    expect(protection.figure('NL01', 'totaal', 'wiskunde-b')).toMatchObject({
      numerator: { hidden: false, low: 53 },
      share: false,
    })
  })

  it('hides the total of a country in which nothing else can hide a count', () => {
    const table = tableOf({ towns: [town('A', [2, 0], [9, 0])] })
    expect(hiddenIn(protect(table))).toContain('NL01 totaal monitor N')
    expect(verify(table, protect(table))).toEqual([])
  })

  it('does not let definitions within one another tell what each of them hides', () => {
    const table = tableOf({
      towns: [town('A', [20, 2], [9, 9], [30, 40]), town('B', [25, 10], [9, 9], [35, 45])],
      definitions: [
        { id: 'wide', numerator: [0, 1], rest: [2] },
        { id: 'strict', numerator: [0], rest: [1, 2] },
      ],
    })
    const protection = protect(table)
    expect(hiddenIn(protection)).toContain('A vrouw strict N')
    expect(hiddenIn(protection).some(name => name.includes('wide'))).toBe(false)
    expect(verify(table, protection)).toEqual([])
  })

  it('refuses bounds that no hidden counts of 1 to 4 can give', () => {
    const { counts } = TWO
    const table = {
      ...TWO,
      counts: { low: counts.low, high: counts.high.map((n, at) => (at === 0 ? n + 2 : n)) },
    }
    expect(() => protect(table)).toThrow('lie a multiple of 3 apart')
  })

  it('refuses more definitions than it can hold together', () => {
    const definitions = Array.from({ length: 32 }, (_, d) => ({ id: `d${d}`, numerator: [d], rest: [] }))
    const counts = { low: new Int32Array(96), high: new Int32Array(96) }
    expect(() => protect({ atoms: ['A'], classes: 32, definitions, counts, regions: [] })).toThrow(
      'at most 31',
    )
  })
})

describe('protect where the publisher hid counts', () => {
  const wide = [
    [9, 8],
    [3, 30],
    [2, 2],
  ] as const

  /** Town A's first class is one row; the others have rows of all sorts. */
  function masked(first: readonly (readonly [number, number])[]) {
    return tableOf({
      towns: [
        {
          name: 'A',
          rows: [
            first,
            [
              [40, 50],
              [3, 2],
            ],
          ],
        },
        { name: 'B', rows: [wide, [[60, 70], ...wide]] },
        { name: 'C', rows: [wide, [[30, 20], ...wide]] },
      ],
      masked: true,
    })
  }

  it('publishes the bounds as they are where they tell nothing more', () => {
    const table = masked([
      [3, 0],
      [20, 30],
    ])
    const protection = protect(table)
    expect(hiddenIn(protection).filter(name => name.startsWith('A') && name.endsWith('N'))).toEqual([])
    expect(protection.figure('A', 'man', 'monitor')).toMatchObject({
      numerator: { hidden: false, low: 21, high: 24 },
    })
  })

  it('hides women where men would follow from them and totaal', () => {
    const table = masked([[3, 17]])
    const protection = protect(table)
    expect(hiddenIn(protection).some(name => name.startsWith('A') && !name.startsWith('A man'))).toBe(true)
    expect(verify(table, protection)).toEqual([])
  })

  it('keeps 1 to 4 possible for each of three hidden counts that would narrow one another', () => {
    const table = masked([[2, 1]])
    const protection = protect(table)
    expect(hiddenIn(protection).length).toBeGreaterThan(0)
    expect(verify(table, protection)).toEqual([])
  })
})

describe('protect keeps hiding low', () => {
  it('hides nothing in a table without small counts', () => {
    fc.assert(
      fc.property(exactTables, table => {
        const protection = protect(table)
        if (protection.count().primary === 0) expect(hiddenIn(protection)).toEqual([])
      }),
    )
  })

  it('leaves totaal of country, landsdeel and provinces, and most figures, in tables like the real ones', () => {
    for (const [kind, most] of [
      [HAVO, 0.18],
      [VMBO, 0.4],
    ] as const) {
      const protection = protect(countryOf(kind, 3))
      const { primary, complementary, published } = protection.count()
      expect(primary).toBeGreaterThan(50)
      expect((primary + complementary) / published).toBeLessThan(most)
      expect(hiddenIn(protection).filter(name => /^(NL|landsdeel|PV)\S* totaal/.test(name))).toEqual([])
    }
  })

  it('counts the definition that comes first as dearer than the others', () => {
    const women = (n: number) => town(`T${n}`, [30, 3], [40, 40], [30, 40], [40, 50])
    const definitions = [
      { id: 'all', numerator: [0, 2], rest: [1, 3] },
      { id: 'one', numerator: [0], rest: [1] },
      { id: 'two', numerator: [2], rest: [3] },
    ]
    const protection = protect(tableOf({ towns: [women(1), women(2)], definitions }))
    expect(hiddenIn(protection).some(name => name.includes(' all '))).toBe(false)
  })
})
