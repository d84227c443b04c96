import type { LevelAnswer, RegionAnswer, Verdict } from '../../api/index.ts'
import { periodLabel } from '../../vocabulary/index.ts'
import { peopleOf } from '../reading.ts'
import type { Text } from '../text/index.ts'
import { Scroll } from './scroll.tsx'

const SHAPES = { reached: '✓', missed: '✕', unknown: '?' } as const

/** Per level that the goal is about: reached or not, in the country and in this region, and why where it is not known. */
export function Verdicts({ text, answer }: { text: Text; answer: RegionAnswer }) {
  const own = answer.levels.flatMap(({ verdict }) => (verdict ? [verdict] : []))
  const all = [...answer.national, ...own]
  const [target] = all.map(verdict => verdict.target)
  if (!target) return null
  const levels = [...new Set(all.map(({ level }) => level))].sort(
    (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
  )
  const columns = [
    ...(answer.national.length > 0 ? [{ name: text.verdict.country, verdicts: answer.national }] : []),
    ...(own.length > 0 ? [{ name: answer.region.name[text.lang], verdicts: own }] : []),
  ]
  const goal = text.verdict.intro(target.period.year, Math.round(target.value * 100))
  return (
    <section class="verdicts" aria-labelledby="oordeel">
      <h2 id="oordeel">{text.verdict.title}</h2>
      <p>
        {goal} {own.length === 0 && answer.region.kind !== 'land' && text.verdict.whole(answer.region)}
      </p>
      <Scroll label={goal}>
        <table>
          <caption class="away">{text.verdict.title}</caption>
          <thead>
            <tr>
              <th scope="col">{text.verdict.level}</th>
              {columns.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {levels.map(level => (
              <tr>
                <th scope="row">{text.verdict.names[level]}</th>
                {columns.map(({ verdicts }) => (
                  <td>
                    <Outcome text={text} verdict={verdicts.find(verdict => verdict.level === level)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Reasons text={text} verdicts={own.length > 0 ? own : answer.national} />
    </section>
  )
}

const ORDER: readonly LevelAnswer['level'][] = ['vmbo', 'havo', 'vwo', 'mbo', 'hbo', 'wo']

function Outcome({ text, verdict }: { text: Text; verdict: Verdict | undefined }) {
  if (!verdict) return <span class="none">{text.verdict.none}</span>
  const { outcome, period, share, target } = verdict
  return (
    <>
      <span class={`outcome ${outcome}`}>
        <span class="shape" aria-hidden="true">
          {SHAPES[outcome]}
        </span>
        {text.verdict.word[outcome]}
      </span>
      {period && share && (
        <small>
          {text.verdict.measured(periodLabel(period), peopleOf(share, Math.round(target.value * 100)))}
        </small>
      )}
    </>
  )
}

/** Levels with the same reason stand together. */
function Reasons({ text, verdicts }: { text: Text; verdicts: readonly Verdict[] }) {
  const reasons = [...new Set(verdicts.map(({ reason }) => reason[text.lang]))].filter(Boolean)
  return (
    <ul class="reasons">
      {reasons.map(reason => (
        <li>
          <b>
            {verdicts
              .filter(verdict => verdict.reason[text.lang] === reason)
              .map(({ level }) => text.verdict.names[level])
              .join(', ')}
            :
          </b>{' '}
          {reason}
        </li>
      ))}
    </ul>
  )
}
