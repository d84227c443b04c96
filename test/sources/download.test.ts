import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  agentName,
  type Download,
  type DownloadOptions,
  type DownloadRequest,
  download,
  type Fetched,
  type Progress,
} from '../../src/sources/download.ts'
import { type Answer, Publisher } from './server.ts'

const CSV = Buffer.from(`SCHOOLJAAR;BRIN NUMMER\n${'2031;99AA\n'.repeat(2_000)}`)
const NOW = new Date('2026-10-21T07:28:00Z')

let publisher: Publisher
let directory: string
let slept: number[]

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'download-'))
  slept = []
})

afterEach(async () => {
  await publisher.stop()
  rmSync(directory, { recursive: true, force: true })
})

function options(more: Partial<DownloadOptions> = {}): DownloadOptions {
  return {
    fetch,
    directory,
    now: () => NOW,
    sleep: milliseconds => {
      slept.push(milliseconds)
      return Promise.resolve()
    },
    userAgent: agentName('0.1.0', 'https://vieroptien.example'),
    patience: { silence: 2_000 },
    ...more,
  }
}

/** Serves one address in one way, and fetches it. */
async function fetched(
  answer: Answer,
  request: Partial<DownloadRequest> = {},
  more: Partial<DownloadOptions> = {},
): Promise<Download> {
  publisher = await Publisher.start({ '/data/leerlingen.csv': answer })
  const expected = { types: ['text/csv'], mostBytes: 1_000_000 }
  return download(
    { url: `${publisher.url}/data/leerlingen.csv`, expect: expected, ...request },
    options(more),
  )
}

async function refusal(
  ...parameters: Parameters<typeof fetched>
): Promise<{ code: string; message: string }> {
  const outcome = await fetched(...parameters).catch((problem: unknown) => problem)
  expect(outcome).toBeInstanceOf(Error)
  expect(readdirSync(directory)).toEqual([])
  return outcome as { code: string; message: string }
}

const whole: Answer = (_, response) =>
  response
    .writeHead(200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Length': CSV.length })
    .end(CSV)

/** Sends `bytes` of the file under the length of all of it, then breaks the connection. */
function brokenAfter(bytes: number, headers: Record<string, string>): Answer {
  return (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': CSV.length, ...headers })
    response.write(CSV.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20))
  }
}

/** Serves the part that was asked for. */
const rest: Answer = (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1])
  response
    .writeHead(206, {
      'Content-Type': 'text/csv',
      'Content-Range': `bytes ${from}-${CSV.length - 1}/${CSV.length}`,
      'Content-Length': CSV.length - from,
    })
    .end(CSV.subarray(from))
}

const turns =
  (...answers: Answer[]): Answer =>
  (request, response, count) =>
    (answers[count] ?? whole)(request, response, count)

function content(outcome: Download): Buffer {
  return readFileSync((outcome as Fetched).path)
}

