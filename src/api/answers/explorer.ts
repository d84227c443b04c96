import type { FigureRow } from '../../indicators/index.ts'
import type { Observation } from '../../vocabulary/index.ts'
import { type Exploration, explore } from './exploration.ts'
import { type Passport, passport, type Recorded } from './passport.ts'
import type { AddressLang } from './selection.ts'

/** The answers behind the explorer: selections of figures, and where each figure comes from. */
export interface Explorer {
  /** The answer to the parameters of an address, named as in its language (see `SELECTION_NAMES`). */
  readonly explore: (given: URLSearchParams, lang: AddressLang) => Exploration
  /** Where one figure comes from (see `PASSPORT_NAMES`). */
  readonly passport: (given: URLSearchParams, lang: AddressLang) => Passport
}

/** The explorer of one release. */
export function explorerOf(recorded: Recorded): Explorer {
  return {
    explore: (given, lang) => explore(recorded, given, lang),
    passport: (given, lang) => passport(recorded, given, lang),
  }
}

/** The figures of a selection as flat rows, series by series, as `figures --as csv` orders them. */
export function rowsOf({ indicator, definition, series }: Exploration): FigureRow[] {
  const rows: FigureRow[] = []
  for (const code of new Set(series.map(({ region }) => region.code))) {
    const own = series.filter(({ region }) => region.code === code)
    const years = [...new Set(own.flatMap(each => each.observations.map(({ period }) => period.year)))]
    for (const year of years.sort((a, b) => a - b))
      for (const { observations } of own)
        for (const each of observations)
          if (each.period.year === year) rows.push(rowOf(indicator.id, definition.id, each))
  }
  return rows
}

function rowOf(indicator: string, definition: string, observation: Observation): FigureRow {
  const { region, period, sex, numerator, denominator, share, status } = observation
  return {
    indicator,
    definition,
    region,
    year: period.year,
    sex,
    numeratorLow: numerator?.low ?? null,
    numeratorHigh: numerator?.high ?? null,
    denominatorLow: denominator?.low ?? null,
    denominatorHigh: denominator?.high ?? null,
    shareLow: share?.low ?? null,
    shareHigh: share?.high ?? null,
    status,
  }
}
