import type { FigureSet } from '../../indicators/index.ts'
import type { Atlas, Current, ImportRecord, Lake, ReleaseManifest } from '../../lake/index.ts'
import type { Region, RegionCode } from '../../vocabulary/index.ts'
import type { ReleaseAbout } from '../changes/release.ts'
import type { RegionAnswer, RegionListing, ReleaseNote, SourceNote } from './contract.ts'
import { figuresOf } from './current.ts'
import { HEADLINES, type Linked, levelAnswer } from './level.ts'
import { nationalVerdicts } from './verdict.ts'

/** The answers behind the public pages, all from one release held in memory. */
export interface SiteAnswers {
  /** Landsdeel Oost beside its two provinces: the answer of the home page. */
  home(): RegionAnswer
  /** One region beside Oost and the country, null for an unknown slug. */
  region(slug: string): RegionAnswer | null
  /** All regions with a page, by kind. */
  regions(): readonly RegionListing[]
  readonly release: ReleaseNote
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
  return new Site(figures, await lake.atlas(), manifest, lake.holding(manifest.imports))
}

class Site implements SiteAnswers {
  constructor(
    private readonly figures: FigureSet,
    private readonly atlas: Atlas,
    private readonly manifest: ReleaseManifest,
    private readonly holding: readonly Current[],
  ) {}

  get release(): ReleaseNote {
    const { hidden, unplaced, bundledOnly } = this.manifest.about as unknown as ReleaseAbout
    const { id, createdAt } = this.manifest
    return { id, createdAt, hidden, unplaced, bundledOnly }
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

  private answer(code: RegionCode, beside: readonly RegionCode[]): RegionAnswer {
    const region = this.atlas.known(code)
    const regions = [code, ...beside].map(each => this.linked(this.atlas.known(each)))
    return {
      region,
      path: this.linked(region).path,
      members: this.atlas.membersOf(code).map(each => this.linked(this.atlas.known(each))),
      within: this.atlas.within(code).map(each => this.linked(this.atlas.known(each))),
      levels: HEADLINES.map(id =>
        levelAnswer(this.figures, id, regions, (tables, years) => this.sources(tables, years)),
      ),
      national: nationalVerdicts(this.figures),
      release: this.release,
      themes: this.atlas.themesOf(code),
    }
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
