import type { SourceKind } from '../kind.ts'
import type { Measurement } from '../reference.ts'
import { headerOf, Table } from '../table.ts'
import { requiredTableId } from './identity.ts'
import { readingOf } from './reading.ts'
import { isAreaTable } from './territory.ts'
import { Wide } from './wide.ts'

/**
 * CBS's download "CSV" of a StatLine table by OData 3, `UntypedDataSet` or `TypedDataSet`: a byte-order mark, `;`, all
 * in quotes, keys padded with blanks to the right, numbers to the left, a decimal point, `.` for a missing value.
 * The table's number stands in the file name only, its units in the metadata file beside it.
 */
export const dataset: SourceKind = {
  id: 'cbs-odata3-csv',
  publisher: 'CBS',
  title: { nl: 'CBS StatLine-tabel (csv, OData 3)', en: 'CBS StatLine table (csv, OData 3)' },
  page: 'https://opendata.cbs.nl/statline/',
  licence: 'CC BY 4.0',
  recognises: file => {
    const { names, delimiter } = headerOf(file)
    return (
      delimiter === ';' && names[0] === 'ID' && names.some(name => /_\d+$/.test(name)) && !isAreaTable(names)
    )
  },
  read: file => {
    const id = requiredTableId(file)
    const table = new Table(file, `CBS ${id}`, 'sources/cbs/dataset.ts')
    const wide = new Wide(id, table.columns.names)
    const references: Measurement[] = []
    table.each(row => {
      for (const measurement of wide.measurements(row.fields)) references.push(measurement)
    })
    return readingOf(file, { table: `cbs-${id}`, references, rows: table.rows, setApart: table.setApart })
  },
}
