// The elder mode: what it promises of type, targets and contrast, and how it reaches everything inside a tag.
import '../src/service-case/define.ts'
import '../src/service-item/define.ts'
import '../src/service-list/define.ts'
import axe from 'axe-core'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { jwt, put, serve } from './api.ts'
import { application, asked, item, summary } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })

function open(attributes: Record<string, string> = { elder: '' }) {
  serve({ 'GET /items': [item], 'GET /items/senior-card': { ...item, form: application } })
  const element = put('service-item', { item: 'senior-card', ...attributes })
  element.token = async () => jwt(600)
  return element
}

/** Everything inside a tag, through the shadow roots of the tags in it. */
function within(tag: Element): HTMLElement[] {
  return [...(tag.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((one) => [one, ...within(one)])
}
const speaks = (one: HTMLElement): boolean =>
  one.getClientRects().length > 0 &&
  !one.closest('.quiet, .yc-unseen') &&
  [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
const sizes = (tag: Element) =>
  within(tag)
    .filter(speaks)
    .map((one) => [Number.parseFloat(getComputedStyle(one).fontSize), one.textContent?.trim().slice(0, 20)] as const)

/** What is wrong with the mode inside this tag: type below 18 px, targets below 56 px, less than 7 to 1. */
async function faults(tag: HTMLElement): Promise<unknown[]> {
  const small = sizes(tag).filter(([size]) => size < 18)
  const narrow = within(tag)
    .filter((one) =>
      one.matches('button, select, summary, input:not([type="radio"], [type="checkbox"], [type="file"])'),
    )
    // The name of a service has its whole card for a target.
    .map((one) => one.closest<HTMLElement>('.service') ?? one)
    .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 56)
    .map((one) => `${one.localName} ${one.textContent?.trim()} ${one.getBoundingClientRect().height}`)
  const { violations } = await axe.run(tag, {
    rules: { region: { enabled: false }, 'color-contrast-enhanced': { enabled: true } },
  })
  return [...small, ...narrow, ...violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]
}

test('the guide has large type, large targets and strong contrast', async () => {
  const element = open()
  await expect.element(button('开始办理')).toBeVisible()
  expect(await faults(element)).toEqual([])
  expect(getComputedStyle(page.getByText(item.summary).element()).fontSize).toBe('21.25px')
})

test('so has the form, with its errors shown', async () => {
  const element = open()
  await button('开始办理').click()
  await button(/核对/).click()
  await expect.element(page.getByRole('region', { name: /需要改正/ })).toBeVisible()
  expect(await faults(element)).toEqual([])
})

test('so have the list of cases and a case that asks for a correction', async () => {
  serve({ 'GET /cases': [{ ...summary, asked: true }], 'GET /cases/case_1': asked })
  const element = put('service-case', { elder: '' })
  element.token = async () => jwt(600)
  await expect.element(button(/^查看/)).toBeVisible()
  expect(await faults(element)).toEqual([])
  await button(/^查看/).click()
  await button('现在补正').click()
  await expect.element(page.getByRole('textbox', { name: /姓名/ })).toBeVisible()
  expect(await faults(element)).toEqual([])
})

test('a box to choose is as high as a thumb and no higher: what a tag says of its inputs makes no row of a box', async () => {
  const element = open({})
  await button('开始办理').click()
  await expect.element(page.getByRole('radio').first()).toBeVisible()
  const boxes = within(element).filter((one) => one.matches('.yc-choice'))
  expect(boxes.length).toBeGreaterThan(1)
  for (const box of boxes) {
    expect(box.getBoundingClientRect().height, box.textContent).toBeGreaterThanOrEqual(44)
    expect(box.querySelector('input')?.getBoundingClientRect().height, box.textContent).toBe(22)
  }
})

test('a tag inside a tag inherits it, and both follow when it is switched while somebody fills', async () => {
  serve({ 'GET /items': [item], 'GET /items/senior-card': item })
  const element = put('service-list', {})
  element.token = async () => jwt(600)
  await button('老年人优待证').click()
  await button('开始办理').click()
  const name = page.getByRole('textbox', { name: /姓名/ })
  await name.fill('黄素兰')
  expect(getComputedStyle(name.element()).fontSize).toBe('16px')
  element.elder = true
  await expect.poll(() => getComputedStyle(name.element()).fontSize).toBe('20px')
  expect(element.hasAttribute('elder')).toBe(true)
  expect(await faults(element)).toEqual([])
  await expect.element(name).toHaveValue('黄素兰')
  element.removeAttribute('elder')
  expect(getComputedStyle(name.element()).fontSize).toBe('16px')
})

test('it goes before what the host says of the type, and fits a phone that shows 320 pixels', async () => {
  const element = open()
  document.body.style.setProperty('--yc-font-size', '14px')
  element.style.width = '320px'
  await button('开始办理').click()
  await expect.element(page.getByRole('textbox', { name: /姓名/ })).toBeVisible()
  document.body.style.removeProperty('--yc-font-size')
  const edge = element.getBoundingClientRect().right
  expect(Math.min(...sizes(element).map(([size]) => size))).toBeGreaterThanOrEqual(18)
  for (const one of element.shadowRoot?.querySelectorAll('.yc *:not(.quiet)') ?? [])
    expect(one.getBoundingClientRect().right, one.className).toBeLessThanOrEqual(edge + 1)
})
