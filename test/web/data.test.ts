import { beforeAll, describe, expect, it } from 'vitest'
import { type Catalogue, makeRelease, openSiteAnswers } from '../../src/api/index.ts'
import { createSite } from '../../src/web/index.ts'
import { WORLD } from '../lake/world.ts'
import { lakeOf } from '../lakes.ts'
import { answers } from './fixture/index.ts'
import { inside, tagsOf, textOf } from './html.ts'

const site = createSite(answers(), { publicUrl: null, version: '0' })

describe('/data', () => {
  it.each([
    ['/data', 'Deze cijferversie staat op 1 tabellen uit 1 bestanden, van 2017/18 tot en met 2019/20.'],
    ['/en/data', 'This release stands on 1 tables from 1 files, from 2017/18 up to and including 2019/20.'],
  ])('%s says what the release stands on', async (path, sentence) => {
    const response = await site.request(path)
    expect(response.status).toBe(200)
    const text = textOf(await response.text())
    expect(text).toContain(sentence)
    expect(text).toContain('voorbeeld-duo-ho-eerstejaars-hbo.csv')
    expect(text).toContain('0123456789ab')
    expect(text).toContain('CC0 1.0')
  })

  it('marks each year of a table with a sign and a word', async () => {
    const html = await (await site.request('/data')).text()
    const table = inside(html, tagsOf(html).find(({ attributes }) => attributes.class === 'available')!)
    const cells = tagsOf(table)
      .filter(({ name }) => name === 'td')
      .map(tag => textOf(inside(table, tag)).trim())
    // 2017 nothing, 2018 held, 2019 provisional.
    expect(cells).toEqual(['– niets', '■ aanwezig', '□ voorlopig'])
  })

  it('says what each indicator reads, or why it reads nothing', async () => {
    const html = await (await site.request('/data')).text()
    expect(html).toContain('href="/cijfers?indicator=hbo-techniek"')
    const text = textOf(html)
    expect(text).toContain('Vroege schoolverlaters 1 bestand ontbreekt')
    expect(text).toContain('Gepubliceerde cijfers 2 overgenomen uit publicaties')
  })
})

describe('the catalogue of a real lake', () => {
  let catalogue: Catalogue
  beforeAll(async () => {
    const lake = await lakeOf(WORLD)
    const manifest = await makeRelease(lake, { by: 'test', note: '' })
    catalogue = (await openSiteAnswers(lake, manifest)).catalogue()
  })

  it('has every table that holds, under the name of its kind', () => {
    const pupils = catalogue.tables.find(({ table }) => table === 'duo-vo-leerlingen')
    expect(pupils?.title.nl).toBe('Leerlingen vo per vestiging naar onderwijstype')
    expect(pupils?.publisher).toBe('DUO')
    expect(pupils?.years.has(2019)).toBe(true)
    for (const { table, years } of catalogue.tables) {
      const files = catalogue.files.filter(file => file.table === table)
      // What the files hold together is what the table has: no year twice, none left out.
      expect(files.flatMap(file => file.years).sort()).toEqual([...years.keys()].sort())
    }
  })

  it('lists files without counts apart, and no indicator reads a table that is not there', () => {
    expect(catalogue.files.every(({ facts, years }) => facts > 0 && years.length > 0)).toBe(true)
    expect(catalogue.places.map(({ table }) => table)).toContain('duo-vo-adressen')
    expect(catalogue.places.every(({ facts }) => facts === 0)).toBe(true)
    const tables = new Set(catalogue.tables.map(({ table }) => table))
    for (const use of catalogue.uses) expect(use.tables.every(table => tables.has(table))).toBe(true)
    expect(catalogue.uses.find(({ id }) => id === 'havo-n-profiel')?.tables).toContain('duo-vo-leerlingen')
  })
})
