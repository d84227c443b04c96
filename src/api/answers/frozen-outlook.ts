import type { FrozenCell, Lake, ReleaseManifest } from '../../lake/index.ts'
import type { Expectation, MethodId } from '../../outlook/index.ts'
import type { RegionCode, RegionKind } from '../../vocabulary/index.ts'
import type { Scored } from './gates.ts'

/** Names of the tables that a release holds beside its figures: `scores.tsv.gz` and so on. */
export const SCORES = 'scores'
export const PROJECTIONS = 'projections'
export const LEDGER = 'ledger'

/**
 * Columns of a release's backtest, one row a class of series, horizon and method. `mae`, `bias` (forecast less outcome)
 * and `pinball` in percentage points, beside those of persistence on the same forecasts; coverage as fractions, `stretch` how many times as wide the bands should have
 * been; `n` forecasts of `regions` regions from `origins` last years.
 */
export const SCORE_COLUMNS = {
  indicator: 'VARCHAR',
  definition: 'VARCHAR',
  kind: 'VARCHAR',
  horizon: 'INTEGER',
  method: 'VARCHAR',
  mae: 'DOUBLE',
  bias: 'DOUBLE',
  pinball: 'DOUBLE',
  persistence_mae: 'DOUBLE',
  persistence_pinball: 'DOUBLE',
  coverage80: 'DOUBLE',
  coverage95: 'DOUBLE',
  stretch: 'DOUBLE',
  n: 'INTEGER',
  regions: 'INTEGER',
  origins: 'INTEGER',
} as const

/**
 * Columns of a release's projections, one row a series and coming year: the band is Student's t with `df` degrees of
 * freedom around `centre`, in log odds; `sd` for the share that will be counted, `underlying_sd` without the chance of
 * that one year. `whole` people in the cohort with limits of 80 %, absent where nobody is counted.
 */
export const PROJECTION_COLUMNS = {
  indicator: 'VARCHAR',
  definition: 'VARCHAR',
  region: 'VARCHAR',
  origin: 'INTEGER',
  year: 'INTEGER',
  method: 'VARCHAR',
  centre: 'DOUBLE',
  sd: 'DOUBLE',
  underlying_sd: 'DOUBLE',
  df: 'INTEGER',
  whole: 'INTEGER',
  whole_low: 'INTEGER',
  whole_high: 'INTEGER',
} as const

/**
 * Columns of the ledger, one row a projection whose year has come: `release` that first published it, the middle of its
 * band and its limits, the outcome as this release has it (all fractions from 0 to 1), and `error`, projected less
 * outcome, in percentage points.
 */
export const LEDGER_COLUMNS = {
  indicator: 'VARCHAR',
  definition: 'VARCHAR',
  region: 'VARCHAR',
  kind: 'VARCHAR',
  origin: 'INTEGER',
  year: 'INTEGER',
  release: 'VARCHAR',
  method: 'VARCHAR',
  projected: 'DOUBLE',
  low80: 'DOUBLE',
  high80: 'DOUBLE',
  low95: 'DOUBLE',
  high95: 'DOUBLE',
  outcome: 'DOUBLE',
  error: 'DOUBLE',
} as const

/** A projection as a release froze it. */
export interface FrozenProjection {
  readonly indicator: string
  readonly definition: string
  readonly region: RegionCode
  /** Last year with a figure when it was made. */
  readonly origin: number
  readonly method: MethodId
  readonly expectation: Expectation
}

/** A projection whose year has come. */
export interface LedgerRow {
  readonly indicator: string
  readonly definition: string
  readonly region: RegionCode
  readonly kind: RegionKind
  /** Last year with a figure when it was made. */
  readonly origin: number
  /** Start of the period that it was for. */
  readonly year: number
  /** The release that first published it. */
  readonly release: string
  readonly method: MethodId
  /** Middle of the band, 0 to 1. */
  readonly projected: number
  /** Limits that hold 80 % and 95 % of the outcomes. */
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
  /** What was counted, 0 to 1. */
  readonly outcome: number
  /** Projected less outcome, in percentage points: above 0 is too high. */
  readonly error: number
}

/** A score as a row of a release. */
export function scoreCells(score: Scored): FrozenCell[] {
  return [
    score.indicator,
    score.definition,
    score.kind,
    score.horizon,
    score.method,
    score.mae,
    score.bias,
    score.pinball,
    score.persistence.mae,
    score.persistence.pinball,
    score.coverage80,
    score.coverage95,
    score.stretch,
    score.n,
    score.regions,
    score.origins,
  ]
}

/** The backtest that decided which methods a release shows; none of a release from before there was one. */
export function readScores(lake: Lake, release: ReleaseManifest): Scored[] {
  return Array.from(lake.readTable(release, SCORES), cells => {
    const [indicator, definition, kind, horizon, method, ...values] = cells
    const [mae, bias, pinball, baseMae, basePinball, ...rest] = values as number[]
    const [coverage80, coverage95, stretch, n, regions, origins] = rest
    return {
      ...({ indicator, definition, kind, horizon, method } as Pick<
        Scored,
        'indicator' | 'definition' | 'kind' | 'horizon' | 'method'
      >),
      mae: mae!,
      bias: bias!,
      pinball: pinball!,
      persistence: { mae: baseMae!, pinball: basePinball! },
      coverage80: coverage80!,
      coverage95: coverage95!,
      stretch: stretch!,
      n: n!,
      regions: regions!,
      origins: origins!,
    }
  })
}

/** The projections that a release published, series by series, nearest year first; none of an older release. */
export function* readProjections(lake: Lake, release: ReleaseManifest): Generator<FrozenProjection> {
  for (const cells of lake.readTable(release, PROJECTIONS)) {
    const [indicator, definition, region, origin, year, method, ...values] = cells
    const [centre, sd, underlyingSd, df, whole, low, high] = values as number[]
    yield {
      ...({ indicator, definition, region, origin, method } as Omit<FrozenProjection, 'expectation'>),
      expectation: {
        forecast: {
          year: year as number,
          horizon: (year as number) - (origin as number),
          centre: centre!,
          sd: sd!,
          underlyingSd: underlyingSd!,
          df: df!,
        },
        size: whole === null ? null : { value: whole!, low: low!, high: high! },
      },
    }
  }
}

/** Earlier projections whose year has come, as this release scored them; none of an older release. */
export function readLedger(lake: Lake, release: ReleaseManifest): LedgerRow[] {
  const names = Object.keys(LEDGER_COLUMNS)
  return Array.from(
    lake.readTable(release, LEDGER),
    cells => Object.fromEntries(names.map((name, at) => [name, cells[at]])) as unknown as LedgerRow,
  )
}

/** A row of the ledger as a row of a release. */
export function ledgerCells(row: LedgerRow): FrozenCell[] {
  return Object.keys(LEDGER_COLUMNS).map(name => row[name as keyof LedgerRow])
}

/** A projection as a row of a release: log odds to five decimals, whole people. */
export function projectionCells({
  indicator,
  definition,
  region,
  origin,
  method,
  expectation: { forecast, size },
}: FrozenProjection): FrozenCell[] {
  return [
    indicator,
    definition,
    region,
    origin,
    forecast.year,
    method,
    to(forecast.centre, 1e5),
    to(forecast.sd, 1e5),
    to(forecast.underlyingSd, 1e5),
    forecast.df,
    size && Math.round(size.value),
    size && Math.round(size.low),
    size && Math.round(size.high),
  ]
}

function to(value: number, parts: number): number {
  return Math.round(value * parts) / parts
}
