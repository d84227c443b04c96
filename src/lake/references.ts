import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Reference } from '../sources/index.ts'
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
    const file = layout.references(record.sha256)
    if (!existsSync(file)) continue
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
      const reference = JSON.parse(line) as Extract<Reference, { what: W }>
      if (wanted.has(reference.what)) found.push(reference)
    }
  }
  return found
}
