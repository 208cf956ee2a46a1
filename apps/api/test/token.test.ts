// Who may come in: every token that is not exactly right is refused, before anything else is looked at.
import { env } from 'cloudflare:workers'
import { base64url, exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleStore } from '../src/sample/store.ts'
import { call, clock, ORIGIN, tokenOf } from './stage.ts'

const NOW = Date.parse('2026-03-02T09:00:00+08:00') / 1000
const ISS = 'http://127.0.0.1:8787/sample/issuer'
let key: JWK

interface Change {
  claims?: JWTPayload
  header?: Record<string, unknown>
  /** Signs with another key. */
  by?: CryptoKey
}

const good = (): JWTPayload => ({
  iss: ISS,
  aud: 'yichuang:staff',
  sub: 'clerkA',
  county: 'sample',
  iat: NOW,
  exp: NOW + 600,
})

async function signed({ claims = {}, header = {}, by }: Change = {}): Promise<string> {
  const made = new SignJWT({ ...good(), ...claims } as JWTPayload)
  made.setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid ?? '', ...header })
  return made.sign(by ?? (await importJWK(key, 'ES256')))
}

const part = (value: unknown) => base64url.encode(JSON.stringify(value))

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await tokenOf('clerkA')
  key = await sampleStore(env as never).issuerKey()
})

const me = (token: string) => call('/me', { token })

