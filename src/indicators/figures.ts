import type { Observation, PeriodKind, RegionCode, Series, Sex, Status } from '../vocabulary/index.ts'

/** One published figure as a flat row: the columns of a release and of `figures --as csv`. */
export interface FigureRow {
  readonly indicator: string
  readonly definition: string
  readonly region: RegionCode
  /** Start of the period. */
  readonly year: number
  readonly sex: Sex
  /** Null where the publisher gives only a share. */
  readonly numeratorLow: number | null
  readonly numeratorHigh: number | null
  readonly denominatorLow: number | null
  readonly denominatorHigh: number | null
  /** Fractions from 0 to 1; null where no share is shown. */
  readonly shareLow: number | null
  readonly shareHigh: number | null
  readonly status: Status
}

const STATUSES: readonly Status[] = ['definitief', 'voorlopig', 'geschat', 'onderdrukt', 'geprojecteerd']

/** Stands for an absent whole number in a column. */
const ABSENT = -1

/**
 * All figures of a release in memory, compact: one number an observation and column, and each series one look-up away,
 * in order of time. Rows of one series must follow each other, as a release freezes them.
 */
export class FigureSet {
  readonly #starts = new Map<string, number>()
  readonly #regions = new Map<string, Set<RegionCode>>()
  /** Year, numerator low and high, denominator low and high, status: six numbers an observation. */
  readonly #whole: Int32Array
  /** Share low and high; NaN where absent. */
  readonly #shares: Float64Array
  /** 1 where an observation starts another series than the one before. */
  readonly #first: Uint8Array

  constructor(
    rows: Iterable<FigureRow>,
    /** How the years of a definition of an indicator are meant. */
    private readonly periodKind: (indicator: string, definition: string) => PeriodKind,
    /** The calendar year in which the figures were frozen: goals of this year or later are not judged yet. */
    readonly asOf: number,
  ) {
    const whole: number[] = []
    const shares: number[] = []
    const first: number[] = []
    let last = ''
    for (const row of rows) {
      const key = `${row.indicator}|${row.definition}|${row.region}|${row.sex}`
      first.push(key === last ? 0 : 1)
      if (key !== last) {
        this.#starts.set(key, first.length - 1)
        this.#see(row)
      }
      last = key
      whole.push(
        row.year,
        row.numeratorLow ?? ABSENT,
        row.numeratorHigh ?? ABSENT,
        row.denominatorLow ?? ABSENT,
        row.denominatorHigh ?? ABSENT,
        STATUSES.indexOf(row.status),
      )
      shares.push(row.shareLow ?? Number.NaN, row.shareHigh ?? Number.NaN)
    }
    this.#whole = Int32Array.from(whole)
    this.#shares = Float64Array.from(shares)
    this.#first = Uint8Array.from(first)
  }

  #see({ indicator, definition, region }: FigureRow): void {
    const pair = `${indicator}|${definition}`
    const regions = this.#regions.get(pair)
    if (regions) regions.add(region)
    else this.#regions.set(pair, new Set([region]))
  }

  /** One series in order of time; without observations where nothing is published. */
  series(indicator: string, definition: string, region: RegionCode, sex: Sex = 'totaal'): Series {
    const observations = this.#observations(indicator, definition, region, sex)
    return { indicator, definition, region, sex, observations }
  }

  #observations(indicator: string, definition: string, region: RegionCode, sex: Sex): Observation[] {
    const start = this.#starts.get(`${indicator}|${definition}|${region}|${sex}`)
    if (start === undefined) return []
    const kind = this.periodKind(indicator, definition)
    const found: Observation[] = []
    for (let at = start; at < this.#first.length && (at === start || this.#first[at] === 0); at += 1)
      found.push(this.#observation(at, kind, region, sex))
    return found
  }

  #observation(at: number, kind: PeriodKind, region: RegionCode, sex: Sex): Observation {
    const whole = (column: number) => this.#whole[6 * at + column]!
    const [low, high] = [this.#shares[2 * at]!, this.#shares[2 * at + 1]!]
    return {
      region,
      period: { kind, year: whole(0) },
      sex,
      numerator: whole(1) === ABSENT ? null : { low: whole(1), high: whole(2) },
      denominator: whole(3) === ABSENT ? null : { low: whole(3), high: whole(4) },
      share: Number.isNaN(low) ? null : { low, high },
      status: STATUSES[whole(5)]!,
    }
  }

  /** Regions for which a definition of an indicator has any figure. */
  regions(indicator: string, definition: string): ReadonlySet<RegionCode> {
    return this.#regions.get(`${indicator}|${definition}`) ?? new Set()
  }
}
