import {
  type FlowBase,
  type Rate,
  type Scenario,
  type ScenarioBase,
  type ScenarioChange,
  type ScenarioSeries,
  STEPS,
  type StepId,
} from '../../../src/outlook/index.ts'
import { logit } from '../../../src/outlook/number/logistic.ts'

/** A year ahead of which nothing is known but what a test says: no noise at all, share 20 in 100, last year 2025. */
export function series(
  parts: Partial<ScenarioSeries> & { years?: number; share?: number } = {},
): ScenarioSeries {
  const { years = 3, share = 0.2, ...rest } = parts
  const none = new Array<number>(years).fill(0)
  return {
    step: 'hbo-keuze',
    region: 'A',
    year: 2025,
    whole: 1000,
    centre: none.map(() => logit(share)),
    nationalSd: none,
    regionalSd: none,
    observationSd: none,
    df: Number.POSITIVE_INFINITY,
    fading: { sigma: 0, rho: 0.8 },
    ...rest,
  }
}

/** Noise of every kind, of an ordinary region. */
export function noisy(
  parts: Partial<ScenarioSeries> & { years?: number; share?: number } = {},
): ScenarioSeries {
  const years = Array.from({ length: parts.years ?? 5 }, (_, at) => at + 1)
  return series({
    years: years.length,
    nationalSd: years.map(h => 0.04 * Math.sqrt(h)),
    regionalSd: years.map(h => Math.sqrt(0.0025 + 0.0002 * h)),
    observationSd: years.map(() => 0.08),
    df: 12,
    fading: { sigma: 0.05, rho: 0.8 },
    ...parts,
  })
}

export function baseOf(all: readonly ScenarioSeries[], parts: Partial<ScenarioBase> = {}): ScenarioBase {
  const regions = [...new Set(all.map(({ region }) => region))]
  return {
    release: 'r1',
    series: all,
    within: Object.fromEntries(regions.map(region => [region, [region]])),
    summed: [],
    flow: null,
    ...parts,
  }
}

export function change(parts: Partial<ScenarioChange> = {}): ScenarioChange {
  return { step: 'hbo-keuze', points: 5, from: 2026, years: 1, sure: 1, lag: 0, action: null, ...parts }
}

export function scenario(parts: Partial<Scenario> = {}): Scenario {
  return { name: '', region: 'A', release: null, goal: null, changes: [], levers: [], seed: 1, ...parts }
}

const SOURCE = { nl: 'proef', en: 'trial' }

/** A rate that is known exactly. */
export function rate(value: number, low = value, high = value): Rate {
  return { origin: 'measured', low, high, value, period: null, source: SOURCE }
}

/** Nobody measures it. */
export const UNKNOWN: Rate = { origin: 'unknown', low: 0, high: 1, value: null, period: null, source: SOURCE }

/**
 * 1,000 pupils a year at each choice at school, 2,000 new students at each one after it; half of them at every step but
 * those given.
 */
export function flow(rates: Partial<Record<StepId, Rate>> = {}): FlowBase {
  const cohort = (people: number) => ({ people, low: people, high: people, year: 2025, source: SOURCE })
  return {
    region: 'A',
    year: 2025,
    cohorts: {
      'vmbo-keuze': cohort(1000),
      'havo-keuze': cohort(1000),
      'vwo-keuze': cohort(1000),
      'mbo-keuze': cohort(2000),
      'hbo-keuze': cohort(2000),
      'wo-keuze': cohort(2000),
    },
    rates: Object.fromEntries(STEPS.map(({ id }) => [id, rates[id] ?? rate(0.5)])) as FlowBase['rates'],
  }
}
