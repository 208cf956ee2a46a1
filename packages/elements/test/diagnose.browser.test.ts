// What `element.diagnose()` says of each fault; those that only a real API, policy or origin can make are in apps/portal/test/embedding.
import '../src/service-item/define.ts'
import '../src/service-case/define.ts'
import '../src/service-list/define.ts'
import '../src/staff-case/define.ts'
import '../src/staff-inbox/define.ts'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { claim } from '../src/claim.ts'
import type { KitElement, TokenSource } from '../src/page.ts'
import { API, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import { item } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const now = (seconds = 0) => new Date(Date.now() + seconds * 1000).toISOString()
const listed = { 'GET /items': [item] }
const well = (): Routes => ({
  ...listed,
  'GET /items/senior-card': { ...item, now: now() },
  'GET /me': { kind: 'resident' },
  'GET /cases': [],
})
const codes = async (tag: KitElement, options?: { signIn: boolean }) =>
  (await tag.diagnose(options)).findings.map(({ code }) => code)
const silence = 'silence'

/** Answers the question for a token as a page would. */
function answering(given: (answer: (token: never) => void) => void): { times: number } {
  const heard = { times: 0 }
  const listen = (event: Event) => {
    heard.times++
    given((event as CustomEvent<{ answer: (token: never) => void }>).detail.answer)
  }
  document.addEventListener('service-token', listen)
  onTestFinished(() => document.removeEventListener('service-token', listen))
  return heard
}

describe('a tag at which nothing is wrong', () => {
  test('says so, with facts that help, and asks nobody to sign in', async () => {
    serve(well())
    const heard = answering(() => {})
    const { ok, findings, facts } = await put('service-item', { item: 'senior-card' }).diagnose()
    expect(findings).toEqual([])
    expect(ok).toBe(true)
    expect(facts).toMatchObject({ tag: 'service-item', api: API, item: 'senior-card', lang: 'zh-CN', signIn: 'never' })
    expect(facts['page']).toBe(location.origin)
    expect(heard.times).toBe(0)
  })

  test('asks the page when it is told to, and holds neither the token nor anything of the person', async () => {
    const secret = jwt(600, 'signature').replace(/\./g, '.')
    serve({ ...well(), 'GET /me': { kind: 'resident', id: 'p-77', name: '黄素兰' } })
    const heard = answering((answer) => answer(Promise.resolve(secret) as never))
    const report = await put('service-item', { item: 'senior-card' }).diagnose({ signIn: true })
    expect(report).toMatchObject({ ok: true, facts: { signIn: 'given', answer: 'token' } })
    expect(heard.times).toBe(1)
    expect(JSON.stringify(report)).not.toMatch(/signature|p-77|黄素兰/)
    expect(structuredClone(report)).toEqual(report)
  })
})

describe('on the page', () => {
  const hidden = (sheet: Partial<CSSStyleDeclaration>, own = false) => {
    serve(well())
    const tag = put('service-item', { item: 'senior-card' })
    const panel = document.createElement('div')
    panel.className = 'panel'
    panel.append(tag)
    document.body.append(panel)
    Object.assign((own ? tag : panel).style, sheet)
    return tag.diagnose()
  }
  test.each([
    ['display: none', { display: 'none' }, false],
    ['opacity: 0', { opacity: '0' }, false],
    ['visibility: hidden', { visibility: 'hidden' }, true],
    ['overflow: hidden', { height: '0', overflow: 'hidden' }, false],
  ] as const)('%s hides it, and the one that hides is named', async (why, sheet, own) => {
    const { findings, ok } = await hidden(sheet, own)
    expect(ok).toBe(false)
    expect(findings).toEqual([expect.objectContaining({ code: 'diagnose/hidden', at: 'css' })])
    expect(findings[0]?.says).toContain(why)
    expect(findings[0]?.says).toContain(own ? 'service-item' : 'div.panel')
  })
  test('a box without height, and one beside the screen, hide it', async () => {
    expect((await hidden({ display: 'block', height: '0', overflow: 'hidden' }, true)).findings[0]?.says).toMatch(
      / x 0/,
    )
    expect((await hidden({ position: 'absolute', left: '-9999px' }, true)).findings[0]?.code).toBe('diagnose/hidden')
  })
  test('a tag that was never put in says so', async () => {
    serve(well())
    const tag = put('service-item', { item: 'senior-card' })
    tag.remove()
    expect(await codes(tag)).toEqual(['diagnose/hidden'])
  })
  test('another copy of the kit is found, and says which one works', async () => {
    serve(well())
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const list = put('service-list', {})
    expect(await codes(list)).toEqual([])
    claim('service-list', class extends HTMLElement {})
    const { findings, facts } = await list.diagnose()
    expect(findings).toMatchObject([{ code: 'diagnose/second-copy' }])
    expect(facts['kit']).toBe('source')
    Reflect.deleteProperty(list.constructor, 'rival')
  })
  test('a language that there is not is shown in Chinese, and one that the county does not offer is told', async () => {
    serve(well())
    expect(await codes(put('service-item', { item: 'senior-card', lang: 'fr' }))).toEqual(['diagnose/language'])
    const chinese = Response.json([item], { headers: { 'content-language': 'zh-CN' } })
    serve({ ...well(), 'GET /items': chinese })
    const { findings } = await put('service-item', { item: 'senior-card', lang: 'en' }).diagnose()
    expect(findings).toMatchObject([
      { code: 'diagnose/language-not-offered', says: expect.stringMatching(/en.*zh-CN/) },
    ])
  })
})

describe('the address', () => {
  test.each([
    ['', 'diagnose/api-missing'],
    ['api.example.gov.cn/v1/sample', 'diagnose/api-not-url'],
    ['ftp://api.example.gov.cn/v1/sample', 'diagnose/api-not-url'],
    ['https://', 'diagnose/api-not-url'],
  ])('"%s" is %s', async (api, code) => {
    serve({})
    expect(await codes(put('service-item', { item: 'senior-card', api }))).toEqual([code])
  })
  test('a name, a password and a query in it are not repeated', async () => {
    serve(well())
    const api = 'https://clerk:secret@api.test/v1/sample?token=abc'
    const report = await put('service-item', { item: 'senior-card', api }).diagnose()
    expect(report.facts['api']).toBe(API)
    expect(JSON.stringify(report)).not.toMatch(/secret|abc/)
  })
})

describe('the API', () => {
  const routes: [string, Routes, string[]][] = [
    ['is silent', { 'GET /items': silence }, ['diagnose/unreachable']],
    [
      'answers, but not to this page',
      { 'GET /items': inTurn(silence, new Response('')) },
      ['diagnose/origin-not-listed'],
    ],
    ['is a sign-in page', { 'GET /items': new Response('<h1>登录</h1>') }, ['diagnose/not-the-api']],
    ['is a gateway', { 'GET /items': new Response('', { status: 502 }) }, ['diagnose/not-the-api']],
    [
      'has no such county',
      { 'GET /items': refusal(404, 'api/unknown-county', '没有这个县。') },
      ['diagnose/unknown-county'],
    ],
    ['is out of order', { 'GET /items': refusal(500, 'api/failed', '出错了。') }, ['api/failed']],
    [
      'lets nothing with Authorization through',
      { ...well(), 'GET /items': inTurn([item], silence) },
      ['diagnose/preflight'],
    ],
    ['has no such service', listed, ['diagnose/unknown-item']],
    [
      'has a service that is closed',
      { ...listed, 'GET /items/senior-card': { ...item, now: now(), status: 'suspended' } },
      ['diagnose/item-closed'],
    ],
    [
      'has a service that cannot be read',
      { ...listed, 'GET /items/senior-card': refusal(409, 'api/item-broken', '坏了。') },
      ['api/item-broken'],
    ],
    ['is an hour behind', { ...listed, 'GET /items/senior-card': { ...item, now: now(-3600) } }, ['diagnose/clock']],
  ]
  test.each(routes)('%s', async (_, given, wanted) => {
    serve({})
    const tag = put('service-item', { item: 'senior-card' })
    serve(given)
    const report = await tag.diagnose()
    expect(report.findings.map(({ code }) => code)).toEqual(wanted)
    for (const { says, try: advice, at } of report.findings)
      expect(`${says}${advice}${at}`).not.toMatch(/\{\w+\}|undefined/)
  })

  test('names the origin that the county must list, letter by letter', async () => {
    serve({ 'GET /items': inTurn(silence, silence, silence, new Response('')) })
    serve({ 'GET /items': inTurn(silence, new Response('')) })
    const { findings } = await put('staff-inbox', {}).diagnose()
    expect(findings[0]?.try).toContain(location.origin)
    expect(findings[0]?.at).toBe('county.json origins')
  })

  test('without the county in its address is told apart from one that cannot be reached', async () => {
    serve({})
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await codes(put('service-list', { api: 'https://api.test' }))).toEqual(['diagnose/api-path'])
    expect(await codes(put('service-list', { api: 'https://api.test/v1/sample' }))).toEqual(['diagnose/unreachable'])
    vi.stubGlobal('fetch', async () => refusal(404, 'api/unknown-item', '没有找到。'))
    expect(await codes(put('service-list', { api: `${API}/items` }))).toEqual(['diagnose/api-path'])
  })

  test('whose catalogue is empty shows nothing to choose', async () => {
    serve({ 'GET /items': [] })
    expect(await codes(put('service-list', {}))).toEqual(['diagnose/empty-catalogue'])
  })

  test('what the tag was not told is missing', async () => {
    serve({ ...well(), 'GET /me': { kind: 'staff' } })
    expect(await codes(put('service-item', {}))).toEqual(['diagnose/missing'])
    const tag = put('staff-case', {})
    tag.token = jwt(600)
    expect(await codes(tag)).toEqual(['diagnose/missing'])
  })
})

