import type { PeriodKind } from '../vocabulary/index.ts'
import { examensPerVak } from './examens-per-vak.ts'
import { gepubliceerd } from './gepubliceerd.ts'
import { havo5NProfiel } from './havo-5-n-profiel.ts'
import { havoNExamen } from './havo-n-examen.ts'
import { havoNProfiel } from './havo-n-profiel.ts'
import { hboGediplomeerd } from './hbo-gediplomeerd.ts'
import { hboIngeschreven } from './hbo-ingeschreven.ts'
import { hboTechniek } from './hbo-techniek.ts'
import type { Indicator } from './indicator.ts'
import { mboSectorTechniek } from './mbo-sector-techniek.ts'
import { PUBLISHED } from './published.ts'
import { vmboTechniek } from './vmbo-techniek.ts'
import { vsv } from './vsv.ts'
import { vwo5NProfiel } from './vwo-5-n-profiel.ts'
import { vwo6NProfiel } from './vwo-6-n-profiel.ts'
import { vwoNExamen } from './vwo-n-examen.ts'
import { vwoNProfiel } from './vwo-n-profiel.ts'
import { woGediplomeerd } from './wo-gediplomeerd.ts'
import { woIngeschreven } from './wo-ingeschreven.ts'
import { woTechniekNatuur } from './wo-techniek-natuur.ts'
import { zittenblijvers } from './zittenblijvers.ts'

/** All indicators, in the order in which a reader meets them. */
export const INDICATORS: readonly Indicator[] = [
  vmboTechniek,
  havoNProfiel,
  vwoNProfiel,
  havo5NProfiel,
  vwo5NProfiel,
  vwo6NProfiel,
  havoNExamen,
  vwoNExamen,
  examensPerVak,
  mboSectorTechniek,
  hboTechniek,
  hboIngeschreven,
  hboGediplomeerd,
  woTechniekNatuur,
  woIngeschreven,
  woGediplomeerd,
  vsv,
  zittenblijvers,
  gepubliceerd,
]

/** How the years of a definition are meant: published series have periods of their own. */
export function periodKindOf(indicator: Indicator, definition: string): PeriodKind {
  const series = indicator === gepubliceerd ? PUBLISHED.find(({ id }) => id === definition) : undefined
  return series?.period ?? indicator.period
}