describe('a token', () => {
  test('that is right lets its bearer in', async () => {
    const { status, body } = await call<{ id: string }>('/me', { token: await signed() })
    expect([status, body.id]).toEqual([200, 'clerkA'])
    expect((await me(await signed({ header: { typ: 'JWT' } }))).status).toBe(200)
  })

  test('may be announced in any case', async () => {
    const headers = { authorization: `bearer ${await signed()}` }
    expect((await call('/me', { headers })).status).toBe(200)
  })

  test('whose name cannot be stored as it is lets its bearer apply all the same', async () => {
    const names = [`\ud800${'黄'.repeat(98)}𠮷𠮷`, `${'a'.repeat(99)}𠮷`]
    for (const name of names) {
      const claims = { aud: 'yichuang:resident', sub: 'huang', name, idNumber: '450299195803120022' }
      const { body } = await call<{ name: string }>('/me', { token: await signed({ claims }) })
      expect(body.name.isWellFormed()).toBe(true)
      expect(Array.from(body.name)).toHaveLength(100)
    }
  })

  test('that is missing is asked for', async () => {
    const { status, body, headers } = await call('/me')
    expect([status, body.type, headers.get('www-authenticate')]).toEqual([401, 'api/token-missing', 'Bearer'])
  })

  const wrong: [string, Change][] = [
    ['is not yet valid', { claims: { nbf: NOW + 60 } }],
    ['was issued in the future', { claims: { iat: NOW + 60 } }],
    ['comes from another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['is meant for another audience', { claims: { aud: 'yichuang:other' } }],
    ['is meant for two audiences', { claims: { aud: ['yichuang:staff', 'yichuang:resident'] } }],
    ['has no subject', { claims: { sub: undefined as never } }],
    ['has no county', { claims: { county: undefined } }],
    ['never expires', { claims: { exp: undefined as never } }],
    ['has no time of issue', { claims: { iat: undefined as never } }],
    ['is of another type', { header: { typ: 'id+jwt' } }],
    ['has no type', { header: { typ: undefined } }],
    ['names a key that nobody has', { header: { kid: 'unknown' } }],
  ]
  test.each(wrong)('that %s is refused', async (_, change) => {
    const { status, body } = await me(await signed(change))
    expect([status, body.type]).toEqual([401, 'api/token-invalid'])
  })

  test('that has expired says so, and so does one that is older than the house allows', async () => {
    const expired = await me(await signed({ claims: { exp: NOW - 10, iat: NOW - 600 } }))
    expect([expired.status, expired.body.type]).toEqual([401, 'api/token-expired'])
    const old = await me(await signed({ claims: { iat: NOW - 9 * 3600, exp: NOW + 600 } }))
    expect([old.status, old.body.type]).toEqual([401, 'api/token-expired'])
  })

  test('signed by another key under the same name is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256')
    expect((await me(await signed({ by: privateKey }))).body.type).toBe('api/token-invalid')
  })

  test('that brings its own key is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = await exportJWK(publicKey)
    const token = await signed({
      by: privateKey,
      header: { jwk, jku: 'https://elsewhere.example/jwks.json', kid: undefined },
    })
    expect((await me(token)).body.type).toBe('api/token-invalid')
  })

  test('without a signature is refused', async () => {
    const token = `${part({ alg: 'none', typ: 'at+jwt' })}.${part(good())}.`
    expect((await me(token)).body.type).toBe('api/token-invalid')
  })

  test('signed with the public key as a secret is refused', async () => {
    const secret = new TextEncoder().encode(JSON.stringify({ kty: key.kty, x: key.x, y: key.y, crv: key.crv }))
    const token = await new SignJWT(good())
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: key.kid ?? '' })
      .sign(secret)
    expect((await me(token)).body.type).toBe('api/token-invalid')
  })

  test('of another algorithm with a key of its own is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT(good())
      .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: key.kid ?? '' })
      .sign(privateKey)
    expect((await me(token)).body.type).toBe('api/token-invalid')
  })

  test.each(['x', 'a.b.c', `${'a'.repeat(9000)}.b.c`, '..'])('that is none (%#) is refused', async (token) => {
    expect((await me(token)).body.type).toBe('api/token-invalid')
  })

  test('with one letter changed is refused', async () => {
    const [head, body, tail = ''] = (await signed()).split('.')
    const other = tail.startsWith('A') ? 'B' : 'A'
    expect((await me(`${head}.${body}.${other}${tail.slice(1)}`)).body.type).toBe('api/token-invalid')
  })

  test('of another county finds nothing here', async () => {
    const { status, body } = await me(await signed({ claims: { county: 'elsewhere' } }))
    expect([status, body.type]).toEqual([404, 'api/unknown-county'])
  })

  test('says who somebody is, not what he may do', async () => {
    const { body } = await call<{ posts: { post: string }[] }>('/me', {
      token: await signed({ claims: { sub: 'handler1', posts: [{ post: 'publisher', unit: '450299' }] } }),
    })
    expect(body.posts.map(({ post }) => post)).toEqual(['handler'])
  })

  test('of staff whom the directory does not know opens nothing', async () => {
    const { status, body } = await me(await signed({ claims: { sub: '__proto__' } }))
    expect([status, body.type]).toEqual([403, 'api/not-in-directory'])
  })

  test('of a resident makes nobody staff, whatever its subject', async () => {
    const token = await signed({ claims: { aud: 'yichuang:resident', sub: 'clerkA', name: '某人' } })
    const { body } = await call<{ kind: string; posts: unknown[] }>('/me', { token })
    expect([body.kind, body.posts]).toEqual(['resident', []])
  })

  test('of a resident does not show his number, not even in his id', async () => {
    const { body } = await call<{ id: string }>('/me', { token: await tokenOf('huang') })
    expect(JSON.stringify(body)).not.toContain('450299195803120022')
  })

  test("ages by the county's clock", async () => {
    const token = await signed()
    await clock('2026-03-02T09:20:00+08:00')
    expect((await me(token)).body.type).toBe('api/token-expired')
    await clock('2026-03-02T09:00:00+08:00')
    expect((await me(token)).status).toBe(200)
  })
})

describe("the sample's issuer", () => {
  test('never gives its private key away', async () => {
    const { body } = await call<{ keys: JWK[] }>(`${ORIGIN}/sample/issuer/jwks.json`)
    expect(body.keys.map(({ d }) => d)).toEqual([undefined])
  })

  test.each([
    '2026-02-30T10:00:00+08:00',
    '2026-02-12T24:00:00+08:00',
    '0000-01-01T00:00:00+08:00',
    '9999-12-31T23:00:00+08:00',
    '2026-02-12',
    ' ',
  ])('has a clock that is not set to %j', async (at) => {
    const { status, body } = await call(`${ORIGIN}/sample/clock`, { json: { at } })
    expect([status, body.type]).toEqual([422, 'api/wrong-body'])
  })

  test('knows only its people', async () => {
    const { status, body } = await call(`${ORIGIN}/sample/issuer/token`, { json: { person: 'nobody' } })
    expect([status, body.type]).toEqual([422, 'api/wrong-body'])
  })
})
