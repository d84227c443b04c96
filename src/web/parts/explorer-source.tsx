import { type Exploration, explorerQuery } from '../../api/index.ts'
import { upper } from '../../vocabulary/index.ts'
import { explainedSentences, titleOf } from '../explored.ts'
import { DOWNLOAD, FIGURES } from '../paths.ts'
import { EXPLORER } from '../text/explorer.ts'
import type { Text } from '../text/index.ts'
import { yearsLabel } from './years.ts'

interface Props {
  readonly text: Text
  readonly answer: Exploration
  /** Address of the site without a slash at the end; null where nobody set one. */
  readonly publicUrl: string | null
}

/** Formats of a download, in the order in which they are offered. */
export const FORMATS = ['csv', 'xlsx', 'json', 'svg', 'png'] as const
export type Format = (typeof FORMATS)[number]

/** Name of the format in the address, per language. A contract. */
export const FORMAT_NAME = { nl: 'formaat', en: 'format' } as const

/** Downloads, the sentence to quote and the address of what is on screen. */
export function Take({ text, answer, publicUrl }: Props) {
  const words = EXPLORER[text.lang]
  const query = explorerQuery(answer, text.lang)
  const address = `${publicUrl ?? ''}${FIGURES[text.lang]}?${query}`
  return (
    <section class="take" aria-labelledby="meenemen">
      <h2 id="meenemen">{words.download}</h2>
      <ul class="links">
        {FORMATS.map(format => (
          <li>
            <a href={`${DOWNLOAD[text.lang]}?${query}&${FORMAT_NAME[text.lang]}=${format}`} download>
              {words.formats[format]}
            </a>
          </li>
        ))}
      </ul>
      <h3>{words.cite}</h3>
      <blockquote>
        <p>{citation(text, answer, address)}</p>
      </blockquote>
      <h3>{words.address}</h3>
      <p>
        <a class="file" href={`${FIGURES[text.lang]}?${query}`}>
          {address}
        </a>
      </p>
      <p class="notes">{words.addressHint}</p>
    </section>
  )
}

/** The sentence with what it is about, the release, the publisher of the counts and the address. */
function citation(text: Text, answer: Exploration, address: string): string {
  const publishers = publishersOf(answer)
  const sentence = explainedSentences(text, answer)[0]
  const from = publishers ? ` ${text.definition.source}: ${publishers}.` : ''
  const { id, createdAt } = answer.release
  return `${titleOf(answer, text.lang)}. ${sentence}${from} ${text.site.name}. ${text.about.release(id, text.number.day(createdAt))} ${address}`
}

/** Who counted or printed what is shown: `DUO`. */
export function publishersOf({ sources, published }: Exploration): string {
  const names = sources.map(({ publisher }) => publisher)
  return [...new Set(published ? [...names, `${published.publisher}, ${published.title}`] : names)].join(', ')
}

/** Who, what, where, caution and source, as beside every figure of the site. */
export function How({ text, answer }: Omit<Props, 'publicUrl'>) {
  const { lang, definition } = text
  const { indicator, sources, published } = answer
  return (
    <dl class="beside">
      <dt>{definition.who}</dt>
      <dd>{upper(indicator.population[lang])}.</dd>
      <dt>{definition.rule}</dt>
      <dd>
        <b>{upper(answer.definition.title[lang])}.</b> {answer.definition.rule[lang]}
      </dd>
      <dt>{definition.where}</dt>
      <dd>{text.figure.basis[indicator.basis]}</dd>
      <dt>{definition.note}</dt>
      <dd>{indicator.note[lang]}</dd>
      <dt>{definition.source}</dt>
      {sources.map(({ publisher, file, years, licence }) => (
        <dd>
          {publisher}, <span class="file">{file}</span> ({yearsLabel(years)}; {licence}).
        </dd>
      ))}
      {published && (
        <dd>
          {published.publisher}, {published.title} (<span class="file">{published.address}</span>).
        </dd>
      )}
      <dd>{text.about.release(answer.release.id, text.number.day(answer.release.createdAt))}</dd>
    </dl>
  )
}
