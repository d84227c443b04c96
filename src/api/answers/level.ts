import {
  type FigureSet,
  INDICATORS,
  type Indicator,
  regionalVerdict,
  TARGETS,
} from '../../indicators/index.ts'
import {
  type Bilingual,
  type Definition,
  Fault,
  type Observation,
  type Region,
  type Target,
} from '../../vocabulary/index.ts'
import type { Gap, LevelAnswer, RegionSeries, SourceNote } from './contract.ts'
import type { Outlooks } from './outlook.ts'
import { verdictOf } from './verdict.ts'

/** What a page opens with: one indicator a level, in the order of a school career. */
export const HEADLINES = [
  'vmbo-techniek',
  'havo-n-profiel',
  'vwo-n-profiel',
  'mbo-sector-techniek',
  'hbo-techniek',
  'wo-techniek-natuur',
] as const

/** A region with the path of its page. */
export interface Linked {
  readonly region: Region
  readonly path: string
}

/** The answer for one level: the first region's figure beside the others, by one definition. */
export function levelAnswer(
  figures: FigureSet,
  indicatorId: string,
  regions: readonly Linked[],
  sources: (tables: readonly string[], years: readonly number[]) => readonly SourceNote[],
  outlooks: Outlooks,
): LevelAnswer {
  const indicator = indicatorOf(indicatorId)
  const [definition] = indicator.definitions
  const target = targetOf(indicator, definition)
  const series = regions.map(each => seriesOf(figures, indicator, definition, each, target))
  const first = series[0]!
  const verdictBy = (id: string) =>
    verdictOf(
      indicator.level as LevelAnswer['level'],
      regionalVerdict(figures, TARGETS, {
        indicator: indicator.id,
        definition: id,
        region: first.region.code,
      }),
    )
  const years = [
    ...new Set(series.flatMap(each => each.observations.map(({ period }) => period.year))),
  ].sort()
  return {
    indicator: indicator.id,
    level: indicator.level as LevelAnswer['level'],
    title: indicator.title,
    population: indicator.population,
    unit: indicator.unit,
    flow: indicator.flow,
    basis: indicator.basis,
    note: indicator.note,
    definition: { id: definition.id, title: definition.title, rule: definition.rule },
    breaks: (indicator.breaks ?? []).map(({ from, reason }) => ({
      from: { kind: indicator.period, year: from },
      reason,
    })),
    regions: series,
    otherDefinitions: indicator.definitions.slice(1).map(({ id, title, rule }) => ({
      id,
      title,
      rule,
      latest: latestOf(figures.series(indicator.id, id, first.region.code).observations),
      verdict: verdictBy(id),
    })),
    target,
    verdict: verdictBy(definition.id),
    outlook: outlooks.answer(first.region, { indicator, definition: definition.id }),
    sources: sources(indicator.sources, years),
  }
}

/** The indicator with this id. Throws a Fault where there is none. */
export function indicatorOf(id: string): Indicator {
  const indicator = INDICATORS.find(each => each.id === id)
  if (indicator) return indicator
  throw new Fault({ code: 'indicator.missing', message: `There is no indicator "${id}".` })
}

/** What an indicator is called. Throws a Fault for an unknown one. */
export function indicatorTitle(id: string): Bilingual {
  return indicatorOf(id).title
}

/** The goal that a level's chart draws: the landsdeel's own, or the line of reference. */
export function targetOf(indicator: Indicator, definition: Definition): Target {
  const target = TARGETS.find(
    each =>
      each.indicator === indicator.id &&
      each.definition === definition.id &&
      each.region === 'landsdeel-oost',
  )
  if (target) return target
  throw new Fault({ code: 'target.missing', message: `There is no goal for "${indicator.id}".` })
}

function seriesOf(
  figures: FigureSet,
  indicator: Indicator,
  definition: Definition,
  { region, path }: Linked,
  target: Target,
): RegionSeries {
  const { observations } = figures.series(indicator.id, definition.id, region.code)
  const latest = latestOf(observations)
  return { region, path, observations, latest, gap: latest && gapOf(latest, target) }
}

function latestOf(observations: readonly Observation[]): Observation | null {
  return observations.findLast(({ share }) => share !== null) ?? null
}

/** Percentage points from a share to a goal, and the people that would make them up in a cohort of that size. */
function gapOf(latest: Observation, target: Target): Gap | null {
  const { share, denominator } = latest
  if (!share || target.unit !== 'share') return null
  const [low, high] = [target.value - share.high, target.value - share.low]
  return {
    points: { low: 100 * low, high: 100 * high },
    people: denominator && {
      low: needed(low * (low < 0 ? denominator.high : denominator.low)),
      high: needed(high * (high < 0 ? denominator.low : denominator.high)),
    },
  }
}

/** Whole people: as many as are needed and no fewer; above a goal, no more than are above it. */
function needed(people: number): number {
  return Math.ceil(Number(people.toFixed(6)))
}
