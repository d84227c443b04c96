import type { JsonObject } from '../json.ts'
import { textOf } from './odata.ts'
import type { Area, Territory } from './territory.ts'

/** The texts of one municipality or place, by measure. */
export type Texts = ReadonlyMap<string, string>

/** The texts among OData 4 observations, by the code of the municipality or place. */
export function gatherTexts(rows: readonly JsonObject[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  for (const row of rows) {
    if (typeof row.StringValue !== 'string') continue
    const key = textOf(row, 'RegioS') || textOf(row, 'Woonplaatsen')
    if (!/^(GM|WP)\d{4}$/.test(key)) continue
    const texts = found.get(key) ?? new Map<string, string>()
    texts.set(textOf(row, 'Measure'), row.StringValue.trim())
    found.set(key, texts)
  }
  return found
}

/**
 * Territories from the texts. A text such as `CR12` is the code of an area; its name is the text of another measure:
 * the one in the same group of measures, or without groups the only one whose code begins with the same two letters
 * (`CR0001` is the code and `CR0002` the name of the COROP area, `GM000B` and `GM000C_1` those of the municipality).
 */
export function territoriesOf(
  texts: ReadonlyMap<string, Texts>,
  measures: readonly JsonObject[],
  places: readonly JsonObject[],
): Territory[] {
  const nameOf = new Map(places.map(row => [textOf(row, 'Identifier'), textOf(row, 'Title')]))
  const groupOf = new Map(measures.map(row => [textOf(row, 'Identifier'), textOf(row, 'MeasureGroupId')]))
  const isName = new Set(
    measures.filter(row => /^naam\b/i.test(textOf(row, 'Title'))).map(row => textOf(row, 'Identifier')),
  )
  const partners = (measure: string, own: Texts): string[] => {
    const others = [...own.keys()].filter(other => other !== measure && !isCode(own.get(other)))
    const group = groupOf.get(measure)
    const together = others.filter(other => group && groupOf.get(other) === group && isName.has(other))
    return together.length > 0 ? together : others.filter(other => other.slice(0, 2) === measure.slice(0, 2))
  }
  return [...texts].map(([key, own]) => ({
    key,
    name: nameOf.get(key) ?? '',
    areas: [...own]
      .filter(([, text]) => isCode(text))
      .map(([measure, code]): Area => {
        const [partner, second] = partners(measure, own)
        return { code, name: partner && !second ? (own.get(partner) ?? '') : '' }
      }),
  }))
}

function isCode(text: string | undefined): boolean {
  return text !== undefined && /^(GM\d{4}|(PV|CR|AM)\d{2})$/.test(text)
}
