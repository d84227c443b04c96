import { nearestRegions } from '../find.ts'
import { RegionLinks } from '../parts/links.tsx'
import { Search } from '../parts/search.tsx'
import { HOME, REGIONS } from '../paths.ts'
import type { Text } from '../text/index.ts'
import type { Answers, View } from './page.ts'

/** What to show at an address that does not exist: what may be wrong, the nearest regions, and the ways on. */
export function missing(text: Text, path: string, answers: Answers): View {
  const slug = decode(path.slice(path.lastIndexOf('/') + 1)).slice(0, 60)
  const nearest = slug === '' ? [] : nearestRegions(answers.regions(), slug)
  return {
    title: text.missing.title,
    description: text.missing.lead,
    paths: HOME,
    crumbs: [],
    body: (
      <div class="words hero">
        <h1 class="big">{text.missing.title}</h1>
        <p class="lead">{text.missing.lead}</p>
        {nearest.length > 0 && (
          <>
            <h2>{text.missing.nearest}</h2>
            <RegionLinks text={text} regions={nearest} />
          </>
        )}
        <Search text={text} query="" />
        <p>
          <a href={REGIONS[text.lang]}>{text.missing.next}</a>
        </p>
      </div>
    ),
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
