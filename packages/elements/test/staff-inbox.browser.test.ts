// <staff-inbox> in a page: tasks, choosing, opening, taking in.
import '../src/staff-inbox/define.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focusIsOn, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import { application, atDesk, inbox, item, NO } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const rows = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '')

function open(routes: Routes = {}) {
  const api = serve({
    'GET /inbox': inbox,
    'GET /cases/case_1': atDesk,
    'GET /items/senior-card': { ...item, form: application },
    ...routes,
  })
  const element = put('staff-inbox', {})
  element.token = async () => jwt(600)
  return { element, ...api }
}

describe('the inbox', () => {
  test('lists what waits, the most urgent first, each with its colour in words', async () => {
    open()
    await expect.element(heading('待办')).toBeVisible()
    await expect.poll(rows).toHaveLength(3)
    expect(rows()[0]).toMatch(/已超期.*覃德福/)
    expect(rows()[1]).toMatch(/即将到期.*2026年2月26日.*黄素兰/)
    expect(rows()[2]).toMatch(/期限之内.*陆秀英/)
  })

  test('says of a day that it may still move when the holidays of a year on the way are not announced', async () => {
    const [first, ...others] = inbox.tasks
    const due = { limit: 'receipt', title: '答复是否受理', due: '2027-01-12', colour: 'calm', provisional: true }
    open({ 'GET /inbox': { ...inbox, tasks: [{ ...first, due }, ...others] } })
    await expect.element(page.getByText(/2027年1月12日.*（暂定）/)).toBeVisible()
    expect(page.getByText(/（暂定）/).elements()).toHaveLength(1)
  })

  test('is narrowed by colour and by text, and says how much is left', async () => {
    open()
    await button(/已超期 1/).click()
    await expect.poll(rows).toHaveLength(1)
    await button(/全部 3/).click()
    await userEvent.type(page.getByRole('searchbox').element(), '秀英')
    await expect.poll(rows).toHaveLength(1)
    await expect.element(page.getByText(/共 1 件/)).toBeVisible()
    await page.getByRole('searchbox').fill('无此人')
    await expect.element(page.getByText('没有符合条件的待办')).toBeVisible()
  })

  test('can be ordered by how long things wait', async () => {
    open()
    await userEvent.selectOptions(page.getByRole('combobox', { name: '排列顺序' }), 'since')
    expect(rows().at(-1)).toMatch(/陆秀英/)
  })

  test('is exported as a table by whom the policy lets, and a refusal is told in words', async () => {
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    const may = { ...inbox, me: { ...inbox.me, may: ['inbox.export'] } }
    const csv = new Response('\ufeff办件编号', { headers: { 'content-type': 'text/csv; charset=utf-8' } })
    open({ 'GET /inbox': may, 'GET /inbox.csv': inTurn(csv, refusal(403, 'api/not-allowed', '没有这个权限。')) })
    await button('导出').click()
    await expect.poll(() => saved).toEqual([`待办-${inbox.now.slice(0, 10)}.csv`])
    await button('导出').click()
    await expect.element(page.getByText('没有这个权限。')).toBeVisible()
    expect(saved).toHaveLength(1)
  })

  test('is not exported by whom the policy does not let', async () => {
    open({ 'GET /inbox': { ...inbox, me: { ...inbox.me, may: [] } } })
    await expect.element(heading('待办')).toBeVisible()
    expect(button('导出').elements()).toEqual([])
  })

  test('without tasks says so', async () => {
    open({ 'GET /inbox': { ...inbox, tasks: [], counts: { all: 0, red: 0, yellow: 0, remind: 0 } } })
    await expect.element(page.getByText('现在没有待办')).toBeVisible()
  })

  test('refused says why', async () => {
    open({ 'GET /inbox': refusal(403, 'api/not-allowed', '您没有待办岗位。') })
    await expect.element(page.getByRole('alert')).toMatchTextContent(/您没有待办岗位。/)
  })

  test('opens a case in place and comes back to its row with the list as it is now', async () => {
    const { asked } = open()
    await button(`打开 ${NO}`).click()
    await expect.element(heading('老年人优待证 · 黄素兰')).toBeVisible()
    await button('返回待办').click()
    await focusIsOn(button(`打开 ${NO}`))
    expect(asked.filter((one) => one.path === '/inbox')).toHaveLength(2)
  })

  test('leaves opening to a host that wants to', async () => {
    const { element } = open()
    const ids: string[] = []
    element.addEventListener('service-open-case', (event) => {
      ids.push((event as CustomEvent<{ id: string }>).detail.id)
      event.preventDefault()
    })
    await button(`打开 ${NO}`).click()
    expect(ids).toEqual(['case_1'])
    await expect.element(heading('待办')).toBeVisible()
  })
})

