import { type FigureSet, INDICATORS } from '../../indicators/index.ts'
import { type Bilingual, InputError, type Region, type RegionCode } from '../../vocabulary/index.ts'
import { type ChangeAnswer, changeAnswer, comparableYears } from './change.ts'
import type { LevelAnswer } from './contract.ts'
import { type FlowAnswer, flowAnswer, type LeverageAnswer, leverageAnswer } from './flow.ts'
import { HEADLINES } from './level.ts'

/** The answer of `/doorstroom`: the way from school to technical work in one region, and what one point more gives. */
export interface PipelineAnswer {
  readonly region: Region
  /** Null where nobody at the start of any step is counted, or all such counts are hidden. */
  readonly found: { readonly flow: FlowAnswer; readonly leverage: LeverageAnswer } | null
  /** Years that leverage can be asked up to, and the usual one. */
  readonly years: { readonly first: number; readonly usual: number; readonly last: number }
}

/** The share that chooses technique in one region at one level, for a table of regions by levels. */
export interface ChoiceCell {
  /** Start of the school year; null where there is no figure. */
  readonly year: number | null
  readonly share: { readonly low: number; readonly high: number } | null
  /** Kept back to protect people, rather than not there. */
  readonly hidden: boolean
}

/** Regions beside each other, in the order asked for; cells in the order of `levels`. */
export interface ChoiceTable {
  readonly levels: readonly {
    readonly indicator: string
    readonly level: LevelAnswer['level']
    readonly title: Bilingual
  }[]
  readonly rows: readonly { readonly region: Region; readonly cells: readonly ChoiceCell[] }[]
}

/** Years ahead that leverage is counted for when nobody asks for another. */
const USUAL_YEARS = 9

/** As far ahead as a reader may ask. */
const MOST_YEARS = 60

/** Leverage answers that are kept; a reader may ask for any year of any region. */
const MOST_KEPT = 500

/**
 * Flow, leverage and changes of the regions of one release. What takes more than a few milliseconds is reckoned once
 * and kept: figures of a release never change.
 */
export class Pipelines {
  readonly #flows = new Map<RegionCode, FlowAnswer | null>()
  readonly #leverage = new Map<string, LeverageAnswer>()

  constructor(private readonly figures: FigureSet) {}

  /** The flow of a region, with leverage up to and including `by`. Throws an InputError for a year out of reach. */
  answer(region: Region, by: number | null): PipelineAnswer {
    const first = this.figures.asOf + 1
    const years = { first, usual: this.figures.asOf + USUAL_YEARS, last: first + MOST_YEARS }
    const flow = this.#flow(region)
    return {
      region,
      years,
      found: flow && { flow, leverage: this.#leverageOf(region, by ?? years.usual) },
    }
  }

  /** Why the shares of a region changed between their first and last comparable year, one a level. */
  changes(region: Region): ChangeAnswer[] {
    return HEADLINES.flatMap(id => {
      const indicator = indicatorOf(id)
      const years = comparableYears(this.figures, indicator, region)
      return years ? [changeAnswer(this.figures, indicator, region, years)] : []
    })
  }

  /** What regions choose at each level, by the default definitions. */
  choices(regions: readonly Region[]): ChoiceTable {
    return {
      levels: HEADLINES.map(id => {
        const { level, title } = indicatorOf(id)
        return { indicator: id, level: level as LevelAnswer['level'], title }
      }),
      rows: regions.map(region => ({ region, cells: HEADLINES.map(id => this.#choice(id, region.code)) })),
    }
  }

  #choice(id: string, region: RegionCode): ChoiceCell {
    const [{ id: definition }] = indicatorOf(id).definitions
    const { observations } = this.figures.series(id, definition, region)
    const latest = observations.findLast(({ share }) => share !== null)
    const hidden = !latest && observations.some(({ status }) => status === 'onderdrukt')
    return { year: latest?.period.year ?? null, share: latest?.share ?? null, hidden }
  }

  #flow(region: Region): FlowAnswer | null {
    const known = this.#flows.get(region.code)
    if (known !== undefined) return known
    const made = orNothing(() => flowAnswer(this.figures, region))
    this.#flows.set(region.code, made)
    return made
  }

  #leverageOf(region: Region, by: number): LeverageAnswer {
    const key = `${region.code} ${by}`
    const known = this.#leverage.get(key)
    if (known) return known
    const made = leverageAnswer(this.figures, region, { by })
    if (this.#leverage.size >= MOST_KEPT) this.#leverage.clear()
    this.#leverage.set(key, made)
    return made
  }
}

/** Null where no cohort is published; any other error is thrown on. */
function orNothing(make: () => FlowAnswer): FlowAnswer | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof InputError && error.code === 'flow.no-figures') return null
    throw error
  }
}

function indicatorOf(id: string) {
  return INDICATORS.find(each => each.id === id)!
}
