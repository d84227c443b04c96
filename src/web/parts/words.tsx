import type { Child } from 'hono/jsx'
import type { ContentAnswer, PageText } from '../../api/index.ts'
import { Fault } from '../../vocabulary/index.ts'
import type { View } from '../pages/page.ts'
import { HOME, type Paths } from '../paths.ts'
import type { Text } from '../text/index.ts'
import { Dates } from './sections.tsx'

/** The words of a page by its id. Throws a Fault when data/start/pages.yml does not have them. */
export function wordsOf(content: ContentAnswer, id: string): PageText {
  const page = content.pages.find(each => each.id === id)
  if (page) return page
  throw new Fault({
    code: 'pages.missing',
    message: `data/start/pages.yml has no words for the page "${id}".`,
  })
}

interface Given {
  readonly text: Text
  readonly page: PageText
  readonly paths: Paths
  /** Things on the page with a date of their own: the newest counts as its last change. */
  readonly newer?: readonly { readonly changed: string }[]
  readonly body: Child
}

/** A page that opens with its title and lead, and ends with its dates. */
export function contentView({ text, page, paths, newer = [], body }: Given): View {
  const { lang } = text
  const [title, lead] = [page.title[lang], page.lead[lang]]
  return {
    title,
    description: `${title}. ${lead}`,
    paths,
    crumbs: [
      { name: text.site.start, path: HOME[lang] },
      { name: title, path: paths[lang] },
    ],
    body: (
      <>
        <div class="words hero">
          <h1 class="big">{title}</h1>
          <p class="lead">{lead}</p>
        </div>
        {body}
        <Dates lang={lang} page={page} newer={newer} />
      </>
    ),
  }
}
