// What leaves a case: in order, again until it arrives, and never holding up the answer.
import { runDurableObjectAlarm } from 'cloudflare:test'
import type { OutboxView } from '@yichuang/client'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ATTEMPTS } from '../src/outbox/backoff.ts'
import { sample } from '../src/sample/files.ts'
import {
  carried,
  cleared,
  countyWith,
  inside,
  later,
  of,
  ok,
  type Receiver,
  receiving,
  stub,
  types,
} from './outside.ts'
import { act, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

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

const opinion = { opinion: '符合条件。' }

describe('messages of a case', () => {
  test('leave in the order in which things happened', async () => {
    await receiving(ok)
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    await act(view.id, 'handler1', 'pass', opinion)
    await carried()
    expect(types(of(view.id, 'events'))).toEqual(['case.start', 'case.accept', 'case.pass'])
    expect(of(view.id, 'events').map(({ body }) => body.data['seq'])).toEqual([1, 2, 3])
  })

  test('say what happened by ids, codes, states and dates', async () => {
    await receiving(ok)
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    await carried()
    expect(of(view.id, 'events')[1]?.body).toMatchObject({
      type: 'case.accept',
      data: {
        county: 'sample',
        case: view.id,
        no: view.no,
        item: 'senior-card',
        version: 1,
        event: 'accept',
        kind: 'event',
        on: '2026-03-02',
        state: 'open.working.verify',
        done: false,
        due: { promised: '2026-03-09', statutory: '2026-03-16' },
      },
    })
  })

  test('tell of limits that passed, with the day on which they did', async () => {
    await receiving(ok)
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
    await clock('2026-05-06T10:00:00+08:00')
    await call(`/cases/${view.id}`, { token: await tokenOf('huang') })
    await carried()
    expect(of(view.id, 'events').at(-1)?.body).toMatchObject({
      type: 'limit.applicantReply',
      data: { kind: 'limit', on: '2026-03-23', done: true, result: 5 },
    })
  })

  test('go only to the webhooks that asked for them', async () => {
    await receiving(ok)
    const { records } = sample.county.webhooks ?? {}
    if (!records) throw new Error('the sample has no webhook')
    await countyWith({ webhooks: { records: { ...records, events: ['limit.*', 'case.accept'] } } })
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    await carried()
    expect(types(of(view.id, 'events'))).toEqual(['case.accept'])
  })

  test('do not hold up the answer: a receiver that never answers costs the submitter nothing', async () => {
    let release = () => {}
    const gate = new Promise<void>((done) => {
      release = done
    })
    await receiving(async () => {
      await gate
      return new Response(null, { status: 204 })
    })
    const { view } = await submitted('huang')
    expect(view.seq).toBe(1)
    const waiting = await inside((_, sql) => sql.exec('SELECT state FROM outbox WHERE case_id = ?', view.id).toArray())
    expect(waiting.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    release()
    await carried()
  })
})

describe('a message that does not arrive', () => {
  /** Fails the messages of the first case that it hears of to the webhook, as often as it is told. */
  function failing(times: number): Receiver {
    let first: unknown
    return ({ receiver, body }) => {
      if (receiver === 'events') first ??= body.data['case']
      const fails = receiver === 'events' && body.data['case'] === first && times-- > 0
      return new Response(null, { status: fails ? 503 : 200 })
    }
  }

  test('is tried again after a while, the same under the same id, and those behind it wait their turn', async () => {
    await receiving(failing(1))
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    await carried()
    expect(types(of(view.id, 'events'))).toEqual(['case.start'])
    await later('2026-03-02T09:00:04+08:00')
    expect(of(view.id, 'events')).toHaveLength(1)
    await later('2026-03-02T09:00:30+08:00')
    expect(types(of(view.id, 'events'))).toEqual(['case.start', 'case.start', 'case.accept'])
    const [first, again] = of(view.id, 'events')
    expect(again?.raw).toBe(first?.raw)
    expect(again?.id).toBe(first?.id)
  })

  test('holds up neither other cases nor the notes of its own', async () => {
    await receiving(failing(Number.POSITIVE_INFINITY))
    const broken = await submitted('huang')
    await carried()
    const whole = await submitted('liang')
    await carried()
    expect(types(of(whole.view.id, 'events'))).toEqual(['case.start'])
    expect(of(broken.view.id, 'notes')).toHaveLength(1)
  })

  test('is found again by the alarm though nobody asks for anything', async () => {
    await receiving(failing(1))
    const { view } = await submitted('huang')
    await carried()
    await inside((county) => {
      Object.defineProperty(county, 'clock', {
        configurable: true,
        value: () => Date.parse('2026-03-02T09:01:00+08:00'),
      })
    })
    expect(await runDurableObjectAlarm(stub())).toBe(true)
    await inside((county) => void delete (county as unknown as { clock?: unknown }).clock)
    expect(types(of(view.id, 'events'))).toEqual(['case.start', 'case.start'])
  })

  test('is a dead letter after its last attempt, and those behind it go on without it', async () => {
    await receiving(failing(ATTEMPTS))
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    for (let day = 3; day < 3 + ATTEMPTS; day++) await later(`2026-03-${String(day).padStart(2, '0')}T09:00:00+08:00`)
    expect(types(of(view.id, 'events'))).toEqual([...Array<string>(ATTEMPTS).fill('case.start'), 'case.accept'])
    const { body } = await call<OutboxView>('/outbox', { token: await tokenOf('operator1') })
    expect(body.messages.find((one) => one.case.id === view.id && one.state === 'dead')).toMatchObject({
      type: 'case.start',
      receiver: 'webhook records',
      attempts: ATTEMPTS,
      error: { code: 'outbox/answered', says: '接收方回答了 503。' },
      acts: [],
    })
  })

  test('of which the receiver wants no more (410) is dead at once', async () => {
    await receiving(({ receiver }) => new Response(null, { status: receiver === 'events' ? 410 : 200 }))
    const { view } = await submitted('huang')
    await carried()
    expect(await stateOf(view.id)).toEqual(['dead 1 outbox/answered'])
  })

  test('because the receiver sends us elsewhere is not followed', async () => {
    await receiving(() => Response.redirect('http://169.254.169.254/latest', 302))
    const { view } = await submitted('huang')
    await carried()
    expect(await stateOf(view.id)).toEqual(['waiting 1 outbox/redirected'])
    expect(of(view.id, 'events')).toHaveLength(1)
  })

  test('because its way out throws is tried again all the same', async () => {
    await receiving(() => {
      throw new TypeError('network connection lost')
    })
    const { view } = await submitted('huang')
    await carried()
    expect(await stateOf(view.id)).toEqual(['waiting 1 outbox/unreachable'])
  })

  test('because its key is missing says which, and goes nowhere', async () => {
    await receiving(ok)
    const { records } = sample.county.webhooks ?? {}
    if (!records) throw new Error('the sample has no webhook')
    await countyWith({ webhooks: { records: { ...records, keys: ['WEBHOOK_NEVER_SET'] } } })
    const { view } = await submitted('huang')
    await carried()
    expect(await stateOf(view.id)).toEqual(['waiting 1 outbox/key-missing'])
    expect(of(view.id, 'events')).toEqual([])
  })

  test('because its address leads inside a network goes nowhere', async () => {
    await receiving(ok)
    const { records } = sample.county.webhooks ?? {}
    if (!records) throw new Error('the sample has no webhook')
    await countyWith({ webhooks: { records: { ...records, url: 'https://10.0.0.8/hook' } } })
    const { view } = await submitted('huang')
    await carried()
    expect(await stateOf(view.id)).toEqual(['waiting 1 outbox/address-refused'])
    expect(of(view.id, 'events')).toEqual([])
  })

  test('because this process ended before noting that it had arrived comes once more, under the same id', async () => {
    await receiving(ok)
    await inside((_, sql) =>
      sql.exec(
        "CREATE TRIGGER killed BEFORE UPDATE OF state ON outbox WHEN NEW.state = 'sent' BEGIN SELECT RAISE(ABORT, 'killed'); END",
      ),
    )
    const { view } = await submitted('huang')
    await carried()
    await inside((_, sql) => sql.exec('DROP TRIGGER killed'))
    await later('2026-03-02T09:00:30+08:00')
    const [first, second, ...more] = of(view.id, 'events')
    expect(second).toMatchObject({ id: first?.id, raw: first?.raw })
    expect(more).toEqual([])
    expect(await stateOf(view.id)).toEqual(['sent 2 '])
  })

  /** State, attempts and code of the messages to the webhook. */
  const stateOf = (id: string) =>
    inside((_, sql) =>
      sql
        .exec("SELECT state, attempts, error FROM outbox WHERE case_id = ? AND receiver LIKE 'webhook%'", id)
        .toArray()
        .map(({ state, attempts, error }) => `${state} ${attempts} ${error ? JSON.parse(String(error)).code : ''}`),
    )
})
