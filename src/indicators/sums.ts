import { type Count, type Part, type RegionCode, SEXES } from '../vocabulary/index.ts'
import type { RegionAtoms } from './geography.ts'
import type { Tally, YearCounts } from './tally.ts'

/** Numerator and rest of one region, sex and definition. */
export interface Sum {
  readonly part: Count
  readonly rest: Count
}

/** People of one region by sex and label: `low[sex * labels + label]`. */
export interface RegionSum {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Adds up the atoms of every region for one year. Regions without anybody are left out. */
export function sumRegions(
  tally: Tally,
  counts: YearCounts,
  regions: RegionAtoms,
): Map<RegionCode, RegionSum> {
  const width = SEXES.length * tally.labels.length
  const sums = new Map<RegionCode, RegionSum>()
  for (const [code, atoms] of regions) {
    const low = new Float64Array(width)
    const high = new Float64Array(width)
    let anybody = false
    for (const atom of atoms)
      for (let cell = 0, from = atom * width; cell < width; cell += 1, from += 1) {
        low[cell]! += counts.low[from]!
        high[cell]! += counts.high[from]!
        anybody ||= counts.high[from]! > 0
      }
    if (anybody) sums.set(code, { low, high })
  }
  return sums
}

/** What each label is to a definition, in the order of the tally's labels. */
export type Parts = readonly Part[]

/** What the labels of a tally are to each of its definitions. */
export function partsOf({ labels, indicator }: Tally): ReadonlyMap<string, Parts> {
  return new Map(indicator.definitions.map(({ id, part }) => [id, labels.map(label => part(label))]))
}

/** Sorts the labels of a region's sum into the numerator and the rest of a definition. */
export function split(sum: RegionSum, sex: number, parts: Parts): Sum {
  const part = { low: 0, high: 0 }
  const rest = { low: 0, high: 0 }
  for (let at = 0, cell = sex * parts.length; at < parts.length; at += 1, cell += 1) {
    const side = parts[at]
    if (side === 'outside') continue
    const into = side === 'numerator' ? part : rest
    into.low += sum.low[cell]!
    into.high += sum.high[cell]!
  }
  return { part, rest }
}
