import { euStem, woAgricultureBa, woAll, woBa, woNatureAll, woNatureBa } from './croho.ts'
import { type Indicator, question } from './indicator.ts'

/** Technique and nature among all university students. */
export const woIngeschreven: Indicator = {
  id: 'wo-ingeschreven',
  title: {
    nl: 'Techniek en natuur onder alle wo-studenten',
    en: 'Technique and nature among all university students',
  },
  theme: 'leren',
  level: 'wo',
  population: { nl: 'alle ingeschreven wo-studenten', en: 'all enrolled university students' },
  flow: 'stock',
  basis: 'campus',
  unit: { nl: 'studenten', en: 'students' },
  period: 'peildatum',
  sources: ['duo-ho-ingeschrevenen-wo'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober. DUO telt in de gemeente van de opleiding. De Monitor Techniekpact telt volgens de lijst van de commissie-Sminia meer opleidingen mee.',
    en: 'Counted on 1 October. DUO counts in the municipality of the programme. The Monitor Techniekpact counts more programmes, by the list of the Sminia committee.',
  },
  definitions: [woNatureBa, woBa, woAgricultureBa, woNatureAll, woAll, euStem],
  question: question(import.meta.url),
}
