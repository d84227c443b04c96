import type { FigureRow } from '../../indicators/index.ts'
import { SEXES } from '../../vocabulary/index.ts'
import { type FigureSheet, STATUSES } from './sheet.ts'

type Lang = 'nl' | 'en'
type Measure = (typeof MEASURES)[number]['id']

/** The numbers of a figure: its two counts and its share, each with its bounds. */
const MEASURES = [
  {
    id: 'numerator_low',
    value: 'numeratorLow',
    decimals: 0,
    nl: 'teller, minstens',
    en: 'numerator, at least',
  },
  {
    id: 'numerator_high',
    value: 'numeratorHigh',
    decimals: 0,
    nl: 'teller, hoogstens',
    en: 'numerator, at most',
  },
  {
    id: 'denominator_low',
    value: 'denominatorLow',
    decimals: 0,
    nl: 'noemer, minstens',
    en: 'denominator, at least',
  },
  {
    id: 'denominator_high',
    value: 'denominatorHigh',
    decimals: 0,
    nl: 'noemer, hoogstens',
    en: 'denominator, at most',
  },
  { id: 'share_low', value: 'shareLow', decimals: 6, nl: 'aandeel, minstens', en: 'share, at least' },
  { id: 'share_high', value: 'shareHigh', decimals: 6, nl: 'aandeel, hoogstens', en: 'share, at most' },
] as const satisfies readonly {
  id: string
  value: keyof FigureRow
  decimals: number
  nl: string
  en: string
}[]

const LABELS = {
  region: { nl: 'regio', en: 'region' },
  period: { nl: 'periode', en: 'period' },
  sex: { nl: 'geslacht', en: 'sex' },
  measure: { nl: 'maat', en: 'measure' },
  totaal: { nl: 'totaal', en: 'total' },
  man: { nl: 'man', en: 'male' },
  vrouw: { nl: 'vrouw', en: 'female' },
} as const

/** A dimension of the cube: its categories in order, each with a label. */
interface Dimension {
  readonly id: 'region' | 'period' | 'sex' | 'measure'
  readonly categories: readonly (readonly [id: string, label: string])[]
}

/**
 * Figures as a JSON-stat 2.0 dataset (https://json-stat.org/full/): region by period by sex by measure, row-major.
 * A value that is hidden or absent is null and never 0; `status` holds the status of each value that a figure stands
 * behind, by its place. What goes with the figures stands in `note` and `extension`.
 */
export function writeJsonStat(sheet: FigureSheet, lang: Lang): string {
  const cube = dimensions(sheet, lang)
  const values: (number | null)[] = []
  const status: Record<number, string> = {}
  const byKey = new Map(sheet.rows.map(row => [`${row.region}|${sheet.period(row)}|${row.sex}`, row]))
  for (const [region] of cube[0].categories)
    for (const [period] of cube[1].categories)
      for (const [sex] of cube[2].categories) {
        const row = byKey.get(`${region}|${period}|${sex}`)
        for (const { value, decimals } of MEASURES) {
          if (row) status[values.length] = row.status
          const number = row?.[value] ?? null
          values.push(number === null ? null : Number(number.toFixed(decimals)))
        }
      }
  return `${JSON.stringify(
    {
      version: '2.0',
      class: 'dataset',
      label: sheet.title[lang],
      source: sheet.notes
        .filter(({ id }) => id === 'source')
        .map(({ text }) => text[lang])
        .join('; '),
      updated: sheet.updated,
      note: sheet.notes.map(({ name, text }) => `${name[lang]}: ${text[lang]}`),
      id: cube.map(({ id }) => id),
      size: cube.map(({ categories }) => categories.length),
      role: { time: ['period'], geo: ['region'], metric: ['measure'] },
      dimension: Object.fromEntries(cube.map(each => [each.id, dimensionOf(each, lang)])),
      value: values,
      status,
      extension: {
        release: sheet.release,
        status: Object.fromEntries(Object.entries(STATUSES).map(([id, text]) => [id, text[lang]])),
      },
    },
    null,
    1,
  )}\n`
}

function dimensions(sheet: FigureSheet, lang: Lang): readonly [Dimension, Dimension, Dimension, Dimension] {
  const periods = [...new Set(sheet.rows.map(sheet.period))].sort()
  const sexes = SEXES.filter(sex => sheet.rows.some(row => row.sex === sex))
  return [
    { id: 'region', categories: [...sheet.names].map(([code, name]) => [code, name[lang]]) },
    { id: 'period', categories: periods.map(period => [period, period]) },
    { id: 'sex', categories: sexes.map(sex => [sex, LABELS[sex][lang]]) },
    { id: 'measure', categories: MEASURES.map(measure => [measure.id, measure[lang]]) },
  ]
}

function dimensionOf({ id, categories }: Dimension, lang: Lang) {
  const unit = Object.fromEntries(
    MEASURES.map(({ id: measure, decimals }): [Measure, object] => [measure, { decimals }]),
  )
  return {
    label: LABELS[id][lang],
    category: {
      index: categories.map(([category]) => category),
      label: Object.fromEntries(categories),
      ...(id === 'measure' ? { unit } : {}),
    },
  }
}
