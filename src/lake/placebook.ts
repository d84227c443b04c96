import type { Place, PlaceName } from '../sources/index.ts'
import { nameKey, nearestEditions, type RegionCode, type Register } from '../vocabulary/index.ts'
import { within } from './group.ts'
import { placeKey, withoutSuffix } from './names.ts'

/** Municipalities that a name may mean, by the list of one year (null: the list tells none). */
export interface Candidates {
  readonly codes: readonly RegionCode[]
  readonly edition: number | null
}

interface Candidate {
  readonly municipality: RegionCode
  /** `''` where neither the list nor the register tells it. */
  readonly province: RegionCode
  /** Provinces of what the municipality was before and became: Leerdam is in Utrecht since it merged. */
  readonly others: ReadonlySet<RegionCode>
}

/** What is known of a municipality. */
interface Surroundings {
  /** Its name as `nameKey`. */
  readonly key: string
  readonly province: RegionCode
  /** See `Candidate`. */
  readonly others: ReadonlySet<RegionCode>
}

/** Candidates by `placeKey`, and by name and municipality: DUO writes `NES AMELAND` for one of three in a province. */
type Edition = Map<string, Candidate[]>

/** Places and the municipalities that they lie in, by the place tables of all years. */
export class PlaceBook {
  readonly #editions = new Map<number | null, { readonly names: Edition; readonly towns: Edition }>()
  readonly #around = new Map<RegionCode, Surroundings>()
  /** What was found before, by name, then province, then year. */
  readonly #found = new Map<string, Map<RegionCode, Map<number, Candidates | null>>>()

  /** Names of places that a table gives by code alone come from `names`, or from another table. */
  constructor(
    places: readonly Place[],
    names: readonly PlaceName[],
    private readonly register: Register,
  ) {
    const byCode = new Map<string, Set<string>>()
    for (const { code, name } of [...names, ...places])
      if (code !== '' && name !== '') within(byCode, code, () => new Set()).add(name)
    for (const place of places)
      for (const name of place.name ? [place.name] : (byCode.get(place.code) ?? [])) this.#add(place, name)
  }

  /**
   * Municipalities with a place of this name, by the table nearest to `year` that has one: the exact name, else the
   * name without DUO's province suffix, else a name with its municipality behind it. Only those in the province, where
   * that is given; else the suffix tells it. Null when no table knows the name.
   */
  find(name: string, province: RegionCode, year: number): Candidates | null {
    const provinces = within(this.#found, name, () => new Map<RegionCode, Map<number, Candidates | null>>())
    const years = within(provinces, province, () => new Map<number, Candidates | null>())
    return within(years, year, () => this.#search(placeKey(name), province, year))
  }

  #search(key: string, province: RegionCode, year: number): Candidates | null {
    const suffixed = withoutSuffix(key)
    for (const edition of nearestEditions(this.#editions.keys(), year)) {
      const { names, towns } = this.#editions.get(edition)!
      for (const fits of [inProvince, onceInProvince]) {
        let codes = fits(names.get(key), province)
        if (codes.length === 0 && suffixed)
          codes = fits(names.get(suffixed.base), province || suffixed.province)
        if (codes.length === 0) codes = fits(towns.get(key), province)
        if (codes.length > 0) return { codes, edition }
      }
    }
    return null
  }

  #add(place: Place, name: string): void {
    const { names, towns } = within(this.#editions, place.year, () => ({
      names: new Map(),
      towns: new Map(),
    }))
    const around = within(this.#around, place.municipality, () => this.#surroundings(place))
    const { municipality } = place
    const candidate = { municipality, province: place.province || around.province, others: around.others }
    const key = placeKey(name)
    within(names, key, () => []).push(candidate)
    within(towns, `${key} ${around.key}`, () => []).push(candidate)
  }

  #surroundings({ municipality, municipalityName }: Place): Surroundings {
    const known = this.register.get(municipality)
    const after = this.register.successors(municipality).map(each => this.register.get(each))
    const others = [...after, ...this.register.predecessors(municipality)].map(each => each?.province ?? '')
    return {
      key: nameKey(known?.name ?? municipalityName),
      province: known?.province ?? '',
      others: new Set(others),
    }
  }
}

function inProvince(candidates: readonly Candidate[] = [], province: RegionCode): RegionCode[] {
  return codesOf(candidates, each => province === '' || each.province === '' || each.province === province)
}

function onceInProvince(candidates: readonly Candidate[] = [], province: RegionCode): RegionCode[] {
  return codesOf(candidates, each => each.others.has(province))
}

function codesOf(candidates: readonly Candidate[], fits: (each: Candidate) => boolean): RegionCode[] {
  return [...new Set(candidates.filter(fits).map(({ municipality }) => municipality))]
}
