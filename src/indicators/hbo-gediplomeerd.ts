import { euStem, hboAdBa, hboAll } from './croho.ts'
import { type Indicator, question } from './indicator.ts'

/** Technique among hbo diplomas. */
export const hboGediplomeerd: Indicator = {
  id: 'hbo-gediplomeerd',
  title: { nl: 'Techniek onder hbo-diploma’s', en: 'Technique among hbo diplomas' },
  theme: 'leren',
  level: 'hbo',
  population: { nl: 'hbo-diploma’s van een studiejaar', en: 'hbo diplomas of a study year' },
  flow: 'outflow',
  basis: 'campus',
  unit: { nl: 'diploma\u2019s', en: 'diplomas' },
  period: 'peildatum',
  sources: ['duo-ho-gediplomeerden-hbo'],
  province: 'own',
  note: {
    nl: 'Een kolom 2018 telt de diploma’s van studiejaar 2018/19. DUO telt in de gemeente van de opleiding. De Monitor Techniekpact telt volgens de lijst van de commissie-Sminia meer opleidingen mee.',
    en: 'Column 2018 counts the diplomas of study year 2018/19. DUO counts in the municipality of the programme. The Monitor Techniekpact counts more programmes, by the list of the Sminia committee.',
  },
  definitions: [hboAll, hboAdBa, euStem],
  question: question(import.meta.url),
}
