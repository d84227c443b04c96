import type { ContentAnswer, MapAnswer, RegionAnswer } from '../../api/index.ts'
import { regionDataset } from '../dataset.ts'
import { About } from '../parts/about.tsx'
import { LevelGlance } from '../parts/glance.tsx'
import { Lead } from '../parts/lead.tsx'
import { LevelSection } from '../parts/level.tsx'
import { RegionLinks } from '../parts/links.tsx'
import { RegionMap } from '../parts/map.tsx'
import { PactPart } from '../parts/pact.tsx'
import { Tally } from '../parts/tally.tsx'
import { Verdicts } from '../parts/verdicts.tsx'
import { bothPaths, HOME, REGIONS } from '../paths.ts'
import { isHidden, isKnown } from '../reading.ts'
import { figureSentences, regionalSentences, verdictSentences } from '../sentences.ts'
import type { Text } from '../text/index.ts'
import { NO_PARAMS, type Page, type View } from './page.ts'

/** `/regios/{slug}`: one region, beside Oost and the country. */
export const region: Page = {
  id: 'region',
  routes: { nl: `${REGIONS.nl}/:slug`, en: `${REGIONS.en}/:slug` },
  params: NO_PARAMS,
  view: ({ answers, text, slug }) => {
    const answer = answers.region(slug)
    if (!answer) return null
    const paths = bothPaths(`${REGIONS.nl}/${slug}`)
    return {
      title: text.region.title(answer.region),
      description: text.region.description(answer.region),
      paths,
      crumbs: [
        { name: text.site.start, path: HOME[text.lang] },
        { name: text.site.regions, path: REGIONS[text.lang] },
        { name: answer.region.name[text.lang], path: paths[text.lang] },
      ],
      body: (
        <RegionPage
          text={text}
          answer={answer}
          map={answers.map({ level: leading(answer)?.level })}
          content={answers.content}
        />
      ),
      ...regionDataset(text, answer),
      ...shownOf(text, answer),
    }
  },
}

/** The first figure in words, for the picture of the page. */
function shownOf(text: Text, answer: RegionAnswer): Pick<View, 'shown'> {
  const level = leading(answer)
  const sentence = level?.regions[0] && figureSentences(text, level, level.regions[0])[0]
  return sentence ? { shown: { sentence, answer } } : {}
}

/** The levels where this region has a figure, or one that was kept back. */
function present(answer: RegionAnswer) {
  return answer.levels.filter(({ regions: [own] }) => own && (isKnown(own.latest) || isHidden(own)))
}

/** The level that the page opens with: the first with a figure, else the first that was kept back. */
function leading(answer: RegionAnswer) {
  const levels = present(answer)
  return levels.find(({ regions: [own] }) => own?.latest) ?? levels[0]
}

interface Props {
  readonly text: Text
  readonly answer: RegionAnswer
  /** Of the level that the page opens with. */
  readonly map: MapAnswer
}

function RegionPage({ text, answer, map, content }: Props & { content: ContentAnswer }) {
  const levels = present(answer)
  const absent = answer.levels.filter(level => !levels.includes(level)).map(({ level }) => level)
  const { region } = answer
  const first = leading(answer)
  return (
    <>
      <div class="hero">
        <div class="words">
          <p class="nl-data-badge">{text.region.kind[region.kind]}</p>
          <h1>{answer.themes.length > 0 ? region.name[text.lang] : text.region.question(region)}</h1>
          {levels.length > 0 ? (
            <Opening text={text} answer={answer} />
          ) : (
            <Empty text={text} answer={answer} />
          )}
        </div>
        {first && <LevelGlance text={text} level={first} />}
      </div>
      {answer.themes.length > 0 && <Themes text={text} answer={answer} />}
      {levels.length > 0 && (
        <>
          <Tally text={text} answer={{ ...answer, levels }} absent={absent} />
          <Verdicts text={text} answer={{ ...answer, levels }} />
          {levels.map(level => (
            <LevelSection text={text} level={level} />
          ))}
        </>
      )}
      <PactPart text={text} content={content} code={region.code} />
      <Around text={text} answer={levels.length > 0 ? answer : { ...answer, within: [] }} map={map} />
      <About text={text} answer={answer} />
    </>
  )
}

/** The first figure as the answer, large; the rest of what may be said under it. */
function Opening({ text, answer }: { text: Text; answer: RegionAnswer }) {
  const level = leading(answer)
  const own = level?.regions[0]
  if (!level || !own) return null
  const [first, ...rest] = figureSentences(text, level, own)
  return (
    <>
      <p class="answer long">{first}</p>
      <Lead sentences={rest} />
      <Lead sentences={[...regionalSentences(text, answer), ...verdictSentences(text, answer)]} />
    </>
  )
}

/** What is missing, why, and where to look instead. */
function Empty({ text, answer }: { text: Text; answer: RegionAnswer }) {
  const thematic = answer.themes.length > 0
  return (
    <>
      <p class="answer">{text.region.empty(answer.region)}</p>
      <p class="lead">{thematic ? text.region.thematic(answer.region) : text.region.emptyWhy}</p>
      {answer.within.length > 0 && (
        <>
          <p>{text.region.emptyNext}</p>
          <RegionLinks text={text} regions={answer.within} />
        </>
      )}
    </>
  )
}

function Themes({ text, answer }: { text: Text; answer: RegionAnswer }) {
  return (
    <section aria-labelledby="themas">
      <h2 id="themas">{text.region.themes}</h2>
      <ul class="links">
        {answer.themes.map(theme => (
          <li>{theme[text.lang]}</li>
        ))}
      </ul>
    </section>
  )
}

function Around({ text, answer, map }: Props) {
  const { region, members, within } = answer
  return (
    <>
      {members.length > 0 && (
        <section aria-labelledby="leden">
          <h2 id="leden">{text.region.members(region)}</h2>
          <RegionMap text={text} answer={map} region={answer} />
          <RegionLinks text={text} regions={members} />
        </section>
      )}
      {within.length > 0 && (
        <section aria-labelledby="binnen">
          <h2 id="binnen">{text.region.within(region)}</h2>
          <RegionLinks text={text} regions={within} />
          <p class="notes">{text.region.overlap}</p>
        </section>
      )}
    </>
  )
}
