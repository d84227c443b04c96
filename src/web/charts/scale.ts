import { scaleLinear } from 'd3-scale'

/** Height of a chart and of its plot, in CSS pixels. */
export const HEIGHT = 248
export const TOP = 16
export const BOTTOM = HEIGHT - 30

/** From a share to pixels from the top; zero-based, and at least up to one half. */
export function verticalScale(highest: number): {
  readonly y: (share: number) => number
  readonly ticks: number[]
} {
  const top = Math.min(1, Math.max(0.5, Math.ceil(highest * 10 + 0.3) / 10))
  const scale = scaleLinear([0, top], [BOTTOM, TOP])
  return { y: share => round(scale(share)), ticks: scale.ticks(5) }
}

/** From a year to percent of the width; one year alone stands in the middle. */
export function horizontalScale(first: number, last: number): (year: number) => number {
  if (first === last) return () => 50
  const scale = scaleLinear([first, last], [4, 96])
  return year => round(scale(year))
}

/** Tenths are as fine as a screen shows; rounding keeps the drawings the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/**
 * Where labels go so that none covers another: from the top down, each at the place it wants or under the one above
 * it, then from the bottom up, so that the last stays in the chart. `height` is that of the label, in pixels; places
 * are those of its first line. In the order asked for.
 */
export function spread(labels: readonly { readonly at: number; readonly height: number }[]): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at)
  const places: number[] = []
  let free = TOP - 6
  for (const { at, height, index } of order) {
    places[index] = Math.max(at, free)
    free = places[index] + height
  }
  let limit = BOTTOM + 8
  for (const { height, index } of order.reverse()) {
    places[index] = round(Math.min(places[index] ?? limit, limit - height))
    limit = places[index]
  }
  return places
}
