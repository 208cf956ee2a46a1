// The client against a server in the test: keys, tokens, silence and refusals.
import { describe, expect, test } from 'vitest'
import {
  ClientError,
  type ClientOptions,
  createClient,
  exchange,
  Intents,
  newAttempt,
  type SubmitBody,
} from '../src/index.ts'
import { type Answer, json, refusal, server } from './server.ts'

const body: SubmitBody = { item: 'senior-card', form: { applicant: { name: '黄素兰' } } }
const now = async () => {}

function client(answers: Answer[], options: Partial<ClientOptions> = {}) {
  const { fetch, asked } = server(...answers)
  return {
    asked,
    client: createClient({ api: 'https://api.test/v1/sample/', token: async () => 't1', fetch, wait: now, ...options }),
  }
}
const failure = (promise: Promise<unknown>): Promise<ClientError> =>
  promise.then(
    () => Promise.reject(new Error('this should have failed')),
    (error: unknown) => (error instanceof ClientError ? error : Promise.reject(error)),
  )

describe('a write', () => {
  test('carries the key of its attempt, the token and the language', async () => {
    const { client: c, asked } = client([json({ id: 'c1' }, 201)])
    const attempt = newAttempt()
    await c.submit(body, attempt)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: 'https://api.test/v1/sample/cases',
      body,
      headers: {
        'idempotency-key': attempt.key,
        authorization: 'Bearer t1',
        'accept-language': 'zh-CN',
        'content-type': 'application/json',
      },
    })
  })

  test('without an answer is sent again under the same key until one comes', async () => {
    const { client: c, asked } = client([
      'silence',
      new Response('bad gateway', { status: 502 }),
      'silence',
      'silence',
      'silence',
      json({ id: 'c1' }, 201),
    ])
    const told: number[] = []
    const view = await c.submit(body, newAttempt({ onRetry: (times) => told.push(times) }))
    expect(view.id).toBe('c1')
    expect(new Set(asked.map((one) => one.headers['idempotency-key'])).size).toBe(1)
    expect(asked).toHaveLength(6)
    expect(told).toEqual([1, 2, 3, 4, 5])
  })

  test('without an answer is sent again at once when the person does not want to wait', async () => {
    const { client: c, asked } = client(['silence', json({ id: 'c1' }, 201)], {
      wait: (_ms, signal) => new Promise((done) => signal?.addEventListener('abort', () => done())),
    })
    const sent = c.submit(body, newAttempt({ onRetry: (_times, now) => setTimeout(now) }))
    expect((await sent).id).toBe('c1')
    expect(asked[0]?.headers['idempotency-key']).toBe(asked[1]?.headers['idempotency-key'])
  })

  test('that is stopped while unanswered says that the same key can be used again', async () => {
    const stop = new AbortController()
    const { client: c, asked } = client(['silence'], { wait: async () => stop.abort() })
    const error = await failure(c.submit(body, newAttempt({ signal: stop.signal })))
    expect(error).toMatchObject({ code: 'client/unanswered', status: 0 })
    expect(error.try).toContain('同一编号')
    expect(asked).toHaveLength(1)
  })

  test('refused by the kit with 503 is an answer, not silence', async () => {
    const { client: c, asked } = client([refusal(503, 'api/definition-broken')])
    expect(await failure(c.submit(body, newAttempt()))).toMatchObject({ code: 'api/definition-broken', status: 503 })
    expect(asked).toHaveLength(1)
  })

  test('of a file names it, percent-encoded, and sends its bytes', async () => {
    const { client: c, asked } = client([json({ id: 'file_1' }, 201)])
    await c.upload(new File(['x'], '照片 1.jpg', { type: 'image/jpeg' }), newAttempt())
    expect(asked[0]?.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-file-name': '%E7%85%A7%E7%89%87%201.jpg',
    })
    expect(asked[0]?.body).toBeInstanceOf(File)
  })
})

describe('a key', () => {
  test('stays while the same content is unanswered, and is new for other content', () => {
    const intents = new Intents()
    const first = intents.of(body).key
    expect(intents.of({ ...body }).key).toBe(first)
    expect(intents.of({ ...body, form: {} }).key).not.toBe(first)
  })

  test('is new after an answer, even for the same content', () => {
    const intents = new Intents()
    const first = intents.of(body).key
    intents.answered()
    expect(intents.of(body).key).not.toBe(first)
  })
})

