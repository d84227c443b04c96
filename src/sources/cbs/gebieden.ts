import type { Reading, SourceFile, SourceKind, Told } from '../kind.ts'
import type { Reference } from '../reference.ts'
import { hasColumns, Table } from '../table.ts'
import { areaYear, tableIdOf } from './identity.ts'
import { readingOf } from './reading.ts'
import { areaColumns, Distinct, territoryReferences } from './territory.ts'

/**
 * CBS "Gebieden in Nederland" of a year (OData 3 csv): every municipality with its province, COROP area and
 * labour-market region. No year inside: by the table's number, else `--year`.
 */
export const gebieden: SourceKind = {
  id: 'cbs-gebieden',
  publisher: 'CBS',
  title: { nl: 'CBS Gebieden in Nederland (csv)', en: 'CBS areas of the Netherlands (csv)' },
  page: 'https://www.cbs.nl/nl-nl/cijfers/detail/86247NED',
  licence: 'CC BY 4.0',
  recognises: file => hasColumns(file, 'RegioS', 'Code_1', 'Naam_2'),
  read: (file, told) => readAreas(file, told, 'RegioS', 'cbs-gebieden'),
}

/** Reads an OData 3 csv of codes and names of areas whose territories stand in column `key`. */
export function readAreas(file: SourceFile, told: Told, key: string, fallback: string): Reading {
  const id = tableIdOf(file)
  const year = areaYear(file, told, id)
  const table = new Table(file, `CBS ${id ?? fallback}`, 'sources/cbs/gebieden.ts')
  const keyColumn = table.columns.at(key)
  const pairs = areaColumns(table.columns.names)
  const distinct = new Distinct()
  const references: Reference[] = []
  table.each(row => {
    const areas = pairs.map(pair => ({ code: row.text(pair.code), name: row.text(pair.name) }))
    references.push(
      ...distinct.fresh(territoryReferences({ key: row.text(keyColumn), name: '', areas }, year)),
    )
  })
  const name = id === null ? fallback : `cbs-${id}`
  return readingOf(file, { table: name, references, rows: table.rows, setApart: table.setApart })
}
