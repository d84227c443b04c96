import type { MiddlewareHandler } from 'hono'

/**
 * What every answer of the site tells the browser: nothing from elsewhere, no script at all, not in a frame, no
 * guessing of types. HSTS only when the public address is https, so that a test over plain http keeps working.
 */
export function securityHeaders(publicUrl: string | null): MiddlewareHandler {
  const headers: Record<string, string> = {
    'Content-Security-Policy':
      "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  }
  if (publicUrl?.startsWith('https://')) headers['Strict-Transport-Security'] = 'max-age=31536000'
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
}

/** Whether a reader's `If-None-Match` names the page that we would send. Weak comparison, RFC 9110 section 8.8.3.2. */
export function isFresh(header: string | undefined, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return (header ?? '').split(',').some(tag => tag.trim() === '*' || bare(tag) === bare(etag))
}
