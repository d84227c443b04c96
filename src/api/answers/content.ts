import type { RegionCode, Target } from '../../vocabulary/index.ts'
import type {
  Action,
  Article,
  ContactPoint,
  Content,
  Event,
  Organisation,
  PactText,
  Participant,
  Programme,
  Starting,
} from '../../workspace/index.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import type { Linked } from './level.ts'

export type * from '../../workspace/index.ts'

/** A pact with its page, what is known of it, and the goals that were set for it alone. */
export interface PactAnswer extends PactText, Linked {
  readonly goals: readonly Target[]
}

/** A role, the organisation that it belongs to, and the region that it is for; null for the country and the site. */
export interface ContactAnswer extends Omit<ContactPoint, 'organisation'> {
  readonly organisation: Organisation | null
  readonly of: Linked | null
}

/** Something of one or more pacts, with the pages of those. */
type Of<T> = Omit<T, 'pacts'> & { readonly pacts: readonly Linked[] }

export interface ActionAnswer extends Omit<Of<Action>, 'programmes'> {
  readonly programmes: readonly Programme[]
}
export type ParticipantAnswer = Of<Participant>
export type EventAnswer = Of<Event>
export type ArticleAnswer = Of<Article>

/** The content behind the pages that stand on words, as one plain object. */
export interface ContentAnswer
  extends Pick<Starting, 'themes' | 'aims' | 'goals' | 'programmes' | 'organisations' | 'terms' | 'pages'> {
  readonly pacts: {
    readonly counts: Starting['pacts']['counts']
    readonly reading: Starting['pacts']['reading']
    readonly pacts: readonly PactAnswer[]
  }
  readonly contacts: readonly ContactAnswer[]
  /** Goals that somebody adopted, of the country, the provinces and the pacts. */
  readonly targets: readonly Target[]
  readonly actions: readonly ActionAnswer[]
  readonly coverage: Coverage
  readonly participants: readonly ParticipantAnswer[]
  /** The next or latest first. */
  readonly events: readonly EventAnswer[]
  readonly articles: readonly ArticleAnswer[]
}

/** Joins the content with the regions and goals that it names. Throws what `linked` throws for an unknown region. */
export function contentAnswer(
  content: Content,
  targets: readonly Target[],
  linked: (code: RegionCode) => Linked,
): ContentAnswer {
  const { themes, aims, goals, programmes, organisations, terms, pages, pacts } = content
  const adopted = targets.filter(({ kind }) => kind === 'besluit')
  const of = <T extends { readonly pacts: readonly RegionCode[] }>(thing: T): Of<T> => ({
    ...thing,
    pacts: thing.pacts.map(linked),
  })
  return {
    ...{ themes, aims, goals, programmes, organisations, terms, pages },
    pacts: {
      ...pacts,
      pacts: pacts.pacts.map(pact => ({
        ...pact,
        ...linked(pact.code),
        goals: adopted.filter(({ region }) => region === pact.code),
      })),
    },
    contacts: content.contacts.map(contact => ({
      ...contact,
      organisation: organisations.find(({ id }) => id === contact.organisation) ?? null,
      of: contact.for === 'nl' || contact.for === 'site' ? null : linked(contact.for),
    })),
    targets: adopted,
    actions: content.actions.map(action => ({
      ...of(action),
      programmes: programmes.filter(({ id }) => action.programmes.includes(id)),
    })),
    coverage: coverageOf(content.actions, programmes),
    participants: content.participants.map(of),
    events: content.events.map(of).toSorted((a, b) => b.day.localeCompare(a.day)),
    articles: content.articles.map(of).toSorted((a, b) => b.published.localeCompare(a.published)),
  }
}

/** What a reader chose of the actions; null for all. Pacts by the last part of their address. */
export interface ActionChoice {
  readonly theme: string | null
  readonly aim: string | null
  readonly programme: string | null
  readonly pact: string | null
}

/** The actions that meet every choice. */
export function chosenActions(
  actions: readonly ActionAnswer[],
  { theme, aim, programme, pact }: ActionChoice,
): readonly ActionAnswer[] {
  return actions.filter(
    action =>
      (theme === null || action.theme === theme) &&
      (aim === null || action.aims.some(each => each === aim)) &&
      (programme === null || action.programmes.some(({ id }) => id === programme)) &&
      (pact === null || action.pacts.some(({ path }) => path.endsWith(`/${pact}`))),
  )
}
