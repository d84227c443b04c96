import type { Lang } from './text/index.ts'

/** An address in each language. */
export type Paths = Readonly<Record<Lang, string>>

/** Where the pages of each language begin. */
export const HOME: Paths = { nl: '/', en: '/en' }
export const REGIONS: Paths = { nl: '/regios', en: '/en/regions' }
export const FLOW: Paths = { nl: '/doorstroom', en: '/en/flow' }
export const FIGURES: Paths = { nl: '/cijfers', en: '/en/figures' }
export const PASSPORT: Paths = { nl: '/cijfers/paspoort', en: '/en/figures/passport' }
export const DOWNLOAD: Paths = { nl: '/cijfers/download', en: '/en/figures/download' }
export const THEME: Paths = { nl: '/thema', en: '/en/theme' }
export const ACTIONS: Paths = { nl: '/acties', en: '/en/actions' }
export const PROGRAMMES: Paths = { nl: '/programmas', en: '/en/programmes' }
export const PARTICIPANTS: Paths = { nl: '/deelnemers', en: '/en/participants' }
export const EVENTS: Paths = { nl: '/evenementen', en: '/en/events' }
export const NEWS: Paths = { nl: '/nieuws', en: '/en/news' }
export const CONTACT: Paths = { nl: '/contact', en: '/en/contact' }
export const TERMS: Paths = { nl: '/begrippen', en: '/en/terms' }
export const ABOUT: Paths = { nl: '/over', en: '/en/about' }
export const METHOD: Paths = { nl: '/methode', en: '/en/method' }
export const DATA: Paths = { nl: '/data', en: '/en/data' }
export const RELEASES: Paths = { nl: '/versies', en: '/en/releases' }
export const PRIVACY: Paths = { nl: '/privacy', en: '/en/privacy' }
export const ACCESSIBILITY: Paths = { nl: '/toegankelijkheid', en: '/en/accessibility' }

/** The first part of every address but the home page's: adding a page with an address of its own adds a line here. */
const ROOTS: readonly Paths[] = [
  REGIONS,
  PASSPORT,
  DOWNLOAD,
  FIGURES,
  FLOW,
  THEME,
  ACTIONS,
  PROGRAMMES,
  PARTICIPANTS,
  EVENTS,
  NEWS,
  CONTACT,
  TERMS,
  ABOUT,
  METHOD,
  DATA,
  RELEASES,
  PRIVACY,
  ACCESSIBILITY,
]

/**
 * The address in one language of a path as answers give it, which is the Dutch one.
 *
 * | path               | nl                 | en                    |
 * | ------------------ | ------------------ | --------------------- |
 * | `/`                | `/`                | `/en`                 |
 * | `/regios/twente`   | `/regios/twente`   | `/en/regions/twente`  |
 * | `/begrippen#doel`  | `/begrippen#doel`  | `/en/terms#doel`      |
 * | `/regiosx`         | `/regiosx`         | `/regiosx`            |
 */
export function localPath(path: string, lang: Lang): string {
  if (path === HOME.nl) return HOME[lang]
  const root = ROOTS.find(({ nl }) => path.startsWith(nl) && /^([/?#]|$)/.test(path.slice(nl.length)))
  return root ? root[lang] + path.slice(root.nl.length) : path
}

/** Both addresses of a page. */
export function bothPaths(path: string): Paths {
  return { nl: localPath(path, 'nl'), en: localPath(path, 'en') }
}

/** The language that an address is in, for pages that do not exist. */
export function langOf(path: string): Lang {
  return path === HOME.en || path.startsWith(`${HOME.en}/`) ? 'en' : 'nl'
}

/** Where the pictures of pages lie: `/beeld/regios/twente.png`; of the home pages `/beeld/nl.png` and `/beeld/en.png`. */
const PICTURES = '/beeld'

/** The address of the picture of a page, without host and parameters. */
export function pictureOf(path: string): string {
  const bare = path.replace(/[?#].*$/, '')
  return `${PICTURES}${bare === '/' ? '/nl' : bare}.png`
}

/** The page whose picture stands at an address, null for another address. */
export function picturedPath(address: string): string | null {
  const found = /^\/beeld(\/.+)\.png$/.exec(address)?.[1]
  return found === undefined ? null : found === '/nl' ? '/' : found
}
