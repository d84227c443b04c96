import { type Encoding, encode } from './encode.ts'

/** A page as it was rendered, with the encodings that were asked for so far. */
export class Rendered {
  readonly #bodies = new Map<Encoding, Buffer>()
  constructor(
    html: string,
    readonly etag: string,
    /** What the address deserved: 200, or 400 and 404 for a page that says what is wrong with it. */
    readonly status: 200 | 400 | 404 = 200,
  ) {
    this.#bodies.set('identity', Buffer.from(html))
  }

  body(encoding: Encoding): Buffer {
    const known = this.#bodies.get(encoding)
    if (known) return known
    const made = encode(this.#bodies.get('identity') as Buffer, encoding)
    this.#bodies.set(encoding, made)
    return made
  }

  get bytes(): number {
    let total = 0
    for (const body of this.#bodies.values()) total += body.length
    return total
  }
}

/**
 * Rendered pages of one release, least recently asked thrown out first. Another release empties it: nobody asks for
 * an older one again.
 */
export class PageCache {
  #release = ''
  readonly #pages = new Map<string, Rendered>()

  /** @param limit number of bytes to stay under when the next page is added */
  constructor(private readonly limit: number) {}

  /** The page at a path in a release; `make` is asked when it is not here, and null (no such page) is not kept. */
  get(release: string, path: string, make: () => Rendered | null): Rendered | null {
    if (release !== this.#release) {
      this.#pages.clear()
      this.#release = release
    }
    const known = this.#pages.get(path)
    const page = known ?? make()
    if (!page) return null
    this.#pages.delete(path)
    if (!known) this.#trim()
    this.#pages.set(path, page)
    return page
  }

  /** Number of pages held. */
  get size(): number {
    return this.#pages.size
  }

  /** Counted afresh, since encodings are added to pages that are here already. */
  #trim(): void {
    let bytes = 0
    for (const page of this.#pages.values()) bytes += page.bytes
    for (const [path, page] of this.#pages) {
      if (bytes <= this.limit) return
      this.#pages.delete(path)
      bytes -= page.bytes
    }
  }
}
