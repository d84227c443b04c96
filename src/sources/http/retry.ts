import { InputError } from '../../vocabulary/index.ts'

/** How long to keep trying. Times in milliseconds. */
export interface Patience {
  /** Attempts in all. */
  readonly tries: number
  /** Wait before the second attempt; it doubles with each. */
  readonly firstWait: number
  /** The longest wait, also when the server asks for more (`Retry-After`): then we give up at once. */
  readonly longestWait: number
  /** The longest time without a byte before an attempt counts as broken. */
  readonly silence: number
}

const PATIENCE: Patience = { tries: 5, firstWait: 1_000, longestWait: 120_000, silence: 30_000 }

export function withPatience(given: Partial<Patience> = {}): Patience {
  return { ...PATIENCE, ...given }
}

/** A fault that may pass: the server is busy, or the connection broke. */
export class Passing extends Error {
  constructor(
    message: string,
    /** What the server asks for in `Retry-After`, in milliseconds. */
    readonly wait: number | null = null,
    cause?: unknown,
  ) {
    super(message, { cause })
  }
}

interface Surroundings {
  readonly url: string
  readonly patience: Patience
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly signal?: AbortSignal | undefined
}

/** Makes an attempt again after a fault that may pass, with longer and longer waits between. */
export async function retried<T>(attempt: () => Promise<T>, around: Surroundings): Promise<T> {
  const { patience, signal } = around
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted()
    try {
      return await attempt()
    } catch (problem) {
      signal?.throwIfAborted()
      if (!(problem instanceof Passing)) throw problem
      const wait = problem.wait ?? Math.min(patience.firstWait * 2 ** (tries - 1), patience.longestWait)
      if (tries >= patience.tries || wait > patience.longestWait) throw gaveUp(around.url, problem, tries)
      await around.sleep(wait, signal)
    }
  }
}

function gaveUp(url: string, problem: Passing, tries: number): InputError {
  const asks = problem.wait === null ? '' : ` and asks to wait ${Math.ceil(problem.wait / 1000)} s`
  return new InputError({
    code: 'download.failed',
    message: `${url}: ${problem.message}${asks} (${tries} ${tries === 1 ? 'try' : 'tries'}). Check the connection and try again later, or download the file by hand and import it.`,
    cause: problem.cause ?? problem,
  })
}

/**
 * `Retry-After` in milliseconds from now, null when it is absent or says nothing: `120` (seconds) or a date as in
 * `Wed, 21 Oct 2026 07:28:00 GMT` (RFC 9110, 10.2.3).
 */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
