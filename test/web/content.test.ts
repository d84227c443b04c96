import { describe, expect, it } from 'vitest'
import { createSite } from '../../src/web/index.ts'
import { menuOf } from '../../src/web/menu.ts'
import { PAGES } from '../../src/web/pages/index.ts'
import { CONTENT } from '../../src/web/text/content.ts'
import type { Action, Entered } from '../../src/workspace/index.ts'
import { answers, content } from './fixture/index.ts'
import { inside, isScript, tagsOf, textOf } from './html.ts'

const SETTINGS = { publicUrl: 'https://vier.example', version: '0' }
const site = createSite(answers(), SETTINGS)

const DUTCH = [
  '/thema',
  '/thema/kiezen',
  '/thema/leren',
  '/thema/werken',
  '/acties',
  '/acties?thema=kiezen&bedoeld-voor=behoud&programma=boost&pact=twente',
  '/programmas',
  '/deelnemers',
  '/evenementen',
  '/nieuws',
  '/contact',
  '/begrippen',
  '/over',
  '/privacy',
  '/toegankelijkheid',
]
const ENGLISH = [
  '/en/theme',
  '/en/theme/kiezen',
  '/en/theme/werken',
  '/en/actions?meant-for=instroom',
  '/en/programmes',
  '/en/participants',
  '/en/events',
  '/en/news',
  '/en/contact',
  '/en/terms',
  '/en/about',
  '/en/privacy',
  '/en/accessibility',
]

async function page(path: string, of = site, status = 200): Promise<string> {
  const response = await of.request(path)
  expect(response.status, path).toBe(status)
  return response.text()
}

describe.each([...DUTCH, ...ENGLISH])('content page %s', path => {
  it('has its words: nothing empty, nothing undefined, never "nu" or "now"', async () => {
    const html = await page(path)
    expect(html).not.toMatch(/undefined|NaN|\[object|>null</)
    for (const tag of tagsOf(html).filter(({ name }) =>
      /^(h[1-6]|th|td|dt|dd|li|title|summary|caption|a|b|p|label|option)$/.test(name),
    ))
      expect(textOf(inside(html, tag)).trim(), `<${tag.name}> in ${path}`).not.toBe('')
    expect(textOf(html)).not.toMatch(/\b(nu|momenteel|now|currently)\b/i)
  })

  it('names itself in both languages and shows both dates', async () => {
    const html = await page(path)
    const lang = path.startsWith('/en') ? 'en' : 'nl'
    const bare = path.replace(/\?.*/, '')
    expect(html).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(html).toContain(`<link rel="canonical" href="https://vier.example${bare}"`)
    const other = tagsOf(html).find(({ attributes: a }) => a.rel === 'alternate' && a.hreflang !== lang)
    expect(
      (await site.request((other?.attributes.href ?? '').replace('https://vier.example', ''))).status,
    ).toBe(200)
    const description = tagsOf(html).find(({ attributes: a }) => a.name === 'description')
    expect((description?.attributes.content ?? '').length).toBeGreaterThan(40)
    expect(textOf(html)).toContain(`${CONTENT[lang].published} ${CONTENT[lang].date('2026-11-24')}`)
    expect(textOf(html)).toContain(CONTENT[lang].changed)
  })

  it('has one h1, headings that skip no level, ids that occur once and labels that exist', async () => {
    const tags = tagsOf(await page(path))
    const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
    expect(levels.filter(level => level === 1).length).toBe(1)
    expect(levels[0]).toBe(1)
    for (const [i, level] of levels.slice(1).entries())
      expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1)
    const ids = tags.flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id]))
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const asked = tags.flatMap(({ attributes: a }) => [a['aria-labelledby'], a.for].filter(Boolean))
    expect(asked.filter(id => !ids.includes(id as string))).toEqual([])
  })

  it('leads to nothing that is not there, anchors of other pages included', async () => {
    const html = await page(path)
    const links = tagsOf(html).flatMap(({ name, attributes: a }) => (name === 'a' ? [a.href ?? ''] : []))
    for (const link of new Set(links)) {
      if (link.startsWith('https://')) {
        expect(link).toMatch(/^https:\/\/www\.[a-z-]+\.(nl|com|info)$/)
        continue
      }
      const [to = '', anchor] = link.split('#')
      const target = to === '' ? html : await page(to.replaceAll('&amp;', '&'))
      if (anchor)
        expect(
          tagsOf(target).map(({ attributes: a }) => a.id),
          link,
        ).toContain(anchor)
    }
  })

  it('needs no script, no style of its own, nothing from elsewhere, and is light', async () => {
    const html = await page(path)
    const tags = tagsOf(html)
    expect(tags.filter(tag => isScript(tag) || /^(style|iframe|img)$/.test(tag.name))).toEqual([])
    expect(
      tags.filter(({ attributes }) => Object.keys(attributes).some(a => /^(style|on.*)$/.test(a))),
    ).toEqual([])
    const response = await site.request(path, { headers: { 'Accept-Encoding': 'br' } })
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(8_000)
  })
})