test('hidden while its host shows a case, it comes back as it was left, fresh, on the row of that case', async () => {
  const { element, asked } = open()
  await page.getByRole('searchbox').fill('黄素兰')
  element.hidden = true
  expect(getComputedStyle(element).display).toBe('none')
  element.hidden = false
  await element.returnTo('case_1')
  await focusIsOn(button(`打开 ${NO}`))
  await expect.element(page.getByRole('searchbox')).toHaveValue('黄素兰')
  expect(asked.filter((one) => one.path === '/inbox')).toHaveLength(2)
})

describe('taking in at the window', () => {
  test('allows gaps, names the applicant, and the receipt lists what is missing', async () => {
    const { asked } = open({ 'POST /cases': atDesk })
    await button('登记收件').click()
    await focusIsOn(heading('登记：老年人优待证'))
    await page.getByRole('textbox', { name: /姓名/ }).fill('黄素兰')
    await button('收件并编号').click()
    await focusIsOn(heading('已收件'))
    await expect.element(page.getByText(NO, { exact: true })).toBeVisible()
    await expect.element(page.getByText('近期免冠照片')).toBeVisible()
    await expect.element(button('打印《收件凭证》')).toBeVisible()
    expect(asked.at(-1)?.body).toMatchObject({
      item: 'senior-card',
      version: 3,
      applicant: { name: '黄素兰' },
      form: { applicant: { name: '黄素兰' } },
    })
    await button('打开这件办件').click()
    await expect.element(heading('老年人优待证 · 黄素兰')).toBeVisible()
  })

  test('is one page though residents fill it in steps: all that is missing is in reach', async () => {
    const steps = [
      { title: '本人信息', fields: ['applicant'] },
      { title: '办理内容', fields: ['applyKind', 'photo'] },
    ]
    open({ 'GET /items/senior-card': { ...item, form: { ...application, steps } } })
    await button('登记收件').click()
    await expect.element(page.getByRole('textbox', { name: /姓名/ })).toBeVisible()
    await expect.element(page.getByRole('radio', { name: '换发' })).toBeInTheDocument()
    await expect.element(button('收件并编号')).toBeVisible()
  })

  test('without an answer goes on under the same key', async () => {
    const { keys } = open({ 'POST /cases': inTurn('silence', atDesk) })
    await button('登记收件').click()
    await page.getByRole('textbox', { name: /姓名/ }).fill('黄素兰')
    await button('收件并编号').click()
    await expect.element(heading('已收件')).toBeVisible()
    expect(new Set(keys('/cases')).size).toBe(1)
    expect(keys('/cases')).toHaveLength(2)
  })

  test('is offered to whose posts allow it, with a choice when there are several items', async () => {
    open({ 'GET /inbox': { ...inbox, intake: [...inbox.intake, { id: 'dibao', name: '最低生活保障' }] } })
    await button('登记收件').click()
    await focusIsOn(heading('选择要登记的事项'))
    await button('登记：老年人优待证').click()
    await focusIsOn(heading('登记：老年人优待证'))
  })

  test('is not offered to others', async () => {
    open({ 'GET /inbox': { ...inbox, intake: [] } })
    await expect.element(heading('待办')).toBeVisible()
    expect(button('登记收件').query()).toBeNull()
  })
})
