import { nameKey, type RegionCode, type Register, type Registered } from '../vocabulary/index.ts'

/** What DUO and CBS put behind a name that occurs in more than one province. */
const SUFFIXES: ReadonlyMap<string, RegionCode> = new Map([
  ['GN', 'PV20'],
  ['GR', 'PV20'],
  ['FR', 'PV21'],
  ['DR', 'PV22'],
  ['OV', 'PV23'],
  ['O', 'PV23'],
  ['FL', 'PV24'],
  ['GLD', 'PV25'],
  ['UT', 'PV26'],
  ['NH', 'PV27'],
  ['ZH', 'PV28'],
  ['ZLD', 'PV29'],
  ['Z', 'PV29'],
  ['NB', 'PV30'],
  ['LB', 'PV31'],
  ['L', 'PV31'],
])

/** Places that DUO writes in another way than the Basisregistratie Adressen en Gebouwen does. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['DEN HAAG', 'S GRAVENHAGE'],
  ['DEN BOSCH', 'S HERTOGENBOSCH'],
  ['NUENEN CA', 'NUENEN'],
])

/** A name and the province that its ending tells. */
export interface Suffixed {
  readonly base: string
  readonly province: RegionCode
}

/**
 * Takes DUO's province suffix off a name key; null when it has none. `HENGELO OV` is HENGELO in PV23, `BERGEN LB` and
 * `BERGEN L` are BERGEN in PV31.
 */
export function withoutSuffix(key: string): Suffixed | null {
  const blank = key.lastIndexOf(' ')
  const province = blank > 0 ? SUFFIXES.get(key.slice(blank + 1)) : undefined
  return province === undefined ? null : { base: key.slice(0, blank), province }
}

/**
 * The key under which a place stands in a place table: as `nameKey`, with the aliases above, `AD` for `AAN DEN` and
 * `AAN DE` as DUO shortens them (`NIEUWERKERK AD IJSSEL`), and CBS's `L` for DUO's `LB`.
 */
export function placeKey(name: string): string {
  const key = nameKey(name)
    .replace(/ (?:AAN DEN?|A\/D) /, ' AD ')
    .replace(/ LB$/, ' L')
  return ALIASES.get(key) ?? key
}

/**
 * Municipalities that a name may mean in a school year: by the whole name, else without province suffix. Of several
 * those in the province, then those that exist in the school year; none or one but for odd cases.
 */
export function municipalitiesNamed(
  register: Register,
  name: string,
  province: RegionCode,
  year: number,
): RegionCode[] {
  let found = register.named(name)
  let within = province
  const suffixed = found.length === 0 ? withoutSuffix(nameKey(name)) : null
  if (suffixed) {
    found = register.named(suffixed.base)
    within ||= suffixed.province
  }
  const narrow = (fits: (entry: Registered) => boolean) => {
    if (found.length > 1 && found.some(fits)) found = found.filter(fits)
  }
  narrow(entry => entry.province === within)
  narrow(
    ({ code }) => register.isInForce(code, `${year}-10-01`) || register.isInForce(code, `${year + 1}-01-01`),
  )
  return found.map(({ code }) => code)
}
