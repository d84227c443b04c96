import { nearestNames } from '../../vocabulary/index.ts'
import { STEPS, type StepId, stepOf } from '../flow/step.ts'

/** One thing that is wrong with a scenario: a stable code and a sentence that says where, what it got and what it wants. */
export interface Wrong {
  readonly code: string
  readonly message: string
}

export interface Range {
  readonly low: number
  readonly high: number
}

/** What a number must be; `fallback` when it may be left out, `grid` the steps to one. */
export interface Wanted extends Range {
  readonly fallback?: number
  readonly grid?: number
  /** Added to the complaint: what to do. */
  readonly next?: string
}

/** Reads the fields of one object of a scenario and keeps what is wrong, so that a person hears it all at once. */
export class Fields {
  readonly #record: Readonly<Record<string, unknown>>
  readonly #where: string
  readonly #wrongs: Wrong[]

  constructor(record: unknown, where: string, wrongs: Wrong[]) {
    this.#wrongs = wrongs
    this.#where = where
    this.#record = isRecord(record) ? record : {}
    if (!isRecord(record))
      this.complain('shape', `${where} is ${shown(record)}; wanted an object with fields.`)
  }

  has(key: string): boolean {
    return this.#record[key] !== undefined && this.#record[key] !== null
  }

  /** Complains of fields that mean nothing, such as a misspelt one. */
  only(...keys: readonly string[]): this {
    for (const key of Object.keys(this.#record)) {
      if (keys.includes(key)) continue
      const near = nearestNames(key, keys, 1)[0]
      const hint = near ? `did you mean "${near}"?` : `possible: ${keys.join(', ')}.`
      this.complain('field', `${this.#at(key)} is no field of a scenario; ${hint}`)
    }
    return this
  }

  number(key: string, { low, high, fallback, grid = 1, next }: Wanted): number {
    const value = this.#record[key]
    if ((value === undefined || value === null) && fallback !== undefined) return fallback
    if (typeof value === 'number' && value >= low && value <= high) {
      const rounded = Math.round(value * grid) / grid + 0
      if (grid !== 1 || rounded === value) return rounded
    }
    const kind = grid === 1 ? 'a whole number' : 'a number'
    this.complain(
      key,
      `${this.#at(key)} is ${shown(value)}; wanted ${kind} from ${low} to ${high}.${next ? ` ${next}` : ''}`,
    )
    return fallback ?? low
  }

  text(key: string, pattern: RegExp, wanted: string): string | null {
    const value = this.#record[key]
    if (value === undefined || value === null) return null
    if (typeof value === 'string' && pattern.test(value)) return value
    this.complain(key, `${this.#at(key)} is ${shown(value)}; wanted ${wanted}.`)
    return null
  }

  step(key: string, possible: readonly StepId[] = STEPS.map(({ id }) => id)): StepId {
    const value = this.#record[key]
    const found = typeof value === 'string' ? stepOf(value)?.id : undefined
    if (found && possible.includes(found)) return found
    const near = typeof value === 'string' ? nearestNames(value, possible, 2) : []
    const hint = near.length > 0 ? `did you mean ${near.join(' or ')}? ` : ''
    this.complain(key, `${this.#at(key)} is ${shown(value)}; ${hint}possible: ${possible.join(', ')}.`)
    return possible[0]!
  }

  /** The objects of a list; none when it is left out. */
  list(key: string, most: number): Fields[] {
    const value = this.#record[key]
    if (value === undefined || value === null) return []
    if (Array.isArray(value) && value.length <= most)
      return value.map((each, at) => new Fields(each, `${key} ${at + 1}`, this.#wrongs))
    const got = Array.isArray(value) ? `a list of ${value.length}` : shown(value)
    this.complain(key, `${this.#at(key)} is ${got}; wanted a list of at most ${most}.`)
    return []
  }

  object(key: string): Fields {
    return new Fields(this.#record[key], key, this.#wrongs)
  }

  raw(key: string): unknown {
    return this.#record[key]
  }

  complain(code: string, message: string): void {
    this.#wrongs.push({ code: `scenario.${code}`, message })
  }

  #at(key: string): string {
    return this.#where === '' ? `"${key}"` : `${this.#where}, "${key}"`
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a person may recognise it. */
function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  const text = String(value)
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`
}
