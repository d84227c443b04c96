import type { Period } from './period.ts'
import type { RegionCode } from './region.ts'
import type { Bilingual } from './text.ts'

/** Where a goal comes from. */
export interface TargetSource {
  readonly publisher: string
  readonly title: string
  readonly address: string
  /** ISO date or year of the page. */
  readonly date: string
}

/**
 * A goal is never a bare 40: it is a value for one indicator and definition, in one population, region and year, set
 * by somebody.
 *
 * | kind        | meaning                                                                              |
 * | ----------- | ------------------------------------------------------------------------------------ |
 * | `besluit`   | adopted by the body named: a verdict may be given once its year has passed            |
 * | `referentie`| the same value shown at a level that the goal is not about: a line, never a verdict    |
 * | `rekendoel` | our choice to calculate with, nobody decided on it                                    |
 */
export interface Target {
  readonly id: string
  readonly kind: 'besluit' | 'referentie' | 'rekendoel'
  readonly title: Bilingual
  /** Null for goals that none of our indicators measures: then there is no gap to compute. */
  readonly indicator: string | null
  readonly definition: string | null
  readonly population: Bilingual
  readonly region: RegionCode
  /** A fraction from 0 to 1, a number of people or companies, or for `growth` the fraction that is to be added. */
  readonly value: number
  readonly unit: 'share' | 'people' | 'companies' | 'growth'
  readonly period: Period
  readonly source: TargetSource
  readonly note: Bilingual
}
