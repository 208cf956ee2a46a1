// Who may read and write from another origin: a table made from the declared routes (T29, ASVS 16, 17, 21).
import { env } from 'cloudflare:workers'
import type { ProblemDetails } from '@yichuang/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { cloudflareHost } from '../src/hosts/bindings.ts'
import { ROUTES } from '../src/routes/index.ts'
import { sample } from '../src/sample/files.ts'
import { bundleOf, call, clock, publish, tokenOf } from './stage.ts'

const LISTED = 'https://portal.example.gov.cn'
const app = createApp(
  cloudflareHost(env as never, {
    county: async (id) =>
      id === 'sample' ? { ...sample, county: { ...sample.county, origins: [LISTED] } } : undefined,
    now: async () => Date.now(),
    fetch: async () => new Response(null, { status: 503 }),
  }),
)
const address = (path: string) => path.replace(':county', 'sample').replace(/:\w+/g, 'x')
const table = ROUTES.map(({ id, method, path }) => [id, method.toUpperCase(), address(path)] as const)

/** What somebody who is not listed might call himself. */
const TRICKS = [
  'null',
  '*',
  'http://portal.example.gov.cn',
  'https://portal.example.gov.cn:8443',
  'https://portal.example.gov.cn.evil.example',
  'https://evil-portal.example.gov.cn',
  'https://evil.portal.example.gov.cn',
  'https://portal.example.gov.c',
  'https://portal.example.gov.cn/',
  'https://portal.example.gov.cn@evil.example',
  'HTTPS://PORTAL.EXAMPLE.GOV.CN',
  `${LISTED}, https://evil.example`,
  'https://evil.example',
]

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

describe.each(table)('%s (%s %s)', (_, method, path) => {
  const ask = (origin: string, preflight: boolean) =>
    app.request(path, {
      method: preflight ? 'OPTIONS' : method,
      headers: { origin, ...(preflight ? { 'access-control-request-method': method } : {}) },
    })

  test('is readable from the listed origin, and the answer says on what it depends', async () => {
    for (const preflight of [true, false]) {
      const { headers } = await ask(LISTED, preflight)
      expect(headers.get('access-control-allow-origin')).toBe(LISTED)
      expect(headers.get('access-control-allow-credentials')).toBe(null)
      expect(headers.get('vary')).toMatch(/\bOrigin\b/)
    }
    expect((await ask(LISTED, true)).headers.get('access-control-allow-methods')?.split(',')).toContain(method)
  })

  test('is readable from no other, however it is spelt', async () => {
    for (const origin of TRICKS) {
      for (const preflight of [true, false]) {
        const { headers } = await ask(origin, preflight)
        expect([origin, headers.get('access-control-allow-origin')]).toEqual([origin, null])
      }
    }
  })
})

/** What a page may send to another origin without asking it first. */
const SAFELISTED = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']
const writes = ROUTES.filter(({ method }) => method === 'post')

test.each(writes.map(({ id, path }) => [id, address(path)]))(
  '%s does nothing for a request that a page can send without asking first',
  async (_, path) => {
    const token = await tokenOf('publisher1')
    for (const type of SAFELISTED) {
      // Even with a token, which such a request cannot carry.
      const { status } = await call(`http://127.0.0.1:8787${path}`, {
        token,
        raw: '{}',
        key: null,
        headers: { 'content-type': type },
      })
      expect([type, status >= 400 && status < 500]).toEqual([type, true])
    }
  },
)

test('nothing is changed by GET: every route that takes a body or a key is another method', () => {
  expect(ROUTES.filter(({ method, body, keyed }) => method === 'get' && (body || keyed))).toEqual([])
})

describe('every answer', () => {
  const names = [
    'cache-control',
    'content-security-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'referrer-policy',
    'strict-transport-security',
    'x-content-type-options',
    'x-frame-options',
    'set-cookie',
    'x-powered-by',
  ]
  test.each(table)('of %s has exactly the headers that keep it safe, over https', async (_, method, path) => {
    const { headers } = await app.request(`https://api.example.gov.cn${path}`, { method })
    expect(Object.fromEntries(names.map((name) => [name, headers.get(name)]))).toEqual({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox",
      'cross-origin-opener-policy': 'same-origin',
      // The catalogue can be found, though not read, from anywhere: see element.diagnose().
      'cross-origin-resource-policy': path.startsWith('/v1/sample/items') ? 'cross-origin' : 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'set-cookie': null,
      'x-powered-by': null,
    })
  })

  test('about a county that there is not can be read by anybody, and holds nothing but that', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await app.request('/v1/nowhere/items', {
        method,
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
      })
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect(answer.headers.get('access-control-allow-credentials')).toBe(null)
      if (method === 'GET')
        expect([answer.status, ((await answer.json()) as ProblemDetails).type]).toEqual([404, 'api/unknown-county'])
    }
  })

  test('says nothing of https where there is none', async () => {
    const { headers } = await app.request('http://127.0.0.1:8787/v1/sample/items')
    expect(headers.get('strict-transport-security')).toBe(null)
  })
})
