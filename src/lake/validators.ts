import { existsSync, readFileSync } from 'node:fs'
import { writeWhole } from './files.ts'
import type { Layout } from './layout.ts'

/** What a publisher's server said of the copy that was fetched last: sent along, so that only news comes back. */
export interface Validators {
  readonly etag: string
  readonly lastModified: string
  /** ISO 8601, UTC: when it was fetched. */
  readonly fetchedAt: string
}

/** The validators of each publication that was fetched and imported, by its id. */
export function readValidators(layout: Layout): Readonly<Record<string, Validators>> {
  if (!existsSync(layout.validators)) return {}
  return JSON.parse(readFileSync(layout.validators, 'utf8')) as Record<string, Validators>
}

/** To be called as the only writer, after the import: a fetch whose import failed is made again next time. */
export function writeValidators(layout: Layout, id: string, validators: Validators): void {
  writeWhole(
    layout.validators,
    `${JSON.stringify({ ...readValidators(layout), [id]: validators }, null, 1)}\n`,
  )
}
