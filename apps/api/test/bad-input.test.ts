// What strangers and broken pages send: each gets a plain answer, and nothing is kept or lost.
import type { CaseView, ProblemDetails } from '@yichuang/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBytes } from '../src/http/body.ts'
import {
  act,
  application,
  bundleOf,
  type Call,
  call,
  clock,
  ORIGIN,
  publish,
  type Sent,
  submitted,
  tokenOf,
  upload,
} from './stage.ts'

let huang: string
let photo: string
let sent: Sent

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  huang = await tokenOf('huang')
  photo = (await upload(huang)).id
  sent = await submitted('huang')
})

/** Status and code, after looking that the answer is a whole problem in words. */
async function answerTo(path: string, given: Call): Promise<[number, string]> {
  const { status, headers, body } = await call(path, given)
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(body.status).toBe(status)
  for (const text of [body.title, body.detail, ...body.errors.flatMap(({ says, try: way }) => [says, way])]) {
    expect(text).toMatch(/[\u4e00-\u9fff]/)
    expect(text).not.toMatch(/\{\w+\}|undefined/)
  }
  expect(body.instance).toBe(headers.get('x-request-id'))
  return [status, body.type]
}

describe('bodies', () => {
  const raw = (text: string, type = 'application/json') => ({ raw: text, headers: { 'content-type': type } })
  test.each<[string, string, number, string]>([
    ['malformed JSON', '{"item":"senior-card",}', 400, 'api/malformed-json'],
    ['nothing', ' ', 400, 'api/malformed-json'],
    ['a hundred thousand levels', '['.repeat(100_000), 400, 'api/too-deep'],
    ['three hundred kilobytes', JSON.stringify({ item: 'x'.repeat(300_000) }), 413, 'api/too-large'],
    ['a NUL', '{"item":"a\\u0000"}', 400, 'api/bad-characters'],
    ['half a character', '{"item":"\\ud800"}', 400, 'api/bad-characters'],
    ['a name twice', '{"item":"a","item":"b"}', 400, 'api/duplicate-key'],
    ['a prototype', '{"item":"senior-card","form":{"__proto__":{"photo":"x"}}}', 400, 'api/forbidden-key'],
    ['a list', '[]', 422, 'api/wrong-body'],
    ['a number for the item', '{"item":1,"form":{}}', 422, 'api/wrong-body'],
    ['no form', '{"item":"senior-card"}', 422, 'api/wrong-body'],
    ['a form that is a list', '{"item":"senior-card","form":[]}', 422, 'api/wrong-body'],
    ['a field nobody knows', '{"item":"senior-card","form":{},"admin":true}', 422, 'api/unknown-field'],
    ['a date that does not exist', '{"item":"senior-card","form":{},"on":"2026-02-30"}', 422, 'api/wrong-body'],
    ['an unknown item', '{"item":"toString","form":{}}', 404, 'api/unknown-item'],
    ['an unknown version', '{"item":"senior-card","version":99,"form":{}}', 404, 'api/unknown-item'],
  ])('%s is refused', async (_, text, status, code) => {
    expect(await answerTo('/cases', { token: huang, ...raw(text) })).toEqual([status, code])
  })

  test('a body that breaks off half way is refused, and no failure of ours', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"item":'))
        controller.error(new Error('the line is dead'))
      },
    })
    const request = new Request(ORIGIN, { method: 'POST', body: broken })
    await expect(readBytes(request, 1024)).rejects.toMatchObject({ troubles: [{ code: 'api/cut-short' }] })
  })

  test.each<[string, unknown]>([
    ['twenty thousand unknown fields', Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, 1]))],
    ['a field with a name of a hundred thousand letters', { item: 'x', form: {}, ['x'.repeat(100_000)]: 1 }],
    ['a form with such a field', { item: 'senior-card', form: { ['x'.repeat(100_000)]: 1 } }],
    ['thousands of wrong entries', { item: 'senior-card', form: { emergencyContacts: Array(4000).fill(1) } }],
  ])('%s is refused in few words', async (_, json) => {
    const { status, body } = await call('/cases', { token: huang, json })
    expect([413, 422]).toContain(status)
    expect(body.errors.length).toBeGreaterThan(0)
    expect(JSON.stringify(body).length).toBeLessThan(40_000)
  })

  test('a mistake is told with its place, line and column', async () => {
    const { body } = await call('/cases', { token: huang, ...raw('{"item":\n  oops}') })
    expect(body.title).toContain('2:3')
  })

  test('more than declared is cut off, whatever the header says', async () => {
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      },
    })
    const headers = { 'content-type': 'application/json', 'content-length': '10' }
    expect(await answerTo('/cases', { token: huang, raw: stream as never, headers })).toEqual([413, 'api/too-large'])
  })

  test('only JSON is taken where JSON is meant', async () => {
    expect(await answerTo('/cases', { token: huang, ...raw('a=b', 'application/x-www-form-urlencoded') })).toEqual([
      415,
      'api/not-json',
    ])
    expect(await answerTo('/cases', { token: huang, ...raw('{}', 'text/plain') })).toEqual([415, 'api/not-json'])
  })
})

