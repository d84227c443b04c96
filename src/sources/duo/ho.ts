import { InputError, type Population } from '../../vocabulary/index.ts'
import { plainName } from '../columns.ts'
import { FactBook } from '../fact.ts'
import { checked, type Reading, type SetApart, type SourceFile, type SourceKind } from '../kind.ts'
import type { Seen } from '../reference.ts'
import { Table } from '../table.ts'
import { type HoRow, type HoSheet, namesOf } from './ho-columns.ts'
import { domainOf } from './ho-domain.ts'
import { delimited, headerOfJson } from './ho-json.ts'
import { type HoLevel, levelOfFile } from './ho-level.ts'
import { type LongNames, readLong } from './ho-long.ts'
import { readWide } from './ho-wide.ts'

/** One of DUO's three tables of persons in higher education. */
interface HoTable {
  readonly id: string
  readonly population: Population
  readonly long: LongNames
}

const ENROLLED: HoTable = {
  id: 'duo-ho-ingeschrevenen',
  population: 'enrolled',
  long: {
    counts: 'AANTAL_INGESCHREVENEN',
    year: 'STUDIEJAAR',
    dataset: 'p01hoinges',
    stem: 'ingeschrevenen',
  },
}

const FIRST_YEARS: HoTable = {
  id: 'duo-ho-eerstejaars',
  population: 'first-year',
  long: {
    counts: 'AANTAL_EERSTEJAARS_INGESCHREVENEN',
    year: 'STUDIEJAAR',
    dataset: 'p02ho1ejrs',
    stem: 'eerstejaarsingeschrevenen',
  },
}

const GRADUATES: HoTable = {
  id: 'duo-ho-gediplomeerden',
  population: 'graduate',
  long: {
    counts: 'AANTAL_GEDIPLOMEERDEN',
    year: 'DIPLOMAJAAR',
    dataset: 'p04hogdipl',
    stem: 'gediplomeerden',
  },
}

function read(file: SourceFile, of: HoTable): Reading {
  refuseInscriptions(file)
  const long = isLong(namesOf(file), of)
  const table = new Table(
    delimited(file),
    `DUO ${of.id.replace('duo-ho-', '')} hoger onderwijs`,
    'sources/duo/ho-columns.ts',
    long ? [',', ';'] : [';'],
  )
  const sheet = long ? readLong(table, file, of.long) : readWide(table)
  const last = sheet.years.at(-1)
  const reading = checked(
    {
      table: of.id,
      edition: last ?? 0,
      years: yearsWithCounts(sheet),
      // DUO's newest year comes from a first delivery and is replaced the year after.
      provisional: last === undefined ? [] : [last],
      facts: new FactBook(),
      references: seenIn(sheet.rows),
      rows: table.rows,
      setApart: setApartIn(file, table),
      notes: sheet.notes,
    },
    file,
  )
  const { level, notes } = levelOfFile(sheet.rows, file.name)
  const domain = domainOf(of.population, file.name, long)
  return {
    ...reading,
    table: `${of.id}-${level}${domain.suffix}`,
    facts: factsOf(sheet, level, of.population),
    notes: [...notes, ...sheet.notes, ...domain.notes],
  }
}

/** In a JSON file a "line" is the number of the object, without the header that `delimited` puts above it. */
function setApartIn(file: SourceFile, table: Table): readonly SetApart[] {
  return headerOfJson(file) ? table.setApart.map(each => ({ ...each, line: each.line - 1 })) : table.setApart
}

function factsOf(sheet: HoSheet, level: HoLevel, population: Population): FactBook {
  const facts = new FactBook()
  for (const row of sheet.rows) {
    const { institution, province, route, programme, code } = row
    const location = row.municipality
    const group = facts.cells({
      location,
      institution,
      province,
      level: row.level ?? level,
      route,
      programme,
      code,
    })
    for (const { year, sex, count } of row.tallies) group.add(facts.column(population, year, sex), count)
  }
  return facts
}

function yearsWithCounts(sheet: HoSheet): number[] {
  const counted = new Set(sheet.rows.flatMap(row => row.tallies.map(each => each.year)))
  return sheet.years.filter(year => counted.has(year))
}

/** One reference per municipality and year in which somebody is counted there. */
function seenIn(rows: readonly HoRow[]): Seen[] {
  const seen = new Map<string, Seen>()
  for (const { municipality, municipalityName, province, tallies } of rows)
    for (const { year } of tallies) {
      const key = `${municipality}|${year}`
      if (seen.has(key)) continue
      const named = { name: municipalityName, municipalityName, municipality, province }
      seen.set(key, { what: 'seen', year, location: municipality, place: '', ...named })
    }
  return [...seen.values()]
}

/** DUO's p03 counts records: a person with two programmes counts twice. In the wide layout only the name tells. */
function refuseInscriptions(file: SourceFile): void {
  const names = namesOf(file)
  if (!names.has(INSCRIPTIONS) && !(isWide(names) && /inschrijving/i.test(file.name))) return
  throw new InputError({
    code: 'source.not-persons',
    message: `${file.name}: DUO's inscriptions (p03) count records, not persons: somebody with two programmes counts twice. Take the table of enrolled persons (p01, ingeschrevenen) or of first-years (p02, eerstejaars ingeschrevenen) instead.`,
  })
}

const INSCRIPTIONS = 'AANTAL INSCHRIJVINGEN'

/** The header of the wide layout, which enrolled persons, first-years and inscriptions share. */
function isWide(names: ReadonlySet<string>): boolean {
  return names.has('TYPE HOGER ONDERWIJS') && ![...names].some(name => name.startsWith('AANTAL '))
}

function isLong(names: ReadonlySet<string>, of: HoTable): boolean {
  return names.has(plainName(of.long.counts))
}

const PUBLISHED = {
  publisher: 'DUO',
  page: 'https://duo.nl/open_onderwijsdata/hoger-onderwijs/aantal-studenten/',
  licence: 'CC0 1.0',
} as const

/** Persons enrolled on 1 October per municipality, institution, programme and sex. */
export const ingeschrevenen: SourceKind = {
  ...PUBLISHED,
  id: ENROLLED.id,
  title: { nl: 'Ingeschrevenen hoger onderwijs', en: 'Students enrolled in higher education' },
  // Inscriptions have the same header; they come here to be refused with a reason.
  fileName: /^(?!.*(eerstejaars|1e?jrs)).*(ingeschreven|inschrijving|p01hoinges)/i,
  recognises: file => {
    const names = namesOf(file)
    return isWide(names) || isLong(names, ENROLLED) || names.has(INSCRIPTIONS)
  },
  read: file => read(file, ENROLLED),
}

/** Persons enrolled for the first time, on 1 October, per municipality, institution, programme and sex. */
export const eerstejaars: SourceKind = {
  ...PUBLISHED,
  id: FIRST_YEARS.id,
  title: { nl: 'Eerstejaars ingeschrevenen hoger onderwijs', en: 'First-year students in higher education' },
  fileName: /eerstejaars|1e?jrs/i,
  recognises: file => {
    const names = namesOf(file)
    return isWide(names) || isLong(names, FIRST_YEARS)
  },
  read: file => read(file, FIRST_YEARS),
}

/** Main diplomas per municipality, institution, programme and sex; column 2018 is study year 2018/19. */
export const gediplomeerden: SourceKind = {
  ...PUBLISHED,
  id: GRADUATES.id,
  title: { nl: 'Gediplomeerden hoger onderwijs', en: 'Graduates of higher education' },
  recognises: file => namesOf(file).has('SOORT DIPLOMA'),
  read: file => read(file, GRADUATES),
}
