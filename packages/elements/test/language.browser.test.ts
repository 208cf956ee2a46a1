// Switching the language while the page is open: words, server answers and forms follow, nothing typed is lost.
import '../src/service-case/define.ts'
import '../src/service-item/define.ts'
import type { CaseView, ItemView } from '@yichuang/client'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { focused, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import { application, asked, item, received, resubmitted } from './fixture.ts'

afterEach(() => {
  document.documentElement.removeAttribute('lang')
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const textbox = (name: string | RegExp) => page.getByRole('textbox', { name })

const ENGLISH: Record<string, string> = {
  申请人: 'Applicant',
  姓名: 'Name',
  身份证号码: 'ID number',
  手机号码: 'Mobile number',
  备注: 'Remarks',
  办理类型: 'Kind',
  新办: 'New',
  换发: 'Renewal',
  近期免冠照片: 'Photo',
  老年人优待证: 'Senior citizen card',
  老年人优待证申请表: 'Application for a senior citizen card',
  收件: 'Received',
  等待补正: 'Waiting for a correction',
  现在补正: 'Correct now',
}
/** As the server gives it in English: the same shape, other words. */
const inEnglish = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'string' ? (ENGLISH[one] ?? one) : one,
  ) as T

const whole: ItemView = { ...item, form: application }

function open(routes: Routes = {}, attributes: Record<string, string> = {}) {
  const api = serve({
    'GET /items/senior-card': inTurn(whole, inEnglish(whole)),
    'GET /items/senior-card@3': inTurn(inEnglish(whole), whole),
    ...routes,
  })
  const element = put('service-item', { item: 'senior-card', ...attributes })
  element.token = async () => jwt(600)
  return { element, ...api }
}

test('in the middle of filling, the form changes its language and keeps what was typed, chosen and complained of', async () => {
  const { element, asked: sent } = open()
  await button('开始办理').click()
  await textbox(/^姓名/).fill('黄素兰')
  await textbox(/^身份证号码/).fill('450299195803120023')
  await page.getByRole('radio', { name: '换发' }).click()
  await button(/核对/).click()
  await expect.element(page.getByRole('region', { name: /需要改正/ })).toBeVisible()

  element.lang = 'en'
  await expect.element(textbox(/^Name/)).toHaveValue('黄素兰')
  await expect.element(textbox(/^ID number/)).toHaveValue('450299195803120023')
  await expect.element(page.getByRole('radio', { name: 'Renewal' })).toBeChecked()
  await expect.element(heading('Senior citizen card').first()).toBeVisible()
  const summary = element.shadowRoot?.querySelector('[part="summary"]')
  expect(summary?.textContent).toMatch(/ID number/)
  await expect.element(button('Back to the guide')).toBeVisible()
  expect(element.shadowRoot?.textContent).not.toMatch(/身份证号码|需要改正|返回办事指南/)
  expect(sent.at(-1)?.path).toBe(`/items/senior-card@${whole.version}`)
  expect(sent.at(-1)?.headers.get('accept-language')).toBe('en')

  element.lang = 'zh-CN'
  await expect.element(textbox(/^姓名/)).toHaveValue('黄素兰')
  await expect.element(button('返回办事指南')).toBeVisible()
})

test('the field that has the focus keeps it', async () => {
  const { element } = open()
  await button('开始办理').click()
  await textbox(/^姓名/).fill('黄')
  const field = textbox(/^姓名/).element()
  field.focus()
  element.lang = 'en'
  await expect.element(textbox(/^Name/)).toHaveValue('黄')
  expect(focused()).toBe(field)
})

test('without a lang of its own a tag follows the nearest around it, even from inside a shadow root', async () => {
  document.documentElement.lang = 'zh-CN'
  const { element } = open()
  const box = document.createElement('div')
  box.attachShadow({ mode: 'open' }).append(element)
  document.body.append(box)
  element.removeAttribute('lang')
  await expect.element(button('开始办理')).toBeVisible()
  document.documentElement.lang = 'en'
  await expect.element(button('Start')).toBeVisible()
  await expect.element(heading('Senior citizen card')).toBeVisible()
  box.lang = 'zh-CN'
  await expect.element(button('开始办理')).toBeVisible()
  // Its own goes before the page's.
  element.lang = 'en'
  await expect.element(button('Start')).toBeVisible()
})

test('a condition that takes a sentence in English keeps within a phone that shows 320 pixels', async () => {
  const condition = 'If registered elsewhere and living in this county, or when somebody else applies'
  const materials = item.materials.map((one) => ({ ...one, required: condition }))
  const { element } = open({ 'GET /items/senior-card': { ...item, materials } }, { lang: 'en' })
  await expect.element(page.getByText(`Required: ${condition}`).first()).toBeVisible()
  element.style.width = '320px'
  const edge = element.getBoundingClientRect().right
  for (const one of element.shadowRoot?.querySelectorAll('.yc *:not(.quiet)') ?? [])
    expect(one.getBoundingClientRect().right, one.className).toBeLessThanOrEqual(edge + 1)
})

test('what cannot be read in the other language stays as it was, says so, and is read on request', async () => {
  const { element } = open({
    'GET /items/senior-card': inTurn(whole, refusal(500, 'api/failed', 'It failed.'), inEnglish(whole)),
  })
  await expect.element(heading('老年人优待证')).toBeVisible()
  element.lang = 'en'
  await expect.element(page.getByRole('alert')).toMatchTextContent(/It failed\./)
  await expect.element(heading('老年人优待证')).toBeVisible()
  await button('Try again').click()
  await expect.element(heading('Senior citizen card')).toBeVisible()
  expect(page.getByRole('alert').query()).toBeNull()
})

test('the receipt is read again, and tells the same number', async () => {
  const { element } = open({
    'GET /items/senior-card': item,
    'GET /items/senior-card@3': inEnglish(item),
    'POST /cases': received,
    'GET /cases/case_1': inEnglish(received),
  })
  await button('开始办理').click()
  await textbox(/^姓名/).fill('黄素兰')
  await button(/核对/).click()
  await button('提交申请').click()
  await expect.element(heading(/已经提交/)).toBeVisible()
  element.lang = 'en'
  await expect.element(heading(/Submitted/)).toBeVisible()
  await expect.element(page.getByText(received.no)).toBeVisible()
  await expect.element(page.getByRole('listitem').first()).toMatchTextContent(/Received/)
})

test('what is answered in the language of before, because it was switched while sending, is read again', async () => {
  const { element, routes } = open({
    'GET /items/senior-card': item,
    'GET /items/senior-card@3': inEnglish(item),
    'POST /cases': 'silence',
    'GET /cases/case_1': inEnglish(received),
  })
  await button('开始办理').click()
  await textbox(/^姓名/).fill('黄素兰')
  await button(/核对/).click()
  await button('提交申请').click()
  await expect.element(button('立即重试')).toBeVisible()
  element.lang = 'en'
  await expect.element(button('Try again now')).toBeVisible()
  routes['POST /cases'] = received
  await button('Try again now').click()
  await expect.element(heading(/Submitted/)).toBeVisible()
  await expect.element(page.getByRole('listitem').first()).toMatchTextContent(/Received/)
})

test('an open correction changes its language, keeps what was typed, and is sent as typed', async () => {
  const english: CaseView = inEnglish(asked)
  const { asked: sent } = serve({
    'GET /cases/case_1': inTurn(asked, english),
    'POST /cases/case_1/events': resubmitted,
  })
  const element = put('service-case', { case: 'case_1' })
  element.token = async () => jwt(600)
  await button('现在补正').click()
  await textbox(/^姓名/).fill('黄素兰')
  element.lang = 'en'
  await expect.element(textbox(/^Name/)).toHaveValue('黄素兰')
  await expect.element(heading('Correct now')).toBeVisible()
  await button('Send').click()
  await expect.poll(() => sent.at(-1)?.method).toBe('POST')
  expect(sent.at(-1)?.body).toMatchObject({ event: 'resubmit', payload: { applicant: { name: '黄素兰' } } })
})
