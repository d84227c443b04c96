import type { FileNote, Passport } from '../../api/index.ts'
import type { Text } from '../text/index.ts'
import { PASSPORTS } from '../text/passport.ts'
import { figureText } from './passport-words.ts'
import { Scroll } from './scroll.tsx'

interface Props {
  readonly text: Text
  readonly answer: Passport
}

/** The files that a figure was counted from, with checksum, date and row counts; or who published it. */
export function SourceFiles({ text, answer }: Props) {
  const words = PASSPORTS[text.lang]
  const { published, files } = answer
  return (
    <section class="about" aria-labelledby="bestanden">
      <h2 id="bestanden">{published ? words.published : words.files}</h2>
      {published && (
        <p>
          {published.publisher}, {published.title} (<span class="file">{published.address}</span>).
        </p>
      )}
      {!published && files.length === 0 && <p>{words.noFiles}</p>}
      {files.length > 0 && (
        <Scroll label={text.about.sources}>
          <table>
            <caption class="away">{text.about.sources}</caption>
            <thead>
              <tr>
                {[words.file, words.read, words.rows, words.checksum].map(head => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {files.map(file => (
                <FileRow text={text} file={file} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {files.some(({ bundled }) => bundled) && <p class="notes">{words.extract}</p>}
    </section>
  )
}

function FileRow({ text, file }: { text: Text; file: FileNote }) {
  const words = PASSPORTS[text.lang]
  const { count, day } = text.number
  return (
    <tr>
      <th scope="row">
        <span class="file">{file.file}</span>
        <small>
          {file.publisher}, {file.licence}
        </small>
        {file.address && <small class="file">{file.address}</small>}
      </th>
      <td>
        {words.fetched(day(file.importedAt))}
        {file.bundled && <small>{words.bundled}</small>}
      </td>
      <td>{words.rowsOf(count(file.rows), count(file.facts), count(file.setApart))}</td>
      <td>
        <code class="file">{file.sha256}</code>
      </td>
    </tr>
  )
}

/** What each release said of the figure, and where it was corrected. */
export function HistoryTable({ text, answer }: Props) {
  const words = PASSPORTS[text.lang]
  const { history, corrections } = answer
  return (
    <section aria-labelledby="eerder">
      <h2 id="eerder">{words.history}</h2>
      <p>{words.historyLead(history.length)}</p>
      <Scroll label={words.byRelease}>
        <table>
          <caption class="away">{words.byRelease}</caption>
          <thead>
            <tr>
              {[words.release, words.made, words.figure].map(head => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.map(({ release, createdAt, observation, unreadable }) => (
              <tr>
                <th scope="row">
                  {release}
                  {release === answer.release.id && <small>{words.now}</small>}
                </th>
                <td>{text.number.day(createdAt)}</td>
                <td>
                  {unreadable ? words.unreadable : figureText(text, observation)}
                  {observation && <small>{text.table.status[observation.status]}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <h3>{words.corrections}</h3>
      {corrections.length === 0 && <p>{words.uncorrected}</p>}
      {corrections.map(({ release, before, after }) => (
        <p>{words.corrected(release, figureText(text, before), figureText(text, after))}</p>
      ))}
    </section>
  )
}
