import { describe, expect, it } from 'vitest'
import { slugIn, viewAt } from '../../src/web/addresses.ts'
import { createSite } from '../../src/web/index.ts'
import { Kept } from '../../src/web/kept.ts'
import { picturedPath, pictureOf } from '../../src/web/paths.ts'
import { CARD, cardSvg } from '../../src/web/social.tsx'
import { TEXTS } from '../../src/web/text/index.ts'
import { answers } from './fixture/index.ts'
import { tagsOf } from './html.ts'

const HOST = 'https://vier.example'
const site = createSite(answers(), { publicUrl: HOST, version: '0' })
const bare = createSite(answers(), { publicUrl: null, version: '0' })

const meta = (html: string) =>
  new Map(
    tagsOf(html)
      .filter(({ name }) => name === 'meta')
      .map(({ attributes: a }) => [a.property ?? a.name, a.content] as const),
  )

describe('the picture of a page', () => {
  it.each(['/', '/en', '/regios/twente', '/en/regions/twente', '/begrippen', '/versies', '/thema/leren'])(
    'of %s is named by the page and is 1200 by 630 pixels',
    async path => {
      const found = meta(await (await site.request(path)).text())
      const address = found.get('og:image') ?? ''
      expect(address.startsWith(`${HOST}/beeld/`)).toBe(true)
      expect(found.get('twitter:card')).toBe('summary_large_image')
      const response = await site.request(address.slice(HOST.length))
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png'])
      const png = Buffer.from(await response.arrayBuffer())
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD.width, CARD.height])
      expect(png.length).toBeLessThan(150_000)
    },
  )

  it('is not named where the address of the site is not known', async () => {
    const found = meta(await (await bare.request('/')).text())
    expect(found.has('og:image')).toBe(false)
    expect(found.get('twitter:card')).toBe('summary')
    expect(found.get('og:title')).toBe('Kiezen 4 op de 10 jongeren voor techniek?')
  })

  it.each([
    '/beeld/regios/nergens.png',
    '/beeld/nergens.png',
    '/beeld/.png',
    '/beeld/nl',
    '/beeld/regios/a/b.png',
  ])('%s does not exist', async path => {
    expect((await site.request(path)).status).toBe(404)
  })

  it('is not sent twice to who has it', async () => {
    const etag = (await site.request('/beeld/nl.png')).headers.get('ETag') ?? ''
    expect((await site.request('/beeld/nl.png', { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })

  it('says the sentence of a region above its tiles, each with its year', () => {
    const svg = cardSvg(TEXTS.nl, viewAt(answers(), '/regios/twente')!.view)
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said)
    // 351 of 2,210 in 2019 is 15.9 of a hundred.
    expect(words.join(' ')).toContain('In 2019/20 kozen in Twente 16 van de 100 leerlingen')
    expect(words).toContain('Beroepsgericht vmbo, leerjaar 3, 2019/20')
    // vmbo, havo, vwo and mbo have a share; hbo is hidden, wo is not there.
    expect(svg.match(/class="tiles"/g)).toHaveLength(4)
    expect(svg).not.toMatch(/var\(|undefined|NaN/)
  })

  it('shows the title of a page without figures', () => {
    const { view } = viewAt(answers(), '/en/releases')!
    const svg = cardSvg(TEXTS.en, view)
    expect(svg).toContain('>Releases</text>')
    expect(svg).not.toContain('class="tiles"')
  })
})

describe('addresses of pictures', () => {
  it.each([
    ['/', '/beeld/nl.png'],
    ['/en', '/beeld/en.png'],
    ['/regios/twente', '/beeld/regios/twente.png'],
    ['/cijfers?indicator=vsv', '/beeld/cijfers.png'],
  ])('%s has %s', (path, picture) => {
    expect(pictureOf(path)).toBe(picture)
    expect(picturedPath(picture)).toBe(path.replace(/\?.*/, ''))
  })

  it.each([
    ['/regios', '/regios', ''],
    ['/regios/:slug', '/regios/twente', 'twente'],
    ['/thema/:slug?', '/thema', ''],
    ['/regios/:slug', '/regios/a/b', null],
    ['/regios/:slug', '/regios', null],
    ['/', '/x', null],
  ])('%s finds in %s %s', (route, path, slug) => {
    expect(slugIn(route, path)).toBe(slug)
  })
})

describe('what is kept', () => {
  it('is bounded, made once, and not kept when it fails', async () => {
    const kept = new Kept<number>(2)
    let made = 0
    const make = async () => ++made
    expect(await Promise.all([kept.get('a', make), kept.get('a', make)])).toEqual([1, 1])
    await kept.get('b', make)
    await kept.get('c', make)
    expect(kept.size).toBe(2)
    expect(await kept.get('a', make)).toBe(4)
    await expect(kept.get('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await kept.get('x', make)).toBe(5)
  })
})

describe('the sitemap', () => {
  it('names every page once in each language, and all are there', async () => {
    const response = await site.request('/sitemap.xml')
    expect(response.headers.get('Content-Type')).toContain('application/xml')
    const xml = await response.text()
    const found = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
    expect(new Set(found).size).toBe(found.length)
    for (const path of [
      '/',
      '/en',
      '/regios/twente',
      '/en/regions/twente',
      '/data',
      '/en/releases',
      '/thema/leren',
    ])
      expect(found).toContain(HOST + path)
    for (const address of found)
      expect((await site.request(address.slice(HOST.length))).status, address).toBe(200)
  })

  it('is not there without an address, and robots.txt is', async () => {
    expect((await bare.request('/sitemap.xml')).status).toBe(404)
    const robots = await (await bare.request('/robots.txt')).text()
    expect(robots).toContain('User-agent: *\nDisallow: /cijfers/download\n')
    expect(robots).not.toContain('Sitemap')
    expect(await (await site.request('/robots.txt')).text()).toContain(`Sitemap: ${HOST}/sitemap.xml`)
  })
})
