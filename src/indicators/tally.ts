import type { Questions } from '../lake/index.ts'
import type { RegionCode, Sex } from '../vocabulary/index.ts'
import { SEXES } from '../vocabulary/index.ts'
import type { Indicator } from './indicator.ts'

/** The smallest area that is counted: a municipality within a province as the rows say it, or one location. */
export interface Atom {
  /** `GM0153`, `''` where the location could not be placed. */
  readonly municipality: RegionCode
  /** `PV23`, `''` where the rows have no province column. */
  readonly province: RegionCode
  /** `VO-00AH00` or `BRIN-25LH` when counted by location, else `''`. */
  readonly location: RegionCode
}

/** Counts of one year: `low[(atom * 3 + sex) * labels + label]`, sexes in the order of `SEXES`. */
export interface YearCounts {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** An indicator's question answered: people by atom, sex and class label, for every year in the lake. */
export interface Tally {
  readonly indicator: Indicator
  readonly labels: readonly string[]
  readonly atoms: readonly Atom[]
  readonly years: ReadonlyMap<number, YearCounts>
}

/** By municipality, or by the publisher's location (school or institution). */
export type Grain = 'municipality' | 'location'

/** Asks the lake an indicator's question. */
export async function tally(lake: Questions, indicator: Indicator, grain: Grain): Promise<Tally> {
  const columns = await lake.columns(`
    SELECT q.year, q.sex, q.class, COALESCE(p.municipality, '') AS municipality, q.province,
           ${grain === 'location' ? 'q.location' : "''"} AS location,
           CAST(SUM(q.count_low) AS INTEGER) AS count_low, CAST(SUM(q.count_high) AS INTEGER) AS count_high
    FROM (${indicator.question}) q
    LEFT JOIN (
      SELECT location, year, MAX(municipality) AS municipality FROM places
      WHERE source IN (${indicator.sources.map(source => `'${source}'`).join(', ')})
      GROUP BY location, year
    ) p ON p.location = q.location AND p.year = q.year
    GROUP BY q.year, q.sex, q.class, COALESCE(p.municipality, ''), q.province,
             ${grain === 'location' ? 'q.location' : "''"}`)
  return arrange(indicator, columns)
}

function arrange(indicator: Indicator, columns: Record<string, unknown[]>): Tally {
  const column = <T>(name: string) => (columns[name] ?? []) as T[]
  const [year, sex, label] = [column<number>('year'), column<Sex>('sex'), column<string>('class')]
  const { atoms, places } = atomsOf(
    column<string>('municipality'),
    column<string>('province'),
    column<string>('location'),
  )
  const labels = [...new Set(label)].sort()
  const labelAt = new Map(labels.map((name, at) => [name, at]))
  const size = atoms.length * SEXES.length * labels.length
  const years = new Map<number, YearCounts>()
  const [low, high] = [column<number>('count_low'), column<number>('count_high')]
  for (const [row, at] of places.entries()) {
    const of = years.get(year[row]!) ?? { low: new Int32Array(size), high: new Int32Array(size) }
    years.set(year[row]!, of)
    const cell = (at * SEXES.length + SEXES.indexOf(sex[row]!)) * labels.length + labelAt.get(label[row]!)!
    of.low[cell]! += low[row]!
    of.high[cell]! += high[row]!
  }
  return { indicator, labels, atoms, years: new Map([...years].sort(([a], [b]) => a - b)) }
}

/**
 * The different places of the rows, and for each row which of them it is. They are in an order of their own: an engine
 * gives rows in any order, and what is hidden must not depend on that.
 */
function atomsOf(
  municipality: readonly string[],
  province: readonly string[],
  location: readonly string[],
): { readonly atoms: Atom[]; readonly places: number[] } {
  const keys = municipality.map((code, row) => `${code}|${province[row]}|${location[row]}`)
  const sorted = [...new Set(keys)].sort()
  const at = new Map(sorted.map((key, index) => [key, index]))
  const atoms = sorted.map(key => {
    const [own = '', within = '', of = ''] = key.split('|')
    return { municipality: own, province: within, location: of }
  })
  return { atoms, places: keys.map(key => at.get(key)!) }
}
