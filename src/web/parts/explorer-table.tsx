import { type Exploration, type ExploredSeries, yearLabel } from '../../api/index.ts'
import type { Observation, Status } from '../../vocabulary/index.ts'
import { countsText, spanText, titleOf, valueIn, whoOf, yearsShown } from '../explored.ts'
import { localPath } from '../paths.ts'
import { EXPLORER } from '../text/explorer.ts'
import type { Text } from '../text/index.ts'
import { Passport, passportPath } from './passport.tsx'
import { Scroll } from './scroll.tsx'

interface Props {
  readonly text: Text
  readonly answer: Exploration
}

/** A row a series, a column a year; every number opens its passport. A status that a column shares stands once. */
export function ExplorerTable({ text, answer }: Props) {
  const years = yearsShown(answer)
  const caption = titleOf(answer, text.lang)
  const common = new Map(years.map(year => [year, commonStatus(answer, year)]))
  return (
    <Scroll label={caption}>
      <table class="figures explored">
        <caption class="away">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.site.regions}</th>
            {years.map(year => (
              <th scope="col">
                {yearLabel(answer.period, year)}
                {common.get(year) && <small>{text.table.status[common.get(year)!]}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.series.map(series => (
            <tr>
              <SeriesHead text={text} answer={answer} series={series} />
              {years.map(year => (
                <Cell
                  text={text}
                  answer={answer}
                  series={series}
                  year={year}
                  named={common.get(year) === null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function commonStatus({ series }: Exploration, year: number): Status | null {
  const found = new Set(series.flatMap(each => observationOf(each, year)?.status ?? []))
  const [status] = found
  return found.size === 1 && status ? status : null
}

function observationOf({ observations }: ExploredSeries, year: number): Observation | undefined {
  return observations.find(({ period }) => period.year === year)
}

function SeriesHead({ text, answer, series }: Props & { series: ExploredSeries }) {
  const { region, path, sex } = series
  const name = region.name[text.lang]
  return (
    <th scope="row">
      {path ? <a href={localPath(path, text.lang)}>{name}</a> : name}
      {sex !== 'totaal' && <small>{whoOf(text, answer, sex)}</small>}
    </th>
  )
}

interface CellProps extends Props {
  readonly series: ExploredSeries
  readonly year: number
  /** True where the status stands in the cell. */
  readonly named: boolean
}

function Cell({ text, answer, series, year, named }: CellProps) {
  const observation = observationOf(series, year)
  if (!observation) return <td class="none">{text.table.empty}</td>
  const span = valueIn(answer, series, observation)
  const { indicator, definition } = answer
  const { region, sex, status } = observation
  const href = passportPath(
    { indicator: indicator.id, definition: definition.id, region, sex, year },
    text.lang,
  )
  const counts = answer.selection.show === 'share' ? countsText(text, observation) : null
  const hidden = status === 'onderdrukt'
  const absent = answer.selection.scale === 'index' ? EXPLORER[text.lang].noIndexOf : text.table.empty
  return (
    <td>
      <Passport href={href}>
        {span ? spanText(text, answer, span) : hidden ? text.table.status.onderdrukt : absent}
      </Passport>
      {counts && <small>{counts}</small>}
      {named && (span || !hidden) && <small>{text.table.status[status]}</small>}
    </td>
  )
}
