import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceFile } from '../../src/sources/index.ts'
import { type Delimiter, hasColumns, headerOf, Table, Unreadable } from '../../src/sources/table.ts'

const fileOf = (text: string) => new SourceFile('file.csv', new TextEncoder().encode(text))

/** The rows handed out, as their texts, with what was set apart. */
function read(text: string, delimiters?: readonly Delimiter[]) {
  const table = new Table(fileOf(text), 'DUO proef', 'sources/duo/proef.ts', delimiters)
  const rows: string[][] = []
  table.each(row => {
    rows.push(table.columns.names.map((_, at) => row.text(at)))
  })
  return { rows, count: table.rows, setApart: table.setApart }
}

describe('a table', () => {
  it('hands out its data rows, without outer blanks', () => {
    expect(read('A;B\r\n1; x \r\n"2";"y;""z"""\r\n')).toEqual({
      rows: [
        ['1', 'x'],
        ['2', 'y;"z"'],
      ],
      count: 2,
      setApart: [],
    })
  })

  it('leaves out blank rows, rows of one "", a repeated header and a footer', () => {
    const text = 'A;B\n1;x\n""\n;\n  \n" ";""\nA;B\n"A";"B "\n2;y\n"Bron: DUO"\nBron: CBS;\n'
    expect(read(text)).toEqual({
      rows: [
        ['1', 'x'],
        ['2', 'y'],
      ],
      count: 2,
      setApart: [],
    })
  })

  it('does not take a row for a footer or a header that only begins like one', () => {
    expect(read('A;B\nBron: DUO;3\nA;x\nBronckhorst;4\n').rows).toHaveLength(3)
  })

  it('sets a row of another width apart, with its line', () => {
    expect(read('A;B\n1;x\n2\n3;y;z\n4;w\n')).toEqual({
      rows: [
        ['1', 'x'],
        ['4', 'w'],
      ],
      count: 4,
      setApart: [
        { line: 3, reason: 'it has 1 field where the header has 2' },
        { line: 4, reason: 'it has 3 fields where the header has 2' },
      ],
    })
  })

  it('counts every line that an unclosed quote swallows as a row that failed', () => {
    const { rows, count, setApart } = read('A;B;C\n1;x;p\n"2;y;q\n3;z;r\n4;w;s')
    expect(rows).toEqual([['1', 'x', 'p']])
    expect(setApart.map(({ line }) => line)).toEqual([3, 4, 5])
    expect(count).toBe(4)
  })

  it('sets a row apart whose reader says so, and goes on', () => {
    const table = new Table(fileOf('A;B\n1;3\nx;abc\n2;12,5\n3;<5\n'), 'DUO proef', 'x')
    const counts: unknown[] = []
    table.each(row => {
      counts.push(row.count(1))
    })
    expect(counts).toEqual([
      { low: 3, high: 3 },
      { low: 1, high: 4 },
    ])
    expect(table.setApart).toEqual([
      { line: 3, reason: 'column "B" holds "abc", wanted a count' },
      { line: 4, reason: 'column "B" holds "12,5", wanted a count' },
    ])
  })

  it('does not hide a fault of the reader', () => {
    const table = new Table(fileOf('A;B\n1;3\n'), 'DUO proef', 'x')
    expect(() =>
      table.each(() => {
        throw new TypeError('ours')
      }),
    ).toThrow(TypeError)
    table.each(() => {
      throw new Unreadable('theirs')
    })
    expect(table.setApart).toEqual([{ line: 2, reason: 'theirs' }])
  })

  it('is refused with another delimiter than the publisher uses', () => {
    const refusal = { code: 'source.delimiter', message: expect.stringContaining('fetch the file again') }
    expect(() => read('A,B\n1,x\n')).toThrow(expect.objectContaining(refusal))
    expect(() => read('A\tB\n1\tx\n')).toThrow(expect.objectContaining(refusal))
    expect(read('A,B\n1,x\n', [';', ',']).rows).toEqual([['1', 'x']])
  })

  it('knows its header with a byte-order mark, in quotes and with commas in names', () => {
    expect(headerOf(fileOf('\ufeff"A";"B, b";"C"\n1;2;3'))).toEqual({
      names: ['A', 'B, b', 'C'],
      delimiter: ';',
    })
    expect(hasColumns(fileOf('\ufeffbrin_nummer;X\n'), ['INSTELLINGSCODE', 'BRIN NUMMER'], 'x')).toBe(true)
    expect(hasColumns(fileOf('BRIN NUMMER;X\n'), 'BRIN NUMMER', 'Y')).toBe(false)
  })

  it('hands out or sets apart every row, whatever stands in it', () => {
    const line = fc.stringMatching(/^[a-z0-9;"]{1,12}$/)
    fc.assert(
      fc.property(fc.array(line), lines => {
        const { rows, count, setApart } = read(`A;B\n${lines.join('\n')}\n`)
        expect(rows.length + setApart.length).toBe(count)
        const counted = lines.filter(text => !/^[;"]*$/.test(text))
        if (!lines.some(text => text.includes('"'))) expect(count).toBe(counted.length)
      }),
    )
  })
})
