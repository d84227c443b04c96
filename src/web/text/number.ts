/** Numbers as a reader of one language writes them. Shares are fractions from 0 to 1. */
export interface Numbers {
  /** `1.094` */
  readonly count: (value: number) => string
  /** `17,5 %` */
  readonly percent: (share: number) => string
  /** `17,1 – 18,2 %`, low rounded down and high rounded up, so that the truth stays inside. */
  readonly percents: (low: number, high: number) => string
  /** `22,5`, for percentage points. */
  readonly points: (value: number) => string
  /** `24 november 2026`, in Dutch time. */
  readonly day: (iso: string) => string
}

/**
 * Dutch or British notation.
 *
 * | call                    | nl            | en          |
 * | ----------------------- | ------------- | ----------- |
 * | `count(1094)`           | 1.094         | 1,094       |
 * | `percent(0.1746)`       | 17,5 %        | 17.5%       |
 * | `percents(0.171, 0.182)`| 17,1 – 18,2 % | 17.1–18.2%  |
 */
export function numbersFor(lang: 'nl' | 'en'): Numbers {
  const locale = lang === 'nl' ? 'nl-NL' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
  const sign = lang === 'nl' ? '\u00a0%' : '%'
  const dash = lang === 'nl' ? '\u00a0–\u00a0' : '–'
  return {
    count: value => whole.format(value),
    percent: share => tenth.format(decimal(share * 100)) + sign,
    percents: (low, high) =>
      tenth.format(Math.floor(decimal(low * 1000)) / 10) +
      dash +
      tenth.format(Math.ceil(decimal(high * 1000)) / 10) +
      sign,
    points: value => tenth.format(value),
    day: iso => date.format(new Date(iso)),
  }
}

/** Takes away what binary fractions add: 0.145 × 100 is 14.499999999999998, meant is 14.5. */
export function decimal(value: number): number {
  return Number(value.toFixed(9))
}
