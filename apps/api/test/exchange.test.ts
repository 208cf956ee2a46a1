// A portal's assertion for a token of the county's own: what is taken, what is refused, and that each is taken once (T25, ASVS 29, 35, 36).
import { env } from 'cloudflare:workers'
import type { Me, ProblemDetails, TokenAnswer } from '@yichuang/client'
import type { County } from '@yichuang/definition'
import { instantOf } from '@yichuang/flow'
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from '../src/app.ts'
import type { LogLine, Store } from '../src/host.ts'
import { cloudflareHost } from '../src/hosts/bindings.ts'
import { sample } from '../src/sample/files.ts'
import { assertionOf, call, clock, GRANT } from './stage.ts'

const AT = '2026-03-02T09:00:00+08:00'
const NOW = Date.parse(AT) / 1000
const AUD = 'https://api.example.gov.cn/v1/sample'
const ISS = { resident: 'https://portal.example.gov.cn', staff: 'https://work.example.gov.cn' }

interface Change {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  by?: CryptoKey | Uint8Array
}

const lines: LogLine[] = []
/** Addresses that the app has fetched. */
let fetched: string[] = []
let keys: CryptoKeyPair
let publicJwk: object

/** The portals of this county are the test's own: their keys are made here. */
const county = (id = 'sample'): County => ({
  ...sample,
  county: {
    ...sample.county,
    id,
    issuers: [
      ...(['resident', 'staff'] as const).map((gives) => ({
        iss: ISS[gives],
        audience: AUD,
        jwks: `${ISS[gives]}/jwks.json`,
        algorithms: ['ES256' as const],
        gives,
        mode: 'exchange' as const,
      })),
      {
        iss: 'https://direct.example',
        audience: AUD,
        jwks: `${ISS.resident}/jwks.json`,
        algorithms: ['ES256'],
        gives: 'resident',
      },
    ],
  },
})

function app(own: { now?: number; keys?: () => Promise<Response> } = {}) {
  return createApp({
    ...cloudflareHost(env as never, {
      county: async (id) => (id === 'sample' || id === 'elsewhere' ? county(id) : undefined),
      now: async () => (own.now ?? NOW) * 1000,
      fetch: async (url) => {
        fetched.push(url)
        return own.keys?.() ?? Response.json({ keys: [publicJwk] })
      },
    }),
    log: (line) => lines.push(line),
  })
}

let number = 0
const good = (): JWTPayload => ({
  iss: ISS.resident,
  aud: AUD,
  sub: 'huang',
  name: '黄素兰',
  idNumber: '450299195803120022',
  assurance: 3,
  iat: NOW,
  nbf: NOW,
  exp: NOW + 60,
  jti: `jti-${++number}-${crypto.randomUUID()}`,
})
const goodStaff = (): JWTPayload => ({ ...good(), iss: ISS.staff, sub: 'clerkA', name: '韦晓红', auth_time: NOW })

async function signed({ claims = {}, header = {}, by }: Change = {}): Promise<string> {
  const made = new SignJWT({ ...good(), ...claims })
  made.setProtectedHeader({ alg: 'ES256', typ: 'authorization-grant+jwt', kid: 'k1', ...header } as never)
  return made.sign(by ?? keys.privateKey)
}

type On = ReturnType<typeof app>
async function exchange(assertion: string, on: On = app(), path = '/v1/sample/token') {
  const body = JSON.stringify({ grant_type: GRANT, assertion })
  const answer = await on.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as TokenAnswer & ProblemDetails }
}
async function me(token: string, on: On = app(), path = '/v1/sample/me') {
  const answer = await on.request(path, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, body: (await answer.json()) as Me & ProblemDetails }
}

beforeAll(async () => {
  keys = (await generateKeyPair('ES256', { extractable: true })) as CryptoKeyPair
  publicJwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'ES256' }
})
beforeEach(async () => {
  await clock(AT)
  fetched = []
})

