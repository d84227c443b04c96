import type { Definition } from '../vocabulary/index.ts'
import { type Indicator, question } from './indicator.ts'

/** Within one leerweg, or over the three together. */
function inLeerweg(id: string, leerweg: string | null, nl: string, en: string): Definition {
  return {
    id,
    title: { nl, en },
    rule: {
      nl: `Deel in de sector Techniek in leerjaar 3 van ${nl}. De theoretische leerweg, vmbo-mbo2, praktijkonderwijs en vavo tellen niet mee; intersectorale programma’s zijn geen techniek.`,
      en: `Share in sector Technique in year 3 of ${en}. The theoretical leerweg, vmbo-mbo2, practical education and vavo are left out; intersectoral programmes are not technique.`,
    },
    comparable: `vmbo-sector-${id}`,
    part: label => {
      const [route, sector] = label.split(':')
      if (leerweg !== null && route !== leerweg) return 'outside'
      return sector === 'techniek' ? 'numerator' : 'rest'
    },
  }
}

/** Choice of technique in year 3 of vocational vmbo. */
export const vmboTechniek: Indicator = {
  id: 'vmbo-techniek',
  title: { nl: 'Techniek in beroepsgericht vmbo', en: 'Technique in vocational vmbo' },
  theme: 'kiezen',
  level: 'vmbo',
  population: {
    nl: 'leerlingen in leerjaar 3 van het beroepsgerichte vmbo (basis, kader en gemengd)',
    en: 'pupils in year 3 of vocational vmbo (basis, kader and gemengd)',
  },
  flow: 'inflow',
  basis: 'school',
  unit: { nl: 'leerlingen', en: 'pupils' },
  period: 'peildatum',
  sources: ['duo-vo-leerlingen'],
  province: 'own',
  note: {
    nl: 'Geteld op 1 oktober naar de vestiging van de school. Programma’s met een technische naam in de groep intersectoraal tellen niet als techniek; die verdwenen rond 2017/18, vergelijk daarom niet met eerdere jaren.',
    en: 'Counted on 1 October by the location of the school. Intersectoral programmes with a technical name are not technique; they disappeared around 2017/18, so do not compare with earlier years.',
  },
  breaks: [
    {
      from: 2017,
      reason: {
        nl: 'Tot en met 2016/17 bestonden er intersectorale programma’s met een technische naam, die niet als techniek tellen.',
        en: 'Up to 2016/17 there were intersectoral programmes with a technical name, which do not count as technique.',
      },
    },
  ],
  partition: ['bb', 'kb', 'gl'],
  definitions: [
    inLeerweg('monitor', null, 'basis, kader en gemengd samen', 'basis, kader and gemengd together'),
    inLeerweg('bb', 'bb', 'de basisberoepsgerichte leerweg', 'the basis leerweg'),
    inLeerweg('kb', 'kb', 'de kaderberoepsgerichte leerweg', 'the kader leerweg'),
    inLeerweg('gl', 'gl', 'de gemengde leerweg', 'the gemengde leerweg'),
  ],
  question: question(import.meta.url),
}
