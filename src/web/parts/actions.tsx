import type { ActionAnswer } from '../../api/index.ts'
import { localPath } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import { Mark } from './mark.tsx'

/** Actions as cards: theme, what it is, of which pact, what it is meant for. */
export function ActionList({ lang, actions }: { lang: Lang; actions: readonly ActionAnswer[] }) {
  return (
    <div class="cards">
      {actions.map(action => (
        <article class="card" id={action.id}>
          <h3>
            <Mark theme={action.theme} />
            {action.title[lang]}
          </h3>
          <p>{action.text[lang]}</p>
          <Details lang={lang} action={action} />
        </article>
      ))}
    </div>
  )
}

function Details({ lang, action }: { lang: Lang; action: ActionAnswer }) {
  const words = CONTENT[lang]
  const period = words.actions.period(
    action.from && words.date(action.from),
    action.until && words.date(action.until),
  )
  const meant = [
    words.theme[action.theme],
    ...action.aims.map(aim => words.aim[aim]),
    ...action.stages.map(stage => words.stage[stage]),
  ]
  return (
    <p>
      <small>
        {words.actions.of}:{' '}
        {action.pacts.map(({ region, path }, i) => (
          <>
            {i > 0 && ', '}
            <a href={localPath(path, lang)}>{region.name[lang]}</a>
          </>
        ))}
        . {words.filter.aim}: {meant.join(', ')}.
        {action.programmes.length > 0 &&
          ` ${words.actions.serves}: ${action.programmes.map(({ name }) => name[lang]).join(', ')}.`}
        {period && ` ${period[0]?.toUpperCase()}${period.slice(1)}.`}
      </small>
    </p>
  )
}
