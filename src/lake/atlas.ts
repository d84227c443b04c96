import {
  type Bilingual,
  Catalogue,
  codeInSlug,
  type Laying,
  type Region,
  type RegionCode,
  type RegionKind,
  regionsOf,
  slugOf,
} from '../vocabulary/index.ts'
import type { Layout } from './layout.ts'
import type { ImportRecord } from './records.ts'
import { readReferences } from './references.ts'
import { REGISTER } from './register.ts'
import { LISTED, PACTS } from './territory.ts'

/** The regions on the borders of one year: what they are called, and which municipalities make them up. */
export class Atlas {
  readonly #catalogue: Catalogue
  readonly #regionsOf: ReadonlyMap<RegionCode, readonly RegionCode[]>
  readonly #members = new Map<RegionCode, RegionCode[]>()

  constructor(catalogue: Catalogue, regions: ReadonlyMap<RegionCode, readonly RegionCode[]>) {
    this.#catalogue = catalogue
    this.#regionsOf = regions
    for (const [municipality, codes] of regions)
      for (const code of codes) {
        const members = this.#members.get(code)
        if (members) members.push(municipality)
        else this.#members.set(code, [municipality])
      }
  }

  /** All regions but schools, institutions and former municipalities, large ones first. */
  get regions(): readonly Region[] {
    return this.#catalogue.regions
  }

  /** The region with this code; schools and institutions by the form of their code. Throws an InputError otherwise. */
  known(code: RegionCode): Region {
    return this.#catalogue.get(code) ?? locationOf(code) ?? this.#catalogue.known(code)
  }

  nameOf(code: RegionCode): string {
    return this.#catalogue.get(code)?.name.nl ?? code
  }

  kindOf(code: RegionCode): RegionKind | undefined {
    return this.#catalogue.get(code)?.kind ?? locationOf(code)?.kind
  }

  /** Regions that a person may mean by a name or code. */
  search(query: string): Region[] {
    return this.#catalogue.search(query)
  }

  slugOf(code: RegionCode): string {
    return slugOf(this.known(code))
  }

  /** The code of the region with this slug, null for an unknown one. */
  codeOfSlug(slug: string): RegionCode | null {
    return this.#catalogue.regionOfSlug(slug)?.code ?? null
  }

  /** Regions that a municipality lies in beside itself; empty for an unknown one. */
  regionsOf(municipality: RegionCode): readonly RegionCode[] {
    return this.#regionsOf.get(municipality) ?? []
  }

  /** Municipalities that make up a region; empty for a municipality and for a pact without a territory. */
  membersOf(region: RegionCode): readonly RegionCode[] {
    return this.#members.get(region) ?? []
  }

  /** Larger regions that share a municipality with this one, itself left out. */
  within(region: RegionCode): RegionCode[] {
    const members = this.#members.get(region) ?? [region]
    const touching = new Set(members.flatMap(municipality => this.regionsOf(municipality)))
    touching.delete(region)
    return this.regions.filter(({ code }) => touching.has(code)).map(({ code }) => code)
  }

  /** Themes of a pact without a territory. */
  themesOf(region: RegionCode): readonly Bilingual[] {
    return PACTS.find(({ code }) => code === region)?.themes ?? []
  }

  /** The pact of which this one is another reading; null for any other region. */
  variantOf(region: RegionCode): RegionCode | null {
    return PACTS.find(({ code }) => code === region)?.variantOf ?? null
  }
}

/** A school or institution: known by the form of its code, named by it. */
function locationOf(code: RegionCode): Region | undefined {
  if (codeInSlug(code.toLowerCase()) !== code) return undefined
  const kind = code.startsWith('VO-') ? 'school' : code.startsWith('BRIN-') ? 'institution' : undefined
  return kind && { code, kind, name: { nl: code, en: code } }
}

/** The atlas of a lake: our register and pacts, with the memberships that were imported. */
export function openAtlas(layout: Layout, records: readonly ImportRecord[], laying: Laying): Atlas {
  const memberships = readReferences(layout, records, 'membership')
  const municipalities = readReferences(layout, records, 'municipality')
  const register = REGISTER.extended(municipalities)
  return new Atlas(
    new Catalogue(LISTED, PACTS, register, laying.borderYear),
    regionsOf(register, PACTS, memberships, laying),
  )
}
