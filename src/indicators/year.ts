import { SEXES } from '../vocabulary/index.ts'
import type { RegionAtoms } from './geography.ts'
import type { Tally, YearCounts } from './tally.ts'

/** One year of a tally by itself. */
export interface YearAlone {
  readonly tally: Tally
  readonly counts: YearCounts
  readonly regions: RegionAtoms
}

/**
 * A year of a tally without the places, labels and regions that only other years have. What is hidden of a year must
 * not depend on which other years the lake holds: of two releases that hide the same year in two ways, each would show
 * what the other hides.
 */
export function yearAlone(tally: Tally, counts: YearCounts, regions: RegionAtoms): YearAlone {
  const { labels, atoms } = tally
  const width = SEXES.length * labels.length
  const usedAtoms = atoms.map(() => false)
  const usedLabels = labels.map(() => false)
  for (const [cell, high] of counts.high.entries()) {
    if (high === 0) continue
    usedAtoms[Math.floor(cell / width)] = true
    usedLabels[cell % labels.length] = true
  }
  const keptAtoms = indexesOf(usedAtoms)
  const keptLabels = indexesOf(usedLabels)
  const alone = {
    ...tally,
    atoms: keptAtoms.map(at => atoms[at]!),
    labels: keptLabels.map(at => labels[at]!),
  }
  const take = (from: Int32Array) =>
    Int32Array.from(
      keptAtoms.flatMap(atom =>
        SEXES.flatMap((_, sex) => keptLabels.map(label => from[atom * width + sex * labels.length + label]!)),
      ),
    )
  const places = new Map(keptAtoms.map((atom, at) => [atom, at]))
  return {
    tally: alone,
    counts: { low: take(counts.low), high: take(counts.high) },
    regions: regionsOf(regions, places),
  }
}

function indexesOf(used: readonly boolean[]): number[] {
  return used.flatMap((is, at) => (is ? [at] : []))
}

function regionsOf(regions: RegionAtoms, places: ReadonlyMap<number, number>): RegionAtoms {
  const kept = new Map<string, number[]>()
  for (const [code, members] of regions) {
    const present = members.flatMap(member => places.get(member) ?? [])
    if (present.length > 0) kept.set(code, present)
  }
  return kept
}
