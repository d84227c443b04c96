import type { Bilingual, Observation, Period, Region, Target } from '../../vocabulary/index.ts'
import type { OutlookAnswer } from './outlook.ts'

/** Where the figures of an answer come from, for under the chart and for a reader who checks. */
export interface SourceNote {
  readonly publisher: string
  /** The publisher's file name. */
  readonly file: string
  readonly sha256: string
  readonly licence: string
  /** Years of this answer that come from it. */
  readonly years: readonly number[]
  /** True for counts that came with the program. */
  readonly bundled: boolean
}

/** How far a region is from a goal. */
export interface Gap {
  /**
   * Percentage points (22.5, not 0.225) from the latest share to the goal, with the bounds of the share; negative when
   * above it.
   */
  readonly points: { readonly low: number; readonly high: number }
  /** People more in one cohort of the latest year's size; null where the publisher gives no counts. */
  readonly people: { readonly low: number; readonly high: number } | null
}

/** One series of a region with what follows from it. */
export interface RegionSeries {
  readonly region: Region
  /** Path of the region's page without language: `/regios/twente`. */
  readonly path: string
  readonly observations: readonly Observation[]
  /** The last observation with a share, null where there is none. */
  readonly latest: Observation | null
  readonly gap: Gap | null
}

/** Whether a goal was reached. Frozen: newer years do not change it. */
export interface Verdict {
  /** The level that the goal is about. */
  readonly level: LevelAnswer['level']
  readonly target: Target
  readonly outcome: 'reached' | 'missed' | 'unknown'
  /** The period that decided, null when unknown. */
  readonly period: Period | null
  readonly share: { readonly low: number; readonly high: number } | null
  readonly reason: Bilingual
  /** Who published the share, where it is no count of ours; null where the sources of the level say it. */
  readonly source: { readonly publisher: string; readonly title: string; readonly address: string } | null
}

/** One level (or route) of education: the figure, its definition and the regions asked for. */
export interface LevelAnswer {
  readonly indicator: string
  readonly level: 'vmbo' | 'havo' | 'vwo' | 'mbo' | 'hbo' | 'wo'
  readonly title: Bilingual
  readonly population: Bilingual
  readonly unit: Bilingual
  readonly flow: 'inflow' | 'stock' | 'outflow' | 'other'
  readonly basis: 'school' | 'institution' | 'campus' | 'country'
  readonly note: Bilingual
  readonly definition: { readonly id: string; readonly title: Bilingual; readonly rule: Bilingual }
  /** Where the way of counting changed: years before `from` are not compared with `from` and later. */
  readonly breaks: readonly { readonly from: Period; readonly reason: Bilingual }[]
  /** The first is the region that the page is about; the others stand beside it for comparison. */
  readonly regions: readonly RegionSeries[]
  /** The same latest figure by the other definitions, for the first region. */
  readonly otherDefinitions: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly rule: Bilingual
    readonly latest: Observation | null
    /** The verdict by this definition, beside the main one; null where no goal was adopted for the region. */
    readonly verdict: Verdict | null
  }[]
  /** The goal drawn as a line: adopted, or for reference only. */
  readonly target: Target
  readonly verdict: Verdict | null
  /** Where the first region's series leads; null where it has no share, or no goal that lies ahead. */
  readonly outlook: OutlookAnswer | null
  readonly sources: readonly SourceNote[]
}

/** Where a release stands. */
export interface ReleaseNote {
  readonly id: string
  /** ISO 8601. */
  readonly createdAt: string
  /** True while all counts came with the program. */
  readonly bundledOnly: boolean
  /** Number of figures hidden to protect small counts, primary and complementary. */
  readonly hidden: { readonly primary: number; readonly complementary: number; readonly published: number }
  /** Share of pupils that could not be placed in a municipality, 0 to 1. */
  readonly unplaced: number
}

/** The answer of `/` and of a region page. */
export interface RegionAnswer {
  readonly region: Region
  readonly path: string
  /** Municipalities or member regions that it consists of, for the page; empty for a municipality. */
  readonly members: readonly { readonly region: Region; readonly path: string }[]
  /** Regions that it lies in or overlaps with. */
  readonly within: readonly { readonly region: Region; readonly path: string }[]
  readonly levels: readonly LevelAnswer[]
  /** Published national figures that decide the national verdict (mbo, hbo, wo inflow). */
  readonly national: readonly Verdict[]
  readonly release: ReleaseNote
  /** Themes of a pact without territory. */
  readonly themes: readonly Bilingual[]
}

/** One region in the list of regions. */
export interface RegionListing {
  readonly kind: Region['kind']
  readonly regions: readonly { readonly region: Region; readonly path: string }[]
}
