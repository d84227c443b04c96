import type { Columns } from '../columns.ts'
import { FactBook } from '../fact.ts'
import { checked, type Reading, type SourceFile, type SourceKind, type Told } from '../kind.ts'
import type { Address, Membership } from '../reference.ts'
import { type Cursor, hasColumns, Table, Unreadable } from '../table.ts'
import { listYear } from './filename.ts'
import { BRIN_COLUMN, brin, LOCATION_COLUMN, municipalityCode, province, vestiging } from './school.ts'

/** `CR04` or `RMC-04` for `04` and `4`; `''` for an empty cell. Throws Unreadable for all else. */
function regionCode(prefix: string, text: string): string {
  if (text === '') return ''
  if (/^\d{1,2}$/.test(text) && Number(text) > 0) return prefix + text.padStart(2, '0')
  throw new Unreadable(`"${text}" is no region number (two digits)`)
}

class AddressReader {
  readonly #details: Readonly<Record<'province' | 'place' | 'municipality' | 'municipalityName', number>>
  readonly #regions: readonly [corop: number, coropName: number, rmc: number, rmcName: number]
  readonly #name: number

  constructor(
    columns: Columns,
    private readonly year: number | null,
    /** Location of a row: a school's, or an institution's. */
    private readonly locationOf: (row: Cursor) => string,
  ) {
    this.#name = columns.at('VESTIGINGSNAAM', 'INSTELLINGSNAAM')
    this.#details = {
      province: columns.at('PROVINCIE'),
      place: columns.at('PLAATSNAAM'),
      municipality: columns.at('GEMEENTENUMMER'),
      municipalityName: columns.at('GEMEENTENAAM'),
    }
    this.#regions = [
      columns.at('COROPGEBIED CODE'),
      columns.at('COROPGEBIED NAAM'),
      columns.at('RMC-REGIO CODE'),
      columns.at('RMC-REGIO NAAM'),
    ]
  }

  read(row: Cursor): Address {
    const [corop, coropName, rmc, rmcName] = this.#regions
    return {
      what: 'address',
      year: this.year,
      location: this.locationOf(row),
      name: row.text(this.#name),
      place: row.text(this.#details.place),
      municipality: municipalityCode(row.text(this.#details.municipality)),
      municipalityName: row.text(this.#details.municipalityName),
      province: province(row.text(this.#details.province)),
      corop: regionCode('CR', row.text(corop)),
      coropName: row.text(coropName),
      rmc: regionCode('RMC-', row.text(rmc)),
      rmcName: row.text(rmcName),
    }
  }
}

/**
 * The regions of each municipality as its addresses give them. Where they differ, the first counts and a note says so:
 * a municipality lies in one COROP area and one RMC region.
 */
function membershipsOf(addresses: readonly Address[]): { rows: Membership[]; notes: string[] } {
  const rows = new Map<string, Membership>()
  const notes = new Set<string>()
  for (const { year, municipality, municipalityName, corop, coropName, rmc, rmcName } of addresses)
    for (const [kind, region, regionName] of [
      ['corop', corop, coropName],
      ['rmc', rmc, rmcName],
    ] as const) {
      if (municipality === '' || region === '') continue
      const key = `${kind}|${municipality}`
      const known = rows.get(key)
      if (!known) rows.set(key, { what: 'membership', year, kind, region, regionName, municipality })
      else if (known.region !== region)
        notes.add(
          `${municipalityName} (${municipality}) stands in ${known.region} and in ${region}; the first is used.`,
        )
    }
  return { rows: [...rows.values()], notes: [...notes] }
}

function read(
  file: SourceFile,
  told: Told,
  id: string,
  title: string,
  locate: (columns: Columns) => (row: Cursor) => string,
): Reading {
  const year = listYear(file, told)
  const table = new Table(file, title, 'sources/duo/adressen.ts')
  const reader = new AddressReader(table.columns, year, locate(table.columns))
  const addresses = new Map<string, Address>()
  table.each(row => {
    const address = reader.read(row)
    if (!addresses.has(address.location)) addresses.set(address.location, address)
  })
  const { rows, notes } = membershipsOf([...addresses.values()])
  const undated = `${file.name}: nothing tells of which year this address list is, so that it counts only where no dated list knows a location. Give --year, or put the month in its name (…_2021-01.csv).`
  return checked(
    {
      table: id,
      edition: year ?? 0,
      years: [],
      provisional: [],
      facts: new FactBook(),
      references: [...addresses.values(), ...rows],
      rows: table.rows,
      setApart: table.setApart,
      notes: year === null ? [undated, ...notes] : notes,
    },
    file,
  )
}

/** Addresses of all vo locations with their municipality and regions (layouts of 2021 and 2025). */
export const voAdressen: SourceKind = {
  id: 'duo-vo-adressen',
  publisher: 'DUO',
  title: { nl: 'Adressen van alle vestigingen vo', en: 'Addresses of all locations in secondary education' },
  page: 'https://duo.nl/open_onderwijsdata/voortgezet-onderwijs/adressen/vestigingen.jsp',
  licence: 'CC0 1.0',
  // ONDERWIJSSTRUCTUUR (VBO/MAVO/HAVO/VWO) stands in no other list than that of vo.
  recognises: file => hasColumns(file, BRIN_COLUMN, LOCATION_COLUMN, 'ONDERWIJSSTRUCTUUR', 'POSTCODE'),
  read: (file, told) =>
    read(file, told, voAdressen.id, 'DUO adressen vo', columns => {
      const [code, location] = [columns.at(...BRIN_COLUMN), columns.at(...LOCATION_COLUMN)]
      return row => `VO-${vestiging(row.text(code), row.text(location))}`
    }),
}

/** Addresses of universities of applied sciences and universities, one per institution. */
export const hoAdressen: SourceKind = {
  id: 'duo-ho-adressen',
  publisher: 'DUO',
  title: { nl: 'Adressen van instellingen hbo en wo', en: 'Addresses of institutions of higher education' },
  page: 'https://duo.nl/open_onderwijsdata/hoger-onderwijs/adressen/adressen-hogescholen-en-universiteiten.jsp',
  licence: 'CC0 1.0',
  recognises: file => hasColumns(file, BRIN_COLUMN, 'SOORT HO', 'POSTCODE'),
  read: (file, told) =>
    read(file, told, hoAdressen.id, 'DUO adressen ho', columns => {
      const code = columns.at(...BRIN_COLUMN)
      return row => `BRIN-${brin(row.text(code))}`
    }),
}
