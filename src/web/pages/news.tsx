import { Empty } from '../parts/empty.tsx'
import { SourceLine } from '../parts/facts.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { NEWS } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/nieuws`: messages of the pacts, the newest first. */
export const news: Page = {
  id: 'news',
  routes: NEWS,
  params: NO_PARAMS,
  view: ({ answers: { content }, text: { lang }, text }) =>
    contentView({
      text,
      page: wordsOf(content, 'news'),
      paths: NEWS,
      newer: content.articles,
      body:
        content.articles.length === 0 ? (
          <Empty lang={lang} kind="articles" />
        ) : (
          content.articles.map(article => (
            <article class="prose" id={article.id}>
              <h2>{article.title[lang]}</h2>
              <p class="notes">
                <time datetime={article.published}>{CONTENT[lang].date(article.published)}</time>
                {article.pacts.length > 0 &&
                  `, ${article.pacts.map(({ region }) => region.name[lang]).join(', ')}`}
              </p>
              {article.text.map(paragraph => (
                <p>{paragraph[lang]}</p>
              ))}
              {article.source && <SourceLine lang={lang} source={article.source} />}
            </article>
          ))
        ),
    }),
}
