import { INDICATORS, type Indicator, PUBLISHED, periodKindOf, TARGETS } from '../../indicators/index.ts'
import {
  type Bilingual,
  type Observation,
  type Period,
  type PeriodKind,
  type Region,
  type RegionCode,
  type Sex,
  schoolYearLabel,
  type Target,
} from '../../vocabulary/index.ts'
import { type Choices, hasFigures, sexesOf, writtenRegion, yearsOf } from './choices.ts'
import type { LevelAnswer, ReleaseNote, SourceNote } from './contract.ts'
import { type AddressLang, type Selection, type Show, writeSelection } from './selection.ts'
import type { SelectionProblem } from './selection-problems.ts'
import { type ReadSelection, readSelection } from './selection-read.ts'
import { baseYearOf, showsOf } from './shown.ts'

/** One line of the table and the chart: a region and sex over the chosen years. */
export interface ExploredSeries {
  readonly region: Region
  /** Path of the region's page without language, null where it has none. */
  readonly path: string | null
  readonly sex: Sex
  /** In order of time; only the years chosen. Empty where there is no figure. */
  readonly observations: readonly Observation[]
}

/** What a reader may choose instead. */
export interface Choosable {
  /** Indicators with a figure in this release, and the one asked for. */
  readonly indicators: readonly { readonly id: string; readonly title: Bilingual }[]
  /** Definitions of the indicator; `empty` without a figure in this release. */
  readonly definitions: readonly { readonly id: string; readonly title: Bilingual; readonly empty: boolean }[]
  readonly sexes: readonly Sex[]
  readonly years: readonly number[]
  readonly shows: readonly Show[]
  /** Every region with a page, as it may be written in the form. */
  readonly regions: readonly string[]
}

/** The answer of the explorer: one selection, as a sentence, chart and table show it. */
export interface Exploration {
  readonly selection: Selection
  readonly problems: readonly SelectionProblem[]
  readonly notes: readonly Bilingual[]
  /** What is shown when nobody chooses. */
  readonly usual: Show
  readonly indicator: Pick<LevelAnswer, 'title' | 'population' | 'unit' | 'flow' | 'basis' | 'note'> & {
    readonly id: string
  }
  readonly definition: { readonly id: string; readonly title: Bilingual; readonly rule: Bilingual }
  readonly period: PeriodKind
  readonly breaks: readonly { readonly from: Period; readonly reason: Bilingual }[]
  /** Regions in the order chosen, each by the sexes chosen. */
  readonly series: readonly ExploredSeries[]
  /** The year that is 100, null where values are shown or no year can be. */
  readonly baseYear: number | null
  /** The goal for the landsdeel by this definition, to draw beside shares; null where there is none. */
  readonly target: Target | null
  readonly sources: readonly SourceNote[]
  /** The publication that a series was taken from, null for a count of ours. */
  readonly published: { readonly publisher: string; readonly title: string; readonly address: string } | null
  readonly release: ReleaseNote
  readonly choices: Choosable
}

/** What the explorer is made from: one release. */
export interface Explored extends Choices {
  readonly release: ReleaseNote
  /** The name and page of a region; schools and institutions have no page. */
  readonly linked: (code: RegionCode) => { readonly region: Region; readonly path: string | null }
  readonly sources: (tables: readonly string[], years: readonly number[]) => readonly SourceNote[]
}

/** The answer to an address of the explorer, in the language of the address. */
export function explore(explored: Explored, given: URLSearchParams, lang: AddressLang): Exploration {
  return explorationOf(explored, readSelection(explored, given, lang))
}

