import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../src/sources/index.ts'
import { PUBLICATIONS } from '../../src/sources/publications.ts'

const CATALOGUE = new URL('../../../shared/data/catalog/duo_ckan_resources.json', import.meta.url)

describe('publications', () => {
  it('have names of their own and kinds that can be read', () => {
    const ids = PUBLICATIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const kinds = new Set(KINDS.map(({ id }) => id))
    expect(PUBLICATIONS.filter(({ kind }) => !kinds.has(kind))).toEqual([])
  })

  it('stand at secure addresses of DUO and CBS', () => {
    for (const { url, form } of PUBLICATIONS)
      expect(url).toMatch(
        form === 'odata'
          ? /^https:\/\/datasets\.cbs\.nl\/odata\/v1\/CBS\/\d{5}NED$/
          : /^https:\/\/onderwijsdata\.duo\.nl\/dataset\/[0-9a-f-]{36}\/resource\/[0-9a-f-]{36}\/download\/[\w-]+\.csv$/,
      )
  })

  // Needs a copy of DUO's catalogue beside the checkout.
  it.skipIf(!existsSync(CATALOGUE))("are resources of DUO's catalogue", () => {
    const datasets = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as { _resources: { url: string }[] }[]
    const paths = new Set(
      datasets.flatMap(({ _resources }) => _resources.map(({ url }) => new URL(url).pathname)),
    )
    const files = PUBLICATIONS.filter(({ form }) => form === 'file')
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter(({ url }) => !paths.has(new URL(url).pathname))).toEqual([])
  })
})
