import type { Region, RegionKind } from './region.ts'

const KIND_NL: Partial<Record<RegionKind, string>> = {
  'labour-market': 'arbeidsmarktregio ',
  corop: 'COROP-gebied ',
  rmc: 'RMC-regio ',
  municipality: 'de gemeente ',
}

const KIND_EN: Partial<Record<RegionKind, string>> = {
  'labour-market': 'the labour-market region of ',
  corop: 'COROP region ',
  rmc: 'RMC region ',
  municipality: 'the municipality of ',
}

/**
 * A region within a Dutch sentence, with its kind where the name alone would be taken for another region.
 *
 * | kind          | name           | in a sentence              |
 * | ------------- | -------------- | -------------------------- |
 * | pact          | Twente         | Twente                     |
 * | labour-market | Twente         | arbeidsmarktregio Twente   |
 * | municipality  | Utrecht        | de gemeente Utrecht        |
 * | landsdeel     | Landsdeel Oost | landsdeel Oost             |
 */
export function namedNl({ kind, name }: Region): string {
  return (KIND_NL[kind] ?? '') + (kind === 'landsdeel' || kind === 'remainder' ? lower(name.nl) : name.nl)
}

/** The same in English: `the municipality of Utrecht`. */
export function namedEn({ kind, name }: Region): string {
  return (
    (KIND_EN[kind] ?? '') +
    (kind === 'remainder' ? `the ${lower(name.en)}` : kind === 'landsdeel' ? `the ${name.en}` : name.en)
  )
}

/** `in Twente`; of a school or institution `bij Techniekcollege Oost`. */
export function whereNl(region: Region): string {
  return `${isSchool(region) ? 'bij' : 'in'} ${namedNl(region)}`
}

/** `in Twente`; of a school or institution `at Techniekcollege Oost`. */
export function whereEn(region: Region): string {
  return `${isSchool(region) ? 'at' : 'in'} ${namedEn(region)}`
}

/** For the start of a sentence or heading. */
export function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function isSchool({ kind }: Region): boolean {
  return kind === 'institution' || kind === 'school'
}
