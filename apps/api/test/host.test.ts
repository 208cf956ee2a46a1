// The app over other hosts: production without the sample, and one that fails.
import { env } from 'cloudflare:workers'
import type { ProblemDetails } from '@yichuang/client'
import { FlowFailure } from '@yichuang/flow'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import type { Host, LogLine, Store } from '../src/host.ts'
import production from '../src/hosts/cloudflare.ts'
import { countyFiles } from '../src/hosts/county-files.ts'
import { ROUTES } from '../src/routes/index.ts'
import { sample } from '../src/sample/files.ts'
import { traceOf } from '../src/trace.ts'
import { jpegOf } from './pictures.ts'

const failing = (log: (line: LogLine) => void): Host => ({
  county: async () => sample,
  now: async () => Date.now(),
  store: () => ({
    ask: async () => {
      throw new TypeError('the row of 黄素兰 450299195803120022 is broken')
    },
    tell: async () => {
      throw new TypeError('so is this one')
    },
  }),
  files: { put: async () => {}, get: async () => undefined, delete: async () => {} },
  fetch: async () => new Response('out of order', { status: 503 }),
  log,
})

test('a failure says only its number, and logs no person', async () => {
  const lines: LogLine[] = []
  const answer = await createApp(failing((line) => lines.push(line))).request('/v1/sample/items')
  const body = (await answer.json()) as ProblemDetails
  expect([answer.status, body.type]).toEqual([500, 'api/failed'])
  expect(body.instance).toBe(lines[0]?.['id'])
  expect(lines[0]).toMatchObject({ level: 'error', method: 'GET', error: 'TypeError' })
  expect(JSON.stringify([body, lines])).not.toMatch(/黄素兰|450299195803120022|broken/)
})

test.each(ROUTES.map((route) => [route.id, route] as const))(
  "%s is shut while the county's directory cannot be read: a number, and nothing else",
  async (_, { method, path }) => {
    const lines: LogLine[] = []
    const host = failing((line) => lines.push(line))
    const app = createApp({ ...host, county: () => Promise.reject(new Error('the bucket of 黄素兰 is gone')) })
    const address = path.replace(':county', 'sample').replace(/:\w+/g, '1')
    const headers = { origin: sample.county.origins[0] ?? '', authorization: 'Bearer a.b.c' }
    const answer = await app.request(address, { method: method.toUpperCase(), headers })
    const body = (await answer.json()) as ProblemDetails
    expect([answer.status, body.type, Object.keys(body).sort()]).toEqual([
      500,
      'api/failed',
      ['detail', 'errors', 'instance', 'status', 'title', 'type'],
    ])
    expect([body.instance, answer.headers.get('x-request-id')]).toEqual([lines[0]?.['id'], lines[0]?.['id']])
    expect(JSON.stringify([body, lines])).not.toMatch(/黄素兰|bucket/)
  },
)

test('what a definition did wrong is logged with its place, and without what was typed', () => {
  const failure = new FlowFailure('flow/broken-definition', '/service/rules/oldEnough', { params: { why: '黄素兰' } })
  const line = traceOf(failure)
  expect(line).toMatchObject({ code: 'flow/broken-definition', at: '/service/rules/oldEnough' })
  expect(JSON.stringify(line)).not.toContain('黄素兰')
})

test('an upload of which nobody knows whether it was noted keeps its bytes, one that was not loses them', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'a' }] }
  const token = await new SignJWT({ county: 'sample' })
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: 'a' })
    .setIssuer(sample.county.issuers[0]?.iss ?? '')
    .setAudience('yichuang:staff')
    .setSubject('clerkA')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey)
  const kept = new Set<string>()
  const host = failing(() => {})
  const files = {
    ...host.files,
    put: async (key: string) => void kept.add(key),
    delete: async (key: string) => void kept.delete(key),
  }
  const send = (tell: Store['tell']) =>
    createApp({
      ...host,
      files,
      fetch: async () => Response.json(keys),
      store: (id) => ({ ...host.store(id), tell }),
    }).request('/v1/sample/files', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'image/jpeg',
        'x-file-name': 'a.jpg',
        'idempotency-key': 'key-of-an-upload',
      },
      body: jpegOf() as BodyInit,
    })
  const refused = await send(async () => ({ troubles: [{ code: 'api/key-reused', at: '' }] }))
  expect([refused.status, kept.size]).toEqual([422, 0])
  const lost = await send(async () => {
    throw new Error('the connection broke after the row was written')
  })
  expect([lost.status, kept.size]).toEqual([500, 1])
})