describe('forms', () => {
  const send = (form: unknown) => call('/cases', { token: huang, json: { item: 'senior-card', form } })
  const errors = ({ body }: { body: ProblemDetails }) => body.errors.map(({ code, at }) => `${code} ${at}`)

  test('a wrong number and a missing photo are both told, each at its field', async () => {
    const { photo: _, ...form } = application(photo)
    const wrong = { ...form, applicant: { ...(form['applicant'] as object), idNumber: '450299195803120023' } }
    const answer = await send(wrong)
    expect(answer.status).toBe(422)
    expect(errors(answer)).toEqual(
      expect.arrayContaining([expect.stringMatching(/ \/applicant\/idNumber$/), 'form/required /photo']),
    )
  })

  test('a field that the form has not is named', async () => {
    const answer = await send(application(photo, { isApproved: true }))
    expect(answer.status).toBe(422)
    expect(errors(answer).join()).toContain('/isApproved')
  })

  test.each([[null], [42], ['text'], [{ name: { deep: [1] } }], [[]]])(
    '%j where a person is meant is refused',
    async (applicant) => {
      expect((await send(application(photo, { applicant: applicant as never }))).status).toBe(422)
    },
  )

  test.each(['file_00000000000000000000000000', 'x', '../../etc/passwd'])(
    'the photo %s that nobody uploaded is refused',
    async (id) => {
      const answer = await send(application(id))
      expect([404, 422]).toContain(answer.status)
      expect(answer.body.errors[0]?.at).toBe('/photo')
    },
  )

  test("somebody else's photo cannot be used", async () => {
    const other = (await upload(await tokenOf('liang'))).id
    const answer = await send(application(other))
    expect(errors(answer)).toEqual(['file/unknown /photo'])
  })

  test('a resident cannot apply in another name', async () => {
    const json = { item: 'senior-card', form: application(photo), applicant: { name: '别人' } }
    expect((await call('/cases', { token: huang, json })).body.type).toBe('api/applicant-not-yours')
  })

  test('a clerk must name the applicant', async () => {
    const json = { item: 'senior-card', form: {} }
    const clerk = await tokenOf('clerkA')
    expect((await call('/cases', { token: clerk, json })).body.type).toBe('api/applicant-missing')
    const blank = { ...json, applicant: { name: ' ' } }
    expect((await call('/cases', { token: clerk, json: blank })).body.type).toBe('api/wrong-body')
  })

  test.each(['2026-02-26', '2026-02-27', '2026-03-03', '0000-01-01', '9999-12-31'])(
    'who applies on line applies today, not on %s',
    async (on) => {
      const json = { item: 'senior-card', form: application(photo), on }
      const { status, body } = await call('/cases', { token: huang, json })
      expect([status, body.errors[0]?.at]).toEqual([422, '/on'])
    },
  )

  test('paper may be typed in as late as the item says', async () => {
    const token = await tokenOf('clerkA')
    const take = (on: string) =>
      call<CaseView>('/cases', { token, json: { item: 'senior-card', form: {}, applicant: { name: '黄素兰' }, on } })
    expect((await take('2026-02-26')).status).toBe(422)
    expect((await take('2026-02-27')).body.submittedOn).toBe('2026-02-27')
  })

  test('who holds no window takes nothing in', async () => {
    const json = { item: 'senior-card', form: {}, applicant: { name: '黄素兰' } }
    const { status, body } = await call('/cases', { token: await tokenOf('handler1'), json })
    expect([status, body.type]).toEqual([403, 'flow/not-your-desk'])
  })
})

