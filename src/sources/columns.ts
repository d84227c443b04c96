import { InputError } from '../vocabulary/index.ts'

/** Names are compared without outer blanks and case; underscores and runs of blanks count as one blank. */
export function plainName(name: string): string {
  return name
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toUpperCase()
}

/** The columns of a header row, found by name. Rows are read by a `Table` (table.ts). */
export class Columns {
  readonly #positions = new Map<string, number>()
  readonly #twice = new Set<string>()

  /** Throws an InputError `source.column-empty` when a column has no name. */
  constructor(
    /** Names as printed. */
    readonly names: readonly string[],
    /** What is read, for messages: `DUO leerlingen 2019`. */
    readonly title: string,
    /** The file to look in when the publisher renamed a column: `sources/duo/leerlingen.ts`. */
    readonly see: string,
  ) {
    for (const [at, printed] of names.entries()) {
      const name = plainName(printed)
      if (name === '')
        throw new InputError({
          code: 'source.column-empty',
          message: `${title}: column ${at + 1} of ${names.length} has no name. The file was probably saved from a spreadsheet that cut decimal commas in two; fetch it again from the publisher.`,
        })
      if (this.#positions.has(name)) this.#twice.add(name)
      else this.#positions.set(name, at)
    }
  }

  /** Position of the column that has one of these names, -1 when there is none. */
  find(...alternatives: readonly string[]): number {
    for (const alternative of alternatives) {
      const name = plainName(alternative)
      const at = this.#positions.get(name)
      if (at === undefined) continue
      if (this.#twice.has(name))
        throw new InputError({
          code: 'source.column-double',
          message: `${this.title}: there are two columns "${alternative}", and nothing tells which one counts. Fetch the file again from the publisher.`,
        })
      return at
    }
    return -1
  }

  /** Position of the column that has one of these names; throws an InputError `source.column-missing`. */
  at(...alternatives: readonly string[]): number {
    const at = this.find(...alternatives)
    if (at !== -1) return at
    const wanted = alternatives.map(name => `"${name}"`).join(' or ')
    const publisher = this.title.split(' ')[0]
    throw new InputError({
      code: 'source.column-missing',
      message: `${this.title}: column ${wanted} is missing (found: "${nearest(alternatives, this.names)}"). ${publisher} may have renamed it; see ${this.see}.`,
    })
  }

  has(...alternatives: readonly string[]): boolean {
    return this.find(...alternatives) !== -1
  }
}

/** The name that shares most pairs of letters with one of the wanted names (Dice's coefficient). */
function nearest(wanted: readonly string[], names: readonly string[]): string {
  let best = names[0] ?? ''
  let most = 0
  for (const name of names)
    for (const want of wanted) {
      const likeness = dice(plainName(want), plainName(name))
      if (likeness > most) [most, best] = [likeness, name]
    }
  return best.trim()
}

function dice(one: string, other: string): number {
  const pairs = (text: string) => new Set(Array.from(text.slice(1), (letter, at) => text[at] + letter))
  const [left, right] = [pairs(one), pairs(other)]
  return (2 * [...left].filter(pair => right.has(pair)).length) / Math.max(1, left.size + right.size)
}
