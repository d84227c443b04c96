import type { Child } from 'hono/jsx'
import type { PipelineAnswer, RegionListing } from '../../api/index.ts'
import type { Region } from '../../vocabulary/index.ts'
import { About } from '../parts/about.tsx'
import { ChangeParts } from '../parts/change.tsx'
import { Choices, Years } from '../parts/choices.tsx'
import { Lead } from '../parts/lead.tsx'
import { RegionLinks } from '../parts/links.tsx'
import { Leaks, Leverage } from '../parts/ranks.tsx'
import { Sources } from '../parts/sourced.tsx'
import { Stream } from '../parts/stream.tsx'
import { FLOW, HOME } from '../paths.ts'
import { FLOW_TEXT } from '../text/flow.ts'
import { LANGS, type Lang, type Text } from '../text/index.ts'
import { missing } from './missing.tsx'
import type { Answers, Page, View } from './page.ts'

/** The region that the page is about when nobody asks for another. */
const USUAL_REGION = 'landsdeel-oost'

/** `/doorstroom`: from school to technical work in one region, where people leave, and what one point more gives. */
export const flow: Page = {
  id: 'flow',
  routes: FLOW,
  params: { nl: Object.values(FLOW_TEXT.nl.params), en: Object.values(FLOW_TEXT.en.params) },
  view: ({ answers, text, search }) => {
    const { params } = FLOW_TEXT[text.lang]
    const slug = search.get(params.region) ?? USUAL_REGION
    const answer = answers.flow(slug, null)
    if (!answer) return { ...missing(text, `/${encodeURIComponent(slug)}`, answers), status: 404 }
    const asked = search.get(params.by)
    const by = asked === null ? answer.years.usual : yearOf(asked, answer.years)
    return by === null
      ? badYear(text, answers, { slug, answer })
      : found(text, answers, { slug, by, answer: answers.flow(slug, by) ?? answer })
  },
}

function yearOf(text: string, { first, last }: PipelineAnswer['years']): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  return year >= first && year <= last ? year : null
}

interface Chosen {
  readonly slug: string
  readonly by: number
  readonly answer: PipelineAnswer
}

function found(text: Text, answers: Answers, chosen: Chosen): View {
  const { region, years } = chosen.answer
  const words = FLOW_TEXT[text.lang]
  return {
    title: words.title(region),
    description: words.description(region),
    paths: pathsOf(chosen.slug, chosen.by === years.usual ? null : chosen.by),
    crumbs: crumbsOf(text),
    body: <FlowPage text={text} answers={answers} chosen={chosen} />,
  }
}

function badYear(text: Text, answers: Answers, chosen: Omit<Chosen, 'by'>): View {
  const words = FLOW_TEXT[text.lang]
  const { region, years } = chosen.answer
  return {
    title: words.title(region),
    description: words.description(region),
    paths: pathsOf(chosen.slug, null),
    crumbs: crumbsOf(text),
    status: 400,
    body: (
      <div class="words hero">
        <h1 class="big">{words.title(region)}</h1>
        <p class="lead">{words.badYear(years.first, years.last)}</p>
        <Choose text={text} regions={answers.regions()} chosen={{ ...chosen, by: years.usual }} />
      </div>
    ),
  }
}

function crumbsOf(text: Text): View['crumbs'] {
  return [
    { name: text.site.start, path: HOME[text.lang] },
    { name: FLOW_TEXT[text.lang].name, path: FLOW[text.lang] },
  ]
}

/** The address in both languages, with what was chosen: the other language shows the same. */
function pathsOf(slug: string, by: number | null): View['paths'] {
  const path = (lang: Lang) => {
    const { params } = FLOW_TEXT[lang]
    const query = new URLSearchParams({
      ...(slug === USUAL_REGION ? {} : { [params.region]: slug }),
      ...(by === null ? {} : { [params.by]: String(by) }),
    })
    return query.size > 0 ? `${FLOW[lang]}?${query}` : FLOW[lang]
  }
  return Object.fromEntries(LANGS.map(lang => [lang, path(lang)])) as Record<Lang, string>
}

