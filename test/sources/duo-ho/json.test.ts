import { describe, expect, it } from 'vitest'
import { eerstejaars, ingeschrevenen } from '../../../src/sources/duo/ho.ts'
import { delimited, headerOfJson } from '../../../src/sources/duo/ho-json.ts'
import { KINDS, recognise } from '../../../src/sources/index.ts'
import { file } from './files.ts'

const NAME = 'ckan-ingeschrevenen-hbo-2024.json'

const object = (more: Record<string, unknown>) => ({
  '2023': 12,
  '2024': 13,
  PROVINCIE: 'Overijssel',
  GEMEENTENUMMER: '0153',
  GEMEENTENAAM: 'Enschede',
  'SOORT INSTELLING': 'reguliere inst.',
  'TYPE HOGER ONDERWIJS': 'bachelor',
  'INSTELLINGSCODE ACTUEEL': '99AA',
  'INSTELLINGSNAAM ACTUEEL': 'Hogeschool Voorbeeld',
  ONDERDEEL: 'techniek',
  SUBONDERDEEL: 'n.v.t. (techniek)',
  'OPLEIDINGSCODE ACTUEEL': 34267,
  'OPLEIDINGSNAAM ACTUEEL': 'B {Proef}',
  OPLEIDINGSVORM: 'voltijd onderwijs',
  GESLACHT: 'man',
  ...more,
})
const many = Array.from({ length: 200 }, () => object({}))
const json = (...objects: readonly unknown[]) => file(NAME, JSON.stringify(objects))

describe('JSON files of higher education', () => {
  it('are recognised by their keys, braces in a text or not', () => {
    expect(recognise(json(object({})), KINDS)).toBe(ingeschrevenen)
    expect(recognise(file(`eerstejaars-${NAME}`, JSON.stringify([object({})], null, 2)), KINDS)).toBe(
      eerstejaars,
    )
    expect(headerOfJson(file('x.json', '{"value": []}'))).toBeNull()
    expect(headerOfJson(file('x.json', '[1, 2]'))).toBeNull()
    expect(headerOfJson(file('x.json', '[{"a": '))).toBeNull()
  })

  it('a file that is no JSON comes back as it is', () => {
    const csv = file('x.csv', 'a;b\n1;2\n')
    expect(delimited(csv)).toBe(csv)
  })

  it.each([
    ['without a key', { GESLACHT: undefined }, '14 fields where the header has 15'],
    ['with a key more', { EXTRA: 1 }, '16 fields where the header has 15'],
    [
      'without one key and with another',
      { '2024': undefined, '2025': 1 },
      '14 fields where the header has 15',
    ],
    ['with a broken number', { '2024': 12.5 }, 'column "2024" holds "12.5", wanted a count'],
    ['with a count in a list', { '2024': [12] }, 'column "2024" holds "[12]", wanted a count'],
  ])('an object %s is set apart by its number in the file', (_, more, reason) => {
    const reading = ingeschrevenen.read(json(...many, object(more)), {})
    expect(reading.setApart).toEqual([{ line: 201, reason: expect.stringContaining(reason) }])
    expect(reading.facts.facts()).toEqual(ingeschrevenen.read(json(...many), {}).facts.facts())
  })

  it('what is no object is set apart too', () => {
    expect(ingeschrevenen.read(json(...many, 'Bron'), {}).setApart).toHaveLength(1)
  })

  it('a download that was cut off is refused', () => {
    const whole = JSON.stringify(many)
    const cut = file(NAME, whole.slice(0, whole.length / 2))
    expect(() => ingeschrevenen.read(cut, {})).toThrow(/this is no complete JSON .* fetch the file again/)
  })

  it('a key renamed by DUO is named', () => {
    const { ONDERDEEL: part, ...rest } = object({})
    expect(() => ingeschrevenen.read(json({ ...rest, SECTOR: part }), {})).toThrow(
      /column "CROHO ONDERDEEL" or "ONDERDEEL" is missing/,
    )
  })
})
