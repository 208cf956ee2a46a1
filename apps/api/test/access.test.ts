// Who sees what: cases, lists, fields, and from which origins.
import type { CaseView, Inbox } from '@yichuang/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, application, bundleOf, call, clock, ORIGIN, publish, submitted, tokenOf } from './stage.ts'

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  const bundle = structuredClone(bundleOf('senior-card'))
  const handler = bundle.service.desks['handler']
  if (!handler || Array.isArray(handler)) throw new Error('the desk has another shape')
  handler.hides = ['/application/applicant/mobile', '/application/photo']
  await publish(bundle)
})

const look = async (id: string, person: string) => call<CaseView>(`/cases/${id}`, { token: await tokenOf(person) })

describe('a case', () => {
  test('is seen by its applicant and by who has, or had, a desk of it', async () => {
    const { view } = await submitted('huang')
    const seen = async () => {
      const people = ['huang', 'liang', 'clerkA', 'clerkB', 'handler1', 'decider1', 'issuer1', 'publisher1']
      const answers = await Promise.all(
        people.map(async (person) => [person, (await look(view.id, person)).status] as const),
      )
      return answers.filter(([, status]) => status === 200).map(([person]) => person)
    }
    // The decider may terminate from the first day, so the case is his to see.
    expect(await seen()).toEqual(['huang', 'clerkA', 'clerkB', 'decider1'])
    await act(view.id, 'clerkA', 'accept')
    expect(await seen()).toEqual(['huang', 'clerkA', 'clerkB', 'handler1', 'decider1'])
  })

  test("taken in at the window is the applicant's on line, by the number on the paper", async () => {
    const json = {
      item: 'senior-card',
      form: application('', { photo: null as never }),
      applicant: { name: '梁秀珍', idNumber: '450299194811110065' },
    }
    const { photo: _, ...form } = json.form
    const { body } = await call<CaseView>('/cases', { token: await tokenOf('clerkA'), json: { ...json, form } })
    expect([body.channel, body.as]).toEqual(['window', 'staff'])
    expect((await look(body.id, 'liang')).body.as).toBe('applicant')
    expect((await look(body.id, 'huang')).status).toBe(404)
  })

  test('hides from a desk what the desk is not to see', async () => {
    const { view } = await submitted('huang')
    const window = (await look(view.id, 'clerkB')).body.forms.find(({ name }) => name === 'application')
    expect(JSON.stringify(window?.value)).toContain('13800138000')
    await act(view.id, 'clerkB', 'accept')
    const { body } = await look(view.id, 'handler1')
    const form = body.forms.find(({ name }) => name === 'application')
    expect(JSON.stringify(form?.value)).not.toContain('13800138000')
    expect(JSON.stringify(form?.schema.properties?.['applicant'])).not.toContain('"mobile"')
    expect(form?.value).not.toHaveProperty('photo')
    expect(body.files).toEqual({})
    const [id = ''] = Object.keys(view.files)
    expect((await call(`/files/${id}`, { token: await tokenOf('handler1') })).status).toBe(404)
  })

  test('does not tell the applicant what the office wrote for itself', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkB', 'accept')
    await act(view.id, 'handler1', 'pass', { opinion: '只给同事看的话' })
    expect(JSON.stringify((await look(view.id, 'huang')).body)).not.toContain('只给同事看的话')
    expect(JSON.stringify((await look(view.id, 'handler1')).body)).toContain('只给同事看的话')
  })

  test('asks the applicant for exactly what was listed, in words, until a date', async () => {
    const { view } = await submitted('huang')
    const { body: asked } = await act<CaseView>(view.id, 'clerkA', 'requestCorrection', {
      items: ['/photo'],
      note: '请用近照。',
    })
    expect(asked.asked).toBe(false)
    const { body } = await look(view.id, 'huang')
    expect(body.asks).toMatchObject({
      pointers: ['/photo'],
      titles: ['近期免冠照片'],
      note: '请用近照。',
      until: '2026-03-23',
    })
    const resubmit = body.actions.find(({ event }) => event === 'resubmit')
    expect([body.asked, resubmit?.only, resubmit?.form?.name]).toEqual([true, ['/photo'], 'application'])
    expect(resubmit?.value).toEqual(body.forms.find(({ name }) => name === 'application')?.value)
  })
})

