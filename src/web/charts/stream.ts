/** How surely the people on a link are known; drawn as a filled band, one with a dashed edge, a hatched one. */
export type Certainty = 'measured' | 'published' | 'unknown'

/** A stage: a bar across all who are in it. */
export interface SankeyNode {
  readonly id: string
  /** From 0 at the left to 5. */
  readonly column: number
  /** Place within the column, the smallest at the top. */
  readonly order: number
  /** Name and number; one line each. */
  readonly lines: readonly string[]
  /** `stage` has a bar; `end` is where people leave or come from without one. */
  readonly kind: 'stage' | 'end'
}

/** People a year from one stage to another, at least one column further. */
export interface SankeyLink {
  readonly source: string
  readonly target: string
  /** People a year; more than 0. */
  readonly value: number
  /** Whether these people go on, or leave. */
  readonly kind: 'on' | 'leak'
  readonly certainty: Certainty
  /** What the link says, for who points at it or reaches it by keyboard. */
  readonly label: string
  /** Address of the row that says more; null for a link without one. */
  readonly href: string | null
}

/** Everything a stream chart shows, in the reader's language. */
export interface SankeyData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly nodes: readonly SankeyNode[]
  readonly links: readonly SankeyLink[]
}
