import type { Bilingual, Definition } from '../vocabulary/index.ts'

/** Labels of the profile questions that hold Natuur en Techniek or Natuur en Gezondheid. */
const NATURE = new Set(['nt', 'nt-combinatie', 'ng'])

const MONITOR: Bilingual = {
  nl: 'natuurprofiel (Monitor Techniekpact)',
  en: 'science profile (Monitor Techniekpact)',
}
const CBS: Bilingual = { nl: 'N&T of N&T met N&G (CBS)', en: 'N&T, or N&T with N&G (CBS)' }

/** Of the pupils or candidates with any profile: those with NT or NG in it, as the Monitor Techniekpact counts. */
export const monitor: Definition = {
  id: 'monitor',
  title: MONITOR,
  rule: {
    nl: 'Deel met Natuur en Techniek of Natuur en Gezondheid in het profiel, ook in combinatie.',
    en: 'Share whose profile contains Nature and Technology or Nature and Health, combinations included.',
  },
  comparable: 'natuurprofiel',
  part: label => (NATURE.has(label) ? 'numerator' : 'rest'),
}

/** CBS's "technisch vakkenpakket": exactly NT, or exactly NT with NG. */
export const cbsNt: Definition = {
  id: 'cbs-nt',
  title: CBS,
  rule: {
    nl: 'Deel met precies Natuur en Techniek, of precies Natuur en Techniek met Natuur en Gezondheid.',
    en: 'Share with exactly Nature and Technology, or exactly Nature and Technology with Nature and Health.',
  },
  comparable: 'technisch-vakkenpakket',
  part: label => (label === 'nt' ? 'numerator' : 'rest'),
}

/** NT in any combination. */
export const ntCombinations: Definition = {
  id: 'nt-alle-combinaties',
  title: { nl: 'N&T in elke combinatie', en: 'N&T in any combination' },
  rule: {
    nl: 'Deel met Natuur en Techniek in het profiel, in welke combinatie ook.',
    en: 'Share whose profile contains Nature and Technology, in whatever combination.',
  },
  comparable: 'natuur-en-techniek',
  part: label => (label === 'nt' || label === 'nt-combinatie' ? 'numerator' : 'rest'),
}
