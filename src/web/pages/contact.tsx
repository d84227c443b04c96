import type { ContactAnswer } from '../../api/index.ts'
import { Contacts } from '../parts/contacts.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { CONTACT } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/contact`: roles and organisations, never a person. */
export const contact: Page = {
  id: 'contact',
  routes: CONTACT,
  params: NO_PARAMS,
  view: ({ answers: { content }, text: { lang }, text }) => {
    const words = CONTENT[lang].contact
    return contentView({
      text,
      page: wordsOf(content, 'contact'),
      paths: CONTACT,
      body: (
        <>
          {GROUPS.map(group => (
            <section class="prose" aria-labelledby={`groep-${group}`}>
              <h2 id={`groep-${group}`}>{words.groups[group]}</h2>
              {group === 'pact' && <p>{words.why}</p>}
              <Contacts lang={lang} contacts={content.contacts.filter(each => groupOf(each) === group)} />
            </section>
          ))}
        </>
      ),
    })
  },
}

const GROUPS = ['pact', 'wider', 'site'] as const

function groupOf(contact: ContactAnswer): (typeof GROUPS)[number] {
  if (contact.for === 'site') return 'site'
  return contact.for.startsWith('pact-') ? 'pact' : 'wider'
}
