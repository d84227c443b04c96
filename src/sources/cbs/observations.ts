import type { JsonObject } from '../json.ts'
import type { SetApart, SourceFile, SourceKind, Told } from '../kind.ts'
import type { Measurement, Reference } from '../reference.ts'
import { Unreadable } from '../table.ts'
import { dimensionText, rolesOf } from './dimension.ts'
import { areaYear } from './identity.ts'
import { isOdata, type Page, pagesMissing, pagesOf, provisionalPeriods, rowsOf, textOf } from './odata.ts'
import { readingOf } from './reading.ts'
import { Distinct, territoryReferences } from './territory.ts'
import { gatherTexts, territoriesOf } from './texts.ts'

/** Members of an observation that are no dimension. */
const FIXED: readonly string[] = ['Id', 'Measure', 'ValueAttribute', 'Value', 'StringValue']

/**
 * Answers of CBS's OData 4 service: one observation per value, and where they were saved with them the codes of
 * measures (units), periods (provisional or not) and places (names). Observations with a text instead of a number are
 * those of the area tables ("Gebieden in Nederland", "Woonplaatsen in Nederland").
 */
export const observations: SourceKind = {
  id: 'cbs-odata4',
  publisher: 'CBS',
  title: { nl: 'CBS-tabel (OData 4)', en: 'CBS table (OData 4)' },
  page: 'https://datasets.cbs.nl/odata/v1/CBS',
  licence: 'CC BY 4.0',
  recognises: file => isOdata(file, 4),
  read: (file, told) => {
    const pages = pagesOf(file, 4)
    const id = pages[0]?.table ?? ''
    const rows = rowsOf(pages, /^Observations$/)
    const setApart: SetApart[] = []
    const references: Reference[] = numbers(id, pages, rows, setApart)
    for (const reference of areas(file, told, pages, rows, setApart)) references.push(reference)
    const title = titleOf(pages)
    return readingOf(file, {
      table: rows.length > 0 ? `cbs-${id}` : `cbs-${id}-codes`,
      references,
      rows: rows.length > 0 ? rows.length : pages.reduce((total, page) => total + page.rows.length, 0),
      setApart,
      notes: [
        ...(title === '' ? [] : [`${title}.`]),
        ...(rows.length > 0 ? [] : [`This file holds codes of CBS table ${id}, no observations.`]),
        ...pagesMissing(pages),
      ],
    })
  },
}

function titleOf(pages: readonly Page[]): string {
  const [properties] = rowsOf(pages, /^Properties$/)
  return properties ? textOf(properties, 'Title') : ''
}

function numbers(
  id: string,
  pages: readonly Page[],
  rows: readonly JsonObject[],
  setApart: SetApart[],
): Measurement[] {
  const names = Object.keys(rows[0] ?? {}).filter(name => !FIXED.includes(name))
  const roles = rolesOf(names)
  const region = names[roles.indexOf('region')] ?? ''
  const period = names[roles.indexOf('period')] ?? ''
  const others = names.filter((_, index) => roles[index] === 'other')
  const codes = rowsOf(pages, /^MeasureCodes$/)
  const units = new Map(codes.map(code => [textOf(code, 'Identifier'), textOf(code, 'Unit')]))
  const provisional = provisionalPeriods(rowsOf(pages, /^Period\w*Codes$/), 'Identifier')
  const measurements: Measurement[] = []
  for (const [index, row] of rows.entries()) {
    if (typeof row.StringValue === 'string') continue
    const measure = textOf(row, 'Measure')
    const value = row.Value ?? null
    if (measure === '' || (value !== null && typeof value !== 'number')) {
      setApart.push({
        line: index + 1,
        reason: `an observation of "${measure}" with value ${JSON.stringify(value)}`,
      })
      continue
    }
    measurements.push({
      what: 'measurement',
      table: id,
      measure,
      unit: units.get(measure) ?? '',
      region: textOf(row, region),
      period: textOf(row, period),
      dimensions: dimensionText(others.map(name => [name, textOf(row, name)])),
      value,
      reason: value === null ? textOf(row, 'ValueAttribute') : '',
      provisional: provisional.has(textOf(row, period)),
    })
  }
  return measurements
}

function areas(
  file: SourceFile,
  told: Told,
  pages: readonly Page[],
  rows: readonly JsonObject[],
  setApart: SetApart[],
): Reference[] {
  const texts = gatherTexts(rows)
  const territories = territoriesOf(
    texts,
    rowsOf(pages, /^MeasureCodes$/),
    rowsOf(pages, /^WoonplaatsenCodes$/),
  )
  if (territories.length === 0) return []
  const year = areaYear(file, told, pages[0]?.table ?? null, titleOf(pages))
  const distinct = new Distinct()
  const references: Reference[] = []
  for (const territory of territories)
    try {
      references.push(...distinct.fresh(territoryReferences(territory, year)))
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem
      setApart.push({ line: 0, reason: problem.message })
    }
  return references
}
