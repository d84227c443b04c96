import type { Disclosed, Form, Told } from './disclosed.ts'
import { MAN, TOTAL, WOMAN } from './grid.ts'
import { Knowledge } from './knowledge.ts'
import type { Expression, Row } from './lp.ts'

/** The value of a form in terms of unknowns; `constant` to `high` where parts of it are intervals of their own. */
export interface Value extends Expression {
  readonly high: number
}

/**
 * What an attacker does not know, as a linear system: unknown counts of atoms, and rows for all that is published.
 *
 * Exact tables: men and women of each atom and class are unknowns, 0 or more; totaal is their sum.
 * Tables with counts hidden by the publisher: each count of totaal, men and women has a lower bound and a width.
 * Both simply add up over regions and classes, so published bounds tell sums of both; they are unknowns beside the
 * true numbers of men and women between them.
 *
 * What follows for certain inside one atom is worked out beforehand and taken as known, which leaves only the atoms
 * about which something is hidden.
 */
export class System {
  readonly rows: Row[] = []
  readonly #told: Disclosed
  /** Unknowns of one atom: sexes times classes. */
  readonly #width: number
  /** 1: the count. 2: lower bound and width. */
  readonly #measures: number
  readonly #known: readonly Knowledge[]
  /** By `(measure * atoms + atom) * width + unknown`: column, or -1 where the value is known. */
  readonly #column: Int32Array
  readonly #constant: Float64Array
  /** First column of men and women of an atom, -1 where the atom is known. */
  readonly #people: Int32Array
  columns = 0

  constructor(told: Disclosed) {
    this.#told = told
    this.#measures = told.masked ? 2 : 1
    this.#width = told.classes * (!told.sexed ? 1 : told.masked ? 3 : 2)
    this.#known = Array.from({ length: told.atoms }, () => new Knowledge())
    this.#column = new Int32Array(this.#measures * told.atoms * this.#width).fill(-1)
    this.#constant = new Float64Array(this.#column.length)
    this.#people = new Int32Array(told.atoms).fill(-1)
    this.#learn()
    this.#name()
    this.#tell()
    if (told.masked) this.#between()
    else this.#notNegative()
  }

  /** What a form comes to: the number of people in it. */
  value(form: Form): Value {
    if (!this.#told.masked) {
      const value = this.#measure(form, 0)
      return { ...value, high: value.constant }
    }
    const sum = { columns: [] as number[], values: [] as number[], constant: 0, high: 0 }
    for (const atom of form.atoms)
      for (const k of form.classes) {
        const people = this.#people[atom]!
        if (people < 0) {
          const [low, high] = this.#range(atom, form.sex, k)
          sum.constant += low
          sum.high += high
        } else {
          for (const sex of form.sex === TOTAL && this.#told.sexed ? [MAN, WOMAN] : [form.sex]) {
            sum.columns.push(people + this.#peopleAt(sex, k))
            sum.values.push(1)
          }
          const unsexed = form.sex === TOTAL ? this.#unsexed(atom, k) : 0
          sum.constant += unsexed
          sum.high += unsexed
        }
      }
    return sum
  }

  #unsexed(atom: number, k: number): number {
    return this.#told.unsexed[atom * this.#told.classes + k]!
  }

  #peopleAt(sex: number, k: number): number {
    return (sex === WOMAN ? this.#told.classes : 0) + k
  }

  /** The part of a form that lies in one atom, over that atom's unknowns. */
  #local(form: Form): Float64Array {
    const { classes, masked, sexed } = this.#told
    const out = new Float64Array(this.#width)
    const blocks = masked ? [form.sex] : !sexed ? [0] : form.sex === TOTAL ? [0, 1] : [form.sex - 1]
    for (const block of blocks) for (const k of form.classes) out[block * classes + k] = 1
    return out
  }

  /** People of a form who are not among the unknowns of an exact table. */
  #given(form: Form, atom: number): number {
    if (this.#told.masked || form.sex !== TOTAL) return 0
    return form.classes.reduce((sum, k) => sum + this.#unsexed(atom, k), 0)
  }

  #valuesOf(told: Told, given: number): Float64Array {
    return Float64Array.from(this.#measures === 2 ? [told.low, told.high - told.low] : [told.low - given])
  }

  /** What is known within each atom: its own published counts, and zeros wherever a sum is zero. */
  #learn(): void {
    for (const told of this.#told.counts) {
      const local = this.#local(told.form)
      const given = told.form.atoms.reduce((sum, atom) => sum + this.#given(told.form, atom), 0)
      if (told.high === given && given === 0)
        for (const atom of told.form.atoms)
          for (const [at, c] of local.entries())
            if (c !== 0) this.#known[atom]!.add(unit(this.#width, at), this.#zero())
      if (told.form.atoms.length === 1)
        this.#known[told.form.atoms[0]!]!.add(local, this.#valuesOf(told, given))
    }
  }

  #zero(): Float64Array {
    return new Float64Array(this.#measures)
  }

  /** Gives columns to the unknowns that are not known. */
  #name(): void {
    const { atoms, masked, classes, sexed } = this.#told
    for (let atom = 0; atom < atoms; atom++) {
      let open = false
      for (let at = 0; at < this.#width; at++) {
        const known = this.#known[atom]!.solve(unit(this.#width, at), this.#measures)
        open ||= !known
        for (let measure = 0; measure < this.#measures; measure++) {
          const where = (measure * atoms + atom) * this.#width + at
          if (known) this.#constant[where] = known[measure]!
          else this.#column[where] = this.columns++
        }
      }
      if (!open || !masked) continue
      this.#people[atom] = this.columns
      this.columns += (sexed ? 2 : 1) * classes
    }
  }

