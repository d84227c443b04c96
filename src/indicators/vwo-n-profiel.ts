import { type Indicator, question } from './indicator.ts'
import { cbsNt, monitor, ntCombinations } from './profile.ts'

/** Choice of a science profile in year 4 of vwo. */
export const vwoNProfiel: Indicator = {
  id: 'vwo-n-profiel',
  title: { nl: 'Natuurprofiel in vwo 4', en: 'Science profile in year 4 of vwo' },
  theme: 'kiezen',
  level: 'vwo',
  population: { nl: 'leerlingen in leerjaar 4 van vwo', en: 'pupils in year 4 of vwo' },
  flow: 'inflow',
  basis: 'school',
  unit: { nl: 'leerlingen', en: 'pupils' },
  period: 'peildatum',
  sources: ['duo-vo-leerlingen'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober naar de vestiging van de school, niet naar de woonplaats. Het doel van 40 procent gaat over vervolgopleidingen; hier is het een vergelijkingslijn.',
    en: 'Counted on 1 October by the location of the school, not by residence. The goal of 40 percent is about further education: here it is a line of reference.',
  },
  definitions: [monitor, cbsNt, ntCombinations],
  question: question(import.meta.url),
}
