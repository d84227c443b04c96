import type { Count, Route, Sex } from '../../vocabulary/index.ts'
import { type Columns, plainName } from '../columns.ts'
import type { SourceFile } from '../kind.ts'
import { type Cursor, headerOf } from '../table.ts'
import { headerOfJson } from './ho-json.ts'
import { evidence, type HoLevel, routeOf } from './ho-level.ts'
import { brin, municipalityCode, province } from './school.ts'
import { unreadable } from './unreadable.ts'

/** A count above zero and the column of the fact book that it belongs in. */
export interface Tally {
  readonly year: number
  readonly sex: Sex
  readonly count: Count
}

/** A row of any layout of DUO's ho files. */
export interface HoRow {
  /** `GM0153`: where the programme is taught. */
  readonly municipality: string
  readonly municipalityName: string
  readonly province: string
  /** `BRIN-21PC`. */
  readonly institution: string
  /** What the row itself tells of its level, null when it tells nothing. */
  readonly level: HoLevel | null
  readonly route: Route
  /** CROHO part, lower case. */
  readonly programme: string
  /** Five digits; `''` in the long layout, which has no programmes. */
  readonly code: string
  readonly tallies: readonly Tally[]
}

/** What a layout's reader makes of a file. */
export interface HoSheet {
  readonly rows: readonly HoRow[]
  /** Years that the file covers, ascending. */
  readonly years: readonly number[]
  readonly notes: readonly string[]
}

/** The names in the header of a delimited file, or the keys of the first object of a JSON file. */
export function namesOf(file: SourceFile): ReadonlySet<string> {
  return new Set((headerOfJson(file) ?? headerOf(file).names).map(plainName))
}

/** Words in the publisher's spellings: `GEDRAG_EN_MAATSCHAPPIJ` is `gedrag en maatschappij`. */
function words(text: string): string {
  return plainName(text).toLowerCase()
}

/** The columns that all layouts share, under their names of different years. */
export class HoColumns {
  readonly #at: Readonly<
    Record<'number' | 'name' | 'province' | 'brin' | 'part' | 'type' | 'code' | 'sex', number>
  >

  /** Throws an InputError when a column is missing; `optional` ones are those of some layouts only. */
  constructor(
    private readonly columns: Columns,
    optional: { readonly code: boolean; readonly sex: boolean },
  ) {
    this.#at = {
      number: columns.at('GEMEENTENUMMER'),
      name: columns.at('GEMEENTENAAM'),
      province: columns.at('PROVINCIE', 'PROVINCIENAAM'),
      brin: columns.at('BRIN NUMMER ACTUEEL', 'INSTELLINGSCODE ACTUEEL', 'BRIN NUMMER', 'INSTELLINGSCODE'),
      part: columns.at('CROHO ONDERDEEL', 'ONDERDEEL'),
      type: columns.at('TYPE HOGER ONDERWIJS', 'SOORT DIPLOMA'),
      code: optional.code ? columns.at('OPLEIDINGSCODE ACTUEEL', 'OPLEIDINGSCODE') : -1,
      sex: optional.sex ? columns.at('GESLACHT') : -1,
    }
  }

  /** All of a row but its counts. Throws Unreadable, naming the column, when a cell cannot be read. */
  describe(row: Cursor): Omit<HoRow, 'tallies'> {
    const type = words(row.text(this.#at.type))
    const code = this.#code(row)
    const route = routeOf(type)
    if (route === null) throw unreadable(this.columns, row, this.#at.type, 'a known type of programme')
    return {
      municipality: this.#municipality(row),
      municipalityName: row.text(this.#at.name),
      province: province(row.text(this.#at.province)),
      institution: `BRIN-${brin(row.text(this.#at.brin))}`,
      level: evidence(type, code),
      route,
      programme: words(row.text(this.#at.part)),
      code,
    }
  }

  /** `man` or `vrouw`; any other value is of people who count in the total only. */
  sex(row: Cursor): string {
    return words(row.text(this.#at.sex))
  }

  /** `GM0153` from `0153`, 153 or 153.0. A row without a place would be lost in every region: it is unreadable. */
  #municipality(row: Cursor): string {
    const code = municipalityCode(row.text(this.#at.number).replace(/\.0+$/, ''))
    if (code === '') throw unreadable(this.columns, row, this.#at.number, 'a municipality number')
    return code
  }

  #code(row: Cursor): string {
    if (this.#at.code === -1) return ''
    const digits = row.text(this.#at.code).replace(/\.0+$/, '')
    if (/^\d{1,5}$/.test(digits)) return digits.padStart(5, '0')
    throw unreadable(this.columns, row, this.#at.code, 'a programme code of five digits')
  }
}

/** Tells how many rows of a third sex count only in the total, one sentence per value. */
export function sexNotes(sexes: readonly string[]): string[] {
  const others = new Map<string, number>()
  for (const sex of sexes) if (sex !== 'man' && sex !== 'vrouw') others.set(sex, (others.get(sex) ?? 0) + 1)
  return [...others].map(
    ([sex, rows]) =>
      `GESLACHT "${sex}" (${rows} ${rows === 1 ? 'row' : 'rows'}) counts only in the total of men and women.`,
  )
}
