import { CONTENT, type Kind } from '../text/content.ts'
import type { Lang } from '../text/index.ts'

/** What is missing, what that does not mean, and what will stand here: ten open tiles, as the sign of the site. */
export function Empty({ lang, kind }: { lang: Lang; kind: Kind }) {
  const { empty, later } = CONTENT[lang]
  return (
    <section class="empty" aria-labelledby={`leeg-${kind}`}>
      <svg viewBox="0 0 250 24" width="250" height="24" aria-hidden="true" focusable="false">
        {Array.from({ length: 10 }, (_, i) => (
          <rect x={1 + i * 25} y="1" width="21" height="21" />
        ))}
      </svg>
      <h2 id={`leeg-${kind}`}>{empty[kind].title}</h2>
      <p>{empty[kind].text}</p>
      <p>{later[kind]}</p>
    </section>
  )
}

/** The same in one sentence, for under a heading of another page. */
export function EmptyLine({ lang, kind }: { lang: Lang; kind: Kind }) {
  const { title, text } = CONTENT[lang].empty[kind]
  return (
    <p class="none">
      {title}. {text}
    </p>
  )
}
