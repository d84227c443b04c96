import type { Population } from '../../vocabulary/index.ts'
import { FactBook } from '../fact.ts'
import type { Reading, SourceFile, SourceKind, Told } from '../kind.ts'
import { hasColumns, Table } from '../table.ts'
import { countingYear } from './filename.ts'
import { readingOf } from './reading.ts'
import { Schools } from './school.ts'

/** Population, programme and column: the parts of vsv_totaal are where the early leavers were enrolled. */
const COLUMNS: readonly (readonly [Population, string, string])[] = [
  ['pupil', '', 'aantal_leerlingen'],
  ['early-leaver', '', 'vsv_totaal'],
  ['early-leaver', 'vmbo', 'vsv_vmbo'],
  ['early-leaver', 'mbo', 'vsv_mbo'],
  ['early-leaver', 'overig', 'vsv_overig'],
]

function read(file: SourceFile, told: Told): Reading {
  const year = countingYear(file, told)
  const table = new Table(file, `DUO vsv ${year}`, 'sources/duo/vsv.ts')
  const schools = new Schools(table.columns, [])
  const from = COLUMNS.map(([, , name]) => table.columns.at(name))
  const facts = new FactBook()
  const to = COLUMNS.map(([population]) => facts.column(population, year, 'totaal'))
  table.each(row => {
    const school = schools.of(row)
    const counts = row.counts(from)
    schools.see(school, year, row)
    COLUMNS.forEach(([, programme], at) => {
      const group = facts.cells({ ...school, level: 'vo', route: '', programme, code: '' })
      const count = counts[at]
      if (count) group.add(to[at] ?? 0, count)
    })
  })
  return readingOf(file, table, { id: vsv.id, years: [year], facts, references: schools.references })
}

/**
 * Pupils and early school leavers per location. A location that works in several samenwerkingsverbanden has a row in
 * each of them, with the pupils of that one: its rows are added up. The file has neither names nor places, and no year
 * inside: the one in DUO's file name is taken for the start of the school year.
 */
export const vsv: SourceKind = {
  id: 'duo-vo-vsv',
  publisher: 'DUO',
  title: {
    nl: 'Voortijdig schoolverlaters vo per samenwerkingsverband',
    en: 'Early school leavers in secondary education by school partnership',
  },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/',
  licence: 'CC0 1.0',
  recognises: file => hasColumns(file, 'samenwerkingsverband_nummer', 'vsv_totaal'),
  read,
}
