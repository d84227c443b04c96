import { InputError } from '../../vocabulary/index.ts'
import type { DownloadRequest } from './request.ts'

/** Media type of an answer without parameters, `''` when it has none. */
export function typeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** Bytes that will come, null when the answer does not say or says it of a compressed form. */
export function lengthOf(response: Response): number | null {
  const encoding = response.headers.get('content-encoding') ?? 'identity'
  const length = response.headers.get('content-length')
  return encoding === 'identity' && length !== null && /^\d+$/.test(length) ? Number(length) : null
}

/** What `If-Range` may name: a strong ETag, else Last-Modified; null when the server sends no parts of files. */
export function validatorOf(response: Response): string | null {
  if (!/\bbytes\b/.test(response.headers.get('accept-ranges') ?? '') || lengthOf(response) === null)
    return null
  const etag = response.headers.get('etag')
  return etag?.startsWith('"') ? etag : response.headers.get('last-modified')
}

/** Refuses an answer that came over plain http where https was asked for. */
export function refuseDowngrade(asked: string, answered: string): void {
  if (asked.startsWith('https:') && answered.startsWith('http:'))
    throw new InputError({
      code: 'download.insecure',
      message: `${asked}: the server sends us on to ${answered}, which is not secure. Look on the publisher's page for the new address.`,
    })
}

/** Refuses a media type that was not expected; an answer without one is judged by its first bytes. */
export function refuseType({ url, expect }: DownloadRequest, type: string): void {
  if (type === '' || expect.types.includes(type)) return
  const what = /html/.test(type) ? `a web page (${type})` : type
  throw new InputError({
    code: 'download.type',
    message: `${url}: the server sends ${what}, wanted ${expect.types.join(' or ')}. The publisher may have moved the file; look on its page and import the file by hand.`,
  })
}

/** Refuses a web page that calls itself something else, by its first bytes. */
export function refusePage({ url, expect }: DownloadRequest, first: Uint8Array): void {
  const start = new TextDecoder('latin1').decode(first.subarray(0, 512))
  if (!/^(\u00ef\u00bb\u00bf)?\s*<(!doctype html|html|head)/i.test(start)) return
  throw new InputError({
    code: 'download.type',
    message: `${url}: a web page came instead of ${expect.types.join(' or ')}. The publisher may have moved the file or be out of order; look on its page.`,
  })
}

export function refuseSize({ url, expect }: DownloadRequest, bytes: number): void {
  if (bytes <= expect.mostBytes) return
  const megabytes = (count: number) => `${(count / 1e6).toFixed(1)} MB`
  throw new InputError({
    code: 'download.too-large',
    message: `${url}: the file has at least ${megabytes(bytes)}, more than the ${megabytes(expect.mostBytes)} allowed. Check that it is the right address.`,
  })
}

/** The words of an error and of what caused it: "fetch failed" alone says nothing. */
export function reasonOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem)
  return problem.cause instanceof Error ? reasonOf(problem.cause) : problem.message
}
