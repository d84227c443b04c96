import type { Disclosed, Secret } from './disclosed.ts'
import { LinearProgram } from './lp.ts'
import { System, type Value } from './system.ts'

/** What an attacker learns about a count that he should not. */
export interface Finding {
  readonly secret: Secret
  /** He must hold at least these values possible; exactly these where `exact`. */
  readonly low: number
  readonly high: number
  readonly exact: boolean
  /** True when he learns more than he may. */
  readonly exposed: boolean
}

export interface AttackReport {
  readonly findings: readonly Finding[]
  /** Size of the linear program, and how often it was solved. */
  readonly columns: number
  readonly rows: number
  readonly solved: number
}

export interface AttackOptions {
  /** True works out every interval to its ends; otherwise a count is left alone once it is seen to be safe. */
  readonly exact?: boolean
}

/** The solver works to 1e-7 per row. */
const TOLERANCE = 1e-5

/**
 * Attacks a publication with linear programming: for each secret the smallest and the largest value that agrees with
 * everything published, no count being negative. Knows nothing of how the protection was made. A solution found for
 * one secret also shows what values others can have. Blocks its thread while it solves.
 */
export async function attack(told: Disclosed, options: AttackOptions = {}): Promise<AttackReport> {
  const system = new System(told)
  const targets = told.secrets.map(secret => new Target(secret, system.value(secret.form)))
  const report = { columns: system.columns, rows: system.rows.length, solved: 0 }
  if (system.columns > 0) {
    const program = await LinearProgram.open(system.columns, system.rows)
    try {
      for (const target of targets)
        for (const direction of [1, -1] as const) {
          if (target.isDone(direction, options.exact === true)) continue
          const solution = program.extreme(target.value, direction)
          target.solved[direction === 1 ? 1 : 0] = true
          for (const other of targets) other.see(solution)
        }
    } finally {
      report.solved = program.solved
      program.close()
    }
  }
  return { ...report, findings: targets.map(target => target.finding()) }
}

class Target {
  low: number
  high: number
  /** Whether the lower and the upper end were worked out. */
  readonly solved: [boolean, boolean]

  constructor(
    readonly secret: Secret,
    readonly value: Value,
  ) {
    const known = value.columns.length === 0
    this.solved = [known, known]
    this.low = known ? value.constant : Infinity
    this.high = known ? value.high : -Infinity
  }

  /** Takes note of the value that it has in a solution. */
  see(solution: Float64Array): void {
    if (this.value.columns.length === 0) return
    let sum = 0
    for (const [at, column] of this.value.columns.entries()) sum += this.value.values[at]! * solution[column]!
    this.low = Math.min(this.low, sum + this.value.constant)
    this.high = Math.max(this.high, sum + this.value.high)
  }

  isDone(direction: 1 | -1, exact: boolean): boolean {
    if (this.solved[direction === 1 ? 1 : 0]) return true
    if (exact) return false
    const { wanted } = this.secret
    if ('width' in wanted) return this.high - this.low >= wanted.width - TOLERANCE
    return direction === 1 ? this.high >= wanted.high - TOLERANCE : this.low <= wanted.low + TOLERANCE
  }

  finding(): Finding {
    const { wanted } = this.secret
    const safe =
      'width' in wanted
        ? this.high - this.low >= wanted.width - TOLERANCE
        : this.low <= wanted.low + TOLERANCE && this.high >= wanted.high - TOLERANCE
    const { low, high, secret } = this
    return { secret, low, high, exact: this.solved[0] && this.solved[1], exposed: !safe }
  }
}
