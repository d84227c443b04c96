/**
 * Names short enough for a tile, each different: the first letters of names of several words (those with a capital), else
 * the first three letters; where these are taken, one letter more, the first by which the names differ.
 *
 * | names                     | short        |
 * | ------------------------- | ------------ |
 * | Enschede                  | Ens          |
 * | West Maas en Waal         | WMW          |
 * | Nijkerk, Nijmegen         | Nijk, Nijm   |
 * | Westerveld, Westervoort   | Wese, Weso   |
 */
export function shortNames(names: readonly string[]): string[] {
  const first = names.map(initials)
  return names.map((name, i) => {
    const alike = names.filter((_, j) => j !== i && first[j] === first[i])
    if (alike.length === 0) return first[i] as string
    let at = 3
    while (at < name.length && alike.some(other => other.slice(0, at + 1) === name.slice(0, at + 1))) at += 1
    return name.slice(0, 3) + name.charAt(at)
  })
}

function initials(name: string): string {
  const capitals = name.match(/\p{Lu}/gu) ?? []
  return /[ -]/.test(name) && capitals.length > 1 ? capitals.join('') : name.slice(0, 3)
}
