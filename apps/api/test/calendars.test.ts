// A year's calendar: uploaded by one, confirmed by another; then every open case has it written down what moved.

import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CalendarDecided, CalendarsView, CaseView } from '@yichuang/client'
import { beforeAll, expect, test } from 'vitest'
import { act, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

/** Of this test's own making: the State Council has announced nothing for 2027 yet. */
const YEAR_2027 = {
  format: 1,
  region: 'CN',
  year: 2027,
  status: 'published',
  off: ['2027-01-01', '2027-01-04', '2027-01-05', '2027-02-05', '2027-02-08'],
  makeupWork: ['2027-01-09'],
  source: { notice: '测试用的2027年放假通知（虚构）', url: 'https://example.gov.cn/2027' },
}

const calendars = async (person: string) =>
  (await call<CalendarsView>('/calendars', { token: await tokenOf(person) })).body
const propose = async <T>(person: string, calendar: object) =>
  call<T>('/calendars', { token: await tokenOf(person), json: { calendar } })
const decide = async <T>(person: string, no: number, json: object) =>
  call<T>(`/calendars/${no}/decision`, { token: await tokenOf(person), json })

let open: { id: string; due: string }
let closed: string

beforeAll(async () => {
  await clock('2026-12-28T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  const { view } = await submitted('huang')
  const { body } = await act<CaseView>(view.id, 'clerkB', 'accept')
  open = { id: view.id, due: body.clocks.find(({ limit }) => limit === 'promised')?.due ?? '' }
  const other = await submitted('liang')
  await act(other.view.id, 'liang', 'withdraw', { reason: '不办了' })
  closed = other.view.id
})

test('a promise that runs into a year without its notice is provisional, and the missing year is named', async () => {
  const { body } = await call<CaseView>(`/cases/${open.id}`, { token: await tokenOf('huang') })
  expect(body.clocks.find(({ limit }) => limit === 'promised')).toMatchObject({ due: '2027-01-05', provisional: true })
  expect((await calendars('author1')).missing).toEqual([{ region: 'CN', year: 2027, late: true }])
})

test('a calendar with mistakes is refused with every place, and nothing waits', async () => {
  const wrong = {
    ...YEAR_2027,
    off: ['2027-01-01', '2027-02-30', '2025-05-01', '2027-01-01'],
    makeupWork: ['2027-01-06'],
    source: { notice: '通知' },
  }
  const { status, body } = await propose('author1', wrong)
  expect(status).toBe(422)
  expect(body).toMatchObject({ type: 'api/calendar-broken' })
  expect(
    (body as { errors: { code: string; at: string }[] }).errors.slice(1).map(({ code, at }) => [code, at]),
  ).toEqual(
    expect.arrayContaining([
      ['flow/calendar-without-notice', '/calendar/source'],
      ['flow/calendar-no-such-day', '/calendar/off/1'],
      ['flow/calendar-other-year', '/calendar/off/2'],
      ['flow/calendar-day-twice', '/calendar/off/3'],
      ['flow/calendar-makeup-on-weekday', '/calendar/makeupWork/0'],
    ]),
  )
  expect((await propose('author1', { ...YEAR_2027, region: 'CN-45' })).body).toMatchObject({
    type: 'api/calendar-other-region',
  })
  expect((await propose('author1', { ...YEAR_2027, status: 'baseline' })).status).toBe(422)
  expect((await propose('author1', { anything: true })).status).toBe(422)
  expect((await calendars('author1')).proposals).toEqual([])
})

test('clerks and residents neither upload nor confirm', async () => {
  for (const person of ['clerkA', 'huang']) {
    expect((await propose(person, YEAR_2027)).status).toBe(403)
    expect((await call('/calendars', { token: await tokenOf(person) })).status).toBe(403)
  }
})

test('whoever uploads a year sees what it would move, and may not confirm it', async () => {
  const { status, body } = await propose<CalendarsView>('publisher1', YEAR_2027)
  expect(status).toBe(201)
  const [proposal] = body.proposals
  expect(proposal).toMatchObject({ region: 'CN', year: 2027, mine: true, affected: { looked: 1, moved: 1, all: true } })
  expect(proposal?.added).toEqual(['2027-01-04', '2027-01-05', '2027-01-09'])
  expect(proposal?.removed).toContain('2027-05-01')
  const own = await decide('publisher1', proposal?.no ?? 0, { hash: proposal?.hash })
  expect([own.status, own.body]).toMatchObject([403, { type: 'api/calendar-own' }])
  expect((await decide<CalendarDecided>('publisher1', proposal?.no ?? 0, { reason: '传错了' })).status).toBe(200)
  expect((await calendars('author1')).refused).toMatchObject([{ year: 2027, reason: '传错了', refusedBy: '梁发布' }])
})

test('a second person confirms what he looked at; open dates move, closed cases stay as they are', async () => {
  const { body } = await propose<CalendarsView>('author1', YEAR_2027)
  const again = await propose<CalendarsView>('author1', YEAR_2027)
  expect(again.body.proposals.map(({ no }) => no)).toEqual(body.proposals.map(({ no }) => no))
  const { no = 0, hash = '' } = body.proposals[0] ?? {}
  expect((await decide('publisher1', no, { hash: 'another' })).body).toMatchObject({ type: 'api/calendar-not-as-seen' })
  expect((await decide('author1', no, { hash })).body).toMatchObject({ type: 'api/calendar-own' })
  expect((await decide('publisher1', no, {})).status).toBe(422)

  const before = (await call<CaseView>(`/cases/${closed}`, { token: await tokenOf('liang') })).body
  expect((await decide<CalendarDecided>('publisher1', no, { hash })).body).toEqual({ no, state: 'confirmed' })
  expect((await decide('publisher1', no, { hash })).body).toMatchObject({ type: 'api/calendar-decided' })

  const { body: now } = await call<CaseView>(`/cases/${open.id}`, { token: await tokenOf('huang') })
  expect(now.clocks.find(({ limit }) => limit === 'promised')).toMatchObject({ due: '2027-01-07', provisional: false })
  expect(now.timeline.at(-1)).toMatchObject({
    kind: 'calendar',
    event: 'deadlineRecomputed',
    title: '按新的放假安排重新计算期限',
    note: expect.stringContaining('2027年1月5日 → 2027年1月7日'),
  })
  expect(now.timeline.at(-1)?.note).toContain('测试用的2027年放假通知（虚构）')
  const after = (await call<CaseView>(`/cases/${closed}`, { token: await tokenOf('liang') })).body
  expect(after.timeline).toEqual(before.timeline)
  expect(await calendars('author1')).toMatchObject({ missing: [], proposals: [], recounting: 0 })
})

test('the same content is not uploaded twice, and a new case counts by it without a line about it', async () => {
  expect((await propose('author1', YEAR_2027)).body).toMatchObject({ type: 'api/calendar-in-force' })
  const { view } = await submitted('chen')
  const { body } = await act<CaseView>(view.id, 'clerkB', 'accept')
  expect(body.clocks.find(({ limit }) => limit === 'promised')?.due).toBe('2027-01-07')
  expect(body.timeline.map(({ kind }) => kind)).toEqual(['event', 'event'])
})

test('a case that nobody touches has its line by the alarm, also after a restart, and once only', async () => {
  const { COUNTY } = env as unknown as { COUNTY: DurableObjectNamespace }
  const stub = () => COUNTY.get(COUNTY.idFromName('sample'))
  const { view } = await submitted('wang')
  await act(view.id, 'clerkB', 'accept')
  const changed = { ...YEAR_2027, off: [...YEAR_2027.off, '2027-01-06'] }
  const { body } = await propose<CalendarsView>('author1', changed)
  const { no = 0, hash = '' } = body.proposals[0] ?? {}
  await decide('publisher1', no, { hash })
  const lines = () =>
    runInDurableObject(stub(), (_, state) =>
      state.storage.sql
        .exec<{ entry: string }>('SELECT entry FROM entries WHERE case_id = ? ORDER BY seq', view.id)
        .toArray()
        .map(({ entry }) => (JSON.parse(entry) as { event: string }).event),
    )
  expect(await lines()).toEqual(['start', 'accept'])
  await evictDurableObject(stub())
  // It is due now: on a busy machine it has run by itself already.
  await runDurableObjectAlarm(stub())
  expect(await lines()).toEqual(['start', 'accept', 'deadlineRecomputed'])
  const { body: seen } = await call<CaseView>(`/cases/${view.id}`, { token: await tokenOf('wang') })
  expect(seen.clocks.find(({ limit }) => limit === 'promised')?.due).toBe('2027-01-08')
  await runDurableObjectAlarm(stub())
  expect(await lines()).toHaveLength(3)
  expect((await calendars('author1')).recounting).toBe(0)
})
