import type { Population } from '../../vocabulary/index.ts'

/** What the domain of a count adds to the name of its table (`''` for the usual one), and what to say of it. */
export interface Domain {
  readonly suffix: string
  readonly notes: readonly string[]
}

const USUAL: Domain = { suffix: '', notes: [] }

/**
 * DUO counts a person once within a domain: hbo, wo, or all of higher education (ho). A count in another domain than
 * the usual one is another series, so it gets a table of its own.
 *
 * | population | usual domain | told by                                                                      |
 * | ---------- | ------------ | ---------------------------------------------------------------------------- |
 * | first-year | hbo or wo    | `domein-hbo` in the name; the long layout is of domain ho: new in all of ho, so fewer |
 * | enrolled   | ho           | the name, when it says `domein-hbo`                                          |
 * | graduate   | none         |                                                                              |
 */
export function domainOf(population: Population, name: string, long: boolean): Domain {
  if (population !== 'enrolled' && population !== 'first-year') return USUAL
  const match = /domein[-_ ]?(hbo|wo|ho(?![a-z])|hoger[-_ ]?onderwijs)/i.exec(name)
  const domain = long ? 'ho' : match?.[1]?.toLowerCase().replace(/^hoger.*/, 'ho')
  if (population === 'enrolled')
    return domain && domain !== 'ho' ? { suffix: `-domein-${domain}`, notes: [] } : USUAL
  if (domain === 'ho') return { suffix: '-domein-ho', notes: [NEW_IN_HO] }
  return domain ? USUAL : { suffix: '', notes: [NOT_SAID] }
}

const NEW_IN_HO =
  'First-years are new in higher education as a whole ("domein ho"): not to be compared with those who are new in hbo or wo alone.'
const NOT_SAID =
  'The file name does not say in which domain first-years are new; taken as new in hbo or wo ("domein hbo", "domein wo").'
