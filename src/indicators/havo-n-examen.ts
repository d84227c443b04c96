import { type Indicator, question } from './indicator.ts'
import { cbsNt, monitor } from './profile.ts'

/** Science profile among the candidates for the final exam of havo. */
export const havoNExamen: Indicator = {
  id: 'havo-n-examen',
  title: { nl: 'Natuurprofiel bij het examen havo', en: 'Science profile at the havo exam' },
  theme: 'kiezen',
  level: 'havo',
  population: { nl: 'examenkandidaten havo', en: 'candidates for the havo exam' },
  flow: 'outflow',
  basis: 'school',
  unit: { nl: 'kandidaten', en: 'candidates' },
  period: 'school-year',
  sources: ['duo-vo-examenkandidaten'],
  province: 'municipality',
  note: {
    nl: 'Alleen uit "examenkandidaten en geslaagden"; andere tabellen van DUO verschillen landelijk 4 tot 18 kandidaten. DUO verbergt aantallen van 1 tot en met 4, daarom staan er grenzen.',
    en: 'Only from "examenkandidaten en geslaagden"; other tables of DUO differ by 4 to 18 candidates nationally. DUO hides counts of 1 to 4, hence the bounds.',
  },
  definitions: [monitor, cbsNt],
  question: question(import.meta.url),
}
