import { Owner } from '../parts/owner.tsx'
import { Sections } from '../parts/sections.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { ACCESSIBILITY } from '../paths.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/toegankelijkheid`: no status without an examination by people; our own tests as evidence, and how to tell of a fault. */
export const accessibility: Page = {
  id: 'accessibility',
  routes: ACCESSIBILITY,
  params: NO_PARAMS,
  view: ({ answers: { content }, text }) => {
    const page = wordsOf(content, 'accessibility')
    return contentView({
      text,
      page,
      paths: ACCESSIBILITY,
      body: (
        <>
          <Sections lang={text.lang} sections={page.sections} />
          <Owner lang={text.lang} content={content} />
        </>
      ),
    })
  },
}
