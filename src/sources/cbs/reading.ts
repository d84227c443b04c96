import { FactBook } from '../fact.ts'
import { checked, type Reading, type SetApart, type SourceFile } from '../kind.ts'
import type { Reference } from '../reference.ts'
import { parsePeriod } from './period.ts'

/** What a file of CBS gave: references, no facts. */
export interface Gathered {
  readonly table: string
  readonly references: readonly Reference[]
  readonly rows: number
  readonly setApart?: readonly SetApart[]
  readonly notes?: readonly string[]
}

/** The reading of a file that holds references only: its years are those of the references. */
export function readingOf(file: SourceFile, gathered: Gathered): Reading {
  const years = new Set<number>()
  const provisional = new Set<number>()
  const yearOfPeriod = new Map<string, number | null>()
  for (const reference of gathered.references) {
    const year = yearOfReference(reference, yearOfPeriod)
    if (year === null) continue
    years.add(year)
    if (reference.what === 'measurement' && reference.provisional) provisional.add(year)
  }
  const ascending = (set: Set<number>) => [...set].sort((a, b) => a - b)
  const reading: Reading = {
    table: gathered.table,
    edition: Math.max(0, ...years),
    years: ascending(years),
    provisional: ascending(provisional),
    facts: new FactBook(),
    references: gathered.references,
    rows: gathered.rows,
    setApart: gathered.setApart ?? [],
    notes: gathered.notes ?? [],
  }
  return checked(reading, file)
}

function yearOfReference(reference: Reference, known: Map<string, number | null>): number | null {
  if (reference.what !== 'measurement') return 'year' in reference ? reference.year : null
  let year = known.get(reference.period)
  if (year === undefined) {
    year = parsePeriod(reference.period).year
    known.set(reference.period, year)
  }
  return year
}
