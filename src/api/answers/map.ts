import type { FigureSet } from '../../indicators/index.ts'
import { type Atlas, type Outlines, type Shape, TILES } from '../../lake/index.ts'
import {
  BORDER_YEAR,
  type Observation,
  type Period,
  type Region,
  type RegionCode,
  type Share,
  type Target,
} from '../../vocabulary/index.ts'
import type { LevelAnswer } from './contract.ts'
import { HEADLINES, indicatorOf, type Linked, targetOf } from './level.ts'

/** A level that a map can show: its headline indicator and the goal that its classes are made from. */
export interface MapLevel {
  readonly indicator: string
  readonly level: LevelAnswer['level']
  readonly flow: LevelAnswer['flow']
  readonly basis: LevelAnswer['basis']
  readonly target: Target
}

/** Shares from `from` up to, not including, `until`, as fractions; null for the last class, which has no end. */
export interface MapClass {
  readonly from: number
  readonly until: number | null
}

/**
 * A municipality on the map.
 *
 * | state    | meaning                                                                       |
 * | -------- | ----------------------------------------------------------------------------- |
 * | `share`  | has a share; in two classes where its bounds lie in two                        |
 * | `hidden` | has pupils, and its share is hidden to protect people, or is too small to show |
 * | `none`   | nobody is counted there: no school or institution of this level                |
 */
export interface MapPlace extends Linked {
  readonly column: number
  readonly row: number
  readonly state: 'share' | 'hidden' | 'none'
  readonly share: Share | null
  /** Indices of the classes of its bounds; null without a share. */
  readonly classes: { readonly low: number; readonly high: number } | null
  /** True outside the landsdeel and the eight pacts: only another reading of a pact reaches it. */
  readonly apart: boolean
  /** Longitudes and latitudes; null where no outlines serve. */
  readonly shape: Shape | null
}

/** A pact on the map: without members where it has themes instead of a territory. */
export interface MapPact extends Linked {
  readonly members: readonly RegionCode[]
  readonly observation: Observation | null
}

/** One level and year of every municipality and pact. */
export interface MapAnswer extends MapLevel {
  /** Null where the level has no figures at all. */
  readonly period: Period | null
  /** All levels and years that may be asked for. */
  readonly levels: readonly MapLevel[]
  readonly years: readonly number[]
  /** From low to high; the last begins at the goal. */
  readonly classes: readonly MapClass[]
  readonly places: readonly MapPlace[]
  readonly pacts: readonly MapPact[]
  /** Of which year the municipal borders are: those of the outlines, else those that figures are counted on. */
  readonly borders: { readonly year: number; readonly drawn: boolean }
}

/** What maps are made from. */
export interface MapFrom {
  readonly figures: FigureSet
  readonly atlas: Atlas
  readonly outlines: Outlines | null
}

/** The level and year of a map; another or none gives the first level, or its last year. */
export interface MapAsked {
  readonly level?: string | undefined
  readonly year?: number | undefined
}

/** A map of landsdeel Oost and its pacts. */
export function mapAnswer({ figures, atlas, outlines }: MapFrom, asked: MapAsked): MapAnswer {
  const levels = HEADLINES.map(mapLevelOf)
  const about = levels.find(({ level }) => level === asked.level) ?? levels[0]!
  const observations = observationsOf(figures, about, 'landsdeel-oost').filter(({ share }) => share !== null)
  const shown = observations.find(({ period }) => period.year === asked.year) ?? observations.at(-1)
  const classes = classesOf(about.target.value)
  const near = nearOf(atlas)
  const at = (code: RegionCode) =>
    observationsOf(figures, about, code).find(({ period }) => period.year === shown?.period.year) ?? null
  return {
    ...about,
    period: shown?.period ?? null,
    levels,
    years: observations.map(({ period }) => period.year),
    classes,
    places: TILES.map(({ code, column, row }) => ({
      ...linkedOf(atlas, code),
      column,
      row,
      ...stateOf(at(code), classes),
      apart: !near.has(code),
      shape: outlines?.shapes.get(code) ?? null,
    })),
    pacts: pactsOf(atlas).map(region => ({
      ...linkedOf(atlas, region.code),
      members: atlas.membersOf(region.code),
      observation: at(region.code),
    })),
    borders: { year: outlines?.year ?? BORDER_YEAR, drawn: outlines !== null },
  }
}

/** Four classes up to the goal and one from it. */
export function classesOf(goal: number): MapClass[] {
  // Binary fractions would put 0.3 under three quarters of 0.4.
  const edges = [0, 1, 2, 3, 4].map(quarter => Number(((goal * quarter) / 4).toFixed(9)))
  return edges.map((from, i) => ({ from, until: edges[i + 1] ?? null }))
}

/** The class that a share falls in. */
function classOf(share: number, classes: readonly MapClass[]): number {
  return classes.findLastIndex(({ from }) => share >= from)
}

function stateOf(
  observation: Observation | null,
  classes: readonly MapClass[],
): Pick<MapPlace, 'state' | 'share' | 'classes'> {
  const share = observation?.share ?? null
  if (share) {
    const [low, high] = [classOf(share.low, classes), classOf(share.high, classes)]
    return { state: 'share', share, classes: { low, high } }
  }
  // A hidden figure may have no counts to show at all.
  const hidden = observation?.status === 'onderdrukt' || (observation?.denominator?.high ?? 0) > 0
  return { state: hidden ? 'hidden' : 'none', share: null, classes: null }
}

/** What a map needs to know of a headline indicator. */
export function mapLevelOf(id: string): MapLevel {
  const { level, flow, basis, definitions } = indicatorOf(id)
  const target = targetOf(indicatorOf(id), definitions[0])
  return { indicator: id, level: level as LevelAnswer['level'], flow, basis, target }
}

/** The figures of a level by its default definition, in order of time. */
export function observationsOf(figures: FigureSet, { indicator }: MapLevel, region: RegionCode) {
  const [definition] = indicatorOf(indicator).definitions
  return figures.series(indicator, definition.id, region).observations
}

/** Municipalities of the landsdeel and of the eight pacts. */
function nearOf(atlas: Atlas): ReadonlySet<RegionCode> {
  const regions = ['PV23', 'PV25', ...pactsOf(atlas).map(({ code }) => code)]
  return new Set(regions.flatMap(code => atlas.membersOf(code)))
}

/** The eight pacts; other readings of one of them are left out. */
export function pactsOf(atlas: Atlas): Region[] {
  return atlas.regions.filter(({ code, kind }) => kind === 'pact' && !atlas.variantOf(code))
}

/** A region with the path of its page. */
export function linkedOf(atlas: Atlas, code: RegionCode): Linked {
  return { region: atlas.known(code), path: `/regios/${atlas.slugOf(code)}` }
}
