import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Reference } from '../sources/index.ts'
import { Fault } from '../vocabulary/index.ts'
import { writeWhole } from './files.ts'
import type { Layout } from './layout.ts'
import type { ImportRecord } from './records.ts'

/** Keeps the references of one import, one JSON object a line. */
export function writeReferences(layout: Layout, sha256: string, references: readonly Reference[]): void {
  if (references.length === 0) return
  const text = references.map(reference => JSON.stringify(reference)).join('\n')
  writeWhole(layout.references(sha256), gzipSync(text, { level: 1 }))
}

/** References of one sort, over all given imports, in the order of the imports. */
export function readReferences<W extends Reference['what']>(
  layout: Layout,
  records: readonly ImportRecord[],
  ...whats: W[]
): Extract<Reference, { what: W }>[] {
  const wanted = new Set<string>(whats)
  const found: Extract<Reference, { what: W }>[] = []
  for (const record of records) {
    if (!whats.some(what => record.references[what])) continue
    for (const line of linesOf(layout, record)) {
      const reference = JSON.parse(line) as Extract<Reference, { what: W }>
      if (wanted.has(reference.what)) found.push(reference)
    }
  }
  return found
}

/** Without its places and codes an import would give other figures, silently: a Fault when they cannot be read. */
function linesOf(layout: Layout, { sha256, name }: ImportRecord): string[] {
  const file = layout.references(sha256)
  try {
    return gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  } catch (cause) {
    throw new Fault({
      code: 'lake.references',
      message: `${file}, the places and codes of ${name}, is missing or damaged. Remove ${layout.importRecord(sha256)} and import the file again.`,
      cause,
    })
  }
}