function FlowPage({ text, answers, chosen }: { text: Text; answers: Answers; chosen: Chosen }) {
  const { slug, answer } = chosen
  const region = answers.region(slug)
  const form = <Choose text={text} regions={answers.regions()} chosen={chosen} />
  return (
    <>
      {answer.found ? (
        <Opening text={text} answer={answer}>
          {form}
        </Opening>
      ) : (
        <Nobody text={text} region={answer.region} within={region?.within ?? []}>
          {form}
        </Nobody>
      )}
      {answer.found && (
        <>
          <Stream text={text} answer={answer.found.flow} />
          <Leaks text={text} answer={answer.found.flow} />
          <Leverage text={text} answer={answer.found.leverage} />
        </>
      )}
      <Choices text={text} table={answers.choices(slug)} />
      {region && <Years text={text} levels={region.levels} />}
      <Changes text={text} answers={answers} slug={slug} />
      {answer.found && <Sources text={text} base={answer.found.flow.base} />}
      {region && <About text={text} answer={region} />}
    </>
  )
}

interface Inside {
  readonly children?: Child
}

/** Who arrives as the answer, large; where they leave and what nobody measures under it. */
function Opening({ text, answer, children }: { text: Text; answer: PipelineAnswer } & Inside) {
  const [first = '', ...rest] = (answer.found?.flow.words ?? []).map(words => words[text.lang])
  const [most = '', ...then] = first.split(/(?<=\.)\s/)
  return (
    <div class="words hero">
      <h1>{FLOW_TEXT[text.lang].title(answer.region)}</h1>
      <p class="answer long">{most}</p>
      <Lead sentences={[...then, ...rest]} />
      {children}
    </div>
  )
}

/** What is missing, why, and where to look instead. */
function Nobody(props: { text: Text; region: Region; within: RegionListing['regions'] } & Inside) {
  const { text, region, within, children } = props
  const words = FLOW_TEXT[text.lang]
  return (
    <div class="words hero">
      <h1>{words.title(region)}</h1>
      <p class="answer long">{words.empty}</p>
      <p class="lead">{words.emptyNext}</p>
      <RegionLinks text={text} regions={within} />
      {children}
    </div>
  )
}

/** Years to choose from, beside the one that is asked for. */
const YEARS = [2030, 2035, 2040, 2050] as const

/** Region and year: a plain form that works without script. */
function Choose(props: { text: Text; regions: readonly RegionListing[]; chosen: Chosen }) {
  const { text, regions, chosen } = props
  const { form, params } = FLOW_TEXT[text.lang]
  const { first } = chosen.answer.years
  const years = [...new Set([...YEARS.filter(year => year > first), chosen.by])].sort((a, b) => a - b)
  return (
    <form class="choose" action={FLOW[text.lang]} method="get">
      <label for="kies-regio">
        {form.region}
        <select id="kies-regio" name={params.region}>
          {regions
            .filter(
              ({ kind, regions: of }) => kind !== 'municipality' || of.some(each => isChosen(each, chosen)),
            )
            .map(({ kind, regions: of }) => (
              <optgroup label={text.region.kinds[kind]}>
                {of
                  .filter(each => kind !== 'municipality' || isChosen(each, chosen))
                  .map(({ region, path }) => (
                    <option value={slugOf(path)} selected={region.code === chosen.answer.region.code}>
                      {region.name[text.lang]}
                    </option>
                  ))}
              </optgroup>
            ))}
        </select>
      </label>
      <label for="kies-jaar">
        {form.by}
        <select id="kies-jaar" name={params.by}>
          {years.map(year => (
            <option value={String(year)} selected={year === chosen.by}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <button class="nl-button" type="submit">
        {form.button}
      </button>
    </form>
  )
}

function isChosen({ region }: RegionListing['regions'][number], { answer }: Chosen): boolean {
  return region.code === answer.region.code
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** One fold a level: closed, since there are up to six. */
function Changes({ text, answers, slug }: { text: Text; answers: Answers; slug: string }) {
  const changes = answers.changes(slug)
  const { levels } = answers.choices(slug)
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="verschil">
      <h2 id="verschil">{FLOW_TEXT[text.lang].change.heading}</h2>
      {changes.map(answer => (
        <details>
          <summary>
            {levels.find(({ indicator }) => indicator === answer.indicator)?.title[text.lang]}
          </summary>
          <ChangeParts text={text} answer={answer} />
        </details>
      ))}
    </section>
  )
}