  /** The rows of all that is published and not yet used up. */
  #tell(): void {
    for (const [atom, known] of this.#known.entries())
      for (const { vector, value } of known.rows)
        for (let measure = 0; measure < this.#measures; measure++) {
          const sum = this.#weighted(atom, vector, measure)
          if (sum.columns.length > 0) this.rows.push({ ...sum, low: value[measure]!, high: value[measure]! })
        }
    const seen = new Set<string>()
    for (const told of this.#told.counts) {
      if (told.form.atoms.length === 1) continue
      for (let measure = 0; measure < this.#measures; measure++) {
        const sum = this.#measure(told.form, measure)
        const value = measure === 0 ? told.low : told.high - told.low
        this.#row(sum, value, value, seen)
      }
    }
    if (!this.#told.masked)
      for (const told of this.#told.bounds) this.#row(this.#measure(told.form, 0), told.low, told.high, null)
  }

  #row(sum: Expression, low: number, high: number, seen: Set<string> | null): void {
    if (sum.columns.length === 0) return
    const key = sum.columns.join()
    if (seen?.has(key)) return
    seen?.add(key)
    this.rows.push({ ...sum, low, high })
  }

  /** One measure of a form as an expression: what is known of it goes into the constant. */
  #measure(form: Form, measure: number): Expression {
    const local = this.#local(form)
    const sum = { columns: [] as number[], values: [] as number[], constant: 0 }
    for (const atom of form.atoms) {
      sum.constant += this.#given(form, atom)
      const known = this.#known[atom]!.solve(local, this.#measures)
      if (known) sum.constant += known[measure]!
      else {
        const part = this.#weighted(atom, local, measure)
        sum.columns.push(...part.columns)
        sum.values.push(...part.values)
        sum.constant += part.constant
      }
    }
    return sum
  }

  #weighted(atom: number, vector: Float64Array, measure: number): Expression {
    const sum = { columns: [] as number[], values: [] as number[], constant: 0 }
    for (const [at, c] of vector.entries()) {
      if (Math.abs(c) < 1e-9) continue
      const where = (measure * this.#told.atoms + atom) * this.#width + at
      if (this.#column[where]! < 0) sum.constant += c * this.#constant[where]!
      else {
        sum.columns.push(this.#column[where]!)
        sum.values.push(c)
      }
    }
    return sum
  }

  /** Exact tables: no totaal is negative where the known third sex is (a fault in the publisher's row). */
  #notNegative(): void {
    if (!this.#told.sexed) return
    for (let atom = 0; atom < this.#told.atoms; atom++)
      for (let k = 0; k < this.#told.classes; k++)
        if (this.#unsexed(atom, k) < 0)
          this.#row(this.#measure({ atoms: [atom], sex: TOTAL, classes: [k] }, 0), 0, Infinity, null)
  }

  /** People lie between the publisher's bounds, and each count that he hid was at least 1. */
  #between(): void {
    const { atoms, classes, sexed } = this.#told
    for (let atom = 0; atom < atoms; atom++) {
      if (this.#people[atom]! < 0) continue
      for (let k = 0; k < classes; k++)
        for (const sex of sexed ? [TOTAL, MAN, WOMAN] : [TOTAL]) {
          const people = this.value({ atoms: [atom], sex, classes: [k] })
          const at = unit(this.#width, sex * classes + k)
          const [low, width] = [this.#weighted(atom, at, 0), this.#weighted(atom, at, 1)]
          this.#row(plus(people, low, -1), 0, Infinity, null)
          this.#row(plus(plus(low, width, 1), people, -1), 0, Infinity, null)
          this.#row(plus(plus(low, low, 2), width, -1), 0, Infinity, null)
        }
    }
  }

  /** What is left for a count of an atom of which all bounds are known. */
  #range(atom: number, sex: number, k: number): [number, number] {
    const bounds = (s: number): [number, number] => {
      const at = unit(this.#width, s * this.#told.classes + k)
      const low = this.#weighted(atom, at, 0).constant
      return [low, low + this.#weighted(atom, at, 1).constant]
    }
    const [tl, th] = bounds(TOTAL)
    if (!this.#told.sexed) return [tl, th]
    const [[ml, mh], [wl, wh], u] = [bounds(MAN), bounds(WOMAN), this.#unsexed(atom, k)]
    if (sex === TOTAL) return [Math.max(tl, ml + wl + u), Math.min(th, mh + wh + u)]
    const [[sl, sh], [ol, oh]] =
      sex === MAN
        ? [
            [ml, mh],
            [wl, wh],
          ]
        : [
            [wl, wh],
            [ml, mh],
          ]
    return [Math.max(sl, tl - u - oh), Math.min(sh, th - u - ol)]
  }
}

function unit(width: number, at: number): Float64Array {
  const out = new Float64Array(width)
  out[at] = 1
  return out
}

/** `x + factor × y`, each column once. */
function plus(x: Expression, y: Expression, factor: number): Expression {
  const sum = new Map<number, number>()
  for (const [at, column] of x.columns.entries()) sum.set(column, x.values[at]!)
  for (const [at, column] of y.columns.entries())
    sum.set(column, (sum.get(column) ?? 0) + factor * y.values[at]!)
  return { columns: [...sum.keys()], values: [...sum.values()], constant: x.constant + factor * y.constant }
}
