import type { RegionCode } from '../vocabulary/index.ts'
import type { Layout } from './layout.ts'
import type { ImportRecord } from './records.ts'
import { readReferences } from './references.ts'

interface Named {
  readonly name: string
  readonly year: number
}

/** Schools and institutions that files tell of, with their newest name (`''` where no file names one). */
export function readLocations(
  layout: Layout,
  records: readonly ImportRecord[],
): ReadonlyMap<RegionCode, string> {
  const newest = new Map<RegionCode, Named>()
  for (const { location, name, year } of readReferences(layout, records, 'seen', 'address')) {
    if (location.startsWith('GM')) continue
    const named = { name, year: name === '' ? -2 : (year ?? -1) }
    const known = newest.get(location)
    if (!known || isNewer(named, known)) newest.set(location, named)
  }
  return new Map([...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, { name }]) => [code, name]))
}

/** Of two names of one year the first in the alphabet: the order of the imports must not show. */
function isNewer(a: Named, b: Named): boolean {
  return a.year === b.year ? a.name < b.name : a.year > b.year
}
