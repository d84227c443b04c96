import type { RegionAnswer, SourceNote } from '../../api/index.ts'
import type { Target } from '../../vocabulary/index.ts'
import type { Text } from '../text/index.ts'
import { Scroll } from './scroll.tsx'
import { yearsLabel } from './years.ts'

/** Where the figures of a page come from: release, protection, placing, files with checksums, goals. */
export function About({ text, answer }: { text: Text; answer: RegionAnswer }) {
  const { release } = answer
  const { about, number } = text
  const hidden = number.count
  return (
    <section class="about" id="bronnen" aria-labelledby="bronnen-kop">
      <h2 id="bronnen-kop">{about.title}</h2>
      <p>
        {about.release(release.id, number.day(release.createdAt))}{' '}
        {release.bundledOnly ? about.bundled : about.imported}
      </p>
      <p>
        {release.unplaced > 0 ? about.unplaced(number.percent(release.unplaced)) : about.placed}{' '}
        {about.hidden(
          hidden(release.hidden.primary),
          hidden(release.hidden.complementary),
          hidden(release.hidden.published),
        )}
      </p>
      <Goals text={text} answer={answer} />
      <Files text={text} sources={merged(answer.levels.flatMap(({ sources }) => sources))} />
    </section>
  )
}

function Files({ text, sources }: { text: Text; sources: readonly SourceNote[] }) {
  const { about } = text
  if (sources.length === 0) return null
  return (
    <>
      <h3>{about.sources}</h3>
      <Scroll label={about.sources}>
        <table>
          <caption class="away">{about.sources}</caption>
          <thead>
            <tr>
              {[about.file, about.years, about.origin, about.checksum].map(head => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map(source => (
              <tr>
                <th scope="row">
                  <span class="file">{source.file}</span>
                  <small>
                    {source.publisher}, {source.licence}
                  </small>
                </th>
                <td>{yearsLabel(source.years)}</td>
                <td>{source.bundled ? about.withProgram : about.fetched}</td>
                <td>
                  <code title={source.sha256}>{source.sha256.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}

function Goals({ text, answer }: { text: Text; answer: RegionAnswer }) {
  const targets = answer.levels.filter(({ target }) => target.kind === 'besluit').map(({ target }) => target)
  const goals = unique([...targets, ...answer.national.map(({ target }) => target)].map(goalSource))
  const figures = unique(
    answer.national.flatMap(({ source }) => (source ? [`${source.publisher}, ${source.title}`] : [])),
  )
  return (
    <>
      {goals.length > 0 && (
        <p>
          {text.about.goals}: {goals.join('; ')}.
        </p>
      )}
      {figures.length > 0 && (
        <p>
          {text.about.verdicts}: {figures.join('; ')}.
        </p>
      )}
    </>
  )
}

function goalSource({ source }: Target): string {
  return `${source.publisher}, ${source.title}`
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}

/** One line a file, with the years that all levels take from it. */
function merged(sources: readonly SourceNote[]): readonly SourceNote[] {
  const found = new Map<string, SourceNote>()
  for (const source of sources) {
    const key = `${source.sha256} ${source.file}`
    const before = found.get(key)
    found.set(key, before ? { ...source, years: [...before.years, ...source.years] } : source)
  }
  return [...found.values()].sort((a, b) => a.file.localeCompare(b.file, 'nl'))
}
