import type { ActionAnswer, ContentAnswer, PactAnswer } from '../../api/index.ts'
import type { RegionCode } from '../../vocabulary/index.ts'
import { ACTIONS, CONTACT } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang, Text } from '../text/index.ts'
import { ActionList } from './actions.tsx'
import { anchorOf } from './contacts.tsx'
import { EmptyLine } from './empty.tsx'
import { Facts } from './facts.tsx'
import { Targets } from './targets.tsx'
import { TermLink } from './term.tsx'

interface Props {
  readonly text: Text
  readonly content: ContentAnswer
  readonly code: RegionCode
}

/** What a pact is and does, on the page of its region; nothing for a region that is no pact and has no contact. */
export function PactPart({ text, content, code }: Props) {
  const { lang } = text
  const pact = content.pacts.pacts.find(each => each.code === code)
  const contacts = content.contacts.filter(({ of }) => of?.region.code === code)
  if (!pact && contacts.length === 0) return null
  const words = CONTENT[lang]
  return (
    <section class="pact" aria-labelledby="pact">
      <h2 id="pact">{pact ? words.pact.title(pact.region.name[lang]) : words.pact.contact}</h2>
      {pact && <Known text={text} pact={pact} />}
      {pact && <Doing lang={lang} content={content} code={code} slug={anchorOf({ of: pact, for: code })} />}
      {pact && <h3>{words.pact.contact}</h3>}
      {contacts.map(contact => (
        <p>
          {contact.role[lang]}: {contact.organisation?.name ?? words.contact.open}. {words.contact.mailbox}:{' '}
          {contact.mailbox ?? words.contact.open}.{' '}
          <a href={`${CONTACT[lang]}#${anchorOf(contact)}`}>{words.contact.all}</a>
        </p>
      ))}
    </section>
  )
}

function Known({ text, pact }: { text: Text; pact: PactAnswer }) {
  const { lang } = text
  const words = CONTENT[lang].pact
  return (
    <>
      <p class="flag">
        {pact.checked === null ? words.unchecked : words.checked(CONTENT[lang].date(pact.checked))}{' '}
        <TermLink lang={lang} id="techniekpact">
          {words.what}
        </TermLink>
      </p>
      <Facts lang={lang} facts={pact.facts} />
      {pact.goals.length > 0 && (
        <>
          <h3>{words.goals}</h3>
          <Targets text={text} title={words.goals} targets={pact.goals} />
          {[...new Set(pact.goals.map(({ note }) => note[lang]))].map(note => (
            <p class="notes">{note}</p>
          ))}
        </>
      )}
    </>
  )
}

interface DoingProps {
  readonly lang: Lang
  readonly content: ContentAnswer
  readonly code: RegionCode
  /** Of the pact, for the choice on the page of actions. */
  readonly slug: string
}

function Doing({ lang, content, code, slug }: DoingProps) {
  const words = CONTENT[lang]
  const ours = <T extends Pick<ActionAnswer, 'pacts'>>(things: readonly T[]) =>
    things.filter(({ pacts }) => pacts.some(({ region }) => region.code === code))
  const actions = ours(content.actions)
  const participants = ours(content.participants)
  const name = (id: string) => content.pages.find(page => page.id === id)?.title[lang]
  return (
    <>
      <h3>{name('actions')}</h3>
      {actions.length > 0 ? (
        <ActionList lang={lang} actions={actions} />
      ) : (
        <EmptyLine lang={lang} kind="actions" />
      )}
      {actions.length > 0 && (
        <p>
          <a href={`${ACTIONS[lang]}?${words.filter.params.pact}=${slug}`}>{words.actions.all}</a>
        </p>
      )}
      <h3>{name('participants')}</h3>
      {participants.length > 0 ? (
        <ul class="plain">
          {participants.map(participant => (
            <li>{participant.name}</li>
          ))}
        </ul>
      ) : (
        <EmptyLine lang={lang} kind="participants" />
      )}
    </>
  )
}