describe('the menu', () => {
  const listed = (['figures', 'doing', 'site'] as const).flatMap(menuOf)

  it('has every page without a name in its address, and shows each on every page', async () => {
    const bare = (route: string) => route.replace('/:slug?', '')
    const wanted = PAGES.filter(({ id, routes }) => id !== 'home' && /^\/[^/]+$/.test(bare(routes.nl))).map(
      ({ routes }) => bare(routes.nl),
    )
    expect(listed.map(({ paths }) => paths.nl).sort()).toEqual(wanted.sort())
    for (const [lang, path] of [
      ['nl', '/privacy'],
      ['en', '/en/privacy'],
    ] as const) {
      const html = await page(path)
      for (const { paths, name } of listed) {
        expect(html).toContain(`href="${paths[lang]}"`)
        expect(textOf(html)).toContain(name[lang])
      }
    }
  })

  it('marks the page that the reader is on', async () => {
    const current = tagsOf(await page('/contact')).filter(({ attributes: a }) => a['aria-current'] === 'page')
    expect(current.map(({ name, attributes: a }) => [name, a.href])).toContainEqual(['a', '/contact'])
  })
})

describe('without anything entered', () => {
  it.each([
    ['/acties', 'Nog geen acties ingevoerd Dat betekent niet dat er niets gebeurt.'],
    ['/deelnemers', 'Nog geen deelnemers ingevoerd'],
    ['/evenementen', 'Nog geen evenementen ingevoerd'],
    ['/nieuws', 'Nog geen nieuws ingevoerd'],
    ['/en/actions', 'No actions entered yet That does not mean that nothing happens.'],
  ])('%s says so, and what that does not mean', async (path, words) => {
    expect(textOf(await page(path))).toContain(words)
  })

  it('fills every cell of the matrix with words: six programmes and eight levels by three themes', async () => {
    const html = await page('/programmas')
    expect(html.match(/<td class="none">nog geen acties ingevoerd<\/td>/g)?.length).toBe((6 + 8) * 3)
  })

  it('shows roles and organisations, and no address of anybody', async () => {
    const html = await page('/contact')
    expect(textOf(html)).toContain('Postbus: nog niet ingevuld')
    expect(html).not.toContain('mailto:')
    expect(html).not.toContain('tel:')
  })

  it('gives no status of accessibility', async () => {
    const text = textOf(await page('/toegankelijkheid'))
    expect(text).toContain('Nog niet onderzocht')
    expect(text).toContain('geen status en geen toegankelijkheidsverklaring')
    expect(text).not.toMatch(/voldoet|status [A-E]\b/i)
  })

  it('shows eight pacts and three, each with its source', async () => {
    const text = textOf(await page('/over'))
    expect(text).toMatch(/acht techniekpacten zijn\. Bron: Provincie Overijssel.*?7 januari 2020/)
    expect(text).toMatch(/drie in Overijssel: .*?7 december 2020/)
  })

  it('tells on the page of a pact whether it was checked, and what is not entered', async () => {
    const text = textOf(await page('/regios/twente'))
    expect(text).toContain('Of dit pact nog bestaat, is niet gecontroleerd.')
    expect(text).toContain('Nog geen acties ingevoerd.')
    expect(text).toContain('Inwoners van Twente die techniek studeren, 2020')
    const smart = textOf(await page('/regios/smart-and-sustainable'))
    expect(smart).toMatch(/Thema’s van dit pact Gezondheid Water.*Het pact Smart and Sustainable.*Acties/)
    expect(textOf(await page('/regios/gm0277-rozendaal'))).not.toContain('Nog geen acties')
  })
})

const ACTION: Action = {
  id: 'techlab',
  title: { nl: 'Techlab op school', en: 'Tech lab at school' },
  text: { nl: 'Leerlingen maken iets.', en: 'Pupils make something.' },
  pacts: ['pact-twente'],
  theme: 'kiezen',
  aims: ['instroom'],
  stages: ['vmbo'],
  programmes: ['boost'],
  goals: [3],
  from: '2026-02-01',
  until: null,
  published: '2026-12-01',
  changed: '2026-12-24',
}

