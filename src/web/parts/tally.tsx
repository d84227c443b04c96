import type { LevelAnswer, RegionAnswer, RegionSeries } from '../../api/index.ts'
import { periodLabel } from '../../vocabulary/index.ts'
import { Tiles } from '../charts/index.ts'
import { localPath } from '../paths.ts'
import { goalOf, isGoal, isHidden, isKnown, peopleOf } from '../reading.ts'
import type { Level, Text } from '../text/index.ts'

interface TallyProps {
  readonly text: Text
  readonly answer: RegionAnswer
  readonly absent?: readonly Level[]
  /** Address of the page where each level stands in full; absent when that is this page. */
  readonly at?: string
}

/** Ten tiles a level: the region of the page large, the others small beside it. */
export function Tally({ text, answer, absent = [], at = '' }: TallyProps) {
  const levels = answer.levels.filter(level => level.regions.some(({ latest }) => isKnown(latest)))
  const groups = [
    { title: text.tally.goal, levels: levels.filter(isGoal) },
    { title: text.tally.reference, levels: levels.filter(level => !isGoal(level)) },
  ].filter(group => group.levels.length > 0)
  const shown = levels.flatMap(({ regions }) => regions)
  const hatched = shown.some(({ latest }) => latest?.share && latest.share.high > latest.share.low)
  return (
    <section class="tally" aria-labelledby="stand">
      <h2 id="stand">{text.tally.title(answer.region)}</h2>
      <p>{text.tally.intro}</p>
      {groups.map(group => (
        <>
          <h3>{group.title}</h3>
          <ul>
            {group.levels.map((level, i) => (
              <Row text={text} level={level} linked={i === 0} at={at} />
            ))}
          </ul>
        </>
      ))}
      <p class="notes">
        {text.tally.legend} {hatched && text.tally.hatch}
      </p>
      {absent.length > 0 && <p class="notes">{text.region.noFigure([...new Set(absent)])}</p>}
    </section>
  )
}

/** Names are links in the first row only: on a wide screen the other rows show none. */
function Row(props: { text: Text; level: LevelAnswer; linked: boolean; at: string }) {
  const { text, level, linked, at } = props
  const period = level.regions.find(({ latest }) => isKnown(latest))?.latest?.period
  const common = period ? periodLabel(period) : ''
  return (
    <li class="row">
      <p class="what">
        <a href={`${at}#${level.indicator}`}>{text.tally.row(level.level, level.flow)}</a>
        <small>{common}</small>
      </p>
      {level.regions.map((series, i) => (
        <Cell
          text={text}
          level={level}
          series={series}
          own={i === 0}
          linked={linked && i > 0}
          common={common}
        />
      ))}
    </li>
  )
}

interface CellProps {
  readonly text: Text
  readonly level: LevelAnswer
  readonly series: RegionSeries
  readonly own: boolean
  readonly linked: boolean
  /** The period that the row names. */
  readonly common: string
}

function Cell({ text, level, series, own, linked, common }: CellProps) {
  const { latest } = series
  const name = series.region.name[text.lang]
  const label = latest ? periodLabel(latest.period) : common
  return (
    <p class={own ? 'cell own' : 'cell'}>
      <span class="where">{linked ? <a href={localPath(series.path, text.lang)}>{name}</a> : name}</span>
      {isKnown(latest) ? (
        <>
          <Tiles share={latest.share} goal={level.target.value} reference={!isGoal(level)} />
          <span class="number">
            <b>{text.answer.people(peopleOf(latest.share, goalOf(level)))}</b> {text.answer.outOf}
            {label !== common && <small>{label}</small>}
          </span>
        </>
      ) : (
        <span class="none">{isHidden(series) ? text.answer.hidden : text.answer.none}</span>
      )}
    </p>
  )
}
