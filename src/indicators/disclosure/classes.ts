import { Fault } from '../../vocabulary/index.ts'
import type { DisclosureTable } from './table.ts'

/** A definition by its three sets of classes, as indexes into `ClassPlan.sets`; `rest` is -1 for a mere count. */
interface PlanDefinition {
  readonly id: string
  readonly numerator: number
  readonly rest: number
  readonly whole: number
}

/** The classes of a table, merged where no definition tells them apart, and the sets of them that are published. */
export interface ClassPlan {
  /** Number of merged classes. */
  readonly size: number
  /** Merged class of each class of the table, -1 for a class outside all definitions. */
  readonly merged: Int32Array
  /** Each published set once, however many definitions share it: its merged classes, ascending. */
  readonly sets: readonly (readonly number[])[]
  /** `holds[set * size + class]` is 1 where the set holds the class. */
  readonly holds: Uint8Array
  /** Sets that hold a class. */
  readonly setsOf: readonly (readonly number[])[]
  readonly definitions: readonly PlanDefinition[]
}

/** Sets are kept as bits of one 32-bit word. */
const MOST_SETS = 31

/** Merges classes and numbers the sets. Throws a Fault for more than 31 different sets. */
export function planClasses(table: DisclosureTable): ClassPlan {
  const { merged, size } = merge(table)
  const sets: number[][] = []
  const at = new Map<string, number>()
  const setOf = (classes: readonly number[]): number => {
    const members = [...new Set(classes.map(k => merged[k]!))].sort((a, b) => a - b)
    const key = members.join()
    const found = at.get(key)
    if (found !== undefined) return found
    at.set(key, sets.length)
    return sets.push(members) - 1
  }
  const definitions = table.definitions.map(d => ({
    id: d.id,
    numerator: setOf(d.numerator),
    rest: d.rest.length === 0 ? -1 : setOf(d.rest),
    whole: setOf([...d.numerator, ...d.rest]),
  }))
  if (sets.length > MOST_SETS)
    throw new Fault({
      code: 'disclosure.too-many-sets',
      message: `${table.definitions.length} definitions make ${sets.length} different sets of classes; at most ${MOST_SETS} can be protected together. Split the table.`,
    })
  const holds = new Uint8Array(sets.length * size)
  for (const [set, members] of sets.entries()) for (const k of members) holds[set * size + k] = 1
  const setsOf = Array.from({ length: size }, (_, k) =>
    sets.flatMap((members, set) => (members.includes(k) ? [set] : [])),
  )
  return { size, merged, sets, holds, setsOf, definitions }
}

function merge(table: DisclosureTable): { merged: Int32Array; size: number } {
  const merged = new Int32Array(table.classes).fill(-1)
  const at = new Map<string, number>()
  const numerators = table.definitions.map(d => new Set(d.numerator))
  const rests = table.definitions.map(d => new Set(d.rest))
  for (let k = 0; k < table.classes; k++) {
    const key = numerators.map((set, d) => (set.has(k) ? 'n' : rests[d]!.has(k) ? 'r' : '-')).join('')
    if (!/[nr]/.test(key)) continue
    const found = at.get(key) ?? at.size
    at.set(key, found)
    merged[k] = found
  }
  return { merged, size: at.size }
}
