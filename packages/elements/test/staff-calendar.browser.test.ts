// <staff-calendar> in a page: what is missing, uploading, and the second person's word.
import '../src/staff-calendar/define.ts'
import type { CalendarProposal, CalendarsView } from '@yichuang/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { focusIsOn, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const YEAR = { region: 'CN', year: 2027, off: ['2027-01-01', '2027-01-02'], makeupWork: ['2027-01-09'] }
const proposal: CalendarProposal = {
  ...YEAR,
  no: 3,
  hash: 'h3',
  notice: '2027年放假通知',
  url: 'https://example.gov.cn/2027',
  proposedBy: '黄流程',
  proposedAt: '2026-11-10T09:00:00+08:00',
  mine: false,
  added: ['2027-01-02', '2027-01-09'],
  removed: ['2027-02-05'],
  affected: { looked: 12, moved: 4, all: true },
}
const view: CalendarsView = {
  now: '2026-11-10T10:00:00+08:00',
  regions: ['CN'],
  years: [
    { ...YEAR, year: 2026, off: ['2026-01-01'], makeupWork: [], notice: '2026年通知', status: 'published' },
    { ...YEAR, off: ['2027-01-01'], makeupWork: [], notice: '按法律', status: 'baseline' },
  ],
  proposals: [proposal],
  refused: [],
  missing: [{ region: 'CN', year: 2027, late: false }],
  recounting: 0,
}
const settled: CalendarsView = { ...view, proposals: [], missing: [] }

function open(routes: Routes = {}, attributes: Record<string, string> = {}) {
  const api = serve({ 'GET /calendars': view, ...routes })
  const element = put('staff-calendar', attributes)
  element.token = async () => jwt(600)
  return { element, ...api }
}
const button = (name: string | RegExp) => page.getByRole('button', { name })
const choose = (text: string) =>
  page.getByLabelText('选择文件').upload(new File([text], 'cn-2027.json', { type: 'application/json' }))

describe('the calendars', () => {
  test('say what is missing and what counts meanwhile', async () => {
    open()
    await expect.element(page.getByText('2027 年（全国）的放假通知还没有录入。')).toBeVisible()
    await expect.element(page.getByText('暂按法定节假日')).toBeVisible()
  })

  test('show a proposal against what counts now, and how many cases it moves', async () => {
    open()
    await expect.element(page.getByText('未办结的 12 件中，有 4 件的期限会变。')).toBeVisible()
    await expect.element(page.getByText('2027年2月5日（星期五）')).toBeVisible()
    await expect
      .element(page.getByRole('link', { name: '2027年放假通知' }))
      .toHaveAttribute('rel', 'noopener noreferrer')
  })

  test('are confirmed with the hash of what was seen, after one more question', async () => {
    const { asked } = open({
      'GET /calendars': inTurn(view, settled),
      'POST /calendars/3/decision': { no: 3, state: 'confirmed' },
    })
    await button('核对无误，确认').click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('dialog').getByRole('button', { name: '核对无误，确认' }).click()
    await expect.element(page.getByText('没有待确认的日历。')).toBeVisible()
    expect(asked.find(({ path }) => path.endsWith('/decision'))?.body).toEqual({ hash: 'h3' })
    await focusIsOn(page.getByRole('heading', { name: '待确认' }))
  })

  test('are refused with a reason, by keyboard', async () => {
    const { asked } = open({
      'GET /calendars': inTurn(view, settled),
      'POST /calendars/3/decision': { no: 3, state: 'refused' },
    })
    await button('不同意').click()
    await focusIsOn(page.getByLabelText(/哪里不对/))
    await page.getByLabelText(/哪里不对/).fill('少了元旦后的一天')
    await button('不同意').click()
    await expect.element(page.getByText('没有待确认的日历。')).toBeVisible()
    expect(asked.find(({ path }) => path.endsWith('/decision'))?.body).toEqual({ reason: '少了元旦后的一天' })
  })

  test('do not let whoever uploaded a year confirm it; he may take it back', async () => {
    open({ 'GET /calendars': { ...view, proposals: [{ ...proposal, mine: true }] } })
    await expect.element(page.getByText('这是您上传的，要由另一个人确认；您可以撤回。')).toBeVisible()
    expect(button('核对无误，确认').query()).toBeNull()
    await expect.element(button('撤回')).toBeVisible()
  })
})

describe('a file', () => {
  test('goes out as it is, and what the server finds stands there in words', async () => {
    const { asked } = open({
      'POST /calendars': inTurn(refusal(422, 'api/calendar-broken', '这份日历有 1 处问题，没有收下。'), view),
    })
    await expect.element(page.getByText('待确认', { exact: true })).toBeVisible()
    await choose(JSON.stringify({ year: 2027 }))
    await expect.element(page.getByRole('alert').filter({ hasText: '这份日历有 1 处问题' })).toBeVisible()
    await choose(JSON.stringify({ year: 2027 }))
    await expect.element(page.getByText('已经上传，等另一个人确认。')).toBeInTheDocument()
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { calendar: { year: 2027 } },
      { calendar: { year: 2027 } },
    ])
  })

  test.each(['not json', '[1]', `"${'x'.repeat(70_000)}"`])('that is no calendar never goes out (%#)', async (text) => {
    const { asked } = open()
    await expect.element(page.getByText('待确认', { exact: true })).toBeVisible()
    await choose(text)
    await expect.element(page.getByText(/这个文件不是日历/)).toBeVisible()
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
  })
})

test('English says all of it', async () => {
  open({}, { lang: 'en' })
  await expect.element(page.getByRole('heading', { name: 'Holidays and days worked in exchange' })).toBeVisible()
  await expect.element(page.getByText('Of 12 open cases, 4 have a limit that moves.')).toBeVisible()
})
