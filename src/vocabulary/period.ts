import { InputError } from './error.ts'

/**
 * How a year is meant. All are named by the year in which they start.
 *
 * | written in a file            | kind        | year | label     |
 * | ---------------------------- | ----------- | ---- | --------- |
 * | `SCHOOLJAAR 2019-2020`       | school-year | 2019 | `2019/20` |
 * | peildatum 1 October 2019     | peildatum   | 2019 | `2019/20` |
 * | `2019SJ00` (CBS)             | school-year | 2019 | `2019/20` |
 * | `2019JJ00` (CBS)             | calendar    | 2019 | `2019`    |
 */
export type PeriodKind = 'school-year' | 'peildatum' | 'calendar'

export interface Period {
  readonly kind: PeriodKind
  /** The year in which the period starts. */
  readonly year: number
}

/** `2019/20` for school years and counting dates (1 October), `2019` for calendar years. */
export function periodLabel(period: Period): string {
  return period.kind === 'calendar' ? String(period.year) : schoolYearLabel(period.year)
}

/** `2019/20` for the school year that starts in 2019. */
export function schoolYearLabel(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

/**
 * The start year of a school year written by a person or a publisher.
 *
 * | input                                | result |
 * | ------------------------------------ | ------ |
 * | `2019/20`, `2019-20`                 | 2019   |
 * | `2019/2020`, `2019-2020`, `2019_2020` | 2019   |
 * | `2019`                               | 2019   |
 * | `2019/21`, `19/20`, `next year`      | InputError |
 */
export function parseSchoolYear(text: string): number {
  const match = /^(\d{4})(?:[/_-](\d{2}|\d{4}))?$/.exec(text.trim())
  const year = Number(match?.[1])
  const end = match?.[2]
  const fits = end === undefined || Number(end) === (end.length === 2 ? (year + 1) % 100 : year + 1)
  if (!match || !fits || year < 1990 || year > 2100)
    throw new InputError({
      code: 'period.unreadable',
      message: `"${text}" is no school year. Write it as 2019/20, or 2019 for the year in which it starts.`,
    })
  return year
}
