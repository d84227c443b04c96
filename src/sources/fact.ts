import type { Count, Level, Population, Route, Sex } from '../vocabulary/index.ts'

/** What all counts of one group of rows share: everything but year, sex and population. */
export interface Group {
  /** Where the publisher counted: `VO-00AH00` (school), `GM0153` (municipality) or `BRIN-00GT` (institution). */
  readonly location: string
  /** `BRIN-00AH`, the institution that the location belongs to. */
  readonly institution: string
  /** `PV23` as the row's own province column says; `''` where the file has none. */
  readonly province: string
  readonly level: Level
  readonly route: Route
  /**
   * The choice that is counted, in the publisher's words, lower case where they vary: vmbo sector (`techniek`),
   * profile (`NT`, `NG+NT`; see `duo/profile.ts`), mbo sector, CROHO part, or an exam subject.
   */
  readonly programme: string
  /** Programme code where the publisher gives one that we use (hbo, wo, exam subjects), else `''`. */
  readonly code: string
}

/** One fact of the lake: how many people, of one group, year, sex and population. Zero counts are not kept. */
export interface Fact extends Group {
  /** Start of the school or study year. */
  readonly year: number
  readonly sex: Sex
  readonly population: Population
  readonly low: number
  readonly high: number
}

/** What a column of a file counts. */
export interface Column {
  readonly population: Population
  readonly year: number
  readonly sex: Sex
  /** Its place in the book. */
  readonly index: number
}

/** Adds up the counts of a file by group, so that a reader can hand in one cell after another. */
export class FactBook {
  readonly #columns = new Map<string, Column>()
  readonly #groups = new Map<string, { group: Group; low: number[]; high: number[] }>()

  /** The column of one population, year and sex: ask for it once per file, not once per row. */
  column(population: Population, year: number, sex: Sex): number {
    const key = `${population}|${year}|${sex}`
    let column = this.#columns.get(key)
    if (!column) {
      column = { population, year, sex, index: this.#columns.size }
      this.#columns.set(key, column)
    }
    return column.index
  }

  /** The cells of one group: rows of the same group are added up. */
  cells(group: Group): Cells {
    const key = `${group.location}|${group.institution}|${group.province}|${group.level}|${group.route}|${group.programme}|${group.code}`
    let entry = this.#groups.get(key)
    if (!entry) {
      entry = { group, low: [], high: [] }
      this.#groups.set(key, entry)
    }
    return new Cells(entry.low, entry.high)
  }

  /** Hands out every count above zero: its group, what the column counts, and the count. */
  forEach(visit: (group: Group, column: Column, low: number, high: number) => void): void {
    const columns = [...this.#columns.values()]
    for (const { group, low, high } of this.#groups.values())
      for (const column of columns) {
        const most = high[column.index]
        if (most) visit(group, column, low[column.index] ?? 0, most)
      }
  }

  /** All facts with anybody in them, group by group. */
  facts(): Fact[] {
    const facts: Fact[] = []
    this.forEach((group, { year, sex, population }, low, high) => {
      facts.push({ ...group, year, sex, population, low, high })
    })
    return facts
  }
}

/** The cells of one group in a `FactBook`. */
export class Cells {
  constructor(
    private readonly low: number[],
    private readonly high: number[],
  ) {}

  add(column: number, count: Count): void {
    this.low[column] = (this.low[column] ?? 0) + count.low
    this.high[column] = (this.high[column] ?? 0) + count.high
  }
}
