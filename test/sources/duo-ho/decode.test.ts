import { describe, expect, it } from 'vitest'
import { isced } from '../../../src/sources/duo/decode.ts'
import { KINDS, recognise } from '../../../src/sources/index.ts'
import { file } from './files.ts'

const NAME = 'Dec_ho_ISCED.asc'
const line = (code: string, field: string, rubriek = `${field}01`) =>
  `${code}${field}${'techniek algemeen'.padEnd(70)}${rubriek}techniek`
const codes = (count: number) => Array.from({ length: count }, (_, at) => line(String(30000 + at), '0710'))

describe('the decode file of programmes', () => {
  it('is recognised by its shape, short or long', () => {
    expect(recognise(file(NAME, `${line('34267', '0713')}\r\n`), KINDS)).toBe(isced)
    expect(recognise(file('renamed.txt', codes(500).join('\n')), KINDS)).toBe(isced)
  })

  it.each([
    ['decode file of prior education', '00002VO HAVO-certificaat\r\n00050VO havo\r\n'],
    ['decode file of programmes alone', '34267B Elektrotechniek\r\n'],
    ['a rubriek of another field', line('34267', '0713', '041401')],
    ['a csv', 'code;isced\n34267;0713\n'],
    ['nothing', ''],
  ])('%s is another file', (_, text) => {
    expect(isced.recognises(file(NAME, text))).toBe(false)
  })

  it('sets apart a broken line and a code in two fields, and reads the rest once', () => {
    const lines = [...codes(250), '34267 0713', line('30000', '0413'), line('30001', '0710')]
    const reading = isced.read(file(NAME, lines.join('\r\n')), {})
    expect(reading.rows).toBe(253)
    expect(reading.references).toHaveLength(250)
    expect(reading.setApart).toEqual([
      { line: 251, reason: '"34267 0713" has not the fixed width of this file' },
      { line: 252, reason: 'code 30000 is in field 0710 as well as 0413' },
    ])
  })

  it('carries no year: a person may give one', () => {
    expect(isced.read(file(NAME, line('34267', '0713')), {}).edition).toBe(0)
    expect(isced.read(file(NAME, line('34267', '0713')), { year: 2024 }).edition).toBe(2024)
  })
})
