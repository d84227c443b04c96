import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError } from '../vocabulary/index.ts'
import type { DownloadOptions, DownloadRequest } from './http/request.ts'
import { retried, withPatience } from './http/retry.ts'
import { Transfer } from './http/transfer.ts'

export type { DownloadOptions, DownloadRequest, Progress } from './http/request.ts'

/** A file that was fetched whole. */
export interface Fetched {
  readonly what: 'fetched'
  readonly path: string
  readonly bytes: number
  /** Media type without parameters, `''` when the server gave none. */
  readonly type: string
  /** For the next request; `''` when the server gave none. */
  readonly etag: string
  readonly lastModified: string
  /** Address after redirects. */
  readonly url: string
}

export type Download = Fetched | { readonly what: 'unchanged' }

/** How we introduce ourselves: `vieroptien/0.1.0 (+https://vieroptien.example)`. */
export function agentName(version: string, home: string): string {
  return `vieroptien/${version} (+${home})`
}

/**
 * Fetches a file into a folder: under its name it is there whole or not at all. Asks only for what is new, tries again
 * after a fault that may pass, goes on where a transfer broke off when the server offers that, and checks type and
 * size. Throws an InputError with code `download.…`, or the reason of `signal` when that ends it.
 */
export async function download(request: DownloadRequest, options: DownloadOptions): Promise<Download> {
  refuseOtherProtocols(request.url)
  await mkdir(options.directory, { recursive: true })
  const work = await mkdtemp(join(options.directory, '.download-'))
  const patience = withPatience(options.patience)
  const transfer = await Transfer.open(request, options, join(work, 'part'), patience.silence)
  try {
    const arrived = await retried(() => transfer.attempt(), { ...options, patience, url: request.url })
    if (arrived === 'unchanged') return { what: 'unchanged' }
    await transfer.close()
    const path = join(options.directory, fileName(request.name ?? new URL(arrived.url).pathname))
    await rename(transfer.path, path)
    return { what: 'fetched', path, ...arrived }
  } finally {
    await transfer.close()
    await rm(work, { recursive: true, force: true })
  }
}

function refuseOtherProtocols(url: string): void {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return
  throw new InputError({
    code: 'download.address',
    message: `"${url}" is no address that can be fetched (wanted https://…).`,
  })
}

/** The last part of a path as a plain file name. */
function fileName(path: string): string {
  let name = basename(path)
  try {
    name = basename(decodeURIComponent(name))
  } catch {
    // A percent sign that is no escape: the name stays as it is.
  }
  const plain = name.replace(/[^\w.()-]+/g, '-').replace(/^[.-]+/, '')
  return plain === '' ? 'download' : plain
}
