import type { Level, Population } from '../../vocabulary/index.ts'
import type { Columns } from '../columns.ts'
import { FactBook } from '../fact.ts'
import type { Reading, SourceFile, SourceKind, Told } from '../kind.ts'
import { hasColumns, Table } from '../table.ts'
import { countingYear } from './filename.ts'
import { type LevelRoute, levelRoute } from './leerweg.ts'
import { profile } from './profile.ts'
import { readingOf } from './reading.ts'
import { Schools } from './school.ts'

const TYPE = 'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR'

/** Pupils in these are counted in no leerweg, havo or vwo year: not chosen yet, elsewhere, or another education. */
const APART =
  /^(brugjaar|havo\/vwo|vmbo-mbo2|(vmbo|havo|vwo) uitbest\.|praktijkonderwijs|engelse stroom|int\. bacc|european)/

/**
 * Level and route of an ONDERWIJSTYPE.
 *
 * | as printed                                                | level   | route |
 * | --------------------------------------------------------- | ------- | ----- |
 * | `VMBO BL lj 3-4`, `VMBO KL …`, `VMBO GL …`, `VMBO TL …`   | `vmbo`  | `bb`, `kb`, `gl`, `tl` |
 * | `HAVO lj 4-5`                                             | `havo`  |       |
 * | `VWO lj 4-6`                                              | `vwo`   |       |
 * | `Brugjaar 1-2`, `HAVO/VWO lj 3`, `VWO uitbest. aan VAVO`, `VMBO-MBO2 lj 3-6`, `Praktijkonderwijs alle vj`, … | `other` | |
 */
export function levelOf(type: string): LevelRoute {
  const match = /^(?:(vmbo) (bl|kl|gl|tl)|(havo|vwo)) lj /i.exec(type)
  return levelRoute(match?.[1] ?? match?.[3] ?? '', match?.[2] ?? '')
}

/** The columns of one leerjaar and one sex: in the file, and in the fact book for that sex and for `totaal`. */
interface Cell {
  readonly from: number
  readonly own: number
  readonly totaal: number
}

function cellsOf(columns: Columns, facts: FactBook, year: number): Cell[] {
  return [1, 2, 3, 4, 5, 6].flatMap(leerjaar =>
    (['man', 'vrouw'] as const).map(sex => ({
      from: columns.at(`LEER- OF VERBLIJFSJAAR ${leerjaar} - ${sex.toUpperCase()}`),
      own: facts.column(`lj${leerjaar}` as Population, year, sex),
      totaal: facts.column(`lj${leerjaar}` as Population, year, 'totaal'),
    })),
  )
}

/**
 * The choice that a row counts: the profile for havo and vwo, the sector for vmbo, and for all else the ONDERWIJSTYPE
 * itself, so that praktijkonderwijs and brugjaar can be told apart.
 */
function programmeOf(level: Level, type: string, sector: string, afdeling: string): string {
  if (level === 'havo' || level === 'vwo') return profile(afdeling)
  return (level === 'vmbo' ? sector : type).toLowerCase()
}

function read(file: SourceFile, told: Told): Reading {
  const year = countingYear(file, told)
  const table = new Table(file, `DUO leerlingen ${year}`, 'sources/duo/leerlingen.ts')
  const schools = new Schools(table.columns, ['place', 'province'])
  const type = table.columns.at(TYPE)
  const sector = table.columns.at('VMBO SECTOR')
  const afdeling = table.columns.at('AFDELING')
  const facts = new FactBook()
  const cells = cellsOf(table.columns, facts, year)
  const from = cells.map(cell => cell.from)
  const unknown = new Map<string, number>()
  table.each(row => {
    const school = schools.of(row)
    const counts = row.counts(from)
    const printed = row.text(type)
    const { level, route } = levelOf(printed)
    if (level === 'other' && !APART.test(printed.toLowerCase()))
      unknown.set(printed, (unknown.get(printed) ?? 0) + 1)
    schools.see(school, year, row)
    const { location, institution, province } = school
    const programme = programmeOf(level, printed, row.text(sector), row.text(afdeling))
    const group = facts.cells({ location, institution, province, level, route, programme, code: '' })
    counts.forEach((count, at) => {
      const cell = cells[at]
      if (!cell || count.high === 0) return
      group.add(cell.own, count)
      group.add(cell.totaal, count)
    })
  })
  const notes = [...unknown].map(
    ([name, rows]) =>
      `ONDERWIJSTYPE "${name}" is not known and counts in no leerweg, havo or vwo (rows: ${rows}). See sources/duo/leerlingen.ts.`,
  )
  return readingOf(file, table, {
    id: leerlingen.id,
    years: [year],
    facts,
    references: schools.references,
    notes,
  })
}

/**
 * Pupils per location, leerjaar, sector or profile and sex on 1 October (2017-2018 and 2019 layouts). All rows count,
 * whatever their LWOO INDICATIE. The file carries no year inside: its name or a person tells.
 */
export const leerlingen: SourceKind = {
  id: 'duo-vo-leerlingen',
  publisher: 'DUO',
  title: {
    nl: 'Leerlingen vo per vestiging naar onderwijstype',
    en: 'Pupils in secondary education by location and type of education',
  },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/aantal-leerlingen/aantal-leerlingen.jsp',
  licence: 'CC0 1.0',
  // Either of two columns that no other table has: when DUO renames one of them, the reader says which.
  recognises: file => hasColumns(file, TYPE) || hasColumns(file, 'LEER- OF VERBLIJFSJAAR 3 - MAN'),
  read,
}
