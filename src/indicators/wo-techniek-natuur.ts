import { euStem, woAgricultureBa, woBa, woNatureAll, woNatureBa, woNatureBaNewInHo } from './croho.ts'
import { type Indicator, question } from './indicator.ts'

/** Technique and nature among university first-years. */
export const woTechniekNatuur: Indicator = {
  id: 'wo-techniek-natuur',
  title: {
    nl: 'Techniek en natuur onder eerstejaars wo',
    en: 'Technique and nature among university first-years',
  },
  theme: 'leren',
  level: 'wo',
  population: {
    nl: 'eerstejaars in het hoger onderwijs, ingeschreven in het wo',
    en: 'first-year students in higher education, enrolled at a university',
  },
  flow: 'inflow',
  basis: 'campus',
  unit: { nl: 'studenten', en: 'students' },
  period: 'peildatum',
  sources: ['duo-ho-eerstejaars-wo', 'duo-ho-eerstejaars-wo-domein-ho'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober. DUO telt in de gemeente van de opleiding. De Monitor Techniekpact telt volgens de lijst van de commissie-Sminia meer opleidingen mee.',
    en: 'Counted on 1 October. DUO counts in the municipality of the programme. The Monitor Techniekpact counts more programmes, by the list of the Sminia committee.',
  },
  definitions: [woNatureBa, woBa, woAgricultureBa, woNatureAll, euStem, woNatureBaNewInHo],
  question: question(import.meta.url),
}
