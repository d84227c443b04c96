import { InputError } from '../../vocabulary/index.ts'
import { type Columns, plainName } from '../columns.ts'
import { FactBook } from '../fact.ts'
import type { Reading, SourceFile, SourceKind } from '../kind.ts'
import { hasColumns, Table } from '../table.ts'
import { type LevelRoute, levelRoute } from './leerweg.ts'
import { profile } from './profile.ts'
import { readingOf } from './reading.ts'
import { Schools } from './school.ts'

const SEE = 'sources/duo/examenkandidaten.ts'
const CANDIDATES = /^EXAMENKANDIDATEN SCHOOLJAAR (\d{4})-\d{4} - TOTAAL$/

/**
 * What an OPLEIDINGSNAAM says. The vmbo sector is spelled as in DUO's other files (`zorg & welzijn`), because this one
 * spells it in two ways.
 *
 * | type, name                      | level, route | programme        |
 * | ------------------------------- | ------------ | ---------------- |
 * | `HAVO`, `HAVO - N&T / N&G`      | `havo`       | `NG+NT`          |
 * | `VMBO`, `VMBO B - techniek`     | `vmbo`, `bb` | `techniek`       |
 * | `VMBO`, `VMBO LWT - economie`   | `vmbo`, `bb` | `economie`       |
 * | `VMBO`, `VMBO T - zorg en welzijn` | `vmbo`, `tl` | `zorg & welzijn` |
 * | `VMBO`, `VMBO T`                | `vmbo`, `tl` | none             |
 */
export function opleiding(type: string, name: string): LevelRoute & { readonly programme: string } {
  const dash = name.indexOf(' - ')
  const before = dash === -1 ? name : name.slice(0, dash)
  const after = dash === -1 ? '' : name.slice(dash + 3).trim()
  const found = levelRoute(type, before.replace(/^vmbo/i, ''))
  if (found.level !== 'vmbo') return { ...found, programme: profile(after) }
  return { ...found, programme: after.toLowerCase().replace('zorg en welzijn', 'zorg & welzijn') }
}

/** Columns of candidates of one school year and sex, in the file and in the fact book. */
interface Cell {
  readonly year: number
  readonly from: number
  readonly to: number
}

/** Only EXAMENKANDIDATEN feed facts; `totaal` comes from its own column, which holds the third sex too. */
function cellsOf(columns: Columns, facts: FactBook): Cell[] {
  const years = columns.names.flatMap(name => CANDIDATES.exec(plainName(name))?.[1] ?? [])
  if (years.length === 0)
    throw new InputError({
      code: 'source.column-missing',
      message: `${columns.title}: there is no column like "EXAMENKANDIDATEN SCHOOLJAAR 2019-2020 - TOTAAL" (the last one is "${columns.names.at(-1)}"). DUO may have renamed it; see ${SEE}.`,
    })
  return years.flatMap(text =>
    (['man', 'vrouw', 'totaal'] as const).map(sex => ({
      year: Number(text),
      from: columns.at(`EXAMENKANDIDATEN SCHOOLJAAR ${text}-${Number(text) + 1} - ${sex.toUpperCase()}`),
      to: facts.column('candidate', Number(text), sex),
    })),
  )
}

function read(file: SourceFile): Reading {
  const table = new Table(file, 'DUO examenkandidaten', SEE)
  const schools = new Schools(table.columns, ['municipalityName'])
  const type = table.columns.at('ONDERWIJSTYPE VO')
  const name = table.columns.at('OPLEIDINGSNAAM')
  const facts = new FactBook()
  const cells = cellsOf(table.columns, facts)
  const from = cells.map(cell => cell.from)
  table.each(row => {
    const school = schools.of(row)
    const counts = row.counts(from)
    const group = facts.cells({ ...school, ...opleiding(row.text(type), row.text(name)), code: '' })
    for (const [at, cell] of cells.entries()) {
      const count = counts[at]
      if (!count || count.high === 0) continue
      // A school is seen only in the years in which it had candidates: it may not have existed in the others.
      schools.see(school, cell.year, row)
      group.add(cell.to, count)
    }
  })
  return readingOf(file, table, {
    id: examenkandidaten.id,
    years: cells.map(cell => cell.year),
    facts,
    references: schools.references,
  })
}

/**
 * Exam candidates per location, profile or vmbo sector, sex and school year (2014-2019 and 2019-2024 layouts). The
 * newest edition lists only schools that still exist in its last year.
 */
export const examenkandidaten: SourceKind = {
  id: 'duo-vo-examenkandidaten',
  publisher: 'DUO',
  title: { nl: 'Examenkandidaten en geslaagden vo', en: 'Exam candidates and passes in secondary education' },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/examens/examens-vmbo-havo-vwo.jsp',
  licence: 'CC0 1.0',
  recognises: file => hasColumns(file, 'ONDERWIJSTYPE VO', 'INSPECTIECODE', 'OPLEIDINGSNAAM'),
  read,
}
