import { euStem, woAll, woNatureAll, woNatureBa, woNatureMa } from './croho.ts'
import { type Indicator, question } from './indicator.ts'

/** Technique among university diplomas. */
export const woGediplomeerd: Indicator = {
  id: 'wo-gediplomeerd',
  title: { nl: 'Techniek onder wo-diploma’s', en: 'Technique among university diplomas' },
  theme: 'leren',
  level: 'wo',
  population: { nl: 'wo-diploma’s van een studiejaar', en: 'university diplomas of a study year' },
  flow: 'outflow',
  basis: 'campus',
  unit: { nl: 'diploma\u2019s', en: 'diplomas' },
  period: 'peildatum',
  sources: ['duo-ho-gediplomeerden-wo'],
  province: 'own',
  note: {
    nl: 'Een kolom 2018 telt de diploma’s van studiejaar 2018/19. DUO telt in de gemeente van de opleiding. De Monitor Techniekpact telt volgens de lijst van de commissie-Sminia meer opleidingen mee.',
    en: 'Column 2018 counts the diplomas of study year 2018/19. DUO counts in the municipality of the programme. The Monitor Techniekpact counts more programmes, by the list of the Sminia committee.',
  },
  definitions: [woAll, woNatureAll, woNatureBa, woNatureMa, euStem],
  question: question(import.meta.url),
}
