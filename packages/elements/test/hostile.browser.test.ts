// Host pages as they are: resets that unset everything, an old grid framework, a form around the whole page.
import '../src/service-item/define.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { jwt, put, serve } from './api.ts'
import { item, received } from './fixture.ts'

const sheet = new CSSStyleSheet()
afterEach(() => {
  sheet.replaceSync('')
  document.adoptedStyleSheets = []
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const HOSTILE = {
  'a reset of everything': '* { all: unset !important }',
  'an old framework': `html { font-size: 10px } * { box-sizing: content-box; line-height: 1 }
    button { display: none; color: red } h2 { font: 9px serif; color: red } ul { list-style: square inside } .row { margin: 0 -15px; display: none }
    .box, .card, .bar, .badge { display: none; position: absolute }`,
}

async function drawn(): Promise<Record<string, string | undefined>[]> {
  serve({ 'GET /items/senior-card': item })
  const element = put('service-item', { item: 'senior-card' })
  await expect.element(page.getByRole('heading', { name: '老年人优待证' })).toBeVisible()
  const wanted = [
    'display',
    'color',
    'fontFamily',
    'fontSize',
    'lineHeight',
    'backgroundColor',
    'listStyleType',
    'margin',
    'padding',
  ] as const
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((one) => {
    const style = getComputedStyle(one)
    return { tag: one.localName, ...Object.fromEntries(wanted.map((name) => [name, style[name]])) }
  })
}

for (const [name, css] of Object.entries(HOSTILE)) {
  test(`${name} on the page changes nothing inside`, async () => {
    const alone = await drawn()
    document.body.replaceChildren()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
    expect(await drawn()).toEqual(alone)
  })
}

test('a host sets colours by custom properties on any ancestor', async () => {
  sheet.replaceSync('body { --yc-blue: rgb(90, 20, 60) }')
  document.adoptedStyleSheets = [sheet]
  await drawn()
  expect(getComputedStyle(page.getByRole('button', { name: '开始办理' }).element()).backgroundColor).toBe(
    'rgb(90, 20, 60)',
  )
})

test('a form around the page is never sent by a control of the kit', async () => {
  serve({ 'GET /items/senior-card': item, 'POST /cases': received })
  const around = document.createElement('form')
  const sent = vi.fn((event: Event) => event.preventDefault())
  around.addEventListener('submit', sent)
  document.body.append(around)
  const element = put('service-item', { item: 'senior-card' })
  element.token = async () => jwt(600)
  around.append(element)
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.getByRole('textbox', { name: /姓名/ }).fill('黄素兰')
  await page.getByRole('button', { name: /核对/ }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect.element(page.getByRole('heading', { name: /已经提交/ })).toBeVisible()
  expect(sent).not.toHaveBeenCalled()
})

test('two on a page keep apart', async () => {
  serve({ 'GET /items/senior-card': item, 'GET /items/dibao': { ...item, id: 'dibao', name: '最低生活保障' } })
  put('service-item', { item: 'senior-card' })
  put('service-item', { item: 'dibao' })
  await expect.element(page.getByRole('heading', { name: '老年人优待证' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: '最低生活保障' })).toBeVisible()
})
