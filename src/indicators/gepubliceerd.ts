import type { Definition } from '../vocabulary/index.ts'
import type { Indicator } from './indicator.ts'
import { PUBLISHED, publishedDefinitions } from './published.ts'

/** What others published for the whole country, beside what is counted here: a source of its own. */
export const gepubliceerd: Indicator = {
  id: 'gepubliceerd',
  title: { nl: 'Landelijke cijfers zoals gepubliceerd', en: 'National figures as published' },
  theme: 'werken',
  level: '',
  population: { nl: 'verschilt per reeks', en: 'differs by series' },
  flow: 'other',
  basis: 'country',
  unit: { nl: 'mensen', en: 'people' },
  period: 'school-year',
  sources: [],
  province: 'own',
  note: {
    nl: 'Overgenomen uit publicaties van Platform Talent voor Technologie, CBS en UWV, met hun definities. Nooit in één lijn met onze eigen tellingen.',
    en: 'Taken from publications of Platform Talent voor Technologie, CBS and UWV, with their definitions. Never in one line with our own counts.',
  },
  definitions: publishedDefinitions(PUBLISHED) as [Definition, ...Definition[]],
  question: null,
}