test('a correlation id that a caller sends is not taken over', async () => {
  const app = createApp(failing(() => {}))
  const answer = await app.request('/v1/sample/items', { headers: { 'x-request-id': 'mine' } })
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('while the issuer cannot be reached a caller is asked to come back', async () => {
  const head = btoa(JSON.stringify({ alg: 'ES256', typ: 'JWT', kid: 'a' })).replaceAll('=', '')
  const claims = btoa(JSON.stringify({ iss: sample.county.issuers[0]?.iss, aud: 'yichuang:staff' })).replaceAll('=', '')
  const headers = { authorization: `Bearer ${head}.${claims}.${'A'.repeat(86)}` }
  const answer = await createApp(failing(() => {})).request('/v1/sample/me', { headers })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '15'])
})

test('a storm of unknown keys asks the issuer once', async () => {
  let asked = 0
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'known' }] }
  const app = createApp({
    ...failing(() => {}),
    fetch: async () => {
      asked++
      return Response.json(keys)
    },
  })
  for (let kid = 0; kid < 20; kid++) {
    const token = await new SignJWT({ county: 'sample' })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: `unknown-${kid}` })
      .setIssuer(sample.county.issuers[0]?.iss ?? '')
      .setAudience('yichuang:staff')
      .setSubject('clerkA')
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
    const answer = await app.request('/v1/sample/me', { headers: { authorization: `Bearer ${token}` } })
    expect(answer.status).toBe(401)
  }
  expect(asked).toBe(1)
})

test('production has no clock to set and mints no token', async () => {
  for (const [method, path] of [
    ['GET', '/sample/clock'],
    ['POST', '/sample/clock'],
    ['POST', '/sample/issuer/token'],
  ] as const) {
    const answer = await production.request(path, { method, body: method === 'POST' ? '{}' : null })
    expect([path, answer.status]).toEqual([path, 404])
  }
})

test('production finds a county by the files that its operator has put into the bucket', async () => {
  expect((await production.request('/v1/somewhere/items')).status).toBe(404)
  const files = countyFiles(() => env.FILES)
  expect(await files('somewhere')).toBe(undefined)
  const { webhooks: _, notifier: __, ...own } = sample.county
  const county = { ...sample, county: { ...own, id: 'somewhere' } }
  await env.FILES.put('counties/somewhere.json', JSON.stringify(county))
  expect((await files('somewhere'))?.county.name).toBe(sample.county.name)
  expect(await files('../somewhere')).toBe(undefined)
})

test("county files under another county's name are refused", async () => {
  const { webhooks: __, notifier: ___, ...own } = sample.county
  await env.FILES.put('counties/mistake.json', JSON.stringify({ ...sample, county: own }))
  await expect(countyFiles(() => env.FILES)('mistake')).rejects.toThrow('another county')
  const { hours: _, ...untimed } = sample.county
  await env.FILES.put('counties/sample.json', JSON.stringify({ ...sample, county: untimed }))
  await expect(countyFiles(() => env.FILES)('sample')).rejects.toThrow(/counties\/sample.json \/county.*hours/)
  await env.FILES.put('counties/sample.json', JSON.stringify({ county: sample.county }))
  await expect(countyFiles(() => env.FILES)('sample')).rejects.toThrow('/calendars')
})

test('county files that would have a message sent inside a network are refused with the place', async () => {
  await env.FILES.put('counties/sample.json', JSON.stringify(sample))
  await expect(countyFiles(() => env.FILES)('sample')).rejects.toThrow('/county/webhooks/records/url')
})
