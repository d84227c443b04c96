import { Owner } from '../parts/owner.tsx'
import { Sections } from '../parts/sections.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { PRIVACY } from '../paths.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/privacy`: what this site keeps of a visitor, which is nothing, and what the server writes down. */
export const privacy: Page = {
  id: 'privacy',
  routes: PRIVACY,
  params: NO_PARAMS,
  view: ({ answers: { content }, text }) => {
    const page = wordsOf(content, 'privacy')
    return contentView({
      text,
      page,
      paths: PRIVACY,
      body: (
        <>
          <Sections lang={text.lang} sections={page.sections} />
          <Owner lang={text.lang} content={content} />
        </>
      ),
    })
  },
}
