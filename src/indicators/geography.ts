import type { RegionCode } from '../vocabulary/index.ts'
import type { Indicator } from './indicator.ts'
import type { Atom } from './tally.ts'

/** Which regions a municipality lies in, on the borders of one year. */
export interface Geography {
  /** Codes of the province, pacts, labour-market, COROP and RMC regions of a municipality; empty for an unknown one. */
  regionsOf(municipality: RegionCode): readonly RegionCode[]
}

/** The two provinces of landsdeel Oost (CBS's LD02 also holds Flevoland). */
const EAST: ReadonlySet<RegionCode> = new Set(['PV23', 'PV25'])

/** A region as a set of places in a list of atoms. */
export type RegionAtoms = ReadonlyMap<RegionCode, readonly number[]>

/**
 * The regions that atoms make up. `NL01` is every row, placed or not; a province is the row's own column or follows
 * from the municipality, as the indicator says; all other regions are unions of municipalities of any province.
 */
export function regionAtoms(indicator: Indicator, atoms: readonly Atom[], geography: Geography): RegionAtoms {
  const regions = new Map<RegionCode, number[]>()
  for (const [at, atom] of atoms.entries())
    for (const code of codesOf(indicator, atom, geography)) {
      const members = regions.get(code)
      if (members) members.push(at)
      else regions.set(code, [at])
    }
  return regions
}

function codesOf(indicator: Indicator, atom: Atom, geography: Geography): ReadonlySet<RegionCode> {
  const lies = geography.regionsOf(atom.municipality)
  const province = indicator.province === 'own' ? atom.province : lies.find(isProvince)
  const codes = new Set<RegionCode>(['NL01'])
  if (province) codes.add(province)
  if (province && EAST.has(province)) codes.add('landsdeel-oost')
  for (const code of lies)
    if (!isProvince(code) && code !== 'NL01' && code !== 'landsdeel-oost') codes.add(code)
  if (atom.municipality) codes.add(atom.municipality)
  // Where the publisher counts by municipality, the location is one, on whatever borders: it is no region of its own.
  if (atom.location && !atom.location.startsWith('GM')) codes.add(atom.location)
  return codes
}

function isProvince(code: RegionCode): boolean {
  return code.startsWith('PV')
}
