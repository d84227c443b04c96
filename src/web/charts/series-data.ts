import type { LineSeries } from './data.ts'

/** Everything a chart of chosen series shows, in the reader's language. Values are in any unit. */
export interface SeriesData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** The first is drawn in front and in colour; at least one. `low` and `high` of its points are values. */
  readonly series: readonly LineSeries[]
  /** A goal, a line of reference, or the 100 of an index. */
  readonly line: {
    readonly value: number
    readonly label: string
    readonly kind: 'goal' | 'reference' | 'base'
  } | null
  /** First years of a new way of counting: no line crosses them. */
  readonly breaks: readonly number[]
  readonly period: (year: number) => string
  readonly tick: (value: number) => string
  /** From 0, or for an index from where the values begin; and at least up to `least`. */
  readonly zero: boolean
  readonly least: number
  /** The most that a value can be: 1 for a share. */
  readonly most: number
  /** Where the drawing stands in a file, in pixels; absent in a page, where it fills the width of its box. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number }
}
