import { type SourceFile, type Told, yearOf } from '../kind.ts'

/** A year in a file name and how it is written there. */
interface Stamp {
  readonly written: 'pair' | 'month' | 'year' | 'range'
  /** The first year as printed. */
  readonly year: number
  /** 1 to 12, 0 when the name has none. */
  readonly month: number
}

const NOTHING = /(?!)/

/** `2017-2018` and `2017-18` are pairs, `2015-2019` a range, `2021-01` a month. A pair wins where both would fit. */
function stampsIn(name: string): Stamp[] {
  return [...name.matchAll(/(?<!\d)(20\d\d)(?:[-_/](\d{4}|\d\d)(?!\d))?(?!\d)/g)].map(match => {
    const year = Number(match[1])
    const next = match[2]
    if (next === undefined) return { written: 'year', year, month: 0 }
    const pair = next === (next.length === 4 ? String(year + 1) : String(year + 1).slice(2))
    if (pair) return { written: 'pair', year, month: 0 }
    const month = next.length === 2 ? Number(next) : 0
    return month >= 1 && month <= 12
      ? { written: 'month', year, month }
      : { written: 'range', year, month: 0 }
  })
}

/**
 * Start of the school year of a count on 1 October, as a person tells it or the publisher's file name does.
 *
 * | name                                        | year       |
 * | ------------------------------------------- | ---------- |
 * | `01.-leerlingen-vo-…-2017-2018.csv`         | 2017       |
 * | `leerlingen-vo-…-2019.csv`                  | 2019       |
 * | `leerlingen.csv`, `…-2015-2019.csv`, `2026-11-23 leerlingen 2019.csv` | InputError `source.year-unknown` |
 */
export function countingYear(file: SourceFile, told: Told): number {
  const [only, ...others] = stampsIn(file.name)
  const clear = only && others.length === 0 && (only.written === 'pair' || only.written === 'year')
  return yearOf(file, { year: told.year ?? (clear ? only.year : undefined) }, NOTHING)
}

/**
 * Start of the school year where only a pair tells it: a single year could be its start or its end. The first pair
 * counts: `05-zittenblijvers-niveau-vestiging-2017-2018-tov-2018-2019.csv` is about pupils of 2017/18.
 */
export function pairedYear(file: SourceFile, told: Told): number {
  const first = stampsIn(file.name).find(stamp => stamp.written === 'pair')
  return yearOf(file, { year: told.year ?? first?.year }, NOTHING)
}

/**
 * School year of an address list, null when nothing tells it. Lists of January to July belong to the school year that
 * began the autumn before: `alle-vestigingen-vo_2021-01.csv` is 2020, `02.-alle-vestigingen-vo-2025.csv` is 2025.
 */
export function listYear(file: SourceFile, told: Told): number | null {
  if (told.year !== undefined) return told.year
  const [only, ...others] = stampsIn(file.name)
  if (!only || others.length > 0 || only.written === 'range') return null
  return only.written === 'month' && only.month < 8 ? only.year - 1 : only.year
}
