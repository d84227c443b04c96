import type { ContactAnswer } from '../../api/index.ts'
import { localPath } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'

/** Roles with their organisation, its own site and its shared mailbox; what is not known says so. */
export function Contacts({ lang, contacts }: { lang: Lang; contacts: readonly ContactAnswer[] }) {
  return (
    <div class="cards">
      {contacts.map(contact => (
        <div class="card" id={anchorOf(contact)}>
          <h3>
            {contact.of ? (
              <a href={localPath(contact.of.path, lang)}>{contact.of.region.name[lang]}</a>
            ) : (
              contact.role[lang]
            )}
          </h3>
          {contact.of && <p>{contact.role[lang]}</p>}
          <Ways lang={lang} contact={contact} />
        </div>
      ))}
    </div>
  )
}

function Ways({ lang, contact }: { lang: Lang; contact: ContactAnswer }) {
  const words = CONTENT[lang].contact
  const { organisation, mailbox } = contact
  const open = <span class="none">{words.open}</span>
  const ways = [
    [words.organisation, organisation?.name ?? open],
    [
      words.site,
      organisation?.site ? <a href={`https://${organisation.site}`}>{organisation.site}</a> : open,
    ],
    [words.mailbox, mailbox === null ? open : <a href={`mailto:${mailbox}`}>{mailbox}</a>],
  ] as const
  return (
    <dl class="ways">
      {ways.map(([name, way]) => (
        <div>
          <dt>{name}:</dt>
          <dd>{way}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Where a contact stands on the page: `twente` for the pact, `site` and `nl` for the others. */
export function anchorOf(contact: Pick<ContactAnswer, 'of' | 'for'>): string {
  return contact.of?.path.split('/').at(-1) ?? contact.for
}
