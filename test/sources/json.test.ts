import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonValues } from '../../src/sources/json.ts'
import { SourceFile } from '../../src/sources/kind.ts'

function fileOf(text: string): SourceFile {
  return new SourceFile('page.json', new TextEncoder().encode(text))
}

const container = fc.oneof(
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.jsonValue(), { minLength: 1 }),
)

describe('jsonValues', () => {
  it('reads values one behind the other, with or without commas and line ends between', () => {
    expect(jsonValues(fileOf('{"a":"}"}\n[1,"\\"]"],{}'))).toEqual([{ a: '}' }, [1, '"]'], {}])
  })

  it('removes a byte-order mark', () => {
    expect(jsonValues(fileOf('\ufeff{"a":1}'))).toEqual([{ a: 1 }])
  })

  it('gives back any values that were written one behind the other', () => {
    const separator = fc.constantFrom('', '\n', ',', '\r\n')
    fc.assert(
      fc.property(fc.array(container, { minLength: 2, maxLength: 5 }), separator, (values, between) => {
        const text = values.map(value => JSON.stringify(value)).join(between)
        expect(jsonValues(fileOf(text))).toEqual(JSON.parse(JSON.stringify(values)))
      }),
    )
  })

  it('says that a file was cut off, wherever it was cut', () => {
    const text = JSON.stringify({ value: [{ ID: 0, RegioS: 'PV23', quote: '"\\' }] })
    for (let length = 1; length < text.length; length += 1)
      expect(() => jsonValues(fileOf(text.slice(0, length)))).toThrow(
        expect.objectContaining({ code: 'source.truncated' }) as Error,
      )
  })

  it('says where the whole pages of a cut file end', () => {
    expect(() => jsonValues(fileOf('{"a":1}\n{"a":'))).toThrow(
      /ends in the middle of its JSON after 1 whole page, at character 13/,
    )
  })

  it.each(['<html></html>', '{"a":1,}', 'x'])('refuses %s', text => {
    expect(() => jsonValues(fileOf(text))).toThrow(expect.objectContaining({ code: 'source.json' }) as Error)
  })
})
