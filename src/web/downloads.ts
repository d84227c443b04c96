import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import {
  type Exploration,
  SELECTION_NAMES,
  sheetOf,
  writeCsv,
  writeJsonStat,
  writeXlsx,
} from '../api/index.ts'
import { nearestNames } from '../vocabulary/index.ts'
import { chartPng, chartSvg } from './chart-file.tsx'
import { isFresh } from './headers.ts'
import { Kept } from './kept.ts'
import type { Answers } from './pages/index.ts'
import { FORMAT_NAME, FORMATS, type Format } from './parts/explorer-source.tsx'
import { DOWNLOAD, FIGURES } from './paths.ts'
import { EXPLORER } from './text/explorer.ts'
import { LANGS, type Lang, TEXTS, type Text } from './text/index.ts'

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
}

/** Files that were made last, by address, release and format: a picture takes a tenth of a second. */
const KEPT = 24
/** Most that is read of one value in an address. */
const LONGEST = 400

/**
 * `/cijfers/download?…&formaat=csv`: what the explorer shows as a file, in both languages. `bom=1` puts a byte-order mark
 * before a CSV. A wrong selection or format gets a plain sentence and status 400 or 404.
 */
export function serveDownloads(site: Hono, answers: Answers): void {
  const made = new Kept<Buffer | null>(KEPT)
  for (const lang of LANGS)
    site.get(DOWNLOAD[lang], async c => {
      const asked = new URL(c.req.url).searchParams
      const format = formatOf(asked.get(FORMAT_NAME[lang]) ?? 'csv')
      if (!format) return wrongFormat(c, lang, asked.get(FORMAT_NAME[lang]) ?? '')
      const answer = answers.explorer.explore(selected(asked, lang), lang)
      if (answer.problems.length > 0) return wrongSelection(c, lang, answer)
      const mark = asked.get('bom') === '1'
      const key = `${answer.release.id} ${format} ${mark} ${lang} ${JSON.stringify(answer.selection)}`
      const body = await made.get(key, () => write(TEXTS[lang], answer, format, mark))
      return body ? send(c, answer, format, body) : plain(c, 404, [EXPLORER[lang].nothing])
    })
}

function formatOf(given: string): Format | undefined {
  return FORMATS.find(format => format === given)
}

/** The parameters of the selection alone, none of them too long. */
function selected(asked: URLSearchParams, lang: Lang): URLSearchParams {
  const names = Object.values(SELECTION_NAMES[lang])
  return new URLSearchParams(
    names.flatMap(name => asked.getAll(name).map(value => [name, value.trim().slice(0, LONGEST)])),
  )
}

async function write(text: Text, answer: Exploration, format: Format, mark: boolean): Promise<Buffer | null> {
  const { lang } = text
  if (format === 'xlsx') return await writeXlsx(sheetOf(answer), lang)
  if (format === 'csv') return Buffer.from(writeCsv(sheetOf(answer), mark))
  if (format === 'json') return Buffer.from(writeJsonStat(sheetOf(answer), lang))
  const svg = chartSvg(text, answer)
  if (svg === null) return null
  return format === 'svg' ? Buffer.from(svg) : await chartPng(svg)
}

function send(c: Context, answer: Exploration, format: Format, body: Buffer): Response {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
  const name = `vieroptien-${answer.indicator.id}-${answer.release.id}.${format}`
  c.header('ETag', etag)
  c.header('Cache-Control', 'public, max-age=60')
  if (isFresh(c.req.header('If-None-Match'), etag)) return c.body(null, 304)
  c.header('Content-Type', TYPES[format])
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  return c.body(new Uint8Array(body))
}

function wrongFormat(c: Context, lang: Lang, given: string): Response {
  const near = nearestNames(given, FORMATS, 1)
  const { unknown } = EXPLORER[lang].format
  return plain(c, 400, [unknown(given.slice(0, 40), near[0] ?? null, FORMATS.join(', '))])
}

function wrongSelection(c: Context, lang: Lang, { problems }: Exploration): Response {
  const { wrong, format } = EXPLORER[lang]
  const status = problems.some(each => each.status === 404) ? 404 : 400
  return plain(c, status, [
    wrong.lead,
    ...problems.map(({ text }) => text[lang]),
    format.choose(FIGURES[lang]),
  ])
}

function plain(c: Context, status: 400 | 404, sentences: readonly string[]): Response {
  c.header('Cache-Control', 'no-store')
  return c.text(`${sentences.join('\n')}\n`, status)
}
