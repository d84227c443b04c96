import type { ChangeAnswer } from '../../api/index.ts'
import { signed, whole } from '../../outlook/index.ts'
import { periodLabel } from '../../vocabulary/index.ts'
import { markerPath, Slope, Waterfall } from '../charts/index.ts'
import { FLOW_TEXT } from '../text/flow.ts'
import { decimal, type Text } from '../text/index.ts'
import { Scroll } from './scroll.tsx'

/**
 * Where a difference between two years comes from: the sentences, a waterfall in people, the levels as slopes where
 * they are known, and the sum in a table. For under a level; it brings no heading of its own.
 */
export function ChangeParts({ text, answer }: { text: Text; answer: ChangeAnswer }) {
  const { change } = FLOW_TEXT[text.lang]
  const [title, ...rest] = answer.words.map(words => words[text.lang])
  return (
    <div class="change">
      <p>{[title, ...rest].join(' ')}</p>
      <figure>
        <Waterfall
          id={`verschil-${answer.indicator}`}
          title={title ?? ''}
          description={rest[0] ?? ''}
          steps={stepsOf(text, answer)}
        />
        <figcaption>{change.more}</figcaption>
      </figure>
      <Levels text={text} answer={answer} />
      <Sum text={text} answer={answer} />
    </div>
  )
}

function stepsOf(text: Text, { people, before, after, unit }: ChangeAnswer) {
  const { change } = FLOW_TEXT[text.lang]
  const total = ({ numerator, period }: typeof before) => {
    const value = (numerator!.low + numerator!.high) / 2
    const label = whole(value, text.lang)
    return { name: periodLabel(period), value, label, kind: 'total' as const }
  }
  const part = (name: string, value: number) => ({
    name,
    value,
    label: signed(value, text.lang),
    kind: 'part' as const,
  })
  return [
    total(before),
    part(change.size(unit[text.lang]), people.size),
    ...(people.mix === null ? [] : [part(change.mix, people.mix)]),
    part(change.choice, people.choice),
    total(after),
  ]
}

/** Shares by level, for at most as many as there are shapes to tell them by. */
function Levels({ text, answer }: { text: Text; answer: ChangeAnswer }) {
  const { change } = FLOW_TEXT[text.lang]
  const levels = answer.levels.filter(({ before, after }) => before.whole > 0 && after.whole > 0).slice(0, 4)
  if (levels.length < 2) return null
  const share = ({ chosen, whole: all }: { chosen: number; whole: number }) => chosen / all
  const title = change.levels(answer.region.name[text.lang])
  const years = [periodLabel(answer.before.period), periodLabel(answer.after.period)] as const
  const say = (part: { chosen: number; whole: number }) => text.number.percent(share(part))
  return (
    <figure class="slopes">
      <figcaption>{title}</figcaption>
      <ul class="marks">
        {levels.map((level, n) => (
          <li class={`s${n}`}>
            <svg viewBox="-14 -6 28 12" width="28" height="12" aria-hidden="true" focusable="false">
              <path class="stroke" d="M-14 0h28" />
              <path class="mark" d={markerPath(n)} />
            </svg>
            {level.title[text.lang]}
          </li>
        ))}
      </ul>
      <Slope
        id={`niveaus-${answer.indicator}`}
        title={title}
        description={levels
          .map(
            level =>
              `${level.title[text.lang]}: ${years[0]} ${say(level.before)}, ${years[1]} ${say(level.after)}.`,
          )
          .join(' ')}
        years={years}
        lines={levels.map(level => ({
          before: share(level.before),
          after: share(level.after),
          labels: [say(level.before), say(level.after)],
        }))}
      />
    </figure>
  )
}

function Sum({ text, answer: { people, share, unit, indicator } }: { text: Text; answer: ChangeAnswer }) {
  const { change } = FLOW_TEXT[text.lang]
  const rows: (readonly [string, number, number | null])[] = [
    [change.size(unit[text.lang]), people.size, null],
    ...(people.mix === null ? [] : [[change.mix, people.mix, share.mix] as const]),
    [change.choice, people.choice, share.choice],
    [change.together, people.total, share.total],
  ]
  return (
    <details>
      <summary>{change.table}</summary>
      <Scroll label={`${change.table} (${indicator})`}>
        <table>
          <caption class="away">{change.table}</caption>
          <thead>
            <tr>
              {change.columns.map(head => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, count, points]) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{signed(count, text.lang)}</td>
                <td>{points === null ? '–' : pointsText(text, points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}

/** `−1,3`, a difference in percentage points. */
function pointsText({ number }: Text, share: number): string {
  const points = number.points(Math.abs(decimal(share * 100)))
  return Number(Math.abs(share * 100).toFixed(1)) === 0 ? points : `${share < 0 ? '−' : '+'}${points}`
}
