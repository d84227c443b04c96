import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { readRegions } from '../../src/lake/regions.ts'
import { TILES } from '../../src/lake/tiles.ts'
import { Dots, type DotsData, type MapData, shortNames, TileMap } from '../../src/web/charts/index.ts'
import { stylesOf } from '../../src/web/charts/tilemap.tsx'
import { createSite } from '../../src/web/index.ts'
import { printed } from '../../src/web/maps.ts'
import { answers } from './fixture/index.ts'
import { tagsOf, textOf } from './html.ts'

/** Holds a drawing against `charts/{name}.svg`; one that differs is written beside it as `{name}-changed.svg`. */
function matches(name: string, drawing: Child): void {
  const file = new URL(`charts/${name}.svg`, import.meta.url)
  const changed = new URL(`charts/${name}-changed.svg`, import.meta.url)
  const drawn = `${String(drawing).replaceAll('><', '>\n<')}\n`
  rmSync(changed, { force: true })
  const known = existsSync(file) ? readFileSync(file, 'utf8') : null
  if (drawn !== known) writeFileSync(changed, drawn)
  expect(drawn, `see charts/${name}-changed.svg`).toBe(known)
}

function tile(code: string, column: number, row: number, more: Partial<MapData['tiles'][number]> = {}) {
  const base = {
    code,
    column,
    row,
    shape: null,
    href: `/regios/${code}`,
    short: code,
    label: `${code}: 17 van de 100`,
  }
  return { ...base, value: '17', shade: 1, hatched: false, ...more }
}

const MAP: MapData = {
  id: 'kaart',
  title: 'In 2019/20 was het in 1 van de 3 gemeenten 40 of meer van de 100.',
  description: 'Kaart van 5 gemeenten.',
  tiles: [
    tile('A', 0, 0),
    tile('B', 1, 0, { value: '41', shade: 4 }),
    tile('C', 2, 0, { value: '39–41', shade: 3, hatched: true }),
    tile('D', 1, 1, { value: '', shade: null, hatched: true, label: 'D: verborgen' }),
    tile('E', 2, 2, { value: '', shade: null, label: 'E: geen school' }),
  ],
  areas: [
    { sign: '1', members: ['A', 'B', 'D'] },
    { sign: '2', members: ['B', 'C'] },
    { sign: '3', members: ['E'] },
  ],
  only: null,
}

