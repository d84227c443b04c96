import { beforeAll, describe, expect, it } from 'vitest'
import { makeRelease, openSiteAnswers } from '../../src/api/index.ts'
import type { Lake } from '../../src/lake/index.ts'
import { createSite } from '../../src/web/index.ts'
import { run } from '../cli/run.ts'
import { pupils } from '../files.ts'
import { PUPILS_2019, WORLD } from '../lake/world.ts'
import { importInto, lakeOf } from '../lakes.ts'
import { inside, tagsOf, textOf } from './html.ts'

let lake: Lake
let release: string
let site: ReturnType<typeof createSite>
beforeAll(async () => {
  lake = await lakeOf(WORLD)
  const manifest = await makeRelease(lake, { by: 'test', note: '' })
  release = manifest.id
  site = createSite(await openSiteAnswers(lake, manifest), {
    publicUrl: 'https://vier.example/',
    version: '0',
  })
})

async function html(path: string, status = 200): Promise<string> {
  const response = await site.request(path)
  expect(response.status, path).toBe(status)
  return response.text()
}

/** A figure as `figures --json` gives it. */
interface Json {
  readonly region: string
  readonly period: string
  readonly sex: string
  readonly numerator_low: number | null
  readonly numerator_high: number | null
  readonly denominator_low: number | null
  readonly denominator_high: number | null
  readonly share_low: number | null
  readonly share_high: number | null
  readonly status: string
}

async function figuresJson(...args: readonly string[]): Promise<readonly Json[]> {
  const { out } = await run(
    'figures',
    ...args,
    '--period',
    'all',
    '--json',
    '--release',
    release,
    '--data',
    lake.root,
  )
  return JSON.parse(out) as Json[]
}

/** `53,4 %`, or both bounds, the lower rounded down and the upper up. */
function percentOf({ share_low: low, share_high: high }: Json): string {
  const tenth = (value: number) => value.toFixed(1).replace('.', ',')
  if (low === high) return `${tenth(Math.round(Number((low! * 1000).toFixed(3))) / 10)} %`
  return `${tenth(Math.floor(low! * 1000) / 10)} – ${tenth(Math.ceil(high! * 1000) / 10)} %`
}

/** Numbers of a table by the query of the passport that each of them opens. */
function numbersIn(page: string): Map<string, string> {
  const links = tagsOf(page).filter(({ name, attributes: a }) => name === 'a' && a.class === 'passport')
  return new Map(
    links.map(tag => [
      (tag.attributes.href ?? '').replaceAll('&amp;', '&'),
      textOf(inside(page, tag)).trim(),
    ]),
  )
}

