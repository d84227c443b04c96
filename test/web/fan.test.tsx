import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FanChart, type FanData } from '../../src/web/charts/index.ts'

/** Held against `charts/{name}.svg`; one that differs is written beside it as `{name}-changed.svg`. */
function matches(name: string, drawing: unknown): void {
  const file = new URL(`charts/${name}.svg`, import.meta.url)
  const changed = new URL(`charts/${name}-changed.svg`, import.meta.url)
  const drawn = `${String(drawing).replaceAll('><', '>\n<')}\n`
  rmSync(changed, { force: true })
  const known = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (drawn !== known) writeFileSync(changed, drawn)
  expect(drawn, `see charts/${name}-changed.svg`).toBe(known)
}

const point = (year: number, share: number) => ({
  year,
  low: share,
  high: share,
  provisional: false,
  label: '',
})

const FAN: FanData = {
  id: 'voorbeeld-verwacht',
  title: 'Techniek: geteld, en verwacht voor de komende jaren',
  description: 'Voor 2022/23 verwachten we ongeveer 21 van de 100.',
  points: [point(2015, 0.3), point(2016, 0.22), point(2018, 0.21), point(2019, 0.2)],
  coming: [2020, 2021, 2022].map((year, at) => ({
    year,
    median: 0.2 + at / 200,
    bands: [0.02, 0.04, 0.07].map(half => [0.2 - half - at / 50, 0.2 + half + at / 50] as const),
  })),
  goal: { value: 0.4, label: '40 %', reference: false },
  breaks: [2016],
  period: year => `${year}/${(year + 1) % 100}`,
  labels: { expected: 'verwacht', value: '21,0 %' },
}

describe('a fan', () => {
  it('has counted years with a break and a gap, three shades, the way expected and the way needed', () => {
    matches('fan', <FanChart {...FAN} />)
  })

  it('draws no line across a break, and the shades from wide to narrow', () => {
    const svg = String(<FanChart {...FAN} />)
    expect(svg.match(/class="counted"/g)).toHaveLength(1)
    expect(svg.match(/class="gap"/g)).toHaveLength(1)
    expect(svg.match(/class="expected"/g)).toHaveLength(3)
    expect([...svg.matchAll(/class="band (b\d)"/g)].map(([, name]) => name)).toEqual(['b2', 'b1', 'b0'])
  })
})
