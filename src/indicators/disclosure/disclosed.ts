import { SEXES } from '../../vocabulary/index.ts'
import { type Grid, makeGrid, TOTAL } from './grid.ts'
import { LARGEST, type Need, needOf, SMALLEST } from './need.ts'
import type { ProtectedFigure, Protection, ShownCount } from './protection.ts'
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
  const book: Book = { counts: new Map(), bounds: new Map(), secrets: new Map() }
  for (const [r, { code }] of table.regions.entries()) {
    const place = grid.placeOf[r]!
    if (place < 0) continue
    for (const sex of grid.sexed ? SEXES.keys() : [TOTAL])
      for (const [d, { id }] of table.definitions.entries()) {
        const figure = protection.figure(code, SEXES[sex]!, id)
        const parts = partsOf(grid, place, sex, d)
        tell(book, parts, figure)
        for (const [at, part] of parts.entries()) {
          // What tells a waived numerator tells the rest.
          const open =
            protection.waived.has(part.cell) || (at === REST && protection.waived.has(parts[0].cell))
          if (open || !isSecret(part, at, figure)) continue
          const name = `${code} ${SEXES[sex]} ${id} ${PARTS[at]}`
          book.secrets.set(part.key, { ...part, name, wanted: needOf(grid, part.cell) })
        }
      }
  }
  return {
    atoms: grid.atoms.length,
    classes: grid.classes.size,
    sexed: grid.sexed,
    masked: grid.masked,
    unsexed: grid.unsexed,
    counts: [...book.counts.values()],
    bounds: [...book.bounds.values()],
    secrets: [...book.secrets.values()],
  }
}

/** Each sum once, however many figures show it. */
interface Book {
  readonly counts: Map<string, Told>
  readonly bounds: Map<string, Told>
  readonly secrets: Map<string, Secret>
}

const PARTS = ['numerator', 'rest', 'denominator'] as const
const REST = 1

/** A figure that is left out has nobody in it, and everyone can see that. */
const NOBODY: ShownCount = { hidden: false, low: 0, high: 0 }

function tell(book: Book, [numerator, , denominator]: Parts, figure: ProtectedFigure | null): void {
  for (const [part, count] of [
    [numerator, figure?.numerator ?? NOBODY],
    [denominator, figure?.denominator ?? NOBODY],
  ] as const)
    if (count.high !== null)
      (count.hidden ? book.bounds : book.counts).set(part.key, {
        form: part.form,
        low: count.low,
        high: count.high,
      })
}

type Parts = readonly [numerator: Part, rest: Part, denominator: Part]

interface Part {
  readonly cell: number
  readonly key: string
  readonly form: Form
  readonly low: number
  readonly high: number
}

/** Numerator, rest (nothing for a mere count) and denominator of a figure, with the true counts. */
function partsOf(grid: Grid, place: number, sex: number, definition: number): Parts {
  const { numerator, rest, whole } = grid.classes.definitions[definition]!
  const { sets } = grid.classes
  const part = (set: number): Part => {
    const cell = (place * 3 + sex) * sets.length + set
    return {
      cell,
      key: `${place} ${sex} ${set}`,
      form: { atoms: grid.places[place]!.atoms, sex, classes: sets[set] ?? [] },
      low: set < 0 ? 0 : grid.cellLow[cell]!,
      high: set < 0 ? 0 : grid.cellHigh[cell]!,
    }
  }
  return [part(numerator), part(rest), part(whole)]
}

/**
 * Hidden counts are secret, and the rest where it would tell one; so is what its publisher hid, though we show his
 * bounds of it. A rest that is not 1 to 4 is no secret where both other counts are hidden: it is nowhere shown.
 */
function isSecret(part: Part, at: number, figure: ProtectedFigure | null): boolean {
  if (part.form.classes.length === 0) return false
  if (part.low < part.high) return true
  const [numerator, denominator] = [figure?.numerator.hidden === true, figure?.denominator.hidden === true]
  if (at !== REST) return at < REST ? numerator : denominator
  const small = part.low >= SMALLEST && part.low <= LARGEST
  return small || (numerator && !denominator)
}