function explorationOf(explored: Explored, { selection, problems, notes }: ReadSelection): Exploration {
  const indicator = INDICATORS.find(({ id }) => id === selection.indicator)!
  const definition = indicator.definitions.find(({ id }) => id === selection.definition)!
  const kind = periodKindOf(indicator, definition.id)
  const breaks = (indicator.breaks ?? []).map(({ from, reason }) => ({ from: { kind, year: from }, reason }))
  const series = seriesOf(explored, selection)
  const years = series.flatMap(({ observations }) => observations.map(({ period }) => period.year))
  return {
    selection,
    problems,
    notes,
    usual: showsOf(indicator, definition.id)[0]!,
    indicator: shownIndicator(indicator),
    definition: { id: definition.id, title: definition.title, rule: definition.rule },
    period: kind,
    breaks,
    series,
    baseYear: selection.scale === 'index' ? baseOf(series, selection.show, breaks) : null,
    target: targetOf(selection),
    sources: explored.sources(indicator.sources, [...new Set(years)]),
    published: publishedSource(indicator, definition.id),
    release: explored.release,
    choices: choosable(explored, indicator, definition.id),
  }
}

function shownIndicator({
  id,
  title,
  population,
  unit,
  flow,
  basis,
  note,
}: Indicator): Exploration['indicator'] {
  return { id, title, population, unit, flow, basis, note }
}

/** Who printed a published series; null for indicators that are counted here. */
export function publishedSource({ question }: Indicator, definition: string): Exploration['published'] {
  return question === null ? (PUBLISHED.find(({ id }) => id === definition)?.source ?? null) : null
}

function baseOf(series: readonly ExploredSeries[], show: Show, breaks: Exploration['breaks']): number | null {
  return baseYearOf(
    series.map(({ observations }) => observations),
    show,
    breaks.map(({ from }) => from.year),
  )
}

function seriesOf({ figures, linked }: Explored, selection: Selection): ExploredSeries[] {
  const { indicator, definition, regions, sexes, from, to } = selection
  return regions.flatMap(code =>
    sexes.map(sex => ({
      ...linked(code),
      sex,
      observations: figures
        .series(indicator, definition, code, sex)
        .observations.filter(({ period: { year } }) => year >= (from ?? year) && year <= (to ?? year)),
    })),
  )
}

function targetOf({ indicator, definition }: Selection): Target | null {
  const fits = (target: Target) =>
    target.unit === 'share' &&
    target.indicator === indicator &&
    target.definition === definition &&
    (target.region === 'landsdeel-oost' || target.region === 'NL01')
  return (
    TARGETS.find(target => fits(target) && target.region === 'landsdeel-oost') ?? TARGETS.find(fits) ?? null
  )
}

function choosable(explored: Explored, indicator: Indicator, definition: string): Choosable {
  const listed = INDICATORS.filter(
    each => each === indicator || each.definitions.some(({ id }) => hasFigures(explored, each, id)),
  )
  return {
    indicators: listed.map(({ id, title }) => ({ id, title })),
    definitions: indicator.definitions.map(({ id, title }) => ({
      id,
      title,
      empty: !hasFigures(explored, indicator, id),
    })),
    sexes: sexesOf(explored, indicator, definition),
    years: yearsOf(explored, indicator, definition),
    shows: showsOf(indicator, definition),
    regions: writtenRegions(explored),
  }
}

const written = new WeakMap<Choices['atlas'], readonly string[]>()

/** Once an atlas: each name is looked up to see whether it means the region itself. */
function writtenRegions(explored: Explored): readonly string[] {
  const known = written.get(explored.atlas)
  if (known) return known
  const found = explored.atlas.regions
    .filter(({ kind }) => !['corop', 'rmc', 'school', 'institution'].includes(kind))
    .map(region => writtenRegion(explored, region))
  written.set(explored.atlas, found)
  return found
}

/** The address of a selection's page in one language, without host: the explorer itself for the usual selection. */
export function explorerQuery(
  { selection, usual }: Pick<Exploration, 'selection' | 'usual'>,
  lang: AddressLang,
): string {
  return writeSelection(selection, lang, usual).toString()
}

/** `2019/20`, or `2019` for calendar years. */
export function yearLabel(kind: PeriodKind, year: number): string {
  return kind === 'calendar' ? String(year) : schoolYearLabel(year)
}
