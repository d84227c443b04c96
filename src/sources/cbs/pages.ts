import { appendFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault, InputError } from '../../vocabulary/index.ts'
import { type Download, type DownloadOptions, download } from '../download.ts'
import { isObject, type JsonObject, jsonValues } from '../json.ts'
import { SourceFile } from '../kind.ts'
import { nextAddress, setAddress, setsToFetch, tableAddress } from './links.ts'
import { textOf } from './odata.ts'

/** A table of CBS's OData service, all its pages. */
export interface TableRequest {
  /** Base of the table: `https://datasets.cbs.nl/odata/v1/CBS/86247NED`, or of OData 3 `…/ODataFeed/odata/80305ned`. */
  readonly url: string
  /** `Modified` of the copy at hand, as an earlier `Fetched.lastModified` gave it. */
  readonly lastModified?: string | undefined
  /** All pages together. */
  readonly mostBytes: number
  /** Pages of one set at most; a service that never ends is refused. */
  readonly mostPages?: number | undefined
}

const MOST_PAGES = 2_000

/**
 * Fetches a table of CBS, its codes and its values page by page, into one file: a JSON array of the answers as they
 * came, read by the kinds `cbs-odata4` and `cbs-odata3-json`. Throws the InputErrors of `download`, and
 * `download.incomplete` when the pages do not add up to the number of observations that CBS states.
 */
export async function downloadTable(request: TableRequest, options: DownloadOptions): Promise<Download> {
  await mkdir(options.directory, { recursive: true })
  const work = await mkdtemp(join(options.directory, '.table-'))
  try {
    return await new TableDownload(request, options, work).run()
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

class TableDownload {
  readonly #whole: string
  readonly #base: URL
  #bytes = 0

  constructor(
    private readonly request: TableRequest,
    private readonly options: DownloadOptions,
    private readonly work: string,
  ) {
    this.#whole = join(work, 'whole')
    this.#base = tableAddress(request.url)
  }

  async run(): Promise<Download> {
    const sets = setsToFetch(this.#base, (await this.#page(this.#base)).content)
    await writeFile(this.#whole, '[')
    let about: JsonObject = {}
    let rows = 0
    for (const set of sets) {
      const read = await this.#set(set)
      if (set === 'Properties' || set === 'TableInfos') {
        about = read.first
        if (this.request.lastModified && textOf(about, 'Modified') === this.request.lastModified)
          return { what: 'unchanged' }
      } else if (set === sets.at(-1)) rows = read.rows
    }
    await appendFile(this.#whole, ']\n')
    this.#refuseIncomplete(about, rows)
    return this.#keep(about)
  }

  /** Fetches all pages of a set and appends them to the file; gives its rows and the first of them. */
  async #set(set: string): Promise<{ rows: number; first: JsonObject }> {
    const seen = new Set<string>()
    let rows = 0
    let first: JsonObject | undefined
    let next: URL | null = setAddress(this.#base, set)
    while (next) {
      const address: URL = next
      if (seen.has(address.href) || seen.size >= (this.request.mostPages ?? MOST_PAGES))
        throw endless(address, seen.size)
      seen.add(address.href)
      const { content, text } = await this.#page(address)
      await appendFile(this.#whole, (await stat(this.#whole)).size > 1 ? `,\n${text}` : text)
      const values: unknown[] = Array.isArray(content.value) ? content.value : [content]
      first ??= values.find(isObject)
      rows += values.length
      next = nextAddress(this.#base, content)
    }
    return { rows, first: first ?? {} }
  }

  async #page(address: URL): Promise<{ content: JsonObject; text: string }> {
    const expect = { types: ['application/json'], mostBytes: this.request.mostBytes - this.#bytes }
    const fetched = await download(
      { url: address.href, name: 'page.json', expect },
      { ...this.options, directory: this.work },
    )
    if (fetched.what === 'unchanged')
      throw new Fault({
        code: 'download.condition',
        message: `${address.href}: "unchanged", though nothing was compared.`,
      })
    this.#bytes += fetched.bytes
    const file = new SourceFile(address.href, await readFile(fetched.path))
    const [content] = jsonValues(file)
    if (isObject(content)) return { content, text: file.text }
    throw new InputError({
      code: 'download.type',
      message: `${address.href}: this is no answer of an OData service (wanted a JSON object).`,
    })
  }

  #refuseIncomplete(about: JsonObject, rows: number): void {
    const stated = about.ObservationCount
    if (typeof stated !== 'number' || stated === rows) return
    throw new InputError({
      code: 'download.incomplete',
      message: `${this.#base.href}: ${rows} observations came, CBS states ${stated}. The table was probably renewed in the meantime; fetch it again.`,
    })
  }

  async #keep(about: JsonObject): Promise<Download> {
    const table = this.#base.pathname.split('/').at(-1) ?? 'table'
    const path = join(this.options.directory, `${table}.json`)
    const { size } = await stat(this.#whole)
    await rename(this.#whole, path)
    return {
      what: 'fetched',
      path,
      bytes: size,
      type: 'application/json',
      etag: '',
      lastModified: textOf(about, 'Modified'),
      url: this.#base.href,
    }
  }
}

function endless(address: URL, pages: number): InputError {
  return new InputError({
    code: 'download.endless',
    message: `${address.href}: the service sends us in circles or without end (${pages} pages so far). Try again later, or fetch a part of the table by hand.`,
  })
}
