import { describe, expect, it } from 'vitest'
import { createSite } from '../../src/web/index.ts'
import { structuredData } from '../../src/web/structured.ts'
import { TEXTS } from '../../src/web/text/index.ts'
import { answers } from './fixture/index.ts'
import { inside, tagsOf } from './html.ts'

const site = createSite(answers(), { publicUrl: 'https://vier.example', version: '0' })

type Thing = Readonly<Record<string, unknown>> & { readonly '@type': string }

/** What a page tells machines, by type. */
async function things(path: string): Promise<ReadonlyMap<string, Thing>> {
  const html = await (await site.request(path)).text()
  const tag = tagsOf(html).find(({ attributes }) => attributes.type === 'application/ld+json')
  const block = JSON.parse(inside(html, tag!)) as { '@context': string; '@graph': Thing[] }
  expect(block['@context']).toBe('https://schema.org')
  return new Map(block['@graph'].map(thing => [thing['@type'], thing]))
}

describe('structured data', () => {
  it('of the home page is the site', async () => {
    const found = await things('/en')
    expect([...found.keys()]).toEqual(['WebSite'])
    expect(found.get('WebSite')).toMatchObject({ url: 'https://vier.example/en', inLanguage: 'en' })
  })

  it('gives the way to a page, with whole addresses', async () => {
    expect((await things('/regios/twente')).get('BreadcrumbList')?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Start', item: 'https://vier.example/' },
      { '@type': 'ListItem', position: 2, name: 'Regio’s', item: 'https://vier.example/regios' },
      { '@type': 'ListItem', position: 3, name: 'Twente', item: 'https://vier.example/regios/twente' },
    ])
  })

  it('gives the figures of a region with licence, years and downloads', async () => {
    const dataset = (await things('/regios/twente')).get('Dataset')
    // The fixture's shares of Twente run from 2017 (vmbo, havo) to 2019; hbo is hidden and wo is not there.
    expect(dataset).toMatchObject({ temporalCoverage: '2017/2019', inLanguage: 'nl' })
    const downloads = dataset?.distribution as { contentUrl: string; encodingFormat: string }[]
    expect(downloads).toHaveLength(4)
    for (const { contentUrl, encodingFormat } of downloads) {
      expect(contentUrl).toMatch(/^https:\/\/vier\.example\/cijfers\/download\?indicator=/)
      expect(encodingFormat).toBe('text/csv')
    }
  })

  it.each(['/cijfers', '/en/figures', '/data'])('of %s names downloads that are there', async path => {
    const dataset = (await things(path)).get('Dataset')
    expect(String(dataset?.description).length).toBeGreaterThan(40)
    const downloads = dataset?.distribution as { contentUrl: string }[]
    expect(downloads.length).toBeGreaterThan(0)
    for (const { contentUrl } of downloads)
      expect((await site.request(contentUrl.replace('https://vier.example', ''))).status, contentUrl).toBe(
        200,
      )
  })

  it('is left out where there is no figure, and on pages that are not to be found', async () => {
    expect((await things('/regios/gm0277-rozendaal')).has('Dataset')).toBe(false)
    expect(await (await site.request('/nergens')).text()).not.toContain('ld+json')
  })

  it('cannot be ended by a word in it', () => {
    const paths = { nl: '/x', en: '/en/x' }
    const name = '</script><script>alert(1)</script>'
    const crumbs = [{ name, path: '/x' }]
    const data = structuredData(TEXTS.nl, { title: '', description: '', paths, crumbs, body: '' }, null)
    expect(data).not.toContain('<')
    expect(JSON.parse(data)['@graph'][0].itemListElement[0]).toMatchObject({ name, item: '/x' })
  })
})
