import type { ParticipantAnswer } from '../../api/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Organisations } from '../parts/organisations.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { localPath, PARTICIPANTS } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/deelnemers`: who takes part, and apart from them the organisations that public pages name. */
export const participants: Page = {
  id: 'participants',
  routes: PARTICIPANTS,
  params: NO_PARAMS,
  view: ({ answers: { content }, text: { lang }, text }) => {
    const page = wordsOf(content, 'participants')
    const words = CONTENT[lang].participants
    return contentView({
      text,
      page,
      paths: PARTICIPANTS,
      body: (
        <>
          {content.participants.length === 0 ? (
            <Empty lang={lang} kind="participants" />
          ) : (
            <Table lang={lang} title={page.title[lang]} participants={content.participants} />
          )}
          <section class="prose" aria-labelledby="organisaties">
            <h2 id="organisaties">{words.who}</h2>
            <p>{words.whoWhy}</p>
            <Organisations lang={lang} organisations={content.organisations} />
          </section>
        </>
      ),
    })
  },
}

interface TableProps {
  readonly lang: Lang
  readonly title: string
  readonly participants: readonly ParticipantAnswer[]
}

function Table({ lang, title, participants }: TableProps) {
  const words = CONTENT[lang]
  return (
    <Scroll label={title}>
      <table>
        <caption class="away">{title}</caption>
        <thead>
          <tr>
            {[words.contact.organisation, words.filter.pact, words.contact.site].map(head => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map(({ name, kind, pacts, site }) => (
            <tr>
              <th scope="row">
                {name}
                <small>{words.participants.kind[kind]}</small>
              </th>
              <td>
                {pacts.map(({ region, path }, i) => (
                  <>
                    {i > 0 && ', '}
                    <a href={localPath(path, lang)}>{region.name[lang]}</a>
                  </>
                ))}
              </td>
              <td>{site ? <a href={`https://${site}`}>{site}</a> : words.contact.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
