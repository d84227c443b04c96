import { type Count, type Level, NONE, type Route, schoolYearLabel, sum } from '../../vocabulary/index.ts'
import { type Columns, plainName } from '../columns.ts'
import { FactBook } from '../fact.ts'
import { checked, type Reading, type SourceFile, type SourceKind } from '../kind.ts'
import type { Seen } from '../reference.ts'
import { type Cursor, type Delimiter, headerOf, Table } from '../table.ts'
import { countsOf, type MboYear, yearOfColumn, yearsOf } from './mbo-years.ts'
import { brin } from './school.ts'
import { unreadable } from './unreadable.ts'

const LEVELS: Readonly<Record<string, Level>> = { 1: 'mbo-1', 2: 'mbo-2', 3: 'mbo-3', 4: 'mbo-4' }
const ROUTES: Readonly<Record<string, Route>> = { BBL: 'bbl', BOL: 'bol', BOLVT: 'bol', BOLDT: 'bol' }
/** Examendeelnemers only sit exams: they follow neither leerweg and are no students. */
const EXAM_ONLY = 'EX'

/** The classification in which an edition counts programmes. The two cannot be compared. */
interface Layout {
  readonly table: string
  readonly sector: 'MBO SECTOR' | 'SECTORKAMER NAAM'
  readonly delimiters: readonly Delimiter[]
  readonly notes: readonly string[]
}

const BY_SECTOR: Layout = {
  table: 'duo-mbo-deelnemers',
  sector: 'MBO SECTOR',
  delimiters: [';'],
  notes: [],
}

/** onderwijsdata.duo.nl since 2021. */
const BY_SECTORKAMER: Layout = {
  table: 'duo-mbo-deelnemers-sectorkamer',
  sector: 'SECTORKAMER NAAM',
  delimiters: [',', ';'],
  notes: [
    'This edition counts by SBB sectorkamer instead of mbo sector, and since 2021 DUO counts students who are not funded too: a series of its own, not to be joined to the one by sector.',
  ],
}

function namesOf(file: SourceFile): ReadonlySet<string> {
  return new Set(headerOf(file).names.map(plainName))
}

function layoutOf(names: ReadonlySet<string>): Layout {
  if (!names.has(BY_SECTOR.sector)) return BY_SECTORKAMER
  // Files with this column are of onderwijsdata.duo.nl, which writes commas.
  return names.has('INDICATIEAVG') ? { ...BY_SECTOR, delimiters: [',', ';'] } : BY_SECTOR
}

/** The students of one file. */
class Students {
  readonly facts = new FactBook()
  readonly years: readonly MboYear[]
  /** Years with counts. */
  readonly counted = new Set<number>()
  readonly #columns: Columns
  readonly #at: Readonly<Record<'brin' | 'name' | 'place' | 'route' | 'level' | 'sector' | 'hides', number>>
  readonly #seen = new Map<string, Map<number, Seen>>()
  readonly #moved = new Set<string>()
  #examRows = 0
  #exam: Count = NONE

