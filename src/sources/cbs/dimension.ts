/** What a dimension of a CBS table tells: where, when, or something else (sex, age, programme). */
export type Role = 'region' | 'period' | 'other'

/**
 * Roles of a table's dimensions by their names: `RegioS`, `Regio's`, `WijkenEnBuurten`, `Provincies` are the region,
 * `Perioden` and `Periods` the period. Of several regions (a table of moves has two) `RegioS` is it, else the first.
 */
export function rolesOf(names: readonly string[]): Role[] {
  const regions = names.filter(name =>
    /^(regio|wijkenenbuurten|woonplaatsen|gemeenten?$|provincies?$)/i.test(name),
  )
  const region = regions.find(name => /^regio'?s$/i.test(name)) ?? regions[0]
  const period = names.find(name => /^period(en|s)$/i.test(name))
  return names.map(name => (name === region ? 'region' : name === period ? 'period' : 'other'))
}

/** `Geslacht=T001038;Leeftijd=10000`. A `;` inside a name or value becomes a comma. */
export function dimensionText(pairs: readonly (readonly [name: string, value: string])[]): string {
  const plain = (text: string) => text.trim().replaceAll(';', ',')
  return pairs.map(([name, value]) => `${plain(name)}=${plain(value)}`).join(';')
}
