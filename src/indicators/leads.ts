import type { Bilingual } from '../vocabulary/index.ts'

/** Pupils who are counted years before another indicator counts them: a projection of that one starts from them. */
export interface LeadLine {
  /** Indicator that is projected. */
  readonly to: string
  /** Indicator that counts the pupils before. */
  readonly from: string
  /** Start year of the outcome less that of the count of 1 October: 0 for an exam at the end of that school year. */
  readonly ahead: number
  /** Definition of `from` that every definition of `to` starts from; null where each starts from its namesake. */
  readonly definition: string | null
  /** What a reader must know of the step between the two; null where they are nearly the same people. */
  readonly note: Bilingual | null
}

/** Not the same people: part goes elsewhere, and others come in. */
const INTO_HO: Bilingual = {
  nl: 'Niet iedereen gaat meteen door, en er komen studenten bij uit het mbo en uit het buitenland. Daarom gebruiken we dit alleen voor heel Nederland.',
  en: 'Not everyone moves on at once, and students come in from mbo and from abroad. So this is used for the whole country only.',
}

/** The cohort leads: who sits where in the years before. */
export const LEADS: readonly LeadLine[] = [
  { to: 'havo-n-examen', from: 'havo-5-n-profiel', ahead: 0, definition: null, note: null },
  { to: 'havo-n-examen', from: 'havo-n-profiel', ahead: 1, definition: null, note: null },
  { to: 'vwo-n-examen', from: 'vwo-6-n-profiel', ahead: 0, definition: null, note: null },
  { to: 'vwo-n-examen', from: 'vwo-5-n-profiel', ahead: 1, definition: null, note: null },
  { to: 'vwo-n-examen', from: 'vwo-n-profiel', ahead: 2, definition: null, note: null },
  { to: 'hbo-techniek', from: 'havo-n-profiel', ahead: 2, definition: 'monitor', note: INTO_HO },
  { to: 'wo-techniek-natuur', from: 'vwo-n-profiel', ahead: 3, definition: 'monitor', note: INTO_HO },
  {
    to: 'mbo-sector-techniek',
    from: 'vmbo-techniek',
    ahead: 2,
    definition: 'monitor',
    note: {
      nl: 'Het mbo telt alle studenten, niet alleen wie nieuw is: een jaar vmbo-leerlingen is daar maar een deel van. Daarom gebruiken we dit alleen voor heel Nederland.',
      en: 'Mbo counts all students, not only the new ones: one year of vmbo pupils is only a part of them. So this is used for the whole country only.',
    },
  },
]
