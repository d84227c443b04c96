const CODES: ReadonlyMap<string, string> = new Map([
  ['groningen', 'PV20'],
  ['friesland', 'PV21'],
  ['fryslan', 'PV21'],
  ['drenthe', 'PV22'],
  ['overijssel', 'PV23'],
  ['flevoland', 'PV24'],
  ['gelderland', 'PV25'],
  ['utrecht', 'PV26'],
  ['noord holland', 'PV27'],
  ['zuid holland', 'PV28'],
  ['zeeland', 'PV29'],
  ['noord brabant', 'PV30'],
  ['limburg', 'PV31'],
])

/**
 * CBS's code of a province by its name: `Friesland`, `Fryslân` and `Friesland (PV)` are PV21. Case, accents, dashes and
 * CBS's suffix `(PV)` do not count. Null when it is none of the twelve (also when it is empty).
 */
export function provinceCode(name: string): string | null {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(pv\)/, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
  return CODES.get(plain) ?? null
}