describe('an assertion', () => {
  test('is good for a token of ten minutes about the same person', async () => {
    const { status, body, headers } = await exchange(await signed())
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 600])
    expect(headers.get('cache-control')).toBe('no-store')
    expect((await me(body.access_token)).body).toMatchObject({ kind: 'resident', name: '黄素兰' })
    const { exp = 0, iat = 0 } = decodeJwt(body.access_token)
    expect(exp - iat).toBe(600)
  })

  test('brings a resident to the same cases as a token of an issuer does', async () => {
    const { body } = await call<TokenAnswer>('/token', {
      json: { grant_type: GRANT, assertion: await assertionOf('huang') },
    })
    const { body: direct } = await call<{ token: string }>('http://127.0.0.1:8787/sample/issuer/token', {
      json: { person: 'huang' },
    })
    const ids = await Promise.all(
      [body.access_token, direct.token].map(async (token) => (await call<Me>('/me', { token })).body.id),
    )
    expect(ids[0]).toBe(ids[1])
  })

  test('of staff is good for fifteen minutes, and for no longer than eight hours after they signed in', async () => {
    const now = await exchange(await signed({ claims: goodStaff() }))
    expect(now.body.expires_in).toBe(900)
    expect((await me(now.body.access_token)).body).toMatchObject({ id: 'clerkA', kind: 'staff' })
    const late = await exchange(await signed({ claims: { ...goodStaff(), auth_time: NOW - 8 * 3600 + 60 } }))
    expect(late.body.expires_in).toBe(60)
    const over = await exchange(await signed({ claims: { ...goodStaff(), auth_time: NOW - 8 * 3600 } }))
    expect([over.status, over.body.type, over.body.errors[0]?.at]).toEqual([400, 'api/assertion-claim', '/auth_time'])
    const silent = await exchange(await signed({ claims: { ...goodStaff(), auth_time: undefined } }))
    expect([silent.status, silent.body.errors[0]?.at]).toEqual([400, '/auth_time'])
  })

  test('is used up: the second time it is refused, and of ten at once one is taken', async () => {
    const once = await signed()
    expect((await exchange(once)).status).toBe(200)
    const again = await exchange(once)
    expect([again.status, again.body.type]).toEqual([400, 'api/assertion-used'])
    const at = await signed()
    const on = app()
    const all = await Promise.all(Array.from({ length: 10 }, () => exchange(at, on)))
    expect(all.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(400)])
    expect(all.filter(({ status }) => status === 400).every(({ body }) => body.type === 'api/assertion-used')).toBe(
      true,
    )
  })

  test('with the jti of another portal is another assertion', async () => {
    const jti = `shared-${crypto.randomUUID()}`
    expect((await exchange(await signed({ claims: { jti } }))).status).toBe(200)
    expect((await exchange(await signed({ claims: { ...goodStaff(), jti } }))).status).toBe(200)
  })

  test('is remembered for as long as it could be used', async () => {
    const assertion = await signed({ claims: { exp: NOW + 120 } })
    expect((await exchange(assertion)).status).toBe(200)
    await clock('2026-03-02T09:02:04+08:00')
    const later = app({ now: NOW + 124 })
    await exchange(await signed({ claims: { iat: NOW + 120, nbf: NOW + 120, exp: NOW + 180 } }), later)
    expect((await exchange(assertion, later)).body.type).toBe('api/assertion-used')
  })

  const named: [string, string, Change][] = [
    ['is of another type', '/typ', { header: { typ: 'at+jwt' } }],
    ['has no type', '/typ', { header: { typ: undefined } }],
    ['is meant for another API', '/aud', { claims: { aud: 'https://api.example.gov.cn/v1/other' } }],
    ['is meant for two', '/aud', { claims: { aud: [AUD, 'https://elsewhere.example'] } }],
    ['is meant for nobody', '/aud', { claims: { aud: undefined } }],
    ['has no subject', '/sub', { claims: { sub: undefined } }],
    ['has an endless subject', '/sub', { claims: { sub: 'x'.repeat(201) } }],
    ['has no jti', '/jti', { claims: { jti: undefined } }],
    ['has a jti that is no text', '/jti', { claims: { jti: 7 } }],
    ['does not say when it was made', '/iat', { claims: { iat: undefined } }],
    ['never ends', '/exp', { claims: { exp: undefined } }],
    ['ends before it was made', '/exp', { claims: { exp: NOW - 1 } }],
    ['lives longer than two minutes', '/exp', { claims: { exp: NOW + 121 } }],
    ['has a time that is no number', '/nbf', { claims: { nbf: 'now' } }],
  ]
  test.each(named)('that %s is told so', async (_, at, change) => {
    const { status, body } = await exchange(await signed(change))
    expect([status, body.type, body.errors[0]?.at]).toEqual([400, 'api/assertion-claim', at])
  })

  const untimely: [string, JWTPayload][] = [
    ['has expired', { iat: NOW - 60, nbf: NOW - 60, exp: NOW - 5 }],
    ['is not yet valid', { nbf: NOW + 6 }],
    ['comes from a clock that is ahead', { iat: NOW + 6, nbf: NOW + 6, exp: NOW + 66 }],
  ]
  test.each(untimely)('that %s is told what time it is here', async (_, claims) => {
    const { status, body } = await exchange(await signed({ claims }))
    expect([status, body.type]).toEqual([400, 'api/assertion-expired'])
    expect(body.title).toContain('2026-03-02T09:00:00+08:00')
  })

  test('from a clock that is five seconds off is taken', async () => {
    expect((await exchange(await signed({ claims: { iat: NOW + 5, nbf: NOW + 5, exp: NOW + 65 } }))).status).toBe(200)
    expect((await exchange(await signed({ claims: { iat: NOW - 60, nbf: NOW - 60, exp: NOW - 4 } }))).status).toBe(200)
  })

  const foreign: [string, () => Promise<string>][] = [
    ['of another issuer', () => signed({ claims: { iss: 'https://elsewhere.example' } })],
    ['of an issuer whose tokens are shown as they are', () => signed({ claims: { iss: 'https://direct.example' } })],
    ['signed by another key', async () => signed({ by: (await generateKeyPair('ES256')).privateKey })],
    [
      'of another algorithm',
      async () => signed({ header: { alg: 'RS256' }, by: (await generateKeyPair('RS256')).privateKey }),
    ],
    [
      'signed with the public key as a secret',
      () => signed({ header: { alg: 'HS256' }, by: new TextEncoder().encode(JSON.stringify(publicJwk)) }),
    ],
    ['without a signature', async () => `${part({ alg: 'none', typ: 'authorization-grant+jwt' })}.${part(good())}.`],
    ['with a key of its own', async () => bringing('jwk', await exportJWK((await other()).publicKey))],
    ['that points to keys', () => bringing('jku', 'https://evil.example/jwks.json')],
    ['that points to a certificate', () => bringing('x5u', 'https://evil.example/cert.pem')],
    ['with a certificate of its own', () => bringing('x5c', ['MIIB'])],
    ['with a header that must be understood', () => bringing('crit', ['exp'])],
    ['with a kid that nobody has', () => signed({ header: { kid: 'unknown' } })],
    ['that is none', async () => 'a.b.c'],
  ]
  const part = (value: unknown) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value)))).replaceAll('=', '')
  let made: CryptoKeyPair | undefined
  const other = async () => (made ??= (await generateKeyPair('ES256', { extractable: true })) as CryptoKeyPair)
  const bringing = async (name: string, value: unknown) => {
    const good = await signed()
    const [, body] = good.split('.')
    const head = part({ alg: 'ES256', typ: 'authorization-grant+jwt', kid: 'k1', [name]: value })
    const bytes = new TextEncoder().encode(`${head}.${body}`)
    // By the right key: the header alone is why it is refused.
    const mac = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bytes)
    return `${head}.${body}.${btoa(String.fromCharCode(...new Uint8Array(mac)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')}`
  }
  test.each(foreign)('%s is refused, and told nothing more', async (_, make) => {
    const { status, body } = await exchange(await make())
    expect([status, body.type, body.errors[0]?.at]).toEqual([400, 'api/assertion-invalid', ''])
    expect(fetched.filter((url) => !url.endsWith('.gov.cn/jwks.json'))).toEqual([])
  })

  test('about the people of another county finds nothing here', async () => {
    const { status, body } = await exchange(await signed({ claims: { county: 'elsewhere' } }))
    expect([status, body.type]).toEqual([404, 'api/unknown-county'])
  })

  test('does not make staff of a resident, whatever it says', async () => {
    const { body } = await exchange(await signed({ claims: { sub: 'clerkA', gives: 'staff', kind: 'staff' } }))
    expect((await me(body.access_token)).body).toMatchObject({ kind: 'resident', posts: [] })
  })

  test('and a token are not taken for each other', async () => {
    expect((await me(await signed())).body.type).toBe('api/token-invalid')
    const { body } = await exchange(await signed())
    expect((await exchange(body.access_token)).body.type).toBe('api/assertion-invalid')
  })

  test('with an unknown key asks the portal for its keys once, however often it comes', async () => {
    const on = app()
    for (let n = 0; n < 20; n++) await exchange(await signed({ header: { kid: `unknown-${n}` } }), on)
    expect(fetched).toHaveLength(1)
  })

  test('about one person comes too often at last, and others are served', async () => {
    const on = app()
    const codes: number[] = []
    for (let n = 0; n < 45; n++) codes.push((await exchange(await signed({ claims: { sub: 'flood' } }), on)).status)
    expect(codes.filter((code) => code === 200)).toHaveLength(40)
    expect(codes.at(-1)).toBe(429)
    const told = await exchange(await signed({ claims: { sub: 'flood' } }), on)
    expect(told.headers.get('retry-after')).toBe('60')
    expect((await exchange(await signed(), on)).status).toBe(200)
  })

  test('is never logged, nor are its people', async () => {
    lines.length = 0
    const assertion = await signed()
    const host = cloudflareHost(env as never, {
      county: async () => county(),
      now: async () => NOW * 1000,
      fetch: async () => Response.json({ keys: [publicJwk] }),
    })
    const broken: Store = {
      ask: async () => Promise.reject(new Error('down')),
      tell: async () => Promise.reject(new Error(`down ${assertion}`)),
    }
    const { status } = await exchange(
      assertion,
      createApp({ ...host, store: () => broken, log: (line) => lines.push(line) }),
    )
    expect([status, lines.length]).toEqual([500, 1])
    expect(JSON.stringify(lines)).not.toMatch(/eyJ|黄素兰|450299/)
  })
})

