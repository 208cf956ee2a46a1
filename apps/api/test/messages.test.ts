// What messages say: nothing about a person, signed, in both languages; and what people do with those that did not arrive.
import type { OutboxMessage, OutboxView } from '@yichuang/client'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
// @ts-expect-error The example is plain JavaScript, as its readers will have it.
import { verified } from '../../../docs/examples/verify-webhook.mjs'
import { isPublicAddress } from '../src/outbox/address.ts'
import { ATTEMPTS, backoff, LONGEST } from '../src/outbox/backoff.ts'
import type { Note, Notifier } from '../src/outbox/note.ts'
import { logNotifier, webhookNotifier } from '../src/outbox/notifiers.ts'
import { sample } from '../src/sample/files.ts'
import type { Arrived } from '../src/sample/inbox.ts'
import { carried, cleared, countyWith, inside, later, logged, of, ok, receiving, secrets, sent } from './outside.ts'
import { act, bundleOf, call, clock, newKey, ORIGIN, publish, submitted, tokenOf } from './stage.ts'

const KEY = `whsec_${btoa('a key of thirty-two bytes, really')}`
const OTHER = `whsec_${btoa('another key of enough bytes, too!')}`
const { records } = sample.county.webhooks ?? {}
if (!records) throw new Error('the sample has no webhook')

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})
beforeEach(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  cleared()
})
afterEach(async () => {
  await receiving(ok)
  await countyWith({})
  await later('2026-12-30T09:00:00+08:00')
})
const noteTexts = (id: string) => of(id, 'notes').map(({ body }) => (body.data as unknown as Note).text)

test('no message, header or line of the log holds anything that stands in the form or in an opinion', async () => {
  await receiving(({ receiver }) => new Response(null, { status: receiver === 'notes' ? 500 : 200 }))
  const secret = '秘密意见甲乙丙'
  const { view } = await submitted('huang', {
    delivery: { deliverBy: 'post', postAddress: '金丝雀路 7 号 13877776666', notifyBy: 'sms' },
  })
  await act(view.id, 'clerkA', 'accept')
  await act(view.id, 'handler1', 'pass', { opinion: secret })
  await carried()
  const stored = await inside((_, sql) => JSON.stringify(sql.exec('SELECT * FROM outbox').toArray()))
  const all = [JSON.stringify(sent), JSON.stringify(logged), stored].join('\n')
  expect(sent.length).toBeGreaterThan(3)
  expect(logged.length).toBeGreaterThan(0)
  for (const canary of [
    secret,
    '黄素兰',
    '韦晓红',
    '450299195803120022',
    '13800138000',
    '13877776666',
    '金丝雀',
    '在水一方',
  ]) {
    expect(all).not.toContain(canary)
  }
})