describe('signing in', () => {
  const asked = (given: (answer: (token: never) => void) => void, more: Routes = {}) => {
    answering(given)
    serve({ ...well(), ...more })
    return codes(put('service-item', { item: 'senior-card' }), { signIn: true })
  }
  test('nobody answers', async () => {
    serve(well())
    expect(await codes(put('service-item', { item: 'senior-card' }), { signIn: true })).toEqual([
      'diagnose/no-listener',
    ])
  })
  test('answered too late', async () => {
    let late: (() => void) | undefined
    answering((answer) => {
      late = () => answer('x' as never)
    })
    serve(well())
    const tag = put('service-case', {})
    await vi.waitFor(() => expect(late).toBeDefined())
    late?.()
    expect(await codes(tag)).toEqual(['diagnose/answer-late'])
  })
  test('the promise is rejected', async () => {
    expect(await asked((answer) => answer(Promise.reject(new Error('no')) as never))).toEqual([
      'diagnose/answer-rejected',
    ])
  })
  test('the promise gives something else', async () => {
    expect(await asked((answer) => answer({ token: 'x' } as never))).toEqual(['diagnose/answer-unusable'])
  })
  test('the promise is pending', async () => {
    answering((answer) => answer(new Promise(() => {}) as never))
    serve(well())
    const tag = put('service-case', {})
    await vi.waitFor(async () => expect(await codes(tag)).toEqual(['diagnose/answer-pending']))
  })
  test('an assertion that the API refuses is told in the API’s own words', async () => {
    const no = refusal(400, 'api/assertion-claim', '“aud”不对。')
    expect(await asked((answer) => answer({ assertion: 'a.b.c' } as never), { 'POST /token': no })).toEqual([
      'api/assertion-claim',
    ])
  })

  const token = (claims: object) => `${btoa('{}')}.${btoa(JSON.stringify(claims))}.signature`
  const shown = async (claims: object, me: unknown, tag: 'service-case' | 'staff-inbox' = 'service-case') => {
    serve({ ...well(), 'GET /me': me, 'GET /cases': me })
    const element = put(tag, {})
    element.token = token(claims) as TokenSource
    const report = await element.diagnose()
    expect(JSON.stringify(report)).not.toMatch(/signature/)
    return report.findings
  }
  const time = () => Math.round(Date.now() / 1000)
  test('a token of another issuer or audience names both', async () => {
    const found = await shown(
      { iss: 'https://sso.example', aud: 'portal', iat: time() },
      refusal(401, 'api/token-invalid', '无效。'),
    )
    expect(found).toMatchObject([{ code: 'diagnose/token-refused', at: 'county.json issuers' }])
    expect(found[0]?.says).toMatch(/https:\/\/sso\.example.*portal/)
  })
  test('a string that is no token is refused all the same', async () => {
    serve({ ...well(), 'GET /me': refusal(401, 'api/token-invalid', '无效。') })
    const element = put('service-case', {})
    element.token = 'session-42'
    expect(await codes(element)).toEqual(['diagnose/token-refused'])
  })
  test('a token of an issuer whose clock is ahead', async () => {
    const found = await shown({ iat: time() + 60 }, refusal(401, 'api/token-invalid', '无效。'))
    expect(found).toMatchObject([{ code: 'diagnose/token-early' }])
  })
  test('a token that has expired', async () => {
    expect(await shown({}, refusal(401, 'api/token-expired', '过期。'))).toMatchObject([
      { code: 'diagnose/token-expired' },
    ])
  })
  test('a token for another county', async () => {
    const found = await shown({ county: 'elsewhere' }, refusal(404, 'api/unknown-county', '没有。'))
    expect(found).toMatchObject([{ code: 'diagnose/token-other-county', says: expect.stringContaining('elsewhere') }])
  })
  test('a resident’s token in a tag for staff, and staff who are not in the directory', async () => {
    expect(await shown({}, { kind: 'resident' }, 'staff-inbox')).toMatchObject([{ code: 'diagnose/wrong-kind' }])
    const found = await shown({}, refusal(403, 'api/not-in-directory', '不在名单里。'), 'staff-inbox')
    expect(found).toMatchObject([{ code: 'api/not-in-directory' }])
  })
})

