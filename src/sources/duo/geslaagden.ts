import type { Population } from '../../vocabulary/index.ts'
import { FactBook } from '../fact.ts'
import type { Reading, SourceFile, SourceKind, Told } from '../kind.ts'
import { hasColumns, Table } from '../table.ts'
import { pairedYear } from './filename.ts'
import { levelRoute } from './leerweg.ts'
import { profile } from './profile.ts'
import { readingOf } from './reading.ts'
import { BRIN_COLUMN, Schools } from './school.ts'

const COLUMNS: readonly (readonly [Population, string])[] = [
  ['candidate', 'EXAMENKANDIDATEN'],
  ['passed', 'GESLAAGDEN'],
  ['failed', 'GEZAKTEN'],
]

function read(file: SourceFile, told: Told): Reading {
  const year = pairedYear(file, told)
  const title = `DUO geslaagden, gezakten en cijfers ${year}-${year + 1}`
  const table = new Table(file, title, 'sources/duo/geslaagden.ts')
  const schools = new Schools(table.columns, ['municipalityName', 'province'])
  const [type, leerweg] = [table.columns.at('ONDERWIJSTYPE VO'), table.columns.at('LEERWEG VMBO')]
  const [sector, afdeling] = [table.columns.at('VMBO SECTOR'), table.columns.at('AFDELING')]
  const from = COLUMNS.map(([, name]) => table.columns.at(name))
  const facts = new FactBook()
  const to = COLUMNS.map(([population]) => facts.column(population, year, 'totaal'))
  table.each(row => {
    const school = schools.of(row)
    const counts = row.counts(from)
    schools.see(school, year, row)
    const found = levelRoute(row.text(type), row.text(leerweg))
    // In vmbo AFDELING is the programme within the sector (BWI, PIE): its rows are added up.
    const programme = found.level === 'vmbo' ? row.text(sector).toLowerCase() : profile(row.text(afdeling))
    const group = facts.cells({ ...school, ...found, programme, code: '' })
    counts.forEach((count, at) => {
      group.add(to[at] ?? 0, count)
    })
  })
  return readingOf(file, table, {
    id: geslaagden.id,
    years: [year],
    facts,
    references: schools.references,
  })
}

/**
 * Candidates, passes and fails per location and profile or vmbo sector, without sex (2015-2016 to 2024-2025 layouts).
 * A source of its own: it differs by some candidates from the table of exam candidates and is never mixed with it.
 * The school year stands in the file name only, as a pair; a single year could be its start or its end.
 */
export const geslaagden: SourceKind = {
  id: 'duo-vo-geslaagden',
  publisher: 'DUO',
  title: {
    nl: 'Geslaagden, gezakten en cijfers vo',
    en: 'Passes, fails and marks in secondary education',
  },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/examens/examens-vmbo-havo-vwo.jsp',
  licence: 'CC0 1.0',
  recognises: file => hasColumns(file, BRIN_COLUMN, 'EXAMENKANDIDATEN', 'GEZAKTEN'),
  read,
}
