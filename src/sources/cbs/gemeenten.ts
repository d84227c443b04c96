import type { Reading, SourceFile, SourceKind, Told } from '../kind.ts'
import { yearOf } from '../kind.ts'
import { provinceCode } from '../province.ts'
import type { Municipality } from '../reference.ts'
import { type Cursor, hasColumns, Table, Unreadable } from '../table.ts'
import { areaCode } from './code.ts'
import { readingOf } from './reading.ts'
import { mended } from './spelling.ts'

/**
 * Municipalities of one year, in two layouts: CBS's list in alphabetical order (with provinces, saved from xlsx; the
 * year stands in the file name) and the municipal layer of CBS's map of districts (`GM_CODE`, year in column JAAR,
 * no provinces; in some editions a second row `H2O` = JA for the water in a municipality).
 */
export const gemeenten: SourceKind = {
  id: 'cbs-gemeenten',
  publisher: 'CBS',
  title: { nl: 'CBS-gemeenten van een jaar', en: 'CBS municipalities of a year' },
  page: 'https://www.cbs.nl/nl-nl/onze-diensten/methoden/classificaties/overig/gemeentelijke-indelingen-per-jaar',
  licence: 'CC BY 4.0',
  recognises: file =>
    hasColumns(file, ['GemeentecodeGM', 'GM_CODE', 'Gemeentecode'], ['Gemeentenaam', 'GM_NAAM']),
  read: (file, told) => readMunicipalities(file, told),
}

function readMunicipalities(file: SourceFile, told: Told): Reading {
  const table = new Table(file, 'CBS gemeenten', 'sources/cbs/gemeenten.ts', [',', ';'])
  const yearColumn = table.columns.find('JAAR')
  const year = yearColumn === -1 ? yearOf(file, told, /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/) : null
  const readRow = rowReader(table, yearColumn, year)
  const found = new Map<string, Municipality>()
  const damaged: string[] = []
  table.each(row => {
    const read = readRow(row)
    if (read === null) return
    const name = mended(read.code, read.name)
    if (name !== read.name) damaged.push(`${read.code} ${name}`)
    found.set(`${read.code} ${read.year}`, { ...read, name })
  })
  return readingOf(file, {
    table: table.columns.has('GM_CODE') ? 'cbs-kerncijfers-gemeenten' : 'cbs-gemeenten',
    references: [...found.values()],
    rows: table.rows,
    setApart: table.setApart,
    notes:
      damaged.length === 0
        ? []
        : [`Names with letters lost on the way were restored by their codes: ${damaged.join(', ')}.`],
  })
}

/** Reads one row; null for a row of water. */
function rowReader(table: Table, yearColumn: number, fileYear: number | null) {
  const { columns } = table
  const code = columns.at('GemeentecodeGM', 'GM_CODE', 'Gemeentecode')
  const name = columns.at('Gemeentenaam', 'GM_NAAM')
  const provinceColumn = columns.find('ProvinciecodePV', 'Provinciecode')
  const provinceName = columns.find('Provincienaam')
  const water = columns.find('H2O')
  return (row: Cursor): Municipality | null => {
    if (row.text(water) === 'JA') return null
    const municipality = areaCode(row.text(code), 'GM', 4)
    const year = fileYear ?? Number(row.text(yearColumn))
    if (municipality === null || row.text(name) === '')
      throw new Unreadable(`"${row.text(code)}" with name "${row.text(name)}" is no municipality`)
    if (!Number.isInteger(year) || year < 1900)
      throw new Unreadable(`column "JAAR" holds "${row.text(yearColumn)}", wanted a year`)
    const province = areaCode(row.text(provinceColumn), 'PV', 2) ?? provinceCode(row.text(provinceName)) ?? ''
    return { what: 'municipality', year, code: municipality, name: row.text(name), province }
  }
}