describe('/cijfers', () => {
  it.each([
    ['havo-n-profiel', 'monitor', ['NL01', 'PV23', 'pact-twente'], 'totaal'],
    ['havo-n-examen', 'monitor', ['NL01', 'GM0153'], 'all'],
    ['hbo-techniek', 'croho-techniek-adba', ['landsdeel-oost', 'PV23', 'PV25'], 'all'],
    ['vmbo-techniek', 'bb', ['NL01', 'PV23'], 'vrouw'],
  ])('%s by %s shows what `figures --json` gives', async (indicator, definition, regions, sex) => {
    const wanted = await figuresJson(
      indicator,
      '--definition',
      definition,
      '--region',
      regions.join(','),
      '--sex',
      sex,
    )
    expect(wanted.length).toBeGreaterThan(1)
    const query = new URLSearchParams([
      ['indicator', indicator],
      ['definitie', definition],
      ...regions.map(region => ['regio', region]),
      ...(sex === 'all' ? ['totaal', 'man', 'vrouw'] : [sex]).map(each => ['geslacht', each]),
    ])
    const numbers = numbersIn(await html(`/cijfers?${query}`))
    expect(numbers.size).toBe(wanted.length)
    for (const figure of wanted) {
      const key = new URLSearchParams([
        ['indicator', indicator],
        ['definitie', definition],
        ['regio', figure.region],
        ['jaar', figure.period.slice(0, 4)],
        ...(figure.sex === 'totaal' ? [] : [['geslacht', figure.sex]]),
      ])
      expect(numbers.get(`/cijfers/paspoort?${key}`), String(key)).toBe(
        figure.status === 'onderdrukt' ? 'verborgen' : percentOf(figure),
      )
    }
  })

  it('opens with the sentence of its main figure, in whole people and with its counts', async () => {
    const [figure] = (await figuresJson('havo-n-profiel', '--region', 'NL01')).slice(-1)
    expect(figure).toMatchObject({ period: '2019/20', numerator_low: 94, denominator_low: 176 })
    // 94 of 176 is 53.4 %; two years before it was 26 of 44, 59.1 %.
    const said = textOf(await html('/cijfers?indicator=havo-n-profiel&regio=NL01'))
    expect(said).toContain('In 2019/20 ging het in Nederland om 53 van de 100 leerlingen (94 van 176).')
    expect(said).toContain('In 2017/18 was dat 59. Dat verschil is te klein om iets over te zeggen.')
  })

  it('cites that sentence with source, release and whole address', async () => {
    const page = await html('/cijfers?indicator=havo-n-profiel&regio=NL01')
    const quote = tagsOf(page).find(({ name }) => name === 'blockquote')!
    const said = textOf(inside(page, quote))
    for (const words of [
      'Natuurprofiel in havo 4',
      '53 van de 100 leerlingen (94 van 176)',
      'Bron: DUO.',
      `Cijferversie ${release}`,
      'https://vier.example/cijfers?indicator=havo-n-profiel&definitie=monitor&regio=NL01',
    ])
      expect(said).toContain(words)
  })

  it('shows counts and an index of the same figures', async () => {
    const query = 'indicator=havo-n-profiel&regio=NL01'
    const values = async (more: string) => [...numbersIn(await html(`/cijfers?${query}${more}`)).values()]
    expect(await values('&toon=aantal')).toEqual(['26', '94'])
    expect(await values('&toon=noemer')).toEqual(['44', '176'])
    // 94 of 26 is 361.5 of 100.
    expect(await values('&toon=aantal&schaal=index')).toEqual(['100', '362'])
  })

  it('never says what is hidden, in text, drawing or address', async () => {
    const page = await html('/cijfers?indicator=havo-n-profiel&regio=PV25')
    // The release has 0 of 40 to 40 of 40 for 2019/20: bounds of a hidden figure, not a figure.
    expect(textOf(page)).toContain('verborgen')
    expect(/<desc[^>]*>([^<]*)/.exec(page)?.[1]).not.toContain('2019/20')
    expect(textOf(page)).not.toMatch(/0 tot 40|40 van 40/)
  })

  it('says that there is no figure rather than draw an empty chart', async () => {
    const page = await html('/cijfers?indicator=havo-n-profiel&regio=GM0277')
    expect(page).not.toContain('line-chart')
    expect(textOf(page)).toContain('Geen cijfer in de gemeente Rozendaal')
    const none = await html('/cijfers?indicator=wo-gediplomeerd')
    expect(textOf(none)).toContain('Voor deze keuze is er geen enkel cijfer.')
  })

  it.each([
    [
      '/cijfers?indicator=vmbo-techneik&regio=Enschde',
      404,
      ['Bedoelt u vmbo-techniek?', 'Bedoelt u Enschede?'],
    ],
    ['/cijfers?regio=VO-00AH00', 400, ['schoolvestiging']],
    ['/en/figures?indicator=havo-n-profiel&from=2030', 400, ['There are no figures for 2030/31.']],
    ['/cijfers/paspoort?indicator=havo-n-profiel&jaar=2030', 400, ['Voor 2030/31 zijn er geen cijfers.']],
    ['/cijfers/paspoort?indicator=havo-n-profiel&jaar=2018', 404, ['Er is geen cijfer']],
  ])('%s gets a page with status %d that says what is wrong and leads on', async (path, status, words) => {
    const page = await html(path, status)
    for (const each of words) expect(textOf(page)).toContain(each)
    expect(page).toContain('noindex')
    expect(page).not.toContain('line-chart')
    const english = path.startsWith('/en')
    const onward = tagsOf(page)
      .filter(
        ({ name, attributes: a }) =>
          name === 'a' && (a.href ?? '').startsWith(english ? '/en/figures?' : '/cijfers'),
      )
      .map(({ attributes: a }) => (a.href ?? '').replaceAll('&amp;', '&'))
    for (const href of onward) await html(href)
    expect(onward.length).toBeGreaterThan(0)
  })

  it('keeps the choice in a form that comes back to the same page', async () => {
    const query = 'indicator=hbo-techniek&regio=PV23&geslacht=vrouw&van=2018&toon=aantal'
    const page = await html(`/cijfers?${query}`)
    const form = tagsOf(page).filter(({ name }) => ['input', 'option', 'select', 'form'].includes(name))
    const sent = new URLSearchParams()
    let name = ''
    const second = form.findIndex(
      (tag, i) => tag.name === 'form' && form.slice(0, i).some(each => each.name === 'form'),
    )
    for (const { name: tag, attributes: a } of form.slice(second)) {
      if (tag === 'select') name = a.name ?? ''
      if (tag === 'option' && 'selected' in a && a.value) sent.append(name, a.value)
      if (tag === 'input' && (a.type === 'hidden' || 'checked' in a)) sent.append(a.name ?? '', a.value ?? '')
    }
    const again = await html(`/cijfers?${sent}`)
    expect(numbersIn(again)).toEqual(numbersIn(page))
    expect(numbersIn(again).size).toBe(2)
  })

  it('is the same choice in the other language', async () => {
    const page = await html(
      '/cijfers?indicator=hbo-techniek&regio=PV23&geslacht=vrouw&toon=aantal&schaal=index',
    )
    const other = tagsOf(page).find(({ name, attributes: a }) => name === 'link' && a.hreflang === 'en')
      ?.attributes.href
    expect(other?.replaceAll('&amp;', '&')).toBe(
      'https://vier.example/en/figures?indicator=hbo-techniek&definition=croho-techniek-adba&region=PV23&sex=female&show=count&scale=index',
    )
    await html(other!.replaceAll('&amp;', '&').replace('https://vier.example', ''))
  })
})

