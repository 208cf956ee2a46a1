// <service-item> in a page: guide, sign-in, form, silence, refusal, receipt.
import '../src/service-item/define.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TokenRequest } from '../src/index.ts'
import { API, focused, focusIsOn, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import { item, NO, received } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

function open(routes: Routes = {}, token: (() => Promise<string>) | 'event' = async () => jwt(600)) {
  const api = serve({ 'GET /items/senior-card': item, 'POST /cases': received, ...routes })
  const element = put('service-item', { item: 'senior-card' }, '请到窗口办理。')
  if (token !== 'event') element.token = token
  return { element, ...api }
}
async function fill(name = '黄素兰') {
  await button('开始办理').click()
  await page.getByRole('textbox', { name: /姓名/ }).fill(name)
}
async function send() {
  await button(/核对/).click()
  await button('提交申请').click()
}

describe('the guide', () => {
  test('says who may apply, what to bring and from where, how long and what it costs', async () => {
    open()
    await expect.element(heading('老年人优待证')).toBeVisible()
    for (const text of [
      '申请当天已满 60 周岁。',
      /用电子证照核对，网上办理不用交/,
      '必需：户口在外地、常住本县的',
      /5 个工作日，自受理之日起算/,
      '不收费',
      /网上办理/,
      /0772-000-1234/,
    ]) {
      await expect.element(page.getByText(text).first()).toBeVisible()
    }
  })

  test('offers the start before and after what there is to read', async () => {
    open()
    await expect.element(button('开始办理')).toBeVisible()
    const places = [
      button('开始办理'),
      page.getByText('一眼看清').or(page.getByText('多久办好')),
      button('看完了，去办理'),
    ]
    const tops = places.map((one) => one.first().element().getBoundingClientRect().top)
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    await button('看完了，去办理').click()
    await expect.element(page.getByRole('textbox', { name: /姓名/ })).toBeVisible()
  })

  test('keeps within a phone that shows 320 pixels', async () => {
    const { element } = open({
      'GET /items/senior-card': {
        ...item,
        county: { ...item.county, phone: '0000-0000000（示例号码，不能拨打，也不能发短信）' },
      },
    })
    await expect.element(button('开始办理')).toBeVisible()
    element.style.width = '320px'
    const edge = element.getBoundingClientRect().right
    for (const one of element.shadowRoot?.querySelectorAll('.yc *:not(.quiet)') ?? [])
      expect(one.getBoundingClientRect().right, one.className).toBeLessThanOrEqual(edge + 1)
  })

  test('needs no sign-in to be read', async () => {
    const { asked, element } = open()
    const events: unknown[] = []
    element.addEventListener('service-token', (event) => events.push(event))
    await expect.element(heading('老年人优待证')).toBeVisible()
    expect(asked[0]?.headers.get('authorization')).toBeNull()
    expect(events).toEqual([])
  })

  test('of a replaced item says why and offers nothing', async () => {
    open({ 'GET /items/senior-card': { ...item, status: 'replaced', statusNote: '凭身份证即可享受优待。' } })
    await expect.element(page.getByText('凭身份证即可享受优待。')).toBeVisible()
    expect(button('开始办理').query()).toBeNull()
  })

  test('that cannot be read leaves what the page said, tells why, and tries again on request', async () => {
    const { element } = open({
      'GET /items/senior-card': inTurn(refusal(404, 'api/unknown-item', '没有这个事项。'), item),
    })
    await expect.element(page.getByRole('alert')).toMatchTextContent(/没有这个事项。/)
    expect(element.shadowRoot?.querySelector('slot')?.assignedNodes()[0]?.textContent).toBe('请到窗口办理。')
    await button('重试').click()
    await focusIsOn(heading('老年人优待证'))
    expect(element.shadowRoot?.querySelector('slot')).toBeNull()
  })
})

describe('signing in', () => {
  test('asks the host by an event that crosses shadow roots, once, when the resident begins', async () => {
    const { element, asked } = open({}, 'event')
    const reasons: string[] = []
    const listen = (event: Event) => {
      const { reason, answer } = (event as CustomEvent<TokenRequest>).detail
      reasons.push(reason)
      answer(Promise.resolve(jwt(600, 'from-host')))
    }
    document.addEventListener('service-token', listen)
    await fill()
    await send()
    await expect.element(heading(/已经提交/)).toBeVisible()
    document.removeEventListener('service-token', listen)
    expect(reasons).toEqual(['start'])
    expect(asked.at(-1)?.headers.get('authorization')).toMatch(/from-host$/)
    expect(element.getAttribute('token')).toBeNull()
    expect(element.outerHTML).not.toContain('from-host')
  })

  test('that the host does not offer is said in words', async () => {
    open({}, 'event')
    await button('开始办理').click()
    await expect.element(page.getByRole('alert')).toMatchTextContent(/请先在本网站登录/)
    await expect.element(button('开始办理')).toBeEnabled()
    await focusIsOn(page.getByRole('alert'))
  })

  test('that ran out is renewed before the request', async () => {
    const given = ['short', 'long']
    const { asked } = open({}, async () => jwt(given[0] === 'short' ? 10 : 600, given.shift() ?? 'more'))
    await fill()
    await send()
    await expect.element(heading(/已经提交/)).toBeVisible()
    expect(asked.at(-1)?.headers.get('authorization')).toMatch(/long$/)
  })

  test('that runs out while the host cannot renew it serves as long as the server takes it', async () => {
    let asked = 0
    const { asked: sent } = open({}, async () => {
      asked++
      if (asked > 1) throw new Error('the issuer is down')
      return jwt(10, 'only')
    })
    await fill()
    await send()
    await expect.element(heading(/已经提交/)).toBeVisible()
    expect(asked).toBeGreaterThan(1)
    expect(sent.at(-1)?.headers.get('authorization')).toMatch(/only$/)
  })

  test('that the server no longer accepts is renewed, and nothing typed is lost', async () => {
    let n = 0
    const { keys, asked } = open(
      { 'POST /cases': inTurn(refusal(401, 'api/token-expired', '登录已过期。'), received) },
      async () => jwt(600, `t${n++}`),
    )
    await fill()
    await send()
    await expect.element(heading(/已经提交/)).toBeVisible()
    expect(new Set(keys('/cases')).size).toBe(1)
    expect(asked.at(-1)?.headers.get('authorization')).toMatch(/t1$/)
  })
})

describe('submitting', () => {
  test('takes the focus to the form, and sends the item, its version and the answers under a key', async () => {
    const { asked } = open()
    await button('开始办理').click()
    await focusIsOn(heading('老年人优待证').first())
    await page.getByRole('textbox', { name: /姓名/ }).fill('黄素兰')
    await send()
    await focusIsOn(heading(/已经提交/))
    const sent = asked.at(-1)
    expect(sent?.body).toMatchObject({ item: 'senior-card', version: 3, form: { applicant: { name: '黄素兰' } } })
    expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('without an answer says so and goes on by itself under the same key', async () => {
    const { keys } = open({ 'POST /cases': inTurn('silence', 'silence', received) })
    await fill()
    await send()
    await expect.element(page.getByText(/没有收到回音，正在用同一编号重试/)).toBeVisible()
    await expect.element(heading(/已经提交/), { timeout: 8000 }).toBeVisible()
    expect(keys('/cases')).toHaveLength(3)
    expect(new Set(keys('/cases')).size).toBe(1)
  })

  test('without an answer is sent again at once when the resident does not want to wait', async () => {
    const { keys } = open({ 'POST /cases': inTurn('silence', 'silence', 'silence', 'silence', received) })
    await fill()
    await send()
    // Four waits would take seven seconds by themselves.
    const began = performance.now()
    for (let n = 2; n <= 4; n++) {
      await button('立即重试').click()
      await expect.poll(() => keys('/cases').length).toBeGreaterThanOrEqual(n)
    }
    await button('立即重试').click()
    await expect.element(heading(/已经提交/)).toBeVisible()
    expect(performance.now() - began).toBeLessThan(6000)
    expect(new Set(keys('/cases')).size).toBe(1)
  })

  test('stopped while unanswered is not called refused, and is taken up again from where it says so', async () => {
    const { keys, routes } = open({ 'POST /cases': 'silence' })
    await fill()
    await send()
    await button('先停下来').click()
    await expect.element(heading('还没有办完')).toBeVisible()
    routes['POST /cases'] = received
    await button('重试').click()
    await focusIsOn(heading(/已经提交/))
    expect(new Set(keys('/cases')).size).toBe(1)
  })

  test('stopped while unanswered keeps the answers, and pressing again uses the same key', async () => {
    const { keys, routes } = open({ 'POST /cases': 'silence' })
    await fill()
    await send()
    await button('先停下来').click()
    await expect.element(page.getByText(/不会办成两件/)).toBeVisible()
    routes['POST /cases'] = received
    await button('提交申请').click()
    await expect.element(heading(/已经提交/)).toBeVisible()
    expect(new Set(keys('/cases')).size).toBe(1)
  })

  test('refused by the server is said in words, nothing is lost, and what is sent then has a new key', async () => {
    const { keys } = open({
      'POST /cases': inTurn(refusal(409, 'senior-card/card-exists', '您已经有一张有效的优待证。'), received),
    })
    await fill()
    await send()
    await expect.element(page.getByText(/您已经有一张有效的优待证/).first()).toBeVisible()
    await expect.element(page.getByText('黄素兰').first()).toBeVisible()
    await button('提交申请').click()
    await expect.element(heading(/已经提交/)).toBeVisible()
    expect(new Set(keys('/cases')).size).toBe(2)
  })

  test('warns who leaves the page with unsent answers, and nobody else', async () => {
    open()
    await expect.element(heading('老年人优待证')).toBeVisible()
    const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(leaves()).toBe(true)
    await fill()
    expect(leaves()).toBe(false)
    await send()
    await expect.element(heading(/已经提交/)).toBeVisible()
    expect(leaves()).toBe(true)
  })

  test('has a main button that can be read under the pointer', async () => {
    open()
    await fill()
    await button(/核对/).hover()
    const colour = () => getComputedStyle(button(/核对/).element()).backgroundColor
    await expect.poll(colour).toBe('rgb(8, 54, 106)')
  })

  test('left for the guide keeps what was typed', async () => {
    open()
    await fill('韦素英')
    await button('返回办事指南').click()
    await focusIsOn(button('继续填写'))
    await button('继续填写').click()
    await expect.element(page.getByRole('textbox', { name: /姓名/ })).toHaveValue('韦素英')
  })
})

describe('the receipt', () => {
  async function receipt() {
    const opened = open({ 'GET /cases/case_1': received })
    await fill()
    await send()
    await expect.element(heading(/已经提交/)).toBeVisible()
    return opened
  }

  test('gives the case number and the day by which the window must answer', async () => {
    await receipt()
    await expect.element(page.getByText(NO).first()).toBeVisible()
    await expect.element(page.getByText(/2026年2月26日（星期四）.*答复/).first()).toBeVisible()
  })

  test('copies the number, or selects it where copying is forbidden', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'))
    await receipt()
    await button('复制编号').click()
    await expect.element(page.getByText(/编号已选中/)).toBeInTheDocument()
  })

  test('prints the receipt alone on a sheet of its own', async () => {
    await receipt()
    const sheet = document.createElement('iframe')
    document.body.append(sheet)
    const inside = sheet.contentWindow as Window
    const print = vi.spyOn(inside, 'print').mockImplementation(() => {})
    vi.spyOn(window, 'open').mockReturnValue(inside)
    await button('打印回执').click()
    expect(print).toHaveBeenCalledOnce()
    expect(inside.document.body.textContent).toContain(NO)
    expect(inside.document.body.textContent).not.toContain('查看办理进度')
  })

  test('leads to the case in place, unless the host shows it itself', async () => {
    const { element } = await receipt()
    const opened: string[] = []
    element.addEventListener(
      'service-open-case',
      (event) => {
        opened.push((event as CustomEvent<{ id: string }>).detail.id)
        event.preventDefault()
      },
      { once: true },
    )
    await button('查看办理进度').click()
    expect(opened).toEqual(['case_1'])
    await expect.element(heading(/已经提交/)).toBeVisible()
    await button('查看办理进度').click()
    await expect.element(heading(/收件/)).toBeVisible()
  })
})

test('a change of item shows the other guide', async () => {
  const { element } = open({ 'GET /items/dibao': { ...item, id: 'dibao', name: '最低生活保障' } })
  await expect.element(heading('老年人优待证')).toBeVisible()
  element.setAttribute('item', 'dibao')
  await expect.element(heading('最低生活保障')).toBeVisible()
  expect(element.api).toBe(API)
})

test('moved about the page while it loads, it still shows its guide', async () => {
  const { element } = open()
  const box = document.createElement('section')
  document.body.append(box)
  await Promise.resolve()
  box.append(element)
  await expect.element(heading('老年人优待证')).toBeVisible()
})

test('in English it speaks English and asks the server for it', async () => {
  const { element, asked } = open()
  element.lang = 'en'
  await expect.element(button('Start')).toBeVisible()
  await expect.element(page.getByText('Free of charge')).toBeVisible()
  expect(asked.at(-1)?.headers.get('accept-language')).toBe('en')
})

test('keys reach every control of the guide and the form', async () => {
  open()
  await expect.element(button('开始办理')).toBeVisible()
  for (let n = 0; n < 6 && button('开始办理').element() !== focused(); n++) await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('textbox', { name: /姓名/ })).toBeVisible()
})
