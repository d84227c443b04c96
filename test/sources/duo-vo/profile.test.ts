import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opleiding } from '../../../src/sources/duo/examenkandidaten.ts'
import { levelOf } from '../../../src/sources/duo/leerlingen.ts'
import { levelRoute } from '../../../src/sources/duo/leerweg.ts'
import { profile } from '../../../src/sources/duo/profile.ts'

describe('profile', () => {
  it.each([
    ['Natuur en Techniek', 'NT'],
    ['Natuur en Techniek / Natuur en Gezondheid', 'NG+NT'],
    ['N&T / N&G', 'NG+NT'],
    ['N&G', 'NG'],
    ['E&M / C&M', 'CM+EM'],
    ['Natuur en Gezondheid/Economie  en maatschappij', 'EM+NG'],
    ['N.v.t.', 'n.v.t.'],
    ['', ''],
    [' ', ''],
    ['Natuur en Techniek / Natuur en Techniek', 'NT'],
    ['Zeevaart / Natuur en Techniek', 'NT+zeevaart'],
  ])('"%s" is "%s"', (text, code) => {
    expect(profile(text)).toBe(code)
  })

  it('is the same in any order and in either spelling', () => {
    const spellings = {
      NT: ['Natuur en Techniek', 'N&T'],
      NG: ['Natuur en Gezondheid', 'N&G'],
      EM: ['Economie en Maatschappij', 'E&M'],
      CM: ['Cultuur en Maatschappij', 'C&M'],
    }
    const part = fc.constantFrom(...Object.entries(spellings))
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.nat(1)), { minLength: 1 }), parts => {
        const text = parts.map(([[, names], at]) => names[at]).join(' / ')
        expect(profile(text)).toBe([...new Set(parts.map(([[code]]) => code))].sort().join('+'))
      }),
    )
  })
})

describe('level and leerweg', () => {
  it.each([
    ['VMBO BL lj 3-4', 'vmbo', 'bb'],
    ['VMBO KL lj 3-4', 'vmbo', 'kb'],
    ['VMBO GL lj 3-4', 'vmbo', 'gl'],
    ['VMBO TL lj 3-4', 'vmbo', 'tl'],
    ['HAVO lj 4-5', 'havo', ''],
    ['VWO lj 4-6', 'vwo', ''],
    ['Brugjaar 1-2', 'other', ''],
    ['HAVO/VWO lj 3', 'other', ''],
    ['VMBO-MBO2 lj 3-6', 'other', ''],
    ['VMBO uitbest. aan VAVO', 'other', ''],
    ['HAVO uitbest. aan VAVO', 'other', ''],
    ['VWO uitbest. aan VAVO', 'other', ''],
    ['Praktijkonderwijs alle vj', 'other', ''],
    ['Engelse Stroom', 'other', ''],
    ['Int. Baccelaureaat', 'other', ''],
    ['European Secondary School', 'other', ''],
  ])('of ONDERWIJSTYPE "%s" are %s %s', (type, level, route) => {
    expect(levelOf(type)).toEqual({ level, route })
  })

  it.each([
    ['HAVO', ' ', 'havo', ''],
    ['vwo', '', 'vwo', ''],
    ['VMBO', 'BL', 'vmbo', 'bb'],
    ['VMBO', 'GL/TL', 'vmbo', ''],
    ['PRO', '', 'other', ''],
  ])('of "%s" with LEERWEG "%s" are %s %s', (type, leerweg, level, route) => {
    expect(levelRoute(type, leerweg)).toEqual({ level, route })
  })

  it.each([
    ['HAVO', 'HAVO - N&T / N&G', 'havo', '', 'NG+NT'],
    ['VWO', 'VWO - C&M', 'vwo', '', 'CM'],
    ['VMBO', 'VMBO B - techniek', 'vmbo', 'bb', 'techniek'],
    ['VMBO', 'VMBO LWT - zorg & welzijn', 'vmbo', 'bb', 'zorg & welzijn'],
    ['VMBO', 'VMBO K - zorg en welzijn', 'vmbo', 'kb', 'zorg & welzijn'],
    ['VMBO', 'VMBO G - landbouw', 'vmbo', 'gl', 'landbouw'],
    ['VMBO', 'VMBO T', 'vmbo', 'tl', ''],
  ])('of OPLEIDINGSNAAM %s, "%s" are %s %s, programme "%s"', (type, name, level, route, programme) => {
    expect(opleiding(type, name)).toEqual({ level, route, programme })
  })
})
