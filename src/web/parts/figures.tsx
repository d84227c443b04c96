import type { LevelAnswer, RegionSeries } from '../../api/index.ts'
import { type Count, exactValue, type Observation, periodLabel } from '../../vocabulary/index.ts'
import { localPath } from '../paths.ts'
import { yearly } from '../reading.ts'
import type { Text } from '../text/index.ts'
import { Scroll } from './scroll.tsx'

/** Years by regions: share, counts and status of each. */
export function FigureTable({ text, level }: { text: Text; level: LevelAnswer }) {
  const title = level.title[text.lang]
  const years = [...new Map(level.regions.flatMap(yearly).map(o => [periodLabel(o.period), o.period.year]))]
    .sort(([, a], [, b]) => a - b)
    .map(([label]) => label)
  return (
    <Scroll label={text.table.caption(title)}>
      <table class="figures">
        <caption class="away">{text.table.caption(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.table.year}</th>
            {level.regions.map((series, i) => (
              <th scope="col" class={i === 0 ? 'own' : undefined}>
                <RegionName text={text} series={series} linked={i > 0} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(year => (
            <Year text={text} level={level} year={year} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function RegionName({ text, series, linked }: { text: Text; series: RegionSeries; linked: boolean }) {
  const name = series.region.name[text.lang]
  return <>{linked ? <a href={localPath(series.path, text.lang)}>{name}</a> : name}</>
}

/** A status that all regions of a year share stands once, under the year. */
function Year({ text, level, year }: { text: Text; level: LevelAnswer; year: string }) {
  const cells = level.regions.map(series => yearly(series).find(o => periodLabel(o.period) === year))
  const statuses = new Set(cells.flatMap(cell => (cell ? [cell.status] : [])))
  const [status] = statuses
  const common = statuses.size === 1 && status ? text.table.status[status] : null
  return (
    <tr>
      <th scope="row">
        {year}
        {common && <small>{common}</small>}
      </th>
      {cells.map((cell, i) => (
        <td class={i === 0 ? 'own' : undefined}>
          <Figure text={text} cell={cell} />
          {cell && common === null && <small>{text.table.status[cell.status]}</small>}
        </td>
      ))}
    </tr>
  )
}

function Figure({ text, cell }: { text: Text; cell: Observation | undefined }) {
  if (!cell?.share)
    return (
      <span class="none">
        {cell?.status === 'onderdrukt' ? text.table.status.onderdrukt : text.table.empty}
      </span>
    )
  return (
    <>
      <b>{shareText(text, cell.share)}</b>
      {cell.numerator && cell.denominator && (
        <small>{text.table.of(countText(text, cell.numerator), countText(text, cell.denominator))}</small>
      )}
    </>
  )
}

/** `17,5 %`, or both bounds where they differ in print. */
export function shareText(text: Text, share: { readonly low: number; readonly high: number }): string {
  const { percent, percents } = text.number
  return share.low === share.high ? percent(share.low) : percents(share.low, share.high)
}

function countText(text: Text, count: Count): string {
  const exact = exactValue(count)
  if (exact !== null) return text.number.count(exact)
  return text.table.range(text.number.count(count.low), text.number.count(count.high))
}