describe.each([
  '/cijfers',
  '/en/figures?indicator=hbo-techniek&sex=male&sex=female&region=PV23&scale=index',
  '/cijfers?indicator=gepubliceerd&definitie=technisch-beroep-aantal',
  '/cijfers/paspoort?indicator=havo-n-profiel&regio=pact-twente',
  '/en/figures/passport?indicator=gepubliceerd&definition=mbo-instroom',
])('page %s', path => {
  it('has one h1, headings that skip no level, ids that occur once, a label for every field', async () => {
    const page = await html(path)
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object|null(?![a-z])/)
    const tags = tagsOf(page)
    const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    for (const [i, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1)
    const ids = tags.flatMap(({ attributes: a }) => (a.id ? [a.id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const labelled = new Set(tags.filter(({ name }) => name === 'label').map(({ attributes: a }) => a.for))
    for (const { name, attributes: a } of tags)
      if (name === 'select' || (name === 'input' && a.type !== 'hidden' && a.type !== 'checkbox'))
        expect(labelled.has(a.id), a.id).toBe(true)
    for (const { attributes: a } of tags) {
      expect('style' in a || 'onclick' in a).toBe(false)
      for (const id of (a['aria-labelledby'] ?? '').split(' ').filter(Boolean)) expect(ids).toContain(id)
    }
  })
})

describe('the weight of a page', () => {
  it('stays under 20 kB with twelve regions by sex', async () => {
    const codes = [
      'NL01',
      'PV23',
      'PV25',
      'PV26',
      'PV29',
      'CR12',
      'RMC-12',
      'GM0153',
      'GM0340',
      'pact-twente',
      'amr-twente',
      'landsdeel-oost',
    ]
    const query = `indicator=havo-n-examen&${codes.map(code => `regio=${code}`).join('&')}&geslacht=man&geslacht=vrouw&geslacht=totaal`
    const response = await site.request(`/cijfers?${query}`, { headers: { 'Accept-Encoding': 'br' } })
    expect(response.status).toBe(200)
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(20_000)
  })
})

describe('the passport of a figure', () => {
  it('opens for every number of a page, with its value, counts, files and checksums', async () => {
    const numbers = numbersIn(
      await html('/cijfers?indicator=havo-n-profiel&regio=NL01&regio=PV25&regio=pact-twente'),
    )
    expect(numbers.size).toBeGreaterThan(4)
    for (const [href, value] of numbers) {
      const said = textOf(await html(href))
      expect(said).toContain(`: ${value}`)
      expect(said).toContain(
        value === 'verborgen' ? 'Verborgen: het gaat om weinig mensen' : 'het getal is precies bekend',
      )
    }
    const said = textOf(await html('/cijfers/paspoort?indicator=havo-n-profiel&regio=NL01&jaar=2019'))
    for (const words of [
      PUPILS_2019.name,
      PUPILS_2019.sha256,
      'Teller (de techniekgroep) 94',
      'Noemer (de hele groep) 176',
      release,
      'op de grenzen van 1 januari 2021',
    ])
      expect(said).toContain(words)
    expect(said).toMatch(/\d+ gelezen, \d+ tellingen, 0 apart gezet/)
  })

  it('is that of the latest year and the first region when nothing is said', async () => {
    expect(textOf(await html('/cijfers/paspoort?indicator=havo-n-profiel&regio=NL01'))).toContain(
      'Nederland, 2019/20: 53,4',
    )
  })

  it('follows a figure over releases and names what was corrected', async () => {
    const own = await lakeOf(WORLD)
    const first = await makeRelease(own, { by: 'test', note: '' })
    const havo = (afdeling: string, fourth: readonly [number, number]) => ({
      school: '99AA00',
      type: 'HAVO lj 4-5',
      place: 'ENSCHEDE',
      province: 'Overijssel',
      afdeling,
      fourth,
    })
    await importInto(own, [
      pupils(2019, [havo('Natuur en Techniek', [150, 50]), havo('Cultuur en Maatschappij', [100, 100])]),
    ])
    const second = await makeRelease(own, { by: 'test', note: '' })
    const later = createSite(await openSiteAnswers(own, second), { publicUrl: null, version: '0' })
    const path = '/en/figures/passport?indicator=havo-n-profiel&region=NL01&year=2019'
    const said = textOf(await (await later.request(path)).text())
    // 94 of 176 became 200 of 400.
    expect(said).toContain(`In ${second.id} this figure changed from 53.4% to 50.0%.`)
    expect(said).toContain(first.id)
    // A release that is looked at again says nothing of what came after it.
    const before = createSite(await openSiteAnswers(own, first), { publicUrl: null, version: '0' })
    const then = textOf(await (await before.request(path)).text())
    expect(then).toContain('This is the only release there is.')
    expect(then).not.toContain(second.id)
  })
})