describe('acts', () => {
  const event = (json: unknown, token = sent.token, id = sent.view.id) =>
    answerTo(`/cases/${id}/events`, { token, json })

  test.each(['fly', '', 'xstate.after.receipt.case.open.received', 'start', 'constructor', 'x'.repeat(300)])(
    'the event %j is refused',
    async (name) => {
      const [status] = await event({ event: name, seen: sent.view.seq })
      expect(status).toBe(422)
    },
  )

  test('an event of another post is refused', async () => {
    expect(await event({ event: 'accept', seen: sent.view.seq })).toEqual([403, 'flow/not-your-desk'])
  })

  test.each([
    [{ event: 'withdraw' }],
    [{ event: 'withdraw', seen: '1' }],
    [{ event: 'withdraw', seen: 1.5 }],
    [{ seen: 1 }],
    [{ event: ['withdraw'], seen: 1 }],
  ])('%j is refused', async (json) => {
    expect(await event(json)).toEqual([422, 'api/wrong-body'])
  })

  test.each(['case_00000000000000000000000000', "' OR 1=1 --", '%00', 'senior-card'])(
    'the case %j is not found',
    async (id) => {
      expect(await answerTo(`/cases/${encodeURIComponent(id)}`, { token: huang })).toEqual([404, 'api/unknown-case'])
      expect(await event({ event: 'withdraw', seen: 1 }, huang, encodeURIComponent(id))).toEqual([
        404,
        'api/unknown-case',
      ])
    },
  )

  test('after all this the case stands as it was', async () => {
    const { body } = await call<CaseView>(`/cases/${sent.view.id}`, { token: sent.token })
    expect([body.seq, body.state.path]).toEqual([sent.view.seq, 'open.received'])
    expect((await act(sent.view.id, 'clerkB', 'accept')).status).toBe(200)
  })
})

describe('addresses', () => {
  test.each<[string, string, number, string]>([
    ['GET', `${ORIGIN}/v1/elsewhere/items`, 404, 'api/unknown-county'],
    ['GET', `${ORIGIN}/v1/__proto__/items`, 404, 'api/unknown-county'],
    ['GET', '/items/none', 404, 'api/unknown-item'],
    ['GET', '/items/senior-card@0', 404, 'api/unknown-item'],
    ['GET', '/items/senior-card@99', 404, 'api/unknown-item'],
    ['GET', '/nothing', 404, 'api/unknown-route'],
    ['GET', `${ORIGIN}/`, 404, 'api/unknown-route'],
    ['GET', `${ORIGIN}/v1`, 404, 'api/unknown-route'],
    ['DELETE', '/items', 405, 'api/unknown-method'],
    ['PUT', '/cases', 405, 'api/unknown-method'],
    ['GET', '/files', 405, 'api/unknown-method'],
  ])('%s %s is answered in words', async (method, path, status, code) => {
    expect(await answerTo(path, { method, token: huang, key: null })).toEqual([status, code])
  })
})
