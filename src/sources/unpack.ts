import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { InputError } from '../vocabulary/index.ts'
import { SourceFile } from './kind.ts'

/** No publisher's file is larger than this unpacked; what is, is no table of ours (or an attack). */
const MOST_BYTES = 1_000_000_000

/** A path found below a folder, or named by a person. */
export interface Found {
  readonly path: string
  /** False below a folder: what is not recognised there is skipped, not refused. */
  readonly named: boolean
}

/** All files at a path: the file itself, or every file below a folder in alphabetical order. */
export function find(path: string, named = true): Found[] {
  let stat: ReturnType<typeof statSync>
  try {
    stat = statSync(path)
  } catch (cause) {
    // A link to nowhere below a folder: unpacking says so, and the rest of the folder goes on.
    if (!named) return [{ path, named }]
    throw new InputError({
      code: 'file.missing',
      message: `${path}: there is no such file or folder. Check the path.`,
      cause,
    })
  }
  if (!stat.isDirectory()) return stat.isFile() || named ? [{ path, named }] : []
  return namesIn(path)
    .filter(name => !name.startsWith('.'))
    .sort()
    .flatMap(name => find(join(path, name), false))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    throw new InputError({
      code: 'file.unreadable',
      message: `${folder}: the folder cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
      cause,
    })
  }
}

/** The publisher's files in a file on disk: unpacked from `.gz` or `.zip`, else the file itself. */
export function unpack(path: string): SourceFile[] {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (cause) {
    throw new InputError({
      code: 'file.unreadable',
      message: `${path}: the file cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
      cause,
    })
  }
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
      return [new SourceFile(path, gunzipSync(bytes, { maxOutputLength: MOST_BYTES }))]
    if (bytes[0] === 0x50 && bytes[1] === 0x4b && !/\.xlsx$/i.test(path)) return unzip(path, bytes)
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw new InputError({
      code: 'file.damaged',
      message: `${path}: the archive cannot be unpacked; it is damaged, cut off or larger than 1 GB. Fetch it again.`,
      cause,
    })
  }
  return [new SourceFile(path, bytes)]
}

function unzip(path: string, bytes: Uint8Array): SourceFile[] {
  let total = 0
  const entries = unzipSync(bytes, {
    filter: entry => {
      total += entry.originalSize
      if (total > MOST_BYTES) throw new RangeError('too large')
      return entry.originalSize > 0 && !/(^|\/)(\.|__MACOSX)/.test(entry.name)
    },
  })
  const files = Object.entries(entries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => new SourceFile(name, content))
  if (files.length > 0) return files
  throw new InputError({
    code: 'file.empty',
    message: `${path}: there is no file with anything in it in this archive. Fetch it again.`,
  })
}
