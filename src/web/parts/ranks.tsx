import type { FlowAnswer, LeverageAnswer } from '../../api/index.ts'
import type { Origin, Range } from '../../outlook/index.ts'
import { Bar } from '../charts/index.ts'
import { FLOW_TEXT } from '../text/flow.ts'
import type { Text } from '../text/index.ts'
import { middleOf, peopleLong } from './people.ts'

/** One line of a ranked list. */
interface Rank {
  readonly title: string
  readonly people: Range | null
  readonly origin: Origin
  readonly more: string
}

/** Where people with a technical background do not go on, the most first. */
export function Leaks({ text, answer }: { text: Text; answer: FlowAnswer }) {
  const { leaks, stream, leverage, bar } = FLOW_TEXT[text.lang]
  const ranks = answer.flow.leaks.map(({ title, people, origin }) => ({
    title: title[text.lang],
    people,
    origin,
    more: stream.certainty[origin],
  }))
  return (
    <section class="ranked" id="lek" aria-labelledby="lek-kop">
      <h2 id="lek-kop">{leaks.heading}</h2>
      <p>{leaks.intro}</p>
      <Ranks text={text} ranks={ranks} />
      <p class="notes">
        {bar} {leverage.order}
      </p>
    </section>
  )
}

/** What one point more at each step gives, the most first. */
export function Leverage({ text, answer }: { text: Text; answer: LeverageAnswer }) {
  const { leverage, bar } = FLOW_TEXT[text.lang]
  const ranks = answer.list.map(({ title, arrived, origin, perYear, lag }) => ({
    title: title[text.lang],
    people: arrived,
    origin,
    more: perYear ? leverage.rate(peopleLong(text, perYear), lag) : '',
  }))
  return (
    <section class="ranked" id="hefboom" aria-labelledby="hefboom-kop">
      <h2 id="hefboom-kop">{leverage.heading}</h2>
      <p>{answer.words.map(words => words[text.lang]).join(' ')}</p>
      <Ranks text={text} ranks={ranks} />
      <p class="notes">
        {bar} {leverage.order}
      </p>
    </section>
  )
}

function Ranks({ text, ranks }: { text: Text; ranks: readonly Rank[] }) {
  const ends = ranks.flatMap(({ people }) => (people ? [people.low, people.high] : []))
  const [from, to] = [Math.min(0, ...ends), Math.max(1, ...ends)]
  return (
    <ol class="ranks">
      {ranks.map(({ title, people, origin, more }) => (
        <li>
          <span>{title}</span>
          {people ? (
            <Bar {...people} value={middleOf(people)} certainty={origin} from={from} to={to} />
          ) : (
            <span />
          )}
          <span>
            <b>{people ? peopleLong(text, people) : FLOW_TEXT[text.lang].leverage.unknown}</b>
            <small>{more}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}
