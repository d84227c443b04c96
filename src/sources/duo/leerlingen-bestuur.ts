import { FactBook } from '../fact.ts'
import type { Reading, SourceFile, SourceKind, Told } from '../kind.ts'
import { hasColumns, Table } from '../table.ts'
import { countingYear } from './filename.ts'
import { readingOf } from './reading.ts'
import { BRIN_COLUMN, Schools } from './school.ts'

const VAVO = 'AANTAL VO LEERLINGEN UITBESTEED AAN VAVO'

function read(file: SourceFile, told: Told): Reading {
  const year = countingYear(file, told)
  const table = new Table(file, `DUO leerlingen per bestuur ${year}`, 'sources/duo/leerlingen-bestuur.ts')
  const schools = new Schools(table.columns, ['place', 'municipality', 'municipalityName', 'province'])
  const from = table.columns.at('AANTAL LEERLINGEN')
  const facts = new FactBook()
  const to = facts.column('pupil', year, 'totaal')
  table.each(row => {
    const school = schools.of(row)
    const count = row.count(from)
    schools.see(school, year, row)
    facts.cells({ ...school, level: 'vo', route: '', programme: '', code: '' }).add(to, count)
  })
  return readingOf(file, table, {
    id: leerlingenBestuur.id,
    years: [year],
    facts,
    references: schools.references,
  })
}

/**
 * Pupils per location on 1 October, without those whom the school sends to adult education: DUO counts them in a
 * column of their own ("vavo apart"). The file carries no year inside: its name or a person tells.
 */
export const leerlingenBestuur: SourceKind = {
  id: 'duo-vo-leerlingen-bestuur',
  publisher: 'DUO',
  title: {
    nl: 'Leerlingen vo per vestiging en bestuur (vavo apart)',
    en: 'Pupils in secondary education by location and school board (adult education apart)',
  },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/aantal-leerlingen/aantal-leerlingen.jsp',
  licence: 'CC0 1.0',
  recognises: file => hasColumns(file, BRIN_COLUMN, 'AANTAL LEERLINGEN', VAVO),
  read,
}
