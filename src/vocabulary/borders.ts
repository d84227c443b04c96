import type { RegionCode } from './region.ts'
import { newYear, type Register } from './register.ts'

/** The year whose municipal borders hold for all periods unless another is asked for. */
export const BORDER_YEAR = 2021

/**
 * | how       | a municipality on the borders of a year                                                 |
 * | --------- | --------------------------------------------------------------------------------------- |
 * | `same`    | in force then                                                                           |
 * | `merged`  | had gone into another one, whole                                                        |
 * | `split`   | had been split up: counted where most of its people went                                |
 * | `later`   | did not exist yet, and what merged into it cannot be told apart: keeps its own code     |
 * | `unknown` | not in the register: keeps its own code                                                 |
 */
export type BorderChange = 'same' | 'merged' | 'split' | 'later' | 'unknown'

/** The municipality in which something lies on the borders of a year. */
export interface OnBorders {
  readonly code: RegionCode
  readonly how: BorderChange
}

/**
 * Where a municipality of any time lies on the borders of 1 January of a year. The code tells which municipality is
 * meant; the year of the list that it came from does not matter.
 */
export function toBorders(register: Register, code: RegionCode, borderYear: number): OnBorders {
  const day = newYear(borderYear)
  let entry = register.get(code)
  if (!entry) return { code, how: 'unknown' }
  if (entry.from > day) return { code, how: 'later' }
  let how: BorderChange = 'same'
  while (entry.until !== '' && entry.until <= day) {
    how = how === 'split' || entry.parts.length > 0 ? 'split' : 'merged'
    // The register holds every successor: it checks that when it is made.
    entry = register.get(entry.successor)!
  }
  return { code: entry.code, how }
}
