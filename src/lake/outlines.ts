import type { Boundary } from '../sources/index.ts'
import { type RegionCode, type Register, toBorders } from '../vocabulary/index.ts'
import type { Layout } from './layout.ts'
import type { ImportRecord } from './records.ts'
import { readReferences } from './references.ts'
import { REGISTER } from './register.ts'

/** Polygons, each a list of rings (the first around it, the others around holes) of longitudes and latitudes. */
export type Shape = readonly (readonly (readonly (readonly [longitude: number, latitude: number])[])[])[]

/** True outlines of municipalities, as they were imported. */
export interface Outlines {
  /** Of the file of boundaries. */
  readonly year: number
  readonly shapes: ReadonlyMap<RegionCode, Shape>
}

/**
 * Outlines of these municipalities (on the borders of `borderYear`) from the files of boundaries that were imported: the
 * year nearest to `borderYear` in which none of them was otherwise, the later of two. Null where no file serves: of a
 * year before a merger a municipality would be drawn too small.
 */
export function outlinesOf(
  layout: Layout,
  records: readonly ImportRecord[],
  borderYear: number,
  codes: readonly RegionCode[],
): Outlines | null {
  const found = readReferences(layout, records, 'boundary').filter(({ kind }) => kind === 'municipality')
  const distance = (year: number) => Math.abs(year - borderYear)
  const years = [...new Set(found.map(({ year }) => year))].sort((a, b) => distance(a) - distance(b) || b - a)
  for (const year of years) {
    // Of two imports of a year the later one holds.
    const all = new Map(found.filter(each => each.year === year).map(each => [each.code, each]))
    if (!serves(REGISTER, all, borderYear, codes)) continue
    return { year, shapes: new Map(codes.map(code => [code, shapeOf(all.get(code)!)])) }
  }
  return null
}

/** Whether each of the municipalities stands in a file, and nothing else that has become a part of one of them. */
function serves(
  register: Register,
  outlines: ReadonlyMap<RegionCode, Boundary>,
  borderYear: number,
  codes: readonly RegionCode[],
): boolean {
  const wanted = new Set(codes)
  const parts = [...outlines.keys()].filter(code => wanted.has(toBorders(register, code, borderYear).code))
  return codes.every(code => outlines.has(code)) && parts.every(code => wanted.has(code))
}

function shapeOf({ geometry }: Boundary): Shape {
  const { type, coordinates } = JSON.parse(geometry) as { type: string; coordinates: unknown }
  return (type === 'Polygon' ? [coordinates] : coordinates) as Shape
}
