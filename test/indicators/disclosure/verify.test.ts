import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Protection, protect, verify } from '../../../src/indicators/disclosure/index.ts'
import { tableOf, town } from './build.ts'
import { Mutable } from './mutate.ts'
import { exactTables, maskedTables, unsexedTables } from './random.ts'

/** Two towns; three women in technique in the first. */
const TWO = tableOf({ towns: [town('A', [20, 3], [30, 40]), town('B', [25, 10], [35, 45])] })

function kinds(protection: Protection): string[] {
  return [...new Set(verify(TWO, protection).map(v => v.kind))].sort()
}

describe('verify', () => {
  for (const [name, tables] of [
    ['exact', exactTables],
    ['without sexes', unsexedTables],
    ['with counts hidden by the publisher', maskedTables],
  ] as const) {
    it(`accepts what protect makes of random tables: ${name}`, () => {
      fc.assert(
        fc.property(tables, table => {
          expect(verify(table, protect(table))).toEqual([])
        }),
        { numRuns: 500 },
      )
    })

    it(`refuses it when any hidden figure is shown after all: ${name}`, () => {
      fc.assert(
        fc.property(tables, table => {
          const open = new Mutable(table)
          for (const { row } of open.hidden()) expect(verify(table, open.withRow(row, 0))).not.toEqual([])
        }),
        { numRuns: 60 },
      )
    })
  }

  it('says when a count of 1 to 4 is shown', () => {
    const open = new Mutable(TWO)
    const small = open.hidden().find(({ row }) => open.small(row) !== 0)!
    expect(kinds(open.withRow(small.row, 0))).toContain('small-count-shown')
  })

  it('says when a world differs from what is shown', () => {
    const open = new Mutable(TWO)
    const other = open.hidden().find(({ row }) => open.small(row) === 0)!
    expect(kinds(open.withRow(other.row, 0))).toEqual(['world-differs'])
  })

  it('says when a world cannot be', () => {
    const open = new Mutable(TWO)
    const worlds = open.guarded.worlds.map(world => ({
      ...world,
      changes: world.changes.map(change => ({ ...change, exact: 1000 * change.exact })),
    }))
    expect(kinds(open.withWorlds(worlds))).toEqual(['impossible-world'])
  })

  it('says when nothing makes a hidden count uncertain', () => {
    const open = new Mutable(TWO)
    expect(kinds(open.withWorlds([]))).toEqual(['not-uncertain'])
  })

  it('says when a world reaches too little', () => {
    const open = new Mutable(TWO)
    const worlds = open.guarded.worlds.map(world => ({
      ...world,
      changes: world.changes.map(change => ({ ...change, exact: Math.sign(change.exact) })),
    }))
    expect(kinds(open.withWorlds(worlds))).toContain('not-uncertain')
  })
})
