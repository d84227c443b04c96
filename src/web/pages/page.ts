import type { Child } from 'hono/jsx'
import type { RegionAnswer, RegionListing, ReleaseNote } from '../../api/index.ts'
import type { Lang, Text } from '../text/index.ts'

/** What the pages ask: each answer belongs to the release that `release` names at that moment. */
export interface Answers {
  /** The release that readers see now. Read at every request, as the key of the cache; may be a getter. */
  readonly release: ReleaseNote
  /** The answer of `/`. */
  readonly home: () => RegionAnswer
  /** The answer of `/regios/{slug}`, null for a slug that names no region. */
  readonly region: (slug: string) => RegionAnswer | null
  readonly regions: () => readonly RegionListing[]
}

export interface Asked {
  readonly answers: Answers
  readonly text: Text
  /** From the address: of `/regios/:slug`. */
  readonly slug: string
  /** The search words, `''` when nothing was asked. */
  readonly query: string
}

/** A page as the layout wants it. */
export interface View {
  readonly title: string
  readonly description: string
  /** Address without host, per language. */
  readonly paths: Readonly<Record<Lang, string>>
  /** From the home page down to this one; empty for the home page. */
  readonly crumbs: readonly { readonly name: string; readonly path: string }[]
  readonly body: Child
}

/** One kind of page: adding one is a file and a line in `index.ts`. */
export interface Page {
  readonly id: string
  /** Route patterns, per language. */
  readonly routes: Readonly<Record<Lang, string>>
  /** Name of the search words in the address, per language; null for a page that is the same whatever is asked. */
  readonly query: Readonly<Record<Lang, string>> | null
  /** Null when the address names nothing that exists. */
  readonly view: (asked: Asked) => View | null
}
