/**
 * Years of lists, the nearest to `year` first; of two as near the earlier, because a list holds until the next one.
 * A list without a year (null) comes last.
 */
export function nearestEditions(editions: Iterable<number | null>, year: number): (number | null)[] {
  const found = [...editions]
  if (found.length < 2) return found
  const far = (edition: number | null) =>
    edition === null ? Number.MAX_SAFE_INTEGER : Math.abs(edition - year)
  return found.sort((a, b) => far(a) - far(b) || (a ?? 0) - (b ?? 0))
}
