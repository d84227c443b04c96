import { nearestEditions } from './edition.ts'
import { membersOf, PACT_YEAR, type Pact } from './pacts.ts'
import type { RegionCode } from './region.ts'
import { newYear, type Register } from './register.ts'

/** A municipality that belongs to a region, as a publisher's list of some year says. */
export interface Belonging {
  readonly kind: 'labour-market' | 'corop' | 'rmc'
  /** Year of the list; null when it tells none. */
  readonly year: number | null
  readonly region: RegionCode
  readonly municipality: RegionCode
}

/** On which borders and by which memberships regions are laid over municipalities. */
export interface Laying {
  /** Municipal borders of 1 January of this year. */
  readonly borderYear: number
  /** School year of the pacts' memberships; their default list when absent. */
  readonly dated?: number | undefined
}

const KINDS = ['labour-market', 'corop', 'rmc'] as const
const EAST: ReadonlyMap<RegionCode, RegionCode> = new Map([
  ['PV23', 'overig-overijssel'],
  ['PV25', 'overig-gelderland'],
])

/**
 * The regions of every municipality: country, landsdeel, province, pacts, remainder, labour-market, COROP and RMC
 * region, in this order; a municipality itself is not among them. Pacts overlap and do not add up.
 *
 * Keys are the municipalities in force on the borders asked for, and those that came into being later (a school known
 * only by such a code keeps it, see `toBorders`).
 */
export function regionsOf(
  register: Register,
  pacts: readonly Pact[],
  belongings: readonly Belonging[],
  { borderYear, dated }: Laying,
): ReadonlyMap<RegionCode, readonly RegionCode[]> {
  const day = newYear(borderYear)
  const areas = KINDS.map(kind => editionsOf(belongings, kind, borderYear))
  const lists = pacts.map(pact => ({ pact, members: new Set(membersOf(pact, dated ?? PACT_YEAR)) }))
  const regions = new Map<RegionCode, RegionCode[]>()
  for (const { code, province, until } of register.all) {
    if (until !== '' && until <= day) continue
    const inPacts = lists.filter(({ members }) => belongsTo(register, code, members)).map(({ pact }) => pact)
    const rest = EAST.get(province)
    const codes: RegionCode[] = ['NL01']
    if (rest) codes.push('landsdeel-oost')
    if (province) codes.push(province)
    codes.push(...inPacts.map(pact => pact.code))
    if (rest && inPacts.every(pact => pact.variantOf !== null)) codes.push(rest)
    for (const editions of areas) codes.push(...areaOf(register, code, editions))
    regions.set(code, codes)
  }
  return regions
}

/**
 * True when a list of members names the municipality, the one that it later went into, or all that went into it.
 */
function belongsTo(register: Register, code: RegionCode, members: ReadonlySet<RegionCode>): boolean {
  if ([code, ...register.successors(code)].some(each => members.has(each))) return true
  const before = register.predecessors(code)
  return (
    before.length > 0 &&
    register.get(code)?.from !== '' &&
    before.every(({ code: each }) => members.has(each))
  )
}

/** Region by municipality, of one list. Null where the list names two regions for it. */
type Edition = ReadonlyMap<RegionCode, RegionCode | null>

/** The lists of one kind of region, the nearest to a year first (of two as near the earlier, undated last). */
function editionsOf(belongings: readonly Belonging[], kind: Belonging['kind'], year: number): Edition[] {
  const editions = new Map<number | null, Map<RegionCode, RegionCode | null>>()
  for (const each of belongings) {
    if (each.kind !== kind) continue
    const edition = editions.get(each.year) ?? new Map<RegionCode, RegionCode | null>()
    editions.set(each.year, edition)
    const known = edition.get(each.municipality)
    edition.set(each.municipality, known === undefined || known === each.region ? each.region : null)
  }
  return nearestEditions(editions.keys(), year).map(each => editions.get(each)!)
}

/**
 * The region of a municipality by the nearest list that tells it: by its own code, else by that of the municipality
 * it later went into, else by those that went into it, where they agree. None or one.
 */
function areaOf(register: Register, code: RegionCode, editions: readonly Edition[]): RegionCode[] {
  const line = [code, ...register.successors(code)]
  for (const edition of editions) {
    for (const each of line) {
      const region = edition.get(each)
      if (region) return [region]
    }
    const before = new Set(
      register
        .predecessors(code)
        .map(each => edition.get(each.code))
        .filter(each => each),
    )
    const [region] = before
    if (region && before.size === 1) return [region]
  }
  return []
}