describe('a download', () => {
  it('saves the file whole under its own name, and says who asks for what', async () => {
    const progress: Progress[] = []
    const answer: Answer = (_, response) =>
      response
        .writeHead(200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Length': CSV.length,
          ETag: '"v1"',
          'Last-Modified': 'Tue, 20 Oct 2026 07:28:00 GMT',
        })
        .end(CSV)
    const outcome = await fetched(answer, {}, { onProgress: each => progress.push(each) })
    expect(outcome).toEqual({
      what: 'fetched',
      path: join(directory, 'leerlingen.csv'),
      bytes: CSV.length,
      type: 'text/csv',
      etag: '"v1"',
      lastModified: 'Tue, 20 Oct 2026 07:28:00 GMT',
      url: `${publisher.url}/data/leerlingen.csv`,
    })
    expect(content(outcome).equals(CSV)).toBe(true)
    expect(readdirSync(directory)).toEqual(['leerlingen.csv'])
    const { headers } = publisher.asked[0] ?? {}
    expect(headers).toMatchObject({
      'user-agent': 'vieroptien/0.1.0 (+https://vieroptien.example)',
      accept: 'text/csv, */*;q=0.1',
      'accept-encoding': 'identity',
    })
    expect(progress.at(-1)).toEqual({
      url: `${publisher.url}/data/leerlingen.csv`,
      received: CSV.length,
      total: CSV.length,
    })
  })

  it('asks only for what is new', async () => {
    const answer: Answer = (request, response) =>
      request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'a date'
        ? response.writeHead(304).end()
        : whole(request, response, 0)
    expect(await fetched(answer, { etag: '"v1"', lastModified: 'a date' })).toEqual({ what: 'unchanged' })
    expect(readdirSync(directory)).toEqual([])
    await publisher.stop()
    expect(await fetched(answer, { etag: '"v0"', lastModified: 'a date' })).toMatchObject({ what: 'fetched' })
  })

  it('waits longer and longer while the server is busy', async () => {
    const busy: Answer = (_, response) =>
      response.writeHead(503, { 'Content-Type': 'text/html' }).end('<html>')
    const outcome = await fetched(turns(busy, busy, busy))
    expect(content(outcome).equals(CSV)).toBe(true)
    expect(slept).toEqual([1_000, 2_000, 4_000])
  })

  it.each([
    ['7', 7_000],
    ['Wed, 21 Oct 2026 07:29:30 GMT', 90_000],
    ['soon', 1_000],
  ])('waits as long as the server asks: %s', async (header, milliseconds) => {
    await fetched(turns((_, response) => response.writeHead(429, { 'Retry-After': header }).end()))
    expect(slept).toEqual([milliseconds])
  })

  it('gives up when the server asks for more patience than we have', async () => {
    const busy: Answer = (_, response) => response.writeHead(503, { 'Retry-After': '3600' }).end()
    const { code, message } = await refusal(busy)
    expect(code).toBe('download.failed')
    expect(message).toContain('the server answers 503 and asks to wait 3600 s (1 try)')
    expect(slept).toEqual([])
  })

  it('gives up after five tries', async () => {
    const { code, message } = await refusal((_, response) => response.writeHead(500).end())
    expect(code).toBe('download.failed')
    expect(message).toMatch(/leerlingen\.csv: the server answers 500 \(5 tries\)\. Check the connection/)
    expect(slept).toEqual([1_000, 2_000, 4_000, 8_000])
  })

  it('tries again when the connection is cut before an answer', async () => {
    const outcome = await fetched(turns(request => request.socket.destroy()))
    expect(content(outcome).equals(CSV)).toBe(true)
  })
})

