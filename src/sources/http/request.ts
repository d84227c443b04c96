import type { Patience } from './retry.ts'

/** What to fetch, and what it must be. */
export interface DownloadRequest {
  /** `http:` or `https:`. */
  readonly url: string
  /** Of the copy at hand: when the publisher still has the same, the answer is `unchanged`. */
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
  /** File name to save under; else the last part of the address. */
  readonly name?: string | undefined
  readonly expect: {
    /** Media types that may come, such as `text/csv`. A web page in place of one of them is refused. */
    readonly types: readonly string[]
    readonly mostBytes: number
  }
}

/** How far a download has come. */
export interface Progress {
  readonly url: string
  readonly received: number
  /** Null when the server does not tell. */
  readonly total: number | null
}

/** The world around a download: all effects are passed in. */
export interface DownloadOptions {
  readonly fetch: typeof globalThis.fetch
  /** Folder to save in; made when it is not there. */
  readonly directory: string
  readonly now: () => Date
  /** Waits so many milliseconds; ends early with the signal's reason. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** See `agentName`. */
  readonly userAgent: string
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly patience?: Partial<Patience> | undefined
}
