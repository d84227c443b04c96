import type { Bilingual } from '../vocabulary/index.ts'

/** The public page that something was taken from. */
export interface Source {
  readonly publisher: string
  readonly title: string
  /** Without protocol; as much of it as is known. */
  readonly address: string
  /** ISO day, month or year of the page; null where it gives none. */
  readonly date: string | null
}

/** A sentence with the page that says so. */
export interface Fact extends Bilingual {
  readonly source: Source
}

/** When a reader could first read something, and when its words last changed; ISO days. */
export interface Dated {
  readonly published: string
  readonly changed: string
}
