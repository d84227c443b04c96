import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { LineChart, type LineData, type LinePoint, Strip, Tiles } from '../../src/web/charts/index.ts'
import { spread } from '../../src/web/charts/scale.ts'

/**
 * Holds a drawing against `charts/{name}.svg`. One that differs is written beside it as `{name}-changed.svg`: look at
 * both, and rename it when the change is meant.
 */
function matches(name: string, drawing: Child): void {
  const file = new URL(`charts/${name}.svg`, import.meta.url)
  const changed = new URL(`charts/${name}-changed.svg`, import.meta.url)
  const drawn = `${String(drawing).replaceAll('><', '>\n<')}\n`
  rmSync(changed, { force: true })
  const known = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (drawn !== known) writeFileSync(changed, drawn)
  expect(drawn, `see charts/${name}-changed.svg`).toBe(known)
}

function points(from: number, ...shares: (number | readonly [number, number] | null)[]): LinePoint[] {
  return shares.flatMap((share, i) => {
    if (share === null) return []
    const [low, high] = typeof share === 'number' ? [share, share] : share
    return [{ year: from + i, low, high, provisional: false, label: `${Math.round(low * 100)} %` }]
  })
}

const BASE: Omit<LineData, 'series'> = {
  id: 'voorbeeld',
  title: 'In 2019/20 kozen in Voorbeeld 28 van de 100 studenten voor techniek.',
  description: 'Voorbeeld: 2015/16 30 %; 2019/20 28 %.',
  goal: { value: 0.4, label: 'doel 40 %', reference: false },
  breaks: [],
  period: year => `${year}/${(year + 1) % 100}`,
}

const LINES: Readonly<Record<string, LineData>> = {
  'line-three-regions': {
    ...BASE,
    series: [
      { name: 'Voorbeeld', points: points(2015, 0.301, 0.296, 0.289, 0.284, 0.28) },
      { name: 'Overal elders', points: points(2015, 0.25, 0.26, 0.25, 0.27, 0.281) },
      { name: 'Noord-Voorbeeld & Randgebied', points: points(2015, 0.63, 0.6, 0.62, 0.61, 0.63) },
    ],
  },
  'line-gap-and-break': {
    ...BASE,
    goal: { value: 0.4, label: 'lijn 40 %', reference: true },
    breaks: [2017],
    series: [{ name: 'Voorbeeld', points: points(2015, 0.2, 0.21, 0.17, null, 0.18) }],
  },
  'line-bounds-and-provisional': {
    ...BASE,
    series: [
      {
        name: 'Voorbeeld',
        points: points(2018, [0.31, 0.36], 0.33).map((p, i) => ({ ...p, provisional: i === 1 })),
      },
    ],
  },
  'line-one-year': { ...BASE, series: [{ name: 'Voorbeeld', points: points(2019, 0.62) }] },
  'line-many-years': {
    ...BASE,
    series: [
      { name: 'Voorbeeld', points: points(2008, ...Array.from({ length: 12 }, (_, i) => 0.2 + i / 100)) },
    ],
  },
}

describe('line charts', () => {
  it.each(Object.entries(LINES))('%s', (name, data) => {
    matches(name, <LineChart {...data} />)
  })

  it('draw every share within the chart, and no line across a missing year or a break as if it were there', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 15 }),
        fc.array(fc.integer({ min: 2010, max: 2025 })),
        (shares, breaks) => {
          const found = points(2010, ...shares)
          if (found.length === 0) return
          const svg = String(<LineChart {...BASE} breaks={breaks} series={[{ name: 'x', points: found }]} />)
          const series = svg.slice(svg.indexOf('class="series'), svg.indexOf('class="ends"'))
          const steps = found.slice(1).map((point, i) => [found[i]?.year ?? 0, point.year] as const)
          const open = steps.filter(([a, b]) => !breaks.some(year => a < year && b >= year))
          expect(series.match(/<line/g)?.length ?? 0).toBe(open.length)
          expect(series.match(/class="gap"/g)?.length ?? 0).toBe(open.filter(([a, b]) => b - a > 1).length)
          for (const [, y] of series.matchAll(/translate\(0 (-?[\d.]+)\)/g)) {
            expect(Number(y)).toBeGreaterThanOrEqual(0)
            expect(Number(y)).toBeLessThanOrEqual(218)
          }
        },
      ),
    )
  })

  it('keep labels apart', () => {
    const label = fc.record({ at: fc.integer({ min: 0, max: 230 }), height: fc.constantFrom(17, 34) })
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 5 }), labels => {
        const places = spread(labels).map((at, i) => ({ at, height: labels[i]?.height ?? 0 }))
        const order = places.sort((a, b) => a.at - b.at)
        for (const [i, { at }] of order.slice(1).entries())
          expect(at - (order[i]?.at ?? 0)).toBeGreaterThanOrEqual((order[i]?.height ?? 0) - 0.1)
      }),
    )
  })
})

describe('ten tiles', () => {
  it.each([
    ['tiles-38', { low: 0.38, high: 0.38 }],
    ['tiles-bounds', { low: 0.32, high: 0.47 }],
    ['tiles-hidden', null],
    ['tiles-none', { low: 0, high: 0 }],
    ['tiles-all', { low: 1, high: 1 }],
  ])('%s', (name, share) => {
    matches(name, <Tiles share={share} goal={0.4} reference={name === 'tiles-bounds'} />)
  })

  it('are filled as far as the share goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
        const [low, high] = [Math.min(a, b) / 1000, Math.max(a, b) / 1000]
        const svg = String(<Tiles share={{ low, high }} goal={0.4} reference={false} />)
        const width = (kind: string) => {
          const path = new RegExp(`class="${kind}"[^>]* d="([^"]*)"`).exec(svg)?.[1] ?? ''
          return [...path.matchAll(/M[\d.]+ 0h([\d.]+)/g)].reduce((sum, [, w]) => sum + Number(w), 0)
        }
        expect(width('full')).toBeCloseTo(low * 100, 0)
        expect(width('full') + width('hatched') + width('rest')).toBeCloseTo(100, 0)
      }),
    )
  })
})

describe('strips', () => {
  it.each([
    ['strip-exact', { low: 0.153, high: 0.153 }, true],
    ['strip-bounds', { low: 0.2, high: 0.3 }, false],
    ['strip-hidden', null, false],
  ])('%s', (name, share, main) => {
    matches(name, <Strip share={share} goal={0.4} main={main} />)
  })
})
