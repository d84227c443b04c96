import { type Count, InputError, type Level, NONE, parseSchoolYear, sum } from '../../vocabulary/index.ts'
import type { Columns } from '../columns.ts'
import { FactBook, type Group } from '../fact.ts'
import type { Reading, SourceFile, SourceKind } from '../kind.ts'
import { type Cursor, hasColumns, Table, Unreadable } from '../table.ts'
import { levelRoute } from './leerweg.ts'
import { readingOf } from './reading.ts'
import { Schools } from './school.ts'

/** One row: how many took the subject's central exam and how many its school exam. */
interface Entry {
  readonly year: number
  readonly group: Group
  readonly central: Count
  readonly school: Count
}

class EntryReader {
  readonly schools: Schools
  readonly #year: number
  readonly #type: number
  readonly #leerweg: number
  readonly #code: number
  readonly #name: number
  readonly #counts: readonly number[]

  constructor(columns: Columns) {
    this.schools = new Schools(columns, ['municipality', 'municipalityName', 'place', 'province'])
    this.#year = columns.at('SCHOOLJAAR')
    this.#type = columns.at('ONDERWIJSTYPE VO')
    this.#leerweg = columns.find('LEERWEG VMBO', 'LEERWEG')
    this.#code = columns.at('VAKCODE')
    this.#name = columns.at('VAKNAAM')
    this.#counts = [
      columns.at('TOTAAL AANTAL CENTRALE EXAMENS'),
      columns.at('TOTAAL AANTAL SCHOOLEXAMENS MET CIJFER'),
      columns.at('TOTAAL AANTAL SCHOOLEXAMENS MET BEOORDELING'),
    ]
  }

  /** Throws Unreadable when the row cannot be read. */
  read(row: Cursor): Entry {
    const school = this.schools.of(row)
    const [central, ...others] = row.counts(this.#counts)
    const year = startYear(row.text(this.#year))
    this.schools.see(school, year, row)
    const group = {
      ...school,
      ...levelRoute(row.text(this.#type), row.text(this.#leerweg)),
      programme: row.text(this.#name).toLowerCase(),
      code: row.text(this.#code).padStart(4, '0'),
    }
    return { year, group, central: central ?? NONE, school: sum(...others) }
  }
}

function startYear(text: string): number {
  try {
    return parseSchoolYear(text)
  } catch (cause) {
    throw new Unreadable(`column "SCHOOLJAAR" holds "${text}", wanted a school year`, { cause })
  }
}

function subject({ year, group }: Entry): string {
  return `${year}|${group.level}|${group.route}|${group.code}`
}

/** DUO publishes a table for each level: in one table the newest would supersede the other two. */
function levelOf(entries: readonly Entry[], file: SourceFile): Level {
  const found = new Set(entries.map(({ group }) => group.level))
  const levels = [...found].filter(level => level !== 'other').sort()
  const [level] = levels
  // `readingOf` refuses a file without a row that can be read.
  if (levels.length < 2) return level ?? 'other'
  throw new InputError({
    code: 'source.levels',
    message: `${file.name}: column "ONDERWIJSTYPE VO" holds more than one level (${levels.join(', ')}), where DUO publishes a file for each. Fetch the file again from the publisher.`,
  })
}

function read(file: SourceFile): Reading {
  const table = new Table(file, 'DUO examencijfers', 'sources/duo/examencijfers.ts')
  const reader = new EntryReader(table.columns)
  const entries: Entry[] = []
  table.each(row => {
    entries.push(reader.read(row))
  })
  const central = new Set(entries.filter(entry => entry.central.high > 0).map(subject))
  const facts = new FactBook()
  for (const entry of entries) {
    const count = central.has(subject(entry)) ? entry.central : entry.school
    facts.cells(entry.group).add(facts.column('exam', entry.year, 'totaal'), count)
  }
  return readingOf(file, table, {
    id: `${examencijfers.id}-${levelOf(entries, file)}`,
    years: entries.map(entry => entry.year),
    facts,
    references: reader.schools.references,
  })
}

/**
 * Exams per location and subject for havo, vwo or vmbo; the school year stands in a column. Counted are the central
 * exams, because every candidate of a subject sits its central exam once, while part of the school exams is marked in
 * another year, by a mark or by a judgement. A subject without any central exam in that year and level (informatica,
 * maatschappijleer, wiskunde D; all of them in 2019/20) counts its school exams, with a mark or with a judgement.
 */
export const examencijfers: SourceKind = {
  id: 'duo-vo-examencijfers',
  publisher: 'DUO',
  title: { nl: 'Examenkandidaten en examencijfers per vak', en: 'Exam candidates and marks by subject' },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/examens/examens-vmbo-havo-vwo.jsp',
  licence: 'CC0 1.0',
  recognises: file => hasColumns(file, 'SCHOOLJAAR', 'ONDERWIJSTYPE VO', 'VAKCODE'),
  read,
}
