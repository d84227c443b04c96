import { join } from 'node:path'

/**
 * Where files lie in a data folder. Only this file knows.
 *
 * ```
 * snapshots/ab/abcd…            a publisher's file, unpacked, under the SHA-256 of its bytes
 * facts/source=T/year=Y/*.parquet  tidy counts of one table and year, one file an import
 * references/abcd….jsonl.gz     places, memberships and codes of one import
 * imports/abcd….json            the record that makes an import part of the lake: written last
 * releases/ID/                  a frozen set of figures
 * downloads.json                what publishers' servers said of the last fetch
 * current.json                  which release readers see
 * work/                         half-written things; safe to delete when nothing runs
 * writer.lock                   held by the one process that writes
 * ```
 */
export class Layout {
  constructor(readonly root: string) {}

  get snapshots(): string {
    return join(this.root, 'snapshots')
  }

  snapshot(sha256: string): string {
    return join(this.snapshots, sha256.slice(0, 2), sha256)
  }

  get facts(): string {
    return join(this.root, 'facts')
  }

  private factFolder(table: string, year: number): string {
    return join(this.facts, `source=${table}`, `year=${year}`)
  }

  factFile(table: string, year: number, sha256: string): string {
    return join(this.factFolder(table, year), `${sha256.slice(0, 16)}.parquet`)
  }

  get allReferences(): string {
    return join(this.root, 'references')
  }

  references(sha256: string): string {
    return join(this.allReferences, `${sha256}.jsonl.gz`)
  }

  get imports(): string {
    return join(this.root, 'imports')
  }

  importRecord(sha256: string): string {
    return join(this.imports, `${sha256}.json`)
  }

  get releases(): string {
    return join(this.root, 'releases')
  }

  release(id: string): string {
    return join(this.releases, id)
  }

  get current(): string {
    return join(this.root, 'current.json')
  }

  get validators(): string {
    return join(this.root, 'downloads.json')
  }

  get work(): string {
    return join(this.root, 'work')
  }

  get lock(): string {
    return join(this.root, 'writer.lock')
  }
}
