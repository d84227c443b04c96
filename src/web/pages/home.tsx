import type { MapAnswer, MapAsked, RegionAnswer, RegionListing } from '../../api/index.ts'
import { About } from '../parts/about.tsx'
import { NationalGlance } from '../parts/glance.tsx'
import { Lead } from '../parts/lead.tsx'
import { LevelSection } from '../parts/level.tsx'
import { RegionLinks } from '../parts/links.tsx'
import { HomeMap } from '../parts/map.tsx'
import { Search } from '../parts/search.tsx'
import { Tally } from '../parts/tally.tsx'
import { Verdicts } from '../parts/verdicts.tsx'
import { bothPaths, HOME, REGIONS } from '../paths.ts'
import { headline, nationalSentences, regionalSentences, verdictSentences } from '../sentences.ts'
import type { Text } from '../text/index.ts'
import { MAP } from '../text/map.ts'
import type { Page } from './page.ts'

/** `/`: is Oost reaching 4 in 10? The answer first, then how each level stands. */
export const home: Page = {
  id: 'home',
  routes: HOME,
  params: { nl: [MAP.nl.level, MAP.nl.year], en: [MAP.en.level, MAP.en.year] },
  view: ({ answers, text, search }) => {
    const answer = answers.home()
    return {
      title: text.home.title,
      description: text.home.description,
      paths: bothPaths(HOME.nl),
      crumbs: [],
      shown: { sentence: headline(text, answer.national) ?? text.home.question, answer },
      body: (
        <Home
          text={text}
          answer={answer}
          regions={answers.regions()}
          map={answers.map(askedMap(text, search))}
        />
      ),
    }
  },
}

/** The level and year of the map in the address: `?niveau=hbo&jaar=2019`. */
function askedMap({ lang }: Text, search: URLSearchParams): MapAsked {
  const year = search.get(MAP[lang].year)
  return { level: search.get(MAP[lang].level) ?? undefined, year: year === null ? undefined : Number(year) }
}

interface Props {
  readonly text: Text
  readonly answer: RegionAnswer
  readonly regions: readonly RegionListing[]
  readonly map: MapAnswer
}

function Home({ text, answer, regions, map }: Props) {
  const answered = headline(text, answer.national)
  return (
    <>
      <div class="hero">
        <div class="words">
          <h1 class={answered ? undefined : 'big'}>{text.home.question}</h1>
          {answered && <p class="answer">{answered}</p>}
          <Lead sentences={nationalSentences(text, answer.national)} />
          <Lead sentences={[...regionalSentences(text, answer), ...verdictSentences(text, answer)]} />
        </div>
        <NationalGlance text={text} verdicts={answer.national} />
      </div>
      <HomeMap text={text} answer={map} />
      <Tally text={text} answer={answer} />
      <Verdicts text={text} answer={answer} />
      {answer.levels.map(level => (
        <LevelSection text={text} level={level} />
      ))}
      <Elsewhere text={text} regions={regions} />
      <About text={text} answer={answer} />
    </>
  )
}

/** The ways on: the pacts and provinces by name, any other region by search. */
function Elsewhere({ text, regions }: { text: Text; regions: readonly RegionListing[] }) {
  const kinds = regions.filter(({ kind }) => kind === 'pact' || kind === 'province')
  return (
    <section class="elsewhere" aria-labelledby="regio">
      <h2 id="regio">{text.home.elsewhere}</h2>
      <Search text={text} query="" />
      {kinds.map(({ kind, regions }) => (
        <>
          <h3>{text.region.kinds[kind]}</h3>
          <RegionLinks text={text} regions={regions} />
        </>
      ))}
      <p>
        <a href={REGIONS[text.lang]}>{text.missing.next}</a>
      </p>
    </section>
  )
}
