import { type StepId, stepOf } from './step.ts'

/** A way from a cohort to technical work: steps whose rates multiply, in order. */
export interface Route {
  readonly id: string
  readonly steps: readonly [StepId, ...StepId[]]
}

/**
 * The ways into technical work. Those that begin at school feed those that begin with new students, so only the last
 * three add up to all who arrive; the first four say what more choice at school would add.
 */
export const ROUTES: readonly Route[] = [
  { id: 'vmbo-mbo-werk', steps: ['vmbo-keuze', 'vmbo-mbo', 'mbo-diploma', 'mbo-werk'] },
  {
    id: 'vmbo-mbo-hbo-werk',
    steps: ['vmbo-keuze', 'vmbo-mbo', 'mbo-diploma', 'mbo-hbo', 'hbo-diploma', 'hbo-werk'],
  },
  { id: 'havo-hbo-werk', steps: ['havo-keuze', 'havo-examen', 'havo-hbo', 'hbo-diploma', 'hbo-werk'] },
  { id: 'vwo-wo-werk', steps: ['vwo-keuze', 'vwo-examen', 'vwo-wo', 'wo-diploma', 'wo-werk'] },
  { id: 'mbo-werk', steps: ['mbo-keuze', 'mbo-diploma', 'mbo-werk'] },
  { id: 'hbo-werk', steps: ['hbo-keuze', 'hbo-diploma', 'hbo-werk'] },
  { id: 'wo-werk', steps: ['wo-keuze', 'wo-diploma', 'wo-werk'] },
]

/** Years between two moments on a route: for who loses no time, and for those who take the usual year more. */
export interface Lag {
  readonly years: number
  readonly most: number
}

/** Years from the start of a step to the start of a later one on the same route, or to work when `to` is left out. */
export function lagOn({ steps }: Route, from: StepId, to?: StepId): Lag {
  const end = to === undefined ? steps.length : steps.indexOf(to)
  const between = steps.slice(steps.indexOf(from), end).map(id => stepOf(id)!)
  const years = between.reduce((sum, { lag }) => sum + lag, 0)
  return { years, most: years + between.reduce((sum, { slack }) => sum + slack, 0) }
}

/** The shortest time from the start of a step to technical work, over the routes that it is on. */
export function lagToWork(step: StepId): number {
  return Math.min(
    ...ROUTES.filter(({ steps }) => steps.includes(step)).map(route => lagOn(route, step).years),
  )
}
