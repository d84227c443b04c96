import { type Cohort, type FlowBase, type Rate, STEPS, type StepId } from '../../../src/outlook/index.ts'

const SOURCE = { nl: 'bron', en: 'source' }

/** A rate that is known exactly. */
const sure = (value: number): Rate => ({
  origin: 'measured',
  low: value,
  high: value,
  value,
  period: '2019/20',
  source: SOURCE,
})

/** A rate that nobody measures. */
export const grey = (low: number, high: number): Rate => ({
  origin: 'unknown',
  low,
  high,
  value: null,
  period: null,
  source: SOURCE,
})

export const cohort = (people: number, low = people, high = people): Cohort => ({
  people,
  low,
  high,
  year: 2019,
  source: SOURCE,
})

const VALUES: Readonly<Record<StepId, number>> = {
  'vmbo-keuze': 0.2,
  'vmbo-mbo': 0.8,
  'mbo-keuze': 0.3,
  'mbo-diploma': 0.7,
  'mbo-hbo': 0.1,
  'mbo-werk': 0.6,
  'havo-keuze': 0.4,
  'havo-examen': 0.75,
  'havo-hbo': 0.5,
  'hbo-keuze': 0.2,
  'hbo-diploma': 0.6,
  'hbo-werk': 0.5,
  'vwo-keuze': 0.6,
  'vwo-examen': 0.8,
  'vwo-wo': 0.5,
  'wo-keuze': 0.25,
  'wo-diploma': 0.7,
  'wo-werk': 0.4,
}

/** A region in which everything is known, in round numbers. */
export const BASE: FlowBase = {
  region: 'landsdeel-oost',
  year: 2019,
  cohorts: {
    'vmbo-keuze': cohort(1000),
    'havo-keuze': cohort(1000),
    'vwo-keuze': cohort(1000),
    'mbo-keuze': cohort(2000),
    'hbo-keuze': cohort(1000),
    'wo-keuze': cohort(1000),
  },
  rates: Object.fromEntries(STEPS.map(({ id }) => [id, sure(VALUES[id])])) as Record<StepId, Rate>,
}

/** The same with other rates. */
export const withRates = (rates: Partial<Record<StepId, Rate>>): FlowBase => ({
  ...BASE,
  rates: { ...BASE.rates, ...rates },
})