/** A box of a tenth of a degree. */
function box(west: number, south: number) {
  const [east, north] = [west + 0.1, south + 0.1]
  return [
    [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  ] as const
}

const TRUE: MapData = {
  ...MAP,
  tiles: MAP.tiles.map((each, i) => ({ ...each, shape: box(6 + (i % 3) / 10, 52 + Math.floor(i / 3) / 10) })),
}

const DOTS: DotsData = {
  id: 'naast',
  title: 'Noord ligt hoger dan Zuid.',
  description: 'Noord: 31; Zuid: 17 tot 19.',
  rows: [
    { name: 'Noord', share: { low: 0.31, high: 0.31 }, range: { low: 0.29, high: 0.33 }, label: '31' },
    { name: 'Zuid', share: { low: 0.17, high: 0.19 }, range: { low: 0.14, high: 0.22 }, label: '17–19' },
  ],
  goal: { value: 0.4, label: 'lijn 40 %', reference: true },
}

describe('maps', () => {
  it('tiles with areas that overlap', () => matches('map-tiles', <TileMap {...MAP} />))
  it('true outlines', () => matches('map-outlines', <TileMap {...TRUE} />))
  it('a few places among others', () =>
    matches('map-few', <TileMap {...MAP} areas={[]} only={new Set(['A', 'D'])} />))

  it('draw areas that share a place in different styles, others in the first', () => {
    expect(stylesOf(MAP.areas)).toEqual([0, 1, 0])
    const all = ['1', '2', '3'].map(sign => ({ sign, members: ['A'] }))
    expect(stylesOf(all)).toEqual([0, 1, 2])
  })

  it('have a different short name, of four letters at most, for each municipality', () => {
    const { register } = readRegions('data/regions')
    const short = shortNames(TILES.map(({ code }) => register.get(code)?.name ?? ''))
    expect(new Set(short).size).toBe(TILES.length)
    for (const name of short) expect(name).toMatch(/^\p{L}{2,4}$/u)
  })

  it('print whole people, never across the edge of a class', () => {
    const classes = [0, 0.1, 0.2, 0.3, 0.4].map((from, i, all) => ({ from, until: all[i + 1] ?? null }))
    const print = (low: number, high = low) => printed({ low, high }, classes)
    expect([print(0.176), print(0.171, 0.188), print(0.397), print(0.4), print(0.404)]).toEqual([
      '18',
      '17–19',
      '<40',
      '40',
      '40',
    ])
    expect([print(0), print(0.004), print(0.096), print(0.397, 0.412), print(1)]).toEqual([
      '0',
      '0',
      '<10',
      '<40–41',
      '100',
    ])
  })
})

describe('dots', () => {
  it('with the range of chance, and bounds where counts are hidden', () =>
    matches('dots', <Dots {...DOTS} />))
  it('under a goal, close to the top', () =>
    matches('dots-goal', <Dots {...DOTS} goal={{ value: 0.9, label: 'doel 90 %', reference: false }} />))
})

const site = createSite(answers(), { publicUrl: null, version: '0' })

async function page(path: string): Promise<string> {
  const response = await site.request(path)
  expect(response.status, path).toBe(200)
  return response.text()
}

const part = (html: string, from: string, to: string) =>
  html.slice(html.indexOf(from), html.indexOf(to, html.indexOf(from)))

describe('the map on the page', () => {
  it('says in words what it draws, and what it cannot say', async () => {
    const text = textOf(part(await page('/'), 'class="mapped"', '</section>'))
    // Enschede lies between 39.7 and 41.2: not certainly at 40.
    expect(text).toContain(
      'In 2019/20 was het in geen van de 1 gemeenten met een cijfer 40 of meer van de 100.',
    )
    expect(text).toContain('1 Twente net geen 40 van de 100')
    expect(text).toContain('Enschede net geen 40 tot 41 van de 100 1 Twente, 2 Noord-Veluwe & Randmeergebied')
    expect(text).toContain('In 1 daarvan is het cijfer verborgen. De tabel')
    expect(text).toMatch(/2 Noord-Veluwe & Randmeergebied verborgen/)
    expect(text).toContain('Smart and Sustainable heeft thema’s en geen eigen gebied')
    expect(text).toContain('minder dan 10')
    expect(text).toContain('40 of meer')
    expect(text).toContain('Gemeenten op de grenzen van 2021.')
    const english = textOf(part(await page('/en'), 'class="mapped"', '</section>'))
    expect(english).toContain(
      'In 2019/20 it was 40 or more in 100 in none of the 1 municipalities with a figure.',
    )
  })

  it('shows another level and year by plain links, and says which is shown', async () => {
    const html = part(await page('/'), 'class="choices"', 'figure')
    const links = tagsOf(html).filter(({ name }) => name === 'a')
    expect(links.map(({ attributes }) => attributes.href?.replaceAll('&amp;', '&'))).toEqual([
      '/?niveau=vmbo#kaart',
      '/?niveau=hbo#kaart',
      '/?niveau=vmbo&jaar=2017#kaart',
      '/?niveau=vmbo&jaar=2019#kaart',
    ])
    expect(links.map(({ attributes }) => attributes['aria-current'])).toEqual([
      'true',
      undefined,
      undefined,
      'true',
    ])
    const asked = textOf(await page('/?niveau=hbo&jaar=2017'))
    expect(asked).toContain('Nieuwe hbo-studenten: hoeveel van elke 100 in 2017/18')
    expect(textOf(await page('/en?level=hbo&year=2017'))).toContain('how many of every 100 in 2017/18')
  })

  it('is no stop for the keyboard; the table has the same links', async () => {
    const section = part(await page('/'), 'class="mapped"', '</section>')
    const links = tagsOf(section).filter(({ name }) => name === 'a')
    const tiles = links.filter(({ attributes }) => attributes.class?.startsWith('place'))
    expect(tiles).toHaveLength(2)
    for (const { attributes } of tiles) {
      expect(attributes.tabindex).toBe('-1')
      expect(
        links.some(
          each => each.attributes.href === attributes.href && each.attributes.tabindex === undefined,
        ),
      ).toBe(true)
    }
  })

  it('shows the members of a province or pact on its own page', async () => {
    const html = await page('/regios/twente')
    expect(html).toContain('id="kaart-eigen-title"')
    expect(textOf(html)).toContain('De gemeenten van Twente in 2019/20, van elke 100.')
    expect(await page('/regios/smart-and-sustainable')).not.toContain('kaart-eigen')
  })
})

describe('the pacts beside each other', () => {
  it('say who lies clearly above whom, and where the order says nothing', async () => {
    const text = textOf(part(await page('/regios'), 'class="besides"', '</section>'))
    expect(text).toContain(
      'Twente ligt hoger dan alle andere. Waar strepen elkaar overlappen, zegt de volgorde niets.',
    )
    expect(text).toContain('wie het hoogst ligt, is niet te zeggen')
    expect(text).toMatch(/lijn 40/)
  })
})

/** Relative luminance, WCAG 2.2. */
function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map(channel => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('the numbers in the tiles', () => {
  const read = (name: string) =>
    readFileSync(new URL(`../../src/web/assets/style/${name}.css`, import.meta.url), 'utf8')
  const css = read('map')
  const opacity = (shade: number) =>
    Number(
      new RegExp(`^\\.place\\.c${shade} path[^{,]*\\{\\s*fill-opacity: ([\\d.]+)`, 'm').exec(css)?.[1] ??
        /fill-opacity: ([\d.]+)/.exec(css)?.[1],
    )
  const [, light = '', dark = ''] = read('tokens').split(':root {')

  it.each([
    ['light', light],
    ['dark', dark],
  ])('can be read on every shade in the %s theme', (_, theme) => {
    const colour = (token: string) =>
      (new RegExp(`--${token}: #(\\w\\w)(\\w\\w)(\\w\\w)`).exec(theme) ?? [])
        .slice(1)
        .map(hex => Number.parseInt(hex, 16))
    const [paper, petrol] = [colour('paper'), colour('petrol')]
    expect([0, 1, 2, 3, 4].map(opacity)).toEqual([0.06, 0.17, 0.3, 0.46, 1])
    for (const shade of [0, 1, 2, 3, 4]) {
      const fill = paper.map((channel, i) => channel + opacity(shade) * (petrol[i]! - channel))
      const [a, b] = [luminance(fill), luminance(colour(shade === 4 ? 'paper' : 'ink'))]
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), `shade ${shade}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})