describe('a transfer that breaks off', () => {
  const strong = { 'Accept-Ranges': 'bytes', ETag: '"v1"' }

  it.each([1, 700, CSV.length - 1])('goes on after byte %i', async bytes => {
    const outcome = await fetched(turns(brokenAfter(bytes, strong), rest))
    expect(publisher.asked[1]?.headers).toMatchObject({ range: `bytes=${bytes}-`, 'if-range': '"v1"' })
    expect(content(outcome).equals(CSV)).toBe(true)
    expect(outcome).toMatchObject({ etag: '"v1"', bytes: CSV.length })
  })

  it('goes on after a second break and a busy server', async () => {
    const again: Answer = (request, response) => {
      const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0])
      response.writeHead(206, {
        'Content-Type': 'text/csv',
        'Content-Range': `bytes ${from}-${CSV.length - 1}/${CSV.length}`,
      })
      response.write(CSV.subarray(from, from + 500), () => setTimeout(() => response.destroy(), 20))
    }
    const busy: Answer = (_, response) => response.writeHead(503).end()
    const outcome = await fetched(turns(brokenAfter(700, strong), again, busy, rest))
    expect(publisher.asked[3]?.headers.range).toBe('bytes=1200-')
    expect(content(outcome).equals(CSV)).toBe(true)
  })

  it('starts anew when the publisher has another file by now', async () => {
    const other = Buffer.from('NIEUW;BESTAND\n')
    const renewed: Answer = (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': other.length, ETag: '"v2"' })
        .end(other)
    const outcome = await fetched(turns(brokenAfter(700, strong), renewed))
    expect(content(outcome).equals(other)).toBe(true)
    expect(outcome).toMatchObject({ etag: '"v2"', bytes: other.length })
  })

  it('starts anew when the server sends no parts, or gives nothing to tell that they belong together', async () => {
    for (const headers of [
      { ETag: '"v1"' },
      { 'Accept-Ranges': 'bytes' },
      { 'Accept-Ranges': 'bytes', ETag: 'W/"v1"' },
    ]) {
      const outcome = await fetched(turns(brokenAfter(700, headers)))
      expect(publisher.asked[1]?.headers.range).toBeUndefined()
      expect(content(outcome).equals(CSV)).toBe(true)
      await publisher.stop()
    }
  })

  it('does not join parts that do not fit', async () => {
    const wrong: Answer = (_, response) =>
      response
        .writeHead(206, { 'Content-Type': 'text/csv', 'Content-Range': `bytes 0-9/${CSV.length}` })
        .end(CSV.subarray(0, 10))
    const outcome = await fetched(turns(brokenAfter(700, strong), wrong))
    expect(publisher.asked[2]?.headers.range).toBeUndefined()
    expect(content(outcome).equals(CSV)).toBe(true)
  })

  it('starts anew when the server has no such part', async () => {
    const none: Answer = (_, response) => response.writeHead(416).end()
    const outcome = await fetched(turns(brokenAfter(700, strong), none))
    expect(publisher.asked[2]?.headers.range).toBeUndefined()
    expect(content(outcome).equals(CSV)).toBe(true)
  })

  it('is never taken for the whole file', async () => {
    const { code, message } = await refusal(brokenAfter(700, {}))
    expect(code).toBe('download.failed')
    expect(message).toMatch(/the transfer broke off after 700 bytes/)
  })

  it('is noticed when the connection ends in good order but too early', async () => {
    const early: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      return new Response((await response.arrayBuffer()).slice(0, 700), { headers: response.headers })
    }
    const { message } = await refusal(whole, {}, { fetch: early, patience: { tries: 2 } })
    expect(message).toContain(`700 of ${CSV.length} bytes arrived (2 tries)`)
  })

  it('is broken off by us when nothing comes for too long', async () => {
    const silent: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': CSV.length, ...strong })
      response.write(CSV.subarray(0, 700))
    }
    const outcome = await fetched(turns(silent, rest), {}, { patience: { silence: 150 } })
    expect(publisher.asked[1]?.headers.range).toBe('bytes=700-')
    expect(content(outcome).equals(CSV)).toBe(true)
  })

  it('is not broken off when it is slow but steady', async () => {
    const drops = 6
    const size = Math.ceil(CSV.length / drops)
    const slow: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': CSV.length })
      for (let drop = 0; drop < drops; drop += 1)
        setTimeout(() => response.write(CSV.subarray(drop * size, (drop + 1) * size)), drop * 60)
      setTimeout(() => response.end(), drops * 60)
    }
    const outcome = await fetched(slow, {}, { patience: { silence: 200 } })
    expect(content(outcome).equals(CSV)).toBe(true)
    expect(slept).toEqual([])
  })
})

