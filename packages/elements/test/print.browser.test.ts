// Paper: what a tag looks like when the page is printed, and what its own print buttons put on a sheet.
import '../src/service-case/define.ts'
import '../src/service-item/define.ts'
import '../src/service-list/define.ts'
import '../src/staff-case/define.ts'
import '../src/staff-inbox/define.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cdp, page } from 'vitest/browser'
import { jwt, put, type Routes, refusal, serve } from './api.ts'
import { application, atDesk, inbox, item, NO, received, summary } from './fixture.ts'

const media = (name: 'print' | 'screen') =>
  (cdp() as unknown as { send: (method: string, given: object) => Promise<void> }).send('Emulation.setEmulatedMedia', {
    media: name,
  })
beforeEach(() => media('print'))
afterEach(async () => {
  await media('screen')
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const routes: Routes = {
  'GET /items': [item],
  'GET /items/senior-card': { ...item, form: application },
  'GET /cases': [summary],
  'GET /cases/case_1': received,
  'GET /inbox': inbox,
}
const screens = {
  'the catalogue': ['service-list', {}, {}],
  'the guide': ['service-item', { item: 'senior-card' }, {}],
  'my cases': ['service-case', {}, {}],
  'a case': ['service-case', { case: 'case_1' }, {}],
  'a case at a desk': ['staff-case', { case: 'case_1' }, { 'GET /cases/case_1': atDesk }],
  'an inbox': ['staff-inbox', {}, {}],
} as const

function open([tag, attributes, more]: (typeof screens)[keyof typeof screens]): ShadowRoot {
  serve({ ...routes, 'GET /files/file_1': refusal(404, 'api/unknown', '没有'), ...more })
  const element = put(tag, attributes)
  element.token = async () => jwt(600)
  return element.shadowRoot as ShadowRoot
}

const printed = (root: ShadowRoot) =>
  [...root.querySelectorAll<HTMLElement>('.yc *')].filter(
    (one) => one.getClientRects().length > 0 && !one.closest('.quiet, .yc-unseen'),
  )
const speaks = (one: HTMLElement) => [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')

test.each(Object.entries(screens))('%s is black on white, with nothing to press', async (_, screen) => {
  const root = open(screen)
  await expect.poll(() => printed(root).filter(speaks).length).toBeGreaterThan(2)
  await expect.poll(() => root.textContent).toContain('老年人优待证')
  for (const one of printed(root)) {
    const { color, backgroundColor } = getComputedStyle(one)
    if (speaks(one)) expect(color, one.outerHTML).toBe('rgb(0, 0, 0)')
    expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'], one.outerHTML).toContain(backgroundColor)
    expect(one.matches('button, input, select, dialog'), one.outerHTML).toBe(false)
  }
})

test.each(['a case', 'a case at a desk'] as const)('%s has the county and its number at its head', async (name) => {
  const root = open(screens[name])
  await expect.poll(() => root.querySelector('.letterhead')?.getClientRects().length).toBe(1)
  expect(root.querySelector('.letterhead')?.textContent).toContain(received.county)
  expect(root.querySelector('.letterhead')?.textContent).toContain(NO)
  await media('screen')
  expect(root.querySelector('.letterhead')?.getClientRects().length).toBe(0)
})

test('what is folded on the screen is read on paper, and links say where they lead', async () => {
  const root = open(screens['the guide'])
  await expect.poll(() => root.querySelectorAll('details').length).toBeGreaterThan(0)
  for (const fold of root.querySelectorAll('details')) {
    expect(fold.open).toBe(false)
    expect(fold.lastElementChild?.checkVisibility({ contentVisibilityAuto: true })).toBe(true)
  }
  for (const link of root.querySelectorAll('a')) expect(getComputedStyle(link, '::after').content).toContain('https://')
})

test('where folds cannot be opened by their look, they are opened for the print and shut after it', async () => {
  const root = open(screens['a case'])
  await expect.poll(() => root.querySelectorAll('details').length).toBeGreaterThan(1)
  const folds = [...root.querySelectorAll('details')]
  const before = folds.map((fold) => fold.open)
  window.dispatchEvent(new Event('beforeprint'))
  expect(folds.every((fold) => fold.open)).toBe(true)
  window.dispatchEvent(new Event('afterprint'))
  expect(folds.map((fold) => fold.open)).toEqual(before)
})

test('no line of an application, a path or a table is torn between two pages', async () => {
  const root = open(screens['a case at a desk'])
  await expect.poll(() => root.querySelectorAll('.yc-answer').length).toBeGreaterThan(1)
  for (const line of root.querySelectorAll('.yc-answer, .path li, .timeline li, .facts > div, .sign'))
    expect(getComputedStyle(line).breakInside).toBe('avoid')
})

test('a notice is set as a letter: its number below the title, two characters before a paragraph but not the salutation', async () => {
  const root = open(screens['a case'])
  await expect.poll(() => root.querySelector('article[part="document"]')).not.toBeNull()
  const [number, salutation, ...body] = root.querySelectorAll<HTMLElement>('article[part="document"] p')
  expect(number && getComputedStyle(number).textAlign).toBe('center')
  expect(salutation && getComputedStyle(salutation).textIndent).toBe('0px')
  const sign = body.pop()
  expect(body.length).toBeGreaterThan(0)
  for (const said of body) {
    const { textIndent, fontSize } = getComputedStyle(said)
    expect(Number.parseFloat(textIndent), said.textContent).toBeCloseTo(2 * Number.parseFloat(fontSize), 1)
  }
  expect(sign && getComputedStyle(sign).textAlign).toBe('end')
})

test('a case is printed whole: its number, its notices and what was filled in', async () => {
  const root = open(screens['a case'])
  await media('screen')
  await expect.element(page.getByRole('button', { name: '打印这一件' })).toBeVisible()
  const sheet = document.createElement('iframe')
  document.body.append(sheet)
  const inside = sheet.contentWindow as Window
  const print = vi.spyOn(inside, 'print').mockImplementation(() => {})
  vi.spyOn(window, 'open').mockReturnValue(inside)
  await page.getByRole('button', { name: '打印这一件' }).click()
  await expect.poll(() => print.mock.calls.length).toBe(1)
  const { body } = inside.document
  expect(body.querySelector('.letterhead')?.textContent).toContain(NO)
  for (const { paragraphs } of received.documents)
    for (const text of paragraphs) expect(body.textContent).toContain(text)
  expect(body.querySelectorAll('.yc-answer').length).toBeGreaterThan(0)
  expect([...body.querySelectorAll('details')].every((fold) => fold.open)).toBe(true)
  expect(inside.document.adoptedStyleSheets.length).toBeGreaterThan(1)
  expect(root.querySelector('.letterhead')).not.toBeNull()
})
