import { OVERLAPS_NEEDED } from '../../outlook/index.ts'
import { type Bilingual, schoolYearLabel } from '../../vocabulary/index.ts'

/** What is there of one stage on the way to an outcome that nothing starts from. */
export interface Lack {
  /** Who is counted: `leerlingen in leerjaar 5 van havo`. */
  readonly population: Bilingual
  /** Years from the count to the outcome. */
  readonly ahead: number
  /** Count years whose outcome is known as well. */
  readonly overlaps: readonly number[]
  /** Last year counted, null for none. */
  readonly counted: number | null
}

/**
 * Why a projection does not start from pupils who are there already, one sentence a stage: too few years overlap, or
 * the last count leads no further than the last outcome. Null for an outcome without such stages.
 */
export function leadReason(lacks: readonly Lack[]): Bilingual | null {
  if (lacks.length === 0) return null
  return {
    nl: ['Deze verwachting begint niet bij leerlingen die al op school zitten.', ...lacks.map(nl)].join(' '),
    en: ['This projection does not start from pupils who are at school already.', ...lacks.map(en)].join(' '),
  }
}

function nl({ population, ahead, overlaps, counted }: Lack): string {
  if (counted === null) return `Er is geen telling van ${population.nl}.`
  if (overlaps.length >= OVERLAPS_NEEDED)
    return `De laatste telling van ${population.nl} is van ${schoolYearLabel(counted)}. De uitkomst daarvan is al bekend.`
  const later = ahead === 0 ? 'in dat jaar' : ahead === 1 ? 'een jaar later' : `${ahead} jaar later`
  return `Van ${population.nl} kennen we voor ${yearsNl(overlaps)} zowel de telling als de uitkomst ${later}; er zijn twee van zulke jaren nodig.`
}

function en({ population, ahead, overlaps, counted }: Lack): string {
  if (counted === null) return `There is no count of ${population.en}.`
  if (overlaps.length >= OVERLAPS_NEEDED)
    return `The last count of ${population.en} is of ${schoolYearLabel(counted)}. Its outcome is known already.`
  const later = ahead === 0 ? 'in that year' : ahead === 1 ? 'a year later' : `${ahead} years later`
  return `Of ${population.en} we know for ${yearsEn(overlaps)} both the count and the outcome ${later}; two such years are needed.`
}

function yearsNl(years: readonly number[]): string {
  return years.length === 0 ? 'geen enkel jaar' : `één jaar (${years.map(schoolYearLabel).join(', ')})`
}

function yearsEn(years: readonly number[]): string {
  return years.length === 0 ? 'no year' : `one year (${years.map(schoolYearLabel).join(', ')})`
}
