import type { SourceKind } from '../kind.ts'
import type { Reference } from '../reference.ts'
import { hasColumns, Table, Unreadable } from '../table.ts'
import { areaCode } from './code.ts'
import { readingOf } from './reading.ts'
import { Distinct } from './territory.ts'

/**
 * Places with their municipality and COROP area, joined from CBS's tables "Woonplaatsen in Nederland" and "Gebieden in
 * Nederland"; codes without their letters. The file carries no year: `--year` gives one, else it holds for any.
 */
export const corop: SourceKind = {
  id: 'cbs-woonplaats-corop',
  publisher: 'CBS',
  title: { nl: 'CBS-woonplaatsen met COROP-gebied', en: 'CBS places with COROP area' },
  page: 'https://www.cbs.nl/nl-nl/cijfers/detail/86247NED',
  licence: 'CC BY 4.0',
  recognises: file => hasColumns(file, 'Woonplaatscode', 'Gemeentecode', 'COROP-gebiedcode'),
  read: (file, told) => {
    const table = new Table(file, 'CBS woonplaatsen', 'sources/cbs/corop.ts', [',', ';'])
    const { columns } = table
    const [placeCode, place] = [columns.at('Woonplaatscode'), columns.at('Woonplaats')]
    const [municipalityCode, municipality] = [columns.at('Gemeentecode'), columns.at('Gemeente')]
    const [regionCode, region] = [columns.at('COROP-gebiedcode'), columns.at('COROP-gebied')]
    const year = told.year ?? null
    const distinct = new Distinct()
    const references: Reference[] = []
    table.each(row => {
      const codes = [
        areaCode(row.text(placeCode), 'WP', 4),
        areaCode(row.text(municipalityCode), 'GM', 4),
        areaCode(row.text(regionCode), 'CR', 2),
      ]
      const [placeIs, municipalityIs, regionIs] = codes
      if (!placeIs || !municipalityIs || !regionIs || row.text(place) === '')
        throw new Unreadable(`"${row.fields.join(',')}" is no place with municipality and COROP area`)
      const found: Reference[] = [
        {
          what: 'place',
          year,
          code: placeIs,
          name: row.text(place),
          municipality: municipalityIs,
          municipalityName: row.text(municipality),
          province: '',
        },
        {
          what: 'membership',
          year,
          kind: 'corop',
          region: regionIs,
          regionName: row.text(region),
          municipality: municipalityIs,
        },
      ]
      references.push(...distinct.fresh(found))
    })
    return readingOf(file, {
      table: 'cbs-woonplaats-corop',
      references,
      rows: table.rows,
      setApart: table.setApart,
    })
  },
}
