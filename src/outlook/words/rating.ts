import type { Bilingual } from '../../vocabulary/index.ts'
import type { Rating } from '../rating.ts'

/** Open SDG's ratings in words. */
export const RATINGS: Readonly<Record<Rating['rating'], Bilingual>> = {
  achieved: { nl: 'doel bereikt', en: 'goal reached' },
  substantial: { nl: 'op koers', en: 'on course' },
  moderate: { nl: 'redelijke vooruitgang', en: 'moderate progress' },
  limited: { nl: 'weinig vooruitgang', en: 'limited progress' },
  deterioration: { nl: 'achteruitgang', en: 'deterioration' },
}
