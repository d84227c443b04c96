import type { FactBook } from '../fact.ts'
import { checked, type Reading, type SourceFile } from '../kind.ts'
import type { Reference } from '../reference.ts'
import type { Table } from '../table.ts'

/** What a kind of vo file gives, beside what its table says itself. */
interface Parts {
  /** The kind's id. */
  readonly id: string
  readonly years: Iterable<number>
  readonly facts: FactBook
  readonly references: readonly Reference[]
  readonly notes?: readonly string[]
}

/**
 * The reading of one of DUO's vo files: nothing in them is called provisional. Throws an InputError when too many
 * rows could not be read.
 */
export function readingOf(file: SourceFile, table: Table, parts: Parts): Reading {
  const years = [...new Set(parts.years)].sort((one, other) => one - other)
  return checked(
    {
      table: parts.id,
      edition: years.at(-1) ?? 0,
      years,
      provisional: [],
      facts: parts.facts,
      references: parts.references,
      rows: table.rows,
      setApart: table.setApart,
      notes: parts.notes ?? [],
    },
    file,
  )
}
