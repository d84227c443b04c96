/**
 * Names that look most like a given one, nearest first: by the number of letters to change (Damerau-Levenshtein,
 * optimal string alignment), at most a third of the longer word; a name that starts with the given text comes first.
 */
export function nearestNames(given: string, names: readonly string[], most: number): string[] {
  const wanted = given.toLowerCase()
  return names
    .map(name => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.max(wanted.length, name.length) / 3))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

function distanceTo(wanted: string, name: string): number {
  return wanted.length >= 3 && name.startsWith(wanted) ? 0.5 : editDistance(wanted, name)
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1]
      let cost = Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (same ? 0 : 1))
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        cost = Math.min(cost, beforeLast[at - 2]! + 1)
      next.push(cost)
    }
    beforeLast = last
    last = next
  }
  return last[b.length]!
}
