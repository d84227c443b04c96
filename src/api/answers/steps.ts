import type { Lake, ReleaseManifest } from '../../lake/index.ts'
import { Fault } from '../../vocabulary/index.ts'
import type { ReleaseAbout } from '../changes/release.ts'
import { type CatalogueFile, catalogueFile } from './catalogue.ts'

/** Figures that differ between a release and the one before it. */
export interface Differences {
  readonly added: number
  /** With another count, share or status. */
  readonly changed: number
  readonly vanished: number
}

/** A release beside the one before it: one entry of `/versies`. */
export interface ReleaseStep {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** The role that made it, as given. */
  readonly by: string
  readonly note: string
  /** True for the release that readers see. */
  readonly current: boolean
  readonly figures: number
  readonly hidden: ReleaseAbout['hidden']
  /** Number of files with counts. */
  readonly files: number
  /** Files with counts that the release before did not have, and that only it had; none of the first release. */
  readonly newFiles: readonly CatalogueFile[]
  readonly goneFiles: readonly CatalogueFile[]
  /** `first` has none before it; `uncompared` is too long ago or damaged. */
  readonly differences: Differences | 'first' | 'uncompared'
}

/** How many releases are compared with the one before: each takes 0.5 s, once. */
const COMPARED = 5

/** Releases do not change: what was compared once for a data folder is not compared again. */
const KNOWN = new WeakMap<Lake, Map<string, Differences | 'uncompared'>>()

/** Releases up to the one that readers see, newest first, each beside the one before it. */
export function releaseSteps(lake: Lake, current: string): ReleaseStep[] {
  const all = lake.releases()
  const until = all.findIndex(({ id }) => id === current) + 1
  const records = new Map(lake.records().map(record => [record.sha256, record]))
  const files = (imports: readonly string[]) =>
    imports.flatMap(sha256 => {
      const record = records.get(sha256)
      return record ? [catalogueFile(record, record.years)] : []
    })
  const steps = all.slice(0, until).map((release, at): ReleaseStep => {
    const before = all[at - 1]
    const { id, createdAt, by, note, imports } = release
    const { figures, hidden } = release.about as unknown as ReleaseAbout
    const had = before?.imports ?? imports
    return {
      ...{ id, createdAt, by, note, figures, hidden },
      current: id === current,
      files: imports.length,
      newFiles: files(imports.filter(sha256 => !had.includes(sha256))),
      goneFiles: files(had.filter(sha256 => !imports.includes(sha256))),
      differences: before ? compared(lake, before, release, until - at <= COMPARED) : 'first',
    }
  })
  return steps.reverse()
}

function compared(
  lake: Lake,
  before: ReleaseManifest,
  after: ReleaseManifest,
  recent: boolean,
): Differences | 'uncompared' {
  const known = KNOWN.get(lake) ?? new Map<string, Differences | 'uncompared'>()
  KNOWN.set(lake, known)
  const key = `${before.id} ${after.id}`
  const found = known.get(key)
  if (found !== undefined) return found
  if (!recent) return 'uncompared'
  const made = differencesOf(lake, before, after)
  known.set(key, made)
  return made
}

/** Cells of a figure that say which one it is: indicator, definition, region, year, sex. */
const KEY = 5

function differencesOf(
  lake: Lake,
  before: ReleaseManifest,
  after: ReleaseManifest,
): Differences | 'uncompared' {
  const text = 'figures.tsv.gz'
  // The same bytes need no reading.
  if (before.files[text] !== undefined && before.files[text] === after.files[text])
    return { added: 0, changed: 0, vanished: 0 }
  try {
    const had = new Map<string, string>()
    for (const cells of lake.readRelease(before.id))
      had.set(cells.slice(0, KEY).join('|'), cells.slice(KEY).join('|'))
    let [added, changed] = [0, 0]
    for (const cells of lake.readRelease(after.id)) {
      const key = cells.slice(0, KEY).join('|')
      const value = had.get(key)
      if (value === undefined) added += 1
      else if (value !== cells.slice(KEY).join('|')) changed += 1
      had.delete(key)
    }
    return { added, changed, vanished: had.size }
  } catch (error) {
    // A damaged old release must not take away the page.
    if (error instanceof Fault) return 'uncompared'
    throw error
  }
}
