import type { StepId } from '../src/outlook/flow/step.ts'
import { growth } from '../src/outlook/national.ts'
import { logit } from '../src/outlook/number/logistic.ts'
import type { ScenarioBase, ScenarioSeries } from '../src/outlook/scenario/base.ts'
import type { Change, Scenario } from '../src/outlook/scenario/scenario.ts'

/** All regions of Oost: the whole, provinces, pacts, remainders and labour-market regions. */
const SUMMED = [
  'amr-achterhoek',
  'amr-foodvalley',
  'amr-midden-gelderland',
  'amr-rijk-van-nijmegen',
  'amr-rivierenland',
  'amr-regio-zwolle',
  'amr-twente',
  'amr-veluwe-stedendriehoek',
]
const REGIONS = [
  'landsdeel-oost',
  'PV23',
  'PV25',
  'pact-1',
  'pact-2',
  'pact-3',
  'pact-4',
  'pact-5',
  'pact-6',
  'pact-7',
  'overig-overijssel',
  'overig-gelderland',
  ...SUMMED,
]
const STEPS: readonly StepId[] = [
  'vmbo-keuze',
  'havo-keuze',
  'vwo-keuze',
  'mbo-keuze',
  'hbo-keuze',
  'wo-keuze',
]
const SHARES = [0.2, 0.38, 0.57, 0.28, 0.24, 0.35]
const YEARS = 15

/** A base as large as that of Oost: 20 regions, 6 levels, 15 years. The figures are made up, their size is not. */
export function benchBase(): ScenarioBase {
  return {
    release: 'bench',
    series: STEPS.flatMap((step, level) =>
      REGIONS.map((region, at) => series(step, region, SHARES[level]!, at)),
    ),
    within: { 'landsdeel-oost': REGIONS },
    summed: SUMMED,
    flow: null,
  }
}

function series(step: StepId, region: string, share: number, at: number): ScenarioSeries {
  const whole = 20_000 / (1 + at)
  const years = Array.from({ length: YEARS }, (_, h) => h + 1)
  return {
    step,
    region,
    year: 2025,
    whole,
    centre: years.map(h => logit(share + 0.001 * at) - 0.002 * h),
    nationalSd: years.map(h => 0.04 * Math.sqrt(growth(h))),
    regionalSd: years.map(h => Math.sqrt(0.0025 + 0.0001 * h)),
    observationSd: years.map(() => Math.sqrt(1.3 / (whole * share * (1 - share)))),
    df: 18,
    fading: { sigma: 0.05, rho: 0.8 },
  }
}

const CHANGE: Omit<Change, 'step' | 'points'> = { from: 2027, years: 4, sure: 0.8, lag: 0, action: null }

/** A change at three steps, in all regions, with a goal of four in ten at every level. */
export const BENCH_SCENARIO: Scenario = {
  name: '',
  region: 'landsdeel-oost',
  release: null,
  goal: { kind: 'share', step: 'hbo-keuze', value: 0.4, by: 2035, chance: 0.8 },
  changes: [
    { ...CHANGE, step: 'vmbo-keuze', points: 3 },
    { ...CHANGE, step: 'mbo-keuze', points: 2 },
    { ...CHANGE, step: 'hbo-keuze', points: 5 },
  ],
  levers: [],
  seed: 1,
}

/** The goal of four in ten, for every level. */
export const BENCH_GOALS = Object.fromEntries(STEPS.map(step => [step, 0.4]))
