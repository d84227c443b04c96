import { type History, noiseOf, type Point } from '../../src/outlook/index.ts'

/** Three invented regions over six years, with what the model must give for them, worked out apart from this program. */
export const FIRST = 2015

const CHOSEN = [
  [120, 130, 128, 140, 150, 139],
  [60, 52, 66, 58, 55, 49],
  [410, 428, 440, 452, 430, 421],
] as const
const ALL = [
  [300, 310, 305, 320, 330, 318],
  [150, 140, 160, 150, 148, 139],
  [1000, 1020, 1030, 1050, 1020, 1010],
] as const

/** Years with exact counts, the first one in 2015. */
export function exact(chosen: readonly number[], whole: readonly number[], first = FIRST): Point[] {
  return chosen.map((x, at) => {
    const share = x / whole[at]!
    return { year: first + at, whole: whole[at]!, share, low: share, high: share }
  })
}

/** The three regions. */
export const REGIONS: readonly Point[][] = CHOSEN.map((chosen, at) => exact(chosen, ALL[at]!))

/** All three together are the country. */
export const COUNTRY: Point[] = exact(
  CHOSEN[0].map((_, at) => CHOSEN.reduce((sum, each) => sum + each[at]!, 0)),
  ALL[0].map((_, at) => ALL.reduce((sum, each) => sum + each[at]!, 0)),
)

/** The history of a region of this country, a pact unless said otherwise. */
export function historyOf(points: readonly Point[], rest: Partial<History> = {}): History {
  const kind = rest.kind ?? 'pact'
  return {
    kind,
    noise: noiseOf(kind, 'school'),
    points,
    parent: COUNTRY,
    siblings: [],
    leads: [],
    parentLeads: [],
    ...rest,
  }
}
