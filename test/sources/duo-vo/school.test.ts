import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brin, municipalityCode, province, vestiging } from '../../../src/sources/duo/school.ts'
import { Unreadable } from '../../../src/sources/table.ts'

describe('the key of a school location', () => {
  it.each([
    ['00AH', '07', '00AH07'],
    ['00AH', '00AH07', '00AH07'],
    ['00AH', '7', '00AH07'],
    ['00AH', '0', '00AH00'],
    ['00ah ', ' 17', '00AH17'],
    ['0AH', '00AH07', '00AH07'],
    ['AH', 'AH07', '00AH07'],
    ['1AA', '1AA0', '01AA00'],
    ['99ZZ', '99', '99ZZ99'],
  ])('%s and %s is %s', (institution, location, key) => {
    expect(vestiging(institution, location)).toBe(key)
  })

  it.each([
    ['', '07'],
    ['00AH', ''],
    ['00AH', '007'],
    ['00AH', 'x'],
    ['00AH', '01AA07'],
    ['00AH', '00AH'],
    ['00A1', '07'],
    ['100AH', '07'],
    ['00AHX', '07'],
    ['00AH07', '00AH07'],
  ])('"%s" and "%s" is none', (institution, location) => {
    expect(() => vestiging(institution, location)).toThrow(Unreadable)
  })

  it('says why', () => {
    expect(() => vestiging('00AH', '01AA07')).toThrow('location 01AA07 does not belong to institution 00AH')
    expect(() => brin('ROC')).toThrow('"ROC" is no BRIN')
  })

  it('is the same however a spreadsheet cut its zeros, for every school', () => {
    const letters = fc.stringMatching(/^[A-Z]{2}$/)
    const number = fc.integer({ min: 0, max: 99 })
    fc.assert(
      fc.property(number, letters, number, (first, pair, second) => {
        const [digits, location] = [String(first).padStart(2, '0'), String(second).padStart(2, '0')]
        const key = `${digits}${pair}${location}`
        const [cut, short] = [`${digits.replace(/^0+/, '')}${pair}`, String(second)]
        for (const institution of [`${digits}${pair}`, cut])
          for (const written of [location, short, key, `${cut}${location}`, `${cut}${short}`])
            expect(vestiging(institution, written)).toBe(key)
        expect(key).toMatch(/^\d\d[A-Z]{2}\d\d$/)
      }),
    )
  })

  it('is of six characters or refused, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 7 }), fc.string({ maxLength: 7 }), (institution, location) => {
        let key = ''
        try {
          key = vestiging(institution, location)
        } catch (problem) {
          expect(problem).toBeInstanceOf(Unreadable)
          return
        }
        expect(key).toMatch(/^\d\d[A-Z]{2}\d\d$/)
      }),
    )
  })
})

describe('the municipality of a school', () => {
  it.each([
    ['0153', 'GM0153'],
    ['153', 'GM0153'],
    ['1.742', 'GM1742'],
    [' 1742', 'GM1742'],
    ['', ''],
  ])('"%s" is "%s"', (text, code) => {
    expect(municipalityCode(text)).toBe(code)
  })

  it.each(['ENSCHEDE', '0', '17420', '17,4', 'GM0153'])('"%s" is none', text => {
    expect(() => municipalityCode(text)).toThrow(Unreadable)
  })
})

describe('the province of a row', () => {
  it('is empty where the row has none, and never guessed', () => {
    expect(province('')).toBe('')
    expect(province('Friesland')).toBe('PV21')
    expect(() => province('Oost-Nederland')).toThrow(Unreadable)
  })
})
