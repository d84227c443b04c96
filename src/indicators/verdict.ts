import {
  type Bilingual,
  type Observation,
  periodLabel,
  type RegionCode,
  type Target,
} from '../vocabulary/index.ts'
import type { FigureSet } from './figures.ts'
import { INDICATORS } from './list.ts'

/** Whether a goal was reached, decided once by the figures of its year. */
export interface Judgement {
  readonly target: Target
  readonly outcome: 'reached' | 'missed' | 'unknown'
  /** The observation's period, null when no figure can decide. */
  readonly period: Observation['period'] | null
  readonly share: Observation['share']
  readonly reason: Bilingual
}

/**
 * The frozen verdict on a goal: by the figure of the goal's year, else of the latest earlier year, named. Newer years
 * change nothing. Null for what is no adopted goal (a line of reference, a rekendoel), and before its year has passed.
 * Unknown where only enrolled students are counted, or where the bounds of the share lie on both sides of the goal.
 */
export function judge(figures: FigureSet, target: Target): Judgement | null {
  if (target.kind !== 'besluit' || target.unit !== 'share' || !target.indicator || !target.definition)
    return null
  if (figures.asOf <= target.period.year) return null
  const indicator = INDICATORS.find(({ id }) => id === target.indicator)
  if (!indicator) return null
  if (indicator.flow === 'stock')
    return unknown(target, {
      nl: 'Niet vast te stellen: de open bestanden tellen alle studenten, niet de nieuwe. Het doel gaat over de instroom.',
      en: 'Cannot be established: the open files count all students, not the new ones. The goal is about inflow.',
    })
  const deciding = figures
    .series(target.indicator, target.definition, target.region)
    .observations.findLast(({ period, share }) => share !== null && period.year <= target.period.year)
  if (!deciding?.share)
    return unknown(target, {
      nl: `Niet vast te stellen: er is geen cijfer van ${periodLabel(target.period)} of eerder.`,
      en: `Cannot be established: there is no figure of ${periodLabel(target.period)} or earlier.`,
    })
  return decide(target, deciding, deciding.share)
}

function decide(target: Target, { period }: Observation, share: { low: number; high: number }): Judgement {
  const outcome = share.low >= target.value ? 'reached' : share.high < target.value ? 'missed' : 'unknown'
  const when = periodLabel(period)
  const nl = { reached: 'Gehaald', missed: 'Niet gehaald', unknown: 'Niet vast te stellen' }[outcome]
  const en = { reached: 'Reached', missed: 'Not reached', unknown: 'Cannot be established' }[outcome]
  const exact = period.year === target.period.year
  return {
    target,
    outcome,
    period,
    share,
    reason: {
      nl: `${nl}, naar de instroom van ${when}${exact ? '' : `, het laatste jaar voor ${periodLabel(target.period)} waarvan er een cijfer is`}.`,
      en: `${en}, by the inflow of ${when}${exact ? '' : `, the latest year before ${periodLabel(target.period)} with a figure`}.`,
    },
  }
}

function unknown(target: Target, reason: Bilingual): Judgement {
  return { target, outcome: 'unknown', period: null, share: null, reason }
}

/**
 * The verdict for one region by one definition: on the goal that was adopted for that region and indicator. Another
 * definition than the goal's gives another verdict beside it. Null where nobody adopted a goal for the region.
 */
export function regionalVerdict(
  figures: FigureSet,
  targets: readonly Target[],
  { indicator, definition, region }: { indicator: string; definition: string; region: RegionCode },
): Judgement | null {
  const target = targets.find(
    each => each.kind === 'besluit' && each.indicator === indicator && each.region === region,
  )
  return target ? judge(figures, { ...target, definition }) : null
}
