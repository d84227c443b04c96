/** The middle of outcomes and the bounds that hold 80 in 100 of them. */
export interface Spread {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** Of finite outcomes in any order. Throws a RangeError when there are none. */
export function spreadIn(values: Float64Array): Spread {
  const [low, middle, high] = quantilesIn(values, [0.1, 0.5, 0.9]) as [number, number, number]
  return { low, middle, high }
}

/**
 * The values that parts `qs` of the outcomes lie under: between two neighbours in order in proportion (Hyndman and Fan
 * 1996, type 7). Exact, without sorting all: the outcomes are counted in narrow bins, and only the bins that a place in
 * order falls in are sorted.
 */
export function quantilesIn(values: Float64Array, qs: readonly number[]): number[] {
  if (values.length === 0) throw new RangeError('a quantile needs at least one outcome')
  const places = qs.map(q => q * (values.length - 1))
  const found = placed(values, [...new Set(places.flatMap(place => [Math.floor(place), Math.ceil(place)]))])
  return places.map(place => {
    const at = Math.floor(place)
    const low = found.get(at)!
    return low + (place - at) * (found.get(Math.ceil(place))! - low)
  })
}

const BINS = 1024
/** Outcomes in each bin; then, for a bin that is wanted, where its next outcome goes, else -1. */
const counts = new Int32Array(BINS + 1)
const next = new Int32Array(BINS + 1)

/** The values at places in order. */
function placed(values: Float64Array, places: readonly number[]): Map<number, number> {
  const [least, most] = rangeOf(values)
  const perUnit = most > least ? BINS / (most - least) : 0
  counts.fill(0)
  for (let i = 0; i < values.length; i += 1) counts[((values[i]! - least) * perUnit) | 0]! += 1
  const wanted = binsOf(places)
  const inside = new Float64Array(wanted.reduce((sum, { size }) => sum + size, 0))
  next.fill(-1)
  for (const { bin, from } of wanted) next[bin] = from
  for (let i = 0; i < values.length; i += 1) {
    const bin = ((values[i]! - least) * perUnit) | 0
    const to = next[bin]!
    if (to < 0) continue
    inside[to] = values[i]!
    next[bin] = to + 1
  }
  for (const { from, size } of wanted) inside.subarray(from, from + size).sort()
  return new Map(
    places.map(place => {
      const { before, from } = wanted.find(each => place < each.before + each.size)!
      return [place, inside[from + place - before]!]
    }),
  )
}

/** A bin that holds a place: outcomes in front of it and in it, and where they are gathered. */
interface Bin {
  readonly bin: number
  readonly before: number
  readonly size: number
  readonly from: number
}

/** The bins of places in ascending order, each once. */
function binsOf(places: readonly number[]): Bin[] {
  const found: Bin[] = []
  let bin = 0
  let before = 0
  let from = 0
  for (const place of [...places].sort((a, b) => a - b)) {
    for (; before + counts[bin]! <= place; bin += 1) before += counts[bin]!
    if (found.at(-1)?.bin === bin) continue
    found.push({ bin, before, size: counts[bin]!, from })
    from += counts[bin]!
  }
  return found
}

function rangeOf(values: Float64Array): [number, number] {
  let least = values[0]!
  let most = least
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i]!
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}