describe('the inbox', () => {
  test('holds what waits at my posts, the most pressing first, and what I may take in', async () => {
    const { view } = await submitted('huang')
    const inbox = async (person: string) => (await call<Inbox>('/inbox', { token: await tokenOf(person) })).body
    const clerk = await inbox('clerkB')
    expect(clerk.tasks.map(({ case: one }) => one.id)).toContain(view.id)
    expect(clerk.tasks.find(({ case: one }) => one.id === view.id)).toMatchObject({
      post: '综合受理岗',
      unit: '示范街道办事处',
      due: { limit: 'receipt', due: '2026-03-09', colour: 'calm' },
    })
    expect(clerk.counts.all).toBe(clerk.tasks.length)
    expect(clerk.intake.map(({ id }) => id)).toEqual(['senior-card'])
    const dues = clerk.tasks.map(({ due }) => due?.due ?? '')
    expect(dues).toEqual([...dues].sort())
    const issuer = await inbox('issuer1')
    expect([issuer.tasks, issuer.intake]).toEqual([[], []])
    expect((await call('/inbox', { token: await tokenOf('huang') })).status).toBe(403)
  })
})

describe('the correction list', () => {
  test('starts from what is missing on the paper', async () => {
    const { photo: _, ...form } = application('')
    const json = { item: 'senior-card', form, applicant: { name: '王德福' } }
    const { body } = await call<CaseView>('/cases', { token: await tokenOf('clerkA'), json })
    const correction = body.actions.find(({ event }) => event === 'requestCorrection')
    expect(correction?.value).toEqual({ items: ['/photo'] })
    const choices = correction?.form?.schema.properties?.['items']?.items?.oneOf ?? []
    expect(choices).toContainEqual({ const: '/photo', title: '近期免冠照片' })
    expect(choices).toContainEqual({ const: '/applicant/mobile', title: '申请人 · 手机号' })
  })
})

describe('other origins', () => {
  const from = (origin: string, path = '/items', method = 'GET') =>
    call(path, { method, key: null, headers: { origin, 'access-control-request-method': 'POST' } })

  test.each(['http://127.0.0.1:8788', 'http://127.0.0.1:8789'])(
    '%s, which the county lists, may read',
    async (origin) => {
      const { headers } = await from(origin)
      expect(headers.get('access-control-allow-origin')).toBe(origin)
      expect(headers.get('access-control-allow-credentials')).toBe(null)
      expect(headers.get('vary')).toContain('Origin')
    },
  )

  test.each([
    'null',
    'http://127.0.0.1:87888',
    'https://127.0.0.1:8788',
    'http://evil.example',
    'http://127.0.0.1:8788.evil.example',
    '*',
  ])('%s may not', async (origin) => {
    for (const path of ['/items', '/me', '/nothing', `${ORIGIN}/sample/clock`]) {
      expect((await from(origin, path)).headers.get('access-control-allow-origin')).toBe(null)
    }
  })

  test("a page of the county may ask with a token, a key and a file's name", async () => {
    const { status, headers } = await from('http://127.0.0.1:8788', '/files', 'OPTIONS')
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:8788')
    for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-File-Name', 'Accept-Language']) {
      expect(headers.get('access-control-allow-headers')).toContain(name)
    }
  })

  test('a page of the sample county may sign in at the sample issuer', async () => {
    const { status, headers } = await from('http://127.0.0.1:8789', `${ORIGIN}/sample/issuer/token`, 'OPTIONS')
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'http://127.0.0.1:8789'])
  })

  test('a refusal can be read there too', async () => {
    const { status, headers } = await from('http://127.0.0.1:8788', '/me')
    expect([status, headers.get('access-control-allow-origin')]).toEqual([401, 'http://127.0.0.1:8788'])
  })
})

describe('every answer', () => {
  test.each(['/items', '/me', '/nothing', `${ORIGIN}/v1/none/items`])(
    '%s says that nothing in it may run, be framed, guessed or kept',
    async (path) => {
      const { headers } = await call(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('set-cookie')).toBe(null)
    },
  )
})
