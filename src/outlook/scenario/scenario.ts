import type { RegionCode } from '../../vocabulary/index.ts'
import type { StepId } from '../flow/step.ts'

/**
 * A scenario: what if these steps changed? Plain data, small enough for an address (`address.ts`). Numbers are on a grid
 * (points to hundredths, shares to ten-thousandths, sureness to hundredths), so that writing and reading keeps them.
 */
export interface Scenario {
  readonly name: string
  /** The region in which things change, and every region that lies within it. */
  readonly region: RegionCode
  /** The release whose figures it starts from; null for the current one. */
  readonly release: string | null
  readonly goal: Goal | null
  readonly changes: readonly Change[]
  /** What a goal seek may turn; empty when none is asked for. */
  readonly levers: readonly Lever[]
  /** Whole number from 0 to 2^32 - 1: the same seed gives the same answer, to the last digit. */
  readonly seed: number
}

/** What is assumed to happen to the people who take a step. Whether an action brings it about is not part of it. */
export interface Change {
  readonly step: StepId
  /** Percentage points more (or, below 0, fewer) of the people at that step. */
  readonly points: number
  /** Start of the first school year in which something is noticed. */
  readonly from: number
  /** School years until all of it is there, in equal parts; 1 is at once. */
  readonly years: number
  /** How sure, 0.1 to 1: see `spreadOf` in `effect.ts`. */
  readonly sure: number
  /** School years by which everything comes later than `from`: the delay of an action. */
  readonly lag: number
  /** The action that is expected to do it, by its id; null when none is named. */
  readonly action: string | null
}

/** What is to be reached. */
export type Goal = ShareGoal | TechnicianGoal

interface GoalBase {
  /** Start of the school year in which it is to be reached. */
  readonly by: number
  /** With which chance a goal seek must reach it, 0.5 to 0.99. */
  readonly chance: number
}

/** A share at a choice step, in the scenario's region. */
export interface ShareGoal extends GoalBase {
  readonly kind: 'share'
  readonly step: StepId
  /** 0 to 1, neither of them. */
  readonly value: number
}

/** So many people a year more in technical work than without the scenario. */
export interface TechnicianGoal extends GoalBase {
  readonly kind: 'technicians'
  readonly people: number
}

/** A step that a goal seek may change. */
export interface Lever {
  readonly step: StepId
  /** Most points that can be asked of it. */
  readonly most: number
  /** Effort of one point, in any unit that the levers share. */
  readonly weight: number
  /** As of a change. */
  readonly from: number
  readonly years: number
  readonly sure: number
}

/** Bounds of what can be written in a scenario. */
export const LIMITS = {
  points: { low: -50, high: 50 },
  years: { low: 1, high: 20 },
  sure: { low: 0.1, high: 1 },
  lag: { low: 0, high: 20 },
  share: { low: 0.0001, high: 0.9999 },
  people: { low: 1, high: 1_000_000 },
  chance: { low: 0.5, high: 0.99 },
  most: { low: 0.01, high: 50 },
  weight: { low: 0.01, high: 1000 },
  seed: { low: 0, high: 4_294_967_295 },
} as const

/** Last year that a scenario can name. */
export const LAST_YEAR = 2060
/** Most changes, and most levers, of one scenario. */
export const MOST_CHANGES = 24

export const DEFAULTS = { years: 1, sure: 0.8, lag: 0, chance: 0.8, most: 10, weight: 1, seed: 1 } as const
