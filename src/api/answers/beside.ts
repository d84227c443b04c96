import { wobbleOf } from '../../outlook/index.ts'
import type { Period, RegionKind, Share } from '../../vocabulary/index.ts'
import { HEADLINES, type Linked } from './level.ts'
import { linkedOf, type MapFrom, type MapLevel, mapLevelOf, observationsOf, pactsOf } from './map.ts'

/** Regions of one kind beside each other, in one year. */
export interface BesideAnswer extends MapLevel {
  readonly period: Period
  /** From high to low by the middle of the bounds: an order, not a ranking. */
  readonly rows: readonly (Linked & { readonly share: Share; readonly range: Share })[]
}

/**
 * Regions of a kind beside each other, a chart a level: of the levels that are counted where the school stands (by the
 * main seat of an institution a whole region may have none), in the last year of landsdeel Oost, when two or more have a
 * share with counts.
 */
export function besideAnswers({ figures, atlas }: MapFrom, kind: RegionKind): BesideAnswer[] {
  const regions = kind === 'pact' ? pactsOf(atlas) : atlas.regions.filter(region => region.kind === kind)
  return HEADLINES.map(mapLevelOf).flatMap(about => {
    if (about.basis !== 'school') return []
    const last = observationsOf(figures, about, 'landsdeel-oost').findLast(({ share }) => share !== null)
    if (!last) return []
    const rows = regions.flatMap(region => {
      const found = observationsOf(figures, about, region.code).find(o => o.period.year === last.period.year)
      const range = found ? wobbleOf(found, kind === 'land') : null
      return found?.share && range ? [{ ...linkedOf(atlas, region.code), share: found.share, range }] : []
    })
    rows.sort((a, b) => b.share.low + b.share.high - a.share.low - a.share.high)
    return rows.length < 2 ? [] : [{ ...about, period: last.period, rows }]
  })
}
