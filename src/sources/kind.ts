import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type Bilingual, InputError } from '../vocabulary/index.ts'
import { decode } from './encoding.ts'
import type { FactBook } from './fact.ts'
import type { Reference } from './reference.ts'

/** A publisher's file, unpacked. */
export class SourceFile {
  readonly name: string
  #text: string | undefined
  #sha256: string | undefined
  constructor(
    /** Name or path; only the last part counts, without `.gz`. */
    name: string,
    readonly bytes: Uint8Array,
  ) {
    this.name = basename(name).replace(/\.gz$/i, '')
  }

  /** SHA-256 of the bytes, hexadecimal. */
  get sha256(): string {
    this.#sha256 ??= createHash('sha256').update(this.bytes).digest('hex')
    return this.#sha256
  }

  /** The whole file as text, without byte-order mark. */
  get text(): string {
    this.#text ??= decode(this.bytes)
    return this.#text
  }

  /** The first 32 kB as text: enough to recognise a file. */
  get head(): string {
    return this.#text?.slice(0, HEAD) ?? decode(this.bytes.subarray(0, wholeLetters(this.bytes, HEAD)))
  }
}

/** Bytes of the head. */
const HEAD = 32_768

/** Where to cut at or before `most` without cutting a letter of UTF-8 in two (a letter has at most 4 bytes). */
function wholeLetters(bytes: Uint8Array, most: number): number {
  if (bytes.length <= most) return bytes.length
  let cut = most
  while (cut > most - 4 && (bytes[cut]! & 0xc0) === 0x80) cut -= 1
  return cut
}

/** What a person says about a file that the file itself does not tell. */
export interface Told {
  /** Start of the school year, or the calendar year. */
  readonly year?: number | undefined
}

/** A row that could not be read, kept apart. */
export interface SetApart {
  readonly line: number
  readonly reason: string
}

/** What was read from one file. */
export interface Reading {
  /** The publisher's table: `duo-vo-leerlingen`, `duo-ho-eerstejaars-hbo`, `cbs-80305ned`. */
  readonly table: string
  /** Orders editions of one table: the last year that the file covers (0 when it carries none). */
  readonly edition: number
  /** Years with counts, ascending. */
  readonly years: readonly number[]
  /** Years whose counts the publisher calls provisional. */
  readonly provisional: readonly number[]
  readonly facts: FactBook
  readonly references: readonly Reference[]
  /** Records read below the header, empty ones left out. */
  readonly rows: number
  readonly setApart: readonly SetApart[]
  /** What a person should know, one sentence each. */
  readonly notes: readonly string[]
  /** For our own bundled counts: the publisher's file that they were extracted from. */
  readonly extractedFrom?: { readonly name: string; readonly sha256: string }
}

/** One kind of file of one publisher: how to recognise it and how to read it. */
export interface SourceKind {
  /** `duo-vo-leerlingen`: the name for `--kind`. */
  readonly id: string
  readonly publisher: 'DUO' | 'CBS' | 'CBS/Kadaster' | 'Vier op Tien'
  readonly title: Bilingual
  /** The publisher's page or address where the table stands. */
  readonly page: string
  readonly licence: string
  /** True when the head of the file fits this kind. */
  recognises(file: SourceFile): boolean
  /** For kinds that share their header with another: the publisher's file name decides between them. */
  readonly fileName?: RegExp
  /** Reads the whole file. Throws an InputError when the file as a whole cannot be right. */
  read(file: SourceFile, told: Told): Reading
}

/** Rows may fail up to this share of a file; beyond it the file is refused. */
const MOST_SET_APART = 0.01

/** Refuses a reading in which too many rows could not be read, with the first reason. Gives the reading back. */
export function checked(reading: Reading, file: SourceFile): Reading {
  const first = reading.setApart[0]
  if (reading.rows === 0)
    throw new InputError({
      code: 'source.empty',
      message: `${file.name}: there are no rows below the header. The download may have been cut off; fetch the file again.`,
    })
  if (first && reading.setApart.length > Math.max(1, reading.rows * MOST_SET_APART))
    throw new InputError({
      code: 'source.unreadable',
      message: `${file.name}: ${reading.setApart.length} of ${reading.rows} rows cannot be read (line ${first.line}: ${first.reason}); at most 1 in 100 may fail. The file may be damaged or DUO/CBS may have changed its layout.`,
    })
  return reading
}

/** The year told by a person, else found in the file name by `pattern` (group 1 = a year), else an InputError. */
export function yearOf(file: SourceFile, told: Told, pattern: RegExp): number {
  const year = told.year ?? Number(pattern.exec(file.name)?.[1])
  if (Number.isInteger(year) && year > 0) return year
  throw new InputError({
    code: 'source.year-unknown',
    message: `${file.name}: the file carries no year and its name tells none. Give it with --year 2019/20, or restore the publisher's file name.`,
  })
}
