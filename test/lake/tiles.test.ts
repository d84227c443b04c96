import { describe, expect, it } from 'vitest'
import { TILES, type Tile } from '../../src/lake/index.ts'
import { readRegions } from '../../src/lake/regions.ts'
import { BORDER_YEAR, newYear, toBorders } from '../../src/vocabulary/index.ts'

const { register, pacts } = readRegions('data/regions')

/** Rank correlation (Spearman): 1 where two orders are the same, ties by their middle rank. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) =>
    values.map(
      value =>
        values.filter(each => each < value).length + (values.filter(each => each === value).length - 1) / 2,
    )
  const [a, b] = [ranks(one), ranks(other)]
  const mean = (one.length - 1) / 2
  const spread = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + (value - mean) * (y[i]! - mean), 0)
  return spread(a, b) / Math.sqrt(spread(a, a) * spread(b, b))
}

const by = (of: (tile: Tile) => number) => TILES.map(of)

describe('the tile map', () => {
  it('has each municipality of Overijssel and Gelderland and each member of a pact, once', () => {
    const own = register
      .inForce(newYear(BORDER_YEAR))
      .filter(({ province }) => province === 'PV23' || province === 'PV25')
      .map(({ code }) => code)
    // CBS, 1 January 2021: 25 municipalities in Overijssel and 51 in Gelderland.
    expect(own).toHaveLength(76)
    const members = pacts.flatMap(pact => pact.members.map(({ municipality }) => municipality))
    const wanted = [...own, ...members].map(code => toBorders(register, code, BORDER_YEAR).code)
    expect(TILES.map(({ code }) => code)).toEqual([...new Set(wanted)].sort())
  })

  it('puts no two on one place', () => {
    expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(TILES.length)
  })

  it('keeps the order from west to east and from north to south', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(0.8, 10)
    const columns = rankCorrelation(
      by(({ column }) => column),
      by(({ longitude }) => longitude),
    )
    const rows = rankCorrelation(
      by(({ row }) => row),
      by(({ latitude }) => -latitude),
    )
    expect(columns).toBeGreaterThan(0.97)
    expect(rows).toBeGreaterThan(0.97)
  })

  it('keeps each of the pacts in one piece', () => {
    for (const { code, members, variantOf } of pacts) {
      if (variantOf !== null || members.length === 0) continue
      const open = new Set(members.map(({ municipality }) => municipality))
      const queue = [[...open][0]!]
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        open.delete(next)
        const at = TILES.find(tile => tile.code === next)!
        for (const tile of TILES)
          if (open.has(tile.code) && Math.abs(tile.column - at.column) + Math.abs(tile.row - at.row) === 1)
            queue.push(tile.code)
      }
      expect([...open], code).toEqual([])
    }
  })
})
