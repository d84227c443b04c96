import { type FigureSet, type Indicator, TARGETS } from '../../indicators/index.ts'
import {
  type Expectation,
  FURTHEST,
  type Goal,
  medianOf,
  type Outlook,
  type OutlookWords,
  outlookOf,
  outlookWords,
  quantileOf,
  REKENDOEL,
  type Size,
} from '../../outlook/index.ts'
import type { Bilingual, Region, RegionCode, Target } from '../../vocabulary/index.ts'
import type { Gates } from './gates.ts'
import { type Asked, Histories } from './history.ts'
import { type Lying, type Projected, projectAll } from './projections.ts'

/** Shares, 0 to 1, that 2.5, 10, 25, 75, 90 and 97.5 % of the outcomes lie under: the bands of 50, 80 and 95 %. */
export interface Quantiles {
  readonly p025: number
  readonly p10: number
  readonly p25: number
  readonly p75: number
  readonly p90: number
  readonly p975: number
}

/** What may be expected of one coming year. */
export interface Coming {
  /** Start of the period. */
  readonly year: number
  /** Years after the last known one. */
  readonly horizon: number
  /** Middle of the band, 0 to 1. */
  readonly median: number
  /** Bands for the share that the publisher will count. */
  readonly observed: Quantiles
  /** Bands for the share without the chance of that one year. */
  readonly underlying: Quantiles
  /** People in the population; null where the publisher gives no people. */
  readonly cohort: Size | null
  /** Technical people on the expected path, with limits of 80 %; null without people. */
  readonly technical: Size | null
}

/** What can be said of one series, region and goal. */
export interface OutlookAnswer {
  readonly indicator: string
  readonly definition: string
  readonly region: Region
  readonly goal: Goal
  /** The goal that was adopted; null for a rekendoel, which nobody decided on. */
  readonly target: Target | null
  readonly outlook: Outlook
  readonly words: OutlookWords
  /** True where the coming years start from pupils who are at school already. */
  readonly led: boolean
  /** Why they do not, null where they do or where there are no such pupils. */
  readonly leadReason: Bilingual | null
  /** The years up to the goal's, nearest first. */
  readonly coming: readonly Coming[]
}

/** Which series, and the goal to reckon with; the usual one when absent. */
export interface OutlookAsked {
  readonly indicator: Indicator
  readonly definition: string
  readonly goal?: Goal
}

interface Series {
  readonly histories: Histories
  readonly all: ReadonlyMap<RegionCode, Projected>
}

/** The outlooks of one set of figures: each series is projected once, for all its regions together. */
export class Outlooks {
  readonly #series = new Map<string, Series>()

  constructor(
    private readonly figures: FigureSet,
    private readonly places: Pick<Asked, 'kindOf'> & Lying,
    private readonly gates: Gates,
  ) {}

  /**
   * The outlook of a region. Null where it has no share in any year, and where the goal's year lies out of reach: known
   * already, or more than `FURTHEST` years on.
   */
  answer(region: Region, asked: OutlookAsked): OutlookAnswer | null {
    const { indicator, definition } = asked
    const { histories, all } = this.#seriesOf(indicator, definition)
    const found = all.get(region.code)
    if (!found) return null
    const latest = found.history.points.at(-1)!.year
    const target = asked.goal
      ? null
      : targetAhead(indicator.id, definition, region.code, Math.max(latest, this.figures.asOf))
    const goal = asked.goal ?? (target ? goalFrom(target) : REKENDOEL)
    if (goal.by <= latest || goal.by > latest + FURTHEST) return null
    const gate = this.gates(indicator.id, definition, found.history.kind)
    const outlook = outlookOf(found.history, gate, goal, found.coming)
    const led = gate.method === 'model_with_lead' && found.history.parentLeads.length > 0
    const leadReason = led || histories.reason === null ? null : histories.reason
    return {
      indicator: indicator.id,
      definition,
      region,
      goal,
      target,
      outlook,
      words: outlookWords(outlook, {
        region,
        unit: indicator.unit,
        // Published series are many under one indicator: each has a title of its own.
        title:
          indicator.question === null
            ? indicator.definitions.find(({ id }) => id === definition)!.title
            : indicator.title,
        stock: indicator.flow === 'stock',
        asOf: this.figures.asOf,
        leadReason,
      }),
      led,
      leadReason,
      coming: outlook.coming.map(comingOf),
    }
  }

  /** Last year with a share; null where there is none. */
  latest(region: RegionCode, { indicator, definition }: OutlookAsked): number | null {
    return this.#seriesOf(indicator, definition).all.get(region)?.history.points.at(-1)?.year ?? null
  }

  #seriesOf(indicator: Indicator, definition: string): Series {
    const key = `${indicator.id}|${definition}`
    const known = this.#series.get(key)
    if (known) return known
    const asked = { indicator, definition, ...this.places }
    const made = {
      histories: new Histories(this.figures, asked),
      all: projectAll(this.figures, asked, this.gates, FURTHEST),
    }
    this.#series.set(key, made)
    return made
  }
}

/** A goal that somebody adopted for this very series, for a year after `after`. */
function targetAhead(
  indicator: string,
  definition: string,
  region: RegionCode,
  after: number,
): Target | null {
  return (
    TARGETS.find(
      each =>
        each.kind === 'besluit' &&
        each.unit === 'share' &&
        each.indicator === indicator &&
        each.definition === definition &&
        each.region === region &&
        each.period.year > after,
    ) ?? null
  )
}

function goalFrom({ value, period, kind }: Target): Goal {
  return { value, by: period.year, kind }
}

function comingOf({ forecast, size }: Expectation): Coming {
  const quantiles = (kind: 'observed' | 'underlying'): Quantiles => {
    const at = (q: number) => quantileOf(forecast, q, kind)
    return { p025: at(0.025), p10: at(0.1), p25: at(0.25), p75: at(0.75), p90: at(0.9), p975: at(0.975) }
  }
  const median = medianOf(forecast)
  const observed = quantiles('observed')
  return {
    year: forecast.year,
    horizon: forecast.horizon,
    median,
    observed,
    underlying: quantiles('underlying'),
    cohort: size,
    technical: size && {
      value: median * size.value,
      low: observed.p10 * size.value,
      high: observed.p90 * size.value,
    },
  }
}
