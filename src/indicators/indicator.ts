import { readFileSync } from 'node:fs'
import type { Bilingual, Definition, PeriodKind } from '../vocabulary/index.ts'

/** Which municipality or region a person is counted in. */
export type GeographyBasis = 'school' | 'institution' | 'campus' | 'country'

/** Which of the three national themes an indicator belongs to. */
export type Theme = 'kiezen' | 'leren' | 'werken'

/** One indicator: what is asked, how it is read, and in which definitions. Its question stands in the `.sql` beside it. */
export interface Indicator {
  /** Contract: never renamed. */
  readonly id: string
  readonly title: Bilingual
  readonly theme: Theme
  /** The level as readers know it: `vmbo`, `havo`, `vwo`, `mbo`, `hbo`, `wo`, or `''` for none. */
  readonly level: 'vmbo' | 'havo' | 'vwo' | 'mbo' | 'hbo' | 'wo' | ''
  /** Who is counted, in full. */
  readonly population: Bilingual
  /** `inflow` when people are counted as they choose or start, `stock` when all who are there are counted. */
  readonly flow: 'inflow' | 'stock' | 'outflow' | 'other'
  readonly basis: GeographyBasis
  /** What one is: pupils, students, exams. */
  readonly unit: Bilingual
  readonly period: PeriodKind
  /** Tables of the lake that the question reads. */
  readonly sources: readonly string[]
  /** The province is the row's own province column, or follows from the municipality. */
  readonly province: 'own' | 'municipality'
  /** True when figures per institution (`BRIN-…`) are published. */
  readonly institutions?: boolean
  /** False when numerator and denominator are no part and whole: counts only, never called a share. */
  readonly share?: boolean
  readonly note: Bilingual
  /** Where the way of counting changed: years before `from` are not compared with `from` and later. */
  readonly breaks?: readonly { readonly from: number; readonly reason: Bilingual }[]
  /**
   * Definitions that together make up the default one, each person in exactly one of them: the levels of a level mix.
   * Absent where there are none.
   */
  readonly partition?: readonly string[]
  /** The first is the default. */
  readonly definitions: readonly [Definition, ...Definition[]]
  /**
   * Portable SQL over `facts`, `programmes`: rows `year, sex, location, institution, province, class, count_low,
   * count_high`, where `class` is the label that definitions sort into numerator, rest and outside. Null for figures that are taken over, not counted.
   */
  readonly question: string | null
}

/** The question beside an indicator's module: `question(import.meta.url)` reads `havo-n-profiel.sql`. */
export function question(moduleUrl: string): string {
  return readFileSync(new URL(moduleUrl.replace(/\.ts$/, '.sql')), 'utf8')
}
