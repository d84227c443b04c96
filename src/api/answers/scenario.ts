import { type FigureSet, INDICATORS } from '../../indicators/index.ts'
import {
  FURTHEST,
  nationalOf,
  type ScenarioBase,
  type ScenarioSeries,
  STEPS,
  type StepId,
  seriesOf,
} from '../../outlook/index.ts'
import type { RegionCode, RegionKind } from '../../vocabulary/index.ts'
import { flowBase } from './flow-base.ts'
import type { Gates } from './gates.ts'
import { projectAll } from './projections.ts'

/** Where regions lie. */
export interface Places {
  readonly kindOf: (region: RegionCode) => RegionKind | undefined
  /** Municipalities that make up a region; none for a municipality itself. */
  readonly membersOf: (region: RegionCode) => readonly RegionCode[]
  /** All regions but schools and institutions. */
  readonly regions: readonly { readonly code: RegionCode }[]
}

/** What a scenario starts from beside the region: the published figures of a release, and how they are projected. */
export interface ScenarioFrom {
  readonly figures: FigureSet
  readonly places: Places
  readonly gates: Gates
  readonly release: string
}

/** Kinds of region that a scenario shows beside the region that it is about. */
const BESIDE: ReadonlySet<RegionKind> = new Set(['province', 'pact', 'remainder', 'labour-market'])

/** Regions whose people are those of others together, and of which others. */
const SUMS: Readonly<Record<RegionCode, readonly RegionCode[]>> = { 'landsdeel-oost': ['PV23', 'PV25'] }

/**
 * Where a scenario of a region starts from: the coming years of every choice step in the region and in those that lie
 * wholly within it, and the flow to technical work.
 */
export function scenarioBase(from: ScenarioFrom, region: RegionCode): ScenarioBase {
  const inside = insideOf(from.places, region)
  const series = STEPS.flatMap(({ id, indicator }) =>
    indicator === null ? [] : seriesOfStep(from, id, indicator, inside),
  )
  const present = new Set(series.map(each => each.region))
  const within = inside.filter(each => present.has(each))
  return {
    release: from.release,
    series,
    within: Object.fromEntries(
      within.map(each => [each, within.filter(other => lies(from.places, other, each))]),
    ),
    summed: (SUMS[region] ?? [region]).filter(each => present.has(each)),
    flow: flowBase(from.figures, region),
  }
}

/** The region first, then those of the kinds beside it that lie wholly within it. */
function insideOf(places: Places, region: RegionCode): RegionCode[] {
  const others = places.regions.flatMap(({ code }) => {
    const kind = places.kindOf(code)
    return code !== region && kind && BESIDE.has(kind) && lies(places, code, region) ? [code] : []
  })
  return [region, ...others]
}

/** Whether one region lies wholly within another; each does within itself. */
function lies(places: Places, inner: RegionCode, outer: RegionCode): boolean {
  if (inner === outer || outer === 'NL01') return true
  const around = new Set(membersOf(places, outer))
  const members = membersOf(places, inner)
  return members.length > 0 && members.every(member => around.has(member))
}

function membersOf(places: Places, region: RegionCode): RegionCode[] {
  return (SUMS[region] ?? [region]).flatMap(each => places.membersOf(each))
}

function seriesOfStep(
  { figures, places, gates }: ScenarioFrom,
  step: StepId,
  indicatorId: string,
  regions: readonly RegionCode[],
): ScenarioSeries[] {
  const indicator = INDICATORS.find(({ id }) => id === indicatorId)!
  const [{ id: definition }] = indicator.definitions
  const { kindOf, membersOf } = places
  const projected = projectAll(figures, { indicator, definition, kindOf, membersOf }, gates, FURTHEST)
  return regions.flatMap(region => {
    const found = projected.get(region)
    if (!found || found.coming.length === 0) return []
    const { parent, parentLeads, siblings, noise, kind, points } = found.history
    const { sd } = nationalOf(parent, parentLeads, siblings)
    const about = {
      step,
      region,
      whole: points.at(-1)!.whole,
      nationalSd: sd * gates(indicatorId, definition, kind).widening,
      noise,
    }
    return [
      seriesOf(
        about,
        found.coming.map(({ forecast }) => forecast),
      ),
    ]
  })
}
