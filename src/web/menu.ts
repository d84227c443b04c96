import { PAGES } from './pages/index.ts'
import type { Paths } from './paths.ts'
import type { Lang } from './text/index.ts'
import { MENU_WORDS } from './text/menu.ts'

/** A page as the menu names it. */
export interface MenuItem {
  readonly paths: Paths
  readonly name: Readonly<Record<Lang, string>>
}

/** The groups of the menu, pages by their Dutch address. One that does not exist yet is left out. */
const GROUPS = {
  figures: ['/regios', '/cijfers', '/vooruitblik', '/doorstroom', '/scenario'],
  doing: ['/thema', '/acties', '/programmas', '/deelnemers', '/evenementen', '/nieuws'],
  site: ['/over', '/contact', '/begrippen', '/methode', '/data', '/versies', '/toegankelijkheid', '/privacy'],
} as const

/** What stands beside the name of the site on a wide screen. */
const MAIN = ['/regios', '/cijfers', '/vooruitblik', '/acties', '/nieuws', '/over']

/** The page at a Dutch address, which may also take a name behind it (`/thema/:slug?`). */
function itemOf(address: string): readonly MenuItem[] {
  const name = MENU_WORDS[address]
  const page = PAGES.find(({ routes }) => routes.nl.replace('/:slug?', '') === address)
  if (!name || !page) return []
  const bare = (route: string) => route.replace('/:slug?', '')
  return [{ paths: { nl: bare(page.routes.nl), en: bare(page.routes.en) }, name }]
}

/** Pages of one group that exist. */
export function menuOf(group: keyof typeof GROUPS): readonly MenuItem[] {
  return GROUPS[group].flatMap(itemOf)
}

/** The pages for a wide screen that exist. */
export function mainMenu(): readonly MenuItem[] {
  return MAIN.flatMap(itemOf)
}
