import type { Range } from '../flow/draws.ts'

/** Languages of the sentences. */
export type Language = 'nl' | 'en'

const MARK: Readonly<Record<Language, string>> = { nl: '.', en: ',' }

/** A whole number with thousands marked: `1.312` in Dutch, `1,312` in English, `−40` below nothing. */
export function whole(value: number, language: Language): string {
  const rounded = Math.round(value)
  const digits = String(Math.abs(rounded)).replace(/\B(?=(\d{3})+$)/g, MARK[language])
  return rounded < 0 ? `−${digits}` : digits
}

/** The same with a plus sign above nothing. */
export function signed(value: number, language: Language): string {
  return (Math.round(value) > 0 ? '+' : '') + whole(value, language)
}

/** Two figures that count: 1,312 people are about 1,300. Under 100 people they are whole people. */
export function rough(value: number): number {
  const step = 10 ** Math.max(0, String(Math.round(Math.abs(value))).length - 2)
  return Math.round(value / step) * step
}

/**
 * `ongeveer 2.200 mensen (waarschijnlijk tussen 1.900 en 2.500)`; only the bounds where there is no middle value, and
 * none where they are the same.
 */
export function peopleNl({ value, low, high }: Range): string {
  const bounds = `tussen ${whole(rough(low), 'nl')} en ${whole(rough(high), 'nl')}`
  if (value === null) return `waarschijnlijk ${bounds} mensen`
  const about = `ongeveer ${whole(rough(value), 'nl')} mensen`
  return rough(low) === rough(high) ? about : `${about} (waarschijnlijk ${bounds})`
}

/** `about 2,200 people (probably between 1,900 and 2,500)`. */
export function peopleEn({ value, low, high }: Range): string {
  const bounds = `between ${whole(rough(low), 'en')} and ${whole(rough(high), 'en')}`
  if (value === null) return `probably ${bounds} people`
  const about = `about ${whole(rough(value), 'en')} people`
  return rough(low) === rough(high) ? about : `${about} (probably ${bounds})`
}
