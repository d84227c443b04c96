import { type Indicator, question } from './indicator.ts'
import { cbsNt, monitor, ntCombinations } from './profile.ts'

/** Science profile of pupils in year 5 of havo: the candidates of a coming exam. */
export const havo5NProfiel: Indicator = {
  id: 'havo-5-n-profiel',
  title: { nl: 'Natuurprofiel in havo 5', en: 'Science profile in year 5 of havo' },
  theme: 'kiezen',
  level: 'havo',
  population: { nl: 'leerlingen in leerjaar 5 van havo', en: 'pupils in year 5 of havo' },
  flow: 'stock',
  basis: 'school',
  unit: { nl: 'leerlingen', en: 'pupils' },
  period: 'peildatum',
  sources: ['duo-vo-leerlingen'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober naar de vestiging van de school, niet naar de woonplaats. De meesten doen aan het eind van het schooljaar examen: de verwachting van het examen begint bij hen.',
    en: 'Counted on 1 October by the location of the school, not by residence. Most take the exam at the end of the school year: the projection of the exam starts from them.',
  },
  definitions: [monitor, cbsNt, ntCombinations],
  question: question(import.meta.url),
}
