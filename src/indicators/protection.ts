import { Fault, type RegionCode, SEXES } from '../vocabulary/index.ts'
import { type DisclosureTable, type HiddenFigures, protect } from './disclosure/index.ts'
import type { RegionAtoms } from './geography.ts'
import type { Sum } from './sums.ts'
import type { Tally, YearCounts } from './tally.ts'

/** How many figures were hidden, of how many. */
export type HiddenCount = HiddenFigures

/** What may be shown of a count: its bounds, or nothing that bounds it. */
export interface ShownCount {
  readonly hidden: boolean
  readonly low: number
  /** Null for a hidden count that nothing shown bounds. */
  readonly high: number | null
}

/** What may be shown of one figure. */
export interface Shown {
  readonly numerator: ShownCount
  readonly denominator: ShownCount
  /** True when the share may be shown. */
  readonly share: boolean
}

/** One year of an indicator, with what has to stay hidden. */
export interface Protected {
  shown(region: RegionCode, sex: number, definition: string, sum: Sum): Shown
  readonly hidden: HiddenCount
}

/** Nothing hidden: for an analyst who may see all. */
export const UNPROTECTED: Protected = {
  shown: (_region, _sex, _definition, { part, rest }) => ({
    numerator: { hidden: false, ...part },
    denominator: { hidden: false, low: part.low + rest.low, high: part.high + rest.high },
    share: true,
  }),
  hidden: { primary: 0, complementary: 0, published: 0 },
}

const NOTHING: Shown = {
  numerator: { hidden: true, low: 0, high: null },
  denominator: { hidden: true, low: 0, high: null },
  share: false,
}

/**
 * Decides what may be shown of one year of an indicator: everything published of it is protected together. A year that
 * cannot be protected (one school with a handful of pupils, counts that contradict each other) is hidden whole.
 */
export function protectYear(tally: Tally, counts: YearCounts, regions: RegionAtoms): Protected {
  try {
    const protection = protect(tableOf(tally, counts, regions))
    return {
      shown: (region, sex, definition) => protection.figure(region, SEXES[sex]!, definition) ?? NOTHING,
      hidden: protection.count(),
    }
  } catch (error) {
    if (!(error instanceof Fault) || !error.code.startsWith('disclosure.')) throw error
    return hiddenWhole()
  }
}

/** Shows nothing, and counts what it was asked to show. */
function hiddenWhole(): Protected {
  let asked = 0
  return {
    shown: () => {
      asked += 1
      return NOTHING
    },
    get hidden() {
      return { primary: 0, complementary: asked, published: asked }
    },
  }
}

/** One year of an indicator as the protection sees it. */
export function tableOf(
  { indicator, labels, atoms }: Tally,
  counts: YearCounts,
  regions: RegionAtoms,
): DisclosureTable {
  const having = (part: 'numerator' | 'rest', of: (label: string) => string) =>
    labels.flatMap((label, at) => (of(label) === part ? [at] : []))
  return {
    atoms: atoms.map(({ municipality, province, location }) => `${municipality}|${province}|${location}`),
    classes: labels.length,
    definitions: indicator.definitions.map(({ id, part }) => ({
      id,
      numerator: having('numerator', part),
      rest: having('rest', part),
    })),
    counts,
    regions: [...regions].map(([code, members]) => ({ code, atoms: members, weight: weightOf(code) })),
  }
}

/** What hiding a figure costs readers, against 1 for a municipality: the larger the region, the more. */
function weightOf(code: RegionCode): number {
  if (code === 'NL01') return 500
  if (code === 'landsdeel-oost') return 250
  if (code.startsWith('PV')) return 125
  if (code.startsWith('pact-') || code.startsWith('overig-')) return 15
  if (code.startsWith('GM') || code.startsWith('BRIN-')) return 1
  return 5
}
