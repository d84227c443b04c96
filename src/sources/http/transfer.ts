import { type FileHandle, open } from 'node:fs/promises'
import { InputError } from '../../vocabulary/index.ts'
import {
  lengthOf,
  reasonOf,
  refuseDowngrade,
  refusePage,
  refuseSize,
  refuseType,
  typeOf,
  validatorOf,
} from './answer.ts'
import type { DownloadOptions, DownloadRequest } from './request.ts'
import { Passing, retryAfter } from './retry.ts'
import { Watch } from './watch.ts'

/** What a server told about the file that arrived. */
export interface Arrived {
  readonly bytes: number
  readonly type: string
  readonly etag: string
  readonly lastModified: string
  readonly url: string
}

/** One file on its way, over one or more attempts. */
export class Transfer {
  #received = 0
  #total: number | null = null
  /** What tells that the rest belongs to the same file (strong ETag or Last-Modified); null: start anew. */
  #validator: string | null = null
  #arrived: Arrived | null = null
  #open = true

  private constructor(
    private readonly request: DownloadRequest,
    private readonly options: DownloadOptions,
    readonly path: string,
    private readonly silence: number,
    private readonly handle: FileHandle,
  ) {}

  static async open(request: DownloadRequest, options: DownloadOptions, path: string, silence: number) {
    return new Transfer(request, options, path, silence, await open(path, 'w'))
  }

  /** Flushes what was written and closes the file. */
  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.handle.sync()
    await this.handle.close()
  }

  /** Asks once. Throws Passing for a fault that may pass, an InputError for one that will not. */
  async attempt(): Promise<Arrived | 'unchanged'> {
    const watch = new Watch(this.silence, this.options.signal)
    try {
      const response = await this.#ask(watch)
      if (response.status === 304) return this.#unchanged()
      this.#accept(response)
      await this.#receive(response, watch)
      return this.#complete()
    } finally {
      watch.end()
    }
  }

  async #ask(watch: Watch): Promise<Response> {
    try {
      return await this.options.fetch(this.request.url, { headers: this.#headers(), signal: watch.signal })
    } catch (cause) {
      throw new Passing(`no answer (${reasonOf(cause)})`, null, cause)
    }
  }

  #headers(): Record<string, string> {
    const { expect, etag, lastModified } = this.request
    const headers: Record<string, string> = {
      'User-Agent': this.options.userAgent,
      Accept: [...expect.types, '*/*;q=0.1'].join(', '),
      // Uncompressed, so that Content-Length tells whether all has come and a Range can go on from the last byte.
      'Accept-Encoding': 'identity',
    }
    if (this.#received > 0 && this.#validator !== null) {
      headers.Range = `bytes=${this.#received}-`
      headers['If-Range'] = this.#validator
    } else {
      if (etag) headers['If-None-Match'] = etag
      if (lastModified) headers['If-Modified-Since'] = lastModified
    }
    return headers
  }

  #unchanged(): 'unchanged' {
    if (this.request.etag || this.request.lastModified) return 'unchanged'
    throw new Passing('the server answers 304 (not modified) to a question without condition')
  }

  /** Looks at status and headers, before the first byte. */
  #accept(response: Response): void {
    const { url } = this.request
    refuseDowngrade(url, response.url)
    if (response.status === 206) {
      this.#acceptRest(response)
      return
    }
    if ([408, 425, 429, 500, 502, 503, 504].includes(response.status))
      throw new Passing(
        `the server answers ${response.status}`,
        retryAfter(response.headers.get('retry-after'), this.options.now()),
      )
    this.#startAnew()
    if (response.status === 416) throw new Passing('the server has no such part of the file')
    if (response.status !== 200)
      throw new InputError({
        code: 'download.refused',
        message: `${url}: the server answers ${response.status} ${response.statusText}. The publisher may have moved the file; look on its page and import the file by hand.`,
      })
    this.#arrived = {
      bytes: 0,
      type: typeOf(response),
      etag: response.headers.get('etag') ?? '',
      lastModified: response.headers.get('last-modified') ?? '',
      url: response.url || url,
    }
    refuseType(this.request, this.#arrived.type)
    this.#total = lengthOf(response)
    refuseSize(this.request, this.#total ?? 0)
    this.#validator = validatorOf(response)
  }

  /** The rest of a file: it must begin where the first part ended. */
  #acceptRest(response: Response): void {
    const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '')
    const total = match?.[2] === '*' ? this.#total : Number(match?.[2])
    const fits = Number(match?.[1]) === this.#received && (this.#total === null || total === this.#total)
    if (this.#received > 0 && fits) return
    this.#startAnew()
    throw new Passing('the server sends another part of the file than was asked for')
  }

  #startAnew(): void {
    this.#received = 0
    this.#total = null
    this.#validator = null
  }

  async #receive(response: Response, watch: Watch): Promise<void> {
    if (!response.body) return
    const reader = response.body.getReader()
    for (;;) {
      let chunk: Uint8Array | undefined
      try {
        chunk = (await reader.read()).value
      } catch (cause) {
        throw new Passing(
          `the transfer broke off after ${this.#received} bytes (${reasonOf(cause)})`,
          null,
          cause,
        )
      }
      if (!chunk) return
      watch.touch()
      if (this.#received === 0) refusePage(this.request, chunk)
      refuseSize(this.request, this.#received + chunk.length)
      await this.#write(chunk)
      this.options.onProgress?.({ url: this.request.url, received: this.#received, total: this.#total })
    }
  }

  async #write(chunk: Uint8Array): Promise<void> {
    let at = 0
    while (at < chunk.length) {
      const { bytesWritten } = await this.handle.write(chunk, at, chunk.length - at, this.#received)
      at += bytesWritten
      this.#received += bytesWritten
    }
  }

  async #complete(): Promise<Arrived> {
    if (this.#total !== null && this.#received !== this.#total)
      throw new Passing(`${this.#received} of ${this.#total} bytes arrived`)
    if (this.#received === 0 || this.#arrived === null) throw new Passing('the server sent an empty file')
    // An attempt before this one may have left more behind than the file now has.
    await this.handle.truncate(this.#received)
    return { ...this.#arrived, bytes: this.#received }
  }
}
