/** Municipalities with letters outside ASCII: once a wrong encoding has replaced those, only the code tells the name. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['GM0051', 'Skarsterlân'],
  ['GM1900', 'Súdwest-Fryslân'],
  ['GM1970', 'Noardeast-Fryslân'],
])

/**
 * A municipality's name as CBS spells it, from one that was damaged on the way.
 *
 * | name                             | result              |                                             |
 * | -------------------------------- | ------------------- | ------------------------------------------- |
 * | `S` U+FFFD `dwest-Frysl` U+FFFD `n` | `Súdwest-Fryslân`   | letters replaced: by the code            |
 * | `SÃºdwest-FryslÃ¢n`              | `Súdwest-Fryslân`   | UTF-8 read as windows-1252 and saved again  |
 * | `Groningen`                      | the same            |                                             |
 */
export function mended(code: string, name: string): string {
  if (name.includes('\ufffd')) return NAMES.get(code) ?? name
  if (!/[\u00c2\u00c3][\u0080-\u00bf]/.test(name)) return name
  const back = Buffer.from(name, 'latin1').toString('utf8')
  return back.includes('\ufffd') ? name : back
}
