import { InputError } from '../../vocabulary/index.ts'
import { SourceFile } from '../kind.ts'

type Flat = Readonly<Record<string, unknown>>

/** True when a file holds a JSON array of objects. */
function isArray(file: SourceFile): boolean {
  return /^\s*\[\s*\{/.test(file.head)
}

/** Keys of the first object of a JSON array, null when the file is none. */
export function headerOfJson(file: SourceFile): string[] | null {
  if (!isArray(file)) return null
  const start = file.head.indexOf('{')
  let end = start
  // The objects are flat: only a brace inside a text makes a second attempt necessary.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    end = file.head.indexOf('}', end + 1)
    if (end === -1) return null
    const keys = keysOf(file.head.slice(start, end + 1))
    if (keys) return keys
  }
  return null
}

function keysOf(text: string): string[] | null {
  try {
    return Object.keys(JSON.parse(text))
  } catch {
    return null
  }
}

/**
 * The same file with one object a line, delimited by `;`, so that a table reads it; a file that is no JSON comes back
 * as it is. Line 1 is the header, so object n stands on line n + 1. The keys of the first object are the columns; an
 * object with other keys gets another number of fields and is set apart. Throws an InputError for damaged JSON.
 */
export function delimited(file: SourceFile): SourceFile {
  const names = headerOfJson(file)
  if (!names) return file
  const lines = [names.map(quoted).join(';')]
  for (const each of parsed(file)) lines.push(line(each, names))
  return new SourceFile(file.name, Buffer.from(lines.join('\n'), 'utf8'))
}

function line(each: unknown, names: readonly string[]): string {
  if (typeof each !== 'object' || each === null) return cell(each)
  const object = each as Flat
  const fields = names.filter(name => object[name] !== undefined).map(name => cell(object[name]))
  const added = Object.keys(object).length - fields.length
  // A missing key shows as too few fields, an added one as too many: never as a shifted column.
  if (fields.length === names.length && added > 0) fields.push(...Array<string>(added).fill(''))
  return fields.join(';')
}

function parsed(file: SourceFile): unknown[] {
  try {
    return JSON.parse(file.text) as unknown[]
  } catch (cause) {
    throw new InputError({
      code: 'source.json',
      message: `${file.name}: this is no complete JSON (${(cause as Error).message}). The download may have been cut off; fetch the file again.`,
      cause,
    })
  }
}

function cell(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined) return ''
  return quoted(typeof value === 'string' ? value : JSON.stringify(value))
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
