import { InputError } from './error.ts'
import type { RegionCode } from './region.ts'
import type { Day } from './register.ts'
import type { Bilingual } from './text.ts'

/** A municipality in a pact, with the public page that says so. */
export interface PactMember {
  readonly municipality: RegionCode
  /** First day; `''` when the source gives none. */
  readonly from: Day
  /** First day no longer a member; `''` when the source gives none. */
  readonly until: Day
  readonly source: { readonly publisher: string; readonly page: string }
  /** What should be known about this membership; `''` for nothing. */
  readonly note: string
}

/** A pact: a set of municipalities of any province, or themes instead of a territory. */
export interface Pact {
  /** `pact-twente`. */
  readonly code: RegionCode
  readonly name: Bilingual
  /** The pact of which this is another reading; null for the eight pacts themselves. */
  readonly variantOf: RegionCode | null
  readonly note: string
  /** Empty for a pact with a territory. */
  readonly themes: readonly Bilingual[]
  /** Empty for a pact without a territory. */
  readonly members: readonly PactMember[]
}

/** School year of the default list: it holds for all years unless a dated membership is asked for. */
export const PACT_YEAR = 2020

/** The municipalities in a pact on 1 October of a school year, the day on which DUO counts. */
export function membersOf(pact: Pact, schoolYear: number = PACT_YEAR): RegionCode[] {
  if (!Number.isInteger(schoolYear) || schoolYear < 1990 || schoolYear > 2100)
    throw new InputError({
      code: 'pact.year',
      message: `Members of ${pact.code}: "${schoolYear}" is no school year. Give the year in which it starts, such as 2019.`,
    })
  const day = `${schoolYear}-10-01`
  return pact.members
    .filter(({ from, until }) => from <= day && (until === '' || day < until))
    .map(({ municipality }) => municipality)
}
