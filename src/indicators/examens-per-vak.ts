import type { Definition } from '../vocabulary/index.ts'
import { type Indicator, question } from './indicator.ts'

/** Exams in one subject, told by its name as DUO prints it. */
function subject(id: string, nl: string, en: string, pattern: RegExp): Definition {
  return {
    id,
    title: { nl, en },
    rule: { nl: `Aantal examens ${nl}.`, en: `Number of exams in ${en}.` },
    comparable: `examens-${id}`,
    part: label => (pattern.test(label.split(':')[1] ?? '') ? 'numerator' : 'outside'),
  }
}

/** Exams taken in the technical subjects: counts of exams, never a share of pupils. */
export const examensPerVak: Indicator = {
  id: 'examens-per-vak',
  title: { nl: 'Examens in bètavakken', en: 'Exams in science subjects' },
  theme: 'kiezen',
  level: '',
  population: { nl: 'afgelegde examens', en: 'exams taken' },
  flow: 'other',
  basis: 'school',
  unit: { nl: 'examens', en: 'exams' },
  period: 'school-year',
  sources: ['duo-vo-examencijfers-vmbo', 'duo-vo-examencijfers-havo', 'duo-vo-examencijfers-vwo'],
  province: 'municipality',
  share: false,
  note: {
    nl: 'Dit zijn examens, geen leerlingen: een leerling legt er zes tot negen af. Daarom staat hier nooit een aandeel.',
    en: 'These are exams, not pupils: a pupil sits six to nine. So there is never a share here.',
  },
  definitions: [
    subject('wiskunde-b', 'wiskunde B', 'mathematics B', /^wiskunde b\b/),
    subject('wiskunde-d', 'wiskunde D', 'mathematics D', /^wiskunde d\b/),
    subject('natuurkunde', 'natuurkunde', 'physics', /^natuurkunde\b/),
    subject('scheikunde', 'scheikunde', 'chemistry', /^scheikunde\b/),
    subject('nask', 'nask 1 en 2', 'NaSk 1 and 2', /^(nask|natuur- en scheikunde)/),
    subject('informatica', 'informatica', 'computer science', /^informatica\b/),
    subject('nlt', 'natuur, leven en technologie', 'nature, life and technology', /^natuur,? leven/),
    subject('biologie', 'biologie', 'biology', /^biologie\b/),
  ],
  question: question(import.meta.url),
}