describe('a portal that gives no keys', () => {
  const down: [string, () => Promise<Response>][] = [
    ['does not answer', async () => Promise.reject(new TypeError('refused'))],
    ['answers that it is out of order', async () => new Response('down', { status: 502 })],
    ['answers with a page', async () => new Response('<h1>Sign in</h1>')],
    ['answers with something else', async () => Response.json({ ok: true })],
  ]
  test.each(down)('because it %s is asked once in a while, and people are told when to come again', async (_, keys) => {
    let at = Date.now()
    const time = vi.spyOn(Date, 'now').mockImplementation(() => at)
    onTestFinished(() => time.mockRestore())
    let well = false
    const on = app({ keys: async () => (well ? Response.json({ keys: [publicJwk] }) : keys()) })
    const answers = async () => {
      const all = []
      for (let n = 0; n < 5; n++) all.push(await exchange(await signed(), on))
      return all
    }
    for (const { status, headers, body } of await answers()) {
      expect([status, body.type, headers.get('retry-after')]).toEqual([503, 'api/issuer-unreachable', '15'])
      expect(body.errors[0]?.try).not.toBe('')
    }
    expect(fetched).toHaveLength(1)
    at += 15_001
    await Promise.all([answers(), answers()])
    expect(fetched).toHaveLength(2)
    well = true
    expect((await exchange(await signed(), on)).status).toBe(503)
    at += 15_001
    expect((await exchange(await signed(), on)).status).toBe(200)
    expect(fetched).toHaveLength(3)
  })
})

