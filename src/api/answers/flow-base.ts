import { type FigureSet, INDICATORS } from '../../indicators/index.ts'
import { type Cohort, type FlowBase, type Rate, STEPS, type StepId } from '../../outlook/index.ts'
import { type Observation, periodLabel, type RegionCode } from '../../vocabulary/index.ts'
import { known } from './flow-counted.ts'
import { mboInflow } from './flow-inflow.ts'
import { type Choice, choiceRate, passageRate, UNKNOWN } from './flow-rates.ts'

/**
 * Cohorts and rates of a region from published figures: counted where the release has them, else published for the
 * country, else unknown. A step whose figures are missing or hidden stays in, without a cohort.
 */
export function flowBase(figures: FigureSet, region: RegionCode): FlowBase {
  const cohorts: Partial<Record<StepId, Cohort>> = {}
  const rates = {} as Record<StepId, Rate>
  for (const { id, indicator } of STEPS) {
    if (indicator === null) {
      rates[id] = passageRate(figures, id, region)
      continue
    }
    const choice = id === 'mbo-keuze' ? mboInflow(figures, region) : choiceOf(figures, indicator, region)
    rates[id] = choice?.rate ?? UNKNOWN
    if (choice) cohorts[id] = choice.cohort
  }
  const years = Object.values(cohorts).map(({ year }) => year)
  return { region, year: Math.max(0, ...years), cohorts, rates }
}

function choiceOf(figures: FigureSet, indicator: string, region: RegionCode): Choice | null {
  const [{ id: definition }] = INDICATORS.find(({ id }) => id === indicator)!.definitions
  const latest = known(figures, { indicator, definition }, region).at(-1)
  return latest ? { cohort: cohortOf(latest, indicator), rate: choiceRate(latest, indicator) } : null
}

function cohortOf({ denominator, period }: Observation, indicator: string): Cohort {
  const { low, high } = denominator!
  const { population } = INDICATORS.find(({ id }) => id === indicator)!
  return {
    people: (low + high) / 2,
    low,
    high,
    year: period.year,
    source: {
      nl: `Geteld: ${population.nl}, ${periodLabel(period)}.`,
      en: `Counted: ${population.en}, ${periodLabel(period)}.`,
    },
  }
}
