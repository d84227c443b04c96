import type { PageText, Section } from '../../api/index.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import { Facts } from './facts.tsx'

/** The words of a content page: paragraphs, a list, and facts with their source, under a heading each. */
export function Sections({ lang, sections }: { lang: Lang; sections: readonly Section[] }) {
  return (
    <>
      {sections.map(({ id, title, text, items, facts }) => (
        <section class="prose" aria-labelledby={id}>
          <h2 id={id}>{title[lang]}</h2>
          {text.map(paragraph => (
            <p>{paragraph[lang]}</p>
          ))}
          {items.length > 0 && (
            <ul class="plain">
              {items.map(item => (
                <li>{item[lang]}</li>
              ))}
            </ul>
          )}
          <Facts lang={lang} facts={facts} />
        </section>
      ))}
    </>
  )
}

/** When the words of a page were published and last changed; newer things on it count as a change. */
export function Dates(props: { lang: Lang; page: PageText; newer?: readonly { changed: string }[] }) {
  const { lang, page, newer = [] } = props
  const words = CONTENT[lang]
  const changed =
    [page, ...newer]
      .map(each => each.changed)
      .toSorted()
      .at(-1) ?? page.changed
  return (
    <dl class="dates">
      {(
        [
          [words.published, page.published],
          [words.changed, changed],
        ] as const
      ).map(([name, day]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <time datetime={day}>{words.date(day)}</time>
          </dd>
        </div>
      ))}
    </dl>
  )
}
