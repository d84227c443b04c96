import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import {
  Bar,
  Matrix,
  Multiple,
  PartBar,
  Sankey,
  type SankeyData,
  type SankeyLink,
  Slope,
  Waterfall,
} from '../../src/web/charts/index.ts'
import { shadeOf } from '../../src/web/charts/matrix.tsx'

/** Holds a drawing against `charts/{name}.svg`, as charts.test.tsx does. */
function matches(name: string, drawing: Child): void {
  const file = new URL(`charts/${name}.svg`, import.meta.url)
  const changed = new URL(`charts/${name}-changed.svg`, import.meta.url)
  const drawn = `${String(drawing).replaceAll('><', '>\n<')}\n`
  rmSync(changed, { force: true })
  const known = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (drawn !== known) writeFileSync(changed, drawn)
  expect(drawn, `see charts/${name}-changed.svg`).toBe(known)
}

const NAMED = { id: 'voorbeeld', title: 'Een zin die het zegt.', description: 'Alle getallen.' }

function link(source: string, target: string, value: number, more: Partial<SankeyLink> = {}): SankeyLink {
  const label = `${source} ${target} ${value}`
  return { source, target, value, kind: 'on', certainty: 'measured', label, href: `#stap-${source}`, ...more }
}

/** School, studies and work, with a leak, a link that nobody measures and one that passes columns. */
const SCHOOL: SankeyData = {
  ...NAMED,
  nodes: [
    { id: 'school', column: 0, order: 10, lines: ['school', '1.000'], kind: 'stage' },
    { id: 'mbo', column: 1, order: 20, lines: ['mbo', '600'], kind: 'stage' },
    { id: 'hbo', column: 3, order: 10, lines: ['hbo', '300'], kind: 'stage' },
    { id: 'werk', column: 5, order: 10, lines: ['werk', '700'], kind: 'stage' },
    { id: 'weg', column: 1, order: 30, lines: ['− 100'], kind: 'end' },
    { id: 'niemand', column: 4, order: 50, lines: ['nergens aan vast'], kind: 'stage' },
  ],
  links: [
    link('school', 'mbo', 600),
    link('school', 'hbo', 300, { certainty: 'published' }),
    link('school', 'weg', 100, { kind: 'leak', certainty: 'published' }),
    link('mbo', 'hbo', 80, { certainty: 'unknown', href: null }),
    link('mbo', 'werk', 520),
    link('hbo', 'werk', 180),
  ],
}

describe('streams', () => {
  it('are drawn as on disk', () => {
    matches('sankey', <Sankey {...SCHOOL} />)
  })

  it('leave out a stage that nobody comes to, and keep a lonely link in its columns', () => {
    const svg = String(<Sankey {...SCHOOL} />)
    expect(svg).not.toContain('nergens')
    const alone = { ...SCHOOL, links: [link('hbo', 'werk', 5)] }
    expect(String(<Sankey {...alone} />)).toContain('x="59.6%"')
  })

  it('draw bands as wide as there are people, within the drawing, whatever the numbers', () => {
    const value = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(fc.tuple(value, value, value, value, value, value), values => {
        const links = SCHOOL.links.map((each, i) => ({ ...each, value: values[i]! }))
        const svg = String(<Sankey {...SCHOOL} links={links} />)
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
        const bands = [
          ...svg.matchAll(/class="band[^"]*" d="M([\d.]+) ([\d.]+)C[^L]*L[\d.]+ ([\d.]+)C[^z]* ([\d.]+)z/g),
        ]
        expect(bands.length).toBe(links.length)
        const widths = bands.map(([, , over, , under]) => Number(under) - Number(over))
        for (const [i, width] of widths.entries())
          for (const [j, other] of widths.entries())
            if (width > 2 && other > 2 && links[i]!.value > links[j]!.value * 1.2)
              expect(width).toBeGreaterThan(other - 0.3)
        for (const [, , over, , under] of bands) {
          expect(Number(over)).toBeGreaterThanOrEqual(0)
          expect(Number(under)).toBeLessThanOrEqual(560)
        }
      }),
    )
  })

  it('say every band in words, to who points and to who reads by keyboard', () => {
    const svg = String(<Sankey {...SCHOOL} />)
    for (const { label } of SCHOOL.links) expect(svg).toContain(`<title>${label}</title>`)
    expect(svg.match(/<a href="#stap-/g)?.length).toBe(5)
  })
})

const PARTS = [
  { name: '2017/18', value: 3054, label: '3.054', kind: 'total' },
  { name: 'door het aantal leerlingen', value: -274, label: '−274', kind: 'part' },
  { name: 'door de verdeling over de niveaus', value: 60, label: '+60', kind: 'part' },
  { name: 'door de keuze', value: -260, label: '−260', kind: 'part' },
  { name: '2019/20', value: 2580, label: '2.580', kind: 'total' },
] as const

