import { type RegionCode, SEXES, type Status, shareOf } from '../vocabulary/index.ts'
import type { FigureRow } from './figures.ts'
import type { RegionAtoms } from './geography.ts'
import type { Indicator } from './indicator.ts'
import { type HiddenCount, type Protected, protectYear, type Shown, UNPROTECTED } from './protection.ts'
import { type Parts, partsOf, type RegionSum, type Sum, split, sumRegions } from './sums.ts'
import type { Tally, YearCounts } from './tally.ts'
import { yearAlone } from './year.ts'

/** Figures of one indicator, and what protection did to them. */
export interface Computed {
  readonly rows: readonly FigureRow[]
  readonly hidden: HiddenCount
}

/** What to compute of an indicator. */
export interface Request {
  /** False gives an analyst the figures as they are. */
  readonly protect: boolean
  /** Leaves out other years; all years when absent. */
  readonly years?: readonly number[]
  readonly provisional: (year: number) => boolean
}

/** All figures of an indicator: every year, region, sex and definition with anybody in it. */
export function compute(tally: Tally, regions: RegionAtoms, request: Request): Computed {
  const rows: FigureRow[] = []
  const parts = partsOf(tally)
  const hidden = { primary: 0, complementary: 0, published: 0 }
  for (const [year, counts] of tally.years) {
    if (request.years && !request.years.includes(year)) continue
    const guard = request.protect ? protectAlone(tally, counts, regions) : UNPROTECTED
    const status = request.provisional(year) ? 'voorlopig' : 'definitief'
    for (const [region, sum] of sumRegions(tally, counts, regions))
      for (const row of regionRows(tally, { year, region, status }, sum, parts, guard)) rows.push(row)
    hidden.primary += guard.hidden.primary
    hidden.complementary += guard.hidden.complementary
    hidden.published += guard.hidden.published
  }
  return { rows, hidden }
}

function protectAlone(tally: Tally, counts: YearCounts, regions: RegionAtoms): Protected {
  const alone = yearAlone(tally, counts, regions)
  return protectYear(alone.tally, alone.counts, alone.regions)
}

interface Cell {
  readonly year: number
  readonly region: RegionCode
  /** Of exact, unhidden figures. */
  readonly status: Status
}

function regionRows(
  { indicator }: Tally,
  cell: Cell,
  sum: RegionSum,
  parts: ReadonlyMap<string, Parts>,
  guard: Protected,
): FigureRow[] {
  const rows: FigureRow[] = []
  for (const [at, sex] of SEXES.entries())
    for (const [definition, sides] of parts) {
      const sums = split(sum, at, sides)
      if (sums.part.high + sums.rest.high === 0) continue
      const shown = guard.shown(cell.region, at, definition, sums)
      rows.push(figureRow(indicator, cell, { definition, sex }, sums, shown))
    }
  return rows
}

function figureRow(
  { id, share: parted }: Indicator,
  { year, region, status }: Cell,
  { definition, sex }: Pick<FigureRow, 'definition' | 'sex'>,
  { part, rest }: Sum,
  { numerator, denominator, share: shareShown }: Shown,
): FigureRow {
  const isShare = parted !== false
  const share = isShare && shareShown ? shareOf(part, rest) : null
  const hidden = numerator.hidden || (isShare && (denominator.hidden || !shareShown))
  const interval = part.low < part.high || rest.low < rest.high
  return {
    indicator: id,
    definition,
    region,
    year,
    sex,
    numeratorLow: numerator.high === null ? null : numerator.low,
    numeratorHigh: numerator.high,
    denominatorLow: isShare && denominator.high !== null ? denominator.low : null,
    denominatorHigh: isShare ? denominator.high : null,
    shareLow: share?.low ?? null,
    shareHigh: share?.high ?? null,
    status: hidden ? 'onderdrukt' : interval ? 'geschat' : status,
  }
}
