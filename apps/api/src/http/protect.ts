// Headers on every answer, and who may read it across origins.
import type { County } from '@yichuang/definition'
import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'

/** An API answer is never a page: nothing in it may run, be framed, sniffed or kept. */
export const safeHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], sandbox: [] },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xXssProtection: false,
  xDownloadOptions: false,
  // A download brings its own, stricter policy.
  overwrite: false,
})

export const neverKept = createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('cache-control', 'no-store')
  // Over plain HTTP it means nothing (RFC 6797, 7.2); there the sample on a developer's machine is.
  if (c.req.url.startsWith('https:')) {
    c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
  c.res.headers.append('vary', 'Authorization, Accept-Language')
})

/**
 * The catalogue is public, and a page may find out that it is there without reading it: so that a portal whose origin is
 * not listed is told so (`element.diagnose()`), rather than that nobody answers.
 */
export const foundFromAnywhere = createMiddleware(async (c, next) => {
  await next()
  c.res.headers.set('cross-origin-resource-policy', 'cross-origin')
})

/**
 * Exactly the origins that the county lists: never reflected, never `null`, no credentials. That there is no such county
 * anybody may read: nobody has listed anything.
 */
export const fromOrigins = (countyOf: (id: string) => Promise<County | undefined>, fixed?: string) =>
  cors({
    origin: async (origin, c) => {
      const county = await countyOf(fixed ?? c.req.param('county') ?? '')
      if (!county) return '*'
      return origin !== 'null' && county.county.origins.includes(origin) ? origin : null
    },
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'X-File-Name',
      'X-File-Kinds',
      'Accept-Language',
    ],
    exposeHeaders: ['Content-Disposition', 'Content-Language', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  })
