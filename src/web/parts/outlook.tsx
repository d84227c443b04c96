import type { Coming, LevelAnswer, OutlookAnswer } from '../../api/index.ts'
import { ofHundred, pointsText, RATINGS, rough, whole } from '../../outlook/index.ts'
import { schoolYearLabel } from '../../vocabulary/index.ts'
import { FanChart } from '../charts/index.ts'
import { METHOD } from '../paths.ts'
import { isKnown, yearly } from '../reading.ts'
import type { Text } from '../text/index.ts'
import { METHOD_TEXT } from '../text/method.ts'
import { OUTLOOK_TEXT } from '../text/outlook.ts'
import { shareText } from './figures.tsx'
import { Scroll } from './scroll.tsx'

/** Where a level leads: what it says, the fan, gap and pace by their names, and how it was reckoned. */
export function OutlookPart({ text, level }: { text: Text; level: LevelAnswer }) {
  const answer = level.outlook
  if (!answer) return null
  const { lang } = text
  const words = OUTLOOK_TEXT[lang]
  const id = `${level.indicator}-verwacht`
  return (
    <section class="outlook" aria-labelledby={id}>
      <h3 id={id}>{words.heading}</h3>
      <p>{answer.words.goal[lang]}</p>
      <p>{answer.words.certainty[lang]}</p>
      {answer.coming.length > 0 && <Fan text={text} level={level} answer={answer} />}
      <Numbers text={text} level={level} answer={answer} />
      {answer.coming.length > 0 && (
        <details>
          <summary>{words.table}</summary>
          <ComingTable text={text} coming={answer.coming} />
        </details>
      )}
      <details>
        <summary>{words.method}</summary>
        <Method text={text} answer={answer} />
      </details>
    </section>
  )
}

interface Props {
  readonly text: Text
  readonly level: LevelAnswer
  readonly answer: OutlookAnswer
}

function Fan({ text, level, answer }: Props) {
  const own = level.regions[0]
  const counted = own ? yearly(own).filter(isKnown) : []
  const [first] = counted
  if (!first) return null
  const words = OUTLOOK_TEXT[text.lang]
  const { percent } = text.number
  const last = answer.coming.at(-1)!
  return (
    <figure class="trend">
      <figcaption>{text.chart.unit(level.population[text.lang])}</figcaption>
      <div class="plot">
        <FanChart
          id={`${level.indicator}-verwacht-${text.lang}`}
          title={words.chart(level.title[text.lang])}
          description={answer.words.certainty[text.lang]}
          points={counted.map(({ period, share, status }) => ({
            year: period.year,
            low: share.low,
            high: share.high,
            provisional: status === 'voorlopig',
            label: shareText(text, share),
          }))}
          coming={answer.coming.map(({ year, median, observed: o }) => ({
            year,
            median,
            bands: [
              [o.p25, o.p75],
              [o.p10, o.p90],
              [o.p025, o.p975],
            ],
          }))}
          goal={{
            value: answer.goal.value,
            label: words.goal(ofHundred(answer.goal.value, text.lang)),
            reference: false,
          }}
          breaks={level.breaks.map(({ from }) => from.year)}
          period={schoolYearLabel}
          labels={{ expected: words.expected, value: percent(last.median) }}
        />
      </div>
      <p class="notes">{words.key}</p>
    </figure>
  )
}

/** Gap and pace are two numbers with two names. */
function Numbers({ text: { lang }, level, answer: { outlook } }: Props) {
  const words = OUTLOOK_TEXT[lang]
  const unit = level.unit[lang]
  const points = (value: number) => pointsText(value, lang)
  const people = (value: number | null) => (value === null ? null : whole(rough(value), lang))
  const { gap, pace } = outlook
  const effort = outlook.effort.filter(each => each.points > 0.05)
  return (
    <dl class="numbers">
      <dt>{words.gap.name}</dt>
      <dd>
        {gap.points > 0 ? words.gap.value(points(gap.points), people(gap.people), unit) : words.arrived}
      </dd>
      {pace.points > 0 && (
        <>
          <dt>{words.pace.name}</dt>
          <dd>{words.pace.value(points(pace.points), people(pace.people), unit)}</dd>
        </>
      )}
      {effort.length > 0 && <dt>{words.effort.name}</dt>}
      {effort.map(each => (
        <dd>{words.effort.value(`${100 * each.chance}%`, points(each.points), people(each.people), unit)}</dd>
      ))}
    </dl>
  )
}

function ComingTable({ text, coming }: { text: Text; coming: readonly Coming[] }) {
  const { table, columns } = OUTLOOK_TEXT[text.lang]
  const { percent, percents } = text.number
  return (
    <Scroll label={table}>
      <table class="figures">
        <caption class="away">{table}</caption>
        <thead>
          <tr>
            {columns.map(name => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coming.map(({ year, median, observed: o }) => (
            <tr>
              <th scope="row">{schoolYearLabel(year)}</th>
              <td>{percent(median)}</td>
              <td>{percents(o.p25, o.p75)}</td>
              <td>{percents(o.p10, o.p90)}</td>
              <td>{percents(o.p025, o.p975)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Method({ text: { lang }, answer }: { text: Text; answer: OutlookAnswer }) {
  const words = OUTLOOK_TEXT[lang]
  const { rating } = answer.outlook
  const said = answer.words.method[lang]
  return (
    <>
      {said && <p>{said}</p>}
      <p>
        {words.record} <a href={METHOD[lang]}>{METHOD_TEXT[lang].link}</a>
      </p>
      {rating && (
        <p>
          {words.rating(
            RATINGS[rating.rating][lang],
            schoolYearLabel(rating.from),
            schoolYearLabel(rating.to),
          )}
        </p>
      )}
    </>
  )
}
