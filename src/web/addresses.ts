import { THEMES } from '../vocabulary/index.ts'
import { type Answers, PAGES, type View } from './pages/index.ts'
import { langOf, type Paths, REGIONS, THEME } from './paths.ts'
import { LANGS, type Lang, TEXTS } from './text/index.ts'

/** What a page without parameters shows, with its language; null where there is none, or it says what is wrong. */
export function viewAt(answers: Answers, path: string): { view: View; lang: Lang } | null {
  const lang = langOf(path)
  for (const page of PAGES) {
    const slug = slugIn(page.routes[lang], path)
    if (slug === null) continue
    const view = page.view({
      answers,
      text: TEXTS[lang],
      slug,
      search: new URLSearchParams(),
      publicUrl: null,
    })
    return view && view.status === undefined ? { view, lang } : null
  }
  return null
}

/**
 * What stands in a path where a route has `:slug`, `''` where it has none; null where the path is not of this route.
 *
 * | route            | path             | slug     |
 * | ---------------- | ---------------- | -------- |
 * | `/regios`        | `/regios`        | `''`     |
 * | `/regios/:slug`  | `/regios/twente` | `twente` |
 * | `/thema/:slug?`  | `/thema`         | `''`     |
 * | `/regios/:slug`  | `/regios/a/b`    | null     |
 */
export function slugIn(route: string, path: string): string | null {
  if (route.replace('/:slug?', '') === path) return ''
  const [before] = route.split(':slug')
  if (before === route || !path.startsWith(before!)) return null
  const slug = path.slice(before!.length)
  return slug !== '' && !slug.includes('/') ? slug : null
}

/** Every page of the site, both addresses each: those of the list, each region and each theme. */
export function allPages(answers: Answers): readonly Paths[] {
  const under = (root: Paths, slug: string): Paths => ({ nl: `${root.nl}/${slug}`, en: `${root.en}/${slug}` })
  const bare = (route: string) => route.replace('/:slug?', '')
  const listed = PAGES.map(({ routes }) => ({ nl: bare(routes.nl), en: bare(routes.en) }))
  const regions = answers.regions().flatMap(({ regions: those }) => those)
  return [
    ...listed.filter(paths =>
      LANGS.every(lang => !paths[lang].includes(':') && viewAt(answers, paths[lang])),
    ),
    ...THEMES.map(theme => under(THEME, theme)),
    ...regions.map(({ path }) => under(REGIONS, path.slice(path.lastIndexOf('/') + 1))),
  ]
}
