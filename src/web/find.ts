import type { RegionListing } from '../api/index.ts'

type Listed = RegionListing['regions'][number]

/** Regions whose name in either language holds the words, those that begin with them first; accents and case aside. */
export function findRegions(listings: readonly RegionListing[], query: string): readonly Listed[] {
  const wanted = plain(query)
  if (wanted === '') return []
  const found = all(listings).flatMap(listed => {
    const places = names(listed).map(name => name.indexOf(wanted))
    const best = Math.min(...places.map(place => (place < 0 ? Number.POSITIVE_INFINITY : place)))
    return best === Number.POSITIVE_INFINITY ? [] : [{ listed, best }]
  })
  return found
    .sort((a, b) => a.best - b.best || a.listed.region.name.nl.localeCompare(b.listed.region.name.nl, 'nl'))
    .map(({ listed }) => listed)
}

/** The regions whose name or path comes nearest to a path that does not exist, at most three; none that is far off. */
export function nearestRegions(listings: readonly RegionListing[], slug: string): readonly Listed[] {
  const wanted = plain(slug.replaceAll('-', ' '))
  const limit = Math.max(2, Math.floor(wanted.length / 3))
  return all(listings)
    .map(listed => ({ listed, far: Math.min(...names(listed).map(name => distance(name, wanted))) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ listed }) => listed)
}

function all(listings: readonly RegionListing[]): readonly Listed[] {
  return listings.flatMap(({ regions }) => regions)
}

/** What a region may be called: its names, and the last part of its path without a code. */
function names({ region, path }: Listed): readonly string[] {
  const slug = path.slice(path.lastIndexOf('/') + 1).replace(/^gm\d{4}-/, '')
  return [plain(region.name.nl), plain(region.name.en), plain(slug.replaceAll('-', ' '))]
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Levenshtein's distance: letters to change, add or drop. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
