import type { BesideAnswer, RegionAnswer, RegionListing } from '../../api/index.ts'
import { findRegions } from '../find.ts'
import { About } from '../parts/about.tsx'
import { Beside } from '../parts/beside.tsx'
import { RegionLinks } from '../parts/links.tsx'
import { Search } from '../parts/search.tsx'
import { bothPaths, HOME, REGIONS } from '../paths.ts'
import { TEXTS, type Text } from '../text/index.ts'
import type { Page } from './page.ts'

/** `/regios`: every region by kind, and a search that works without script. */
export const regions: Page = {
  id: 'regions',
  routes: REGIONS,
  params: { nl: [TEXTS.nl.regions.query], en: [TEXTS.en.regions.query] },
  view: ({ answers, text, search }) => ({
    title: text.regions.title,
    description: text.regions.description,
    paths: bothPaths(REGIONS.nl),
    crumbs: [
      { name: text.site.start, path: HOME[text.lang] },
      { name: text.regions.title, path: REGIONS[text.lang] },
    ],
    body: (
      <Regions
        text={text}
        query={search.get(text.regions.query) ?? ''}
        listings={answers.regions()}
        answer={answers.home()}
        beside={answers.beside('pact')}
      />
    ),
  }),
}

interface Props {
  readonly text: Text
  readonly query: string
  readonly listings: readonly RegionListing[]
  /** For the sources of the figures on the pages linked to. */
  readonly answer: RegionAnswer
  readonly beside: readonly BesideAnswer[]
}

function Regions({ text, query, listings, answer, beside }: Props) {
  return (
    <>
      <div class="words hero">
        <h1 class="big">{text.regions.title}</h1>
        <p class="lead">{text.regions.lead}</p>
        <Search text={text} query={query} />
        {query && <Found text={text} query={query} listings={listings} />}
      </div>
      {!query && <Beside text={text} answers={beside} />}
      <div class="listings">
        {listings.map(({ kind, regions }) => (
          <section class="listing" aria-labelledby={`soort-${kind}`}>
            <h2 id={`soort-${kind}`}>{text.region.kinds[kind]}</h2>
            {kind === 'pact' && <p>{text.regions.overlap}</p>}
            <RegionLinks text={text} regions={regions} />
          </section>
        ))}
      </div>
      <About text={text} answer={answer} />
    </>
  )
}

function Found({ text, query, listings }: Omit<Props, 'answer' | 'beside'>) {
  const found = findRegions(listings, query)
  return (
    <section class="found" aria-labelledby="gevonden">
      <h2 id="gevonden">{text.regions.found(found.length, query)}</h2>
      {found.length > 0 ? <RegionLinks text={text} regions={found} /> : <p>{text.regions.nothing}</p>}
    </section>
  )
}
