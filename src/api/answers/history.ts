import { type FigureSet, INDICATORS, type Indicator, LEADS } from '../../indicators/index.ts'
import {
  type Attrition,
  attritionOf,
  type Cohorts,
  type History,
  type Lead,
  leadsOf,
  noiseOf,
  OVERLAPS_NEEDED,
  overlapOf,
  type Point,
  pointsOf,
  scatterOf,
  scattersWith,
} from '../../outlook/index.ts'
import { type Bilingual, Fault, type RegionCode, type RegionKind } from '../../vocabulary/index.ts'
import { type Lack, leadReason } from './lack.ts'

/** Whose histories to make, and what was known by then. */
export interface Asked {
  readonly indicator: Indicator
  /** A definition of the indicator. */
  readonly definition: string
  /** The kind of a region, undefined for an unknown one: `atlas.kindOf`. */
  readonly kindOf: (region: RegionCode) => RegionKind | undefined
  /**
   * Last year whose outcome is known, to look back from: the count of 1 October a year later is known by then. Absent
   * for all that there is.
   */
  readonly until?: number
}

/** National series that wobble alike: one says how much a year may bring to the other. */
const SIBLINGS: readonly (readonly string[])[] = [
  ['havo-n-examen', 'vwo-n-examen'],
  ['havo-n-profiel', 'vwo-n-profiel'],
]

/** Indicators whose national series wobble as this one's does. */
export function siblingsOf(indicator: string): string[] {
  return SIBLINGS.filter(each => each.includes(indicator))
    .flat()
    .filter(id => id !== indicator)
}

const COUNTRY = 'NL01'

/** A stage of the way to the outcome, with what the country's past tells of it. */
interface Way {
  readonly from: Indicator
  /** Definition of `from`. */
  readonly definition: string
  /** Null where too few years of count and outcome overlap. */
  readonly attrition: Attrition | null
  readonly lack: Lack
}

/**
 * The histories of one series for all regions: what they share (the country, and how far regions scatter around it) is
 * worked out once. Made for one moment; another `until` needs another one.
 */
export class Histories {
  readonly #points = new Map<string, readonly Point[]>()
  readonly #scatters = new Map<string, number>()
  readonly #parent: readonly Point[]
  readonly #siblings: readonly (readonly Point[])[]
  readonly #ways: readonly Way[]
  readonly #parentLeads: readonly Lead[]

  constructor(
    private readonly figures: FigureSet,
    private readonly asked: Asked,
  ) {
    const { indicator, definition } = asked
    this.#parent = this.outcomes(COUNTRY)
    this.#siblings = siblingsOf(indicator.id)
      .map(id => this.points(indicatorOf(id), definition, COUNTRY, asked.until))
      .filter(({ length }) => length > 0)
    this.#ways = LEADS.filter(({ to }) => to === indicator.id).flatMap(line => {
      const from = indicatorOf(line.from)
      const by = line.definition ?? definition
      return from.definitions.some(({ id }) => id === by) ? [this.wayOf(from, by, line.ahead)] : []
    })
    this.#parentLeads = this.leads(COUNTRY, () => 0)
  }

  /** The history of a region; null where no year of it, or none of the country, has a share. */
  of(region: RegionCode): History | null {
    const { indicator, kindOf } = this.asked
    const kind = kindOf(region)
    const points = this.outcomes(region)
    if (kind === undefined || points.length === 0 || this.#parent.length === 0) return null
    return {
      kind,
      noise: noiseOf(kind, indicator.basis),
      points,
      parent: this.#parent,
      siblings: this.#siblings,
      leads:
        kind === 'land' ? this.#parentLeads : this.leads(region, (way, of) => this.scatter(way, of, kind)),
      parentLeads: this.#parentLeads,
    }
  }

  /** Why nothing starts from pupils who are there already; null where something does, or where there is no such stage. */
  get reason(): Bilingual | null {
    return this.#parentLeads.length > 0 ? null : leadReason(this.#ways.map(({ lack }) => lack))
  }

  private wayOf(from: Indicator, definition: string, ahead: number): Way {
    const counts = this.points(from, definition, COUNTRY, this.countedUntil)
    // Whether a stage can be used at all is judged on every year there is, also when looking back.
    const overlaps = overlapOf(ahead, {
      counts: this.points(from, definition, COUNTRY, undefined),
      outcomes: this.points(this.asked.indicator, this.asked.definition, COUNTRY, undefined),
    })
    return {
      from,
      definition,
      attrition:
        overlaps.length < OVERLAPS_NEEDED ? null : attritionOf(ahead, { counts, outcomes: this.#parent }),
      lack: { population: from.population, ahead, overlaps, counted: counts.at(-1)?.year ?? null },
    }
  }

  /**
   * Leads of a region after the last outcome of the country. None where the outcome is counted elsewhere than the
   * pupils (at a campus): there only the country is led, and regions follow it.
   */
  private leads(region: RegionCode, scatter: (way: Way, attrition: Attrition) => number): readonly Lead[] {
    const last = this.#parent.at(-1)
    if (!last) return []
    const stages = this.#ways.flatMap(way => {
      if (!way.attrition || (region !== COUNTRY && way.from.basis !== this.asked.indicator.basis)) return []
      const counts = this.counts(way, region)
      return counts.length === 0
        ? []
        : [{ attrition: way.attrition, counts, scatter: scatter(way, way.attrition) }]
    })
    return leadsOf(stages, last.year)
  }

  /** How far regions like this kind scatter, over all of them. */
  private scatter(way: Way, attrition: Attrition, kind: RegionKind): number {
    const group = scattersWith(kind)
    const key = `${way.from.id}|${group}`
    const known = this.#scatters.get(key)
    if (known !== undefined) return known
    const { figures, asked } = this
    const alike = [...figures.regions(asked.indicator.id, asked.definition)].filter(region => {
      const of = asked.kindOf(region)
      return of !== undefined && of !== 'land' && scattersWith(of) === group
    })
    const found = scatterOf(
      attrition,
      alike.map((region): Cohorts => ({ counts: this.counts(way, region), outcomes: this.outcomes(region) })),
    )
    this.#scatters.set(key, found)
    return found
  }

  private counts({ from, definition }: Way, region: RegionCode): readonly Point[] {
    return this.points(from, definition, region, this.countedUntil)
  }

  private outcomes(region: RegionCode): readonly Point[] {
    return this.points(this.asked.indicator, this.asked.definition, region, this.asked.until)
  }

  private get countedUntil(): number | undefined {
    return this.asked.until === undefined ? undefined : this.asked.until + 1
  }

  /** Comparable years of a series up to `until`. */
  private points(
    { id, breaks }: Indicator,
    definition: string,
    region: RegionCode,
    until: number | undefined,
  ): readonly Point[] {
    const key = `${id}|${definition}|${region}|${until}`
    const known = this.#points.get(key)
    if (known) return known
    const { observations } = this.figures.series(id, definition, region)
    const found = pointsOf(
      { observations: observations.filter(({ period }) => until === undefined || period.year <= until) },
      breaks,
    )
    this.#points.set(key, found)
    return found
  }
}

function indicatorOf(id: string): Indicator {
  const found = INDICATORS.find(each => each.id === id)
  if (found) return found
  throw new Fault({ code: 'indicator.missing', message: `There is no indicator "${id}".` })
}
