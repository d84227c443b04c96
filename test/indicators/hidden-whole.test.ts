import { describe, expect, it } from 'vitest'
import { compute } from '../../src/indicators/compute.ts'
import { havoNProfiel } from '../../src/indicators/havo-n-profiel.ts'
import type { Tally } from '../../src/indicators/tally.ts'

// Labels in alphabetical order; sexes totaal, man, vrouw. Bounds of 0 to 2 are no sum of exact counts and [1, 4].
const counts = {
  low: Int32Array.from([20, 0, 20, 0, 0, 0]),
  high: Int32Array.from([22, 2, 20, 0, 2, 2]),
}
const tally: Tally = {
  indicator: havoNProfiel,
  labels: ['geen', 'nt'],
  atoms: [{ municipality: 'GM0153', province: 'PV23', location: '' }],
  years: new Map([[2019, counts]]),
}
const regions = new Map([
  ['NL01', [0]],
  ['GM0153', [0]],
])

describe('a year that cannot be protected', () => {
  const { rows, hidden } = compute(tally, regions, { protect: true, provisional: () => false })

  it('is hidden whole', () => {
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(row).toMatchObject({
        status: 'onderdrukt',
        numeratorHigh: null,
        denominatorHigh: null,
        shareLow: null,
        shareHigh: null,
      })
  })

  it('is counted as hidden', () => {
    expect(hidden).toEqual({ primary: 0, complementary: rows.length, published: rows.length })
  })
})
