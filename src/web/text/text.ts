import type { LevelAnswer } from '../../api/index.ts'
import type { Region, RegionKind, Status } from '../../vocabulary/index.ts'
import type { Numbers } from './number.ts'

/** The languages of the site; Dutch comes first. */
export type Lang = 'nl' | 'en'
export const LANGS: readonly Lang[] = ['nl', 'en']

export type Level = LevelAnswer['level']
type Flow = LevelAnswer['flow']

/**
 * A share as people of a hundred, in whole numbers. `near` is said where rounding would hide on which side of the
 * goal it lies: 39.6 is "net geen 40", and an interval around the goal is "ongeveer 40".
 */
export interface People {
  readonly low: number
  readonly high: number
  readonly near: 'below' | 'around' | null
  /** More than nobody, but rounded to 0. */
  readonly few: boolean
}

/** What a sentence about one figure needs. */
export interface Figure {
  readonly level: Level
  readonly flow: Flow
  readonly region: Region
  /** `2019/20` */
  readonly period: string
  readonly people: People
}

/** Shares of several levels in one period, for one sentence. */
export interface Several {
  readonly period: string
  readonly parts: readonly { readonly level: Level; readonly people: People }[]
}

/** How the national goal ended. */
export type Outcome = 'reached' | 'missed' | 'partly' | 'unknown'

/** Every word and sentence of the site in one language: what is missing here does not compile. */
export interface Text {
  readonly lang: Lang
  readonly number: Numbers
  readonly site: {
    readonly name: string
    readonly skip: string
    readonly menu: string
    readonly trail: string
    readonly start: string
    readonly regions: string
    /** The name of the other language, in that language. */
    readonly other: string
    readonly licence: string
    readonly source: string
  }
  readonly home: {
    readonly title: string
    readonly question: string
    readonly description: string
    readonly elsewhere: string
  }
  readonly answer: {
    readonly headline: (
      outcome: Outcome,
      year: number,
      reached: readonly Level[],
      missed: readonly Level[],
    ) => string
    readonly national: (several: Several) => string
    readonly regional: (region: Region, several: Several) => string
    readonly goal: (value: number) => string
    /** `18`, `17–19`, `< 1` */
    readonly people: (people: People) => string
    readonly outOf: string
    readonly hidden: string
    readonly none: string
  }
  readonly figure: {
    readonly sentence: (figure: Figure) => string
    readonly before: (period: string, people: People, same: boolean) => string
    readonly tooSmall: string
    readonly trend: Readonly<Record<'up' | 'down', string>>
    readonly provisional: (period: string) => string
    readonly hidden: (region: Region) => string
    readonly none: (region: Region) => string
    readonly gap: (low: number, high: number, goal: number, reference: boolean) => string
    readonly above: (low: number, high: number, goal: number, reference: boolean) => string
    readonly around: (goal: number) => string
    readonly more: (level: Level, flow: Flow, low: number, high: number) => string
    readonly stock: string
    readonly basis: Readonly<Record<LevelAnswer['basis'], string>>
  }
  readonly tally: {
    readonly title: (region: Region) => string
    readonly intro: string
    readonly national: string
    readonly goal: string
    readonly reference: string
    readonly row: (level: Level, flow: Flow) => string
    readonly legend: string
    readonly hatch: string
  }
  readonly verdict: {
    readonly title: string
    readonly intro: (year: number, goal: number) => string
    readonly level: string
    readonly country: string
    readonly word: Readonly<Record<'reached' | 'missed' | 'unknown', string>>
    readonly measured: (period: string, people: People) => string
    readonly none: string
    readonly whole: (region: Region) => string
    readonly why: string
    /** Levels by how they ended; at least one in all. */
    readonly summary: (
      region: Region,
      ended: Readonly<Record<'reached' | 'missed' | 'unknown', readonly Level[]>>,
    ) => string
    readonly names: Readonly<Record<Level, string>>
  }
  readonly chart: {
    readonly goal: (goal: number, reference: boolean) => string
    /** `17–18 %`, for the end of a line. */
    readonly about: (people: People) => string
    readonly describe: (
      series: readonly { readonly name: string; readonly points: readonly string[] }[],
    ) => string
    readonly unit: (unit: string) => string
    readonly dotted: string
    readonly margin: string
    readonly open: string
    readonly broken: (period: string) => string
  }
  readonly table: {
    readonly caption: (title: string) => string
    readonly year: string
    readonly of: (part: string, whole: string) => string
    readonly range: (low: string, high: string) => string
    readonly status: Readonly<Record<Status, string>>
    readonly empty: string
  }
  readonly definition: {
    readonly who: string
    readonly rule: string
    readonly where: string
    readonly note: string
    readonly source: string
    readonly others: string
    readonly effect: string
    readonly name: string
    readonly share: string
    readonly used: string
  }
  readonly region: {
    readonly title: (region: Region) => string
    readonly question: (region: Region) => string
    readonly description: (region: Region) => string
    readonly kind: Readonly<Record<RegionKind, string>>
    readonly kinds: Readonly<Record<RegionKind, string>>
    readonly themes: string
    readonly thematic: (region: Region) => string
    readonly empty: (region: Region) => string
    readonly emptyWhy: string
    readonly emptyNext: string
    readonly members: (region: Region) => string
    readonly within: (region: Region) => string
    readonly overlap: string
    readonly noFigure: (levels: readonly Level[]) => string
  }
  readonly regions: {
    readonly title: string
    readonly description: string
    readonly lead: string
    readonly overlap: string
    /** Name of the search field in the address. */
    readonly query: string
    readonly search: string
    readonly button: string
    readonly found: (count: number, query: string) => string
    readonly nothing: string
  }
  readonly about: {
    readonly title: string
    readonly release: (id: string, day: string) => string
    readonly bundled: string
    readonly imported: string
    readonly hidden: (primary: string, complementary: string, published: string) => string
    readonly placed: string
    readonly unplaced: (percent: string) => string
    readonly sources: string
    readonly file: string
    readonly years: string
    readonly checksum: string
    readonly origin: string
    readonly withProgram: string
    readonly fetched: string
    readonly goals: string
    readonly verdicts: string
  }
  readonly missing: {
    readonly title: string
    readonly lead: string
    readonly nearest: string
    readonly next: string
  }
  readonly fault: { readonly title: string; readonly lead: string; readonly next: string }
}
