import type { FigureSet } from '../../indicators/index.ts'
import {
  type Flow,
  type FlowBase,
  flowOf,
  flowWords,
  type Leverage,
  leverageOf,
  leverageWords,
} from '../../outlook/index.ts'
import type { Bilingual, Region } from '../../vocabulary/index.ts'
import { flowBase } from './flow-base.ts'

/** The way from school to technical work in a region, in people a year, with where it leaks. */
export interface FlowAnswer {
  readonly region: Region
  readonly flow: Flow
  /** Cohorts and rates that it follows from, with their sources. */
  readonly base: FlowBase
  readonly words: readonly Bilingual[]
}

/** What one percentage point more at each step gives. */
export interface LeverageAnswer {
  readonly region: Region
  /** Start of the first school year that can still be changed. */
  readonly from: number
  /** Year up to and including which arrivals are counted. */
  readonly by: number
  /** Largest first. */
  readonly list: readonly Leverage[]
  readonly words: readonly Bilingual[]
}

/** The flow of a region from published figures. Throws an InputError where no cohort of it is published. */
export function flowAnswer(figures: FigureSet, region: Region): FlowAnswer {
  const base = flowBase(figures, region.code)
  const flow = flowOf(base)
  return { region, flow, base, words: flowWords(flow, region) }
}

/**
 * The leverage of all steps, or of one. A change begins in the school year after the figures were frozen: that of an
 * earlier one can no longer be changed. Throws an InputError for an unknown step or a year that is over.
 */
export function leverageAnswer(
  figures: FigureSet,
  region: Region,
  { by, step }: { readonly by: number; readonly step?: string },
): LeverageAnswer {
  const from = figures.asOf + 1
  const base = flowBase(figures, region.code)
  const list = leverageOf(base, { from, by, ...(step === undefined ? {} : { steps: [step] }) })
  return { region, from, by, list, words: leverageWords(list, { from, by }) }
}
