import type { BesideAnswer } from '../../api/index.ts'
import { periodLabel } from '../../vocabulary/index.ts'
import { Dots } from '../charts/index.ts'
import { printed } from '../maps.ts'
import type { Text } from '../text/index.ts'
import { MAP, type MapText } from '../text/map.ts'

/** Regions of one kind beside each other: the same figure, an order and no ranking. Nothing where there are none. */
export function Beside({ text, answers }: { text: Text; answers: readonly BesideAnswer[] }) {
  if (answers.length === 0) return null
  const words = MAP[text.lang]
  return (
    <section class="besides" aria-labelledby="naast-elkaar">
      <h2 id="naast-elkaar">{words.beside.heading}</h2>
      <p>{words.beside.intro}</p>
      <div>
        {answers.map(answer => (
          <Level text={text} words={words} answer={answer} />
        ))}
      </div>
    </section>
  )
}

function Level({ text, words, answer }: { text: Text; words: MapText; answer: BesideAnswer }) {
  const { level, flow, period, target } = answer
  const goal = Math.round(target.value * 100)
  const rows = answer.rows.map(({ region, share, range }) => ({
    name: region.name[text.lang],
    share,
    range,
    label: printed(share, [{ from: target.value, until: null }]),
  }))
  const order = orderOf(words, rows)
  const reference = target.kind !== 'besluit'
  return (
    <figure>
      <figcaption>{words.beside.title(periodLabel(period), text.tally.row(level, flow))}</figcaption>
      <Dots
        id={`naast-${answer.indicator}`}
        title={order}
        description={rows
          .map(({ name, label, range }) =>
            words.beside.row(name, label, Math.floor(range.low * 100), Math.ceil(range.high * 100)),
          )
          .join('; ')}
        rows={rows}
        goal={{ value: target.value, label: text.chart.goal(goal, reference), reference }}
      />
      <p>{order}</p>
    </figure>
  )
}

interface Row {
  readonly name: string
  readonly range: { readonly low: number; readonly high: number }
}

/** Whom the topmost lies clearly above, by ranges that do not touch. */
function orderOf(words: MapText, rows: readonly Row[]): string {
  const [first, ...others] = rows
  const below = others.filter(({ range }) => first && range.high < first.range.low)
  if (!first || below.length === 0) return words.beside.nothing
  return words.beside.order(
    first.name,
    below.map(({ name }) => name),
    below.length === others.length,
  )
}
