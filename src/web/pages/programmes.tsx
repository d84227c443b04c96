import type { ContentAnswer, Programme } from '../../api/index.ts'
import type { Theme } from '../../vocabulary/index.ts'
import { Facts } from '../parts/facts.tsx'
import { Matrix } from '../parts/matrix.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { ACTIONS, PROGRAMMES } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/programmas`: the agendas that the pacts connect with, what came later, and where actions are missing. */
export const programmes: Page = {
  id: 'programmes',
  routes: PROGRAMMES,
  params: NO_PARAMS,
  view: ({ answers: { content }, text: { lang }, text }) => {
    const words = CONTENT[lang].programmes
    const of = (kind: Programme['kind']) => content.programmes.filter(each => each.kind === kind)
    return contentView({
      text,
      page: wordsOf(content, 'programmes'),
      paths: PROGRAMMES,
      newer: content.actions,
      body: (
        <>
          <List lang={lang} id="agendas" title={words.agendas} programmes={of('agenda')} />
          <List lang={lang} id="later" title={words.later} why={words.laterWhy} programmes={of('later')} />
          <Covered lang={lang} content={content} />
        </>
      ),
    })
  },
}

interface ListProps {
  readonly lang: Lang
  readonly id: string
  readonly title: string
  readonly why?: string
  readonly programmes: readonly Programme[]
}

function List({ lang, id, title, why, programmes }: ListProps) {
  return (
    <section class="prose" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {why && <p>{why}</p>}
      {programmes.map(programme => (
        <>
          <h3 id={programme.id}>{programme.name[lang]}</h3>
          <p>{programme.text[lang]}</p>
          <Facts lang={lang} facts={programme.facts} />
        </>
      ))}
    </section>
  )
}

function Covered({ lang, content }: { lang: Lang; content: ContentAnswer }) {
  const words = CONTENT[lang]
  const { params } = words.filter
  const link = (count: number, theme: Theme, programme?: Programme) => {
    const asked = new URLSearchParams({
      [params.theme]: theme,
      ...(programme && { [params.programme]: programme.id }),
    })
    return <a href={`${ACTIONS[lang]}?${asked}`}>{words.programmes.count(count)}</a>
  }
  const { programmes, stages } = content.coverage
  return (
    <section class="prose" aria-labelledby="dekking">
      <h2 id="dekking">{words.programmes.matrix}</h2>
      <p>{words.programmes.matrixWhy}</p>
      <h3>{words.programmes.byProgramme}</h3>
      <Matrix
        lang={lang}
        title={words.programmes.byProgramme}
        of={words.programmes.programme}
        rows={programmes.map(({ programme, themes }) => ({
          name: programme.name[lang],
          cell: theme => {
            const count = themes.find(each => each.theme === theme)?.actions ?? 0
            return count === 0 ? null : link(count, theme, programme)
          },
        }))}
      />
      <h3>{words.programmes.byStage}</h3>
      <Matrix
        lang={lang}
        title={words.programmes.byStage}
        of={words.programmes.stage}
        rows={stages.map(({ stage, themes }) => ({
          name: words.stage[stage],
          cell: theme => {
            const found = themes.find(each => each.theme === theme)
            if (!found || found.actions === 0) return null
            const served = found.programmes.map(each => `${each.programme.name[lang]} ${each.actions}`)
            return (
              <>
                {words.programmes.count(found.actions)}
                {served.length > 0 && <small>{served.join(', ')}</small>}
              </>
            )
          },
        }))}
      />
    </section>
  )
}
