import type {
  DisclosureTable,
  TableDefinition,
  TableRegion,
} from '../../../src/indicators/disclosure/index.ts'

/** Men and women of one class in one row of a publisher's file. */
export type Row = readonly [man: number, woman: number]

/** The monitor's definition over two classes: technique, and all else. */
const MONITOR: TableDefinition = { id: 'monitor', numerator: [0], rest: [1] }

export interface Town {
  readonly name: string
  /** Rows by class. */
  readonly rows: readonly (readonly Row[])[]
}

/** A town with one row per class. */
export function town(name: string, ...classes: readonly Row[]): Town {
  return { name, rows: classes.map(row => [row]) }
}

interface Plan {
  readonly towns: readonly Town[]
  readonly definitions?: readonly TableDefinition[]
  /** Towns of each larger region; the towns themselves are regions too. */
  readonly larger?: Readonly<Record<string, readonly string[]>>
  /** True when the publisher hid counts of 1 to 4. */
  readonly masked?: boolean
}

/** A table with a region for each town, `NL01` for all, and the larger regions named. */
export function tableOf({
  towns,
  definitions = [MONITOR],
  larger = {},
  masked = false,
}: Plan): DisclosureTable {
  const classes = towns[0]!.rows.length
  const counts = {
    low: new Int32Array(towns.length * 3 * classes),
    high: new Int32Array(towns.length * 3 * classes),
  }
  for (const [atom, { rows }] of towns.entries())
    for (const [k, list] of rows.entries())
      for (const [man, woman] of list)
        for (const [sex, n] of [man + woman, man, woman].entries()) {
          const hidden = masked && n >= 1 && n <= 4
          counts.low[(atom * 3 + sex) * classes + k]! += hidden ? 1 : n
          counts.high[(atom * 3 + sex) * classes + k]! += hidden ? 4 : n
        }
  const atomsOf = (names: readonly string[]) => names.map(name => towns.findIndex(t => t.name === name))
  const regions: TableRegion[] = [
    { code: 'NL01', atoms: [...towns.keys()], weight: 500 },
    ...Object.entries(larger).map(([code, names]) => ({ code, atoms: atomsOf(names), weight: 5 })),
    ...towns.map(({ name }) => ({ code: name, atoms: atomsOf([name]), weight: 1 })),
  ]
  return { atoms: towns.map(({ name }) => name), classes, definitions, counts, regions }
}
