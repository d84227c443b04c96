import { BORDER_YEAR } from './borders.ts'
import { InputError } from './error.ts'
import { nameKey } from './name.ts'
import { nearestNames } from './nearest.ts'
import type { Pact } from './pacts.ts'
import type { Region, RegionCode, RegionKind } from './region.ts'
import { newYear, type Register } from './register.ts'
import { codeInSlug, slugOf } from './slug.ts'

/** Kinds in the order in which a search gives them. */
const ORDER: readonly RegionKind[] = [
  'land',
  'landsdeel',
  'province',
  'pact',
  'remainder',
  'labour-market',
  'corop',
  'rmc',
  'municipality',
  'institution',
  'school',
]

interface Entry {
  readonly region: Region
  /** Its names and aliases, each as `nameKey`. */
  readonly keys: readonly string[]
  /** True for a municipality that had gone before the borders that figures are counted on. */
  readonly former: boolean
}

/** All regions by code, address and name. */
export class Catalogue {
  readonly #byCode = new Map<RegionCode, Entry>()
  readonly #bySlug: ReadonlyMap<string, Region>
  /** As a search gives them: large regions first, municipalities by name, former ones last, else as listed. */
  readonly #entries: readonly Entry[]

  /**
   * `listed` are the regions that are neither pact nor municipality (of two with one code the first counts);
   * `borderYear` decides which municipalities are former ones.
   */
  constructor(
    listed: readonly Region[],
    pacts: readonly Pact[],
    register: Register,
    borderYear: number = BORDER_YEAR,
  ) {
    const day = newYear(borderYear)
    for (const region of listed) this.#add(region)
    for (const { code, name } of pacts) this.#add({ code, kind: 'pact', name })
    for (const { code, name, aliases, until } of register.all)
      this.#add(
        { code, kind: 'municipality', name: { nl: name, en: name } },
        aliases,
        until !== '' && until <= day,
      )
    this.#entries = [...this.#byCode.values()].sort(inOrder)
    this.#bySlug = new Map(this.#entries.map(({ region }) => [slugOf(region), region]))
  }

  /** All regions but former municipalities. */
  get regions(): readonly Region[] {
    return this.#entries.filter(({ former }) => !former).map(({ region }) => region)
  }

  /** The region with this code, former municipalities too. */
  get(code: RegionCode): Region | undefined {
    return this.#byCode.get(code)?.region
  }

  /** The region with this code. Throws an InputError that names the nearest ones. */
  known(code: RegionCode): Region {
    const region = this.get(code)
    if (region) return region
    const near = this.search(code).slice(0, 3)
    const hint = near.map(each => `${each.code} (${each.name.nl})`).join(' or ')
    throw new InputError({
      code: 'region.unknown',
      message: `There is no region "${code}".${hint ? ` Did you mean ${hint}?` : ''} "vieroptien regions" lists them.`,
    })
  }

  /** The region of an address, undefined when there is none. Its one true address is that of `slugOf`. */
  regionOfSlug(slug: string): Region | undefined {
    return this.#bySlug.get(slug) ?? this.get(codeInSlug(slug) ?? '')
  }

  /**
   * Regions that a person may mean, in any case and with or without accents. By code that one alone; else by address or
   * whole name (`deventer`) and then by a part of the name (`veluwe`); else those with nearly that name (`Enschde`).
   */
  search(query: string): Region[] {
    const key = nameKey(query)
    if (key === '') return []
    const where = (fits: (entry: Entry) => boolean) => this.#entries.filter(fits).map(({ region }) => region)
    const coded = where(({ region }) => nameKey(region.code) === key)
    if (coded.length > 0) return coded
    const addressed = this.#bySlug.get(query.trim().toLowerCase())
    const named = [
      ...(addressed ? [addressed] : []),
      ...where(({ keys }) => keys.includes(key)),
      ...where(({ keys }) => keys.some(each => each.includes(key))),
    ]
    return named.length > 0 ? [...new Set(named)] : this.nearest(query)
  }

  /** Regions whose name or code is almost what was asked for (`Enschde`), the nearest first. */
  nearest(query: string, most = 3): Region[] {
    const named = new Map<string, Region>()
    for (const { region, keys } of this.#entries)
      for (const key of [nameKey(region.code), ...keys]) if (!named.has(key)) named.set(key, region)
    const near = nearestNames(nameKey(query), [...named.keys()], 2 * most)
    return [...new Set(near.map(key => named.get(key)!))].slice(0, most)
  }

  #add(region: Region, aliases: readonly string[] = [], former = false): void {
    const keys = [...new Set([region.name.nl, region.name.en, ...aliases].map(nameKey))]
    if (!this.#byCode.has(region.code)) this.#byCode.set(region.code, { region, keys, former })
  }
}

function inOrder(a: Entry, b: Entry): number {
  const kinds = ORDER.indexOf(a.region.kind) - ORDER.indexOf(b.region.kind)
  const former = Number(a.former) - Number(b.former)
  if (kinds || former || a.region.kind !== 'municipality') return kinds || former
  return a.keys[0]! < b.keys[0]! ? -1 : 1
}
