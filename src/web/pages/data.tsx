import type { Catalogue, CatalogueFile } from '../../api/index.ts'
import { SELECTION_NAMES } from '../../api/index.ts'
import { schoolYearLabel } from '../../vocabulary/index.ts'
import { catalogueDataset } from '../dataset.ts'
import { Scroll } from '../parts/scroll.tsx'
import { yearsLabel } from '../parts/years.ts'
import { DATA, FIGURES, HOME, RELEASES } from '../paths.ts'
import { DATA_TEXT } from '../text/data.ts'
import type { Text } from '../text/index.ts'
import { NO_PARAMS, type Page } from './page.ts'

/** `/data`: the files behind a release, their years and licences, and which figure reads what. */
export const data: Page = {
  id: 'data',
  routes: DATA,
  params: NO_PARAMS,
  view: ({ answers, text }) => {
    const words = DATA_TEXT[text.lang]
    const catalogue = answers.catalogue()
    return {
      title: words.title,
      description: words.description,
      paths: DATA,
      crumbs: [
        { name: text.site.start, path: HOME[text.lang] },
        { name: words.title, path: DATA[text.lang] },
      ],
      dataset: catalogueDataset(text, catalogue),
      body: (
        <>
          <Opening text={text} catalogue={catalogue} release={answers.release} />
          {catalogue.years.length > 0 && <Years text={text} catalogue={catalogue} />}
          <Uses text={text} catalogue={catalogue} />
          <Files text={text} id="bestanden" files={catalogue.files} />
          <Files text={text} id="plaatsen" files={catalogue.places} />
        </>
      ),
    }
  },
}

interface Props {
  readonly text: Text
  readonly catalogue: Catalogue
}

function Opening(props: Props & { release: { id: string; createdAt: string } }) {
  const { text, catalogue, release } = props
  const words = DATA_TEXT[text.lang]
  const { years, tables, files } = catalogue
  const [first, last] = [years[0], years.at(-1)]
  const count = text.number.count
  return (
    <div class="words hero">
      <h1 class="big">{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        {first !== undefined && last !== undefined
          ? words.holds(
              count(tables.length),
              count(files.length),
              schoolYearLabel(first),
              schoolYearLabel(last),
            )
          : words.empty}{' '}
        {text.about.release(release.id, text.number.day(release.createdAt))}{' '}
        <a href={RELEASES[text.lang]}>{words.versions}</a>
      </p>
      <h2>{words.take}</h2>
      <p>{words.takeHow}</p>
      <p>
        <a href={FIGURES[text.lang]}>{words.takeLink}</a>
      </p>
    </div>
  )
}

const MARKS = { held: '■', provisional: '□', none: '–' } as const

/** Tables by years: a mark for the eye, a word for who listens. */
function Years({ text: { lang }, catalogue }: Props) {
  const words = DATA_TEXT[lang]
  return (
    <section class="about" aria-labelledby="jaren">
      <h2 id="jaren">{words.years}</h2>
      <p>{words.yearsHow}</p>
      <Scroll label={words.years}>
        <table class="available">
          <caption class="away">{words.years}</caption>
          <thead>
            <tr>
              <th scope="col">{words.table}</th>
              {catalogue.years.map(year => (
                <th scope="col">{year}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {catalogue.tables.map(({ table, title, publisher, licences, years }) => (
              <tr>
                <th scope="row">
                  {title[lang]}
                  <small>
                    {publisher}, {licences.join(', ')}. <span class="file">{table}</span>
                  </small>
                </th>
                {catalogue.years.map(year => {
                  const cell = years.get(year) ?? 'none'
                  return (
                    <td class={cell}>
                      <span aria-hidden="true">{MARKS[cell]}</span>
                      <span class="away">{words.cell[cell]}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Uses({ text: { lang }, catalogue }: Props) {
  const words = DATA_TEXT[lang]
  const name = SELECTION_NAMES[lang].indicator
  return (
    <section class="about" aria-labelledby="cijfers">
      <h2 id="cijfers">{words.uses}</h2>
      <p>{words.usesHow}</p>
      <Scroll label={words.uses}>
        <table>
          <caption class="away">{words.uses}</caption>
          <Head names={[words.indicator, words.definitions, words.reads]} />
          <tbody>
            {catalogue.uses.map(({ id, title, definitions, tables, printed }) => (
              <tr>
                <th scope="row">
                  <a href={`${FIGURES[lang]}?${name}=${id}`}>{title[lang]}</a>
                </th>
                <td>{definitions}</td>
                <td class="file">
                  {tables.length > 0 ? tables.join(', ') : printed ? words.printed : words.absent}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function Head({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map(name => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
  )
}

interface FilesProps {
  readonly text: Text
  readonly id: 'bestanden' | 'plaatsen'
  readonly files: readonly CatalogueFile[]
}

function Files({ text, id, files }: FilesProps) {
  const words = DATA_TEXT[text.lang]
  const counted = id === 'bestanden'
  if (files.length === 0) return null
  const title = counted ? words.files : words.places
  const columns = [words.file, ...(counted ? [text.about.years, words.counts] : []), words.rows]
  return (
    <section class="about" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{counted ? words.filesHow : words.placesHow}</p>
      <Scroll label={title}>
        <table>
          <caption class="away">{title}</caption>
          <Head names={[...columns, words.licence, text.about.origin, text.about.checksum]} />
          <tbody>
            {files.map(file => (
              <FileRow text={text} file={file} counted={counted} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

function FileRow({ text, file, counted }: { text: Text; file: CatalogueFile; counted: boolean }) {
  const words = DATA_TEXT[text.lang]
  const { count, day } = text.number
  return (
    <tr>
      <th scope="row">
        <span class="file">{file.file}</span>
        <small class="file">{file.table}</small>
      </th>
      {counted && <td>{yearsLabel(file.years)}</td>}
      {counted && <td>{count(file.facts)}</td>}
      <td>
        {count(file.rows)}
        {file.setApart > 0 && <small>{words.apart(count(file.setApart))}</small>}
      </td>
      <td>
        {file.publisher}, {file.licence}
      </td>
      <td>{file.bundled ? text.about.withProgram : words.imported(day(file.importedAt))}</td>
      <td>
        <code title={file.sha256}>{file.sha256.slice(0, 12)}</code>
      </td>
    </tr>
  )
}
