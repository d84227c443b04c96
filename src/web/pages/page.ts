import type { Child } from 'hono/jsx'
import type {
  BesideAnswer,
  Catalogue,
  ChangeAnswer,
  ChoiceTable,
  ContentAnswer,
  Explorer,
  MapAnswer,
  MapAsked,
  OutlookRecord,
  PipelineAnswer,
  RegionAnswer,
  RegionListing,
  ReleaseNote,
  ReleaseStep,
} from '../../api/index.ts'
import type { RegionKind } from '../../vocabulary/index.ts'
import type { Dataset } from '../dataset.ts'
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
  /** The answer of `/doorstroom` for a region and a year, null for a slug that names no region. */
  readonly flow: (slug: string, by: number | null) => PipelineAnswer | null
  /** Where the differences of a region between two years come from, one a level. */
  readonly changes: (slug: string) => readonly ChangeAnswer[]
  /** What Oost, its pacts and a region choose at each level. */
  readonly choices: (slug: string) => ChoiceTable
  /** One level and year of every municipality and pact, for a map. */
  readonly map: (asked: MapAsked) => MapAnswer
  /** Regions of one kind beside each other, a level each. */
  readonly beside: (kind: RegionKind) => readonly BesideAnswer[]
  /** The answers behind `/cijfers`. */
  readonly explorer: Explorer
  /** How good earlier projections were. */
  readonly record: OutlookRecord
  /** What the release stands on. */
  readonly catalogue: () => Catalogue
  /** Releases up to this one, newest first. */
  readonly releases: () => readonly ReleaseStep[]
  /** What stands on words instead of figures. */
  readonly content: ContentAnswer
}

export interface Asked {
  readonly answers: Answers
  readonly text: Text
  /** From the address: of `/regios/:slug`. */
  readonly slug: string
  /** The parameters that the page knows (see `Page.params`), in the order of their names; others are left out. */
  readonly search: URLSearchParams
  /** Address of the site for what a reader takes along, without a slash at the end; null where nobody set one. */
  readonly publicUrl: string | null
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
  /** The figures that the page is about, for machines that look for data; absent where it is about none. */
  readonly dataset?: Dataset
  /** The answer that the page opens with, drawn in its picture for other sites; absent where that is its title. */
  readonly shown?: { readonly sentence: string; readonly answer: RegionAnswer }
  /** 400 or 404 for a page that says what is wrong with the address; absent for a page that was asked rightly. */
  readonly status?: 400 | 404
}

/** For a page that is the same whatever is asked. */
export const NO_PARAMS: Page['params'] = { nl: [], en: [] }

/** One kind of page: adding one is a file and a line in `index.ts`. */
export interface Page {
  readonly id: string
  /** Route patterns, per language. */
  readonly routes: Readonly<Record<Lang, string>>
  /** Names of the parameters in the address that change the page, per language; empty for a page without. */
  readonly params: Readonly<Record<Lang, readonly string[]>>
  /** Null when the address names nothing that exists. */
  readonly view: (asked: Asked) => View | null
}
