import { logistic } from '../number/logistic.ts'
import { studentCdf } from '../number/student.ts'
import { leastOf } from './branch.ts'
import { movedBy } from './effect.ts'
import { calmest, type Spending, spend, type Turn } from './spend.ts'
import { square } from './square.ts'

/** What must be reached, and how it stands without any lever. */
export interface Aim {
  /** `share`: levers give shares (0.01 is a point) and the rest is on log odds; `people`: all in people. */
  readonly scale: 'share' | 'people'
  /** Middle without levers and the value to reach, in log odds or people. */
  readonly centre: number
  readonly wanted: number
  /** Standard deviation without levers, and degrees of freedom (infinite for the normal law). */
  readonly sd: number
  readonly df: number
  /** Chance to reach it with, 0.5 or more. */
  readonly chance: number
}

/** The answer of a goal seek. */
export interface Answer {
  readonly reachable: boolean
  /** The least effort that reaches the goal; where none does, the division with the best chance. */
  readonly spending: Spending
  /** Chance that the goal is reached with it. */
  readonly chance: number
  /** Proof: no division that reaches the goal takes less effort than this; null where none reaches it. */
  readonly effortAtLeast: number | null
  /** Proof: no division within the bounds has a better chance than this. */
  readonly chanceAtMost: number
}

/** How far above the proved least effort the search ends, in units of effort; it may end earlier, with a wider proof. */
const GAP = 1e-6
/** The same of the best chance, in standard deviations. */
const Z_GAP = 1e-4
/** A margin that only rounding makes. */
const NOTHING = 1e-9

/**
 * The least effort with which an aim is reached with its chance, or proof that the levers cannot. With x the sum that
 * the levers give, the chance is that of Student's t up to
 *
 *     (middle(x) - wanted) / sqrt(sd² + slope(x)² doubt)
 *
 * For one x this leaves room for some doubt, and `spend` solves the rest exactly. Over x the search is by branch and
 * bound, for both answers: so the least effort and the impossibility come with a proof.
 */
export function planOf(aim: Aim, turns: readonly Turn[]): Answer {
  const room = turns.reduce((total, { most }) => total + most, 0)
  const high = aim.scale === 'share' ? Math.min(room, 0.998 - logistic(aim.centre)) : room
  const range = [0, Math.max(0, high)] as const
  const best = surest(aim, turns, range)
  const needed = neededZ(aim)
  if (best.z < needed)
    return {
      reachable: false,
      spending: best.spending,
      chance: chanceAt(best.z, aim.df),
      effortAtLeast: null,
      chanceAtMost: chanceAt(best.zAtMost, aim.df),
    }
  const least = leastOf(
    range,
    x => spend(turns, x, roomAt(aim, x, needed))?.effort ?? Number.POSITIVE_INFINITY,
    (a, b) => spend(turns, a, roomWithin(aim, a, b, needed))?.effort ?? Number.POSITIVE_INFINITY,
    GAP,
  )
  const spending = least.at === null ? best.spending : spend(turns, least.at, roomAt(aim, least.at, needed))!
  return {
    reachable: true,
    spending,
    chance: chanceOfPlan(aim, spending),
    effortAtLeast: least.at === null ? 0 : least.atLeast,
    chanceAtMost: chanceAt(best.zAtMost, aim.df),
  }
}

/** Chance that an aim is reached with a division. */
export function chanceOfPlan(aim: Aim, { gives, doubt }: Spending): number {
  return chanceAt(
    zOf(
      aim,
      gives.reduce((total, each) => total + each, 0),
      doubt,
    ),
    aim.df,
  )
}

/** The division with the best chance, and proof that none has a better one. */
function surest(aim: Aim, turns: readonly Turn[], range: readonly [number, number]) {
  const found = leastOf(
    range,
    x => -zOf(aim, x, calmest(turns, x).doubt),
    (a, b) => {
      const margin = marginAt(aim, b)
      // With the middle still under the goal, doubt would help: then a half is what can be proved.
      if (margin <= 0) return 0
      return -margin / Math.sqrt(square(aim.sd) + square(leastSlope(aim, a, b)) * calmest(turns, a).doubt)
    },
    Z_GAP,
  )
  return { z: -found.value, zAtMost: -found.atLeast, spending: calmest(turns, found.at ?? range[1]) }
}

function zOf(aim: Aim, x: number, doubt: number): number {
  const margin = marginAt(aim, x)
  const sd = Math.sqrt(square(aim.sd) + square(slopeAt(aim, x)) * doubt)
  if (sd > 0) return margin / sd
  return margin >= -NOTHING ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}

function marginAt({ scale, centre, wanted }: Aim, x: number): number {
  return centre + (scale === 'share' ? movedBy(centre, x).mean : x) - wanted
}

function slopeAt({ scale, centre }: Aim, x: number): number {
  return scale === 'share' ? movedBy(centre, x).slope : 1
}

/** No slope between a and b is smaller: the mean slope up to a, then at best the flattest of the curve. */
function leastSlope(aim: Aim, a: number, b: number): number {
  if (aim.scale === 'people') return 1
  const share = logistic(aim.centre)
  const middle = Math.min(share + b, Math.max(share + a, 0.5))
  const flattest = 1 / (middle * (1 - middle))
  const first = movedBy(aim.centre, a)
  return b > 0 ? Math.min(first.slope, (first.mean + (b - a) * flattest) / b) : first.slope
}

/** Variance that the levers may have when they give x; negative when even none is too much. */
function roomAt(aim: Aim, x: number, needed: number): number {
  return room(aim, marginAt(aim, x), slopeAt(aim, x), needed)
}

function roomWithin(aim: Aim, a: number, b: number, needed: number): number {
  return room(aim, marginAt(aim, b), leastSlope(aim, a, b), needed)
}

function room({ sd }: Aim, margin: number, slope: number, needed: number): number {
  if (margin < -NOTHING) return -1
  if (needed <= 0) return Number.POSITIVE_INFINITY
  return (square(Math.max(0, margin) / needed) - square(sd)) / square(slope)
}

/** Chance that Student's t, or the normal law, is at most z: the same reckoning as `chanceOf` of a forecast. */
function chanceAt(z: number, df: number): number {
  if (z === Number.POSITIVE_INFINITY) return 1
  if (z === Number.NEGATIVE_INFINITY) return 0
  return 1 - studentCdf(-z, Number.isFinite(df) ? df : 1e9)
}

/** The z that gives the chance wanted. */
function neededZ({ chance, df }: Aim): number {
  let low = 0
  let high = 60
  for (let i = 0; i < 100; i += 1) {
    const z = (low + high) / 2
    if (chanceAt(z, df) >= chance) high = z
    else low = z
  }
  return chance <= 0.5 ? 0 : high
}
