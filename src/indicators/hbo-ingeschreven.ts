import { euStem, hboAdBa, hboAll } from './croho.ts'
import { type Indicator, question } from './indicator.ts'

/** Technique among all hbo students. */
export const hboIngeschreven: Indicator = {
  id: 'hbo-ingeschreven',
  title: { nl: 'Techniek onder alle hbo-studenten', en: 'Technique among all hbo students' },
  theme: 'leren',
  level: 'hbo',
  population: { nl: 'alle ingeschreven hbo-studenten', en: 'all enrolled hbo students' },
  flow: 'stock',
  basis: 'campus',
  unit: { nl: 'studenten', en: 'students' },
  period: 'peildatum',
  sources: ['duo-ho-ingeschrevenen-hbo'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober. DUO telt in de gemeente van de opleiding. De Monitor Techniekpact telt volgens de lijst van de commissie-Sminia meer opleidingen mee.',
    en: 'Counted on 1 October. DUO counts in the municipality of the programme. The Monitor Techniekpact counts more programmes, by the list of the Sminia committee.',
  },
  definitions: [hboAdBa, hboAll, euStem],
  question: question(import.meta.url),
}