describe("a token of the county's own", () => {
  const fresh = async (claims: Record<string, unknown> = {}) =>
    (await exchange(await signed({ claims }))).body.access_token

  test("ends after its ten minutes by the county's clock", async () => {
    const token = await fresh()
    expect((await me(token, app({ now: NOW + 599 }))).status).toBe(200)
    expect((await me(token, app({ now: NOW + 606 }))).body.type).toBe('api/token-expired')
  })

  test('opens nothing in another county', async () => {
    const { status, body } = await me(await fresh(), app(), '/v1/elsewhere/me')
    expect([status, body.type]).toEqual([404, 'api/unknown-county'])
  })

  test('cannot be made by a portal, nor changed', async () => {
    const token = await fresh()
    const forged = await new SignJWT({ ...decodeJwt(token), sub: 'liang' })
      .setProtectedHeader({ ...(decodeProtectedHeader(token) as { alg: string }) })
      .sign(keys.privateKey)
    expect((await me(forged)).body.type).toBe('api/token-invalid')
    const [head, body, tail = ''] = token.split('.')
    const letter = tail.startsWith('A') ? 'B' : 'A'
    expect((await me(`${head}.${body}.${letter}${tail.slice(1)}`)).body.type).toBe('api/token-invalid')
  })

  test('of an unknown key is refused', async () => {
    const token = await new SignJWT(decodeJwt(await fresh()))
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'nobody' })
      .sign(keys.privateKey)
    expect((await me(token)).body.type).toBe('api/token-invalid')
  })

  test('of staff who leave the directory opens nothing on the next request (ASVS 30, 33)', async () => {
    const token = await fresh(goodStaff())
    const { people } = sample.directory
    const { clerkA, ...others } = people
    expect((await me(token)).status).toBe(200)
    sample.directory.people = others
    try {
      const gone = await me(token)
      expect([gone.status, gone.body.type]).toEqual([403, 'api/not-in-directory'])
    } finally {
      sample.directory.people = people
    }
    expect((await me(token)).status).toBe(200)
  })

  test('outlives the change of keys: the next key is shown before it signs, and the old one still counts', async () => {
    const kid = async (now: number, on: On) => {
      await clock(instantOf(now * 1000))
      const claims = { iat: now, nbf: now, exp: now + 60 }
      const { body } = await exchange(await signed({ claims }), on)
      return { token: body.access_token, kid: decodeProtectedHeader(body.access_token).kid }
    }
    const month = NOW + 31 * 24 * 3600
    const first = await kid(NOW, app())
    const due = await kid(month, app({ now: month }))
    expect(due.kid).toBe(first.kid)
    const soon = await kid(month + 3500, app({ now: month + 3500 }))
    expect(soon.kid).toBe(first.kid)
    const at = month + 3700
    const later = app({ now: at })
    // Its keys were fetched before the new one signed.
    expect((await me(soon.token, later)).status).toBe(200)
    const second = await kid(at, later)
    expect(second.kid).not.toBe(first.kid)
    expect((await me(second.token, later)).status).toBe(200)
    expect((await me(soon.token, later)).status).toBe(200)
  })
})
