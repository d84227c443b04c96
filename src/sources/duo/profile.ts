const CODES: ReadonlyMap<string, string> = new Map([
  ['natuur en techniek', 'NT'],
  ['natuur en gezondheid', 'NG'],
  ['economie en maatschappij', 'EM'],
  ['cultuur en maatschappij', 'CM'],
  ['n&t', 'NT'],
  ['n&g', 'NG'],
  ['e&m', 'EM'],
  ['c&m', 'CM'],
])

/**
 * The profile or combination of profiles of a havo or vwo pupil, in one spelling for all of DUO's files.
 *
 * | as DUO writes it                            | result  |
 * | ------------------------------------------- | ------- |
 * | `Natuur en Techniek`, `N&T`                 | `NT`    |
 * | `Natuur en Techniek / Natuur en Gezondheid` | `NG+NT` |
 * | `E&M / C&M`                                 | `CM+EM` |
 * | `N.v.t.`                                    | `n.v.t.` |
 * | `` (none)                                   | ``      |
 * | a part that is none of the four             | that part in lower case, after the codes |
 */
export function profile(text: string): string {
  const parts = text.split('/').map(part => part.replace(/\s+/g, ' ').trim().toLowerCase())
  const codes = new Set(parts.filter(part => part !== '').map(part => CODES.get(part) ?? part))
  // Capitals sort before lower case, so that an unknown part stands last.
  return [...codes].sort().join('+')
}
