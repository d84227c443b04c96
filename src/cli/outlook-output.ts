import type { Coming, OutlookAnswer, Quantiles } from '../api/index.ts'
import { chanceText, type Language, type Outlook, RATINGS, whole } from '../outlook/index.ts'
import { type Bilingual, schoolYearLabel } from '../vocabulary/index.ts'
import { textTable } from './table.ts'

/** Words of the table. */
const COLUMNS: readonly Bilingual[] = [
  { nl: 'jaar', en: 'year' },
  { nl: 'verwacht', en: 'expected' },
  { nl: '50%', en: '50%' },
  { nl: '80%', en: '80%' },
  { nl: '95%', en: '95%' },
  { nl: 'techniek (80%)', en: 'technical (80%)' },
]

const BAND: Bilingual = {
  nl: 'Aandelen in procenten; de banden zijn voor het aandeel dat geteld zal worden.',
  en: 'Shares in percent; the bands are for the share that will be counted.',
}

const RATING: Bilingual = {
  nl: 'Open SDG zou dit noemen',
  en: 'Open SDG would call this',
}

/** Per region the sentences, then the coming years. */
export function outlookText(answers: readonly OutlookAnswer[], language: Language): string {
  return answers
    .map(answer => {
      const { level, goal, certainty, method } = answer.words
      const lines = [level, goal, certainty, method].map(each => each[language]).filter(each => each !== '')
      const rating = ratingLine(answer.outlook, language)
      const rows = answer.coming.map(each => yearRow(each, language))
      return [
        `${answer.region.name[language]} (${answer.region.code})`,
        ...lines,
        ...(rating ? [rating] : []),
        ...(rows.length > 0
          ? [
              '',
              BAND[language],
              textTable(
                COLUMNS.map(each => each[language]),
                rows,
              ),
            ]
          : []),
        '',
      ].join('\n')
    })
    .join('\n')
}

/** Two end points decide it, and it knows no uncertainty: said beside it. */
function ratingLine({ rating }: Outlook, language: Language): string | null {
  if (!rating) return null
  const years = `${schoolYearLabel(rating.from)}, ${schoolYearLabel(rating.to)}`
  return language === 'nl'
    ? `${RATING.nl}: ${RATINGS[rating.rating].nl}. Alleen het eerste en het laatste jaar (${years}) beslissen dat.`
    : `${RATING.en}: ${RATINGS[rating.rating].en}. Only the first and the last year (${years}) decide that.`
}

function yearRow({ year, median, observed, technical }: Coming, language: Language): string[] {
  const percent = (share: number) => (100 * share).toFixed(1)
  const band = (low: number, high: number) => `${percent(low)}–${percent(high)}`
  return [
    schoolYearLabel(year),
    percent(median),
    band(observed.p25, observed.p75),
    band(observed.p10, observed.p90),
    band(observed.p025, observed.p975),
    technical
      ? `${whole(technical.value, language)} (${whole(technical.low, language)}–${whole(technical.high, language)})`
      : '–',
  ]
}

/** An array with an object a region; a contract. Shares and chances are fractions, points are percentage points. */
export function outlookJson(answers: readonly OutlookAnswer[]): string {
  return `${JSON.stringify(answers.map(objectOf), null, 1)}\n`
}

function objectOf(answer: OutlookAnswer) {
  const { outlook, goal, words } = answer
  const { latest, gate, chance, arrival } = outlook
  return {
    indicator: answer.indicator,
    definition: answer.definition,
    region: answer.region.code,
    region_name: answer.region.name.nl,
    goal: { value: goal.value, by: goal.by, kind: goal.kind, title: answer.target?.title ?? null },
    latest: {
      period: schoolYearLabel(latest.year),
      share: share(latest.share),
      share_low: share(latest.low),
      share_high: share(latest.high),
      denominator: latest.whole,
    },
    gap: { points: points(outlook.gap.points), people: people(outlook.gap.people) },
    pace: paceOf(outlook),
    trend: trendOf(outlook),
    first_to_last: outlook.plain && {
      from: schoolYearLabel(outlook.plain.from),
      to: schoolYearLabel(outlook.plain.to),
      points_per_year: points(outlook.plain.points),
    },
    factor: outlook.factor === null ? null : points(outlook.factor),
    arrival: arrival && { year: arrival.year, earliest: arrival.earliest, latest: arrival.latest },
    rating: outlook.rating && { ...outlook.rating, ratio: points(outlook.rating.ratio) },
    method: gate.method,
    method_reason: gate.reason,
    method_n: gate.n,
    method_mae_pp: points(gate.mae),
    persistence_mae_pp: points(gate.persistence),
    band: 'observed',
    projection: answer.coming.map(comingOf),
    // No chance is known more finely than to one in twenty.
    chance: chance === null ? null : Math.round(20 * chance) / 20,
    chance_text: chance === null ? null : { nl: chanceText(chance, 'nl'), en: chanceText(chance, 'en') },
    effort: outlook.effort.map(each => ({
      chance: each.chance,
      points_per_year: points(each.points),
      people_per_year: people(each.people),
    })),
    words: {
      nl: [words.level.nl, words.goal.nl, words.certainty.nl, words.method.nl].filter(Boolean),
      en: [words.level.en, words.goal.en, words.certainty.en, words.method.en].filter(Boolean),
    },
    lead: { used: answer.led, reason: answer.leadReason },
  }
}

function paceOf({ pace }: Outlook) {
  return {
    years: pace.years,
    points_per_year: points(pace.points),
    people_per_year: people(pace.people),
    logit_per_year: share(pace.odds),
  }
}

function trendOf({ trend }: Outlook) {
  return (
    trend && {
      from: schoolYearLabel(trend.from),
      to: schoolYearLabel(trend.to),
      points_per_year: points(trend.points.value),
      low: points(trend.points.low),
      high: points(trend.points.high),
      logit_per_year: share(trend.odds.value),
      direction: trend.direction,
    }
  )
}

function comingOf({ year, horizon, median, observed, underlying, cohort, technical }: Coming) {
  const size = (of: Coming['cohort']) =>
    of && { value: people(of.value), low: people(of.low), high: people(of.high) }
  return {
    period: schoolYearLabel(year),
    horizon,
    median: share(median),
    observed: quantiles(observed),
    underlying: quantiles(underlying),
    cohort: size(cohort),
    technical: size(technical),
  }
}

function quantiles(of: Quantiles): Record<string, number> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, share(value)]))
}

function share(value: number): number {
  return Number(value.toFixed(6))
}

function points(value: number): number
function points(value: number | null): number | null
function points(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4))
}

function people(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(1))
}
