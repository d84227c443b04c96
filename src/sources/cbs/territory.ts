import { slug } from '../../vocabulary/index.ts'
import type { Reference } from '../reference.ts'
import { Unreadable } from '../table.ts'

/** An area as CBS codes it: `CR12`, `Twente`. */
export interface Area {
  readonly code: string
  readonly name: string
}

/** A municipality (`GM0153`) or place (`WP1925`) and the areas that it lies in, of CBS's yearly area tables. */
export interface Territory {
  readonly key: string
  /** `''` where the table has only codes. */
  readonly name: string
  readonly areas: readonly Area[]
}

/** Columns of one area: the code and its name (-1 where there is none). */
export interface AreaColumns {
  readonly code: number
  readonly name: number
}

/**
 * Pairs of columns in an OData 3 area table. "Gebieden in Nederland" has each code before its name (`Code_1`, `Naam_2`),
 * "Woonplaatsen in Nederland" after it (`Naam_2`, `Code_3`); the numbers differ from year to year.
 */
export function areaColumns(names: readonly string[]): AreaColumns[] {
  const step = names.includes('Code_1') ? 1 : -1
  return names.flatMap((name, code) => {
    const number = /^Code_(\d+)$/.exec(name)?.[1]
    return number === undefined ? [] : [{ code, name: names.indexOf(`Naam_${Number(number) + step}`) }]
  })
}

/** True for the columns of an area table, which holds names and codes where other tables hold numbers. */
export function isAreaTable(names: readonly string[]): boolean {
  return names.includes('Code_1') || names.includes('Woonplaatscode_1')
}

/** The references of one territory. Throws Unreadable when it is a place in no municipality; other areas give none. */
export function territoryReferences(territory: Territory, year: number): Reference[] {
  if (/^GM\d{4}$/.test(territory.key)) return municipalityReferences(territory, year)
  if (/^WP\d{4}$/.test(territory.key)) return placeReferences(territory, year)
  return []
}

function areaOf(territory: Territory, pattern: RegExp): Area | undefined {
  return territory.areas.find(area => pattern.test(area.code))
}

function municipalityReferences(territory: Territory, year: number): Reference[] {
  const { key } = territory
  const own = territory.areas.find(area => area.code === key)
  const name = own?.name || territory.name
  if (name === '') throw new Unreadable(`municipality ${key} has no name`)
  const province = areaOf(territory, /^PV\d{2}$/)?.code ?? ''
  const references: Reference[] = [{ what: 'municipality', year, code: key, name, province }]
  const corop = areaOf(territory, /^CR\d{2}$/)
  if (corop)
    references.push({
      what: 'membership',
      year,
      kind: 'corop',
      region: corop.code,
      regionName: corop.name,
      municipality: key,
    })
  const market = areaOf(territory, /^AM\d{2}$/)
  if (market?.name)
    references.push({
      what: 'membership',
      year,
      kind: 'labour-market',
      region: `amr-${slug(market.name)}`,
      regionName: market.name,
      municipality: key,
    })
  return references
}

function placeReferences(territory: Territory, year: number): Reference[] {
  const municipality = areaOf(territory, /^GM\d{4}$/)
  if (!municipality)
    throw new Unreadable(`place ${territory.key} lies in no municipality (no code such as GM0153)`)
  const province = areaOf(territory, /^PV\d{2}$/)?.code ?? ''
  return [
    {
      what: 'place',
      year,
      code: territory.key,
      name: territory.name,
      municipality: municipality.code,
      municipalityName: municipality.name,
      province,
    },
    { what: 'municipality', year, code: municipality.code, name: municipality.name, province },
  ]
}

/** Leaves out references that were met before: a municipality stands at each of its places. */
export class Distinct {
  readonly #known = new Set<string>()

  fresh(references: readonly Reference[]): Reference[] {
    return references.filter(reference => {
      const key = JSON.stringify(reference)
      if (this.#known.has(key)) return false
      this.#known.add(key)
      return true
    })
  }
}
