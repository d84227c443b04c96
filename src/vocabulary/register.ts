import { Fault } from './error.ts'
import { nameKey } from './name.ts'
import type { RegionCode } from './region.ts'

/** A day as `2019-01-01`; such texts compare in order of time. `''` is open: before or after all known time. */
export type Day = string

/** A municipality as our register knows it. CBS gives no code out twice: a code means one municipality in any year. */
export interface Registered {
  /** `GM0153`. */
  readonly code: RegionCode
  readonly name: string
  /** `PV23`. */
  readonly province: RegionCode
  /** First day in force; `''` when it was so before the register starts (1 January 2010). */
  readonly from: Day
  /** First day no longer in force; `''` while it is. */
  readonly until: Day
  /** Where its territory went, or most of it; `''` while it is in force. */
  readonly successor: RegionCode
  /** Others that got a part of it; empty unless it was split. */
  readonly parts: readonly RegionCode[]
  /** Other ways to write the name. */
  readonly aliases: readonly string[]
}

/** 1 January of a year: the day on which municipal borders change, but for a few. */
export function newYear(year: number): Day {
  return `${year}-01-01`
}

/** All municipalities since 2010, with what became of them. */
export class Register {
  readonly #byCode: ReadonlyMap<RegionCode, Registered>
  readonly #byName = new Map<string, Registered[]>()
  readonly #before = new Map<RegionCode, Registered[]>()

  /** Throws a Fault when the entries contradict each other. */
  constructor(entries: readonly Registered[]) {
    this.#byCode = new Map(entries.map(entry => [entry.code, entry]))
    if (this.#byCode.size < entries.length) throw broken('a code stands in it twice')
    for (const entry of entries) {
      this.#check(entry)
      if (entry.successor) append(this.#before, entry.successor, entry)
      for (const key of new Set([entry.name, ...entry.aliases].map(nameKey))) append(this.#byName, key, entry)
    }
  }

  get all(): readonly Registered[] {
    return [...this.#byCode.values()]
  }

  get(code: RegionCode): Registered | undefined {
    return this.#byCode.get(code)
  }

  /** True when the municipality exists on a day. */
  isInForce(code: RegionCode, day: Day): boolean {
    const entry = this.#byCode.get(code)
    return entry !== undefined && entry.from <= day && (entry.until === '' || day < entry.until)
  }

  /** The municipalities that exist on a day. */
  inForce(day: Day): Registered[] {
    return this.all.filter(entry => this.isInForce(entry.code, day))
  }

  /** Municipalities of any time with this name or alias, however it is written; two or more for `Bergen`. */
  named(name: string): readonly Registered[] {
    return this.#byName.get(nameKey(name)) ?? []
  }

  /** What became of a municipality, in order of time; empty while it is in force. */
  successors(code: RegionCode): RegionCode[] {
    const line: RegionCode[] = []
    for (let next = this.#byCode.get(code)?.successor; next; next = this.#byCode.get(next)?.successor)
      line.push(next)
    return line
  }

  /** Municipalities whose territory, or most of it, went straight to this one. */
  predecessors(code: RegionCode): readonly Registered[] {
    return this.#before.get(code) ?? []
  }

  /**
   * This register with municipalities that it does not know yet, from a newer table: in force since 1 January of the
   * first year given for them. Municipalities that it knows stay as they are.
   */
  extended(
    newer: readonly { code: RegionCode; name: string; province: RegionCode; year: number }[],
  ): Register {
    const unknown = new Map<RegionCode, Registered>()
    for (const { code, name, province, year } of newer) {
      const known = unknown.get(code)
      const from = newYear(year)
      if (this.#byCode.has(code) || (known && known.from <= from)) continue
      unknown.set(code, { code, name, province, from, until: '', successor: '', parts: [], aliases: [] })
    }
    return unknown.size === 0 ? this : new Register([...this.all, ...unknown.values()])
  }

  #check(entry: Registered): void {
    const { code, until, successor, parts } = entry
    if ((until === '') !== (successor === ''))
      throw broken(`${code} needs both "until" and "successor", or neither`)
    if (until !== '' && until <= entry.from) throw broken(`${code} ends on ${until}, before it begins`)
    for (const next of successor ? [successor, ...parts] : parts)
      if (!this.isInForce(next, until))
        throw broken(`${code} went to ${next}, which is not in force on ${until}`)
  }
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function broken(reason: string): Fault {
  return new Fault({
    code: 'register.broken',
    message: `The register of municipalities contradicts itself: ${reason}. Correct data/regions/municipalities.csv.`,
  })
}
