import { InputError } from '../vocabulary/index.ts'
import type { SourceFile } from './kind.ts'

/** A JSON object whose members are not known yet. */
export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The JSON values in a file: one, or several after each other (pages saved one behind the other).
 * Throws an InputError `source.truncated` for a file that ends in the middle of a value and `source.json` for one that
 * is no JSON.
 */
export function jsonValues(file: SourceFile): unknown[] {
  try {
    return [JSON.parse(file.text)]
  } catch (cause) {
    return valueTexts(file).map(text => parsed(file, text, cause))
  }
}

function parsed(file: SourceFile, text: string, first: unknown): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw noJson(file, first)
  }
}

function noJson(file: SourceFile, cause?: unknown): InputError {
  const reason = cause instanceof Error ? ` (${cause.message})` : ''
  return new InputError({
    code: 'source.json',
    message: `${file.name}: this is no JSON${reason}. Fetch the file again from the publisher.`,
    cause,
  })
}

/** The texts of the objects and arrays at the top of a file. */
function valueTexts(file: SourceFile): string[] {
  const text = file.text
  const found: string[] = []
  let start = 0
  while (start < text.length) {
    if (/[\s,]/.test(text[start] ?? '')) {
      start += 1
      continue
    }
    if (text[start] !== '{' && text[start] !== '[') throw noJson(file)
    const end = valueEnd(text, start)
    if (end === -1) throw truncated(file, found.length)
    found.push(text.slice(start, end))
    start = end
  }
  return found
}

/** Where the object or array that starts at `start` ends; -1 when the text ends before it does. */
function valueEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      at = stringEnd(text, at)
      if (at === -1) return -1
    } else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '"') return at
  }
  return -1
}

function truncated(file: SourceFile, whole: number): InputError {
  const after = whole > 0 ? ` after ${whole} whole page${whole > 1 ? 's' : ''}` : ''
  return new InputError({
    code: 'source.truncated',
    message: `${file.name}: the file ends in the middle of its JSON${after}, at character ${file.text.length}. The download was cut off; fetch the file again.`,
  })
}
