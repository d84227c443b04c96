import { type Indicator, question } from './indicator.ts'

/** Early school leavers. */
export const vsv: Indicator = {
  id: 'vsv',
  title: { nl: 'Voortijdig schoolverlaters', en: 'Early school leavers' },
  theme: 'leren',
  level: '',
  population: { nl: 'leerlingen van vo-vestigingen', en: 'pupils of secondary schools' },
  flow: 'other',
  basis: 'school',
  unit: { nl: 'leerlingen', en: 'pupils' },
  period: 'school-year',
  sources: ['duo-vo-vsv'],
  province: 'municipality',
  note: {
    nl: 'Alle richtingen samen: DUO telt voortijdig schoolverlaters niet apart voor techniek.',
    en: 'All fields together: DUO does not count early leavers of technique apart.',
  },
  definitions: [
    {
      id: 'vsv-totaal',
      title: { nl: 'alle voortijdig schoolverlaters', en: 'all early leavers' },
      rule: {
        nl: 'Deel van de leerlingen dat het onderwijs zonder startkwalificatie verliet.',
        en: 'Share of pupils who left education without a basic qualification.',
      },
      comparable: 'vsv',
      part: label => (label === 'vsv' ? 'numerator' : 'rest'),
    },
  ],
  question: question(import.meta.url),
}
