import type { RegionAnswer, RegionListing } from '../../api/index.ts'
import { About } from '../parts/about.tsx'
import { NationalGlance } from '../parts/glance.tsx'
import { Lead } from '../parts/lead.tsx'
import { LevelSection } from '../parts/level.tsx'
import { RegionLinks } from '../parts/links.tsx'
import { Search } from '../parts/search.tsx'
import { Tally } from '../parts/tally.tsx'
import { Verdicts } from '../parts/verdicts.tsx'
import { bothPaths, HOME, REGIONS } from '../paths.ts'
import { headline, nationalSentences, regionalSentences, verdictSentences } from '../sentences.ts'
import type { Text } from '../text/index.ts'
import type { Page } from './page.ts'

/** `/`: is Oost reaching 4 in 10? The answer first, then how each level stands. */
export const home: Page = {
  id: 'home',
  routes: HOME,
  query: null,
  view: ({ answers, text }) => ({
    title: text.home.title,
    description: text.home.description,
    paths: bothPaths(HOME.nl),
    crumbs: [],
    body: <Home text={text} answer={answers.home()} regions={answers.regions()} />,
  }),
}

function Home(props: { text: Text; answer: RegionAnswer; regions: readonly RegionListing[] }) {
  const { text, answer, regions } = props
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
