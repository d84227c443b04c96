import type { ContentAnswer } from '../../api/index.ts'
import { Facts, SourceLine } from '../parts/facts.tsx'
import { Mark } from '../parts/mark.tsx'
import { Organisations } from '../parts/organisations.tsx'
import { Sections } from '../parts/sections.tsx'
import { Targets } from '../parts/targets.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { ABOUT, localPath, THEME } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/over`: what the pact is, why, who takes part, and the goals with their sources. */
export const about: Page = {
  id: 'about',
  routes: ABOUT,
  params: NO_PARAMS,
  view: ({ answers: { content }, text: { lang }, text }) => {
    const page = wordsOf(content, 'about')
    const words = CONTENT[lang].about
    const leading = content.contacts.filter(each => !each.for.startsWith('pact-'))
    return contentView({
      text,
      page,
      paths: ABOUT,
      body: (
        <>
          <Sections lang={lang} sections={page.sections} />
          <section class="prose" aria-labelledby="wie">
            <h2 id="wie">{words.who}</h2>
            <Organisations lang={lang} organisations={leading.flatMap(each => each.organisation ?? [])} />
          </section>
          <Pacts lang={lang} content={content} />
          <Goals lang={lang} content={content} />
          <section class="prose" aria-labelledby="niet-dezelfde">
            <h2 id="niet-dezelfde">{words.targets}</h2>
            <p>{words.targetsWhy}</p>
            <Targets text={text} title={words.targetsTable} targets={content.targets} />
          </section>
        </>
      ),
    })
  },
}

function Pacts({ lang, content }: { lang: Lang; content: ContentAnswer }) {
  const { counts, reading, pacts } = content.pacts
  return (
    <section class="prose" aria-labelledby="pacten">
      <h2 id="pacten">{CONTENT[lang].pact.list}</h2>
      <Facts lang={lang} facts={counts} />
      <p>
        {reading[lang]} {CONTENT[lang].pact.uncheckedAll}
      </p>
      <ul class="links">
        {pacts.map(({ region, path }) => (
          <li>
            <a href={localPath(path, lang)}>{region.name[lang]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Goals({ lang, content }: { lang: Lang; content: ContentAnswer }) {
  const { goals, period, source } = content.goals
  return (
    <section class="prose" aria-labelledby="doelen">
      <h2 id="doelen">{CONTENT[lang].about.goals}</h2>
      <p>{period[lang]}</p>
      {content.themes.map(({ id, name }) => (
        <>
          <h3>
            <Mark theme={id} />
            <a href={`${THEME[lang]}/${id}`}>{name[lang]}</a>
          </h3>
          <ol class="plain">
            {goals
              .filter(({ theme }) => theme === id)
              .map(goal => (
                <li value={goal.number}>{goal[lang]}</li>
              ))}
          </ol>
        </>
      ))}
      <p class="notes">{CONTENT[lang].themes.split}</p>
      <SourceLine lang={lang} source={source} />
    </section>
  )
}
