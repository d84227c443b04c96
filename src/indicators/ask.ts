import type { Questions } from '../lake/index.ts'
import { type Computed, compute } from './compute.ts'
import { type Geography, regionAtoms } from './geography.ts'
import type { Indicator } from './indicator.ts'
import { PUBLISHED, publishedRows } from './published.ts'
import { type Grain, tally } from './tally.ts'

/** What an analyst asks of the lake as it stands. */
export interface Ask {
  /** False shows the figures as they are, small counts included. */
  readonly protect: boolean
  /** By location for schools (only unprotected) and institutions, else by municipality. */
  readonly grain: Grain
  /** Start years, absent for all. */
  readonly years?: readonly number[]
}

/** The figures of one indicator, asked of the lake and protected. */
export async function ask(
  lake: Questions,
  geography: Geography,
  indicator: Indicator,
  wanted: Ask,
): Promise<Computed> {
  if (indicator.question === null) {
    const rows = publishedRows(PUBLISHED)
    return { rows, hidden: { primary: 0, complementary: 0, published: rows.length } }
  }
  const counted = await tally(lake, indicator, indicator.institutions ? 'location' : wanted.grain)
  return compute(counted, regionAtoms(indicator, counted.atoms, geography), {
    protect: wanted.protect,
    ...(wanted.years ? { years: wanted.years } : {}),
    provisional: year => lake.provisional(indicator.sources, year),
  })
}
