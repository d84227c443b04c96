import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease, openSiteAnswers } from '../../src/api/index.ts'
import { chartPng, lines } from '../../src/web/chart-file.tsx'
import { fontFiles, sfntOf } from '../../src/web/fonts.ts'
import { createSite } from '../../src/web/index.ts'
import { WORLD } from '../lake/world.ts'
import { lakeOf } from '../lakes.ts'

let site: ReturnType<typeof createSite>
let release: string
beforeAll(async () => {
  const lake = await lakeOf(WORLD)
  const manifest = await makeRelease(lake, { by: 'test', note: '' })
  release = manifest.id
  site = createSite(await openSiteAnswers(lake, manifest), { publicUrl: null, version: '0' })
})

const QUERY = 'indicator=havo-n-profiel&regio=NL01&regio=PV25'
const get = (query: string, headers: Record<string, string> = {}) =>
  site.request(`/cijfers/download?${query}`, { headers })

describe('a download', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8; header=present', 'indicator,definition,'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['json', 'application/json; charset=utf-8', '{\n "version": "2.0"'],
    ['svg', 'image/svg+xml; charset=utf-8', '<?xml'],
    ['png', 'image/png', '\u0089PNG'],
  ])(
    'of %s has its type, a name with indicator and release, and begins as it should',
    async (format, type, begin) => {
      const response = await get(`${QUERY}&formaat=${format}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe(type)
      expect(response.headers.get('Content-Disposition')).toBe(
        `attachment; filename="vieroptien-havo-n-profiel-${release}.${format}"`,
      )
      const body = Buffer.from(await response.arrayBuffer())
      expect(body.toString('latin1').startsWith(begin)).toBe(true)
    },
  )

  it('is offered by the page for exactly what it shows', async () => {
    const page = await (await site.request(`/cijfers?${QUERY}&toon=aantal`)).text()
    const offered = [...page.matchAll(/href="(\/cijfers\/download\?[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(offered).toHaveLength(5)
    for (const href of offered) expect((await site.request(href)).status, href).toBe(200)
  })

  it('is the same in English, and is not sent twice to who has it', async () => {
    const response = await site.request(
      '/en/figures/download?indicator=havo-n-profiel&region=NL01&format=csv',
    )
    expect(response.status).toBe(200)
    const etag = response.headers.get('ETag') ?? ''
    const again = await get('indicator=havo-n-profiel&regio=NL01&formaat=csv', { 'If-None-Match': etag })
    expect(again.status).toBe(304)
  })

  it('of CSV has a byte-order mark when asked for', async () => {
    const bytes = async (query: string) => Buffer.from(await (await get(query)).arrayBuffer())
    const [plain, marked] = [await bytes(QUERY), await bytes(`${QUERY}&bom=1`)]
    expect(marked.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(marked.subarray(3).equals(plain)).toBe(true)
  })

  it.each([
    [
      `${QUERY}&formaat=pgn`,
      400,
      '“pgn” is geen formaat. Bedoelt u png? Mogelijk zijn: csv, xlsx, json, svg, png.',
    ],
    ['indicator=havo-n-profeil&formaat=csv', 404, 'Bedoelt u havo-n-profiel?'],
    ['regio=VO-00AH00&formaat=png', 400, 'schoolvestiging'],
    ['indicator=havo-n-profiel&regio=GM0277&formaat=png', 404, 'geen enkel cijfer'],
  ])('%s is answered with %d and a sentence', async (query, status, words) => {
    const response = await get(query)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      status,
      'text/plain; charset=UTF-8',
    ])
    expect(await response.text()).toContain(words)
  })
})

describe('a chart as a file', () => {
  it('brings its looks along: colours as numbers, no rule of the page, its own words', async () => {
    const svg = await (await get(`${QUERY}&formaat=svg`)).text()
    expect(svg).not.toMatch(/var\(|@media|&quot;Fira|undefined|NaN|<script|href=/)
    expect(svg).toMatch(/\.s0 line[^}]*stroke:#0b5b6b/)
    expect(svg).toContain('In 2019/20 ging het in Nederland om 53 van de 100 leerlingen (94 van 176).')
    expect(svg).toContain(`Cijferversie ${release}`)
    // Every tag that opens closes.
    const open = (svg.match(/<[a-z][^>]*[^/]>/g) ?? []).length
    expect((svg.match(/<\/[a-z]+>/g) ?? []).length).toBe(open)
  })

  it('draws no figure that is hidden', async () => {
    const svg = await (await get('indicator=havo-n-profiel&regio=PV25&regio=NL01&formaat=svg')).text()
    const own = /<g class="series s0">(.*?)<\/g>/.exec(svg)?.[1] ?? ''
    // PV25 of 2019/20 is hidden: one mark, that of 2017/18.
    expect(own.match(/class="mark/g)).toHaveLength(1)
    expect(/<desc[^>]*>([^<]*)/.exec(svg)?.[1]).toMatch(
      /^Gelderland: 2017\/18 0,0\u00a0%\. Nederland: 2017\/18/,
    )
  })

  it('as a picture is twice as wide, and its letters are drawn with our own fonts', async () => {
    const svg = await (await get(`${QUERY}&formaat=svg`)).text()
    const png = Buffer.from(await (await get(`${QUERY}&formaat=png`)).arrayBuffer())
    expect(png.readUInt32BE(16)).toBe(2 * 960)
    // The same without letters is far smaller: there were letters.
    const silent = await chartPng(svg.replace(/<text[^>]*>.*?<\/text>/g, ''))
    expect(png.length).toBeGreaterThan(2 * silent.length)
  })

  it('breaks a text at blanks only, within its width', () => {
    expect(lines('een twee drie vier', 8)).toEqual(['een twee', 'drie', 'vier'])
    expect(lines('onafgebroken', 4)).toEqual(['onafgebroken'])
  })
})

describe('fonts', () => {
  it('come out of the web fonts whole: every table has the checksum that its directory names', () => {
    for (const file of fontFiles()) {
      const font = readFileSync(file)
      const tables = font.readUInt16BE(4)
      expect(tables).toBeGreaterThan(8)
      for (let at = 12; at < 12 + 16 * tables; at += 16) {
        const tag = font.toString('latin1', at, at + 4)
        const [checksum, offset, length] = [4, 8, 12].map(field => font.readUInt32BE(at + field)) as [
          number,
          number,
          number,
        ]
        let sum = 0
        for (let word = offset; word < offset + length; word += 4) {
          // The field `checkSumAdjustment` of the table `head` counts as 0.
          if (tag === 'head' && word === offset + 8) continue
          const rest = Buffer.alloc(4)
          font.copy(rest, 0, word, Math.min(word + 4, offset + length))
          sum = (sum + rest.readUInt32BE()) >>> 0
        }
        expect(sum, `${file} ${tag}`).toBe(checksum)
      }
    }
  })

  it('are not read from what is no WOFF', () => {
    const woff2 = createRequire(import.meta.url).resolve(
      '@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2',
    )
    expect(() => sfntOf(readFileSync(woff2))).toThrow(RangeError)
  })
})
