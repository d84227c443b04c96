import type { Fact, Source } from '../../api/index.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'

/** Sentences, each with the page that says so. */
export function Facts({ lang, facts }: { lang: Lang; facts: readonly Fact[] }) {
  if (facts.length === 0) return null
  return (
    <ul class="facts">
      {facts.map(fact => (
        <li>
          {fact[lang]}
          <SourceLine lang={lang} source={fact.source} />
        </li>
      ))}
    </ul>
  )
}

/** Publisher, title, address and date of a page; as text, since old pages move. */
export function SourceLine({ lang, source }: { lang: Lang; source: Source }) {
  const words = CONTENT[lang]
  const { publisher, title, address, date } = source
  return (
    <small>
      {words.source}: {publisher}, <cite lang="nl">{title}</cite>, {address} (
      {date === null ? words.undated : words.date(date)})
    </small>
  )
}
