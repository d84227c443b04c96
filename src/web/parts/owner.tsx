import type { ContentAnswer } from '../../api/index.ts'
import { CONTACT } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'

/** Whom to turn to about the site itself, and whether that has been filled in. */
export function Owner({ lang, content }: { lang: Lang; content: ContentAnswer }) {
  const words = CONTENT[lang].contact
  const owner = content.contacts.find(contact => contact.for === 'site')
  return (
    <p>
      <a href={`${CONTACT[lang]}#site`}>{owner?.role[lang]}</a>:{' '}
      {owner?.mailbox ?? owner?.organisation?.name ?? words.open}.
    </p>
  )
}
