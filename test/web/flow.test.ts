import { describe, expect, it } from 'vitest'
import { createSite } from '../../src/web/index.ts'
import { answers } from './fixture/index.ts'
import { inside, isScript, tagsOf, textOf } from './html.ts'

const site = createSite(answers(), { publicUrl: 'https://vier.example/', version: '1.2.3' })

async function page(path: string, status = 200): Promise<string> {
  const response = await site.request(path)
  expect(response.status, path).toBe(status)
  return response.text()
}

const PATHS = [
  '/doorstroom',
  '/doorstroom?regio=twente&tot=2040',
  '/en/flow?region=twente',
  '/doorstroom?regio=gm0277-rozendaal',
]

describe.each(PATHS)('page %s', path => {
  it('is whole: words, headings, ids, links within the page', async () => {
    const html = await page(path)
    expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/)
    const tags = tagsOf(html)
    const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
    expect(levels.filter(level => level === 1)).toEqual([1])
    for (const [i, level] of levels.slice(1).entries()) expect(level - levels[i]!).toBeLessThanOrEqual(1)
    for (const tag of tags.filter(({ name }) => /^(h[1-6]|th|dt|dd|li|summary|caption|p|text)$/.test(name)))
      expect(textOf(inside(html, tag)).trim(), `<${tag.name}>`).not.toBe('')
    const ids = tags.flatMap(({ attributes: a }) => (a.id === undefined ? [] : [a.id]))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    for (const { attributes: a } of tags) {
      const asked = [a['aria-labelledby'], a['aria-describedby'], a.for]
      if (a.href?.startsWith('#')) asked.push(a.href.slice(1))
      for (const id of asked) if (id) expect(ids).toContain(id)
    }
  })

  it('needs no script and no style in the page, and never says "nu" or "now"', async () => {
    const html = await page(path)
    for (const tag of tagsOf(html)) {
      const { name, attributes } = tag
      expect(isScript(tag) || name === 'style').toBe(false)
      expect(Object.keys(attributes).filter(each => each === 'style' || each.startsWith('on'))).toEqual([])
    }
    expect(textOf(html)).not.toMatch(/\b(nu|momenteel|now|currently|dankzij|thanks to)\b/i)
  })
})

describe('/doorstroom', () => {
  it('opens with who arrives in technical work, of Oost when nobody asks for another region', async () => {
    const text = textOf(await page('/doorstroom'))
    expect(text).toContain('Van school naar technisch werk in landsdeel Oost')
    expect(text).toMatch(/komen elk jaar ongeveer [\d.]+ mensen \(waarschijnlijk tussen [\d.]+ en [\d.]+\)/)
    expect(text).toContain('Niemand meet dit in het openbaar')
  })

  it('shows the same steps as a stream, as bars and in a table', async () => {
    const html = await page('/doorstroom')
    const stream = html.slice(html.indexOf('class="sankey"'), html.indexOf('class="lanes"'))
    const rows = [...html.matchAll(/<tr id="stap-([a-z-]+)"/g)].map(([, step]) => step)
    expect(rows.length).toBe(18)
    for (const [, step] of stream.matchAll(/href="#stap-([a-z-]+)"/g)) expect(rows).toContain(step)
    // vmbo year 3: 2,580 of 14,510 are counted; 78 of 100 go on by the published rate: about 1,900.
    expect(textOf(stream)).toContain('vmbo 3, techniek 2.580')
    const lanes = html.slice(html.indexOf('class="lanes"'), html.indexOf('</figure>'))
    expect(textOf(lanes)).toContain('1.900 van 2.580')
    expect(textOf(html)).toContain('1.900 (1.800–2.000)')
  })

  it('says where hbo and university are not counted, and where the people go then', async () => {
    const html = await page('/doorstroom?regio=twente')
    expect(textOf(html)).toContain('begint hbo-techniek hier niet geteld')
    expect(textOf(html)).toMatch(/naar elders \d+/)
    expect(html).toContain('<option value="twente" selected=""')
  })

  it('keeps region and year in the other language and in the address of the page', async () => {
    const html = await page('/doorstroom?regio=twente&tot=2040')
    expect(html).toContain('href="/en/flow?region=twente&amp;by=2040"')
    expect(html).toContain(
      '<link rel="canonical" href="https://vier.example/doorstroom?regio=twente&amp;tot=2040"',
    )
    expect(textOf(html)).toContain('Tot en met 2040')
    expect(await page('/doorstroom')).toContain(
      '<link rel="canonical" href="https://vier.example/doorstroom"',
    )
  })

  it('splits the differences into parts that add up in print', async () => {
    const text = textOf(await page('/doorstroom'))
    // 3,054 to 2,580: −474, of which −274 number, −19 levels, −182 choice (rounded; the sum is exact before it).
    expect(text).toContain('van 3.054 leerlingen in 2017/18 naar 2.580 in 2019/20 (−474)')
    expect(text).toContain('−182 door de keuze voor techniek')
    expect(text).toContain('de basisberoepsgerichte leerweg')
  })

  it('stands for a region without anybody, with where to look instead', async () => {
    const html = await page('/doorstroom?regio=gm0277-rozendaal')
    expect(textOf(html)).toContain('Hier zijn geen leerlingen of studenten geteld')
    expect(html).not.toContain('class="sankey"')
    expect(html).toContain('<option value="gm0277-rozendaal" selected=""')
    expect(html).not.toContain('gm0153-enschede"')
  })

  it('offers the nearest regions for a name that is none', async () => {
    const html = await page('/doorstroom?regio=twentte', 404)
    expect(html).toContain('href="/regios/twente"')
    expect(html).toContain('noindex')
    expect(await page('/en/flow?region=%2F%2Fevil.example', 404)).not.toContain('evil.example')
  })

  it.each(['1999', '2300', 'morgen', '20 35', '2035.5'])(
    'refuses the year %s with what is possible',
    async by => {
      const html = await page(`/doorstroom?regio=twente&tot=${encodeURIComponent(by)}`, 400)
      expect(textOf(html)).toContain('Kies een jaar van 2027 tot en met 2087.')
      expect(html).toContain('<option value="twente" selected=""')
    },
  )
})