describe('waterfalls', () => {
  it('are drawn as on disk', () => {
    matches('waterfall', <Waterfall {...NAMED} steps={PARTS} />)
  })

  it('begin at zero, and each part takes over where the one before it ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9000 }),
        fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 4 }),
        (before, parts) => {
          const after = parts.reduce((sum, part) => Math.max(0, sum + part), before)
          const steps = [
            { name: 'a', value: before, label: 'a', kind: 'total' as const },
            ...parts.map(value => ({ name: 'b', value, label: 'b', kind: 'part' as const })),
            { name: 'c', value: after, label: 'c', kind: 'total' as const },
          ]
          const svg = String(<Waterfall {...NAMED} steps={steps} />)
          expect(svg.match(/class="(more|less)"/g)?.length).toBe(parts.length)
          expect(svg.match(/class="less"/g)?.length ?? 0).toBe(parts.filter(part => part < 0).length)
          const totals = [...svg.matchAll(/class="total" x="([\d.]+)%"/g)].map(([, x]) => Number(x))
          expect(totals).toEqual([0, 0])
          expect(svg).not.toMatch(/width="-/)
        },
      ),
    )
  })
})

describe('slopes', () => {
  const lines = [
    { before: 0.258, after: 0.255, labels: ['25,8 %', '25,5 %'] },
    { before: 0.231, after: 0.221, labels: ['23,1 %', '22,1 %'] },
    { before: 0.081, after: 0.06, labels: ['8,1 %', '6,0 %'] },
  ] as const

  it('are drawn as on disk', () => {
    matches('slope', <Slope {...NAMED} years={['2017/18', '2019/20']} lines={lines} />)
  })

  it('keep the labels of one side apart', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 4 }), pairs => {
        const svg = String(
          <Slope
            {...NAMED}
            years={['a', 'b']}
            lines={pairs.map(([before, after]) => ({ before, after, labels: ['x', 'y'] }))}
          />,
        )
        for (const side of ['x', 'y']) {
          const places = [...svg.matchAll(new RegExp(`y="([-\\d.]+)"[^>]*>${side}</text>`, 'g'))]
            .map(([, y]) => Number(y))
            .sort((a, b) => a - b)
          expect(places.length).toBe(pairs.length)
          for (const [i, place] of places.slice(1).entries())
            expect(place - places[i]!).toBeGreaterThanOrEqual(16.8)
        }
      }),
    )
  })
})

describe('heat matrices', () => {
  it('are drawn as on disk', () => {
    const cell = (share: number) => ({ share, hidden: false, label: String(Math.round(share * 100)) })
    matches(
      'matrix',
      <Matrix
        {...NAMED}
        columns={['vmbo', 'havo', 'wo']}
        rows={[
          { name: 'Voorbeeld', own: true, cells: [cell(0.18), cell(0.42), cell(0.27)] },
          {
            name: 'Elders',
            own: false,
            cells: [
              cell(0.05),
              { share: null, hidden: true, label: '' },
              { share: null, hidden: false, label: '–' },
            ],
          },
        ]}
      />,
    )
  })

  it('are a shade darker from 10, 20, 30 and 40 of 100 on', () => {
    expect([0, 0.0999, 0.1, 0.25, 0.3, 0.399, 0.4, 1].map(shadeOf)).toEqual([0, 0, 1, 2, 3, 3, 4, 4])
  })
})

describe('small multiples', () => {
  const point = (year: number, low: number, high = low) => ({
    year,
    low,
    high,
    provisional: year === 2019,
    label: `${Math.round(low * 100)} %`,
  })
  const base = {
    ...NAMED,
    breaks: [],
    years: [2015, 2019],
    top: 0.5,
    period: (year: number) => `${year}`,
  } as const

  it('are drawn as on disk', () => {
    const points = [point(2015, 0.21), point(2016, 0.2, 0.24), point(2018, 0.23), point(2019, 0.26)]
    matches('multiple', <Multiple {...base} points={points} breaks={[2016]} />)
    matches('multiple-one-year', <Multiple {...base} points={[point(2019, 0.26)]} />)
  })
})

describe('bars', () => {
  it('are drawn as on disk', () => {
    const scale = { from: -100, to: 700 }
    matches('bar', <Bar value={563} low={481} high={646} certainty="measured" {...scale} />)
    matches('bar-minus', <Bar value={-94} low={-106} high={-80} certainty="unknown" {...scale} />)
    matches('bar-part', <PartBar part={1933} whole={2580} most={8178} certainty="published" />)
  })
})
