import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { packed } from '../files.ts'
import {
  ADDRESSES,
  EXAMS,
  FIRST_YEARS,
  LABOUR_MARKETS,
  PUPILS_2017,
  PUPILS_2019,
  TOWNS,
  WORLD,
} from '../lake/world.ts'
import { bytesIn, freshFolder, lakeOf, written } from '../lakes.ts'
import { run } from './run.ts'

/** The last line that counts. */
const last = (out: string) => out.trimEnd().split('\n').at(-1)

describe('import', () => {
  it('says of each file its kind, edition, years, rows, facts and places, and counts in the last line', async () => {
    const root = freshFolder()
    const { code, out, err } = await run('import', ...written(ADDRESSES, PUPILS_2019), '--data', root)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('leerlingen-vo-per-vestiging-naar-onderwijstype-2019.csv: imported')
    expect(out).toContain('kind duo-vo-leerlingen, table duo-vo-leerlingen, edition 2019, years 2019/20')
    expect(out).toContain('11 rows read, 11 kept, 0 set apart')
    expect(out).toContain('locations of this table: 2 placed, 4 not placed (address-nearest-year 2, none 4)')
    expect(out).toContain('kind duo-vo-adressen, table duo-vo-adressen, edition 2020, years none')
    expect(last(out)).toBe('2 imported, 0 refused.')
  })

  it('the same bytes twice, whatever their name and packing, changes nothing', async () => {
    const root = freshFolder()
    const files = written(...WORLD)
    expect((await run('import', ...files, '--data', root)).code).toBe(0)
    const before = bytesIn(root)
    const others = written(
      packed(PUPILS_2019),
      { name: 'other-name-2017.csv', bytes: PUPILS_2017.bytes },
      { name: 'exams.zip', bytes: zipSync({ 'map/examens.csv': EXAMS.bytes }) },
    )
    const { code, out } = await run('import', ...files, ...others, '--data', root)
    expect(code).toBe(0)
    expect(last(out)).toBe('12 imported (12 already there, unchanged), 0 refused.')
    expect(bytesIn(root)).toEqual(before)
  })

  it('each file is its own transaction: good ones stay, a refused one makes the exit code 2', async () => {
    const root = freshFolder()
    const [good, bad] = written(PUPILS_2019, { name: 'x.csv', bytes: strToU8('a;b\n1;2\n') })
    const { code, out, err } = await run('import', bad!, good!, '/no/such/file.csv', '--data', root)
    expect(code).toBe(2)
    expect(last(out)).toBe('1 imported, 2 refused.')
    expect(err).toContain('refused: /no/such/file.csv: there is no such file or folder.')
    expect((await run('figures', 'havo-n-profiel', '--data', root, '--as', 'csv')).out).toContain(',NL01,')
  })

  it('a folder: what is not known is skipped with a line, all else goes on', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'deeper'))
    writeFileSync(join(folder, 'deeper', PUPILS_2019.name), PUPILS_2019.bytes)
    writeFileSync(join(folder, `${TOWNS.name}.gz`), gzipSync(TOWNS.bytes))
    writeFileSync(join(folder, 'notes.txt'), 'to do: everything')
    writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    writeFileSync(join(folder, 'leeg.csv'), '')
    writeFileSync(join(folder, 'half.csv.gz'), gzipSync(EXAMS.bytes).subarray(0, 200))
    writeFileSync(join(folder, '.hidden'), 'x')
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.csv'))
    const { code, out } = await run('import', folder, '--data', freshFolder())
    expect(code).toBe(0)
    expect(last(out)).toBe('2 imported, 0 refused, 5 skipped.')
    expect(out.match(/^skipped: /gm)).toHaveLength(5)
    expect(out).not.toContain('.hidden')
  })

  it('--year is for what does not tell its own: of several files the others keep theirs', async () => {
    const [nameless, other] = written({ name: 'leerlingen.csv', bytes: PUPILS_2019.bytes }, PUPILS_2017)
    const root = freshFolder()
    const { code, out } = await run('import', nameless!, other!, '--year', '2018/19', '--data', root)
    expect([code, last(out)]).toEqual([0, '2 imported, 0 refused.'])
    expect(out).toContain(
      'leerlingen.csv: imported\n  kind duo-vo-leerlingen, table duo-vo-leerlingen, edition 2018, years 2018/19',
    )
    expect(out).toContain('edition 2017, years 2017/18')
  })

  it('the same bytes as of another year are refused, with what to do', async () => {
    const root = freshFolder()
    const [file] = written({ name: 'leerlingen.csv', bytes: PUPILS_2019.bytes })
    expect((await run('import', file!, '--year', '2018', '--data', root)).code).toBe(0)
    const before = bytesIn(root)
    const { code, err } = await run('import', file!, '--year', '2019', '--data', root)
    expect(code).toBe(2)
    expect(err).toMatch(
      /the lake holds these bytes as duo-vo-leerlingen of 2018\/19, and you say that they are duo-vo-leerlingen of 2019\/20\..*remove imports\/[0-9a-f]{64}\.json/,
    )
    expect(bytesIn(root)).toEqual(before)
    expect((await run('import', file!, '--year', '2018/19', '--data', root)).code).toBe(0)
  })

  it('--kind tells first-years from enrolled where the name does not', async () => {
    const [file] = written({ name: 'hbo.csv', bytes: FIRST_YEARS.bytes })
    const silent = await run('import', file!, '--data', freshFolder())
    expect([silent.code, last(silent.out)]).toEqual([2, '0 imported, 1 refused.'])
    expect(silent.err).toMatch(/give --kind duo-ho-eerstejaars or --kind duo-ho-ingeschrevenen/)
    for (const kind of ['duo-ho-eerstejaars', 'ingeschrevenen']) {
      const told = await run('import', file!, '--kind', kind, '--data', freshFolder())
      expect([told.code, last(told.out)]).toEqual([0, '1 imported, 0 refused.'])
      expect(told.out).toContain(`table duo-ho-${kind.replace('duo-ho-', '')}-hbo`)
    }
  })

  it('--json tells the same to a program', async () => {
    const [good, bad] = written(PUPILS_2019, { name: 'x.csv', bytes: strToU8('a;b\n1;2\n') })
    const { code, out } = await run('import', good!, bad!, '--json', '--data', freshFolder())
    const told = JSON.parse(out)
    expect(code).toBe(2)
    expect(told).toMatchObject({ imported: 1, unchanged: 0, refused: 1, skipped: 0 })
    expect(told.files[0]).toMatchObject({
      outcome: 'imported',
      kind: 'duo-vo-leerlingen',
      years: [2019],
      rows: 11,
      placement: { placed: 0, unplaced: 6 },
    })
    expect(told.files[1]).toMatchObject({ outcome: 'refused', message: expect.stringContaining('x.csv') })
  })
})