  constructor(columns: Columns, layout: Layout) {
    this.#columns = columns
    this.years = yearsOf(columns, this.facts)
    this.#at = {
      brin: columns.at('BRIN NUMMER', 'INSTELLINGSCODE'),
      name: columns.at('INSTELLINGSNAAM'),
      place: columns.at('PLAATSNAAM', 'PLAATSNAAM INSTELLING'),
      route: columns.at('TYPE MBO', 'LEERWEG'),
      level: columns.at('KWALIFICATIENIVEAU', 'NIVEAU'),
      sector: columns.at(layout.sector),
      hides: columns.find('INDICATIEAVG'),
    }
  }

  /** Throws Unreadable, naming the column, before anything of the row is counted. */
  add(row: Cursor): void {
    const location = `BRIN-${brin(row.text(this.#at.brin))}`
    const level = LEVELS[row.text(this.#at.level)]
    if (!level) throw unreadable(this.#columns, row, this.#at.level, 'a level of 1 to 4')
    const printed = row.text(this.#at.route).toUpperCase()
    const route = ROUTES[printed]
    const hides = row.text(this.#at.hides).toUpperCase() === 'J'
    const counts = this.years.map(year => countsOf(row, year, hides))
    if (printed === EXAM_ONLY) {
      this.#leaveOut(counts.at(-1)?.totaal ?? NONE)
      return
    }
    if (!route) throw unreadable(this.#columns, row, this.#at.route, 'BBL, BOL, BOLVT, BOLDT or EX')
    const programme = row.text(this.#at.sector).toLowerCase()
    const place = row.text(this.#at.place)
    const where = { location, institution: location, province: '' }
    const group = this.facts.cells({ ...where, level, route, programme, code: '' })
    for (const [at, { year, columns }] of this.years.entries()) {
      const { man, vrouw, totaal } = counts[at]!
      if (man.high + vrouw.high + totaal.high === 0) continue
      group.add(columns.man, man)
      group.add(columns.vrouw, vrouw)
      group.add(columns.totaal, totaal)
      this.counted.add(year)
      this.#see(location, year, place, row)
    }
  }

  /** One reference per institution and year. */
  get references(): Seen[] {
    return [...this.#seen.values()].flatMap(years => [...years.values()])
  }

  get notes(): string[] {
    const moved = [...this.#moved].map(
      location => `${location} has more than one PLAATSNAAM; the first one counts.`,
    )
    if (this.#examRows === 0) return moved
    const { low, high } = this.#exam
    const people = low === high ? `${low}` : `${low} to ${high}`
    const year = schoolYearLabel(this.years.at(-1)?.year ?? 0)
    return [
      `${this.#examRows} ${this.#examRows === 1 ? 'row' : 'rows'} of examendeelnemers (EX) left out: they only sit exams (${people} people in ${year}).`,
      ...moved,
    ]
  }

  #leaveOut(people: Count): void {
    this.#examRows += 1
    this.#exam = sum(this.#exam, people)
  }

  #see(location: string, year: number, place: string, row: Cursor): void {
    let years = this.#seen.get(location)
    if (!years) {
      years = new Map()
      this.#seen.set(location, years)
    }
    const known = years.get(year)
    if (!known) {
      const nowhere = { municipality: '', municipalityName: '', province: '' }
      years.set(year, { what: 'seen', year, location, name: row.text(this.#at.name), place, ...nowhere })
    } else if (known.place !== place) this.#moved.add(location)
  }
}

function read(file: SourceFile): Reading {
  const layout = layoutOf(namesOf(file))
  const table = new Table(file, 'DUO deelnemers mbo', 'sources/duo/mbo.ts', layout.delimiters)
  const students = new Students(table.columns, layout)
  table.each(row => students.add(row))
  const last = students.years.at(-1)?.year ?? 0
  return checked(
    {
      table: layout.table,
      edition: last,
      years: [...students.counted].sort((a, b) => a - b),
      // DUO's newest year comes from a first delivery and is replaced the year after.
      provisional: [last],
      facts: students.facts,
      references: students.references,
      rows: table.rows,
      setApart: table.setApart,
      notes: [...layout.notes, ...students.notes],
    },
    file,
  )
}

/**
 * Students of mbo on 1 October per institution, leerweg, level and sector. There is no municipality or province in it:
 * the place of the institution (one per BRIN) is handed on as a reference.
 */
export const mbo: SourceKind = {
  id: 'duo-mbo-deelnemers',
  publisher: 'DUO',
  title: {
    nl: 'Deelnemers mbo per instelling, sector, leerweg en niveau',
    en: 'Students in vocational education by institution, sector, route and level',
  },
  page: 'https://duo.nl/open_onderwijsdata/middelbaar-beroepsonderwijs/aantal-studenten/aantal-studenten-mbo-per-instelling.jsp',
  licence: 'CC0 1.0',
  recognises: file => {
    const names = namesOf(file)
    const bySector = names.has('MBO SECTOR') || names.has('SECTORKAMER NAAM')
    return bySector && [...names].some(name => yearOfColumn(name) !== null)
  },
  read,
}
