import { SEXES, type Sex } from '../../vocabulary/index.ts'
import type { Grid } from './grid.ts'
import type { Guarded } from './guard.ts'
import { sensitive } from './need.ts'
import type { DisclosureTable } from './table.ts'
import type { World } from './world.ts'

/** A share on fewer people than this is not shown. */
const LEAST_BASE = 10

/** What may be shown of a count. */
export interface ShownCount {
  readonly hidden: boolean
  /** The publisher's bounds, equal for an exact count; of a hidden count no more than follows from what is shown. */
  readonly low: number
  /** Null for a hidden count that nothing shown bounds. */
  readonly high: number | null
}

/** What may be shown of one definition in one region for one sex. */
export interface ProtectedFigure {
  readonly region: string
  readonly sex: Sex
  readonly definition: string
  readonly numerator: ShownCount
  readonly denominator: ShownCount
  /** True when the share may be shown: both counts are, on a base of 10 or more. */
  readonly share: boolean
}

/** How many figures were published with how many of them hidden. Regions with the same people count each. */
export interface HiddenFigures {
  /** Figures with a count of 1 to 4 in numerator, rest or denominator. */
  readonly primary: number
  /** Other figures hidden to protect those, or to keep what a publisher hid as uncertain as he left it. */
  readonly complementary: number
  /** All figures with anybody in the denominator, hidden ones included. */
  readonly published: number
}

/** What may be published of a table, with the proof that it protects. */
export class Protection {
  /**
   * Proof: other tables that agree with everything published. Each hidden cell takes other values in some of them.
   * Changes are by `(atom * 3 + sex) * classes + class` of the grid that `makeGrid` makes of the table.
   */
  readonly worlds: readonly World[]
  /**
   * Hidden cells, by `(place * 3 + sex) * sets + set` of that grid, for which there is no proof: totaal is not men and
   * women in them, and whoever knows by how much can tell them. Empty unless the publisher's rows are so.
   */
  readonly waived: ReadonlySet<number>
  readonly #table: DisclosureTable
  readonly #grid: Grid
  readonly #mask: Int32Array
  readonly #regions: ReadonlyMap<string, number>
  readonly #definitions: ReadonlyMap<string, number>
  /** People of a third sex are nowhere negative: totaal bounds men and women. */
  readonly #nested: boolean

  constructor(table: DisclosureTable, grid: Grid, guarded: Guarded) {
    this.worlds = guarded.worlds
    this.waived = guarded.waived
    this.#table = table
    this.#grid = grid
    this.#mask = guarded.mask
    this.#regions = new Map(table.regions.map((region, at) => [region.code, at]))
    this.#definitions = new Map(table.definitions.map((definition, at) => [definition.id, at]))
    this.#nested = grid.sexed && grid.unsexed.every(n => n >= 0)
  }

  /** Null for a figure without anybody in its denominator, and for a region or definition the table doesn't have. */
  figure(region: string, sex: Sex, definition: string): ProtectedFigure | null {
    const [r, d] = [this.#regions.get(region), this.#definitions.get(definition)]
    return r === undefined || d === undefined ? null : this.#at(r, SEXES.indexOf(sex), d)
  }

  /** All figures with anybody in the denominator. */
  *figures(): Generator<ProtectedFigure> {
    for (const r of this.#table.regions.keys())
      for (const s of this.#grid.sexed ? [0, 1, 2] : [0])
        for (const d of this.#table.definitions.keys()) {
          const figure = this.#at(r, s, d)
          if (figure) yield figure
        }
  }

  /** Counts figures, the hidden ones by the reason why. */
  count(): HiddenFigures {
    const count = { primary: 0, complementary: 0, published: 0 }
    const sets = this.#grid.classes.sets.length
    for (const figure of this.figures()) {
      count.published += 1
      if (!figure.numerator.hidden && !figure.denominator.hidden) continue
      const { numerator, rest, whole } =
        this.#grid.classes.definitions[this.#definitions.get(figure.definition)!]!
      const row = this.#grid.placeOf[this.#regions.get(figure.region)!]! * 3 + SEXES.indexOf(figure.sex)
      const small = [numerator, rest, whole].some(set => set >= 0 && sensitive(this.#grid, row * sets + set))
      if (small) count.primary += 1
      else count.complementary += 1
    }
    return count
  }

  #at(region: number, sex: number, definition: number): ProtectedFigure | null {
    const place = this.#grid.placeOf[region]!
    if (place < 0) return null
    const { numerator, rest, whole } = this.#grid.classes.definitions[definition]!
    if (this.#cell(place, sex, whole).high === 0) return null
    const denominator = this.#isHidden(place, sex, whole)
      ? { hidden: true, low: 0, high: this.#ceiling(place, sex, whole) }
      : { hidden: false, ...this.#cell(place, sex, whole) }
    const part = this.#isHidden(place, sex, numerator)
      ? { hidden: true, low: 0, high: denominator.high }
      : { hidden: false, ...this.#cell(place, sex, numerator) }
    return {
      region: this.#table.regions[region]!.code,
      sex: SEXES[sex]!,
      definition: this.#table.definitions[definition]!.id,
      numerator: part,
      denominator,
      share: rest >= 0 && !part.hidden && !denominator.hidden && denominator.low >= LEAST_BASE,
    }
  }

  #isHidden(place: number, sex: number, set: number): boolean {
    return (this.#mask[place * 3 + sex]! & (1 << set)) !== 0
  }

  #cell(place: number, sex: number, set: number): { low: number; high: number } {
    const at = (place * 3 + sex) * this.#grid.classes.sets.length + set
    return { low: this.#grid.cellLow[at]!, high: this.#grid.cellHigh[at]! }
  }

  /** The smallest published denominator that holds all these people: it bounds them, and it is known anyway. */
  #ceiling(place: number, sex: number, set: number): number | null {
    const { atoms } = this.#grid.places[place]!
    const holders = this.#grid.placesOf[atoms[0]!]!.filter(p => holdsAll(this.#grid.places[p]!.atoms, atoms))
    const members = this.#grid.classes.sets[set]!
    const wholes = this.#grid.classes.definitions
      .map(({ whole }) => whole)
      .filter(whole => holdsAll(this.#grid.classes.sets[whole]!, members))
    let least: number | null = null
    for (const p of holders)
      for (const s of this.#nested && sex !== 0 ? [sex, 0] : [sex])
        for (const whole of wholes) {
          if (this.#isHidden(p, s, whole)) continue
          const { high } = this.#cell(p, s, whole)
          if (least === null || high < least) least = high
        }
    return least
  }
}

function holdsAll(large: readonly number[], small: readonly number[]): boolean {
  return small.every(member => large.includes(member))
}