const text = (name: string, content: string) => ({ name, bytes: Buffer.from(content, 'latin1') })
const leerlingen = PUPILS_2019.text
const json = Buffer.from(LABOUR_MARKETS.bytes)

/** Every sort of bad input: the file, options, and what the one sentence must say. */
const BAD: readonly (readonly [
  what: string,
  file: { name: string; bytes: Uint8Array },
  options: readonly string[],
  says: RegExp,
])[] = [
  [
    'an unknown header',
    text('x-2019.csv', 'NAAM;AANTAL\nx;1\n'),
    [],
    /not a file that we know \(it starts with "NAAM;AANTAL"\)/,
  ],
  [
    'a column that is missing',
    text(PUPILS_2019.name, leerlingen.replace('VMBO SECTOR', 'SECTOR VMBO')),
    [],
    /column "VMBO SECTOR" is missing \(found: "SECTOR VMBO"\)/,
  ],
  [
    'a column without a name',
    text(PUPILS_2019.name, leerlingen.replace('ELEMENTCODE', '')),
    [],
    /column 9 of 22 has no name/,
  ],
  [
    'commas between the columns',
    text(PUPILS_2019.name, leerlingen.replaceAll(';', ',')),
    [],
    /has commas between its columns/,
  ],
  ['an empty file', text('leerlingen-2019.csv', ''), [], /the file is empty/],
  [
    'a header alone',
    text(PUPILS_2019.name, `${leerlingen.split('\r\n')[0]}\r\n`),
    [],
    /there are no rows below the header/,
  ],
  [
    'rows that are cut off',
    text(PUPILS_2019.name, leerlingen.replaceAll(/;0;0\r/g, '\r')),
    [],
    /11 of 11 rows cannot be read/,
  ],
  [
    'a gz that is cut off',
    { name: 'leerlingen-2019.csv.gz', bytes: gzipSync(PUPILS_2019.bytes).subarray(0, 150) },
    [],
    /damaged, cut off/,
  ],
  [
    'a zip that is cut off',
    { name: 'leerlingen-2019.zip', bytes: zipSync({ 'a.csv': PUPILS_2019.bytes }).subarray(0, 200) },
    [],
    /damaged, cut off/,
  ],
  [
    'a zip with nothing in it',
    { name: 'niets.zip', bytes: zipSync({ 'map/': new Uint8Array() }) },
    [],
    /no file with anything in it/,
  ],
  ['an unknown kind', PUPILS_2019, ['--kind', 'leerlngen'], /--kind leerlngen is not a kind of file/],
  ['another kind than it is', PUPILS_2019, ['--kind', 'duo-vo-vsv'], /this is no duo-vo-vsv/],
  ['a year that is none', PUPILS_2019, ['--year', '2019/21'], /"2019\/21" is no school year/],
  [
    'no year at all',
    text('leerlingen.csv', leerlingen),
    [],
    /carries no year and its name tells none\. Give it with --year/,
  ],
  [
    'JSON that is cut off',
    { name: LABOUR_MARKETS.name, bytes: json.subarray(0, json.length - 30) },
    [],
    /cut off|no JSON/,
  ],
  [
    'a binary file',
    { name: 'foto.csv', bytes: Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0, 10, 0, 1]) },
    [],
    /bytes that are no text/,
  ],
  [
    'a page instead of a file',
    text('leerlingen-2019.csv', '<!doctype html><html><body>404</body></html>'),
    [],
    /not a file that we know/,
  ],
]

