/** People of one level in one year: all, and those who chose technique. */
export interface Part {
  /** People of the population, 0 or more. */
  readonly whole: number
  /** Of them in the technical group, at most `whole`. */
  readonly chosen: number
}

/** A difference in people between two years, split; the three add up to `total`. */
export interface PeopleSplit {
  readonly total: number
  /** There are more or fewer young people. */
  readonly size: number
  /** They are spread differently over the levels. */
  readonly mix: number
  /** Within the levels more or fewer of them choose technique. */
  readonly choice: number
}

/** A difference in share (fractions, 0.01 is a percentage point) between two years; the two add up to `total`. */
export interface ShareSplit {
  readonly total: number
  readonly mix: number
  readonly choice: number
}

/**
 * Splits the change in the number of people who chose technique, x = n · Σ m·p: n people, m the part of them in each
 * level, p the share within the level. Each of the three gets its average effect over all six orders in which they could
 * have changed (L. S. Shapley, A value for n-person games, 1953; as decomposition A. F. Shorrocks, J. Econ.
 * Inequality 11, 2013), so no order is favoured and nothing is left over. Turned round in time, all signs turn.
 *
 * A level without anybody in one year has the share of the other year there: its coming or going is mix.
 * Throws a RangeError when there are no levels, or nobody in one of the years.
 */
export function splitPeople(before: readonly Part[], after: readonly Part[]): PeopleSplit {
  const { n, m, p } = factors(before, after)
  const mean = (i: 0 | 1, j: 0 | 1) => sumOver(m[i], p[j])
  const [s11, s22, s12, s21] = [mean(0, 0), mean(1, 1), mean(0, 1), mean(1, 0)]
  return {
    total: n[1] * s22 - n[0] * s11,
    size: (n[1] - n[0]) * ((s11 + s22) / 3 + (s12 + s21) / 6),
    mix: ((2 * n[0] + n[1]) * (s21 - s11) + (n[0] + 2 * n[1]) * (s22 - s12)) / 6,
    choice: ((2 * n[0] + n[1]) * (s12 - s11) + (n[0] + 2 * n[1]) * (s22 - s21)) / 6,
  }
}

/** Splits the change in the share Σ m·p in the same way, over mix and choice. */
export function splitShare(before: readonly Part[], after: readonly Part[]): ShareSplit {
  const { m, p } = factors(before, after)
  const mean = (i: 0 | 1, j: 0 | 1) => sumOver(m[i], p[j])
  const [s11, s22, s12, s21] = [mean(0, 0), mean(1, 1), mean(0, 1), mean(1, 0)]
  return {
    total: s22 - s11,
    mix: (s21 - s11 + s22 - s12) / 2,
    choice: (s12 - s11 + s22 - s21) / 2,
  }
}

type Pair<T> = readonly [T, T]

/** Number of people, their spread over the levels and the share within each, before and after. */
function factors(before: readonly Part[], after: readonly Part[]) {
  if (before.length === 0 || before.length !== after.length)
    throw new RangeError(`the same levels in both years, got ${before.length} and ${after.length}`)
  const n: Pair<number> = [peopleIn(before), peopleIn(after)]
  if (n[0] <= 0 || n[1] <= 0) throw new RangeError('there is nobody in one of the years')
  const shares = before.map((part, at): Pair<number> => {
    const other = after[at]!
    const first = part.whole > 0 ? part.chosen / part.whole : null
    const second = other.whole > 0 ? other.chosen / other.whole : null
    return [first ?? second ?? 0, second ?? first ?? 0]
  })
  return {
    n,
    m: [before.map(({ whole }) => whole / n[0]), after.map(({ whole }) => whole / n[1])] as Pair<number[]>,
    p: [shares.map(([first]) => first), shares.map(([, second]) => second)] as Pair<number[]>,
  }
}

function peopleIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { whole }) => sum + whole, 0)
}

function sumOver(m: readonly number[], p: readonly number[]): number {
  return m.reduce((sum, weight, at) => sum + weight * p[at]!, 0)
}
