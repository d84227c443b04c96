import { square } from './square.ts'

/** What a lever can do for a goal. */
export interface Turn {
  /** Effort for one unit of the goal. */
  readonly cost: number
  /** Variance of what it gives, for one unit squared. */
  readonly doubt: number
  /** Units of the goal that it can give at most. */
  readonly most: number
}

/** How much each lever gives, in units of the goal. */
export interface Spending {
  readonly gives: readonly number[]
  readonly effort: number
  /** Variance of the sum. */
  readonly doubt: number
}

/** Halvings: enough for all the digits that matter. */
const HALVINGS = 60

/** Stands in for no doubt at all, so that every lever answers to a price. */
const NO_DOUBT = 1e-12

/**
 * The least effort that gives `total` with a variance of at most `doubt`; null when the levers cannot. A convex problem:
 * minimise cost'y, y summing to `total`, sum of doubt y² at most `doubt`, 0 <= y <= most. By its conditions of Karush,
 * Kuhn and Tucker y = (mu - cost) / (2 lambda doubt), kept within its bounds, so it is solved by halving for mu within
 * halving for lambda.
 */
export function spend(turns: readonly Turn[], total: number, doubt: number): Spending | null {
  if (turns.reduce((sum, { most }) => sum + most, 0) < total) return null
  const cheapest = allCheapest(turns, total)
  if (cheapest.doubt <= doubt) return cheapest
  const surest = calmest(turns, total)
  if (surest.doubt > doubt) return null
  const scale = Math.max(...turns.map(({ cost }) => cost)) / Math.max(total, NO_DOUBT)
  let cheap = scale * 1e-9
  let dear = scale * 1e12
  for (let i = 0; i < HALVINGS; i += 1) {
    const lambda = Math.sqrt(cheap * dear)
    if (priced(turns, total, lambda).doubt <= doubt) dear = lambda
    else cheap = lambda
  }
  const found = priced(turns, total, dear)
  return found.doubt <= doubt ? found : surest
}

/** The least variance with which the levers give `total`; of what they can give at most when that is less. */
export function calmest(turns: readonly Turn[], total: number): Spending {
  return priced(
    turns.map(turn => ({ ...turn, cost: 0 })),
    total,
    1,
    turns,
  )
}

/** Cheapest levers first: where doubt does not matter. */
function allCheapest(turns: readonly Turn[], total: number): Spending {
  const order = turns.map((_, at) => at).sort((a, b) => turns[a]!.cost - turns[b]!.cost || a - b)
  const gives = turns.map(() => 0)
  let left = total
  for (const at of order) {
    gives[at] = Math.min(left, turns[at]!.most)
    left -= gives[at]!
  }
  return spending(turns, gives)
}

/** The best division when variance has a price. */
function priced(turns: readonly Turn[], total: number, lambda: number, real = turns): Spending {
  const at = (mu: number) =>
    turns.map(({ cost, doubt, most }) =>
      Math.min(most, Math.max(0, (mu - cost) / (2 * lambda * Math.max(doubt, NO_DOUBT)))),
    )
  let low = Math.min(...turns.map(({ cost }) => cost))
  let high = Math.max(
    ...turns.map(({ cost, doubt, most }) => cost + 2 * lambda * Math.max(doubt, NO_DOUBT) * most),
  )
  for (let i = 0; i < HALVINGS; i += 1) {
    const mu = (low + high) / 2
    if (sum(at(mu)) >= total) high = mu
    else low = mu
  }
  return spending(real, between(at(low), at(high), total))
}

/** Of two divisions, one giving too little and one enough, the mix that gives just `total`. */
function between(few: readonly number[], many: readonly number[], total: number): number[] {
  const [least, most] = [sum(few), sum(many)]
  const part = most > least ? Math.min(1, Math.max(0, (total - least) / (most - least))) : 1
  return few.map((each, at) => each + part * (many[at]! - each))
}

function spending(turns: readonly Turn[], gives: readonly number[]): Spending {
  return {
    gives,
    effort: sum(turns.map(({ cost }, at) => cost * gives[at]!)),
    doubt: sum(turns.map(({ doubt }, at) => doubt * square(gives[at]!))),
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0)
}
