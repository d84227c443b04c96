import type { SourceKind } from '../kind.ts'
import { hasColumns } from '../table.ts'
import { readAreas } from './gebieden.ts'

/**
 * CBS "Woonplaatsen in Nederland" of a year (OData 3 csv): every place by its code, with municipality and province.
 * The names of the places stand in the metadata file of the same download (`cbs-metadata-csv`): `Naam_2` is the name
 * of the municipality. No year inside: by the table's number, else `--year`.
 */
export const woonplaatsen: SourceKind = {
  id: 'cbs-woonplaatsen',
  publisher: 'CBS',
  title: { nl: 'CBS Woonplaatsen in Nederland (csv)', en: 'CBS places of the Netherlands (csv)' },
  page: 'https://opendata.cbs.nl/statline/#/CBS/nl/dataset/83958NED',
  licence: 'CC BY 4.0',
  recognises: file => hasColumns(file, 'Woonplaatsen', 'Woonplaatscode_1'),
  read: (file, told) => readAreas(file, told, 'Woonplaatsen', 'cbs-woonplaatsen'),
}
