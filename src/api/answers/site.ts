import { type FigureSet, TARGETS } from '../../indicators/index.ts'
import {
  type Atlas,
  type Current,
  type ImportRecord,
  type Lake,
  type Outlines,
  type ReleaseManifest,
  TILES,
} from '../../lake/index.ts'
import type { Region, RegionCode, RegionKind } from '../../vocabulary/index.ts'
import { startingContent } from '../../workspace/index.ts'
import type { ReleaseAbout } from '../changes/release.ts'
import { type BesideAnswer, besideAnswers } from './beside.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import type { ChangeAnswer } from './change.ts'
import { type ContentAnswer, contentAnswer } from './content.ts'
import type { RegionAnswer, RegionListing, ReleaseNote, SourceNote } from './contract.ts'
import { figuresOf } from './current.ts'
import { type Explorer, explorerOf } from './explorer.ts'
import { type LedgerRow, readLedger, readScores } from './frozen-outlook.ts'
import { gatesOf, type Scored } from './gates.ts'
import { HEADLINES, type Linked, levelAnswer } from './level.ts'
import { type MapAnswer, type MapAsked, mapAnswer } from './map.ts'
import { Outlooks } from './outlook.ts'
import { type ChoiceTable, type PipelineAnswer, Pipelines } from './pipeline.ts'
import { recordedIn } from './recorded.ts'
import { type ReleaseStep, releaseSteps } from './steps.ts'
import { nationalVerdicts } from './verdict.ts'

/** How good projections were: of methods that looked back, and of what earlier releases published. */
export interface OutlookRecord {
  readonly scores: readonly Scored[]
  readonly ledger: readonly LedgerRow[]
}

/** The answers behind the public pages, all from one release held in memory. */
export interface SiteAnswers {
  /** Landsdeel Oost beside its two provinces: the answer of the home page. */
  home(): RegionAnswer
  /** One region beside Oost and the country, null for an unknown slug. */
  region(slug: string): RegionAnswer | null
  /** All regions with a page, by kind. */
  regions(): readonly RegionListing[]
  /** One level and year of every municipality and pact. */
  map(asked: MapAsked): MapAnswer
  /** Regions of one kind beside each other, a level each. */
  beside(kind: RegionKind): readonly BesideAnswer[]
  /** From school to technical work in one region, with leverage up to a year; null for an unknown slug. */
  flow(slug: string, by: number | null): PipelineAnswer | null
  /** Where the differences between two years of a region come from, one a level; none for an unknown slug. */
  changes(slug: string): readonly ChangeAnswer[]
  /** What Oost, its pacts and this region choose at each level. */
  choices(slug: string): ChoiceTable
  /** Selections of figures, and where each figure comes from. */
  readonly explorer: Explorer
  /** How good earlier projections were. */
  readonly record: OutlookRecord
  readonly release: ReleaseNote
  /** What the release stands on: tables, files, licences and years. */
  catalogue(): Catalogue
  /** Releases up to this one, newest first, each beside the one before it. */
  releases(): readonly ReleaseStep[]
  /** What stands on words instead of figures: pacts, programmes, contacts, terms, and what people entered. */
  readonly content: ContentAnswer
}

/** Kinds of region with a page of their own, in the order of the list. */
const KINDS_WITH_PAGE = [
  'landsdeel',
  'province',
  'pact',
  'remainder',
  'labour-market',
  'municipality',
  'land',
] as const

/** Loads the current release of a lake and gives the answers of the site. */
export async function openSiteAnswers(lake: Lake, manifest: ReleaseManifest): Promise<SiteAnswers> {
  const figures = figuresOf(lake, manifest)
  const outlines = await lake.outlines(TILES.map(({ code }) => code))
  return new Site(figures, await lake.atlas(), outlines, manifest, lake.holding(manifest.imports), lake)
}

class Site implements SiteAnswers {
  readonly explorer: Explorer
  private readonly pipelines: Pipelines
  private readonly outlooks: Outlooks
  readonly record: OutlookRecord

  constructor(
    readonly figures: FigureSet,
    readonly atlas: Atlas,
    readonly outlines: Outlines | null,
    private readonly manifest: ReleaseManifest,
    private readonly holding: readonly Current[],
    private readonly lake: Lake,
  ) {
    const sources = (tables: readonly string[], years: readonly number[]) => this.sources(tables, years)
    this.explorer = explorerOf(recordedIn(lake, { figures, atlas, holding, release: this.release, sources }))
    this.pipelines = new Pipelines(figures)
    this.record = { scores: readScores(lake, manifest), ledger: readLedger(lake, manifest) }
    this.outlooks = new Outlooks(
      figures,
      { kindOf: code => atlas.kindOf(code), membersOf: code => atlas.membersOf(code) },
      gatesOf(this.record.scores),
    )
  }

