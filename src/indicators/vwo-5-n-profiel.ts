import { type Indicator, question } from './indicator.ts'
import { cbsNt, monitor, ntCombinations } from './profile.ts'

/** Science profile of pupils in year 5 of vwo: the candidates of a coming exam. */
export const vwo5NProfiel: Indicator = {
  id: 'vwo-5-n-profiel',
  title: { nl: 'Natuurprofiel in vwo 5', en: 'Science profile in year 5 of vwo' },
  theme: 'kiezen',
  level: 'vwo',
  population: { nl: 'leerlingen in leerjaar 5 van vwo', en: 'pupils in year 5 of vwo' },
  flow: 'stock',
  basis: 'school',
  unit: { nl: 'leerlingen', en: 'pupils' },
  period: 'peildatum',
  sources: ['duo-vo-leerlingen'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober naar de vestiging van de school, niet naar de woonplaats. De meesten doen een schooljaar later examen: de verwachting van het examen begint ook bij hen.',
    en: 'Counted on 1 October by the location of the school, not by residence. Most take the exam in the next school year: the projection of the exam starts from them too.',
  },
  definitions: [monitor, cbsNt, ntCombinations],
  question: question(import.meta.url),
}
