import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeRelease, openSiteAnswers } from '../../src/api/index.ts'
import { Lake } from '../../src/lake/index.ts'
import { createSite } from '../../src/web/index.ts'
import { PUPILS_2019, WORLD } from '../lake/world.ts'
import { freshFolder, importInto, NOW } from '../lakes.ts'
import { answers } from './fixture/index.ts'
import { textOf } from './html.ts'

const site = createSite(answers(), { publicUrl: null, version: '0' })

describe('/versies', () => {
  it('names releases newest first, each with who, why and what changed', async () => {
    const text = textOf(await (await site.request('/versies')).text())
    const places = ['2026-01-04.1', '2026-01-03.1', '2026-01-02.1', '2026-01-01.1'].map(id =>
      text.indexOf(`${id} `),
    )
    expect(places.every(place => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).toContain('Gemaakt op 4 januari 2026, door beheer.')
    expect(text).toContain('1.200 cijfers nieuw, 34 veranderd, 5 vervallen.')
    expect(text).toContain('0 cijfers nieuw, 9 veranderd, 0 vervallen. De bestanden zijn dezelfde')
    expect(text).toContain('Alle cijfers zijn gelijk aan die van de versie ervoor.')
    expect(text).toContain('Dit is de eerste versie.')
    expect(text.match(/Deze versie ziet u op de site/g)).toHaveLength(1)
  })

  it('escapes a note, and is there in English', async () => {
    const html = await (await site.request('/en/releases')).text()
    expect(html).toContain('Nieuwe bestanden van DUO &amp; &lt;CBS&gt;.')
    expect(html).toContain('1,200 figures new, 34 changed, 5 dropped.')
  })
})

describe('releases of a real lake', () => {
  it('are compared figure by figure, and a damaged one takes nothing away', async () => {
    const lake = new Lake(freshFolder(), () => NOW)
    await importInto(
      lake,
      WORLD.filter(file => file !== PUPILS_2019),
    )
    await makeRelease(lake, { by: 'beheer', note: 'eerste' })
    await makeRelease(lake, { by: 'beheer', note: 'opnieuw' })
    await importInto(lake, [PUPILS_2019])
    const last = await makeRelease(lake, { by: 'beheer', note: 'leerlingen van 2019' })
    const steps = (await openSiteAnswers(lake, last)).releases()
    expect(steps.map(({ note }) => note)).toEqual(['leerlingen van 2019', 'opnieuw', 'eerste'])
    expect(steps.map(({ current }) => current)).toEqual([true, false, false])
    const [newest, again, first] = steps
    expect(first?.differences).toBe('first')
    expect(again?.differences).toEqual({ added: 0, changed: 0, vanished: 0 })
    expect(newest?.newFiles.map(({ sha256 }) => sha256)).toEqual([PUPILS_2019.sha256])
    // Nothing but figures came with the file, and no more of them than the release grew by what vanished.
    const { added, vanished } = newest!.differences as { added: number; vanished: number }
    expect(added).toBeGreaterThan(0)
    expect(added - vanished).toBe(newest!.figures - again!.figures)

    writeFileSync(join(lake.root, 'releases', again!.id, 'figures.tsv.gz'), 'broken')
    const anew = new Lake(lake.root, () => NOW)
    const after = (await openSiteAnswers(anew, last)).releases()
    // The manifests still say that the first two hold the same bytes.
    const same = { added: 0, changed: 0, vanished: 0 }
    expect(after.map(({ differences }) => differences)).toEqual(['uncompared', same, 'first'])
  })
})
