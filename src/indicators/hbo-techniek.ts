import { euStem, hboAdBa, hboAdBaNewInHo, hboAll } from './croho.ts'
import { type Indicator, question } from './indicator.ts'

/** Technique among hbo first-years. */
export const hboTechniek: Indicator = {
  id: 'hbo-techniek',
  title: { nl: 'Techniek onder eerstejaars hbo', en: 'Technique among hbo first-years' },
  theme: 'leren',
  level: 'hbo',
  population: {
    nl: 'eerstejaars in het hoger onderwijs, ingeschreven in het hbo (masters niet in de hoofddefinitie)',
    en: 'first-year students in higher education, enrolled in hbo',
  },
  flow: 'inflow',
  basis: 'campus',
  unit: { nl: 'studenten', en: 'students' },
  period: 'peildatum',
  sources: ['duo-ho-eerstejaars-hbo', 'duo-ho-eerstejaars-hbo-domein-ho'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober. DUO telt in de gemeente van de opleiding. De Monitor Techniekpact telt volgens de lijst van de commissie-Sminia meer opleidingen mee.',
    en: 'Counted on 1 October. DUO counts in the municipality of the programme. The Monitor Techniekpact counts more programmes, by the list of the Sminia committee.',
  },
  definitions: [hboAdBa, hboAll, euStem, hboAdBaNewInHo],
  question: question(import.meta.url),
}
