import { SEXES } from '../../vocabulary/index.ts'
import { type Grid, makeGrid, TOTAL } from './grid.ts'
import { LARGEST, LEAST_WIDTH, type Need, SMALLEST } from './need.ts'
import type { Protection, ShownCount } from './protection.ts'
import type { DisclosureTable } from './table.ts'

/** A sum of people: these classes and this sex (an index into `SEXES`) in these atoms. */
export interface Form {
  readonly atoms: readonly number[]
  readonly sex: number
  readonly classes: readonly number[]
}

/** A published sum. */
export interface Told {
  readonly form: Form
  readonly low: number
  readonly high: number
}

/** A sum that an attacker should not learn. */
export interface Secret {
  readonly form: Form
  /** Region, sex, definition and part, for reports. */
  readonly name: string
  /** The true count, or the publisher's bounds of it. */
  readonly low: number
  readonly high: number
  /** What the attacker must be left with. */
  readonly wanted: Need
}

/** All that the world knows of a table: what an attacker works with, and what he is after. */
export interface Disclosed {
  readonly atoms: number
  readonly classes: number
  readonly sexed: boolean
  readonly masked: boolean
  /** totaal − man − vrouw by `atom * classes + class`: the attacker is taken to know it. */
  readonly unsexed: Int32Array
  /** Published counts: exact, or the publisher's bounds. */
  readonly counts: readonly Told[]
  /** Bounds shown of hidden counts. */
  readonly bounds: readonly Told[]
  readonly secrets: readonly Secret[]
}

/** Everything published of a table under a protection, and everything that must stay uncertain. */
export function disclose(table: DisclosureTable, protection: Protection): Disclosed {
  const grid = makeGrid(table)
  const counts = new Map<string, Told>()
  const bounds = new Map<string, Told>()
  const secrets = new Map<string, Secret>()
  for (const [r, region] of table.regions.entries()) {
    const place = grid.placeOf[r]!
    if (place < 0) continue
    for (const sex of grid.sexed ? SEXES.keys() : [TOTAL])
      for (const [d, { id }] of table.definitions.entries()) {
        const parts = partsOf(grid, place, sex, d)
        const name = `${region.code} ${SEXES[sex]} ${id}`
        const figure = protection.figure(region.code, SEXES[sex]!, id)
        const nobody: ShownCount = { hidden: false, low: 0, high: 0 }
        const shown = [figure?.numerator ?? nobody, null, figure?.denominator ?? nobody]
        for (const [at, part] of parts.entries()) {
          const count = shown[at]
          if (count && !count.hidden) counts.set(part.key, { form: part.form, low: count.low, high: count.high ?? 0 })
          if (count?.hidden && count.high !== null) bounds.set(part.key, { form: part.form, low: count.low, high: count.high })
          if (isSecret(part, shown[0]?.hidden ?? false, shown[2]?.hidden ?? false, at))
            secrets.set(part.key, { ...part, name: `${name} ${PARTS[at]}`, wanted: wantedOf(grid, part) })
        }
      }
  }
  const { unsexed, sexed, masked } = grid
  return {
    atoms: grid.atoms.length,
    classes: grid.classes.size,
    sexed,
    masked,
    unsexed,
    counts: [...counts.values()],
    bounds: [...bounds.values()],
    secrets: [...secrets.values()],
  }
}

const PARTS = ['numerator', 'rest', 'denominator']

interface Part {
  readonly key: string
  readonly form: Form
  readonly low: number
  readonly high: number
}

/** Numerator, rest (nothing for a mere count) and denominator of a figure, with the true counts. */
function partsOf(grid: Grid, place: number, sex: number, definition: number): Part[] {
  const { numerator, rest, whole } = grid.classes.definitions[definition]!
  const sets = grid.classes.sets
  return [numerator, rest, whole].map(set => {
    const at = (place * 3 + sex) * sets.length + set
    return {
      key: `${place} ${sex} ${set}`,
      form: { atoms: grid.places[place]!.atoms, sex, classes: set < 0 ? [] : sets[set]! },
      low: set < 0 ? 0 : grid.cellLow[at]!,
      high: set < 0 ? 0 : grid.cellHigh[at]!,
    }
  })
}

/**
 * Hidden counts are secret, and the rest where it would tell one; so is what its publisher hid, though we show his
 * bounds of it. A rest that is not 1 to 4 is no secret where both other counts are hidden: it is nowhere shown.
 */
function isSecret(part: Part, numeratorHidden: boolean, denominatorHidden: boolean, at: number): boolean {
  if (part.form.classes.length === 0) return false
  if (part.low < part.high) return true
  if (at === 0) return numeratorHidden
  if (at === 2) return denominatorHidden
  const small = part.low >= SMALLEST && part.low <= LARGEST
  return small || (numeratorHidden && !denominatorHidden)
}

function wantedOf(grid: Grid, { form, low, high }: Part): Need {
  if (low < high) return high - low <= LEAST_WIDTH ? { low, high } : { width: LEAST_WIDTH }
  if (low < SMALLEST || low > LARGEST) return { width: LEAST_WIDTH }
  let known = 0
  if (form.sex === TOTAL)
    for (const a of form.atoms) for (const k of form.classes) known += Math.max(0, grid.unsexed[a * grid.classes.size + k]!)
  return { low: Math.max(SMALLEST, known), high: LARGEST }
}
