import type { ContentAnswer, RegionAnswer, ThemeText } from '../../api/index.ts'
import { About } from '../parts/about.tsx'
import { ActionList } from '../parts/actions.tsx'
import { EmptyLine } from '../parts/empty.tsx'
import { Facts, SourceLine } from '../parts/facts.tsx'
import { Mark } from '../parts/mark.tsx'
import { Dates } from '../parts/sections.tsx'
import { Tally } from '../parts/tally.tsx'
import { TermLink } from '../parts/term.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { ABOUT, ACTIONS, bothPaths, HOME, localPath, THEME } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang, Text } from '../text/index.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/thema` and `/thema/{slug}`: the three themes, each with its figures, actions and national goals. */
export const theme: Page = {
  id: 'theme',
  routes: { nl: `${THEME.nl}/:slug?`, en: `${THEME.en}/:slug?` },
  params: NO_PARAMS,
  view: ({ answers, text, slug }) => {
    const { content } = answers
    const page = wordsOf(content, 'theme')
    const { lang } = text
    if (slug === '')
      return contentView({
        text,
        page,
        paths: THEME,
        body: <Themes lang={lang} themes={content.themes} level="h2" />,
      })
    const found = content.themes.find(({ id }) => id === slug)
    if (!found) return null
    const paths = bothPaths(`${THEME.nl}/${slug}`)
    return {
      title: `${CONTENT[lang].themes.title}: ${found.name[lang]}`,
      description: found.lead[lang],
      paths,
      crumbs: [
        { name: text.site.start, path: HOME[lang] },
        { name: page.title[lang], path: THEME[lang] },
        { name: found.name[lang], path: paths[lang] },
      ],
      body: (
        <>
          <ThemePage text={text} content={content} theme={found} home={answers.home()} />
          <Dates lang={lang} page={page} newer={content.actions.filter(each => each.theme === found.id)} />
        </>
      ),
    }
  },
}

interface Props {
  readonly text: Text
  readonly content: ContentAnswer
  readonly theme: ThemeText
  /** Oost beside its provinces. */
  readonly home: RegionAnswer
}

function ThemePage({ text, content, theme, home }: Props) {
  const { lang } = text
  const words = CONTENT[lang]
  const figures = { ...home, levels: home.levels.filter(({ level }) => theme.levels.includes(level)) }
  return (
    <>
      <div class="words hero">
        <p class="nl-data-badge">{words.themes.title}</p>
        <h1 class="big">
          <Mark theme={theme.id} />
          {theme.name[lang]}
        </h1>
        <p class="lead">{theme.lead[lang]}</p>
      </div>
      <section class="prose" aria-labelledby="cijfers">
        <h2 id="cijfers">{words.themes.figures}</h2>
        <p>{theme.figures[lang]}</p>
        {figures.levels.length > 0 && (
          <p>
            <a href={localPath(home.path, lang)}>{words.pact.to(home.region.name[lang])}</a>
          </p>
        )}
        {theme.facts.length > 0 && <h3>{words.themes.published}</h3>}
        <Facts lang={lang} facts={theme.facts} />
      </section>
      {figures.levels.length > 0 && <Tally text={text} answer={figures} at={localPath(home.path, lang)} />}
      <Actions lang={lang} content={content} theme={theme} />
      <Goals lang={lang} content={content} theme={theme} />
      <section class="prose" aria-labelledby="andere">
        <h2 id="andere">{words.themes.others}</h2>
        <Themes lang={lang} themes={content.themes.filter(each => each !== theme)} level="h3" />
      </section>
      {figures.levels.length > 0 && <About text={text} answer={{ ...figures, national: [] }} />}
    </>
  )
}

type Part = Omit<Props, 'home' | 'text'> & { readonly lang: Lang }

function Actions({ lang, content, theme }: Part) {
  const words = CONTENT[lang]
  const actions = content.actions.filter(each => each.theme === theme.id)
  return (
    <section class="prose" aria-labelledby="acties">
      <h2 id="acties">{wordsOf(content, 'actions').title[lang]}</h2>
      {actions.length > 0 ? (
        <ActionList lang={lang} actions={actions} />
      ) : (
        <EmptyLine lang={lang} kind="actions" />
      )}
      <p>
        {words.themes.aims}{' '}
        {content.aims.map(({ id, name }, i) => (
          <>
            {i > 0 && ', '}
            <TermLink lang={lang} id={id}>
              {name[lang].toLowerCase()}
            </TermLink>
          </>
        ))}
        .
      </p>
      <p>
        <a href={`${ACTIONS[lang]}?${words.filter.params.theme}=${theme.id}`}>{words.actions.all}</a>
      </p>
    </section>
  )
}

function Goals({ lang, content, theme }: Part) {
  const words = CONTENT[lang].themes
  return (
    <section class="prose" aria-labelledby="doelen">
      <h2 id="doelen">{words.goals}</h2>
      <p>{content.goals.period[lang]}</p>
      <ol class="plain">
        {content.goals.goals
          .filter(goal => goal.theme === theme.id)
          .map(goal => (
            <li value={goal.number}>{goal[lang]}</li>
          ))}
      </ol>
      <p class="notes">
        {words.split} <a href={`${ABOUT[lang]}#doelen`}>{words.allGoals}</a>
      </p>
      <SourceLine lang={lang} source={content.goals.source} />
    </section>
  )
}

function Themes(props: { lang: Lang; themes: readonly ThemeText[]; level: 'h2' | 'h3' }) {
  const { lang, themes, level: Heading } = props
  return (
    <div class="cards">
      {themes.map(({ id, name, lead }) => (
        <div class="card">
          <Heading>
            <Mark theme={id} />
            <a href={`${THEME[lang]}/${id}`}>{name[lang]}</a>
          </Heading>
          <p>{lead[lang]}</p>
        </div>
      ))}
    </div>
  )
}