test('an applicant is told by his own id, as he wished, in both languages', async () => {
  await receiving(ok)
  const { view, token } = await submitted('huang', { delivery: { deliverBy: 'window', notifyBy: 'sms' } })
  await act(view.id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
  await carried()
  const [received, correction] = of(view.id, 'notes').map(({ body }) => body.data as unknown as Note)
  const { body: me } = await call<{ id: string }>('/me', { token })
  expect(received).toMatchObject({ to: { person: me.id, by: 'sms' }, news: 'received', event: 'start' })
  expect(received?.text).toEqual({
    'zh-CN': `您的“老年人优待证”申请已收到，办件编号 ${view.no}。示范街道办事处最晚 2026年3月9日 答复。`,
    en: `Your application for "Senior citizen card" has arrived; its number is ${view.no}. Shifan Sub-district Office answers by 9 March 2026.`,
  })
  expect(correction).toMatchObject({ news: 'correction', event: 'requestCorrection' })
  expect(correction?.text['zh-CN']).toBe('您的申请需要补正，请查看一次性告知书')
})

test('an item says its own words, and the desk of the flow hears of a limit that passed', async () => {
  await receiving(ok)
  const bundle = bundleOf('senior-card')
  const messages = { accept: ['“{item}”（{case}）已受理。', '最晚 {due} 办结。'] }
  const en = { '“{item}”（{case}）已受理。': '"{item}" ({case}) is accepted.', '最晚 {due} 办结。': 'Done by {due}.' }
  await publish({
    ...bundle,
    service: { ...bundle.service, messages },
    text: { ...bundle.text, en: { ...bundle.text['en'], ...en } },
  })
  const { view } = await submitted('huang')
  await act(view.id, 'clerkA', 'accept')
  await carried()
  expect(noteTexts(view.id)[1]).toEqual({
    'zh-CN': `“老年人优待证”（${view.no}）已受理。最晚 2026年3月9日 办结。`,
    en: `"Senior citizen card" (${view.no}) is accepted. Done by 9 March 2026.`,
  })
  const late = await submitted('liang')
  await clock('2026-03-20T09:00:00+08:00')
  await call(`/cases/${late.view.id}`, { token: await tokenOf('liang') })
  await carried()
  const [, passed] = of(late.view.id, 'notes').map(({ body }) => body.data as unknown as Note)
  expect(passed).toMatchObject({ to: { post: 'supervisor', unit: '450299' }, news: 'desk', event: 'receipt' })
})

test('a receiver verifies with the example of the documents, and with a library of the scheme; a changed word is found', async () => {
  await receiving(ok)
  secrets['WEBHOOK_RECORDS'] = KEY
  await countyWith({ webhooks: { records: { ...records, keys: ['WEBHOOK_RECORDS'] } } })
  const { view } = await submitted('huang')
  await carried()
  const [{ headers, raw } = { headers: {}, raw: '' }] = of(view.id, 'events')
  expect(verified({ headers, body: raw, secrets: [KEY] })).toMatchObject({ type: 'case.start' })
  expect(new Webhook(KEY).verify(raw, headers)).toMatchObject({ type: 'case.start' })
  expect(verified({ headers, body: raw.replace('case.start', 'case.close'), secrets: [KEY] })).toBeUndefined()
  expect(verified({ headers, body: raw, secrets: [OTHER] })).toBeUndefined()
  expect(verified({ headers, body: raw, secrets: [KEY], now: Date.now() / 1000 + 301 })).toBeUndefined()
})

test('while a key is changed both the old and the new one fit', async () => {
  await receiving(ok)
  Object.assign(secrets, { WEBHOOK_NEW: OTHER, WEBHOOK_OLD: KEY })
  await countyWith({ webhooks: { records: { ...records, keys: ['WEBHOOK_NEW', 'WEBHOOK_OLD'] } } })
  const { view } = await submitted('huang')
  await carried()
  const [{ headers, raw } = { headers: {}, raw: '' }] = of(view.id, 'events')
  for (const secret of [KEY, OTHER]) expect(verified({ headers, body: raw, secrets: [secret] })).toBeDefined()
})

test("the sample's own receiver shows what arrived, each message once", async () => {
  await inside((county) => void delete (county as unknown as { outside?: unknown }).outside)
  const { view } = await submitted('huang')
  await carried()
  await inside((_, sql) => sql.exec("UPDATE outbox SET state = 'waiting', next_try = at WHERE case_id = ?", view.id))
  await later('2026-03-02T09:01:00+08:00')
  const { body } = await call<Arrived[]>(`${ORIGIN}/sample/inbox.json`)
  const mine = body.filter(({ body: one }) => (one as { data: { case: string } }).data.case === view.id)
  expect(mine.map(({ inbox }) => inbox).sort()).toEqual(['events', 'notes'])
})

describe('a message that nobody takes', () => {
  const operator = (path: string, given: object = {}) =>
    tokenOf('operator1').then((token) => call<OutboxMessage>(path, { token, method: 'POST', ...given }))
  async function deadOne(): Promise<string> {
    await receiving(({ receiver }) => new Response(null, { status: receiver === 'events' ? 410 : 200 }))
    const { view } = await submitted('huang')
    await carried()
    const { body } = await call<OutboxView>('/outbox', { token: await tokenOf('operator1') })
    return body.messages.find((one) => one.case.id === view.id && one.state === 'dead')?.id ?? ''
  }

  test('is tried again at once by an operator, and who did it is kept', async () => {
    const id = await deadOne()
    await receiving(ok)
    const { status, body } = await operator(`/outbox/${id}/retry`)
    expect([status, body.state]).toEqual([200, 'waiting'])
    await carried()
    const { body: view } = await call<OutboxView>('/outbox', { token: await tokenOf('operator1') })
    expect(view.messages.find((one) => one.id === id)).toMatchObject({
      state: 'sent',
      acts: [{ did: 'retry', by: 'operator1' }],
    })
  })

  test('is given up with a reason, once whatever is repeated, and nobody changes that line', async () => {
    const id = await deadOne()
    const key = newKey()
    const json = { reason: '对方系统已停用' }
    const first = await operator(`/outbox/${id}/drop`, { json, key })
    const again = await operator(`/outbox/${id}/drop`, { json, key })
    expect([first.status, again.body]).toEqual([200, first.body])
    expect(first.body).toMatchObject({
      state: 'dropped',
      acts: [{ did: 'drop', by: 'operator1', reason: json.reason }],
    })
    await inside((_, sql) => {
      expect(() => sql.exec('DELETE FROM outbox_acts')).toThrow('outbox acts are kept')
      expect(() => sql.exec("UPDATE outbox_acts SET reason = ''")).toThrow('outbox acts stand')
    })
  })
})

/** What every notifier promises. */
function keepsItsPromises(open: () => { notifier: Notifier; out: () => string }) {
  const note: Note = {
    ...{ id: 'msg_1', county: 'sample', case: 'case_1', no: 'N-1', item: 'senior-card', event: 'accept' },
    ...{ news: 'document', at: '2026-03-02T09:00:00+08:00', to: { person: 'p_1', by: 'sms' } },
    text: { 'zh-CN': '您的申请已受理', en: 'Accepted' },
  }
  test('takes a note to a person, and one to a post', async () => {
    const { notifier, out } = open()
    expect(await notifier.send(note)).toBeUndefined()
    expect(await notifier.send({ ...note, id: 'msg_2', to: { post: 'supervisor', unit: '450299' } })).toBeUndefined()
    for (const told of ['msg_1', 'p_1', 'sms', '您的申请已受理', 'msg_2', 'supervisor', '450299'])
      expect(out()).toContain(told)
  })
  test('takes the same note twice', async () => {
    const { notifier } = open()
    await notifier.send(note)
    expect(await notifier.send(note)).toBeUndefined()
  })
}
describe('the notifier that writes to the log', () =>
  keepsItsPromises(() => {
    const lines: object[] = []
    return { notifier: logNotifier((line) => lines.push(line)), out: () => JSON.stringify(lines) }
  }))
describe('the notifier that calls the host', () =>
  keepsItsPromises(() => {
    const bodies: string[] = []
    const outside = {
      fetch: async (_: string, { body }: RequestInit) =>
        new Response(null, { status: bodies.push(String(body)) && 204 }),
      secret: () => KEY,
      mayCall: () => true,
    }
    const notifier = webhookNotifier(outside, { url: 'https://host.example.cn/notes', keys: ['WEBHOOK_NOTES'] })
    return { notifier, out: () => bodies.join() }
  }))

test('waits grow from seconds to hours, differ by chance, and add up to about a day', () => {
  const waits = Array.from({ length: ATTEMPTS - 1 }, (_, n) => backoff(n + 1, 0))
  expect(waits.slice(0, 4)).toEqual([10_000, 40_000, 160_000, 640_000])
  expect(waits.at(-1)).toBe(LONGEST)
  expect(backoff(1, 0.999)).toBeGreaterThanOrEqual(5_000)
  expect(backoff(40, 0.5)).toBe(LONGEST * 0.75)
  expect(waits.reduce((sum, one) => sum + one, 0) / 3_600_000).toBeCloseTo(21.8, 0)
})

test.each([
  ['https://records.example.gov.cn/hook', true],
  ['https://records.example.gov.cn:8443/hook', true],
  ['http://records.example.gov.cn/hook', false],
  ['https://10.0.0.8/hook', false],
  ['https://0x7f.1/hook', false],
  ['https://2130706433/hook', false],
  ['https://[::1]/hook', false],
  ['https://[::ffff:10.0.0.1]/hook', false],
  ['https://localhost/hook', false],
  ['https://printer.local./hook', false],
  ['https://metadata.google.internal/', false],
  ['https://intranet/hook', false],
  ['https://somebody:secret@example.cn/', false],
  ['file:///etc/passwd', false],
  ['no address', false],
])('%s may be called: %s', (address, may) => {
  expect(isPublicAddress(address)).toBe(may)
})