describe('what else the tag says', () => {
  test('what the tag itself could not do stands in the report when nothing explains it', async () => {
    serve({ ...well(), 'GET /cases/c-1': refusal(404, 'api/unknown-case', '没有这件。') })
    const tag = put('service-case', { case: 'c-1' })
    tag.token = jwt(600)
    await vi.waitFor(() => expect(tag.shadowRoot?.querySelector('[data-trouble]')).not.toBeNull())
    expect(await codes(tag)).toEqual(['api/unknown-case'])
  })

  test('the console says once how to ask', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    serve({ 'GET /items/senior-card': refusal(404, 'api/unknown-item', '没有。') })
    put('service-item', { item: 'senior-card' })
    await vi.waitFor(() => expect(warned).toHaveBeenCalled())
    document.querySelector('service-item')?.setAttribute('lang', 'en')
    await vi.waitFor(() => expect(document.querySelector('service-item')?.shadowRoot?.textContent).toMatch(/again/))
    expect(warned).toHaveBeenCalledOnce()
    expect(String(warned.mock.calls[0])).toMatch(
      /api\/unknown-item.*await document\.querySelector\('service-item'\)\.diagnose\(\)/,
    )
  })

  test('it is told in English where the tag is in English', async () => {
    serve({})
    const { findings } = await put('service-item', { api: '', lang: 'en' }).diagnose()
    expect(findings[0]?.says).toBe('api is missing.')
  })
})
