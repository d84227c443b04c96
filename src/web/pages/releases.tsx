import type { CatalogueFile, ReleaseStep } from '../../api/index.ts'
import { yearsLabel } from '../parts/years.ts'
import { DATA, HOME, RELEASES } from '../paths.ts'
import type { Text } from '../text/index.ts'
import { RELEASES_TEXT } from '../text/releases.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/versies`: every release up to the one that readers see, newest first, with what changed and why. */
export const releases: Page = {
  id: 'releases',
  routes: RELEASES,
  params: NO_PARAMS,
  view: ({ answers, text }) => {
    const words = RELEASES_TEXT[text.lang]
    return {
      title: words.title,
      description: words.description,
      paths: RELEASES,
      crumbs: [
        { name: text.site.start, path: HOME[text.lang] },
        { name: words.title, path: RELEASES[text.lang] },
      ],
      body: (
        <>
          <div class="words hero">
            <h1 class="big">{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <p>
              <a href={DATA[text.lang]}>{words.data}</a>
            </p>
          </div>
          {answers.releases().map(step => (
            <Release text={text} step={step} />
          ))}
          <section class="prose" aria-labelledby="uitleg">
            <h2 id="uitleg">{words.how}</h2>
            {words.howSays.map(said => (
              <p>{said}</p>
            ))}
          </section>
        </>
      ),
    }
  },
}

interface Props {
  readonly text: Text
  readonly step: ReleaseStep
}

function Release({ text, step }: Props) {
  const words = RELEASES_TEXT[text.lang]
  const { count, day } = text.number
  const { id, hidden } = step
  return (
    <article class="release" id={`v-${id}`} aria-labelledby={`v-${id}-kop`}>
      <h2 id={`v-${id}-kop`}>{id}</h2>
      {step.current && (
        <p>
          <span class="nl-data-badge">{words.current}</span>
        </p>
      )}
      <p class="notes">{words.made(day(step.createdAt), step.by)}</p>
      <p>{step.note === '' ? words.noNote : step.note}</p>
      <p>
        <b>{differenceSentence(text, step)}</b>
      </p>
      <p>
        {words.figures(count(step.figures), count(step.files))}{' '}
        {words.hidden(count(hidden.primary), count(hidden.complementary))}
      </p>
      <Files text={text} title={words.newFiles} files={step.newFiles} />
      <Files text={text} title={words.goneFiles} files={step.goneFiles} />
    </article>
  )
}

/** How many figures differ from the release before it, and whether files can be why. */
function differenceSentence(text: Text, step: ReleaseStep): string {
  const words = RELEASES_TEXT[text.lang]
  const { differences } = step
  if (differences === 'first' || differences === 'uncompared') return words[differences]
  const { added, changed, vanished } = differences
  if (added + changed + vanished === 0) return words.same
  const { count } = text.number
  const said = words.changes(count(added), count(changed), count(vanished))
  return step.newFiles.length + step.goneFiles.length === 0 ? `${said} ${words.sameFiles}` : said
}

function Files({ text, title, files }: { text: Text; title: string; files: readonly CatalogueFile[] }) {
  if (files.length === 0) return null
  return (
    <details>
      <summary>{`${title} (${text.number.count(files.length)})`}</summary>
      <ul class="plain">
        {files.map(({ file, publisher, years, licence }) => (
          <li>
            {publisher}, <span class="file">{file}</span> ({yearsLabel(years)}; {licence})
          </li>
        ))}
      </ul>
    </details>
  )
}
