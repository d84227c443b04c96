import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attack,
  type DisclosureTable,
  disclose,
  type Protection,
  protect,
} from '../../../src/indicators/disclosure/index.ts'
import { tableOf, town } from './build.ts'
import { tableOf as countryOf, EXAMS, HAVO, VMBO } from './country.ts'
import { Mutable } from './mutate.ts'
import { naiveAttack } from './naive.ts'
import { exactTables, maskedTables, unsexedTables } from './random.ts'

/** Two towns; three women in technique in the first. */
const TWO = tableOf({ towns: [town('A', [20, 3], [30, 40]), town('B', [25, 10], [35, 45])] })

/** What an attacker learns too much of: name and interval. */
async function exposures(
  table: DisclosureTable,
  protection: Protection,
): Promise<[string, number, number][]> {
  const { findings } = await attack(disclose(table, protection), { exact: true })
  return findings.filter(f => f.exposed).map(f => [f.secret.name, round(f.low), round(f.high)])
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

describe('attack', () => {
  it('finds how far each hidden count can go', async () => {
    const { findings } = await attack(disclose(TWO, protect(TWO)), { exact: true })
    const women = findings.find(f => f.secret.name === 'A vrouw monitor numerator')!
    // B has 13 - n women and 25 + 20 - (23 - n) men in technique; A has 23 - n men: so n runs from 0 to 13.
    expect([round(women.low), round(women.high), women.exact, women.exposed]).toEqual([0, 13, true, false])
  })

  it('learns a count of 1 to 4 exactly when any one of the cells that protect it is shown', async () => {
    const open = new Mutable(TWO)
    const complementary = open.hidden().filter(({ row }) => open.small(row) === 0)
    expect(complementary).toHaveLength(3)
    for (const { row } of complementary)
      expect(await exposures(TWO, open.withRow(row, 0))).toContainEqual(['A vrouw monitor numerator', 3, 3])
  })

  it('learns a count over overlapping regions, from none of which alone it follows', async () => {
    const table = tableOf({
      towns: [
        town('A', [20, 3], [30, 40]),
        town('B', [25, 10], [35, 45]),
        town('C', [25, 12], [35, 45]),
        town('D', [21, 9], [35, 45]),
      ],
      larger: { CR: ['A', 'B'], RMC: ['B', 'C'], amr: ['C', 'D'] },
    })
    const open = new Mutable(table)
    expect(await exposures(table, protect(table))).toEqual([])
    const seen = await exposures(table, open.primaryOnly())
    expect(seen).toContainEqual(['A vrouw monitor numerator', 3, 3])
    for (const { row, sets } of open.hidden())
      if (open.small(row) === 0 && sets !== 0)
        expect((await exposures(table, open.withRow(row, 0))).length).toBeGreaterThan(0)
  })

  it('uses what men, women and totaal of hidden counts tell of one another', async () => {
    const rows = [[[3, 17]], [[30, 40]]] as const
    const others = [
      [
        [9, 8],
        [2, 30],
        [3, 2],
      ],
      [
        [40, 50],
        [2, 3],
      ],
    ] as const
    const table = tableOf({
      towns: [
        { name: 'A', rows },
        { name: 'B', rows: others },
      ],
      masked: true,
    })
    expect(await exposures(table, protect(table))).toEqual([])
    expect(await exposures(table, new Mutable(table).showAll())).toContainEqual([
      'A man monitor numerator',
      3,
      3,
    ])
  })

  it('finds much to learn in tables like the real ones when only counts of 1 to 4 are hidden', async () => {
    const table = countryOf(HAVO, 1)
    const { findings } = await attack(disclose(table, new Mutable(table).primaryOnly()))
    expect(findings.filter(f => f.exposed).length).toBeGreaterThan(100)
  })

  it('finds nothing in tables like the real ones, within 10 ms a cell', async () => {
    for (const kind of [HAVO, VMBO, EXAMS]) {
      const table = countryOf(kind, 2)
      const told = disclose(table, protect(table))
      const start = performance.now()
      const { findings } = await attack(told)
      expect(findings.filter(f => f.exposed)).toEqual([])
      expect((performance.now() - start) / findings.length).toBeLessThan(10)
    }
  })
})

describe('attack, on random tables', () => {
  for (const [name, tables] of [
    ['exact', exactTables],
    ['without sexes', unsexedTables],
    ['with counts hidden by the publisher', maskedTables],
  ] as const)
    it(`leaves 1 to 4, or a width of 3, for every hidden count: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(tables, async table => {
          expect(await exposures(table, protect(table))).toEqual([])
        }),
        { numRuns: 150 },
      )
    })

  it('finds the same intervals as a linear program written out in full', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(exactTables, maskedTables, unsexedTables), async table => {
        const told = disclose(table, protect(table))
        const { findings } = await attack(told, { exact: true })
        const full = await naiveAttack(told)
        for (const [at, { low, high }] of findings.entries()) {
          expect(low).toBeCloseTo(full[at]!.low, 3)
          if (high < 1e6) expect(high).toBeCloseTo(full[at]!.high, 3)
          else expect(full[at]!.high).toBeGreaterThan(1e6)
        }
      }),
      { numRuns: 40 },
    )
  })
})
