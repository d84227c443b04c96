/** A stable code (`source.unknown`), the sentence for a person, and what caused it. */
export interface Problem {
  /** Stable, dotted, English: readers and scripts may rely on it. */
  readonly code: string
  /** One or two sentences: what, where, got, wanted, next. */
  readonly message: string
  readonly cause?: unknown
}

/** Yours to fix: the input is wrong. The command line ends with exit code 2, the API answers 400 or 404. */
export class InputError extends Error {
  readonly code: string
  constructor(problem: Problem) {
    super(problem.message, { cause: problem.cause })
    this.name = 'InputError'
    this.code = problem.code
  }
}

/** Ours to fix: a fault of the system. The command line ends with exit code 1, the API answers 500. */
export class Fault extends Error {
  readonly code: string
  constructor(problem: Problem) {
    super(problem.message, { cause: problem.cause })
    this.name = 'Fault'
    this.code = problem.code
  }
}