describe('what is refused', () => {
  const csv = (body: string, type = 'text/csv'): Answer => {
    return (_, response) => response.writeHead(200, { 'Content-Type': type }).end(body)
  }

  it('a web page', async () => {
    const { code, message } = await refusal(
      csv('<!DOCTYPE html><title>Onderhoud</title>', 'text/html; charset=utf-8'),
    )
    expect(code).toBe('download.type')
    expect(message).toContain('the server sends a web page (text/html), wanted text/csv')
    expect(publisher.asked).toHaveLength(1)
  })

  it.each(['<!DOCTYPE html><html>', '\ufeff\n  <html lang="nl">'])(
    'a web page that calls itself csv: %s',
    async body => {
      expect(await refusal(csv(body))).toMatchObject({ code: 'download.type' })
    },
  )

  it('another type of file', async () => {
    expect((await refusal(csv('PK', 'application/zip'))).message).toContain(
      'the server sends application/zip',
    )
  })

  it('an address that is gone', async () => {
    const { code, message } = await refusal((_, response) => response.writeHead(404).end())
    expect(code).toBe('download.refused')
    expect(message).toContain('the server answers 404 Not Found')
    expect(publisher.asked).toHaveLength(1)
  })

  it('a file that says it is too large', async () => {
    const { code, message } = await refusal(whole, { expect: { types: ['text/csv'], mostBytes: 1_000 } })
    expect(code).toBe('download.too-large')
    expect(message).toContain('the file has at least 0.0 MB, more than the 0.0 MB allowed')
  })

  it('a file that turns out too large', async () => {
    const endless: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' })
      const more = () => {
        while (!response.destroyed && response.write(CSV));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    expect(await refusal(endless)).toMatchObject({ code: 'download.too-large' })
  })

  it('an empty file', async () => {
    const { message } = await refusal(csv(''), {}, { patience: { tries: 2 } })
    expect(message).toContain('the server sent an empty file (2 tries)')
  })

  it('an address that is none', async () => {
    expect(await refusal(whole, { url: 'file:///etc/passwd' })).toMatchObject({ code: 'download.address' })
    await publisher.stop()
    expect(await refusal(whole, { url: 'leerlingen.csv' })).toMatchObject({ code: 'download.address' })
  })

  it('a redirect from https to http', async () => {
    const insecure: typeof fetch = async (_, init) => {
      const response = await fetch(`${publisher.url}/data/leerlingen.csv`, init)
      Object.defineProperty(response, 'url', { value: `${publisher.url}/data/leerlingen.csv` })
      return response
    }
    const url = 'https://onderwijsdata.example/leerlingen.csv'
    expect(await refusal(whole, { url }, { fetch: insecure })).toMatchObject({ code: 'download.insecure' })
  })
})

describe('names and ends', () => {
  it('follows a redirect and takes the name at its end', async () => {
    publisher = await Publisher.start({
      '/oud.csv': (_, response) =>
        response.writeHead(302, { Location: '/nieuw/leer%20lingen.csv?x=1' }).end(),
      '/nieuw/leer%20lingen.csv': whole,
    })
    const outcome = await download(
      { url: `${publisher.url}/oud.csv`, expect: { types: ['text/csv'], mostBytes: 1e6 } },
      options(),
    )
    expect(outcome).toMatchObject({ path: join(directory, 'leer-lingen.csv') })
    expect((outcome as Fetched).url).toBe(`${publisher.url}/nieuw/leer%20lingen.csv?x=1`)
  })

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..%2F..%2Fgeheim', 'geheim'],
    ['.verborgen', 'verborgen'],
    ['%', 'download'],
    ['..', 'download'],
  ])('cannot be made to write elsewhere: %s', async (name, saved) => {
    expect(await fetched(whole, { name })).toMatchObject({ path: join(directory, saved) })
    expect(readdirSync(directory)).toEqual([saved])
  })

  it('ends at once when the caller wants an end, also while it waits', async () => {
    const controller = new AbortController()
    const silent: Answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Length': CSV.length })
      response.write(CSV.subarray(0, 700))
    }
    const reason = new Error('de lezer gaat weg')
    const running = fetched(
      silent,
      {},
      { signal: controller.signal, onProgress: () => controller.abort(reason) },
    )
    await expect(running).rejects.toBe(reason)
    expect(readdirSync(directory)).toEqual([])
    expect(slept).toEqual([])
    await publisher.stop()
    await expect(fetched(whole, {}, { signal: controller.signal })).rejects.toBe(reason)
    expect(publisher.asked).toHaveLength(0)
  })

  it('replaces an older copy only when the new one is whole', async () => {
    await fetched(whole)
    await publisher.stop()
    await fetched(brokenAfter(700, {})).catch(() => 'broken')
    expect(readFileSync(join(directory, 'leerlingen.csv')).equals(CSV)).toBe(true)
    expect(readdirSync(directory)).toEqual(['leerlingen.csv'])
  })
})