describe('a token', () => {
  test('refused with 401 is renewed once and the call goes on under the same key', async () => {
    const fresh: boolean[] = []
    const token = async (ask: { fresh: boolean }) => {
      fresh.push(ask.fresh)
      return ask.fresh ? 't2' : 't1'
    }
    const { client: c, asked } = client([refusal(401, 'api/token-expired'), json({ id: 'c1' })], { token })
    await c.act('c1', { event: 'withdraw', seen: 3 }, newAttempt())
    expect(fresh).toEqual([false, true])
    expect(asked.map((one) => one.headers['authorization'])).toEqual(['Bearer t1', 'Bearer t2'])
    expect(asked[0]?.headers['idempotency-key']).toBe(asked[1]?.headers['idempotency-key'])
  })

  test('refused twice is said in the words of the server', async () => {
    const { client: c, asked } = client([refusal(401, 'api/token-invalid', '登录凭证无效')])
    expect(await failure(c.case('c1'))).toMatchObject({ code: 'api/token-invalid', says: '登录凭证无效', status: 401 })
    expect(asked).toHaveLength(2)
  })

  test('is not sent with what everybody may read', async () => {
    const { client: c, asked } = client([json([])])
    await c.items()
    await c.item('senior-card', { version: 2 })
    expect(asked.map((one) => one.headers['authorization'])).toEqual([undefined, undefined])
    expect(asked[1]?.url).toBe('https://api.test/v1/sample/items/senior-card@2')
  })
})

describe('an error', () => {
  test('keeps every problem, the place, the correlation id and what stands now', async () => {
    const two = [
      { code: 'form/required', at: '/photo', says: '请上传照片', try: '选一张照片' },
      { code: 'form/format', at: '/applicant/idNumber', says: '证件号码不对', try: '请核对' },
    ]
    const { client: c } = client([
      refusal(409, 'api/stale-version', '别人处理过', { errors: two, current: { seq: 7 } }),
    ])
    const error = await failure(c.act('c1', { event: 'accept', seen: 3 }, newAttempt()))
    expect(error.problems).toEqual(two)
    expect(error).toMatchObject({
      code: 'form/required',
      at: '/photo',
      instance: 'r-1',
      current: { seq: 7 },
      status: 409,
    })
  })

  test('without a list is made from its title and detail', async () => {
    const { client: c } = client([refusal(404, 'api/unknown-item', '没有这个事项', { errors: [] })])
    expect(await failure(c.item('nothing'))).toMatchObject({
      code: 'api/unknown-item',
      says: '没有这个事项',
      try: '请再看看',
    })
  })

  test('that is no problem document still says what to do', async () => {
    const { client: c } = client([new Response('<h1>500</h1>', { status: 500 })])
    expect(await failure(c.cases())).toMatchObject({ code: 'client/server-failed', status: 500 })
    const { client: d } = client([new Response('<h1>hello</h1>')])
    expect(await failure(d.cases())).toMatchObject({ code: 'client/unreadable' })
  })

  test('of a read without an answer comes after three tries, in the language of the reader', async () => {
    const { client: c, asked } = client(['silence'], { lang: 'en' })
    expect(await failure(c.inbox())).toMatchObject({ code: 'client/offline', says: 'The server could not be reached.' })
    expect(asked).toHaveLength(3)
    expect(asked[0]?.headers['accept-language']).toBe('en')
  })
})

test('what the path names cannot leave its place', async () => {
  const { client: c, asked } = client([json({})])
  await c.case('../items')
  expect(asked[0]?.url).toBe('https://api.test/v1/sample/cases/..%2Fitems')
})

describe('an exchange', () => {
  const given = { access_token: 'kit', token_type: 'Bearer', expires_in: 600 }

  test('sends the assertion in the body, and nowhere else', async () => {
    const { fetch, asked } = server(json(given))
    expect(await exchange('signed', { api: 'https://api.test/v1/sample/', fetch })).toEqual(given)
    expect(asked[0]).toMatchObject({ method: 'POST', url: 'https://api.test/v1/sample/token' })
    expect(asked[0]?.body).toEqual({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'signed' })
    expect(Object.values(asked[0]?.headers ?? {}).join()).not.toContain('signed')
  })

  test('that is refused says why', async () => {
    const { fetch } = server(refusal(400, 'api/assertion-used', '用过一次。'))
    const error = await failure(exchange('signed', { api: 'https://api.test/v1/sample', fetch }))
    expect([error.code, error.status]).toEqual(['api/assertion-used', 400])
  })
})
