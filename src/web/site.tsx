import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { ReleaseNote } from '../api/index.ts'
import { type Asset, readAssets } from './assets.ts'
import { PageCache, Rendered } from './cache.ts'
import { serveCrawlers } from './crawlers.ts'
import { serveDownloads } from './downloads.ts'
import { acceptedEncoding, encode } from './encode.ts'
import { isFresh, securityHeaders } from './headers.ts'
import { type Answers, fault, missing, PAGES, type Page, type View } from './pages/index.ts'
import { Layout, type Place } from './parts/layout.tsx'
import { langOf } from './paths.ts'
import { LANGS, type Lang, TEXTS } from './text/index.ts'

export interface SiteSettings {
  /** Address under which readers reach the site; null where nobody set one: links then hold no host. */
  readonly publicUrl: string | null
  /** Version of the program, for `/healthz`. */
  readonly version: string
  /** Told of each error that became a page 500. Paths hold no personal data. */
  readonly report?: (error: Error, path: string) => void
}

/** All pages of a release with their encodings: some 700 regions in two languages at 120 kB would be 170 MB. */
const CACHE_BYTES = 48 * 2 ** 20

/**
 * The public site: every page in Dutch and English, its own files, `/healthz`, and designed pages for what does not
 * exist (404) and what broke (500, no detail for the reader). Pages are rendered once a release and kept.
 */
export function createSite(answers: Answers, settings: SiteSettings): Hono {
  const assets = readAssets()
  const publicUrl = settings.publicUrl?.replace(/\/+$/, '') ?? null
  const place: Place = { publicUrl, assets }
  const cache = new PageCache(CACHE_BYTES)
  const site = new Hono()
  site.use(securityHeaders(publicUrl))
  for (const asset of assets.all) serveAsset(site, asset)
  site.get('/healthz', c =>
    c.json({ status: 'ok', version: settings.version, release: answers.release.id }, 200, {
      'Cache-Control': 'no-store',
    }),
  )
  serveDownloads(site, answers)
  serveCrawlers(site, answers, publicUrl)
  for (const page of PAGES)
    for (const lang of LANGS)
      site.get(page.routes[lang], c => {
        const release = answers.release
        const search = known(page.params[lang], new URL(c.req.url).searchParams)
        const make = () =>
          render({ page, lang, search, slug: c.req.param('slug') ?? '', answers, place, release })
        const asked = search.size > 0 ? `${c.req.path}?${search}` : c.req.path
        const found = cache.get(release.id, asked, make)
        return found ? send(c, found) : c.notFound()
      })
  site.notFound(c => notFound(c, place, answers))
  site.onError((error, c) => {
    settings.report?.(error, c.req.path)
    const text = TEXTS[langOf(c.req.path)]
    return plain(c, document(place, text.lang, fault(text), null), 500)
  })
  return site
}

/** Most that is read of one value in an address. */
const LONGEST = 400

/** The parameters that a page knows, in the order in which it names them; empty ones are as good as absent. */
function known(names: readonly string[], given: URLSearchParams): URLSearchParams {
  const values = names.flatMap(name =>
    given.getAll(name).map(value => [name, value.trim().slice(0, LONGEST)]),
  )
  return new URLSearchParams(values.filter(([, value]) => value !== ''))
}

interface Wanted {
  readonly page: Page
  readonly lang: Lang
  readonly search: URLSearchParams
  readonly slug: string
  readonly answers: Answers
  readonly place: Place
  readonly release: ReleaseNote
}

function render({ page, lang, search, slug, answers, place, release }: Wanted): Rendered | null {
  const view = page.view({ answers, text: TEXTS[lang], slug, search, publicUrl: place.publicUrl })
  if (!view) return null
  const html = document(place, lang, view, release)
  const digest = createHash('sha256').update(html).digest('hex').slice(0, 12)
  return new Rendered(html, `W/"${release.id}.${digest}"`, view.status ?? 200)
}

function document(place: Place, lang: Lang, view: View, release: ReleaseNote | null): string {
  const page = <Layout place={place} text={TEXTS[lang]} view={view} release={release} />
  return `<!doctype html>${page}`
}

function send(c: Context, page: Rendered): Response {
  const encoding = acceptedEncoding(c.req.header('Accept-Encoding'))
  c.header('ETag', page.etag)
  c.header('Cache-Control', 'public, max-age=60')
  c.header('Vary', 'Accept-Encoding')
  c.status(page.status)
  if (isFresh(c.req.header('If-None-Match'), page.etag)) return c.body(null, 304)
  c.header('Content-Type', 'text/html; charset=utf-8')
  if (encoding !== 'identity') c.header('Content-Encoding', encoding)
  return c.body(bytes(page.body(encoding)))
}

function notFound(c: Context, place: Place, answers: Answers): Response {
  const { path } = c.req
  // Never towards another host: `//elsewhere/` would be one.
  if (/^\/[^/\\].*[^/]\/+$/.test(path)) return c.redirect(path.replace(/\/+$/, ''), 301)
  const text = TEXTS[langOf(path)]
  return plain(c, document(place, text.lang, missing(text, path, answers), null), 404)
}

function plain(c: Context, html: string, status: 404 | 500): Response {
  c.header('Cache-Control', 'no-store')
  return c.html(html, status)
}

function serveAsset(site: Hono, asset: Asset): void {
  const etag = `"${asset.path}"`
  const bodies = new Map<string, Buffer>()
  site.get(asset.path, c => {
    const encoding = asset.compressible ? acceptedEncoding(c.req.header('Accept-Encoding')) : 'identity'
    const body = bodies.get(encoding) ?? encode(asset.body, encoding)
    bodies.set(encoding, body)
    c.header('Content-Type', asset.type)
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    c.header('ETag', etag)
    if (asset.compressible) c.header('Vary', 'Accept-Encoding')
    if (encoding !== 'identity') c.header('Content-Encoding', encoding)
    return c.body(bytes(body))
  })
}

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength)
}
