import type { LevelAnswer } from '../../api/index.ts'
import { periodLabel } from '../../vocabulary/index.ts'
import { Strip } from '../charts/index.ts'
import { isKnown } from '../reading.ts'
import type { Text } from '../text/index.ts'
import { shareText } from './figures.tsx'
import { Scroll } from './scroll.tsx'

/** What the same figure would be by other rules: the definition decides the answer, so the reader sees its effect. */
export function OtherDefinitions({ text, level }: { text: Text; level: LevelAnswer }) {
  const own = level.regions[0]
  const others = level.otherDefinitions.filter(({ latest }) => isKnown(latest))
  if (!own || others.length === 0) return null
  const rows = [{ ...level.definition, latest: own.latest, verdict: level.verdict }, ...others]
  const label = `${text.definition.others} ${level.title[text.lang]}, ${own.region.name[text.lang]}`
  return (
    <details>
      <summary>{text.definition.others}</summary>
      <p>{text.definition.effect}</p>
      <Scroll label={label}>
        <table class="definitions">
          <caption class="away">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{text.definition.name}</th>
              <th scope="col" colspan={2}>
                {text.definition.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ title, rule, latest, verdict }, i) => (
              <tr>
                <th scope="row">
                  {title[text.lang]}
                  <small>{i === 0 ? text.definition.used : rule[text.lang]}</small>
                </th>
                <td class="drawn">
                  <Strip share={latest?.share ?? null} goal={level.target.value} main={i === 0} />
                </td>
                <td>
                  {isKnown(latest) ? <b>{shareText(text, latest.share)}</b> : text.table.empty}
                  {latest && <small>{periodLabel(latest.period)}</small>}
                  {verdict && <small>{text.verdict.word[verdict.outcome]}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  )
}
