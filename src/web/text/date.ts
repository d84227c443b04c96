/** A date as a reader of one language writes it. */
export function dateIn(locale: string, date: string): string {
  const parts = date.split('-').length
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(date))
}
