import type { Columns } from '../columns.ts'
import { provinceCode } from '../province.ts'
import type { Seen } from '../reference.ts'
import { type Cursor, Unreadable } from '../table.ts'

/**
 * The institution code of four characters. Spreadsheets drop leading zeros: `1AA` is 01AA, `AH` is 00AH.
 * Throws Unreadable when it is no BRIN.
 */
export function brin(text: string): string {
  const code = text.trim().toUpperCase()
  if (/^\d{0,2}[A-Z]{2}$/.test(code)) return code.padStart(4, '0')
  throw new Unreadable(`"${text}" is no BRIN (two digits and two letters)`)
}

/**
 * The six characters of a vo location. Throws Unreadable when they cannot be told.
 *
 * | BRIN   | location           | result   |                                    |
 * | ------ | ------------------ | -------- | ---------------------------------- |
 * | `00AH` | `07`, `7`, `00AH07` | `00AH07` | some files repeat the BRIN         |
 * | `00AH` | `0`                | `00AH00` | a spreadsheet dropped a zero       |
 * | `AH`   | `AH07`             | `00AH07` | or several                         |
 * | `00AH` | `01AA07`, `007`, `` | Unreadable | another school's, or no location |
 */
export function vestiging(institution: string, location: string): string {
  const code = brin(institution)
  const text = location.trim().toUpperCase()
  const match = /^(\d{0,2}[A-Z]{2})?(\d{1,2})$/.exec(text)
  if (!match) throw new Unreadable(`"${location}" is no location number (two digits)`)
  if (match[1] && brin(match[1]) !== code)
    throw new Unreadable(`location ${text} does not belong to institution ${code}`)
  return code + (match[2] ?? '').padStart(2, '0')
}

/** `GM0153` for `0153`, `153` and `1.742` (a spreadsheet's thousands point); `''` for an empty cell. */
export function municipalityCode(text: string): string {
  const digits = text.trim().replace(/^(\d)\.(\d{3})$/, '$1$2')
  if (digits === '') return ''
  if (/^\d{1,4}$/.test(digits) && Number(digits) > 0) return `GM${digits.padStart(4, '0')}`
  throw new Unreadable(`"${text}" is no municipality number`)
}

/** `PV23` for `Overijssel`; `''` for an empty cell. */
export function province(text: string): string {
  if (text === '') return ''
  const code = provinceCode(text)
  if (code !== null) return code
  throw new Unreadable(`"${text}" is none of the twelve provinces`)
}

/** A vo location as a row describes it. */
export interface School {
  /** `VO-00AH07`. */
  readonly location: string
  /** `BRIN-00AH`. */
  readonly institution: string
  /** `PV23`, `''` where the file has no province. */
  readonly province: string
}

/** What a kind of file tells of a location, beside its key. */
export type Detail = 'place' | 'municipality' | 'municipalityName' | 'province'

const DETAILS: Readonly<Record<Detail, readonly string[]>> = {
  place: ['PLAATSNAAM VESTIGING', 'PLAATSNAAM'],
  municipality: ['GEMEENTENUMMER VESTIGING', 'GEMEENTENUMMER'],
  municipalityName: ['GEMEENTENAAM VESTIGING', 'GEMEENTENAAM'],
  province: ['PROVINCIE VESTIGING', 'PROVINCIE'],
}

export const BRIN_COLUMN: readonly string[] = ['INSTELLINGSCODE', 'BRIN NUMMER', 'BRINNUMMER']
export const LOCATION_COLUMN: readonly string[] = ['VESTIGINGSCODE', 'VESTIGINGSNUMMER', 'VESTIGINGS NUMMER']

/** The locations of one file: reads them row by row and remembers in which years each was seen. */
export class Schools {
  readonly #brin: number
  readonly #location: number
  readonly #name: number
  readonly #details: Readonly<Record<Detail, number>>
  readonly #known = new Map<string, School>()
  readonly #seen = new Map<string, Map<number, Seen>>()

  /** Throws an InputError when a column is missing: the key's, or one of `required`. */
  constructor(columns: Columns, required: readonly Detail[]) {
    const column = (detail: Detail) =>
      required.includes(detail) ? columns.at(...DETAILS[detail]) : columns.find(...DETAILS[detail])
    this.#brin = columns.at(...BRIN_COLUMN)
    this.#location = columns.at(...LOCATION_COLUMN)
    this.#name = columns.find('INSTELLINGSNAAM VESTIGING')
    this.#details = {
      place: column('place'),
      municipality: column('municipality'),
      municipalityName: column('municipalityName'),
      province: column('province'),
    }
  }

  /** The school of a row. Throws Unreadable when the row does not tell it. */
  of(row: Cursor): School {
    const key = `${row.text(this.#brin)}|${row.text(this.#location)}|${row.text(this.#details.province)}`
    const known = this.#known.get(key)
    if (known) return known
    const code = vestiging(row.text(this.#brin), row.text(this.#location))
    const school = {
      location: `VO-${code}`,
      institution: `BRIN-${code.slice(0, 4)}`,
      province: province(row.text(this.#details.province)),
    }
    this.#known.set(key, school)
    return school
  }

  /** Notes that this row describes the school in a year; the first row of a school and year counts. */
  see(school: School, year: number, row: Cursor): void {
    let years = this.#seen.get(school.location)
    if (!years) {
      years = new Map()
      this.#seen.set(school.location, years)
    }
    if (years.has(year)) return
    years.set(year, {
      what: 'seen',
      year,
      location: school.location,
      name: row.text(this.#name),
      place: row.text(this.#details.place),
      municipality: municipalityCode(row.text(this.#details.municipality)),
      municipalityName: row.text(this.#details.municipalityName),
      province: school.province,
    })
  }

  /** One reference per location and year. */
  get references(): Seen[] {
    return [...this.#seen.values()].flatMap(years => [...years.values()])
  }
}
