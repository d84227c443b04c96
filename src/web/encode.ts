import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** How a body goes over the wire. */
export type Encoding = 'br' | 'gzip' | 'identity'

/**
 * The best encoding that a reader accepts: brotli, else gzip, else none.
 *
 * | Accept-Encoding    | result   |
 * | ------------------ | -------- |
 * | `gzip, deflate, br` | br       |
 * | `br;q=0, gzip`     | gzip     |
 * | `*`                | br       |
 * | absent, `identity` | identity |
 */
export function acceptedEncoding(header: string | undefined): Encoding {
  const accepted = new Map<string, boolean>()
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map(word => word.trim())
    accepted.set(name, !parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter)))
  }
  const takes = (name: string) => accepted.get(name) ?? accepted.get('*') ?? false
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

/** Brotli at 5 costs about as much as gzip and gives a fifth less. */
export function encode(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 6 })
  if (encoding === 'identity') return body
  return brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })
}