describe('bad input', () => {
  let root: string
  let before: Record<string, string>
  beforeAll(async () => {
    root = (await lakeOf([PUPILS_2017, ADDRESSES])).root
    before = bytesIn(root)
  })

  it.each(BAD)('%s: one clear sentence, exit 2, the lake untouched', async (_what, file, options, says) => {
    const [path] = written(file)
    const { code, out, err } = await run('import', path!, ...options, '--data', root)
    expect(code).toBe(2)
    const sentences = [...err.matchAll(/^(?:refused|vieroptien): (.*)$/gm)]
    expect(sentences).toHaveLength(1)
    expect(sentences[0]?.[1]).toMatch(says)
    expect(`${out}${err}`).not.toMatch(/\n\s+at |undefined|\[object/)
    expect(bytesIn(root)).toEqual(before)
  })

  it.each(BAD)('%s: makes no data folder', async (_what, file, options) => {
    const root = join(freshFolder(), 'data')
    const [path] = written(file)
    expect((await run('import', path!, ...options, '--data', root)).code).toBe(2)
    expect(bytesIn(root)).toEqual({})
  })

  it('below a folder is skipped: exit 0, the lake untouched', async () => {
    const folder = freshFolder()
    const files = BAD.filter(([, , options]) => options.length === 0)
    for (const [at, [, file]] of files.entries()) {
      mkdirSync(join(folder, String(at)))
      writeFileSync(join(folder, String(at), file.name), file.bytes)
    }
    const { code, out } = await run('import', folder, '--data', root)
    expect([code, last(out)]).toEqual([0, `0 imported, 0 refused, ${files.length} skipped.`])
    expect(bytesIn(root)).toEqual(before)
  })

  it('an unknown kind for a folder is no reason to skip all of it in silence', async () => {
    const [path] = written(PUPILS_2019)
    const { code, err } = await run('import', join(path!, '..'), '--kind', 'kwark', '--data', root)
    expect(code).toBe(2)
    expect(err).toMatch(/--kind kwark is not a kind of file/)
    expect(bytesIn(root)).toEqual(before)
  })

  it('a data folder that is a file', async () => {
    const [file, data] = written(PUPILS_2019, text('data', 'x'))
    const { code, err } = await run('import', file!, '--data', data!)
    expect(code).toBe(2)
    expect(err).toMatch(/nothing can be written in this data folder/)
  })

  it('no file at all', async () => {
    const { code, err } = await run('import', '--data', root)
    expect(code).toBe(2)
    expect(err).toMatch(/missing required argument/)
  })

  it('an address list of no known year is taken with a warning', async () => {
    const [path] = written({ name: 'adressen.csv', bytes: ADDRESSES.bytes })
    const { code, out } = await run('import', path!, '--data', freshFolder())
    expect(code).toBe(0)
    expect(out).toMatch(/note: .*nothing tells of which year this address list is/)
  })
})
