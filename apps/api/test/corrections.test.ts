// What a correction can open, and that it never loses a case.
import type { CaseView, ProblemDetails } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

const refused = ({ status, body }: { status: number; body: unknown }) => {
  const { errors } = body as ProblemDetails
  return [status, ...errors.map(({ code, at }) => `${code} ${at}`)]
}

describe('the list of a correction', () => {
  test.each([
    '',
    '/',
    'application',
    '/nope',
    '/__proto__/x',
    '/application/photo',
    '/photo/0',
    '/cardKind',
    '/applicant',
  ])('names only fields that the applicant fills in, not %j', async (pointer) => {
    const { view } = await submitted('huang')
    const answer = await act<CaseView>(view.id, 'clerkA', 'requestCorrection', { items: ['/photo', pointer] })
    expect(refused(answer)).toEqual([422, pointer === '' ? expect.any(String) : 'form/not-a-choice /items/1'])
    const { body } = await call<CaseView>(`/cases/${view.id}`, { token: await tokenOf('clerkA') })
    expect([body.seq, body.state.path]).toEqual([view.seq, 'open.received'])
  })

  test('may name a field that only some applications have', async () => {
    const { view } = await submitted('huang')
    const answer = await act<CaseView>(view.id, 'clerkA', 'requestCorrection', { items: ['/agent/mandateFile'] })
    expect(answer.status).toBe(200)
  })
})

test('a field that the correction did not open stays as it is, and that is said in both languages', async () => {
  const { view, token } = await submitted('huang')
  const { body: asked } = await act<CaseView>(view.id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
  for (const [lang, words] of [
    ['zh-CN', '没有要求补正'],
    ['en', 'was not asked for'],
  ]) {
    const json = { event: 'resubmit', seen: asked.seq, payload: { applyKind: 'renew' } }
    const headers = { 'accept-language': lang ?? '' }
    const { status, body } = await call<ProblemDetails>(`/cases/${view.id}/events`, { token, json, headers })
    expect([status, body.errors[0]?.code, body.errors[0]?.at]).toEqual([422, 'form/not-open', '/applyKind'])
    expect(body.errors[0]?.says).toContain(words)
  }
})

describe('a correction of the place', () => {
  /** Corrects the community of a new application, as its applicant. */
  async function moveTo(community: string) {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'requestCorrection', { items: ['/applicant/residenceRegion'] })
    const form = view.forms.find(({ name }) => name === 'application')?.value as {
      applicant: { [field: string]: Json }
    }
    const moved = { ...form, applicant: { ...form.applicant, residenceRegion: community } }
    return { id: view.id, answer: await act<CaseView>(view.id, 'huang', 'resubmit', moved) }
  }

  test.each(['110101001001', '450299', '450204099', 'constructor'])(
    'to %s, which is no community of the county, is refused at its field, and the case stays with its window',
    async (community) => {
      const { id, answer } = await moveTo(community)
      expect(refused(answer)).toEqual([422, 'form/not-a-choice /applicant/residenceRegion'])
      const { body } = await call<CaseView>(`/cases/${id}`, { token: await tokenOf('clerkA') })
      expect([body.state.path, body.holder]).toEqual(['open.correctionRequested', '申请人'])
    },
  )

  test('to another community of the same street goes on', async () => {
    const { id, answer } = await moveTo('450204099002')
    expect(answer.status).toBe(200)
    expect((await act(id, 'clerkA', 'accept')).status).toBe(200)
  })
})

test('paper with a community that the county has not is not taken in', async () => {
  const json = {
    item: 'senior-card',
    form: { applicant: { name: '黄素兰', residenceRegion: '110101001001' } },
    applicant: { name: '黄素兰' },
  }
  const answer = await call('/cases', { token: await tokenOf('clerkA'), json })
  expect(refused(answer)).toEqual([422, 'form/not-a-choice /applicant/residenceRegion'])
})

test('an item that does not say where a place is chosen from loses no case either', async () => {
  const bundle = structuredClone(bundleOf('senior-card'))
  delete bundle.forms['application']?.schema.properties?.['applicant']?.properties?.['residenceRegion']?.unitsOf
  await publish(bundle)
  const { view } = await submitted('huang')
  await act(view.id, 'clerkA', 'requestCorrection', { items: ['/applicant/residenceRegion'] })
  const form = view.forms.find(({ name }) => name === 'application')?.value as { applicant: { [field: string]: Json } }
  const moved = { ...form, applicant: { ...form.applicant, residenceRegion: '110101001001' } }
  const [status, ...codes] = refused(await act<CaseView>(view.id, 'huang', 'resubmit', moved))
  expect([status, codes[0]]).toEqual([422, 'flow/no-such-unit '])
})
