import type { ClassPlan } from './classes.ts'
import { type Grid, MAN, TOTAL, WOMAN } from './grid.ts'

/**
 * A small change inside one atom: people of one class become people of another, men become women, and so on. Applied
 * with one sign to one atom and with the other to another, the sum of both stays what it was.
 */
export interface Vector extends ClassVector {
  /** Change per sex, in the order totaal, man, vrouw. */
  readonly sexes: SexVector
  /** True when counts hidden by the publisher move instead of exact people. */
  readonly masks: boolean
  /** True when totaal moves with men and women, so that the three fit together as before. */
  readonly linked: boolean
  /** Vectors of one kind change the same cells, so they cost the same wherever they are applied. */
  readonly kind: number
}

interface ClassVector {
  readonly classes: readonly number[]
  /** Change per class, beside `classes`. */
  readonly signs: readonly number[]
  /** Change of each published set. */
  readonly effect: Int8Array
  /** Bits of the sets that it changes: they may no longer be published where the vector is applied. */
  readonly changed: number
}

type SexVector = readonly [totaal: number, man: number, vrouw: number]

/** All changes worth trying. */
export function makeVectors(grid: Grid): Vector[] {
  const inner = classVectors(grid.classes)
  const kinds = new Map<string, number>()
  const add = (sexes: SexVector, masks: boolean, of: ClassVector): Vector => {
    const key = `${sexes.map(Math.abs).join()}:${of.changed}`
    const kind = kinds.get(key) ?? kinds.size
    kinds.set(key, kind)
    const linked = !masks && (!grid.sexed || sexes[TOTAL] === sexes[MAN] + sexes[WOMAN])
    return { ...of, sexes, masks, linked, kind }
  }
  if (!grid.sexed) return inner.map(of => add([1, 0, 0], false, of))
  const exact = inner.flatMap(of => LINKED.map(sexes => add(sexes, false, of)))
  if (!grid.masked) return exact
  const loose = inner.flatMap(of => LOOSE.map(sexes => add(sexes, false, of)))
  const masks = inner.flatMap(of => (of.classes.length > 2 ? [] : LOOSE.map(sexes => add(sexes, true, of))))
  return [...exact, ...loose, ...masks]
}

/** Exact counts: totaal moves with men and women. */
const LINKED: readonly SexVector[] = [
  [0, 1, -1],
  [1, 1, 0],
  [1, 0, 1],
]

/** Where the publisher hid counts, the three are intervals, and each may move alone while they still fit together. */
const LOOSE: readonly SexVector[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

function classVectors(plan: ClassPlan): ClassVector[] {
  const one: ClassVector[] = []
  const two: ClassVector[] = []
  for (let i = 0; i < plan.size; i++) {
    one.push(classVector(plan, [i], [1]))
    for (let j = i + 1; j < plan.size; j++) two.push(classVector(plan, [i, j], [1, -1]))
  }
  return [...two, ...corners(plan, two), ...one]
}

/**
 * Four-corner changes (bb-technique to bb-other and kb-other to kb-technique, say): they leave sums alone that a
 * change between two classes would move. Kept where no smaller change touches a part of the same cells only.
 */
function corners(plan: ClassPlan, pairs: readonly ClassVector[]): ClassVector[] {
  const pairMasks = [...new Set(pairs.map(v => v.changed))]
  const found: { p: ClassVector; q: ClassVector; sign: number; changed: number }[] = []
  for (let x = 0; x < pairs.length; x++)
    for (let y = x + 1; y < pairs.length; y++) {
      const [p, q] = [pairs[x]!, pairs[y]!]
      if (p.classes.some(k => q.classes.includes(k))) continue
      for (const sign of [1, -1]) {
        const changed = changedBy(p, q, sign)
        if (changed !== 0 && !covers(pairMasks, changed)) found.push({ p, q, sign, changed })
      }
    }
  const masks = [...new Set(found.map(corner => corner.changed))]
  const least = new Set(masks.filter(mask => !masks.some(other => other !== mask && (other & ~mask) === 0)))
  return found
    .filter(corner => least.has(corner.changed))
    .map(({ p, q, sign }) =>
      classVector(plan, [...p.classes, ...q.classes], [...p.signs, ...q.signs.map(s => s * sign)]),
    )
}

/** True when one of the masks is part of `changed`. */
function covers(masks: readonly number[], changed: number): boolean {
  for (const mask of masks) if ((mask & ~changed) === 0) return true
  return false
}

function changedBy(p: ClassVector, q: ClassVector, sign: number): number {
  let changed = 0
  // Only sets that both change can come out even.
  for (let both = p.changed & q.changed; both !== 0; both &= both - 1) {
    const set = 31 - Math.clz32(both & -both)
    if (p.effect[set]! + sign * q.effect[set]! !== 0) changed |= 1 << set
  }
  return changed | (p.changed ^ q.changed)
}

function classVector(plan: ClassPlan, classes: readonly number[], signs: readonly number[]): ClassVector {
  const effect = new Int8Array(plan.sets.length)
  for (const [at, k] of classes.entries()) for (const set of plan.setsOf[k]!) effect[set]! += signs[at]!
  let changed = 0
  for (const [set, change] of effect.entries()) if (change !== 0) changed |= 1 << set
  return { classes, signs, effect, changed }
}
