import { type FigureSet, type Indicator, PUBLISHED } from '../../indicators/index.ts'
import type { Atlas } from '../../lake/index.ts'
import { nameKey, type Region, type RegionCode, SEXES, type Sex } from '../../vocabulary/index.ts'

/** What a selection is checked against: one release and its regions. */
export interface Choices {
  readonly figures: Pick<FigureSet, 'series' | 'regions'>
  readonly atlas: Pick<Atlas, 'regions' | 'kindOf' | 'codeOfSlug' | 'search' | 'slugOf' | 'known'>
}

/** Where nobody chose a region. */
const USUAL_REGIONS: readonly RegionCode[] = ['landsdeel-oost', 'PV23', 'PV25', 'NL01']

/** The regions of a selection that names none; a series for the whole country has no other. */
export function usualRegions({ basis }: Indicator): readonly RegionCode[] {
  return basis === 'country' ? ['NL01'] : USUAL_REGIONS
}

/** Start years in which a definition has any figure, in order. The country has one wherever a region has. */
export function yearsOf({ figures }: Choices, indicator: Indicator, definition: string): number[] {
  const { observations } = figures.series(indicator.id, definition, 'NL01')
  return observations.map(({ period }) => period.year)
}

/** The sexes that a definition is counted by. */
export function sexesOf({ figures }: Choices, indicator: Indicator, definition: string): Sex[] {
  return SEXES.filter(sex => figures.series(indicator.id, definition, 'NL01', sex).observations.length > 0)
}

/** True when a definition has a figure in this release. */
export function hasFigures({ figures }: Choices, indicator: Indicator, definition: string): boolean {
  return figures.regions(indicator.id, definition).size > 0
}

/**
 * The region that a person wrote, by code, slug or whole name in any case; undefined when it is none of these.
 *
 * | written                        | region        |
 * | ------------------------------ | ------------- |
 * | `GM0153`, `gm0153-enschede`    | Enschede      |
 * | `enschede`                     | Enschede      |
 * | `twente`                       | the pact      |
 * | `arbeidsmarktregio-twente`     | `amr-twente`  |
 */
export function regionOf({ atlas }: Choices, written: string): RegionCode | undefined {
  for (const code of [written, written.toUpperCase(), written.toLowerCase()])
    if (atlas.kindOf(code) !== undefined) return code
  const slug = atlas.codeOfSlug(written.toLowerCase())
  if (slug !== null) return slug
  const key = nameKey(written)
  return atlas.search(written).find(({ name }) => nameKey(name.nl) === key || nameKey(name.en) === key)?.code
}

/** How a region is best written for `regionOf`: its name, or its slug where the name means a larger region. */
export function writtenRegion(choices: Choices, region: Region): string {
  return regionOf(choices, region.name.nl) === region.code
    ? region.name.nl
    : choices.atlas.slugOf(region.code)
}

/** How the years of a definition are called: calendar years of some published series, else school years. */
export function isCalendar(indicator: Indicator, definition: string): boolean {
  const published = indicator.question === null && PUBLISHED.find(({ id }) => id === definition)
  return (published ? published.period : indicator.period) === 'calendar'
}
