// Writes that arrive twice, late, at once, or under somebody else's key.
import type { CaseView } from '@yichuang/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, application, bundleOf, call, clock, newKey, publish, submitted, tokenOf, upload } from './stage.ts'

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

const mine = async (token: string) => (await call<CaseView[]>('/cases', { token })).body

describe('one intent, one case', () => {
  test('the same key with the same body gives the same answer and no second case', async () => {
    const token = await tokenOf('liang')
    const json = { item: 'senior-card', form: application((await upload(token)).id) }
    const key = newKey()
    const answers = []
    for (let times = 0; times < 3; times++) answers.push(await call<CaseView>('/cases', { token, json, key }))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await mine(token)).toHaveLength(1)
  })

  test('the same key ten times at once makes one case', async () => {
    const token = await tokenOf('wang')
    const json = { item: 'senior-card', form: application((await upload(token)).id) }
    const key = newKey()
    const answers = await Promise.all(Array.from({ length: 10 }, () => call<CaseView>('/cases', { token, json, key })))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(await mine(token)).toHaveLength(1)
  })

  test('the same key with another body is refused', async () => {
    const { token } = await submitted('huang')
    const key = newKey()
    const first = { item: 'senior-card', form: application((await upload(token)).id) }
    await call('/cases', { token, json: first, key })
    const { status, body } = await call('/cases', {
      token,
      json: { ...first, form: { ...first.form, applyKind: 'renew' } },
      key,
    })
    expect([status, body.type]).toEqual([422, 'api/key-reused'])
  })

  test('another person with the same key gets nothing of it', async () => {
    const key = newKey()
    const liang = await tokenOf('liang')
    const json = { item: 'senior-card', form: application((await upload(liang)).id) }
    const first = await call<CaseView>('/cases', { token: liang, json, key })
    const wang = await tokenOf('wang')
    const other = await call<CaseView>('/cases', {
      token: wang,
      json: { ...json, form: application((await upload(wang)).id) },
      key,
    })
    expect(other.status).toBe(201)
    expect(other.body.id).not.toBe(first.body.id)
  })

  test('a refused form may be mended and sent under the same key', async () => {
    const token = await tokenOf('huang')
    const key = newKey()
    const form = application((await upload(token)).id)
    const { photo: _, ...lacking } = form
    expect((await call('/cases', { token, json: { item: 'senior-card', form: lacking }, key })).status).toBe(422)
    expect((await call('/cases', { token, json: { item: 'senior-card', form }, key })).status).toBe(201)
  })

  test.each([[null], ['short'], ['with space in it'], ['x'.repeat(129)]])(
    'a write under the key %s is refused',
    async (key) => {
      const { status, body } = await call('/cases', { token: await tokenOf('huang'), json: {}, key })
      expect([status, body.type]).toEqual([400, 'api/key-missing'])
    },
  )

  test('a number is not used up by a case that was refused', async () => {
    const first = await submitted('huang')
    const { token } = first
    await call('/cases', { token, json: { item: 'senior-card', form: {} } })
    const next = await submitted('huang')
    expect(Number(next.view.no.slice(-4))).toBe(Number(first.view.no.slice(-4)) + 1)
  })
})

describe('what was seen must still stand', () => {
  test('of two clerks who accept at once one wins, the other is told how the case stands', async () => {
    const { view } = await submitted('huang')
    const [a, b] = [await tokenOf('clerkA'), await tokenOf('clerkB')]
    const json = { event: 'accept', seen: view.seq }
    const answers = await Promise.all([a, b].map((token) => call(`/cases/${view.id}/events`, { token, json })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect([lost?.body.type, lost?.body.current]).toEqual(['api/stale-version', { seq: view.seq + 1 }])
  })

  test('of two approvals at once one wins', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkB', 'accept')
    const { body: seen } = await act<CaseView>(view.id, 'handler1', 'pass', { opinion: '符合条件。' })
    const token = await tokenOf('decider1')
    const events = [
      { event: 'approve', seen: seen.seq },
      { event: 'approve', seen: seen.seq },
    ]
    const answers = await Promise.all(events.map((json) => call(`/cases/${view.id}/events`, { token, json })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('an act on a case that has moved on is refused and changes nothing', async () => {
    const { view, token } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    const json = { event: 'withdraw', seen: view.seq, payload: {} }
    const { status, body } = await call(`/cases/${view.id}/events`, { token, json })
    expect([status, body.type]).toEqual([409, 'api/stale-version'])
    const { body: after } = await call<CaseView>(`/cases/${view.id}`, { token })
    expect([after.seq, after.state.done]).toEqual([view.seq + 1, false])
  })
})

describe('refusals in words', () => {
  test('who received may not decide, though she holds the post', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    await act(view.id, 'handler1', 'pass', { opinion: '符合条件。' })
    const { status, body } = await act<never>(view.id, 'clerkA', 'approve')
    expect([status, (body as { type: string }).type]).toEqual([403, 'flow/receiver-may-not-decide'])
    const { body: seen } = await call<CaseView>(`/cases/${view.id}`, { token: await tokenOf('clerkA') })
    const button = seen.actions.find(({ event }) => event === 'approve')
    expect(button?.refused.map(({ code }) => code)).toEqual(['flow/receiver-may-not-decide'])
  })

  test('an event of another state is refused', async () => {
    const { view } = await submitted('huang')
    const { status, body } = await act<never>(view.id, 'clerkA', 'deliver', { receivedBy: 'self' })
    expect([status, (body as { type: string }).type]).toEqual([409, 'flow/not-now'])
  })

  test("the reader's language chooses the sentence", async () => {
    const { view } = await submitted('huang')
    const token = await tokenOf('clerkA')
    const json = { event: 'deliver', seen: view.seq, payload: {} }
    const ask = (language: string) =>
      call(`/cases/${view.id}/events`, { token, json, headers: { 'accept-language': language } })
    expect((await ask('en-GB,en;q=0.9')).body.title).toMatch(/[a-z]{3}/)
    expect((await ask('fr')).body.title).toMatch(/[\u4e00-\u9fff]{2}/)
  })
})
