import type { Definition } from '../vocabulary/index.ts'
import { type Indicator, question } from './indicator.ts'

function of(id: string, label: string, nl: string, en: string): Definition {
  return {
    id,
    title: { nl, en },
    rule: {
      nl: `Deel ${nl} van alle leerlingen van de vestiging.`,
      en: `Share of ${en} among all pupils of the location.`,
    },
    comparable: id,
    part: found => (found === label ? 'numerator' : 'rest'),
  }
}

/** Pupils who repeat a year, move down or move up. */
export const zittenblijvers: Indicator = {
  id: 'zittenblijvers',
  title: { nl: 'Zittenblijvers, afstromers en opstromers', en: 'Repeaters and pupils who move down or up' },
  theme: 'leren',
  level: '',
  population: { nl: 'leerlingen van vo-vestigingen', en: 'pupils of secondary schools' },
  flow: 'other',
  basis: 'school',
  unit: { nl: 'leerlingen', en: 'pupils' },
  period: 'school-year',
  sources: ['duo-vo-zittenblijvers'],
  province: 'municipality',
  note: {
    nl: 'Alle richtingen samen. Wie opstroomt blijft soms ook zitten: de groepen zijn van elkaar gescheiden zoals DUO ze telt.',
    en: 'All fields together, in the groups as DUO parts them.',
  },
  definitions: [
    of('zittenblijvers', 'repeater', 'zittenblijvers', 'repeaters'),
    of('afstromers', 'moved-down', 'afstromers', 'pupils who moved down'),
    of('opstromers', 'moved-up', 'opstromers', 'pupils who moved up'),
  ],
  question: question(import.meta.url),
}
