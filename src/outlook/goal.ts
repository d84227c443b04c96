import { InputError, schoolYearLabel, type Target } from '../vocabulary/index.ts'

/** A share to reach by a year. A goal that nobody adopted is a `rekendoel`: our choice to reckon with. */
export interface Goal {
  /** A fraction between 0 and 1. */
  readonly value: number
  /** Start of the school year in which it is to be reached. */
  readonly by: number
  readonly kind: Target['kind']
}

/** What is reckoned with where nobody set a goal for a coming year: 4 in 10 in 2030. Our choice, no decision. */
export const REKENDOEL: Goal = { value: 0.4, by: 2030, kind: 'rekendoel' }

/** Last year that a goal may be set for. */
const LAST_YEAR = 2050

/** A goal as a person gives it. Throws an InputError for a share outside 0 to 1 and for a year that is past or too far. */
export function goalOf(value: number, by: number, thisYear: number): Goal {
  if (!(value > 0 && value < 1))
    throw new InputError({
      code: 'goal.value',
      message: `A goal of ${value} is no share between 0 and 1. Write 40 percent as 0.40.`,
    })
  if (!Number.isInteger(by) || by > LAST_YEAR)
    throw new InputError({
      code: 'goal.year',
      message: `"${by}" is no year to reach a goal in. Give a year from ${thisYear + 1} to ${LAST_YEAR}, such as 2030.`,
    })
  if (by <= thisYear)
    throw new InputError({
      code: 'goal.past',
      message: `${by} is past or has begun: nothing can be sped up for it any more. Give a year from ${thisYear + 1} to ${LAST_YEAR}. "vieroptien figures" shows how goals of past years ended.`,
    })
  return { value, by, kind: 'rekendoel' }
}

/** Years ahead that may be asked for. */
export const FURTHEST = 20

/** Throws an InputError when a goal lies in or before the last year of the figures, or too far after it. */
export function checkAhead({ by }: Goal, latest: number): void {
  if (by > latest + FURTHEST)
    throw new InputError({
      code: 'goal.far',
      message: `${by} is ${by - latest} years after the last figure (${schoolYearLabel(latest)}). Give a year up to ${latest + FURTHEST}: further on nothing can be said.`,
    })
  if (by > latest) return
  throw new InputError({
    code: 'goal.known',
    message: `The figure of ${schoolYearLabel(by)} is known already (the last is of ${schoolYearLabel(latest)}). Give a later year.`,
  })
}
