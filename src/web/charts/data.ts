/** One year of a series; `low` and `high` are fractions from 0 to 1. */
export interface LinePoint {
  readonly year: number
  readonly low: number
  readonly high: number
  readonly provisional: boolean
  /** The share as a reader sees it: `17,5 %`. */
  readonly label: string
}

export interface LineSeries {
  readonly name: string
  /** In order of time; at least one. */
  readonly points: readonly LinePoint[]
}

/** Everything a line chart shows, in the reader's language. */
export interface LineData {
  /** Unique in the page, and the same from one rendering to the next. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** The first is drawn in front and in colour; at least one. */
  readonly series: readonly LineSeries[]
  readonly goal: { readonly value: number; readonly label: string; readonly reference: boolean }
  /** First years of a new way of counting: no line crosses them. */
  readonly breaks: readonly number[]
  readonly period: (year: number) => string
}
