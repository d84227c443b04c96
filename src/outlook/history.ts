import type { RegionKind } from '../vocabulary/index.ts'
import type { Noise } from './noise.ts'
import type { Point } from './point.ts'

/** All that a projection is made from: the comparable years of a region, and of the country around it. */
export interface History {
  readonly kind: RegionKind
  /** How regions of this kind differ from the country and wobble: `noiseOf(kind, basis)`. */
  readonly noise: Noise
  /** Years of the region that may be compared with each other, oldest first; may be few, not none. */
  readonly points: readonly Point[]
  /** The same of the country, at least one year; the region's own years when it is the country. */
  readonly parent: readonly Point[]
  /** Other national series that wobble alike: they say how much a year may bring. */
  readonly siblings: readonly (readonly Point[])[]
  /** Pupils who already sit in the years before, nearest year first; empty where nobody counted them. */
  readonly leads: readonly Lead[]
  /** The same for the country. */
  readonly parentLeads: readonly Lead[]
}

/** The people of a coming year, counted before it comes. */
export interface Lead {
  /** The year that they are counted for. */
  readonly year: number
  /** Expected log odds of the share in that year, attrition included. */
  readonly centre: number
  /** Variance of the log odds of the share that will be counted around `centre`. */
  readonly variance: number
  /** People expected in that year. */
  readonly whole: number
}
