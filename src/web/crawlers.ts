import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { allPages, viewAt } from './addresses.ts'
import { chartPng } from './chart-file.tsx'
import { isFresh } from './headers.ts'
import { Kept } from './kept.ts'
import type { Answers } from './pages/index.ts'
import { DOWNLOAD, type Paths, picturedPath } from './paths.ts'
import { cardSvg } from './social.tsx'
import { LANGS, TEXTS } from './text/index.ts'

/** Pictures that were made last: each takes a tenth of a second and some 40 kB. */
const KEPT = 64

/**
 * What other sites and search engines ask for: `/beeld/….png`, the picture of a page; `/sitemap.xml`, where the public
 * address is known (a sitemap holds whole addresses only); and `/robots.txt`.
 */
export function serveCrawlers(site: Hono, answers: Answers, publicUrl: string | null): void {
  const pictures = new Kept<Buffer>(KEPT)
  const sitemaps = new Kept<string>(1)
  site.get('/beeld/*', async c => {
    const path = picturedPath(c.req.path)
    const shown = path === null ? null : viewAt(answers, path)
    if (shown === null) return c.notFound()
    const make = () => chartPng(cardSvg(TEXTS[shown.lang], shown.view), 1)
    return sendPicture(c, await pictures.get(`${answers.release.id} ${path}`, make))
  })
  site.get('/robots.txt', c => c.text(robots(publicUrl), 200, { 'Cache-Control': 'public, max-age=3600' }))
  site.get('/sitemap.xml', async c => {
    if (publicUrl === null)
      return c.text(
        'Deze site kent haar eigen adres niet (PUBLIC_URL), dus heeft zij geen sitemap. / This site does not know its own address, so it has no sitemap.\n',
        404,
        { 'Cache-Control': 'no-store' },
      )
    const xml = await sitemaps.get(answers.release.id, async () => sitemap(allPages(answers), publicUrl))
    return c.body(xml, 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    })
  })
}

function sendPicture(c: Context, png: Buffer): Response {
  const etag = `"${createHash('sha256').update(png).digest('hex').slice(0, 16)}"`
  c.header('ETag', etag)
  c.header('Cache-Control', 'public, max-age=3600')
  if (isFresh(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  c.header('Content-Type', 'image/png')
  return c.body(new Uint8Array(png))
}

/** All may be read; downloads are left out, as there is one for every selection. */
function robots(publicUrl: string | null): string {
  const closed = LANGS.map(lang => `Disallow: ${DOWNLOAD[lang]}\n`).join('')
  const map = publicUrl === null ? '' : `\nSitemap: ${publicUrl}/sitemap.xml\n`
  return `User-agent: *\n${closed}${map}`
}

/** Each page in each language, with its address in the other. Source: https://www.sitemaps.org/protocol.html */
function sitemap(pages: readonly Paths[], publicUrl: string): string {
  const urls = pages.flatMap(paths => {
    const links = LANGS.map(
      lang => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(publicUrl + paths[lang])}"/>`,
    ).join('')
    return LANGS.map(lang => `<url><loc>${escaped(publicUrl + paths[lang])}</loc>${links}</url>\n`)
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
