import { rmSync } from 'node:fs'
import type { SourceFile } from '../sources/index.ts'
import { BORDER_YEAR, type RegionCode } from '../vocabulary/index.ts'
import type { Atlas } from './atlas.ts'
import { checkLake, type Finding } from './check.ts'
import { Engine } from './duckdb.ts'
import { commit, type ImportOutcome, type Prepared } from './intake.ts'
import { Layout } from './layout.ts'
import { readLocations } from './locations.ts'
import { asWriter } from './lock.ts'
import type { Outlines } from './outlines.ts'
import { type Placed, placeAll, type TablePlacement, tablePlacements } from './places.ts'
import { prunable, sweep } from './prune.ts'
import { Questions } from './questions.ts'
import { type Current, currentOf, type ImportRecord, readRecord, readRecords } from './records.ts'
import {
  currentRelease,
  type FrozenCell,
  type FrozenTable,
  type FurtherTables,
  findRelease,
  listReleases,
  publishRelease,
  type ReleaseManifest,
  readRelease,
  readTable,
} from './releases.ts'
import { readValidators, type Validators, writeValidators } from './validators.ts'

/** What only the one writer of a data folder may do. */
export interface Writer {
  /** Makes a prepared file part of the lake. */
  commit(prepared: Prepared): Promise<ImportOutcome>
  /** Keeps what a publisher's server said of the copy that was just imported. */
  fetched(publication: string, validators: Validators): void
  /** Freezes figures, and further tables by name, as a new release and makes it current. */
  publish(
    figures: FrozenTable,
    manifest: Omit<ReleaseManifest, 'id' | 'createdAt' | 'files'>,
    further?: FurtherTables,
  ): Promise<ReleaseManifest>
}

/** A data folder: raw files, tidy facts, places and releases. Opening it touches nothing on disk. */
export class Lake {
  readonly #layout: Layout

  constructor(
    /** The data folder, absolute. */
    readonly root: string,
    private readonly now: () => Date,
  ) {
    this.#layout = new Layout(root)
  }

  /** All imports in the order in which they were made. */
  records(): ImportRecord[] {
    return readRecords(this.#layout)
  }

  /** The import of the same bytes, undefined when there is none. */
  known(file: SourceFile): ImportRecord | undefined {
    return readRecord(this.#layout, file.sha256)
  }

  /** Which import holds for each table and year. */
  current(): Current[] {
    return currentOf(this.records())
  }

  /** Which of these imports (by SHA-256) held for each table and year when there were no others. */
  holding(imports: readonly string[]): Current[] {
    const held = new Set(imports)
    return currentOf(this.records().filter(({ sha256 }) => held.has(sha256)))
  }

  /** Runs `work` as the only writer of this data folder; waits for another one, up to a minute. */
  async write<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    // The engine opens while the lock is being waited for.
    const opening = Engine.open(1)
    opening.catch(() => {})
    try {
      return await asWriter(this.#layout.lock, async () => {
        sweep(this.#layout, this.records())
        const engine = await opening
        const done = await work({
          commit: prepared => commit(this.#layout, engine, prepared, this.now()),
          fetched: (publication, validators) => writeValidators(this.#layout, publication, validators),
          publish: (figures, manifest, further = {}) =>
            publishRelease(this.#layout, { figures, further }, manifest, this.now()),
        })
        rmSync(this.#layout.work, { recursive: true, force: true })
        return done
      })
    } finally {
      await opening.then(engine => engine.close())
    }
  }

  /**
   * The regions, and how municipalities make them up on the borders of a year; pacts by their default list, or by their
   * members of a school year.
   */
  async atlas(borderYear = BORDER_YEAR, dated?: number): Promise<Atlas> {
    // Loaded here and not before: an import needs the register only, and starts quicker without the pacts.
    const { openAtlas } = await import('./atlas.ts')
    return openAtlas(this.#layout, this.records(), { borderYear, dated })
  }

  /** Imported outlines of municipalities on the borders of a year; null where no imported file serves. */
  async outlines(codes: readonly RegionCode[], borderYear = BORDER_YEAR): Promise<Outlines | null> {
    const { outlinesOf } = await import('./outlines.ts')
    return outlinesOf(this.#layout, this.records(), borderYear, codes)
  }

  /** The lake ready to be asked, on the borders of a year. Close it when done. */
  async questions(borderYear = BORDER_YEAR): Promise<Questions> {
    const records = this.records()
    return await Questions.open(this.#layout, records, placeAll(this.#layout, records, borderYear))
  }

  /** Where every location of every year lies. */
  placed(borderYear = BORDER_YEAR): readonly Placed[] {
    return placeAll(this.#layout, this.records(), borderYear)
  }

  /** Schools and institutions that files tell of, by code, with their newest name. */
  locations(): ReadonlyMap<RegionCode, string> {
    return readLocations(this.#layout, this.records())
  }

  /** How many locations of each table were placed, and by which route. */
  placementByTable(): ReadonlyMap<string, TablePlacement> {
    return tablePlacements(this.#layout, this.records())
  }

  /** What publishers' servers said of the copies fetched last, by publication. */
  validators(): Readonly<Record<string, Validators>> {
    return readValidators(this.#layout)
  }

  releases(): ReleaseManifest[] {
    return listReleases(this.#layout)
  }

  currentRelease(): ReleaseManifest | null {
    return currentRelease(this.#layout)
  }

  /** A release by its id. Throws an InputError that names the existing ones. */
  release(id: string): ReleaseManifest {
    return findRelease(this.#layout, id)
  }

  /** The file that changes when another release becomes current. */
  get currentFile(): string {
    return this.#layout.current
  }

  /** The rows of a release as they were frozen. Throws an InputError for an unknown one. */
  readRelease(id: string): Iterable<FrozenCell[]> {
    return readRelease(this.#layout, findRelease(this.#layout, id))
  }

  /** The rows of a further table of a release as they were frozen; none where it froze no such table. */
  readTable(release: ReleaseManifest, name: string): Iterable<FrozenCell[]> {
    return readTable(this.#layout, release, name)
  }

  /** What a person should know about the data folder. */
  check(): Finding[] {
    return checkLake(this.#layout, this.records())
  }

  /** Removes raw files of imports that were superseded at least `days` ago, and leftovers; gives their records. */
  async prune(days: number, dryRun: boolean): Promise<ImportRecord[]> {
    if (dryRun) return prunable(this.#layout, this.records(), days, this.now())
    return await this.write(async () => {
      const old = prunable(this.#layout, this.records(), days, this.now())
      for (const { sha256 } of old) rmSync(this.#layout.snapshot(sha256))
      return old
    })
  }
}
