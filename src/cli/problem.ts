import { Fault, InputError } from '../vocabulary/index.ts'

/** One sentence for a person about anything that went wrong; the stack only when debugging. */
export function describe(error: unknown): string {
  if (process.env.VIEROPTIEN_DEBUG && error instanceof Error) return error.stack ?? error.message
  if (error instanceof InputError || error instanceof Fault) return error.message
  const message = error instanceof Error ? error.message : String(error)
  return `something went wrong that should not: ${message}. Please report it; VIEROPTIEN_DEBUG=1 shows where.`
}
