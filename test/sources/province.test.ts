import { describe, expect, it } from 'vitest'
import { provinceCode } from '../../src/sources/province.ts'

describe('province', () => {
  it.each([
    ['Groningen', 'PV20'],
    ['Friesland', 'PV21'],
    ['Fryslân', 'PV21'],
    ['Drenthe', 'PV22'],
    ['Overijssel', 'PV23'],
    ['Flevoland', 'PV24'],
    ['Gelderland', 'PV25'],
    ['Utrecht', 'PV26'],
    ['Noord-Holland', 'PV27'],
    ['Zuid-Holland', 'PV28'],
    ['Zeeland', 'PV29'],
    ['Noord-Brabant', 'PV30'],
    ['Limburg', 'PV31'],
    [' NOORD  HOLLAND ', 'PV27'],
    ['Utrecht (PV)', 'PV26'],
    ['Fryslân (PV)', 'PV21'],
  ])('%s is %s', (name, code) => {
    expect(provinceCode(name)).toBe(code)
  })

  it.each(['', 'Holland', 'Buitenland', 'PV23'])('"%s" is none of the twelve', name => {
    expect(provinceCode(name)).toBeNull()
  })
})
