import type { Population } from '../../vocabulary/index.ts'
import { FactBook } from '../fact.ts'
import type { Reading, SourceFile, SourceKind, Told } from '../kind.ts'
import { hasColumns, Table } from '../table.ts'
import { pairedYear } from './filename.ts'
import { readingOf } from './reading.ts'
import { BRIN_COLUMN, Schools } from './school.ts'

const COLUMNS: readonly (readonly [Population, readonly string[]])[] = [
  ['pupil', ['AANTAL LEERLINGEN', 'TOTAAL LEERLINGEN']],
  ['repeater', ['AANTAL ZITTENBLIJVERS']],
  ['moved-down', ['AANTAL AFSTROMERS']],
  ['moved-up', ['AANTAL OPSTROMERS']],
]

function read(file: SourceFile, told: Told): Reading {
  const year = pairedYear(file, told)
  const title = `DUO zittenblijvers ${year}-${year + 1}`
  const table = new Table(file, title, 'sources/duo/zittenblijvers.ts')
  const schools = new Schools(table.columns, ['place', 'municipality', 'municipalityName', 'province'])
  const from = COLUMNS.map(([, names]) => table.columns.at(...names))
  const facts = new FactBook()
  const to = COLUMNS.map(([population]) => facts.column(population, year, 'totaal'))
  table.each(row => {
    const school = schools.of(row)
    const counts = row.counts(from)
    schools.see(school, year, row)
    const group = facts.cells({ ...school, level: 'vo', route: '', programme: '', code: '' })
    counts.forEach((count, at) => {
      group.add(to[at] ?? 0, count)
    })
  })
  return readingOf(file, table, {
    id: zittenblijvers.id,
    years: [year],
    facts,
    references: schools.references,
  })
}

/**
 * Pupils per location who stay down, move down or move up a level, from one school year to the next (2015-2016 layout
 * with thousands points and percentages, later layout without). The year is the first of the two, as the file name
 * gives it (`…-2017-2018-tov-2018-2019.csv` is 2017); DUO's own download has lost it now and then.
 */
export const zittenblijvers: SourceKind = {
  id: 'duo-vo-zittenblijvers',
  publisher: 'DUO',
  title: {
    nl: 'Zittenblijvers, afstromers en opstromers vo',
    en: 'Pupils staying down, moving down and moving up in secondary education',
  },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/aantal-leerlingen/aantal-leerlingen.jsp',
  licence: 'CC0 1.0',
  recognises: file => hasColumns(file, BRIN_COLUMN, 'AANTAL ZITTENBLIJVERS', 'AANTAL AFSTROMERS'),
  read,
}
