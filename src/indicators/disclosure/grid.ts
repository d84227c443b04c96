import { Fault } from '../../vocabulary/index.ts'
import { type ClassPlan, planClasses } from './classes.ts'
import type { DisclosureTable } from './table.ts'

/** Index of `totaal` among the sexes; men and women are 1 and 2. */
export const TOTAL = 0
export const MAN = 1
export const WOMAN = 2

/** A set of atoms for which figures are published. Regions with the same people are one place. */
export interface Place {
  /** Atoms of the grid, ascending. */
  readonly atoms: readonly number[]
  readonly weight: number
}

/**
 * A table in compact form. A count of an atom, sex and class is an exact part plus a number of counts that the
 * publisher hid (each 1 to 4): low = exact + hidden, high = exact + 4 × hidden. Both parts simply add up over
 * regions and classes, so whoever knows the published bounds knows the sums of both parts.
 */
export interface Grid {
  readonly classes: ClassPlan
  /** Atoms that hold anybody, as indexes into the table's atoms. Nobody else can be moved or seen. */
  readonly atoms: readonly number[]
  /** False when the table has no figures by sex. */
  readonly sexed: boolean
  /** True when any count is an interval. */
  readonly masked: boolean
  /** Bounds by `(atom * 3 + sex) * classes + class`. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** The hidden counts and the exact part of each of them. */
  readonly hidden: Int32Array
  readonly exact: Int32Array
  /** totaal − man − vrouw by `atom * classes + class`: people of a third sex, or a fault in the publisher's row. */
  readonly unsexed: Int32Array
  readonly places: readonly Place[]
  /** Place of each region of the table, -1 where the region holds nobody. */
  readonly placeOf: Int32Array
  /** Places that hold an atom. */
  readonly placesOf: readonly (readonly number[])[]
  /** Bounds of published cells by `(place * 3 + sex) * sets + set`. */
  readonly cellLow: Int32Array
  readonly cellHigh: Int32Array
}

/** Brings a table in compact form: empty atoms out, equal regions and equal classes merged. */
export function makeGrid(table: DisclosureTable): Grid {
  const classes = planClasses(table)
  const counted = mergeCounts(table, classes)
  const atoms = inhabited(counted, table.atoms.length, classes.size)
  const [low, high] = [counted.low, counted.high].map(from => take(from, atoms, classes.size)) as [
    Int32Array,
    Int32Array,
  ]
  const hidden = low.map((value, at) => (high[at]! - value) / 3)
  const exact = low.map((value, at) => value - hidden[at]!)
  checkBounds(table, low, high)
  const sexed = low.some((_, at) => Math.floor(at / classes.size) % 3 !== TOTAL && high[at]! > 0)
  const places = mergeRegions(table, atoms)
  const placesOf: number[][] = atoms.map(() => [])
  for (const [p, place] of places.list.entries()) for (const a of place.atoms) placesOf[a]!.push(p)
  return {
    classes,
    atoms,
    sexed,
    masked: hidden.some(n => n > 0),
    low,
    high,
    hidden,
    exact,
    unsexed: sexed
      ? unsexedOf(low, high, atoms.length, classes.size)
      : new Int32Array(atoms.length * classes.size),
    places: places.list,
    placeOf: places.of,
    placesOf,
    cellLow: cellSums(low, places.list, classes),
    cellHigh: cellSums(high, places.list, classes),
  }
}

/** Every count that a publisher hid adds 1 to the lower bound and 4 to the upper one: nothing else is possible. */
function checkBounds(table: DisclosureTable, low: Int32Array, high: Int32Array): void {
  for (const [at, least] of low.entries()) {
    const width = high[at]! - least
    if (width >= 0 && width % 3 === 0 && least >= width / 3) continue
    throw new Fault({
      code: 'disclosure.bad-bounds',
      message: `A count of ${table.atoms.length} areas has the bounds ${least} to ${high[at]}. Bounds are sums of exact counts and of counts of 1 to 4, so they lie a multiple of 3 apart, each hidden count adding at least 1.`,
    })
  }
}

interface Bounds {
  readonly low: Int32Array
  readonly high: Int32Array
}

function mergeCounts(table: DisclosureTable, classes: ClassPlan): Bounds {
  const [low, high] = [0, 0].map(() => new Int32Array(table.atoms.length * 3 * classes.size)) as [
    Int32Array,
    Int32Array,
  ]
  for (let row = 0; row < table.atoms.length * 3; row++)
    for (let k = 0; k < table.classes; k++) {
      const to = classes.merged[k]!
      if (to < 0) continue
      low[row * classes.size + to]! += table.counts.low[row * table.classes + k]!
      high[row * classes.size + to]! += table.counts.high[row * table.classes + k]!
    }
  return { low, high }
}

function inhabited(counts: Bounds, atoms: number, classes: number): number[] {
  const width = 3 * classes
  const found: number[] = []
  for (let a = 0; a < atoms; a++)
    if (counts.high.subarray(a * width, (a + 1) * width).some(n => n > 0)) found.push(a)
  return found
}

function take(from: Int32Array, atoms: readonly number[], classes: number): Int32Array {
  const width = 3 * classes
  const out = new Int32Array(atoms.length * width)
  for (const [at, a] of atoms.entries()) out.set(from.subarray(a * width, (a + 1) * width), at * width)
  return out
}

function mergeRegions(table: DisclosureTable, atoms: readonly number[]): { list: Place[]; of: Int32Array } {
  const gridAtom = new Int32Array(table.atoms.length).fill(-1)
  for (const [at, a] of atoms.entries()) gridAtom[a] = at
  const list: { atoms: number[]; weight: number }[] = []
  const found = new Map<string, number>()
  const of = new Int32Array(table.regions.length).fill(-1)
  for (const [r, region] of table.regions.entries()) {
    const members = region.atoms.map(a => gridAtom[a]!).filter(a => a >= 0)
    if (members.length === 0) continue
    members.sort((a, b) => a - b)
    const key = members.join()
    const place = found.get(key) ?? list.push({ atoms: members, weight: 0 }) - 1
    found.set(key, place)
    list[place]!.weight = Math.max(list[place]!.weight, region.weight)
    of[r] = place
  }
  return { list, of }
}

/** Where the bounds leave room for 0 it is 0, else the smallest deviation that makes them fit. */
function unsexedOf(low: Int32Array, high: Int32Array, atoms: number, classes: number): Int32Array {
  const out = new Int32Array(atoms * classes)
  for (let a = 0; a < atoms; a++)
    for (let k = 0; k < classes; k++) {
      const at = (sex: number) => (a * 3 + sex) * classes + k
      const least = low[at(TOTAL)]! - high[at(MAN)]! - high[at(WOMAN)]!
      const most = high[at(TOTAL)]! - low[at(MAN)]! - low[at(WOMAN)]!
      out[a * classes + k] = Math.min(Math.max(0, least), most)
    }
  return out
}

function cellSums(counts: Int32Array, places: readonly Place[], classes: ClassPlan): Int32Array {
  const sets = classes.sets.length
  const out = new Int32Array(places.length * 3 * sets)
  for (const [p, place] of places.entries())
    for (const a of place.atoms)
      for (let s = 0; s < 3; s++)
        for (let k = 0; k < classes.size; k++) {
          const count = counts[(a * 3 + s) * classes.size + k]!
          if (count !== 0) for (const set of classes.setsOf[k]!) out[(p * 3 + s) * sets + set]! += count
        }
  return out
}
