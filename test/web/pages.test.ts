import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createSite } from '../../src/web/index.ts'
import { PAGES } from '../../src/web/pages/index.ts'
import { answers, LISTINGS } from './fixture/index.ts'
import { inside, isScript, tagsOf, textOf } from './html.ts'

const site = createSite(answers(), { publicUrl: 'https://vier.example/', version: '1.2.3' })

const REGION_PATHS = LISTINGS.flatMap(({ regions }) => regions.map(({ path }) => path))
const DUTCH = ['/', '/regios', '/regios?zoek=twent', '/regios?zoek=xyz', ...REGION_PATHS]
const ENGLISH = [
  '/en',
  '/en/regions?search=twent',
  ...REGION_PATHS.map(path => path.replace('/regios', '/en/regions')),
]

async function page(path: string): Promise<string> {
  const response = await site.request(path)
  expect(response.status, path).toBe(200)
  return response.text()
}

describe.each([...DUTCH, ...ENGLISH])('page %s', path => {
  it('has every word that it needs', async () => {
    const html = await page(path)
    expect(html).not.toMatch(/undefined|NaN|Infinity|\[object|null(?![a-z])/)
    for (const tag of tagsOf(html).filter(({ name }) =>
      /^(h[1-6]|th|dt|dd|li|title|summary|caption|a|b|p)$/.test(name),
    ))
      expect(textOf(inside(html, tag)).trim(), `<${tag.name}> in ${path}`).not.toBe('')
  })

  it('names itself: language, title, description, address, other language', async () => {
    const html = await page(path)
    const tags = tagsOf(html)
    const english = path.startsWith('/en')
    const bare = path.replace(/\?.*/, '')
    const link = (rel: string, lang?: string) =>
      tags.find(
        ({ name, attributes: a }) => name === 'link' && a.rel === rel && (!lang || a.hreflang === lang),
      )?.attributes.href
    expect(tags.find(({ name }) => name === 'html')?.attributes.lang).toBe(english ? 'en' : 'nl')
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(tags.some(({ attributes: a }) => a.name === 'description' && (a.content ?? '').length > 40)).toBe(
      true,
    )
    expect(link('canonical')).toBe(`https://vier.example${bare}`)
    const dutch = bare.replace(/^\/en\/regions/, '/regios').replace(/^\/en$/, '/')
    expect(link('alternate', 'nl')).toBe(`https://vier.example${dutch}`)
    expect(link('alternate', 'en')).toBe(
      `https://vier.example${dutch === '/' ? '/en' : dutch.replace('/regios', '/en/regions')}`,
    )
  })

  it('has landmarks, one h1, headings that skip no level, and ids that occur once', async () => {
    const tags = tagsOf(await page(path))
    for (const name of ['header', 'main', 'footer', 'h1'])
      expect(tags.filter(tag => tag.name === name).length, name).toBe(1)
    const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.slice(1).entries())
      expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1)
    const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const asked = tags.flatMap(({ attributes: a }) =>
      [a['aria-labelledby'], a['aria-describedby'], a.for].filter(Boolean),
    )
    expect(asked.filter(id => !ids.includes(id as string))).toEqual([])
  })

  it('links to nothing that is not there', async () => {
    const html = await page(path)
    const ids = tagsOf(html).map(({ attributes }) => attributes.id)
    const links = tagsOf(html).flatMap(({ name, attributes }) =>
      name === 'a' || name === 'link' ? [attributes.href ?? ''] : [],
    )
    expect(links.length).toBeGreaterThan(8)
    for (const link of new Set(links.map(href => href.replace('https://vier.example', '')))) {
      if (link.startsWith('#')) expect(ids, link).toContain(link.slice(1))
      else expect((await site.request(link)).status, link).toBe(200)
    }
  })

  it('says which release and which files with which years', async () => {
    const text = textOf(await page(path))
    expect(text).toContain('20260101-abcdef12')
    expect(text).toMatch(/DUO.*2019\/20/)
    expect(text).toContain('voorbeeld-hbo-per-vestiging-naar-onderwijstype-2019.csv')
    expect(text).toContain('0123456789ab')
  })

  it('needs no script, no style in the page and nothing from elsewhere', async () => {
    const html = await page(path)
    const tags = tagsOf(html)
    expect(tags.filter(tag => isScript(tag) || /^(style|iframe)$/.test(tag.name))).toEqual([])
    expect(
      tags.filter(
        ({ attributes }) => 'style' in attributes || Object.keys(attributes).some(a => /^on/.test(a)),
      ),
    ).toEqual([])
    for (const { attributes: a, name } of tags)
      if (a.src ?? (name === 'link' && a.rel !== 'canonical' && a.rel !== 'alternate'))
        expect(a.src ?? a.href).toMatch(/^\/assets\//)
  })

  it('never says "nu" or "now": every year is named', async () => {
    expect(textOf(await page(path))).not.toMatch(/\b(nu|momenteel|now|currently)\b/i)
  })
})

