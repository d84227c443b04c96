import { Empty } from '../parts/empty.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { EVENTS } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/evenementen`: what takes place, by day. */
export const events: Page = {
  id: 'events',
  routes: EVENTS,
  params: NO_PARAMS,
  view: ({ answers: { content }, text: { lang }, text }) =>
    contentView({
      text,
      page: wordsOf(content, 'events'),
      paths: EVENTS,
      newer: content.events,
      body:
        content.events.length === 0 ? (
          <Empty lang={lang} kind="events" />
        ) : (
          <div class="cards">
            {content.events.map(event => (
              <article class="card" id={event.id}>
                <h2>{event.title[lang]}</h2>
                <p>
                  <b>
                    <time datetime={event.day}>{CONTENT[lang].date(event.day)}</time>, {event.place}
                  </b>
                </p>
                <p>{event.text[lang]}</p>
                <p class="notes">{event.pacts.map(({ region }) => region.name[lang]).join(', ')}</p>
              </article>
            ))}
          </div>
        ),
    }),
}
