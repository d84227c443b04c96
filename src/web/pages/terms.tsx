import { contentView, wordsOf } from '../parts/words.tsx'
import { TERMS } from '../paths.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/begrippen`: what the words mean, each with an anchor that other pages lead to. */
export const terms: Page = {
  id: 'terms',
  routes: TERMS,
  params: NO_PARAMS,
  view: ({ answers: { content }, text: { lang }, text }) => {
    const page = wordsOf(content, 'terms')
    const sorted = content.terms.toSorted((a, b) => a.term[lang].localeCompare(b.term[lang], lang))
    return contentView({
      text,
      page,
      paths: TERMS,
      body: (
        <dl class="terms">
          {sorted.map(({ id, term, ...meaning }) => (
            <div id={id}>
              <dt>{term[lang]}</dt>
              <dd>{meaning[lang]}</dd>
            </div>
          ))}
        </dl>
      ),
    })
  },
}
