import { describe, expect, it } from 'vitest'
import { SeriesChart, type SeriesData } from '../../src/web/charts/index.ts'
import { matchesDrawing } from './drawings.ts'

const points = (from: number, ...values: readonly (number | readonly [number, number] | null)[]) =>
  values.flatMap((value, i) => {
    if (value === null) return []
    const [low, high] = typeof value === 'number' ? [value, value] : value
    return [{ year: from + i, low, high, provisional: false, label: String(Number(low.toFixed(2))) }]
  })

const COUNTS: SeriesData = {
  id: 'reeksen',
  title: 'Voorbeeld: in 2019/20 ging het in Voorbeeld om 2.987 leerlingen.',
  description: 'Voorbeeld: 2017/18 3.011; 2019/20 2.987.',
  series: [
    { name: 'Voorbeeld', points: points(2015, 3500, 3400, 3011, null, 2987) },
    {
      name: 'Noord-Voorbeeld & Randgebied, meisjes',
      points: points(2015, 1200, 1204, [1100, 1300], 1190, 1130),
    },
  ],
  line: null,
  breaks: [2017],
  period: year => `${year}/${(year + 1) % 100}`,
  tick: String,
  zero: true,
  least: 1,
  most: Number.POSITIVE_INFINITY,
}

const DRAWINGS: Readonly<Record<string, SeriesData>> = {
  'series-counts': COUNTS,
  'series-index': {
    ...COUNTS,
    series: [
      { name: 'Voorbeeld', points: points(2015, 100, 97, 94) },
      { name: 'Elders', points: points(2015, 100, 104, 109) },
    ],
    breaks: [],
    line: { value: 100, label: '100', kind: 'base' },
    zero: false,
    least: 105,
  },
  'series-eight-shares': {
    ...COUNTS,
    series: Array.from({ length: 8 }, (_, i) => ({
      name: `Regio ${i + 1}`,
      points: points(2015, 0.1 + i / 20, 0.12 + i / 20, 0.11 + i / 20),
    })),
    breaks: [],
    line: { value: 0.4, label: 'lijn 40 %', kind: 'reference' },
    tick: value => String(Math.round(100 * value)),
    least: 0.5,
    most: 1,
    box: { x: 56, y: 90, width: 690 },
  },
}

describe('the chart of chosen series', () => {
  it.each(Object.entries(DRAWINGS))('%s', (name, data) => {
    matchesDrawing(name, <SeriesChart {...data} />)
  })

  it('names six lines and draws the others thin', () => {
    const drawn = String(<SeriesChart {...DRAWINGS['series-eight-shares']!} />)
    expect(drawn.match(/class="series s\d"/g)).toHaveLength(6)
    expect(drawn.match(/class="series faint"/g)).toHaveLength(2)
    expect(drawn).toContain('Regio 6')
    expect(drawn).not.toContain('Regio 7')
  })

  it('draws no line across a change in the way of counting', () => {
    const first = String(<SeriesChart {...COUNTS} />).match(/<g class="series s0">(.*?)<\/g>/)?.[1] ?? ''
    // 2015 to 2016 and 2017 to 2019; not 2016 to 2017.
    expect(first.match(/<line/g)).toHaveLength(2)
  })
})
