import { describe, expect, it } from 'vitest'
import { protect } from '../../../src/indicators/disclosure/index.ts'
import { EXAMS, HAVO, HBO, type Kind, tableOf, VMBO } from './country.ts'

/** The tables of a release: about as many of each kind as DUO's files of ten years give. */
const RELEASE: readonly (readonly [Kind, number])[] = [
  [HAVO, 8],
  [VMBO, 6],
  [EXAMS, 10],
  [HBO, 26],
]

describe('protect, a whole release', () => {
  it('takes at most 3 seconds for 50 tables (9 on a busy machine)', () => {
    const tables = RELEASE.flatMap(([kind, count]) =>
      Array.from({ length: count }, (_, seed) => tableOf(kind, seed)),
    )
    const start = performance.now()
    const hidden = tables.map(table => protect(table).count())
    const seconds = (performance.now() - start) / 1000
    expect(tables).toHaveLength(50)
    expect(hidden.reduce((sum, { published }) => sum + published, 0)).toBeGreaterThan(80_000)
    expect(seconds).toBeLessThan(9)
  })
})
