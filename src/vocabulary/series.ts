import type { Count } from './count.ts'
import type { Period } from './period.ts'
import type { RegionCode } from './region.ts'
import type { Sex } from './sex.ts'
import type { Share } from './share.ts'

/**
 * | status        | meaning                                                                     |
 * | ------------- | --------------------------------------------------------------------------- |
 * | `definitief`  | final at the publisher                                                       |
 * | `voorlopig`   | provisional: the publisher may revise it                                     |
 * | `geschat`     | an interval: the publisher hid counts of 1 to 4 in it                        |
 * | `onderdrukt`  | hidden by us, to protect small counts (the bounds are what may be known)     |
 * | `geprojecteerd` | a projection, not a count                                                  |
 */
export type Status = 'definitief' | 'voorlopig' | 'geschat' | 'onderdrukt' | 'geprojecteerd'

/** One figure: a share with its two counts, for one region, period and sex. */
export interface Observation {
  readonly region: RegionCode
  readonly period: Period
  readonly sex: Sex
  /** People in the technical group; null where the publisher gives only a share. */
  readonly numerator: Count | null
  /** All people of the population; null where the publisher gives only a share, or where counts are no part of a whole. */
  readonly denominator: Count | null
  /** Null where there is nobody, where the share is hidden, or where the base is too small to publish one. */
  readonly share: Share | null
  readonly status: Status
}

/** Observations of one indicator, definition, region and sex over the years: never across two definitions. */
export interface Series {
  readonly indicator: string
  readonly definition: string
  readonly region: RegionCode
  readonly sex: Sex
  /** In order of time. */
  readonly observations: readonly Observation[]
}
