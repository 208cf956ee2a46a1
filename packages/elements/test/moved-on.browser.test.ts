// A service that moves on while a resident fills its form: he is told before anything is sent, and loses no answer.
import '../src/service-item/define.ts'
import type { FormView, ItemView } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { carryOver } from '../src/service-item/carry-over.ts'
import { focused, focusIsOn, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import { item, received } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const textbox = (name: string | RegExp) => page.getByRole('textbox', { name })

const form = (properties: object): FormView => ({
  name: 'application',
  title: '申请表',
  ui: {},
  schema: { type: 'object', properties } as FormView['schema'],
})
const choice = (...titles: string[]) => ({
  type: 'string',
  oneOf: titles.map((title) => ({ const: title, title: `${title}证` })),
})
const begun: ItemView = {
  ...item,
  form: form({
    name: { type: 'string', title: '姓名', maxLength: 50 },
    nickname: { type: 'string', title: '曾用名', maxLength: 50 },
    kind: { title: '类别', ...choice('红', '蓝') },
  }),
}
const newer: ItemView = {
  ...begun,
  version: 4,
  form: form({
    name: { type: 'string', title: '姓名', maxLength: 50 },
    kind: { title: '类别', ...choice('红', '绿') },
    village: { type: 'string', title: '村（社区）', maxLength: 50 },
  }),
}

async function filled(routes: Routes) {
  const api = serve({ 'GET /items/senior-card': inTurn(begun, newer), 'POST /cases': received, ...routes })
  const element = put('service-item', { item: 'senior-card' })
  element.token = async () => jwt(600)
  await button('开始办理').click()
  await textbox('姓名').fill('黄素兰')
  await textbox('曾用名').fill('黄小妹')
  await page.getByRole('radio', { name: '蓝证' }).click()
  const posted = () => api.asked.filter(({ method }) => method === 'POST')
  return { ...api, element, posted }
}
async function send() {
  await button(/核对/).click()
  await button('提交申请').click()
}

test('he is told before it is sent; in the new form what fits stays, what does not is shown, and the new version is sent', async () => {
  const { posted, element } = await filled({})
  await send()
  await expect.element(heading('事项内容已更新')).toBeVisible()
  await expect.poll(() => focused()?.hasAttribute('data-moved')).toBe(true)
  expect(posted()).toEqual([])

  await button('换成新内容，接着填').click()
  await expect.element(heading('已经换成新内容')).toBeVisible()
  await expect.element(textbox('姓名')).toHaveValue('黄素兰')
  await expect.element(textbox('村（社区）')).toHaveValue('')
  await expect.element(textbox('曾用名')).not.toBeInTheDocument()
  await expect.element(page.getByRole('radio', { name: '绿证' })).not.toBeChecked()
  const lost = [...(element.shadowRoot?.querySelectorAll('[data-moved] dl > div') ?? [])].map((one) => one.textContent)
  expect(lost).toEqual(['曾用名黄小妹', '类别蓝证'])

  await textbox('村（社区）').fill('榕树村')
  await page.getByRole('radio', { name: '绿证' }).click()
  await send()
  await expect.element(heading(/已经提交/)).toBeVisible()
  expect(posted().map(({ body }) => body)).toEqual([
    { item: 'senior-card', version: 4, form: { name: '黄素兰', kind: '绿', village: '榕树村' } },
  ])
})

test('he may stay with the form that he began, and is not asked twice', async () => {
  const { posted } = await filled({})
  await send()
  await button('不换，按开始填写时的内容办').click()
  await focusIsOn(heading('老年人优待证').first())
  await expect.element(page.getByText('黄小妹')).toBeVisible()
  await button('提交申请').click()
  await expect.element(heading(/已经提交/)).toBeVisible()
  expect(posted().map(({ body }) => body)).toEqual([
    { item: 'senior-card', version: 3, form: { name: '黄素兰', nickname: '黄小妹', kind: '蓝' } },
  ])
})

test('he is told when he comes back to the page, in the language that he reads', async () => {
  const { element } = await filled({ 'GET /items/senior-card@3': begun })
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.element(heading('事项内容已更新')).toBeVisible()
  await expect.element(textbox('曾用名')).toHaveValue('黄小妹')
  element.lang = 'en'
  await expect.element(heading('This service has been updated')).toBeVisible()
})

test('a service that was closed meanwhile says so, and what was typed can be copied', async () => {
  const closed = { ...newer, status: 'suspended', statusNote: '系统升级，三月一日恢复。' }
  const { posted } = await filled({ 'GET /items/senior-card': inTurn(begun, closed) })
  await send()
  await expect.element(heading('这个事项现在不受理新申请')).toBeVisible()
  await expect.element(page.getByText(/三月一日恢复/)).toBeVisible()
  await expect.element(page.getByText('黄小妹')).toBeVisible()
  await expect.element(button('换成新内容，接着填')).not.toBeInTheDocument()
  expect(posted()).toEqual([])
})

test('when nobody can say whether it has moved on, what was begun is sent', async () => {
  const { posted } = await filled({ 'GET /items/senior-card': inTurn(begun, refusal(500, 'api/failed', '出错了。')) })
  await send()
  await expect.element(heading(/已经提交/)).toBeVisible()
  expect(posted()).toHaveLength(1)
})

test('what may have arrived goes out again as it was, under its key: a new version makes no second case of it', async () => {
  const { keys, posted, routes } = await filled({
    'GET /items/senior-card': inTurn(begun, begun, newer),
    'POST /cases': 'silence',
  })
  await send()
  await button('先停下来').click()
  await expect.element(page.getByRole('alert')).toMatchTextContent(/不能确定是否收到/)
  document.dispatchEvent(new Event('visibilitychange'))
  routes['POST /cases'] = received
  await button('重试').click()
  await expect.element(heading(/已经提交/)).toBeVisible()
  expect(new Set(keys('/cases')).size).toBe(1)
  expect(new Set(posted().map(({ body }) => (body as { version: number }).version))).toEqual(new Set([3]))
})

const rows: [string, object, object, Json, Json, string[]][] = [
  [
    'a group that is gone',
    { a: { type: 'object', title: '甲', properties: { b: { type: 'string', title: '乙' } } } },
    {},
    { a: { b: '丙' } },
    {},
    ['甲 · 乙'],
  ],
  [
    'a choice of several of which one is gone',
    { a: { type: 'array', title: '甲', uniqueItems: true, items: choice('红', '蓝') } },
    { a: { type: 'array', items: choice('红') } },
    { a: ['红', '蓝'] },
    { a: ['红'] },
    ['甲'],
  ],
  [
    'a row of a list',
    {
      a: {
        type: 'array',
        title: '甲',
        items: {
          type: 'object',
          properties: { b: { type: 'string', title: '乙' }, c: { type: 'string', title: '丙' } },
        },
      },
    },
    { a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string' } } } } },
    { a: [{ b: '1', c: '2' }] },
    { a: [{ b: '1' }] },
    ['甲 · 丙'],
  ],
  [
    'a number where a word stood',
    { a: { type: 'string', title: '甲' } },
    { a: { type: 'integer' } },
    { a: '三' },
    {},
    ['甲'],
  ],
  [
    'a file where a word stood',
    { a: { type: 'string', title: '甲' } },
    { a: { type: 'string', format: 'file' } },
    { a: '三' },
    {},
    ['甲'],
  ],
  [
    'a text that is too long now',
    { a: { type: 'string', title: '甲', maxLength: 50 } },
    { a: { type: 'string', maxLength: 2 } },
    { a: '一二三' },
    { a: '一二三' },
    [],
  ],
  ['what is computed', { a: { type: 'string', title: '甲', computed: 1 } }, {}, { a: '三' }, {}, []],
  ['what was emptied', { a: { type: 'string', title: '甲' } }, {}, { a: '' }, {}, []],
]
test.each(rows)('carried over: %s', (_, from, to, typed, value, titles) => {
  const carried = carryOver(form(from), form(to), typed)
  expect(carried.value).toEqual(value)
  expect(carried.lost.map(({ title }) => title)).toEqual(titles)
})

test('a field under a condition has its place in the new form', () => {
  const under = form({ a: {} })
  const here = { properties: { a: { type: 'string' } } }
  under.schema.allOf = [
    Object.fromEntries([
      ['if', {}],
      ['then', here],
    ]) as FormView['schema'],
  ]
  expect(carryOver(form({ a: { type: 'string', title: '甲' } }), under, { a: '三' })).toEqual({
    value: { a: '三' },
    lost: [],
  })
})
