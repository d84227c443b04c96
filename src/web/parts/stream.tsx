import type { FlowAnswer } from '../../api/index.ts'
import type { Flow, Link, StepId } from '../../outlook/index.ts'
import { type Certainty, PartBar, Sankey } from '../charts/index.ts'
import { FLOW_TEXT } from '../text/flow.ts'
import type { Text } from '../text/index.ts'
import { courseOf, rowOf } from './course.ts'
import { middleOf, peopleLong, peopleShort } from './people.ts'
import { Scroll } from './scroll.tsx'

/** From school to work: a stream on wide screens, bars under each other on narrow ones, and every step in a table. */
export function Stream({ text, answer }: { text: Text; answer: FlowAnswer }) {
  const { stream, sources } = FLOW_TEXT[text.lang]
  const { flow, words } = answer
  return (
    <section class="stream" aria-labelledby="stroom">
      <h2 id="stroom">{stream.heading}</h2>
      <figure>
        <figcaption>{stream.unit}</figcaption>
        <Swatches text={text} />
        <Sankey
          id={`stroom-${text.lang}`}
          title={words[0]![text.lang]}
          description={stream.describe}
          {...courseOf(text, flow)}
        />
        <Lanes text={text} flow={flow} />
      </figure>
      <p class="notes">
        {stream.notes.join(' ')} {stream.source} <a href="#herkomst">{sources}</a>
      </p>
      <details>
        <summary>{stream.table}</summary>
        <Steps text={text} flow={flow} />
      </details>
    </section>
  )
}

/** What the ways of drawing mean. */
function Swatches({ text }: { text: Text }) {
  const { certainty, leaves } = FLOW_TEXT[text.lang].stream
  const kinds: readonly [string, string][] = [
    ...(['measured', 'published', 'unknown'] as const).map((kind: Certainty): [string, string] => [
      `on ${kind}`,
      certainty[kind],
    ]),
    ['leak', leaves],
  ]
  return (
    <ul class="swatches">
      {kinds.map(([kind, words]) => (
        <li>
          <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true" focusable="false">
            <path class={`band ${kind}`} d="M0 1h28v10h-28z" fill={swatchFill(kind)} />
            {kind === 'on published' && <path class="edge on" d="M0 1h28M0 11h28" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

function swatchFill(kind: string): string | undefined {
  return kind === 'on unknown' ? 'url(#hatch)' : undefined
}

const LANES: Readonly<Record<'mbo' | 'hbo' | 'wo', readonly StepId[]>> = {
  mbo: ['vmbo-mbo', 'mbo-diploma', 'mbo-hbo', 'mbo-werk'],
  hbo: ['havo-examen', 'havo-hbo', 'hbo-diploma', 'hbo-werk'],
  wo: ['vwo-examen', 'vwo-wo', 'wo-diploma', 'wo-werk'],
}

/** The same for narrow screens and paper. */
function Lanes({ text, flow }: { text: Text; flow: Flow }) {
  const { stream } = FLOW_TEXT[text.lang]
  const most = Math.max(...flow.links.map(({ kind, from }) => (kind === 'passage' && from ? from.high : 0)))
  return (
    <div class="lanes">
      {(['mbo', 'hbo', 'wo'] as const).map(lane => (
        <>
          <h3>{stream.lanes[lane]}</h3>
          <ol>
            {LANES[lane].map(step => (
              <Lane text={text} link={flow.links.find(link => link.step === step)!} most={most} />
            ))}
          </ol>
        </>
      ))}
    </div>
  )
}

function Lane({ text, link: { title, from, to, rate }, most }: { text: Text; link: Link; most: number }) {
  const { stream } = FLOW_TEXT[text.lang]
  return (
    <li>
      {title[text.lang]}
      {from && to && (
        <PartBar part={middleOf(to)} whole={middleOf(from)} most={most} certainty={rate.origin} />
      )}
      <small>
        {from && to ? (
          <b>{stream.part(peopleShort(text, to), peopleShort(text, from))}</b>
        ) : (
          <b>{stream.uncounted}</b>
        )}{' '}
        {stream.certainty[rate.origin]}
      </small>
    </li>
  )
}

function Steps({ text, flow }: { text: Text; flow: Flow }) {
  const { stream } = FLOW_TEXT[text.lang]
  return (
    <Scroll label={stream.table}>
      <table>
        <caption class="away">{stream.table}</caption>
        <thead>
          <tr>
            {stream.columns.map(head => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flow.links.map(link => (
            <StepRow text={text} link={link} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** A choice that is not counted here has no share; of a passage the share holds anywhere. */
function StepRow({ text, link }: { text: Text; link: Link }) {
  const { stream } = FLOW_TEXT[text.lang]
  const { step, title, kind, from, to, rate } = link
  const known = kind === 'passage' || from !== null
  return (
    <tr id={rowOf(step)}>
      <th scope="row">{title[text.lang]}</th>
      <td>{from ? peopleLong(text, from) : stream.uncounted}</td>
      <td>{to ? peopleLong(text, to) : stream.uncounted}</td>
      <td>{known ? shareOf(text, link) : '–'}</td>
      <td>
        {known ? stream.certainty[rate.origin] : '–'}
        {rate.period && <small>{rate.period}</small>}
      </td>
    </tr>
  )
}

function shareOf({ number }: Text, { rate: { value, low, high } }: Link): string {
  return value === null ? `${number.percents(low, high)}?` : number.percent(value)
}
