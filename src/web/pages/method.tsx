import { indicatorTitle, type OutlookRecord } from '../../api/index.ts'
import { decimal, METHODS } from '../../outlook/index.ts'
import { schoolYearLabel } from '../../vocabulary/index.ts'
import { About } from '../parts/about.tsx'
import { Scroll } from '../parts/scroll.tsx'
import { HOME, METHOD } from '../paths.ts'
import type { Text } from '../text/index.ts'
import { METHOD_TEXT } from '../text/method.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/methode`: how the outlook is reckoned, how methods did in the past, and what came of earlier projections. */
export const method: Page = {
  id: 'method',
  routes: METHOD,
  params: NO_PARAMS,
  view: ({ answers, text }) => {
    const { title, lead, parts } = METHOD_TEXT[text.lang]
    return {
      title,
      description: lead,
      paths: METHOD,
      crumbs: [
        { name: text.site.start, path: HOME[text.lang] },
        { name: title, path: METHOD[text.lang] },
      ],
      body: (
        <>
          <div class="words hero">
            <h1 class="big">{title}</h1>
            <p class="lead">{lead}</p>
            {parts.map(({ heading, says }) => (
              <>
                <h2>{heading}</h2>
                {says.map(each => (
                  <p>{each}</p>
                ))}
              </>
            ))}
          </div>
          <Scores text={text} record={answers.record} />
          <Ledger text={text} record={answers.record} />
          <About text={text} answer={answers.home()} />
        </>
      ),
    }
  },
}

interface Props {
  readonly text: Text
  readonly record: OutlookRecord
}

/** Fewer forecasts than these say nothing of a method. */
const ENOUGH = 10

/** One table a definition, folded by indicator: the mean error of every method side by side. */
function Scores({ text, record }: Props) {
  const { scores: words } = METHOD_TEXT[text.lang]
  const scores = record.scores.filter(({ n }) => n >= ENOUGH)
  const indicators = [...new Set(scores.map(({ indicator }) => indicator))]
  return (
    <section class="about" aria-labelledby="terugkijken">
      <h2 id="terugkijken">{words.heading}</h2>
      <p>{words.intro}</p>
      {indicators.length === 0 && <p>{words.empty}</p>}
      {indicators.map(indicator => {
        const own = scores.filter(score => score.indicator === indicator)
        return (
          <details>
            <summary>{indicatorTitle(indicator)[text.lang]}</summary>
            {[...new Set(own.map(({ definition }) => definition))].map(definition => (
              <ScoreTable
                text={text}
                label={`${indicatorTitle(indicator)[text.lang]} (${definition})`}
                scores={own.filter(score => score.definition === definition)}
              />
            ))}
          </details>
        )
      })}
    </section>
  )
}

function ScoreTable({ text, label, scores }: { text: Text; label: string; scores: OutlookRecord['scores'] }) {
  const { scores: words, methods } = METHOD_TEXT[text.lang]
  const shown = METHODS.filter(({ id }) => scores.some(({ method }) => method === id))
  const classes = [...new Set(scores.map(({ kind, horizon }) => `${kind}|${horizon}`))]
  return (
    <>
      <h3>{label}</h3>
      <Table
        label={label}
        columns={[words.kind, words.ahead, ...shown.map(({ id }) => methods[id]), words.within, words.count]}
        rows={classes.map(each => {
          const own = scores.filter(({ kind, horizon }) => `${kind}|${horizon}` === each)
          const model = own.find(({ method }) => method === 'model') ?? own[0]!
          return [
            text.region.kind[model.kind],
            String(model.horizon),
            ...shown.map(({ id }) => {
              const found = own.find(({ method }) => method === id)
              return found ? decimal(found.mae, text.lang) : '–'
            }),
            `${Math.round(100 * model.coverage80)}%`,
            text.number.count(model.n),
          ]
        })}
      />
    </>
  )
}

/** Most that are shown one by one: the latest. */
const SHOWN = 50

function Ledger({ text, record: { ledger } }: Props) {
  const words = METHOD_TEXT[text.lang].ledger
  const { percent, count } = text.number
  const mean = ledger.reduce((sum, { error }) => sum + Math.abs(error), 0) / Math.max(1, ledger.length)
  const within = ledger.filter(({ outcome, low80, high80 }) => outcome >= low80 && outcome <= high80).length
  return (
    <section class="about" aria-labelledby="uitkomsten">
      <h2 id="uitkomsten">{words.heading}</h2>
      {ledger.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <>
          <p>
            {words.summary(count(ledger.length), decimal(mean, text.lang), percent(within / ledger.length))}
          </p>
          <Table
            label={words.heading}
            columns={words.columns}
            rows={ledger
              .slice(-SHOWN)
              .map(row => [
                `${indicatorTitle(row.indicator)[text.lang]}, ${row.region}, ${schoolYearLabel(row.year)}`,
                percent(row.projected),
                percent(row.outcome),
                decimal(row.error, text.lang),
              ])}
          />
        </>
      )}
    </section>
  )
}

function Table(props: { label: string; columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  const { label, columns, rows } = props
  return (
    <Scroll label={label}>
      <table>
        <caption class="away">{label}</caption>
        <thead>
          <tr>
            {columns.map(name => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr>
              <th scope="row">{first}</th>
              {rest.map(cell => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