const ENTERED: Entered = {
  actions: [
    ACTION,
    {
      ...ACTION,
      id: 'baan',
      title: { nl: 'Eerste baan', en: 'First job' },
      theme: 'werken',
      aims: ['behoud'],
      programmes: [],
    },
  ],
  participants: [
    { id: 'school', name: 'School <Noord>', kind: 'onderwijs', pacts: ['pact-twente'], site: null },
  ],
  events: [
    {
      id: 'dag',
      title: { nl: 'Open dag', en: 'Open day' },
      text: { nl: 'Kom kijken.', en: 'Come and see.' },
      pacts: ['pact-twente'],
      day: '2026-12-05',
      place: 'Almelo',
      published: '2026-12-01',
      changed: '2026-12-01',
    },
  ],
  articles: [
    {
      id: 'bericht',
      title: { nl: 'Gestart', en: 'Started' },
      text: [{ nl: 'Wij zijn begonnen.', en: 'We have begun.' }],
      pacts: [],
      source: null,
      published: '2026-12-02',
      changed: '2026-12-03',
    },
  ],
}

describe('with something entered', () => {
  const filled = createSite({ ...answers(), content: content(ENTERED) }, SETTINGS)

  it('shows the actions that meet the choice', async () => {
    const of = async (search: string) => textOf(await page(`/acties${search}`, filled))
    expect(await of('')).toMatch(/2 acties gevonden.*Techlab op school.*Eerste baan/)
    expect(await of('')).toContain('Vanaf 1 februari 2026.')
    for (const search of ['?thema=kiezen', '?bedoeld-voor=instroom', '?programma=boost']) {
      expect(await of(search)).toMatch(/1 actie gevonden.*Techlab op school/)
      expect(await of(search)).not.toContain('Eerste baan')
    }
    expect(await of('?pact=twente')).toContain('2 acties gevonden')
    expect(await of('?pact=noord-veluwe')).toContain('Geen actie past bij deze keuze.')
    expect(await page('/acties?thema=kiezen', filled)).toMatch(/<option value="kiezen" selected/)
  })

  it('says which choice it does not know, shows all, and is no page to index', async () => {
    const html = await page('/acties?thema=%3Cb%3E', filled, 400)
    expect(textOf(html)).toContain('De keuze “&lt;b&gt;” kennen wij niet.')
    expect(textOf(html)).toContain('2 acties gevonden')
    expect(html).toContain('noindex')
  })

  it('counts them in the matrix, with a way to them', async () => {
    const html = await page('/programmas', filled)
    expect(html).toContain('<a href="/acties?thema=kiezen&amp;programma=boost">1 actie</a>')
    expect(textOf(html)).toMatch(/vmbo 1 actie Smart Industry BOOST 1/)
    // Two cells less by programme (BOOST kiezen) and by level (vmbo kiezen, vmbo werken).
    expect(html.match(/<td class="none">/g)?.length).toBe((6 + 8) * 3 - 3)
  })

  it('shows participants, events and news, escaped, the newest date as the last change', async () => {
    expect(await page('/deelnemers', filled)).toContain('School &lt;Noord&gt;')
    expect(textOf(await page('/evenementen', filled))).toMatch(/Open dag 5 december 2026 , Almelo/)
    expect(textOf(await page('/nieuws', filled))).toMatch(/Gestart 2 december 2026.*Wij zijn begonnen\./)
    expect(textOf(await page('/nieuws', filled))).toContain('Laatst gewijzigd op 3 december 2026')
    expect(textOf(await page('/acties', filled))).toContain('Laatst gewijzigd op 24 december 2026')
  })

  it('shows them on the pages of the theme and of the pact', async () => {
    expect(textOf(await page('/thema/werken', filled))).toContain('Eerste baan')
    expect(textOf(await page('/thema/werken', filled))).not.toContain('Techlab')
    const twente = await page('/regios/twente', filled)
    expect(textOf(twente)).toMatch(/Techlab op school.*Eerste baan.*School &lt;Noord&gt;/)
    expect(twente).toContain('href="/acties?pact=twente"')
  })
})

describe('themes', () => {
  it('show the figures that belong to them, and say why there are none', async () => {
    const html = await page('/thema/kiezen')
    expect(textOf(html)).toMatch(
      /Beroepsgericht vmbo, leerjaar 3.*Havo 4, natuurprofiel.*Vwo 4, natuurprofiel/,
    )
    expect(textOf(html)).not.toContain('Nieuwe hbo-studenten')
    expect(textOf(await page('/thema/leren'))).toContain('Nieuwe hbo-studenten')
    const work = textOf(await page('/thema/werken'))
    expect(work).toContain('Daarom staan hier geen eigen cijfers')
  })

  it('that do not exist are not found', async () => {
    await page('/thema/spelen', site, 404)
  })

  it('have their goals by number: 1 to 4, 5 to 10, 11 and 12', async () => {
    const numbers = async (path: string) =>
      [...(await page(path)).matchAll(/<li value="(\d+)"/g)].map(([, n]) => Number(n))
    expect(await numbers('/thema/kiezen')).toEqual([1, 2, 3, 4])
    expect(await numbers('/thema/leren')).toEqual([5, 6, 7, 8, 9, 10])
    expect(await numbers('/thema/werken')).toEqual([11, 12])
    expect((await numbers('/over')).length).toBe(12)
  })
})