  get release(): ReleaseNote {
    const { hidden, unplaced, bundledOnly } = this.manifest.about as unknown as ReleaseAbout
    const { id, createdAt } = this.manifest
    return { id, createdAt, hidden, unplaced, bundledOnly }
  }

  get content(): ContentAnswer {
    return contentAnswer(startingContent(), TARGETS, code => this.linked(this.atlas.known(code)))
  }

  home(): RegionAnswer {
    return this.answer('landsdeel-oost', ['PV23', 'PV25'])
  }

  region(slug: string): RegionAnswer | null {
    const code = this.atlas.codeOfSlug(slug)
    if (code === null) return null
    return this.answer(
      code,
      ['landsdeel-oost', 'NL01'].filter(other => other !== code),
    )
  }

  regions(): RegionListing[] {
    return KINDS_WITH_PAGE.map(kind => ({
      kind,
      regions: this.atlas.regions.filter(region => region.kind === kind).map(region => this.linked(region)),
    }))
  }

  map(asked: MapAsked): MapAnswer {
    return mapAnswer(this, asked)
  }

  beside(kind: RegionKind): BesideAnswer[] {
    return besideAnswers(this, kind)
  }

  flow(slug: string, by: number | null): PipelineAnswer | null {
    const code = this.atlas.codeOfSlug(slug)
    return code && this.pipelines.answer(this.atlas.known(code), by)
  }

  changes(slug: string): ChangeAnswer[] {
    const code = this.atlas.codeOfSlug(slug)
    return code ? this.pipelines.changes(this.atlas.known(code)) : []
  }

  choices(slug: string): ChoiceTable {
    const own = this.atlas.codeOfSlug(slug)
    const pacts = this.atlas.regions.filter(
      ({ kind, code }) => kind === 'pact' && this.atlas.membersOf(code).length > 0,
    )
    const codes = new Set([...(own ? [own] : []), 'landsdeel-oost', ...pacts.map(({ code }) => code)])
    return this.pipelines.choices([...codes].map(code => this.atlas.known(code)))
  }

  catalogue(): Catalogue {
    return catalogueOf(this.holding, this.lake.records(), this.manifest.createdAt)
  }

  releases(): ReleaseStep[] {
    return releaseSteps(this.lake, this.manifest.id)
  }

  private answer(code: RegionCode, beside: readonly RegionCode[]): RegionAnswer {
    const region = this.atlas.known(code)
    const regions = [code, ...beside].map(each => this.linked(this.atlas.known(each)))
    return {
      region,
      path: this.linked(region).path,
      members: this.membersOf(region).map(each => this.linked(this.atlas.known(each))),
      within: this.atlas.within(code).map(each => this.linked(this.atlas.known(each))),
      levels: HEADLINES.map(id =>
        levelAnswer(this.figures, id, regions, (tables, years) => this.sources(tables, years), this.outlooks),
      ),
      national: nationalVerdicts(this.figures),
      release: this.release,
      themes: this.atlas.themesOf(code),
    }
  }

  /** Municipalities; of the country its provinces, as a list of all its municipalities helps nobody. */
  private membersOf({ code, kind }: Region): readonly RegionCode[] {
    if (kind !== 'land') return this.atlas.membersOf(code)
    return this.atlas.regions.filter(each => each.kind === 'province').map(each => each.code)
  }

  private linked(region: Region): Linked {
    return { region, path: `/regios/${this.atlas.slugOf(region.code)}` }
  }

  /** The imports that the figures of these tables and years come from, each with its years. */
  private sources(tables: readonly string[], years: readonly number[]): SourceNote[] {
    const used = new Map<ImportRecord, number[]>()
    for (const { table, year, record } of this.holding)
      if (tables.includes(table) && years.includes(year))
        used.set(record, [...(used.get(record) ?? []), year])
    return [...used].map(([{ publisher, name, sha256, licence, origin, extractedFrom }, of]) => ({
      publisher: origin === 'bundled' ? 'DUO' : publisher,
      file: extractedFrom?.name ?? name,
      sha256: extractedFrom?.sha256 ?? sha256,
      licence,
      years: of,
      bundled: origin === 'bundled',
    }))
  }
}
