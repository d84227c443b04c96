import { type Exploration, explorerQuery, SELECTION_NAMES } from '../../api/index.ts'
import { MOST_LINES, markerPath, SeriesChart, type SeriesData } from '../charts/index.ts'
import { selectionDataset } from '../dataset.ts'
import { absentSentences, explainedSentences, titleOf } from '../explored.ts'
import { chartOf, unnamedLines } from '../explored-chart.ts'
import { ExplorerForm } from '../parts/explorer-form.tsx'
import { How, Take } from '../parts/explorer-source.tsx'
import { ExplorerTable } from '../parts/explorer-table.tsx'
import { Lead } from '../parts/lead.tsx'
import { FIGURES, HOME } from '../paths.ts'
import { EXPLORER } from '../text/explorer.ts'
import type { Lang, Text } from '../text/index.ts'
import type { Page } from './page.ts'

/** `/cijfers`: choose a figure, definition, regions, sexes and years; sentence, chart, table and download of the same. */
export const figures: Page = {
  id: 'figures',
  routes: FIGURES,
  params: { nl: Object.values(SELECTION_NAMES.nl), en: Object.values(SELECTION_NAMES.en) },
  view: ({ answers, text, search, publicUrl }) => {
    const answer = answers.explorer.explore(search, text.lang)
    const wrong = answer.problems.length > 0
    const title = wrong ? EXPLORER[text.lang].wrong.title : titleOf(answer, text.lang)
    return {
      title,
      description: wrong ? EXPLORER[text.lang].wrong.lead : EXPLORER[text.lang].description,
      paths: search.size === 0 ? FIGURES : { nl: selected(answer, 'nl'), en: selected(answer, 'en') },
      crumbs: [
        { name: text.site.start, path: HOME[text.lang] },
        { name: EXPLORER[text.lang].title, path: FIGURES[text.lang] },
      ],
      body: wrong ? (
        <Wrong text={text} answer={answer} />
      ) : (
        <Explored text={text} answer={answer} publicUrl={publicUrl} />
      ),
      ...(wrong ? { status: statusOf(answer) } : { dataset: selectionDataset(text, answer) }),
    }
  },
}

function selected(answer: Exploration, lang: Lang): string {
  return `${FIGURES[lang]}?${explorerQuery(answer, lang)}`
}

/** 404 when something asked for does not exist, else 400. */
function statusOf({ problems }: Exploration): 400 | 404 {
  return problems.some(({ status }) => status === 404) ? 404 : 400
}

interface Props {
  readonly text: Text
  readonly answer: Exploration
}

function Explored({ text, answer, publicUrl }: Props & { publicUrl: string | null }) {
  const [first, ...rest] = explainedSentences(text, answer)
  const chart = chartOf(text, answer)
  return (
    <div class="explorer">
      <div class="words hero">
        <h1>{titleOf(answer, text.lang)}</h1>
        <p class="answer long">{first}</p>
        <Lead sentences={rest} />
        {[...answer.notes.map(note => note[text.lang]), ...absentSentences(text, answer)].map(note => (
          <p class="flag">{note}</p>
        ))}
      </div>
      <ExplorerForm text={text} answer={answer} />
      <div class="shown">
        {chart ? (
          <Drawn text={text} answer={answer} chart={chart} />
        ) : (
          <NoChart text={text} answer={answer} />
        )}
        <section aria-labelledby="tabel">
          <h2 id="tabel">{EXPLORER[text.lang].table}</h2>
          <p class="notes">{EXPLORER[text.lang].tableHint}</p>
          <ExplorerTable text={text} answer={answer} />
        </section>
        <Take text={text} answer={answer} publicUrl={publicUrl} />
        <How text={text} answer={answer} />
      </div>
    </div>
  )
}

function NoChart({ text, answer }: Props) {
  const words = EXPLORER[text.lang]
  if (answer.selection.scale === 'index' && answer.baseYear === null) return <p>{words.noIndex}</p>
  return (
    <p>
      {answer.sources.length === 0 && answer.indicator.basis !== 'country' ? words.noFiles : words.nothing}
    </p>
  )
}

function Drawn({ text, answer, chart }: Props & { chart: SeriesData }) {
  const { selection, indicator, baseYear } = answer
  const words = EXPLORER[text.lang]
  const base = selection.scale === 'index' && baseYear !== null ? chart.period(baseYear) : null
  const rest = unnamedLines(chart)
  const notes = [...chartNotes(text, answer, chart), ...(rest > 0 ? [words.rest(rest)] : [])]
  return (
    <figure class="trend">
      <figcaption>{words.unit(selection.show, indicator.unit[text.lang], base)}</figcaption>
      <ul class="key">
        {chart.series.slice(0, MOST_LINES).map(({ name }, n) => (
          <li class={`s${n}`}>
            <svg viewBox="-14 -6 28 12" width="28" height="12" aria-hidden="true" focusable="false">
              <path class="stroke" d="M-14 0h28" />
              <path class="mark" d={markerPath(n)} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <div class={selection.show === 'share' ? 'plot' : 'plot counts'}>
        <SeriesChart {...chart} />
      </div>
      {notes.length > 0 && <p class="notes">{notes.join(' ')}</p>}
    </figure>
  )
}

/** Only what this chart shows is explained. */
function chartNotes(text: Text, answer: Exploration, { series, period }: SeriesData): string[] {
  const points = series.flatMap(line => line.points)
  const gaps = series.some(line =>
    line.points.some((point, i) => i > 0 && point.year - (line.points[i - 1]?.year ?? 0) > 1),
  )
  const breaks = answer.breaks.filter(
    ({ from }) => points.some(({ year }) => year < from.year) && points.some(({ year }) => year >= from.year),
  )
  return [
    ...breaks.map(({ from, reason }) => `${text.chart.broken(period(from.year))} ${reason[text.lang]}`),
    ...(gaps ? [text.chart.dotted] : []),
    ...(points.some(({ low, high }) => high > low) ? [text.chart.margin] : []),
    ...(points.some(({ provisional }) => provisional) ? [text.chart.open] : []),
  ]
}

/** What is wrong with the address, all at once, and the way on: the nearest right choice, or choosing anew. */
function Wrong({ text, answer }: Props) {
  const { wrong } = EXPLORER[text.lang]
  return (
    <div class="explorer">
      <div class="words hero">
        <h1 class="big">{wrong.title}</h1>
        <p class="lead">{wrong.lead}</p>
        <ul class="wrong">
          {answer.problems.map(({ text: problem }) => (
            <li>{problem[text.lang]}</li>
          ))}
        </ul>
        <p>
          <a href={selected(answer, text.lang)}>{wrong.next}</a>: {titleOf(answer, text.lang)}.
        </p>
        <p>{wrong.again}</p>
      </div>
      <ExplorerForm text={text} answer={answer} />
    </div>
  )
}
