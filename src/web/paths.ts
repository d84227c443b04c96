import type { Lang } from './text/index.ts'

/** Where the pages of each language begin. */
export const HOME: Readonly<Record<Lang, string>> = { nl: '/', en: '/en' }
export const REGIONS: Readonly<Record<Lang, string>> = { nl: '/regios', en: '/en/regions' }

/**
 * The address in one language of a path as answers give it, which is the Dutch one.
 *
 * | path             | nl               | en                   |
 * | ---------------- | ---------------- | -------------------- |
 * | `/`              | `/`              | `/en`                |
 * | `/regios/twente` | `/regios/twente` | `/en/regions/twente` |
 */
export function localPath(path: string, lang: Lang): string {
  if (path === HOME.nl) return HOME[lang]
  if (path === REGIONS.nl || path.startsWith(`${REGIONS.nl}/`))
    return REGIONS[lang] + path.slice(REGIONS.nl.length)
  return path
}

/** Both addresses of a page. */
export function bothPaths(path: string): Readonly<Record<Lang, string>> {
  return { nl: localPath(path, 'nl'), en: localPath(path, 'en') }
}

/** The language that an address is in, for pages that do not exist. */
export function langOf(path: string): Lang {
  return path === HOME.en || path.startsWith(`${HOME.en}/`) ? 'en' : 'nl'
}
