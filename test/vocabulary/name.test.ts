import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKey } from '../../src/vocabulary/index.ts'

describe('nameKey', () => {
  it.each([
    ["'s-Gravenhage", 'S GRAVENHAGE'],
    ['S GRAVENHAGE', 'S GRAVENHAGE'],
    ['Bergen (NH.)', 'BERGEN NH'],
    ['BERGEN NH', 'BERGEN NH'],
    ['Nuenen c.a.', 'NUENEN CA'],
    ['Súdwest-Fryslân', 'SUDWEST FRYSLAN'],
    ['Nuenen, Gerwen en Nederwetten', 'NUENEN GERWEN EN NEDERWETTEN'],
    ['  Hengelo   (O.) ', 'HENGELO O'],
    ['', ''],
  ])('%s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  it('gives a key that is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name))
      }),
    )
  })
})
