import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** Bytes of the header of a WOFF file and of one line of its directory; of those of an sfnt file. */
const WOFF = { header: 44, line: 20 }
const SFNT = { header: 12, line: 16 }

/**
 * The font inside a WOFF 1.0 file as an sfnt (TrueType or OpenType): the tables unpacked, under a directory of their
 * own. The package of Fira Sans holds web fonts only, and the program that draws PNG reads no web fonts.
 * Source: https://www.w3.org/TR/WOFF/, sections 3 to 5. Throws a RangeError for a file that is no WOFF.
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('this is no WOFF 1.0 file')
  const tables = woff.readUInt16BE(12)
  const font = Buffer.alloc(woff.readUInt32BE(16))
  woff.copy(font, 0, 4, 8)
  writeSearch(font, tables)
  let free = SFNT.header + SFNT.line * tables
  for (let table = 0; table < tables; table += 1) {
    const from = WOFF.header + WOFF.line * table
    const to = SFNT.header + SFNT.line * table
    const [at, packed, length] = [4, 8, 12].map(field => woff.readUInt32BE(from + field)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(at, at + packed)
    woff.copy(font, to, from, from + 4)
    woff.copy(font, to + 4, from + 16, from + 20)
    font.writeUInt32BE(free, to + 8)
    font.writeUInt32BE(length, to + 12)
    ;(packed < length ? inflateSync(bytes) : bytes).copy(font, free)
    free += (length + 3) & ~3
  }
  return font
}

/** The numbers by which a reader of fonts finds a table: the largest power of two within their number, and the rest. */
function writeSearch(font: Buffer, tables: number): void {
  const power = Math.floor(Math.log2(tables))
  const range = SFNT.line * 2 ** power
  font.writeUInt16BE(tables, 4)
  font.writeUInt16BE(range, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE(SFNT.line * tables - range, 10)
}

let files: readonly string[] | undefined

/** Fira Sans in the two weights of the site as font files, in a folder of their own that goes when the process ends. */
export function fontFiles(): readonly string[] {
  if (files) return files
  const folder = mkdtempSync(join(tmpdir(), 'vieroptien-fonts-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { resolve } = createRequire(import.meta.url)
  files = [400, 600].map(weight => {
    const file = join(folder, `fira-sans-${weight}.ttf`)
    const woff = resolve(`@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff`)
    writeFileSync(file, sfntOf(readFileSync(woff)))
    return file
  })
  return files
}
