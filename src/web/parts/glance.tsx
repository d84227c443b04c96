import type { LevelAnswer, Verdict } from '../../api/index.ts'
import { periodLabel, type Share } from '../../vocabulary/index.ts'
import { Tiles } from '../charts/index.ts'
import { goalOf, isGoal, isKnown, peopleOf } from '../reading.ts'
import type { Text } from '../text/index.ts'

interface Row {
  readonly name: string
  readonly period: string
  readonly share: Share
  readonly goal: number
}

/** The picture beside the answer: what the large sentence says, as ten tiles. */
function Glance(props: { text: Text; caption: string; rows: readonly Row[]; reference: boolean }) {
  const { text, caption, rows, reference } = props
  if (rows.length === 0) return null
  return (
    <figure class="glance">
      <figcaption>{caption}</figcaption>
      <ul>
        {rows.map(({ name, period, share, goal }) => (
          <li>
            <span>
              {name} <small>{period}</small>
            </span>
            <Tiles share={share} goal={goal} reference={reference} />
            <span class="number">
              <b>{text.answer.people(peopleOf(share, Math.round(goal * 100)))}</b> {text.answer.outOf}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** The national figures behind the verdict, a row a level. */
export function NationalGlance({ text, verdicts }: { text: Text; verdicts: readonly Verdict[] }) {
  const rows = verdicts.flatMap(({ level, target, share, period }) =>
    share && period
      ? [{ name: text.verdict.names[level], period: periodLabel(period), share, goal: target.value }]
      : [],
  )
  return <Glance text={text} caption={text.tally.national} rows={rows} reference={false} />
}

/** The latest figure of one level, a row a region. */
export function LevelGlance({ text, level }: { text: Text; level: LevelAnswer }) {
  const rows = level.regions.flatMap(({ region, latest }) =>
    isKnown(latest)
      ? [
          {
            name: region.name[text.lang],
            period: periodLabel(latest.period),
            share: latest.share,
            goal: goalOf(level) / 100,
          },
        ]
      : [],
  )
  const caption = text.tally.row(level.level, level.flow)
  return <Glance text={text} caption={caption} rows={rows} reference={!isGoal(level)} />
}
