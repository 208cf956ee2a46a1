// <service-list> in a page: loading, empty, error, search, choices, marks, opening a service.
import '../src/service-list/define.ts'
import type { ItemSummary } from '@yichuang/client'
import axe from 'axe-core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focusIsOn, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import { item } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

const one = (id: string, name: string, more: Partial<ItemSummary> = {}): ItemSummary => ({
  id,
  version: 1,
  name,
  summary: '',
  audience: [],
  themes: [],
  status: 'active',
  ...more,
})
const items: ItemSummary[] = [
  one('village-loan', '创业担保贷款', { status: 'suspended', themes: ['就业'], audience: ['个人', '企业'] }),
  one('senior-card', '老年人优待证', {
    summary: '年满 60 周岁可以申请，不收费。',
    themes: ['养老'],
    audience: ['老年人', '个人'],
  }),
  one('shop', '食品小作坊登记 ABC', { themes: ['经营'], audience: ['企业'] }),
]
const english: ItemSummary[] = [
  one('village-loan', 'Start-up loan', { status: 'suspended', themes: ['Work'], audience: ['Individuals', 'Firms'] }),
  one('senior-card', 'Senior citizen card', { themes: ['Ageing'], audience: ['Senior citizens', 'Individuals'] }),
  one('shop', 'Food workshop', { themes: ['Trade'], audience: ['Firms'] }),
]

function open(routes: Routes = {}) {
  const api = serve({ 'GET /items': items, 'GET /items/senior-card': item, ...routes })
  const element = put('service-list', {}, '请到窗口办理。')
  element.token = async () => jwt(600)
  return { element, ...api }
}
const names = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('h3')?.textContent?.trim())

test('shows what the page brought while it loads, then the catalogue, without a sign-in', async () => {
  const { element, asked } = open()
  expect(element.textContent).toBe('请到窗口办理。')
  await expect.element(heading('办事服务')).toBeVisible()
  await expect.element(button('老年人优待证')).toBeVisible()
  expect(element.shadowRoot?.querySelector('slot')).toBeNull()
  expect(asked[0]?.headers.get('authorization')).toBeNull()
})

test('a county without services says so', async () => {
  open({ 'GET /items': [] })
  await expect.element(page.getByText('还没有可以办理的服务')).toBeVisible()
  expect(page.getByRole('search').query()).toBeNull()
})

test('a catalogue that cannot be read tells why, keeps what the page said, and tries again on request', async () => {
  const { element } = open({ 'GET /items': inTurn(refusal(404, 'api/unknown-county', '没有这个县。'), items) })
  await expect.element(page.getByRole('alert')).toMatchTextContent(/没有这个县。/)
  expect(element.shadowRoot?.querySelector('slot')).not.toBeNull()
  await button('重试').click()
  await focusIsOn(heading('办事服务'))
  await expect.element(button('老年人优待证')).toBeVisible()
})

test('services that are suspended or replaced are marked in words and stand last', async () => {
  open({ 'GET /items': [one('old', '旧证换发', { status: 'replaced' }), ...items] })
  await expect.element(page.getByText('暂停办理')).toBeVisible()
  await expect.element(page.getByText('已改为其他方式')).toBeVisible()
  expect(names()).toEqual(['老年人优待证', '食品小作坊登记 ABC', '旧证换发', '创业担保贷款'])
  await expect.element(button('创业担保贷款')).toHaveAccessibleDescription('暂停办理')
})

describe('searching', () => {
  test('finds words of the name, the summary, the theme and the audience, in any case and width', async () => {
    open()
    const search = page.getByRole('searchbox', { name: '搜索服务' })
    for (const [text, found] of [
      ['优待', ['老年人优待证']],
      ['60 周岁', ['老年人优待证']],
      ['就业', ['创业担保贷款']],
      ['企业 ａｂｃ', ['食品小作坊登记 ABC']],
    ] as const) {
      await search.fill(text)
      await expect.poll(names).toEqual(found)
    }
    await expect.element(page.getByText('共 1 项服务')).toBeVisible()
  })

  test('without a match says so and leads back to everything', async () => {
    open()
    await page.getByRole('searchbox').fill('护照')
    await expect.element(heading('没有符合条件的服务')).toBeVisible()
    await button('查看全部服务').click()
    await focusIsOn(page.getByRole('searchbox'))
    await expect.element(page.getByText('共 3 项服务')).toBeVisible()
    await expect.element(page.getByRole('searchbox')).toHaveValue('')
  })

  test('goes by theme and by audience together', async () => {
    open()
    await page.getByRole('combobox', { name: '适用人群' }).selectOptions('企业')
    await expect.poll(names).toEqual(['食品小作坊登记 ABC', '创业担保贷款'])
    await page.getByRole('combobox', { name: '主题' }).selectOptions('就业')
    await expect.poll(names).toEqual(['创业担保贷款'])
  })

  test('keeps what is looked for when the language is switched', async () => {
    const { element, routes, asked } = open()
    await page.getByRole('combobox', { name: '适用人群' }).selectOptions('企业')
    await expect.poll(names).toHaveLength(2)
    routes['GET /items'] = english
    element.lang = 'en'
    await expect.element(button('Food workshop')).toBeVisible()
    await expect.element(page.getByRole('combobox', { name: 'For whom' })).toHaveDisplayValue('Firms')
    await expect.poll(names).toEqual(['Food workshop', 'Start-up loan'])
    expect(asked.at(-1)?.headers.get('accept-language')).toBe('en')
  })
})

describe('a service that is chosen', () => {
  test('is told to the host, who may show it himself', async () => {
    const { element } = open()
    const chosen: string[] = []
    element.addEventListener('service-open-item', (event) => {
      chosen.push((event as CustomEvent<{ id: string }>).detail.id)
      event.preventDefault()
    })
    await button('老年人优待证').click()
    expect(chosen).toEqual(['senior-card'])
    await expect.element(heading('办事服务')).toBeVisible()
    expect(element.shadowRoot?.querySelector('service-item')).toBeNull()
  })

  test('is shown in place otherwise; the way back leads to where one was, and what was typed waits', async () => {
    open()
    await page.getByRole('searchbox').fill('优待')
    button('老年人优待证').element().focus()
    await userEvent.keyboard('{Enter}')
    await focusIsOn(button('返回全部服务'))
    await button('开始办理').click()
    await page.getByRole('textbox', { name: /姓名/ }).fill('黄素兰')
    await button('返回全部服务').click()
    await focusIsOn(button('老年人优待证'))
    await expect.element(page.getByRole('searchbox')).toHaveValue('优待')
    await button('老年人优待证').click()
    await expect.element(page.getByRole('textbox', { name: /姓名/ })).toHaveValue('黄素兰')
  })
})

test.each([false, true])('the catalogue has no accessibility violation, elder: %s', async (elder) => {
  const { element } = open()
  element.elder = elder
  await expect.element(button('老年人优待证')).toBeVisible()
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
