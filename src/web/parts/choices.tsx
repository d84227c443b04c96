import type { ChoiceCell, ChoiceTable, LevelAnswer } from '../../api/index.ts'
import { schoolYearLabel } from '../../vocabulary/index.ts'
import { type LinePoint, Matrix, Multiple } from '../charts/index.ts'
import { isKnown, yearly } from '../reading.ts'
import { figureSentences } from '../sentences.ts'
import { FLOW_TEXT } from '../text/flow.ts'
import type { Text } from '../text/index.ts'
import { shareText } from './figures.tsx'
import { Scroll } from './scroll.tsx'

/** What regions choose at each level: a heat matrix, and the same in a table. The first row is the page's region. */
export function Choices({ text, table }: { text: Text; table: ChoiceTable }) {
  const { choices } = FLOW_TEXT[text.lang]
  return (
    <section class="choices" aria-labelledby="keuzes">
      <h2 id="keuzes">{choices.heading}</h2>
      <p>{choices.intro}</p>
      <figure>
        <Matrix
          id={`keuzes-${text.lang}`}
          title={choices.title}
          description={choices.legend}
          columns={table.levels.map(({ level }) => choices.columns[level])}
          rows={table.rows.map(({ region, cells }, i) => ({
            name: region.name[text.lang],
            own: i === 0,
            cells: cells.map(({ share, hidden }) => ({
              share: share && (share.low + share.high) / 2,
              hidden,
              label: share ? peopleOf(share) : '–',
            })),
          }))}
        />
        <figcaption>{choices.legend}</figcaption>
      </figure>
      <details>
        <summary>{choices.table}</summary>
        <Cells text={text} table={table} />
      </details>
    </section>
  )
}

/** `17`, or `17–19` where counts are hidden. */
function peopleOf({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  return from === to ? String(from) : `${from}–${to}`
}

function Cells({ text, table }: { text: Text; table: ChoiceTable }) {
  const { choices } = FLOW_TEXT[text.lang]
  return (
    <Scroll label={choices.title}>
      <table>
        <caption class="away">{choices.title}</caption>
        <thead>
          <tr>
            <th scope="col">{choices.region}</th>
            {table.levels.map(({ level }) => (
              <th scope="col">{choices.columns[level]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ region, cells }) => (
            <tr>
              <th scope="row">{region.name[text.lang]}</th>
              {cells.map(cell => (
                <td>
                  <Cell text={text} cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Cell({ text, cell: { share, hidden, year } }: { text: Text; cell: ChoiceCell }) {
  if (!share || year === null)
    return <span class="none">{hidden ? text.table.status.onderdrukt : text.table.empty}</span>
  return (
    <>
      {shareText(text, share)}
      <small>{schoolYearLabel(year)}</small>
    </>
  )
}

/** The choice at each level over the years, drawn small and on one scale. */
export function Years({ text, levels }: { text: Text; levels: readonly LevelAnswer[] }) {
  const words = FLOW_TEXT[text.lang].years
  const drawn = levels.flatMap(level => {
    const [own] = level.regions
    const known = own ? yearly(own).filter(isKnown) : []
    if (!own || known.length === 0) return []
    const points = known.map(
      ({ period, share, status }): LinePoint => ({
        year: period.year,
        low: share.low,
        high: share.high,
        provisional: status === 'voorlopig',
        label: `${peopleOf(share)}${text.lang === 'nl' ? '\u00a0%' : '%'}`,
      }),
    )
    return [{ level, own, points }]
  })
  if (drawn.length === 0) return null
  const all = drawn.flatMap(({ points }) => points)
  const years = [Math.min(...all.map(p => p.year)), Math.max(...all.map(p => p.year))] as const
  const top = Math.max(0.1, ...all.map(({ high }) => high))
  return (
    <section aria-labelledby="jaren">
      <h2 id="jaren">{words.heading}</h2>
      <p>{words.intro}</p>
      <ul class="multiples">
        {drawn.map(({ level, own, points }) => (
          <li>
            <h3>{level.title[text.lang]}</h3>
            <Multiple
              id={`jaren-${level.level}`}
              title={figureSentences(text, level, own)[0] ?? level.title[text.lang]}
              description={points.map(({ year, label }) => `${schoolYearLabel(year)} ${label}`).join('; ')}
              points={points}
              breaks={level.breaks.map(({ from }) => from.year)}
              years={years}
              top={top}
              period={schoolYearLabel}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
