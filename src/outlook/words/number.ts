import { schoolYearLabel } from '../../vocabulary/index.ts'
import type { Language } from './people.ts'

/** One decimal, as a reader of the language writes it: `23,8` and `23.8`, `−0,4` below nothing. */
export function decimal(value: number, language: Language): string {
  const text = Math.abs(value).toFixed(1)
  const sign = value < 0 && text !== '0.0' ? '−' : ''
  return sign + (language === 'nl' ? text.replace('.', ',') : text)
}

/** A share as whole people of a hundred: `16`, and `minder dan 1` for a share that is rounded to nobody. */
export function ofHundred(share: number, language: Language): string {
  const people = Math.round(100 * share)
  if (people === 0 && share > 0) return language === 'nl' ? 'minder dan 1' : 'fewer than 1'
  if (people === 100 && share < 1) return language === 'nl' ? 'meer dan 99' : 'more than 99'
  return String(people)
}

/** `ongeveer 1 procentpunt`, `1,2 procentpunten`: the unit that goes with a number of points as it is printed. */
export function pointsText(value: number, language: Language): string {
  const text = decimal(value, language)
  const one = Math.abs(value).toFixed(1) === '1.0'
  if (language === 'nl') return `${text} procentpunt${one ? '' : 'en'}`
  return `${text} percentage point${one ? '' : 's'}`
}

/** `2015/16 tot en met 2019/20`; in English `2015/16 to 2019/20`. */
export function spanText(from: number, to: number, language: Language): string {
  return `${schoolYearLabel(from)} ${language === 'nl' ? 'tot en met' : 'to'} ${schoolYearLabel(to)}`
}
