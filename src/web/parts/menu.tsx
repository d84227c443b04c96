import { type MenuItem, mainMenu, menuOf } from '../menu.ts'
import type { View } from '../pages/page.ts'
import { CONTENT } from '../text/content.ts'
import { type Lang, TEXTS, type Text } from '../text/index.ts'

const GROUPS = ['figures', 'doing', 'site'] as const

/** The menu: a few pages in sight on a wide screen, all of them behind a button that needs no script. */
export function Menu({ text, view }: { text: Text; view: View }) {
  const other: Lang = text.lang === 'nl' ? 'en' : 'nl'
  const here = view.paths[text.lang]
  const words = CONTENT[text.lang].menu
  return (
    <nav aria-label={text.site.menu}>
      <Items of="main" items={mainMenu()} lang={text.lang} here={here} />
      <a href={view.paths[other]} lang={other} hreflang={other}>
        {TEXTS[text.lang].site.other}
      </a>
      <details class="menu">
        <summary>{words.menu}</summary>
        <div>
          {GROUPS.map(group => (
            <section aria-label={words[group]}>
              <p>{words[group]}</p>
              <Items of="group" items={menuOf(group)} lang={text.lang} here={here} />
            </section>
          ))}
        </div>
      </details>
    </nav>
  )
}

/** The pages on the site itself, for under every page. */
export function SiteLinks({ text }: { text: Text }) {
  return (
    <nav aria-label={CONTENT[text.lang].menu.footer}>
      <Items of="site" items={menuOf('site')} lang={text.lang} here="" />
    </nav>
  )
}

interface ItemsProps {
  /** Class of the list. */
  readonly of: 'main' | 'group' | 'site'
  readonly items: readonly MenuItem[]
  readonly lang: Lang
  /** Address of the page itself. */
  readonly here: string
}

function Items({ of, items, lang, here }: ItemsProps) {
  return (
    <ul class={`menu-${of}`}>
      {items.map(({ paths, name }) => (
        <li>
          <a href={paths[lang]} aria-current={here === paths[lang] ? 'page' : undefined}>
            {name[lang]}
          </a>
        </li>
      ))}
    </ul>
  )
}
