import type { JsonObject } from '../json.ts'
import type { Reading, SetApart, SourceFile, SourceKind, Told } from '../kind.ts'
import type { Reference } from '../reference.ts'
import { Unreadable } from '../table.ts'
import { areaYear } from './identity.ts'
import { isOdata, type Page, pagesMissing, pagesOf, provisionalPeriods, rowsOf, textOf } from './odata.ts'
import { readingOf } from './reading.ts'
import { areaColumns, Distinct, isAreaTable, territoryReferences } from './territory.ts'
import { Wide } from './wide.ts'

/**
 * Answers of CBS's OData 3 service: the data set, in one or more pages, and where they were saved with it the
 * properties of its measures (units) and its periods (provisional or not).
 */
export const feed: SourceKind = {
  id: 'cbs-odata3-json',
  publisher: 'CBS',
  title: { nl: 'CBS-tabel (OData 3)', en: 'CBS table (OData 3)' },
  page: 'https://opendata.cbs.nl/ODataApi/',
  licence: 'CC BY 4.0',
  recognises: file => isOdata(file, 3),
  read: (file, told) => {
    const pages = pagesOf(file, 3)
    const rows = rowsOf(pages, /^(Unt|T)ypedDataSet$/)
    const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
    const readRow = isAreaTable(names) ? areaRow(file, told, pages, names) : dataRow(pages, names)
    return readRows(file, pages, rows, readRow)
  },
}

type ReadRow = (row: JsonObject) => Reference[]

function dataRow(pages: readonly Page[], names: readonly string[]): ReadRow {
  const properties = rowsOf(pages, /^DataProperties$/)
  const wide = new Wide(pages[0]?.table ?? '', names, {
    units: new Map(properties.map(row => [textOf(row, 'Key'), textOf(row, 'Unit')])),
    provisional: provisionalPeriods(rowsOf(pages, /^Period/), 'Key'),
  })
  return row => wide.measurements(names.map(name => row[name]))
}

function areaRow(file: SourceFile, told: Told, pages: readonly Page[], names: readonly string[]): ReadRow {
  const year = areaYear(file, told, pages[0]?.table ?? null, titleOf(pages))
  const key = names.includes('Woonplaatsen') ? 'Woonplaatsen' : 'RegioS'
  const places = rowsOf(pages, /^Woonplaatsen$/)
  const nameOf = new Map(places.map(row => [textOf(row, 'Key'), textOf(row, 'Title')]))
  const pairs = areaColumns(names)
  const distinct = new Distinct()
  return row => {
    const areas = pairs.map(pair => ({
      code: textOf(row, names[pair.code] ?? ''),
      name: textOf(row, names[pair.name] ?? ''),
    }))
    const code = textOf(row, key)
    return distinct.fresh(territoryReferences({ key: code, name: nameOf.get(code) ?? '', areas }, year))
  }
}

function titleOf(pages: readonly Page[]): string {
  const [info] = rowsOf(pages, /^TableInfos$/)
  return info ? textOf(info, 'Title') : ''
}

function readRows(
  file: SourceFile,
  pages: readonly Page[],
  rows: readonly JsonObject[],
  read: ReadRow,
): Reading {
  const references: Reference[] = []
  const setApart: SetApart[] = []
  for (const [index, row] of rows.entries())
    try {
      for (const reference of read(row)) references.push(reference)
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem
      setApart.push({ line: index + 1, reason: problem.message })
    }
  const title = titleOf(pages)
  const table = `cbs-${pages[0]?.table ?? ''}`
  const notes = [...(title === '' ? [] : [`${title}.`]), ...pagesMissing(pages)]
  return readingOf(file, { table, references, rows: rows.length, setApart, notes })
}
