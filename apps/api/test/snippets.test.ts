// The snippets of docs/embedding/ that mint an assertion: what they make is taken by the API, of residents and of staff, by either kind of key.
import { env } from 'cloudflare:workers'
import type { Me, TokenAnswer } from '@yichuang/client'
import type { County, Issuer } from '@yichuang/definition'
import { decodeJwt, exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { cloudflareHost } from '../src/hosts/bindings.ts'
import { sample } from '../src/sample/files.ts'
import { GRANT } from './stage.ts'

interface By {
  key: string
  kid: string
  iss: string
  aud: string
  alg: string
}
type Person = Record<string, string | number>
type Mint = (person: Person, by: By) => Promise<string>

const AUD = 'https://api.example.gov.cn/v1/sample'
const ISS = { resident: 'https://portal.example.gov.cn', staff: 'https://work.example.gov.cn' }
const ALGORITHMS = ['ES256', 'RS256'] as const
const keys: Record<string, string> = {}
const publicKeys: object[] = []

const county: County = {
  ...sample,
  county: {
    ...sample.county,
    issuers: (['resident', 'staff'] as const).map(
      (gives): Issuer => ({
        iss: ISS[gives],
        audience: AUD,
        jwks: `${ISS[gives]}/jwks.json`,
        algorithms: [...ALGORITHMS],
        gives,
        mode: 'exchange',
      }),
    ),
  },
}
const app = createApp(
  cloudflareHost(env as never, {
    county: async () => county,
    // Other languages have only the machine's clock.
    now: async () => Date.now(),
    fetch: async () => Response.json({ keys: publicKeys }),
  }),
)

async function exchange(assertion: string): Promise<{ expires: number; me: Me }> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ grant_type: GRANT, assertion })
  const answer = await app.request('/v1/sample/token', { method: 'POST', headers, body })
  const token = (await answer.json()) as TokenAnswer
  if (!answer.ok) throw new Error(JSON.stringify(token))
  const who = await app.request('/v1/sample/me', { headers: { authorization: `Bearer ${token.access_token}` } })
  return { expires: token.expires_in, me: (await who.json()) as Me }
}

beforeAll(async () => {
  for (const alg of ALGORITHMS) {
    const made = (await generateKeyPair(alg, { extractable: true })) as CryptoKeyPair
    keys[alg] = await exportPKCS8(made.privateKey)
    publicKeys.push({ ...(await exportJWK(made.publicKey)), kid: alg, alg })
  }
})

const snippets = import.meta.glob<Mint>('../../../docs/embedding/mint.mjs', { eager: true, import: 'default' })
const node = Object.values(snippets)[0] as Mint
/** Asks the process around workerd, which can start another. */
const elsewhere =
  (language: string, { skip }: TestContext): Mint =>
  async (person, by) => {
    const answer = await env.SNIPPETS.fetch(`http://snippets/${language}`, {
      method: 'POST',
      body: JSON.stringify({ person, by }),
    })
    const said = await answer.text()
    if (answer.status === 501) skip(said)
    if (!answer.ok) throw new Error(said)
    return said
  }

/** Signs that JSON or UTF-8 would trip over. */
const NAME = '黄"素\\兰\t𠮷'
const ID = '450299195803120022'
const HUANG = { id: 'huang', name: NAME, idNumber: ID, assurance: 3 }

describe.each(['Node', 'Java', 'PHP'])('the %s snippet', (language) => {
  const mintOf = (context: TestContext) => (language === 'Node' ? node : elsewhere(language.toLowerCase(), context))
  const by = (gives: keyof typeof ISS, alg: string): By => ({
    key: keys[alg] as string,
    kid: alg,
    iss: ISS[gives],
    aud: AUD,
    alg,
  })

  const used = new Set<unknown>()

  test.for(ALGORITHMS)('mints by %s what the API takes for a resident, each time another', async (alg, context) => {
    const assertion = await mintOf(context)(HUANG, by('resident', alg))
    const { jti, iat = 0, exp = 0, ...claims } = decodeJwt(assertion)
    expect(claims).toEqual({ iss: ISS.resident, aud: AUD, sub: 'huang', name: NAME, idNumber: ID, assurance: 3 })
    expect(exp - iat).toBe(60)
    expect(used).not.toContain(jti)
    used.add(jti)
    const { expires, me } = await exchange(assertion)
    expect([expires, me]).toMatchObject([600, { kind: 'resident', name: NAME }])
  })

  test('mints for staff when they signed in, and leaves out what the portal does not know', async (context) => {
    const authTime = Math.floor(Date.now() / 1000) - 8 * 3600 + 300
    const assertion = await mintOf(context)({ id: 'clerkA', authTime }, by('staff', 'ES256'))
    expect(Object.keys(decodeJwt(assertion)).sort()).toEqual(['aud', 'auth_time', 'exp', 'iat', 'iss', 'jti', 'sub'])
    const { expires, me } = await exchange(assertion)
    expect(me).toMatchObject({ kind: 'staff', id: 'clerkA', name: '韦晓红' })
    expect(expires).toBeLessThanOrEqual(300)
  })
})
