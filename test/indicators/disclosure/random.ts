import fc from 'fast-check'
import type {
  DisclosureTable,
  TableDefinition,
  TableRegion,
} from '../../../src/indicators/disclosure/index.ts'

/** Numbers of people as they come in a small town: mostly none or few, and never evenly. */
const people = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 13, max: 90 }) },
)

interface Shape {
  readonly atoms: number
  readonly classes: number
}

const shape: fc.Arbitrary<Shape> = fc.record({
  atoms: fc.integer({ min: 1, max: 7 }),
  classes: fc.integer({ min: 1, max: 5 }),
})

/** Any way to sort classes into numerator, rest and outside; often one definition within another. */
function definitions(classes: number): fc.Arbitrary<TableDefinition[]> {
  const side = fc.constantFrom('numerator', 'numerator', 'rest', 'rest', 'outside')
  return fc
    .array(fc.array(side, { minLength: classes, maxLength: classes }), { minLength: 1, maxLength: 4 })
    .map(list =>
      list.map((sides, at) => ({
        id: `d${at}`,
        numerator: sides.flatMap((s, k) => (s === 'numerator' ? [k] : [])),
        rest: sides.flatMap((s, k) => (s === 'rest' ? [k] : [])),
      })),
    )
}

/** The country, most municipalities, and overlapping regions: some the same as others, some of one municipality. */
function regions(atoms: number): fc.Arbitrary<TableRegion[]> {
  const any = fc.subarray(Array.from({ length: atoms }, (_, a) => a))
  return fc
    .tuple(any, fc.array(any, { maxLength: 6 }), fc.boolean())
    .map(([own, larger, land]) => [
      ...(land ? [{ code: 'NL01', atoms: Array.from({ length: atoms }, (_, a) => a), weight: 100 }] : []),
      ...larger.map((members, at) => ({ code: `R${at}`, atoms: members, weight: 5 })),
      ...own.map(a => ({ code: `GM${a}`, atoms: [a], weight: 1 })),
    ])
}

type Counts = DisclosureTable['counts']

function newCounts({ atoms, classes }: Shape): Counts {
  return { low: new Int32Array(atoms * 3 * classes), high: new Int32Array(atoms * 3 * classes) }
}

function add(counts: Counts, at: number, low: number, high: number): void {
  counts.low[at]! += low
  counts.high[at]! += high
}

/** Exact counts; now and then somebody of a third sex, or a row in which totaal is too small. */
function exactCounts(of: Shape): fc.Arbitrary<Counts> {
  const third = fc.oneof(
    { weight: 20, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, 2, -1) },
  )
  const cell = fc.tuple(people, people, third)
  return fc.array(cell, { minLength: of.atoms * of.classes, maxLength: of.atoms * of.classes }).map(cells => {
    const counts = newCounts(of)
    for (const [at, [man, woman, other]] of cells.entries()) {
      const [atom, k] = [Math.floor(at / of.classes), at % of.classes]
      const all = Math.max(0, man + woman + other)
      for (const [sex, n] of [all, man, woman].entries()) add(counts, (atom * 3 + sex) * of.classes + k, n, n)
    }
    return counts
  })
}

/** Each municipality's counts are sums of rows in which the publisher hid 1 to 4, in totaal, men and women alike. */
function maskedCounts(of: Shape): fc.Arbitrary<Counts> {
  const rows = fc.array(fc.tuple(people, people), { maxLength: 3 })
  return fc.array(rows, { minLength: of.atoms * of.classes, maxLength: of.atoms * of.classes }).map(cells => {
    const counts = newCounts(of)
    for (const [at, list] of cells.entries()) {
      const [atom, k] = [Math.floor(at / of.classes), at % of.classes]
      for (const [man, woman] of list)
        for (const [sex, n] of [man + woman, man, woman].entries()) {
          const hidden = n >= 1 && n <= 4
          add(counts, (atom * 3 + sex) * of.classes + k, hidden ? 1 : n, hidden ? 4 : n)
        }
    }
    return counts
  })
}

/** Only totaal is counted, exactly or with 1 to 4 hidden by the publisher. */
function unsexedCounts(of: Shape): fc.Arbitrary<Counts> {
  const cells = fc.array(people, { minLength: of.atoms * of.classes, maxLength: of.atoms * of.classes })
  return fc.tuple(cells, fc.boolean()).map(([list, masked]) => {
    const counts = newCounts(of)
    for (const [at, n] of list.entries()) {
      const hidden = masked && n >= 1 && n <= 4
      const to = Math.floor(at / of.classes) * 3 * of.classes + (at % of.classes)
      add(counts, to, hidden ? 1 : n, hidden ? 4 : n)
    }
    return counts
  })
}

function tables(countsOf: (of: Shape) => fc.Arbitrary<Counts>): fc.Arbitrary<DisclosureTable> {
  return shape.chain(of =>
    fc.record({
      atoms: fc.constant(Array.from({ length: of.atoms }, (_, a) => `a${a}`)),
      classes: fc.constant(of.classes),
      definitions: definitions(of.classes),
      counts: countsOf(of),
      regions: regions(of.atoms),
    }),
  )
}

export const exactTables = tables(exactCounts)
export const maskedTables = tables(maskedCounts)
export const unsexedTables = tables(unsexedCounts)
