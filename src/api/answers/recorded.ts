import type { FigureSet } from '../../indicators/index.ts'
import type { Atlas, Current, Lake } from '../../lake/index.ts'
import type { RegionCode } from '../../vocabulary/index.ts'
import type { ReleaseNote, SourceNote } from './contract.ts'
import type { ExploredSeries } from './exploration.ts'
import { fileNotes, type Recorded } from './passport.ts'
import { Vintages } from './vintages.ts'

/** One release with what the lake recorded of it. */
export interface Kept {
  readonly figures: FigureSet
  readonly atlas: Atlas
  /** The imports that held when the release was made. */
  readonly holding: readonly Current[]
  readonly release: ReleaseNote
  readonly sources: (tables: readonly string[], years: readonly number[]) => readonly SourceNote[]
}

/** What the explorer and the passports are made from. Names of institutions are read from the files when asked for. */
export function recordedIn(lake: Lake, kept: Kept): Recorded {
  const { figures, atlas, holding, release, sources } = kept
  const vintages = new Vintages(lake, release.id, figures)
  let names: ReadonlyMap<RegionCode, string> | undefined
  const linked = (code: RegionCode): Pick<ExploredSeries, 'region' | 'path'> => {
    const region = atlas.known(code)
    if (region.kind !== 'school' && region.kind !== 'institution')
      return { region, path: `/regios/${atlas.slugOf(code)}` }
    names ??= lake.locations()
    const name = names.get(code) ?? code
    return { region: { ...region, name: { nl: name, en: name } }, path: null }
  }
  return {
    figures,
    atlas,
    release,
    linked,
    sources,
    files: (tables, year) => fileNotes(holding, tables, year),
    vintages: key => vintages.of(release.id, key),
  }
}
