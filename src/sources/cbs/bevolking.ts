import type { SourceKind } from '../kind.ts'
import type { Measurement } from '../reference.ts'
import { hasColumns, headerOf, Table, Unreadable } from '../table.ts'
import { isPeriod, parsePeriod } from './period.ts'
import { readingOf } from './reading.ts'
import { parseValue } from './value.ts'

const PRINTED_KEYS = ["Regio's", 'Onderwerp']

/**
 * A table of StatLine saved anew with one header row: region, topic and a column per period
 * (`Regio's,Onderwerp,2012,2016*`). An empty cell: the municipality did not exist. Region codes are lost.
 */
export const bevolking: SourceKind = {
  id: 'cbs-bevolking',
  publisher: 'CBS',
  title: { nl: 'CBS-bevolking per gemeente en jaar', en: 'CBS population by municipality and year' },
  page: 'https://opendata.cbs.nl/statline/#/CBS/nl/dataset/37230ned',
  licence: 'CC BY 4.0',
  recognises: file =>
    hasColumns(file, ...PRINTED_KEYS) &&
    headerOf(file).names.every(name => PRINTED_KEYS.includes(name.trim()) || isPeriod(name)),
  read: file => {
    const table = new Table(file, 'CBS bevolking', 'sources/cbs/bevolking.ts', [',', ';'])
    const { columns } = table
    const [region, topic] = [columns.at("Regio's"), columns.at('Onderwerp')]
    const periods = columns.names.flatMap((name, at) =>
      isPeriod(name) ? [{ at, ...parsePeriod(name) }] : [],
    )
    const references: Measurement[] = []
    table.each(row => {
      const values = periods.map(({ at }) => {
        const value = parseValue(row.text(at))
        if (value) return value
        throw new Unreadable(`column "${columns.names[at]}" holds "${row.text(at)}", wanted a number`)
      })
      for (const [index, { text, provisional }] of periods.entries())
        references.push({
          what: 'measurement',
          table: 'Bevolking per gemeente',
          measure: row.text(topic),
          unit: '',
          region: row.text(region),
          period: text,
          dimensions: '',
          value: values[index]?.value ?? null,
          reason: values[index]?.reason ?? '',
          provisional,
        })
    })
    return readingOf(file, { table: 'cbs-bevolking', references, rows: table.rows, setApart: table.setApart })
  },
}
