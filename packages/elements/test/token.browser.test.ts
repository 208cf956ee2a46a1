// A host that answers with an assertion: the element exchanges it, renews it, and loses nothing of what was typed.
import '../src/service-item/define.ts'
import '../src/service-case/define.ts'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { HostToken } from '../src/host/token.ts'
import { inTurn, put, type Routes, refusal, serve } from './api.ts'
import { item, received } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const token = (name: string, seconds = 600) => ({ access_token: name, token_type: 'Bearer', expires_in: seconds })

/** A portal that signs a fresh assertion each time it is asked. */
function portal() {
  const reasons: string[] = []
  const listen = (event: Event) => {
    const { detail } = event as CustomEvent<{ reason: string; answer: (given: Promise<HostToken>) => void }>
    reasons.push(detail.reason)
    detail.answer(Promise.resolve({ assertion: `assertion-${reasons.length}` }))
  }
  document.addEventListener('service-token', listen)
  onTestFinished(() => document.removeEventListener('service-token', listen))
  return { reasons }
}

async function filled(routes: Routes) {
  const api = serve({ 'GET /items/senior-card': item, ...routes })
  const element = put('service-item', { item: 'senior-card' })
  await button('开始办理').click()
  await page.getByRole('textbox', { name: /姓名/ }).fill('黄素兰')
  await button(/核对/).click()
  return { ...api, element }
}

test('an assertion is exchanged once, and the token that comes is used and kept out of sight', async () => {
  const { reasons } = portal()
  const { asked, element } = await filled({ 'POST /token': token('kit-1'), 'POST /cases': received })
  await button('提交申请').click()
  await expect.element(page.getByRole('heading', { name: /已经提交/ })).toBeVisible()
  const exchanges = asked.filter(({ path }) => path === '/token')
  expect(exchanges.map(({ body }) => body)).toEqual([
    { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'assertion-1' },
  ])
  expect(exchanges[0]?.headers.get('authorization')).toBeNull()
  expect(asked.find(({ path }) => path === '/cases')?.headers.get('authorization')).toBe('Bearer kit-1')
  expect(reasons).toEqual(['start'])
  expect(element.outerHTML + (element.shadowRoot?.innerHTML ?? '')).not.toMatch(/kit-1|assertion-1/)
})

test('a token that runs out while somebody fills a form is renewed by itself: same key, nothing lost', async () => {
  const { reasons } = portal()
  const { asked, keys } = await filled({
    'POST /token': inTurn(token('kit-1'), token('kit-2')),
    'POST /cases': inTurn(refusal(401, 'api/token-expired', '登录已过期。'), received),
  })
  await button('提交申请').click()
  await expect.element(page.getByRole('heading', { name: /已经提交/ })).toBeVisible()
  expect(reasons).toEqual(['start', 'refused'])
  const writes = asked.filter(({ path }) => path === '/cases')
  expect(writes.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer kit-1', 'Bearer kit-2'])
  expect(new Set(keys('/cases')).size).toBe(1)
  expect(writes[1]?.body).toMatchObject({ form: { applicant: { name: '黄素兰' } } })
})

test('a short token is renewed before it runs out', async () => {
  const { reasons } = portal()
  const { asked } = await filled({ 'POST /token': inTurn(token('kit-1', 30), token('kit-2')), 'POST /cases': received })
  await button('提交申请').click()
  await expect.element(page.getByRole('heading', { name: /已经提交/ })).toBeVisible()
  expect(reasons).toEqual(['start', 'expiring'])
  expect(asked.at(-1)?.headers.get('authorization')).toBe('Bearer kit-2')
})

test('an assertion that a lost answer has used up is replaced by another', async () => {
  portal()
  const { asked } = serve({
    'GET /items/senior-card': item,
    'POST /token': inTurn('silence', refusal(400, 'api/assertion-used', '用过一次。'), token('kit-2')),
    'GET /cases': [],
  })
  put('service-case', {})
  await expect.element(page.getByRole('heading', { name: '我的办件' })).toBeVisible()
  await expect.poll(() => asked.at(-1)?.headers.get('authorization')).toBe('Bearer kit-2')
  const sent = asked.filter(({ path }) => path === '/token').map(({ body }) => (body as HostToken & object).assertion)
  expect(sent).toEqual(['assertion-1', 'assertion-1', 'assertion-2'])
})

test('an assertion that is refused says why, where the reader looks, and what was typed stays', async () => {
  portal()
  await filled({
    'POST /token': inTurn(token('kit-1'), refusal(400, 'api/assertion-claim', '“aud”不对。')),
    'POST /cases': refusal(401, 'api/token-expired', '登录已过期。'),
  })
  await button('提交申请').click()
  await expect.element(page.getByRole('alert')).toMatchTextContent(/“aud”不对/)
  await expect.element(page.getByText('黄素兰').first()).toBeVisible()
  await expect.element(button('提交申请')).toBeEnabled()
})

test.each([[{}], [{ assertion: 7 }], [null], ['']])('%j is no answer to the question for a token', async (given) => {
  const { asked } = serve({ 'GET /cases': [] })
  const element = put('service-case', {})
  element.token = async () => given as never
  await expect.element(page.getByRole('alert')).toMatchTextContent(/没有完成登录/)
  expect(asked).toEqual([])
})