describe('the list of pages', () => {
  it('names every page, each with an address in both languages', () => {
    const files = readdirSync(new URL('../../src/web/pages', import.meta.url))
    const apart = ['index.ts', 'page.ts', 'missing.tsx', 'fault.tsx']
    expect(
      files
        .filter(file => !apart.includes(file))
        .map(file => file.replace('.tsx', ''))
        .sort(),
    ).toEqual(PAGES.map(({ id }) => id).sort())
    for (const { routes } of PAGES) expect(routes.en).toMatch(/^\/en(\/|$)/)
  })
})

describe('answers on the page', () => {
  it('opens the home page with the national answer, then Oost', async () => {
    const text = textOf(await page('/'))
    expect(text).toContain('Nee. Het doel voor 2020 is landelijk niet gehaald.')
    expect(text).toContain(
      'In 2020/21 kozen van elke 100 nieuwe studenten er 29 op het mbo, 24 op het hbo en 33 op de universiteit voor bèta of techniek. Het doel was 40.',
    )
    expect(text).toContain('Op het mbo is dat niet vast te stellen.')
    expect(text).toContain('Dit zijn alle studenten die staan ingeschreven, niet alleen de nieuwe.')
    expect(text).toContain('1.130 van 6.310')
    expect(text).toContain('17,9 %')
  })

  it('has a sentence per level for Oost, Overijssel and Gelderland', async () => {
    const text = textOf(await page('/'))
    for (const where of ['landsdeel Oost', 'Overijssel', 'Gelderland'])
      for (const [verb, who] of [
        ['kozen', 'leerlingen in leerjaar 3 van het beroepsgerichte vmbo voor techniek'],
        ['kozen', 'leerlingen in leerjaar 4 van havo een natuurprofiel'],
        ['kozen', 'leerlingen in leerjaar 4 van vwo een natuurprofiel'],
        ['volgden', 'mbo-studenten een opleiding in techniek'],
        ['kozen', 'nieuwe hbo-studenten voor techniek'],
        ['kozen', 'nieuwe wo-studenten voor techniek of natuur'],
      ])
        expect(text).toMatch(new RegExp(`In 2019/20 ${verb} in ${where} \\d+ van de 100 ${who}\\.`))
  })

  it('gives vmbo, havo and vwo a line of reference and no verdict', async () => {
    const html = await page('/')
    const verdicts = html.slice(
      html.indexOf('id="oordeel"'),
      html.indexOf('</table>', html.indexOf('id="oordeel"')),
    )
    expect(textOf(verdicts)).not.toMatch(/vmbo|havo|vwo/)
    expect(textOf(verdicts)).toMatch(/mbo ✕ niet gehaald.*\? niet vast te stellen/)
    expect(html.match(/class="goal reference" x1/g)?.length).toBe(3)
    expect(html.match(/class="goal" x1="0"/g)?.length).toBe(3)
  })

  it('marks what is provisional, hidden and within bounds', async () => {
    expect(textOf(await page('/'))).toContain('Het cijfer van 2019/20 is voorlopig.')
    const text = textOf(await page('/regios/twente'))
    expect(text).toContain('Het cijfer voor Twente is verborgen')
    expect(text).toContain('600 tot 612 van 1.480')
    expect(text).toContain('40,5 – 41,4 %')
  })

  it('says why a region has no figures, and where to look', async () => {
    const text = textOf(await page('/regios/gm0277-rozendaal'))
    expect(text).toContain('Voor de gemeente Rozendaal zijn er geen cijfers.')
    expect(text).toContain('Wij tellen waar de school staat')
    expect(text).toContain('Kijk bij een grotere regio: Overijssel')
    const thematic = textOf(await page('/regios/smart-and-sustainable'))
    expect(thematic).toContain('een pact met thema’s en zonder eigen gebied')
    expect(thematic).toContain('Gezondheid')
  })

  it('finds a municipality by a part of its name', async () => {
    expect(textOf(await page('/regios?zoek=NSCHED'))).toContain('1 regio gevonden voor “NSCHED”')
    expect(await page('/regios?zoek=%3Cscript%3E')).not.toContain('<script>')
  })

  it('stands without national figures, and without a goal or a region beside it', async () => {
    const base = answers()
    const home = base.home()
    const levels = home.levels.map(level => ({
      ...level,
      verdict: null,
      regions: level.regions.slice(0, 1),
      otherDefinitions: [],
    }))
    const bare = createSite(
      { ...base, home: () => ({ ...home, levels, national: [] }) },
      { publicUrl: null, version: '0' },
    )
    const html = await (await bare.request('/')).text()
    for (const tag of tagsOf(html).filter(({ name }) => name === 'p' || name === 'th'))
      expect(textOf(inside(html, tag)).trim()).not.toBe('')
    expect(html).toContain('<h1 class="big">')
    expect(html).not.toContain('id="oordeel"')
    expect(html).toContain('<link rel="canonical" href="/"')
  })
})
