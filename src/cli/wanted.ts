import type { Lake } from '../lake/index.ts'
import { InputError, nearestNames, type RegionCode, type RegionKind } from '../vocabulary/index.ts'
import { choose } from './choice.ts'

const DEFAULT_REGIONS = ['NL01', 'PV23', 'PV25', 'landsdeel-oost']

/** Plural names for `--regions`, and the kind that each means. */
export const GROUPS: Readonly<Record<string, RegionKind>> = {
  countries: 'land',
  landsdelen: 'landsdeel',
  provinces: 'province',
  pacts: 'pact',
  remainders: 'remainder',
  'labour-markets': 'labour-market',
  corops: 'corop',
  rmcs: 'rmc',
  municipalities: 'municipality',
  schools: 'school',
  institutions: 'institution',
}

/** Which regions a person wants, and in which order. */
export interface Wanted {
  fits(region: RegionCode): boolean
  /** Smaller comes first. */
  order(region: RegionCode): number
}

/** The regions of `--region` (codes) or `--regions` (a kind). Throws an InputError that names the nearest ones. */
export async function wantedRegions(
  lake: Lake,
  options: { region?: string; regions?: string },
): Promise<Wanted> {
  const atlas = await lake.atlas()
  if (options.regions !== undefined) {
    if (options.region !== undefined)
      throw new InputError({
        code: 'figures.region-twice',
        message: 'Give --region with codes or --regions with a kind, not both.',
      })
    const group = choose('kind of region', options.regions, Object.keys(GROUPS), each => each)
    const kind = GROUPS[group]!
    return { fits: region => atlas.kindOf(region) === kind, order: () => 0 }
  }
  const codes = options.region?.split(',').map(code => code.trim()) ?? DEFAULT_REGIONS
  if (codes.includes(''))
    throw new InputError({
      code: 'figures.region-empty',
      message: `--region "${options.region}" has an empty code. Write them as ${DEFAULT_REGIONS.join(',')}.`,
    })
  const places = new Map(codes.map((code, at) => [code, at]))
  const kinds = new Map(codes.map(code => [code, atlas.known(code).kind]))
  checkLocations(
    lake,
    codes.filter(code => kinds.get(code) === 'school' || kinds.get(code) === 'institution'),
  )
  return { fits: region => places.has(region), order: region => places.get(region)! }
}

/** The form of a code does not tell whether there is such a school: the files do, when they tell of any. */
function checkLocations(lake: Lake, codes: readonly RegionCode[]): void {
  if (codes.length === 0) return
  const names = lake.locations()
  for (const code of codes) {
    if (names.has(code)) continue
    const alike = [...names.keys()].filter(each => each.slice(0, 3) === code.slice(0, 3))
    if (alike.length === 0) continue
    const near = nearestNames(code, alike, 3).map(each => `${each} (${names.get(each)})`)
    throw new InputError({
      code: 'region.unknown',
      message: `No file in ${lake.root} tells of "${code}".${near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''}`,
    })
  }
}
