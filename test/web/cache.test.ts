import { describe, expect, it } from 'vitest'
import { PageCache, Rendered } from '../../src/web/cache.ts'
import { acceptedEncoding } from '../../src/web/encode.ts'

describe('the cache of pages', () => {
  const page = (size: number) => () => new Rendered('x'.repeat(size), 'W/"1"')

  it('makes a page once a release', () => {
    const cache = new PageCache(1000)
    let made = 0
    const make = () => {
      made++
      return page(10)()
    }
    for (const release of ['a', 'a', 'b', 'b']) cache.get(release, '/', make)
    expect(made).toBe(2)
    expect(cache.size).toBe(1)
  })

  it('stays within its bound and drops what was asked longest ago', () => {
    const cache = new PageCache(250)
    for (const path of ['/1', '/2', '/1', '/3', '/4']) cache.get('a', path, page(100))
    expect(cache.size).toBe(3)
    let made = false
    cache.get('a', '/1', () => {
      made = true
      return page(100)()
    })
    expect(made).toBe(false)
  })

  it('counts the encodings that were added since', () => {
    const cache = new PageCache(250)
    const first = cache.get('a', '/1', page(200))
    first?.body('gzip')
    first?.body('br')
    expect(first?.bytes).toBeGreaterThan(200)
    for (const path of ['/2', '/3']) cache.get('a', path, page(200))
    expect(cache.size).toBe(2)
  })

  it('does not keep what does not exist', () => {
    const cache = new PageCache(250)
    expect(cache.get('a', '/x', () => null)).toBeNull()
    expect(cache.size).toBe(0)
  })
})

describe('the encoding that a reader accepts', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('%s is %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding)
  })
})
