import { type ActionAnswer, type ActionChoice, type ContentAnswer, chosenActions } from '../../api/index.ts'
import { AIMS, THEMES } from '../../vocabulary/index.ts'
import { ActionList } from '../parts/actions.tsx'
import { anchorOf } from '../parts/contacts.tsx'
import { Empty } from '../parts/empty.tsx'
import { contentView, wordsOf } from '../parts/words.tsx'
import { ACTIONS } from '../paths.ts'
import { CONTENT } from '../text/content.ts'
import type { Lang } from '../text/index.ts'
import type { Page } from './page.ts'

const NAMES = ['theme', 'aim', 'programme', 'pact'] as const
type Name = (typeof NAMES)[number]

/** `/acties`: what the pacts do, by theme, purpose, programme and pact. */
export const actions: Page = {
  id: 'actions',
  routes: ACTIONS,
  params: {
    nl: NAMES.map(name => CONTENT.nl.filter.params[name]),
    en: NAMES.map(name => CONTENT.en.filter.params[name]),
  },
  view: ({ answers: { content }, text, search }) => {
    const { lang } = text
    const options = optionsOf(content, lang)
    const asked = NAMES.map(name => [name, search.get(CONTENT[lang].filter.params[name])] as const)
    const wrong = asked.find(([name, value]) => value !== null && !options[name].some(([id]) => id === value))
    const choice = Object.fromEntries(wrong ? NAMES.map(name => [name, null]) : asked) as ActionChoice &
      object
    const view = contentView({
      text,
      page: wordsOf(content, 'actions'),
      paths: ACTIONS,
      newer: content.actions,
      body: (
        <>
          <Filter lang={lang} options={options} choice={choice} wrong={wrong?.[1] ?? null} />
          <Found
            lang={lang}
            actions={chosenActions(content.actions, choice)}
            chosen={asked.some(([, value]) => value !== null) && !wrong}
            none={content.actions.length === 0}
          />
        </>
      ),
    })
    return wrong ? { ...view, status: 400 } : view
  },
}

type Options = Readonly<Record<Name, readonly (readonly [id: string, name: string])[]>>

function optionsOf(content: ContentAnswer, lang: Lang): Options {
  const { theme, aim } = CONTENT[lang]
  return {
    theme: THEMES.map(id => [id, theme[id]]),
    aim: AIMS.map(id => [id, aim[id]]),
    programme: content.programmes.map(({ id, name }) => [id, name[lang]]),
    pact: content.pacts.pacts.map(pact => [anchorOf({ of: pact, for: pact.code }), pact.region.name[lang]]),
  }
}

interface FilterProps {
  readonly lang: Lang
  readonly options: Options
  readonly choice: ActionChoice
  /** A value in the address that is no option. */
  readonly wrong: string | null
}

function Filter({ lang, options, choice, wrong }: FilterProps) {
  const words = CONTENT[lang].filter
  return (
    <section class="prose" aria-labelledby="keuze">
      <h2 id="keuze">{words.title}</h2>
      {wrong !== null && <p class="flag">{words.unknown(wrong)}</p>}
      <form class="choice" action={ACTIONS[lang]} method="get">
        {NAMES.map(name => (
          <label>
            {words[name]}
            <select name={words.params[name]}>
              <option value="">{words.all}</option>
              {options[name].map(([id, label]) => (
                <option value={id} selected={choice[name] === id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button class="nl-button" type="submit">
          {words.button}
        </button>
      </form>
    </section>
  )
}

interface FoundProps {
  readonly lang: Lang
  readonly actions: readonly ActionAnswer[]
  readonly chosen: boolean
  /** Nobody entered any action. */
  readonly none: boolean
}

function Found({ lang, actions, chosen, none }: FoundProps) {
  const words = CONTENT[lang]
  if (none) return <Empty lang={lang} kind="actions" />
  return (
    <section class="prose" aria-labelledby="acties">
      <h2 id="acties">{words.filter.found(actions.length)}</h2>
      {chosen && (
        <p>
          <a href={ACTIONS[lang]}>{words.filter.reset}</a>
        </p>
      )}
      {actions.length === 0 ? <p>{words.filter.none}</p> : <ActionList lang={lang} actions={actions} />}
      <p class="notes">{words.actions.caution}</p>
    </section>
  )
}
