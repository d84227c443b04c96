import { FigureSet, fromRows, INDICATORS, periodKindOf } from '../../indicators/index.ts'
import type { Lake, ReleaseManifest } from '../../lake/index.ts'
import { InputError } from '../../vocabulary/index.ts'

/** Published figures and the release that they come from. */
export interface PublishedFigures {
  readonly figures: FigureSet
  readonly release: ReleaseManifest
}

/**
 * The figures of the current release: protected, as readers see them. Throws an InputError while nothing is published,
 * and a Fault for a damaged release.
 */
export function currentFigures(lake: Lake): PublishedFigures {
  const release = lake.currentRelease()
  if (release === null)
    throw new InputError({
      code: 'release.none',
      message: `Nothing is published in ${lake.root} yet. "vieroptien release" publishes the figures of the lake; "vieroptien serve" does so on a first start.`,
    })
  return { figures: figuresOf(lake, release), release }
}

/** The figures of a release as it was published. Throws a Fault for a damaged one. */
export function figuresOf(lake: Lake, release: ReleaseManifest): FigureSet {
  const indicators = new Map(INDICATORS.map(indicator => [indicator.id, indicator]))
  return new FigureSet(
    fromRows(lake.readRelease(release.id)),
    (indicator, definition) => periodKindOf(indicators.get(indicator)!, definition),
    new Date(release.createdAt).getUTCFullYear(),
  )
}
